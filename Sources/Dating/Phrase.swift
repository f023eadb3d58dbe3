internal import World

/// A date expression as the grammar reads it, before its surroundings say what it is anchored to.
struct Phrase: Hashable {
  /// Tokens of its sentence, half-open, without the preposition before it.
  let tokens: Range<Int>
  let meaning: Meaning
  /// Whether a role is part of what it says: "for eight months" ends at the day of writing.
  var role: DateMention.Role?
  /// A year before a noun, "the 2026 elections": it need not be past.
  var isAttributive = false
  /// The weekday named with a date: "Thursday, July 3".
  var weekday: Int?

  init(
    _ tokens: Range<Int>, _ meaning: Meaning, role: DateMention.Role? = nil,
    isAttributive: Bool = false, weekday: Int? = nil
  ) {
    self.tokens = tokens
    self.meaning = meaning
    self.role = role
    self.isAttributive = isAttributive
    self.weekday = weekday
  }

  indirect enum Meaning: Hashable {
    /// Says all by itself.
    case time(TimeExpression)
    /// A month, or a day of it, without a year.
    case monthDay(Int, Int?)
    /// A weekday without more.
    case weekday(Int)
    /// So many units from the date mentioned before: "two days later", "that month".
    case anchored(Int, TimeExpression.Unit)
    /// A month, or a day of it, in the year mentioned before: "that October".
    case anchoredMonth(Int, Int?)
    /// From the date mentioned before to so many units after it: "within two years".
    case within(Int, TimeExpression.Unit)
    /// Another expression moved: "a week before last Friday".
    case moved(Meaning, Int, TimeExpression.Unit)
    case between(Meaning, Meaning)
    /// So many units from what the sentence tells, for the clause that follows: "ten years after
    /// it shut its embassy".
    case clause(Int, TimeExpression.Unit)
    /// A time of day or span that dates nothing: "three hours ago"; the words are used up.
    case nothing
  }
}

extension Phrase.Meaning {
  static func absolute(_ form: PartialDate.Form) -> Self { .time(.absolute(PartialDate(form))) }
}

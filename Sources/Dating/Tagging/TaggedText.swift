public import World

/// A time expression in a text, before it is dated.
struct TaggedPhrase: Hashable, Sendable {
  let utf8: Range<Int>
  let scalars: Range<Int>
  let expression: Expression
  let alternative: Expression?
  let sentence: Int
  let tense: Moment.Tense
  /// Whether its clause goes on from the date before.
  let continues: Bool
}

/// The time expressions of a text, to be dated for any day of writing.
public struct TaggedText: Hashable, Sendable {
  let phrases: [TaggedPhrase]

  /// A time expression with its date.
  public struct Found: Hashable, Sendable {
    /// Bytes of the text in UTF-8, half-open.
    public let utf8: Range<Int>
    /// Code points of the text, half-open.
    public let scalars: Range<Int>
    /// Nil when the day of writing or the date mentioned before would be needed to tell.
    public let date: PartialDate?
    /// The other reading of figures such as 5/4/2024.
    public let alternative: PartialDate?
    public let origin: Origin
  }

  /// What a date was told from.
  public enum Origin: Hashable, Sendable {
    case itself
    case writing
    case mention(PartialDate)
  }

  /// Sentences at the head of a text that say what is new.
  private static let opening = 3
  /// How many dates of long ago one of these days outweighs.
  private static let weight = 3
  /// Days before the day of writing that a story of the past stays away from.
  private static let recent = 500

  public var isEmpty: Bool { phrases.isEmpty }

  /// The expressions dated for a text written on some day of `reference`.
  ///
  /// Over a span of days of writing the dates span what its first and last day give, so that a
  /// wider reference never gives a narrower date.
  public func found(on reference: PartialDate?) -> [Found] {
    guard let reference else { return found(self.dates(on: nil)) }
    if case .oneOf(let days) = reference.form {
      let all = days.map { self.dates(in: $0.window) }
      return found(
        phrases.indices.map { index in
          let dates = all.compactMap { $0[index].date }
          return Story.Told(
            date: dates.count == all.count ? PartialDate(anyOf: dates) : nil,
            origin: all.first?[index].origin ?? .writing)
        })
    }
    return found(dates(in: reference.window))
  }

  private func found(_ dates: [Story.Told]) -> [Found] {
    zip(phrases, dates).map { phrase, told in
      Found(
        utf8: phrase.utf8, scalars: phrase.scalars, date: told.date,
        alternative: phrase.alternative.flatMap { Moment().date(of: $0) }, origin: told.origin)
    }
  }

  private func dates(in window: Window) -> [Story.Told] {
    if let day = window.day { return dates(on: day) }
    let first = dates(on: window.earliest)
    let last = dates(on: window.latest)
    return zip(first, last).map { one, other in
      if one.origin == .itself { return Story.Told(date: one.date ?? other.date, origin: .itself) }
      guard window.earliest != nil, window.latest != nil else {
        return Story.Told(date: Self.openDate(one.date, other.date, window), origin: one.origin)
      }
      let hull = one.date.flatMap { date in other.date.map { date.window.hull($0.window) } }
      let date =
        one.date == other.date ? one.date : hull.flatMap { PartialDate($0) }
      return Story.Told(date: date, origin: one.origin)
    }
  }

  /// Where the days of writing have no first or no last one, neither have the dates.
  private static func openDate(
    _ first: PartialDate?, _ last: PartialDate?, _ window: Window
  ) -> PartialDate? {
    if window.latest == nil {
      return first?.window.earliest.map { PartialDate(.span(PartialDate($0), nil)) }
    }
    return last?.window.latest.map { PartialDate(.span(nil, PartialDate($0))) }
  }

  private func dates(on day: Day?) -> [Story.Told] {
    var story = Story(isNarrative: isNarrative(on: day), reference: day)
    return phrases.map { story.told($0) }
  }

  /// Whether it tells a story of the past: most of its dates are complete and well before the day
  /// of writing, and few are told from that day.
  private func isNarrative(on day: Day?) -> Bool {
    var told: [Day] = []
    var current = 0
    for phrase in phrases {
      if phrase.expression.isDeictic {
        // News says early what is new.
        current += phrase.sentence < Self.opening ? Self.weight : 1
      } else if phrase.expression.isAbsolute, let date = Moment().date(of: phrase.expression),
        let latest = date.window.latest
      {
        if let day, latest.adding(Self.recent) >= day {
          current +=
            latest.adding(Self.recent / 4) >= day && date.length ?? 0 < 32 ? Self.weight : 1
        } else {
          told.append(latest)
        }
      }
    }
    if told.count >= 3, told.count >= Self.weight * current { return true }
    // A short text may tell of long ago alone.
    guard let day, let last = told.max(), current == 0 else { return false }
    return last.adding(15 * 366) < day
  }
}

/// Dates expressions in the order of the text, each with what those before have said.
struct Story {
  /// Sentences over which a date is gone on from in ordinary news.
  private static let reach = 2
  let isNarrative: Bool
  let reference: Day?
  private var mention: PartialDate?
  private var sentence = 0
  private var hasYear = false

  init(isNarrative: Bool, reference: Day?) {
    self.isNarrative = isNarrative
    self.reference = reference
  }

  struct Told: Hashable {
    var date: PartialDate?
    var origin: TaggedText.Origin
  }

  mutating func told(_ phrase: TaggedPhrase) -> Told {
    if phrase.expression.isAbsolute {
      return Told(date: date(of: phrase), origin: .itself)
    }
    let before = mention
    let date = date(of: phrase)
    var alone = Moment(reference: reference, tense: phrase.tense)
    alone.isNarrative = isNarrative
    let isFromMention = date != nil && alone.date(of: phrase.expression) != date
    return Told(
      date: date, origin: isFromMention ? before.map { .mention($0) } ?? .writing : .writing)
  }

  private mutating func date(of phrase: TaggedPhrase) -> PartialDate? {
    let isNear = isNarrative || phrase.sentence - sentence <= Self.reach
    let goesOn = hasYear && phrase.continues && phrase.sentence == sentence
    let moment = Moment(
      reference: reference, mention: isNear ? mention : nil,
      hasFirmMention: hasYear,
      isNarrative: isNarrative || goesOn && phrase.expression.isPlainName, tense: phrase.tense)
    guard let date = moment.date(of: phrase.expression) else { return nil }
    if date.window.earliest != nil, !isAside(date) {
      mention = date
      sentence = phrase.sentence
      hasYear = phrase.expression.isAbsolute && date.length ?? 0 <= 366
    }
    return date
  }

  /// What a story only looks back or ahead to from the day of writing.
  private func isAside(_ date: PartialDate) -> Bool {
    guard let length = date.length else { return false }
    return length > 3700
  }
}

extension Expression {
  /// A month or a day without a year.
  fileprivate var isPlainName: Bool {
    switch self {
    case .named(.month, .plain), .named(.day, .plain): true
    default: false
    }
  }
}

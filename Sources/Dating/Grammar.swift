internal import Language
internal import World

/// Reads date expressions from the tokens of one sentence.
///
/// Each rule looks at a token and a bounded number of those around it and gives the longest phrase
/// that begins there.
struct Grammar {
  let tokens: [Token]
  let words: [Word?]

  init(_ tokens: [Token]) {
    self.tokens = tokens
    words = tokens.map { Word($0.lower) }
  }

  /// All phrases, in order, none overlapping another; those that date nothing left out.
  func phrases() -> [Phrase] {
    var phrases: [Phrase] = []
    guard mayDate else { return [] }
    var index = 0
    while index < tokens.count {
      guard let phrase = phrase(at: index) else {
        index += 1
        continue
      }
      if phrase.meaning != .nothing { phrases.append(phrase) }
      index = max(phrase.tokens.upperBound, index + 1)
    }
    return phrases
  }

  /// Whether any token can be part of a date: no rule does without one of these.
  private var mayDate: Bool {
    words.contains { $0 != nil } || tokens.contains { Self.undatedWords.contains($0.lower) }
  }

  /// What rules ask for that is no `Word`.
  private static let undatedWords: Set<String> = [
    "morning", "afternoon", "evening", "night", "noon", "midnight", "weekend", "eve", "christmas",
  ]

  /// The phrase that begins at a token.
  func phrase(at index: Int) -> Phrase? {
    span(at: index) ?? modified(at: index) ?? counted(at: index) ?? deictic(at: index)
      ?? anaphoric(at: index) ?? calendar(at: index) ?? feast(at: index)
  }

  // MARK: Access

  func lower(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].lower : ""
  }

  func word(_ index: Int) -> Word? {
    words.indices.contains(index) ? words[index] : nil
  }

  func isCapital(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let form = tokens[index].form
    let name = form.lowercased().hasPrefix("mid-") ? form.dropFirst(4) : form[...]
    return name.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Whether the tokens from an index on are these words.
  func has(_ sequence: String..., at index: Int) -> Bool {
    sequence.enumerated().allSatisfy { lower(index + $0.offset) == $0.element }
  }

  func unit(_ index: Int) -> (unit: TimeExpression.Unit, size: Int)? {
    guard case .unit(let unit, let size)? = word(index) else { return nil }
    return (unit, size)
  }

  func year(_ index: Int) -> Int? {
    guard case .year(let year)? = word(index) else { return nil }
    return year
  }
}

extension Grammar {
  /// "between 2003 and 2005", "between March and May 2024".
  private func span(at index: Int) -> Phrase? {
    guard lower(index) == "between", let first = date(at: index + 1),
      lower(first.tokens.upperBound) == "and",
      let second = date(at: first.tokens.upperBound + 1)
    else { return nil }
    let range = index + 1..<second.tokens.upperBound
    let from = first.meaning.completed(by: second.meaning)
    return Phrase(range, .between(from, second.meaning))
  }

  /// A calendar date or year where the words before it leave no doubt that it is one.
  func date(at index: Int) -> Phrase? {
    modified(at: index) ?? deictic(at: index) ?? calendarDate(at: index)
      ?? year(index).map { Phrase(index..<index + 1, .absolute(.year($0))) }
  }

  /// "early 2021", "mid-March", "the first week of February", "the end of last year", "later in
  /// June": a part of something larger, which it is dated to.
  private func modified(at index: Int) -> Phrase? {
    let start = lower(index) == "the" ? index + 1 : index
    guard let next = afterModifier(at: start), !has("earlier", "this", at: start) else {
      return nil
    }
    var inner = next
    for word in ["of", "in", "the"] where lower(inner) == word { inner += 1 }
    if let unit = unit(inner), lower(inner - 1) == "the", start != inner {
      let end = inner + 1
      let meaning: Phrase.Meaning = .time(.offset(0, unit.unit))
      return isBareUnit(inner) ? Phrase(index..<end, meaning) : nil
    }
    guard inner != next || isDateHead(inner),
      let phrase = date(at: inner) ?? anaphoric(at: inner)
    else { return nil }
    return Phrase(index..<phrase.tokens.upperBound, phrase.meaning)
  }

  private func isBareUnit(_ index: Int) -> Bool { lower(index + 1) != "of" }

  private func isDateHead(_ index: Int) -> Bool {
    switch word(index) {
    case .month, .year, .decade, .season: true
    case .shortMonth: isCapital(index)
    default: ["last", "this", "next", "that"].contains(lower(index))
    }
  }

  /// The token after "early", "mid", "first week of", "end of" and the like.
  private func afterModifier(at index: Int) -> Int? {
    switch lower(index) {
    case "early", "earlier", "late", "later", "mid", "middle":
      if lower(index) == "middle", lower(index + 1) != "of" { return nil }
      return lower(index + 1) == "-" ? index + 2 : index + 1
    case "beginning", "start", "end", "close", "course":
      return lower(index + 1) == "of" ? index + 1 : nil
    case "last", "final", "opening", "closing", "latter", "first", "second", "third", "fourth":
      let next = lower(index + 1) == "few" ? index + 2 : index + 1
      let parts = ["half", "part", "days", "weeks", "months", "day", "week", "month", "weekend"]
      return parts.contains(lower(next)) && lower(next + 1) == "of" ? next + 1 : nil
    default: return nil
    }
  }
}

extension Phrase.Meaning {
  /// The same with the year that only the second half of a span names: "March and May 2024".
  func completed(by other: Phrase.Meaning) -> Phrase.Meaning {
    guard case .monthDay(let month, let day) = self else { return self }
    switch other {
    case .time(.absolute(let date)):
      guard let year = date.window.earliest?.year else { return self }
      let known = TimeExpression.absolute(PartialDate(.year(year)))
      return .time(.inYear(of: known, month: month, day: day))
    case .time(.inYear(let anchor, _, _)):
      return .time(.inYear(of: anchor, month: month, day: day))
    default:
      return self
    }
  }
}

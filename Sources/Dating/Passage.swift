internal import Language
internal import World

/// A sentence with its dates.
struct Passage {
  struct Dated {
    let phrase: Phrase
    let mention: DateMention
  }

  let sentence: Sentence
  /// In the order of the text.
  let dates: [Dated]
  /// The date of the timeline entry that begins here.
  let entry: TimeExpression?

  init(_ sentence: Sentence, number: Int, phrases: [Phrase], narrator: inout Narrator) {
    self.sentence = sentence
    let roles = Self.roles(of: phrases, in: sentence)
    func place(_ index: Int) -> Narrator.Place {
      Narrator.Place(
        sentence: number, tokens: sentence.tokens, phrase: phrases[index], role: roles[index],
        isHeading: sentence.isHeading)
    }
    if Self.isDate(sentence, phrases) { narrator.openSection(phrases[0].meaning) }
    // What dates a following clause is told from the sentence's own date, wherever that stands.
    let order =
      phrases.indices.filter { !phrases[$0].isClause }
      + phrases.indices.filter { phrases[$0].isClause }
    var times: [Int: TimeExpression] = [:]
    for index in order { times[index] = narrator.time(of: place(index)) }
    let all = phrases.indices.compactMap { index in
      times[index].map { Self.dated(phrases[index], $0, roles[index], in: sentence) }
    }
    // "1990 (2 August)" is one date.
    dates = all.indices.filter { index in
      index + 1 == all.count
        || !Self.isBracketed(
          all[index + 1].phrase.tokens, behind: all[index].phrase.tokens.upperBound,
          in: sentence.tokens)
        || !all[index + 1].isWithin(all[index])
    }.map { all[$0] }
    entry = Self.entry(of: dates.first, in: sentence)
  }

  /// Whether tokens stand in brackets of their own right behind an index.
  static func isBracketed(_ tokens: Range<Int>, behind end: Int, in sentence: [Token]) -> Bool {
    tokens.lowerBound == end + 1 && sentence[end].lower == "("
      && sentence.indices.contains(tokens.upperBound) && sentence[tokens.upperBound].lower == ")"
  }

  /// Whether it is a heading with nothing but a date: "1992", "March 2022".
  var isHeadingOfDate: Bool {
    dates.count == 1 && Self.isDate(sentence, [dates[0].phrase])
  }

  /// Whether a line has no word beside one date.
  static func isDate(_ sentence: Sentence, _ phrases: [Phrase]) -> Bool {
    guard sentence.isHeading, phrases.count == 1 else { return false }
    return sentence.tokens.indices.allSatisfy { index in
      phrases[0].tokens.contains(index)
        || !sentence.tokens[index].lower.contains { $0.isLetter || $0.isNumber }
    }
  }

  private static func roles(of phrases: [Phrase], in sentence: Sentence) -> [DateMention.Role] {
    var roles: [DateMention.Role] = []
    for (index, phrase) in phrases.enumerated() {
      let isNear =
        index > 0
        && phrase.tokens.lowerBound - phrases[index - 1].tokens.upperBound <= 2
      let open = isNear && roles.last == .since
      roles.append(
        phrase.isClause ? .clause : Roles.role(of: phrase, in: sentence.tokens, open: open))
    }
    return roles
  }

  private static func dated(
    _ phrase: Phrase, _ time: TimeExpression, _ role: DateMention.Role, in sentence: Sentence
  ) -> Dated {
    let (first, last) = (
      sentence.tokens[phrase.tokens.lowerBound], sentence.tokens[phrase.tokens.upperBound - 1]
    )
    return Dated(
      phrase: phrase,
      mention: DateMention(
        tokens: phrase.tokens, utf8: first.utf8.lowerBound..<last.utf8.upperBound,
        scalars: first.scalars.lowerBound..<last.scalars.upperBound, time: time, role: role))
  }

  /// A date at the head of a line, before a dash or a colon.
  private static func entry(of first: Dated?, in sentence: Sentence) -> TimeExpression? {
    guard let first, first.mention.role == .point else { return nil }
    let tokens = sentence.tokens
    let marks: Set<String> = ["-", "\u{2022}", "*", "\u{2013}", "("]
    let isHead = tokens[..<first.phrase.tokens.lowerBound].allSatisfy {
      marks.contains($0.lower) || $0.lower.allSatisfy(\.isNumber)
    }
    var end = first.phrase.tokens.upperBound
    if end < tokens.count, tokens[end].lower == ")" { end += 1 }
    guard isHead, end + 1 < tokens.count,
      [":", "\u{2013}", "\u{2014}", "-", "--"].contains(tokens[end].lower)
    else { return nil }
    return first.mention.time
  }
}

extension Passage.Dated {
  /// Whether it names a day or month of the year that another names.
  fileprivate func isWithin(_ other: Self) -> Bool {
    guard case .absolute(let year) = other.mention.time, case .absolute(let day) = mention.time,
      let whole = year.yearAndMonth, whole.month == nil
    else { return false }
    return day.yearAndMonth?.year == whole.year
  }
}

extension Phrase {
  var isClause: Bool {
    if case .clause = meaning { true } else { false }
  }
}

internal import World

/// Years, decades, centuries, quarters and halves.
extension TagGrammar {
  func yearly(at index: Int) -> Match? {
    switch kind(index) {
    case .number:
      if kind(index + 1) == .era { return eraYear(value(index), at: index + 1) }
      return quarterBehind(index) ?? bareYear(at: index)
    case .decade: return decade(at: index)
    case .decadeName:
      return [.the, .in, .early, .late, .mid, .hyphen, .during].contains(kind(index - 1))
        ? Match(.named(.decade(value(index)), .plain), index + 1) : nil
    case .apostrophe:
      guard kind(index + 1) == .decade, isGlued(index + 1), marks(index + 1).isEmpty == false,
        length(index + 1) == 3, value(index + 1).isMultiple(of: 10)
      else { return nil }
      return Match(.absolute(.decade(Self.century(of: value(index + 1)))), index + 2)
    case .circa, .tilde, .nearly: return approximate(at: index)
    case .cy:
      guard kind(index + 1) == .number else { return nil }
      return marks(index + 1).contains(.twoDigits)
        ? Match(.absolute(.year(Self.century(of: value(index + 1)))), index + 2)
        : yearNumber(at: index + 1)
    case .name, .word: return quarterCode(at: index)
    case .count: return countWords(at: index)
    default: return nil
    }
  }

  private func approximate(at index: Int) -> Match? {
    let next = kind(index) == .circa ? skip(.period, at: index + 1) : index + 1
    guard let match = yearNumber(at: next) ?? decade(at: next), !isCounted(match.end) else {
      return nil
    }
    guard case .absolute(let date) = match.expression else { return nil }
    return Match(.absolute(PartialDate(date.form, isApproximate: true)), match.end)
  }

  /// A year without a month.
  func bareYear(at index: Int) -> Match? {
    guard let match = yearNumber(at: index), !isCounted(match.end), !isCode(index) else {
      return nil
    }
    // "the 1990 s"
    if kind(index + 1) == .word, length(index + 1) == 1, letter(index + 1) == 0x73,
      value(index).isMultiple(of: 10)
    {
      return Match(.absolute(.decade(value(index))), index + 2)
    }
    let year = value(index)
    let before = kind(index - 1)
    if isLeadingYear(index) { return match }
    guard (1900...2059).contains(year) else { return nil }
    return [.number, .nearly, .more, .than, .just, .least, .currency, .over].contains(before)
      ? nil : match
  }

  private func isLeadingYear(_ index: Int) -> Bool {
    switch kind(index - 1) {
    case .in, .since, .by, .of, .until, .from, .during, .before, .after, .through, .between, .early,
      .late, .mid, .ending, .the, .opening, .month, .season, .quarter:
      true
    case .to, .and, .or, .comma, .hyphen, .dash: isYearLike(index - 2) || isYearLike(index + 2)
    case .stop: kind(index + 1) != .word || (1900...2059).contains(value(index))
    case .unit: value(index - 1) == Span.year.rawValue
    default: isDash(index + 1) && isYearLike(index + 2)
    }
  }

  private func isYearLike(_ index: Int) -> Bool {
    kind(index) == .number && marks(index).contains(.fourDigits)
      && (1000...2199).contains(value(index))
  }

  /// Whether a number counts what follows: "2000 people", "1914 men", "2000 years".
  func isCounted(_ index: Int) -> Bool {
    switch kind(index) {
    case .counted, .unit, .hundred, .largeNumber, .percent, .currency: true
    case .hyphen:
      isGlued(index) && [.word, .name, .unit].contains(kind(index + 1)) && isGlued(index + 1)
    default: false
    }
  }

  /// Whether a number is glued to letters or codes.
  private func isCode(_ index: Int) -> Bool {
    let next = kind(index + 1)
    if isGlued(index + 1), next == .word || next == .name || next == .handle || next == .slash {
      return !(next == .slash && isYearLike(index + 2))
    }
    guard isGlued(index) else { return false }
    switch kind(index - 1) {
    case .opening, .apostrophe, .mark, .tilde, .dash: return false
    case .hyphen:
      return !(isYearLike(index - 2) || letter(index - 2) == 0x70 || kind(index - 2) == .mid)
    case .slash: return !isYearLike(index - 2)
    default: return true
    }
  }

  private func decade(at index: Int) -> Match? {
    guard kind(index) == .decade, !(isGlued(index) && kind(index - 1) == .currency) else {
      return nil
    }
    let digits = length(index) - (text[Int(lexemes[index].end) - 2] == 0x27 ? 2 : 1)
    guard value(index).isMultiple(of: 10) else { return nil }
    switch digits {
    case 4:
      return (1000...2190).contains(value(index))
        ? Match(.absolute(.decade(value(index))), index + 1) : nil
    case 2
    where kind(index - 1) == .the || kind(index - 1) == .mid || kind(index - 1) == .late
      || kind(index - 1) == .early:
      return Match(.absolute(.decade(Self.century(of: value(index)))), index + 1)
    default: return nil
    }
  }

  /// "2018Q4", "2018 Q4".
  private func quarterBehind(_ index: Int) -> Match? {
    guard marks(index).contains(.fourDigits), letter(index + 1) == 0x71, length(index + 1) == 1,
      isGlued(index + 2), (1...4).contains(value(index + 2)), kind(index + 2) == .number
    else { return nil }
    return Match(
      .absolute(.division(year: value(index), code: 32 + value(index + 2))), index + 3)
  }

  /// "Q4 2018", "Q4", "H1 2018".
  private func quarterCode(at index: Int) -> Match? {
    guard length(index) == 1, kind(index + 1) == .number, isGlued(index + 1),
      length(index + 1) == 1,
      !isGlued(index + 2)
        || kind(index + 2).rawValue >= Lexeme.Kind.comma.rawValue
          && kind(index + 2) != .name && kind(index + 2) != .word
    else { return nil }
    let code: Int
    switch (letter(index), value(index + 1)) {
    case (0x71, 1...4): code = 32 + value(index + 1)
    case (0x68, 1...2): code = 39 + value(index + 1)
    default: return nil
    }
    if let tail = yearTail(at: index + 2, hasDay: false) {
      return Match(divided(code, in: tail.expression), tail.end)
    }
    return code < 40 ? Match(.named(.division(code), .plain), index + 2) : nil
  }

  /// "two thousand and thirty two", "nineteen eighty-four" after "in".
  func countWords(at index: Int) -> Match? {
    guard kind(index) == .count, value(index) == 2, kind(index + 1) == .hundred,
      value(index + 1) == 1000
    else { return nil }
    var next = skip(.and, at: index + 2)
    guard let rest = smallNumber(at: next) else { return nil }
    next = rest.end
    return isCounted(next) ? nil : Match(.absolute(.year(2000 + rest.number)), next)
  }

  /// A number below a hundred in words.
  func smallNumber(at index: Int) -> (number: Int, end: Int)? {
    guard kind(index) == .count else { return nil }
    let next = skip(.hyphen, at: index + 1)
    if value(index) >= 20, kind(next) == .count, value(next) < 10, value(next) > 0 {
      return (value(index) + value(next), next + 1)
    }
    return (value(index), index + 1)
  }

  /// "week 3 of 2027", "the year 2008", "the week of 7 October", "year 2012".
  func unitFirst(at index: Int) -> Match? {
    guard kind(index) == .unit, !marks(index).contains(.plural) else { return nil }
    switch Span(rawValue: value(index)) {
    case .year:
      let next = skip(.of, at: index + 1)
      return yearNumber(at: next).flatMap { isCounted($0.end) ? nil : $0 }
    case .week:
      if kind(index + 1) == .of || kind(index + 1) == .starting {
        guard let match = whole(at: index + 2), match.expression.hasDay else { return nil }
        return Match(.week(containing: match.expression), match.end)
      }
      return numberedWeek(at: index)
    default: return nil
    }
  }

  private func numberedWeek(at index: Int) -> Match? {
    guard kind(index + 1) == .number, (1...53).contains(value(index + 1)) else { return nil }
    let number = value(index + 1) - 1
    guard kind(index + 2) == .of || kind(index + 2) == .in, let year = whole(at: index + 3) else {
      return Match(.parts(first: number, count: 1, .week, .unit(.year, .this)), index + 2)
    }
    return Match(.parts(first: number, count: 1, .week, year.expression), year.end)
  }
}

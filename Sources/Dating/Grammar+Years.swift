internal import Language
internal import World

extension Grammar {
  private static let beforeDates: Set<String> = [
    "in", "since", "until", "till", "by", "from", "of", "during", "before", "after", "to",
    "through", "throughout", "between", "around", "circa", "early", "late", "mid", "as", "than",
  ]
  private static let determiners: Set<String> = [
    "the", "a", "an", "its", "his", "her", "their", "'s",
  ]
  /// What numbers count: "in 2003 dollars", "of 2000 soldiers".
  private static let measures: Set<String> = [
    "dollars", "euros", "pounds", "roubles", "rubles", "yuan", "prices", "people", "troops",
    "soldiers", "men", "women", "children", "civilians", "migrants", "refugees", "citizens",
    "workers", "votes", "voters", "members", "delegates", "ministers", "officials", "prisoners",
    "tonnes", "tons", "barrels", "kilometres", "kilometers", "km", "miles", "metres", "meters",
    "hectares", "acres", "cases", "times", "points", "million", "billion", "percent", "%",
    "flights", "vessels", "companies", "families", "tanks", "drones", "missiles", "hours",
    "square", "deaths", "feet", "words", "pages", "seats",
  ]

  private static let beforeMonths: Set<String> = [
    "in", "since", "until", "during", "throughout",
  ]
  /// Months that people are called: "by April Ryan".
  private static let personNames: Set<String> = ["may", "april", "june", "march"]

  func isMeasured(_ index: Int) -> Bool { Self.measures.contains(lower(index + 1)) }

  /// A year where its surroundings show that it is one: "in 2003", "the 2021 withdrawal", "2011:".
  func bareYear(at index: Int) -> Phrase? {
    if let decade = decade(at: index) { return decade }
    if case .years(let first, let last)? = word(index), (1500...2100).contains(first) {
      return Phrase(index..<index + 1, years(first, last))
    }
    guard let year = year(index), !isMeasured(index) else { return nil }
    let range = index..<index + 1
    let previous = lower(index - 1)
    if let last = laterYear(than: year, at: index + 2),
      ["\u{2013}", "-", "/"].contains(lower(index + 1))
    {
      return Phrase(index..<index + 3, years(year, last))
    }
    if Self.beforeDates.contains(previous), (1000...2199).contains(year), !isCounted(index) {
      return Phrase(range, .absolute(.year(year)))
    }
    let isBracketed = lower(index - 1) == "(" && lower(index + 1) == ")"
    guard (isBracketed ? 1500...2100 : 1800...2100).contains(year) else { return nil }
    if Self.determiners.contains(previous), isNoun(index + 1) {
      return Phrase(range, .absolute(.year(year)), isAttributive: true)
    }
    return standsAlone(index) || continuesYears(index) || opensEntry(index)
      ? Phrase(range, .absolute(.year(year))) : nil
  }

  /// "1990 (2 August) –", at the head of a line.
  private func opensEntry(_ index: Int) -> Bool {
    guard index < 2, lower(index + 1) == "(",
      let end = (index + 2..<index + 6).first(where: { lower($0) == ")" })
    else { return false }
    return (index + 2..<end).contains { if case .month = word($0) { true } else { false } }
  }

  private func years(_ first: Int, _ last: Int) -> Phrase.Meaning {
    .absolute(.span(PartialDate(.year(first)), PartialDate(.year(last))))
  }

  private func laterYear(than year: Int, at index: Int) -> Int? {
    switch word(index) {
    case .year(let last)?: return last > year ? last : nil
    case .count(let short)? where tokens[index].form.count == 2:
      let last = year / 100 * 100 + short
      return last > year ? last : nil
    default: return nil
    }
  }

  /// "to 2000 of them", "by 1500 to 2000".
  private func isCounted(_ index: Int) -> Bool {
    ["of", "more", "others"].contains(lower(index + 1)) && lower(index - 1) != "in"
  }

  private func isNoun(_ index: Int) -> Bool {
    guard let first = lower(index).unicodeScalars.first, first.properties.isAlphabetic else {
      return false
    }
    return !["and", "or", "to", "of", "in", "on", "at", "was", "is", "were", "are"]
      .contains(lower(index))
  }

  /// A year that begins a line or stands in brackets: "2011: …", "(2016)", a heading "2017".
  private func standsAlone(_ index: Int) -> Bool {
    let next = lower(index + 1)
    if tokens.count == 1 { return true }
    if [":", "\u{2013}", "\u{2014}"].contains(next) { return startsLine(index) }
    if next == "-", index == 0, tokens.count > 3 {
      return tokens[0].utf8.upperBound < tokens[1].utf8.lowerBound
    }
    if lower(index - 1) == "(" { return next == ")" || next == "," || next == ";" }
    if lower(index - 1) == ";", next == ")" { return true }
    let verbs = ["saw", "was", "brought", "marked", "began", "ended"]
    return index == 0 && verbs.contains(next)
  }

  /// Whether only a list mark stands before a token, or a sentence has just ended.
  func startsLine(_ index: Int) -> Bool {
    index == 0 || ["-", "\u{2022}", "*", ".", ":", ";", "\u{2013}"].contains(lower(index - 1))
  }

  /// "2022 and 2024", "in 2011, 2013 and 2016".
  private func continuesYears(_ index: Int) -> Bool {
    guard ["and", "or", ",", "&"].contains(lower(index - 1)) else { return false }
    let before = ["again", "in", ","].contains(lower(index - 2)) ? index - 3 : index - 2
    guard let year = year(before) else { return false }
    return (1800...2100).contains(year)
  }

  /// "the 1980s", "mid-1990s".
  func decade(at index: Int) -> Phrase? {
    guard case .decade(let first)? = word(index) else { return nil }
    return Phrase(index..<index + 1, .absolute(.decade(first)))
  }

  /// "the 19th century".
  func century(at index: Int) -> Phrase? {
    guard case .ordinal(let number)? = word(index), lower(index + 1) == "century",
      number >= 11
    else { return nil }
    return Phrase(index..<index + 2, years(number * 100 - 99, number * 100))
  }

  /// "spring 2024", "the summer of 2021", "in the autumn".
  func season(at index: Int) -> Phrase? {
    guard case .season(let code)? = word(index) else { return nil }
    let next = ["of", ","].contains(lower(index + 1)) ? index + 2 : index + 1
    if let year = year(next) {
      return Phrase(index..<next + 1, .absolute(.division(year: year, code: code)))
    }
    let isPast = ["in", "since", "during", "over"].contains(lower(index - 2))
    guard lower(index - 1) == "the", isPast, lower(index) != "fall", lower(index + 1) != "of" else {
      return nil
    }
    return Phrase(index..<index + 1, .time(.season(code)))
  }

  /// "the second quarter of 2024", "first half of last year".
  func division(at index: Int) -> Phrase? {
    guard case .ordinal(let number)? = word(index) else { return nil }
    let base: Int
    switch lower(index + 1) {
    case "quarter" where (1...4).contains(number): base = 32
    case "half" where (1...2).contains(number): base = 39
    default: return nil
    }
    let next = lower(index + 2) == "of" ? index + 3 : index + 2
    guard let year = year(next) else { return nil }
    return Phrase(index..<next + 1, .absolute(.division(year: year, code: base + number)))
  }

  /// "Bolivia - Chile: March": a month behind a colon, with nothing but a bracket after it.
  private func isListed(_ index: Int) -> Bool {
    isCapital(index) && lower(index - 1) == ":" && ["", "(", ",", ";"].contains(lower(index + 1))
  }

  /// Whether a month's name without a number means the month: not "may" the verb, not a person.
  func isMonthName(_ index: Int) -> Bool {
    let (name, previous) = (lower(index), lower(index - 1))
    let isBeforeName = isCapital(index + 1) && word(index + 1) == nil
    if Self.beforeMonths.contains(previous) { return true }
    if startsLine(index), [":", "\u{2013}", "\u{2014}"].contains(lower(index + 1)) { return true }
    if ["and", "or"].contains(previous) { return month(index - 2) != nil }
    if Self.beforeDates.contains(previous) || previous == "for" {
      return !(isBeforeName && Self.personNames.contains(name))
    }
    let isDetermined = Self.determiners.contains(previous)
    switch name {
    case "may", "march":
      let isAction = ["on", "to", "of", "for", "through", "with"].contains(lower(index + 1))
      return isDetermined && isNoun(index + 1) && !isCapital(index + 1) && !isAction
        || isListed(index)
    case "august": return false
    default: return isDetermined || !isBeforeName
    }
  }
}

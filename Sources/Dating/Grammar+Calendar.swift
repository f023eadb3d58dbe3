internal import Language
internal import World

extension Grammar {
  /// Dates of the calendar: days, months, years, decades, seasons, quarters.
  func calendar(at index: Int) -> Phrase? {
    if let phrase = weekday(at: index) ?? dayFirst(at: index) ?? season(at: index)
      ?? division(at: index) ?? century(at: index)
    {
      return phrase
    }
    if let phrase = monthFirst(at: index) {
      return phrase.tokens.count > 1 || isMonthName(index) ? phrase : nil
    }
    return bareYear(at: index)
  }

  /// A date with a month or in figures, without regard to the words before it.
  func calendarDate(at index: Int) -> Phrase? {
    let index = lower(index) == "the" ? index + 1 : index
    return weekday(at: index) ?? dayFirst(at: index) ?? monthFirst(at: index)
      ?? season(at: index) ?? division(at: index) ?? decade(at: index)
  }

  /// "Thursday", "Thursday, July 3, 2025", "Friday last week".
  private func weekday(at index: Int) -> Phrase? {
    let weekday: Int
    let isShort: Bool
    switch word(index) {
    case .weekday(let day): (weekday, isShort) = (day, false)
    case .shortWeekday(let day): (weekday, isShort) = (day, true)
    default: return nil
    }
    guard isCapital(index) || !isShort && tokens.count > 1 else { return nil }
    var next = index + 1
    if lower(next) == "," { next += 1 }
    if lower(next) == "the" { next += 1 }
    if let date = dayFirst(at: next) ?? monthFirst(at: next), date.hasDay {
      return Phrase(index..<date.tokens.upperBound, date.meaning, weekday: weekday)
    }
    if isShort { return nil }
    return weekOf(weekday, at: index) ?? Phrase(index..<partOfDay(index + 1), .weekday(weekday))
  }

  /// "Friday of last week", "Monday last week", "Friday this week".
  private func weekOf(_ weekday: Int, at index: Int) -> Phrase? {
    let next = lower(index + 1) == "of" ? index + 2 : index + 1
    guard lower(next + 1) == "week" else {
      let isLast =
        lower(next) == "last" && next == index + 1 && unit(next + 1) == nil
        && word(next + 1) == nil
      return isLast ? Phrase(index..<next + 1, .time(.lastWeekday(weekday))) : nil
    }
    let weeks: Int
    switch lower(next) {
    case "last", "previous": weeks = -1
    case "this": weeks = 0
    case "next": weeks = 1
    default: return nil
    }
    return Phrase(index..<next + 2, .time(.weekdayOfWeek(weekday, weeks)))
  }

  /// The index after "morning", "night" and the like.
  func partOfDay(_ index: Int) -> Int {
    ["morning", "afternoon", "evening", "night"].contains(lower(index)) ? index + 1 : index
  }

  /// "3 July 2025", "the 3rd of July", "3–5 July", "2024-07-04".
  private func dayFirst(at index: Int) -> Phrase? {
    if case .figures(let date)? = word(index) {
      return Phrase(index..<index + 1, .time(.absolute(date)))
    }
    guard let day = dayNumber(index) else { return nil }
    var next = index + 1
    if let last = dayNumber(next + 1), ["-", "\u{2013}", "to", "and"].contains(lower(next)),
      let phrase = dayFirst(at: next + 1), phrase.hasDay, last > day
    {
      return Phrase(
        index..<phrase.tokens.upperBound,
        .between(phrase.meaning.withDay(day), phrase.meaning))
    }
    if lower(next) == "of" { next += 1 }
    guard let month = month(next), isCapital(next) else { return nil }
    return complete(index, month: month, day: day, next: next + 1)
  }

  /// "July 3, 2025", "July 2025", "March last year", "April".
  private func monthFirst(at index: Int) -> Phrase? {
    guard let month = month(index), isCapital(index) else { return nil }
    let next = lower(index + 1) == "the" && dayNumber(index + 2) != nil ? index + 2 : index + 1
    if let day = dayNumber(next), Day(year: 2024, month: month, day: day) != nil {
      if ["-", "\u{2013}"].contains(lower(next + 1)), let last = dayNumber(next + 2), last > day,
        let phrase = complete(index, month: month, day: last, next: next + 3)
      {
        return Phrase(phrase.tokens, .between(phrase.meaning.withDay(day), phrase.meaning))
      }
      return complete(index, month: month, day: day, next: next + 1)
    }
    let phrase = complete(index, month: month, day: nil, next: index + 1)
    if case .shortMonth? = word(index), phrase?.tokens.count == 1 { return nil }
    return phrase
  }

  /// A month and perhaps a day, with the year that follows or without.
  private func complete(_ start: Int, month: Int, day: Int?, next: Int) -> Phrase? {
    var after = next
    if lower(after) == "," || lower(after) == "of" { after += 1 }
    if let year = year(after), isYearOfDate(after, day: day, comma: after > next) {
      guard let day else {
        return Phrase(start..<after + 1, .absolute(.month(year: year, month: month)))
      }
      let date = Day(year: year, month: month, day: day)
      return date.map { Phrase(start..<after + 1, .absolute(.day($0))) }
    }
    if let (meaning, end) = relativeYear(at: after, month, day), lower(next) != "," {
      return Phrase(start..<end, meaning)
    }
    return Phrase(start..<next, .monthDay(month, day))
  }

  /// Whether four digits after a month are its year, and not a number of things.
  private func isYearOfDate(_ index: Int, day: Int?, comma: Bool) -> Bool {
    !(comma && day == nil && isCapital(index + 1)) && !isMeasured(index)
  }

  /// The year in "March last year", "April of this year", "May of that year".
  private func relativeYear(at index: Int, _ month: Int, _ day: Int?) -> (Phrase.Meaning, Int)? {
    let same =
      lower(index) == "the" && ["same", "following", "previous"].contains(lower(index + 1))
    let word = same ? lower(index + 1) : lower(index)
    let next = same ? index + 2 : index + 1
    guard lower(next) == "year" else { return nil }
    func away(_ years: Int) -> Phrase.Meaning {
      .time(.inYear(of: .offset(years, .year), month: month, day: day))
    }
    switch word {
    case "last": return (away(-1), next + 1)
    case "this": return (away(0), next + 1)
    case "next": return (away(1), next + 1)
    case "that", "same": return (.anchoredMonth(month, day), next + 1)
    default: return nil
    }
  }

  /// A day of the month in figures or as an ordinal.
  private func dayNumber(_ index: Int) -> Int? {
    switch word(index) {
    case .count(let number)?:
      let isFigure = lower(index).utf8.first.map { (48...57).contains($0) } ?? false
      return isFigure && (1...31).contains(number) ? number : nil
    case .ordinal(let number)?: return number
    default: return nil
    }
  }

  func month(_ index: Int) -> Int? {
    switch word(index) {
    case .month(let month)?, .shortMonth(let month)?: month
    default: nil
    }
  }
}

extension Phrase {
  var hasDay: Bool {
    switch meaning {
    case .monthDay(_, let day), .anchoredMonth(_, let day), .time(.inYear(_, _, let day)):
      day != nil
    case .time(.absolute(let date)):
      if case .day = date.form { true } else { false }
    case .between(_, let last): Phrase(tokens, last).hasDay
    default: false
    }
  }
}

extension Phrase.Meaning {
  /// The same date with another day of the month.
  func withDay(_ day: Int) -> Phrase.Meaning {
    switch self {
    case .monthDay(let month, _): return .monthDay(month, day)
    case .anchoredMonth(let month, _): return .anchoredMonth(month, day)
    case .time(.inYear(let anchor, let month, _)):
      return .time(.inYear(of: anchor, month: month, day: day))
    case .time(.absolute(let date)):
      guard let (year, month, _) = date.window.earliest?.civil,
        let first = Day(year: year, month: month, day: day)
      else { return self }
      return .absolute(.day(first))
    default: return self
    }
  }
}

internal import Language
internal import World

extension Grammar {
  /// What is told from the day of writing: "yesterday", "last October", "earlier this year".
  func deictic(at index: Int) -> Phrase? {
    if case .deictic(let days)? = word(index) {
      return Phrase(index..<partOfDay(index + 1), .time(.offset(days, .day)))
    }
    switch lower(index) {
    case "earlier": return earlier(at: index)
    case "this": return this(at: index)
    case "last", "past": return last(at: index)
    case "next", "coming": return next(at: index)
    default: return nil
    }
  }

  private func earlier(at index: Int) -> Phrase? {
    if lower(index + 1) == "today" { return Phrase(index..<index + 2, .time(.offset(0, .day))) }
    guard lower(index + 1) == "this", let unit = unit(index + 2), unit.size == 1 else { return nil }
    let time: TimeExpression
    switch unit.unit {
    case .year: time = .earlierThisYear
    case .month: time = .earlierThisMonth
    default: time = .offset(0, unit.unit)
    }
    return Phrase(index..<index + 3, .time(time))
  }

  private func this(at index: Int) -> Phrase? {
    let range = index..<index + 2
    if partOfDay(index + 1) > index + 1 { return Phrase(range, .time(.offset(0, .day))) }
    if lower(index + 1) == "weekend" { return weekend(range, weeks: 0) }
    switch word(index + 1) {
    case .unit(let unit, 1)? where unit != .day:
      return lower(index + 1).hasSuffix("s") ? nil : Phrase(range, .time(.offset(0, unit)))
    case .weekday(let weekday)?: return Phrase(range, .weekday(weekday))
    case .month(let month)? where isCapital(index + 1):
      return Phrase(range, .time(.inYear(of: .offset(0, .year), month: month, day: nil)))
    case .season(let code)?: return Phrase(range, .time(.season(code)))
    default:
      // "this past Monday"
      return lower(index + 1) == "past"
        ? last(at: index + 1).map { Phrase(index..<$0.tokens.upperBound, $0.meaning) } : nil
    }
  }

  private func last(at index: Int) -> Phrase? {
    let range = index..<index + 2
    // "the last year of his term", "his last month" are counted from elsewhere.
    let isOrdinal = ["the", "his", "her", "its", "their", "a", "'s"].contains(lower(index - 1))
    if lower(index + 1) == "night" { return Phrase(range, .time(.offset(-1, .day))) }
    if isOrdinal { return nil }
    if lower(index + 1) == "weekend" { return weekend(range, weeks: -1) }
    switch word(index + 1) {
    case .unit(let unit, 1)? where unit != .day && !lower(index + 1).hasSuffix("s"):
      return Phrase(range, .time(.offset(-1, unit)))
    case .weekday(let weekday)?:
      return Phrase(index..<partOfDay(index + 2), .time(.lastWeekday(weekday)))
    case .month(let month)? where isCapital(index + 1):
      return Phrase(range, .time(.lastMonth(month)))
    case .season(let code)?: return Phrase(range, .time(.lastSeason(code)))
    default: return nil
    }
  }

  private func next(at index: Int) -> Phrase? {
    let range = index..<index + 2
    if lower(index - 1) == "the" { return nil }
    if lower(index + 1) == "weekend" { return weekend(range, weeks: 1) }
    switch word(index + 1) {
    case .unit(.day, 1)? where lower(index + 1) == "day": return Phrase(range, .anchored(1, .day))
    case .unit(let unit, 1)? where !lower(index + 1).hasSuffix("s"):
      return Phrase(range, .time(.offset(1, unit)))
    case .weekday(let weekday)?: return Phrase(range, .time(.nextWeekday(weekday)))
    case .month(let month)? where isCapital(index + 1):
      return Phrase(range, .time(.nextMonth(month)))
    case .season?: return Phrase(range, .nothing)
    default: return nil
    }
  }

  private func weekend(_ range: Range<Int>, weeks: Int) -> Phrase {
    Phrase(range, .time(.between(.weekdayOfWeek(5, weeks), .weekdayOfWeek(6, weeks))))
  }

  /// What is told from a date mentioned before: "that month", "the same day", "the next year".
  func anaphoric(at index: Int) -> Phrase? {
    let start =
      lower(index) == "the" || lower(index) == "that" && lower(index + 1) == "same"
      ? index + 1 : index
    let range = index..<start + 2
    switch lower(start) {
    case "that", "same":
      if lower(start) == "same", start == index { return nil }
      if let month = month(start + 1), isCapital(start + 1) {
        return Phrase(range, .anchoredMonth(month, nil))
      }
      guard let unit = unit(start + 1), unit.size == 1, !lower(start + 1).hasSuffix("s") else {
        return nil
      }
      return apposed(Phrase(range, .anchored(0, unit.unit)))
    case "next", "following", "previous", "preceding":
      if start > index, lower(start) != "previous", partOfDay(start + 1) > start + 1 {
        return Phrase(range, .anchored(1, .day))
      }
      guard start > index, let unit = unit(start + 1), unit.size == 1,
        !lower(start + 1).hasSuffix("s")
      else { return nil }
      let isForward = ["next", "following"].contains(lower(start))
      return Phrase(range, .anchored(isForward ? 1 : -1, unit.unit))
    default: return nil
    }
  }

  /// "the same day, 29 May" says the date itself.
  private func apposed(_ phrase: Phrase) -> Phrase {
    let next = phrase.tokens.upperBound
    guard lower(next) == ",", let date = calendarDate(at: next + 1), date.hasDay else {
      return phrase
    }
    return Phrase(phrase.tokens.lowerBound..<date.tokens.upperBound, date.meaning)
  }

  /// "New Year's Day", "Christmas Eve 2020".
  func feast(at index: Int) -> Phrase? {
    let date: (month: Int, day: Int, length: Int)
    if has("new", "year", "'s", "day", at: index) {
      date = (1, 1, 4)
    } else if has("new", "year", "'s", "eve", at: index) {
      date = (12, 31, 4)
    } else if has("christmas", "day", at: index) {
      date = (12, 25, 2)
    } else if has("christmas", "eve", at: index) {
      date = (12, 24, 2)
    } else {
      return nil
    }
    let end = index + date.length
    if let year = year(end), let day = Day(year: year, month: date.month, day: date.day) {
      return Phrase(index..<end + 1, .absolute(.day(day)))
    }
    return Phrase(index..<end, .monthDay(date.month, date.day))
  }
}

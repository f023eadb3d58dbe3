internal import World

/// The resolution rules for one day of writing (measured on dated news texts, notes on dates).
///
/// Each is monotonic: a later day of writing never gives an earlier date.
struct Reckoning {
  /// The day of writing; nil gives a date only to what needs none.
  let day: Day?

  func date(of time: TimeExpression) -> PartialDate? {
    switch time {
    case .absolute(let date):
      return date
    case .shifted(let anchor, let count, let unit):
      return date(of: anchor)?.moved(by: count, unit, isElastic: anchor.isElastic)
    case .inYear(let anchor, let month, let day):
      return date(of: anchor).flatMap { Self.part(of: $0, month, day) }
    case .between(let first, let last):
      guard let from = date(of: first), let to = date(of: last) else { return nil }
      return PartialDate(from: from, to: to)
    default:
      return day.flatMap { Self.date(of: time, on: $0) }
    }
  }

  private static func date(of time: TimeExpression, on day: Day) -> PartialDate? {
    switch time {
    case .weekday, .lastWeekday, .weekdayOfWeek, .nextWeekday, .comingWeekday:
      weekday(time, day)
    case .month, .lastMonth, .nextMonth: month(time, day)
    case .monthDay(let month, let number): nearest(month, number, day, isPast: false)
    case .pastMonthDay(let month, let number): nearest(month, number, day, isPast: true)
    case .season(let code): season(code, ended: false, day)
    case .lastSeason(let code): season(code, ended: true, day)
    case .offset(let count, let unit): PartialDate(unit, around: day, movedBy: count)
    case .vague(let count, let unit): vague(count, unit, day)
    case .earlierThisYear:
      PartialDate(from: firstDay(.year, day), to: PartialDate(day))
    case .earlierThisMonth:
      PartialDate(from: firstDay(.month, day), to: PartialDate(day))
    case .absolute, .shifted, .inYear, .between: nil
    }
  }

  private static func firstDay(_ unit: TimeExpression.Unit, _ day: Day) -> PartialDate? {
    PartialDate(unit, around: day)?.window.earliest.map { PartialDate($0) }
  }

  private static func weekday(_ time: TimeExpression, _ day: Day) -> PartialDate? {
    func back(to weekday: Int) -> Int { (day.weekday - weekday % 7 + 7) % 7 }
    switch time {
    case .weekday(let weekday):
      return PartialDate(day.adding(-back(to: weekday)))
    case .lastWeekday(let weekday):
      let days = back(to: weekday)
      return PartialDate(day.adding(days == 0 ? -7 : -days))
    case .comingWeekday(let weekday):
      let days = back(to: weekday)
      return PartialDate(day.adding(days < 2 ? -days : 7 - days))
    case .nextWeekday(let weekday):
      return PartialDate(day.adding(7 - back(to: weekday)))
    case .weekdayOfWeek(let weekday, let weeks):
      guard (-10_000...10_000).contains(weeks) else { return nil }
      return PartialDate(day.adding(7 * weeks - day.weekday + weekday % 7))
    default:
      return nil
    }
  }

  private static func month(_ time: TimeExpression, _ day: Day) -> PartialDate? {
    let (year, current, _) = day.civil
    switch time {
    case .month(let month):
      return PartialDate(.month(year: month <= current ? year : year - 1, month: month))
    case .lastMonth(let month):
      return PartialDate(.month(year: month < current ? year : year - 1, month: month))
    case .nextMonth(let month):
      return PartialDate(.month(year: month > current ? year : year + 1, month: month))
    default:
      return nil
    }
  }

  /// Of two days as near, the later.
  private static func nearest(
    _ month: Int, _ number: Int, _ day: Day, isPast: Bool
  ) -> PartialDate? {
    // 29 February may be eight years off (1896 to 1904).
    (day.year - 8...day.year + 8).compactMap { Day(year: $0, month: month, day: number) }
      .filter { !isPast || $0 <= day }
      .min { (abs($0 - day), $1) < (abs($1 - day), $0) }
      .map { PartialDate($0) }
  }

  private static func season(_ code: Int, ended: Bool, _ day: Day) -> PartialDate? {
    (day.year - 2...day.year).reversed().lazy
      .map { PartialDate(.division(year: $0, code: code)) }
      .first { season in
        let bound = ended ? season.window.latest : season.window.earliest
        return bound.map { $0 < day } ?? false
      }
  }

  private static func vague(
    _ count: Int, _ unit: TimeExpression.Unit, _ day: Day
  ) -> PartialDate? {
    guard (-10_000...10_000).contains(count),
      let first = PartialDate(unit, around: day, movedBy: -count - 1),
      let last = PartialDate(unit, around: day, movedBy: 1 - count)
    else { return nil }
    return PartialDate(from: first, to: last)
  }

  private static func part(of date: PartialDate, _ month: Int, _ day: Int?) -> PartialDate? {
    if case .oneOf(let dates) = date.form {
      return PartialDate(anyOf: dates.compactMap { part(of: $0, month, day) })
    }
    func inYear(_ year: Int) -> PartialDate? {
      guard let day else { return PartialDate(.month(year: year, month: month)) }
      return Day(year: year, month: month, day: day).map { PartialDate($0) }
    }
    let (first, last) = (date.window.earliest?.year, date.window.latest?.year)
    guard let year = first ?? last else { return nil }
    if first == last { return inYear(year) }
    return PartialDate(from: first.flatMap(inYear), to: last.flatMap(inYear))
  }
}

extension TimeExpression {
  /// Whether its length depends on the day of writing.
  fileprivate var isElastic: Bool {
    switch self {
    case .earlierThisYear, .earlierThisMonth, .between: needsReference
    default: false
    }
  }
}

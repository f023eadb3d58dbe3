internal import World

extension TimeExpression {
  /// As a person would say it: `Thursday`, `in April`, `earlier this year`.
  var words: String {
    switch self {
    case .absolute(let date): date.description
    case .weekday(let day): Self.weekdays[day]
    case .lastWeekday(let day): "last \(Self.weekdays[day])"
    case .weekdayOfWeek(let day, let weeks): "\(Self.weekdays[day]), \(Self.away(weeks, .week))"
    case .nextWeekday(let day), .comingWeekday(let day): "next \(Self.weekdays[day])"
    case .offset(let count, let unit): Self.away(count, unit)
    case .vague(let count, let unit): "about \(Self.away(-count, unit))"
    case .month(let month): "in \(Self.months[month - 1])"
    case .lastMonth(let month): "last \(Self.months[month - 1])"
    case .nextMonth(let month): "next \(Self.months[month - 1])"
    case .monthDay(let month, let day), .pastMonthDay(let month, let day):
      "\(day) \(Self.months[month - 1])"
    case .earlierThisYear: "earlier this year"
    case .earlierThisMonth: "earlier this month"
    case .season(let season): "in \(Self.seasons[season - 21])"
    case .lastSeason(let season): "last \(Self.seasons[season - 21])"
    case .shifted(let anchor, let count, let unit): "\(Self.away(count, unit)) from \(anchor.words)"
    case .inYear(let year, let month, let day):
      (day.map { "\($0) " } ?? "") + "\(Self.months[month - 1]) of \(year.words)"
    case .between(let first, let last): "between \(first.words) and \(last.words)"
    }
  }

  private static func away(_ count: Int, _ unit: Unit) -> String {
    switch count {
    case 0: "the same \(unit.rawValue)"
    case 1...: "\(count) \(unit.rawValue)\(count == 1 ? "" : "s") later"
    default: "\(-count) \(unit.rawValue)\(count == -1 ? "" : "s") before"
    }
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let seasons = ["spring", "summer", "autumn", "winter"]
}

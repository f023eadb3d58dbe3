/// A length of time that words count.
enum Span: Int, Hashable, Sendable {
  case hour
  case night
  case day
  case week
  case workweek
  case fortnight
  case month
  case quarter
  case year
  case decade
  case century
  case millennium
  case weekend

  /// Months in it, 0 for those counted in days.
  var months: Int {
    switch self {
    case .hour, .night, .day, .week, .workweek, .fortnight, .weekend: 0
    case .month: 1
    case .quarter: 3
    case .year: 12
    case .decade: 120
    case .century: 1200
    case .millennium: 12_000
    }
  }

  /// Days in it, 0 for those counted in months.
  var days: Int {
    switch self {
    case .night, .day: 1
    case .week, .workweek, .weekend: 7
    case .fortnight: 14
    default: 0
    }
  }

  /// Roughly, to tell which of two is finer.
  var length: Int { days + months * 30 }
}

/// When something happened, in the terms of the text: what may need a day of writing to resolve.
///
/// Dating makes it from words and resolves it against a publication window; a claim keeps it, so
/// that it can be resolved again once other documents have settled that window.
public enum TimeExpression: Hashable, Sendable, Codable {
  /// Needs nothing else: "3 July 2025", "in 2003", "since April 2025".
  case absolute(PartialDate)
  /// The most recent such weekday, the day of writing included; Monday 0 to Sunday 6.
  case weekday(Int)
  /// The most recent such weekday before the day of writing: "last Friday".
  case lastWeekday(Int)
  /// Such a weekday in the calendar week so many weeks away: "Friday of last week" is (4, -1).
  case weekdayOfWeek(Int, Int)
  /// Such a weekday in a sentence about what is to come: the day of writing or the one before it
  /// where they are one, else the next.
  case comingWeekday(Int)
  /// The next such weekday after the day of writing.
  case nextWeekday(Int)
  /// A whole number of units away from the day of writing: yesterday is (-1, day).
  case offset(Int, Unit)
  /// So many units before the day of writing, plus or minus one unit: "nearly three years ago".
  case vague(Int, Unit)
  /// The latest such month not after the day of writing: "in April".
  case month(Int)
  /// The latest such month before the current one: "last October".
  case lastMonth(Int)
  /// The first such month after the current one: "next October".
  case nextMonth(Int)
  /// The nearest such day to the day of writing: "9 May".
  case monthDay(month: Int, day: Int)
  /// The latest such day not after the day of writing: "left on 9 May".
  case pastMonthDay(month: Int, day: Int)
  /// From 1 January of the year of writing to the day of writing.
  case earlierThisYear
  /// From the first of the month of writing to the day of writing.
  case earlierThisMonth
  /// The latest such season (21...24) begun before the day of writing.
  case season(Int)
  /// The latest such season ended before the day of writing: "last summer".
  case lastSeason(Int)
  /// Another expression moved by whole units: "two days later", "a week before last Friday"; by
  /// none, the unit around it: "later that month".
  indirect case shifted(TimeExpression, Int, Unit)
  /// A month, or a day of it, in the year of another expression: "in March last year".
  indirect case inYear(of: TimeExpression, month: Int, day: Int?)
  /// From the first day of one expression to the last day of another.
  indirect case between(TimeExpression, TimeExpression)

  public enum Unit: String, Hashable, Sendable, Codable {
    case day
    case week
    case month
    case quarter
    case year
    case decade
  }
}

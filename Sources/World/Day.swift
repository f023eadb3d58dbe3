/// A day of the proleptic Gregorian calendar, as a count of days since 1970-01-01.
///
/// Days compare and subtract as numbers; nothing here knows of hours or time zones.
@frozen
public struct Day: Hashable, Comparable, Sendable, Codable {
  /// Days since 1970-01-01, which is 0; negative before it.
  public let number: Int32

  @inlinable
  public init(number: Int32) {
    self.number = number
  }

  /// The day of a date, or nil when the calendar has no such day (2025-02-29, month 13).
  ///
  /// Algorithm: Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
  @inlinable
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  @inlinable
  init(uncheckedYear year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month 1...12 and day of the month 1...31.
  @inlinable
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  @inlinable
  public var year: Int { civil.year }

  /// Weekday, Monday 0 to Sunday 6.
  @inlinable
  public var weekday: Int {
    let remainder = (Int(number) + 3) % 7
    return remainder < 0 ? remainder + 7 : remainder
  }

  /// Days of a month, 28...31.
  @inlinable
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  @inlinable
  public func adding(_ days: Int) -> Day {
    Day(number: number + Int32(days))
  }

  /// The same day of another month, or that month's last day where it is shorter.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let last = Day.length(ofMonth: newMonth, in: newYear)
    return Day(uncheckedYear: newYear, month: newMonth, day: min(day, last))
  }

  @inlinable
  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  /// Days from `right` to `left`.
  @inlinable
  public static func - (left: Day, right: Day) -> Int {
    Int(left.number - right.number)
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601, `2025-07-03`.
  public var description: String {
    let (year, month, day) = civil
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }
}

/// A decimal number with zeros before it.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value.magnitude)
  return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count))
    + digits
}

extension EDTF {
  /// A day of any year, or beyond all of them.
  public enum Bound: Hashable, Sendable, Comparable {
    /// Before everything (for an earliest day) or after it.
    case past
    case day(year: Int, month: Int, day: Int)
    case future

    public static func < (left: Bound, right: Bound) -> Bool {
      left.key.lexicographicallyPrecedes(right.key)
    }

    private var key: [Int] {
      switch self {
      case .past: [.min]
      case .day(let year, let month, let day): [year, month, day]
      case .future: [.max]
      }
    }
  }

  /// Whether doubt about a date widens it.
  public enum Reading: Hashable, Sendable {
    /// The days that its digits name.
    case strict
    /// Each uncertain or approximate part moved by one to either side, by two if it is both; by
    /// ten or more years where their digits are masked.
    case fuzzy
  }

  /// Years for which an end that is not known is thought to be away.
  private static let unknownReach = 10

  /// First and last day.
  ///
  /// Seasons stay within the year they are named with, so that winter is its December.
  public func bounds(_ reading: Reading) -> (earliest: Bound, latest: Bound) {
    switch form {
    case .date(let stamp): return stamp.bounds(reading)
    case .longYear(let mantissa, let exponent, let significant):
      let year = mantissa * Self.power(of: exponent ?? 0)
      return Self.years(year, year, reading == .fuzzy ? significant : nil)
    case .interval(let first, let last): return Self.interval(first, last, reading)
    case .set(let members, _):
      return (
        members.map { $0.first?.bounds(reading).earliest ?? .past }.min() ?? .past,
        members.map { $0.last?.bounds(reading).latest ?? .future }.max() ?? .future
      )
    }
  }

  private static func interval(
    _ first: End, _ last: End, _ reading: Reading
  ) -> (earliest: Bound, latest: Bound) {
    func strict(_ end: End) -> (earliest: Bound, latest: Bound)? {
      if case .date(let date) = end { date.bounds(.strict) } else { nil }
    }
    let earliest: Bound
    switch first {
    case .date(let date): earliest = date.bounds(reading).earliest
    case .open: earliest = .past
    case .unknown: earliest = strict(last)?.latest.moved(years: -unknownReach) ?? .past
    }
    switch last {
    case .date(let date): return (earliest, date.bounds(reading).latest)
    case .open: return (earliest, .future)
    case .unknown:
      return (earliest, strict(first)?.earliest.moved(years: unknownReach) ?? .future)
    }
  }

  static func power(of exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// Whole years; of which only the first `significant` digits are sure.
  static func years(_ first: Int, _ last: Int, _ significant: Int?) -> (Bound, Bound) {
    var (first, last) = (first, last)
    if let significant {
      let step = power(of: max(0, String(first.magnitude).count - significant))
      first = first / step * step
      last = first + step - 1
    }
    return (.day(year: first, month: 1, day: 1), .day(year: last, month: 12, day: 31))
  }
}

extension EDTF.Bound {
  /// The same day of another month, or its last day where it is shorter; then days.
  func moved(years: Int = 0, months: Int = 0, days: Int = 0) -> EDTF.Bound {
    guard case .day(let year, let month, let day) = self else { return self }
    let index = (year + years) * 12 + month - 1 + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let clipped = min(day, Day.length(ofMonth: newMonth, in: newYear))
    guard days != 0 else { return .day(year: newYear, month: newMonth, day: clipped) }
    // Counted in a year of the same kind, whose number a day can hold.
    let place = 2000 + (newYear % 400 + 400) % 400
    let civil = Day(uncheckedYear: place, month: newMonth, day: clipped).adding(days).civil
    return .day(year: newYear + civil.year - place, month: civil.month, day: civil.day)
  }

  /// As a day, if its year is one that a day can hold.
  var calendarDay: Day? {
    guard case .day(let year, let month, let day) = self, year.magnitude < 1_000_000 else {
      return nil
    }
    return Day(uncheckedYear: year, month: month, day: day)
  }
}

extension EDTF.Bound: CustomStringConvertible {
  /// ISO 8601, the year with as many digits as it has; `-inf` and `inf` beyond.
  public var description: String {
    switch self {
    case .past: "-inf"
    case .future: "inf"
    case .day(let year, let month, let day):
      padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
  }
}

extension EDTF.Stamp {
  fileprivate func bounds(_ reading: EDTF.Reading) -> (earliest: EDTF.Bound, latest: EDTF.Bound) {
    let (first, last) = years
    if let significant {
      return EDTF.years(first, last, reading == .fuzzy ? significant : nil)
    }
    let (from, to) = months
    let earliest = EDTF.Bound.day(year: first, month: from, day: day(inMonth: from, of: first).0)
    let latest = EDTF.Bound.day(year: last, month: to, day: day(inMonth: to, of: last).1)
    guard reading == .fuzzy else { return (earliest, latest) }
    let margin = (0..<parts.count).map(margin)
    let step = EDTF.power(of: parts[0].digits.count { $0 == "X" })
    let (years, days) = (margin[0] * step, parts.count > 2 ? margin[2] : 0)
    let months = parts.count > 1 ? margin[1] * (isSeason ? 3 : 1) : 0
    return (
      earliest.moved(years: -years, months: -months, days: -days),
      latest.moved(years: years, months: months, days: days)
    )
  }

  /// How far a part is in doubt, in its units: the marks before it and those behind it or behind
  /// what follows it.
  private func margin(_ index: Int) -> Int {
    let marks = [parts[index].before] + parts[index...].map(\.after)
    return marks.map { $0 == .none ? 0 : $0 == .both ? 2 : 1 }.max() ?? 0
  }

  private var isSeason: Bool { parts.count > 1 && Int(parts[1].digits) ?? 1 > 12 }

  private var years: (Int, Int) {
    let digits = parts[0].digits
    let low = Int(digits.replacing("X", with: "0")) ?? 0
    let high = Int(digits.replacing("X", with: "9")) ?? 0
    return digits.hasPrefix("-") ? (high, low) : (low, high)
  }

  private var months: (Int, Int) {
    guard parts.count > 1, let code = Int(parts[1].digits) else { return (1, 12) }
    switch code {
    case 1...12: return (code, code)
    case 21...28:
      let first = 3 * ((code - 21) % 4 + 1)
      return (first, min(12, first + 2))
    case 29...32:
      let first = [9, 12, 3, 6][code - 29]
      return (first, min(12, first + 2))
    case 33...36: return (3 * (code - 33) + 1, 3 * (code - 32))
    case 37...39: return (4 * (code - 37) + 1, 4 * (code - 36))
    default: return (6 * (code - 40) + 1, 6 * (code - 39))
    }
  }

  private func day(inMonth month: Int, of year: Int) -> (Int, Int) {
    guard parts.count > 2, let day = Int(parts[2].digits) else {
      return (1, Day.length(ofMonth: month, in: year))
    }
    return (day, day)
  }
}

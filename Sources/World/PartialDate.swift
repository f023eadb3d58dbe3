/// A date as far as it is known, written in EDTF (ISO 8601-2).
///
/// It says on which days something may have fallen; `window` gives them.
///
///     try PartialDate("2025-07").window   // 2025-07-01 up to and with 2025-07-31
///     try PartialDate("2021-08/..").window.latest   // nil: open
public struct PartialDate: Hashable, Sendable {
  public indirect enum Form: Hashable, Sendable {
    case day(Day)
    /// Month 1...12.
    case month(year: Int, month: Int)
    case year(Int)
    /// Ten years by their first: 1980 for `198X`.
    case decade(Int)
    /// A hundred years by their first: 1400 for `14XX`, the fifteenth century.
    case century(Int)
    /// Seasons 21 (spring) to 24 (winter), quarters 33 to 36, halves 40 and 41.
    case division(year: Int, code: Int)
    /// From the first day of the lower bound to the last day of the upper one; nil is open.
    case span(PartialDate?, PartialDate?)
    /// Anything else that EDTF can say: `2025?`, `156X-12-25`, `-0043-03-15`.
    case edtf(EDTF)
    /// One of several dates, it is not known which; sorted by their first day.
    case oneOf([PartialDate])
  }

  public let form: Form
  /// About then, `~` in EDTF; it does not widen `window`.
  public let isApproximate: Bool

  public init(_ form: Form, isApproximate: Bool = false) {
    self.form = form
    self.isApproximate = isApproximate
  }

  public init(_ day: Day) {
    self.init(.day(day))
  }

  /// The finest of day, month and year that contains a window, or nil when it spans years.
  public init?(finestContaining window: Window) {
    guard let first = window.earliest, let last = window.latest else { return nil }
    let (from, to) = (first.civil, last.civil)
    guard from.year == to.year else { return nil }
    if first == last {
      self.init(.day(first))
    } else if from.month == to.month {
      self.init(.month(year: from.year, month: from.month))
    } else {
      self.init(.year(from.year))
    }
  }

  /// The finest of day, month and year that surely holds it: a week that lies in May 2023 is
  /// `2023-05`; itself where no year does.
  public var unit: PartialDate {
    switch form {
    case .span, .division: PartialDate(finestContaining: window) ?? self
    case .day, .month, .year, .decade, .century, .edtf, .oneOf: self
    }
  }

  /// A window as a date: the day, month, year or decade it is, otherwise a span; nil if unbounded.
  public init?(_ window: Window) {
    if let finest = PartialDate(finestContaining: window), finest.window == window {
      self = finest
      return
    }
    guard window != .unbounded else { return nil }
    self.init(
      .span(window.earliest.map { PartialDate($0) }, window.latest.map { PartialDate($0) }))
  }

  /// The days it may stand for; the smallest window around them where they have gaps.
  public var window: Window {
    switch form {
    case .day(let day): Window(day)
    case .month(let year, let month): Self.months(year, month, count: 1)
    case .year(let year): Self.months(year, 1, count: 12)
    case .decade(let year): Self.months(year, 1, count: 120)
    case .century(let year): Self.months(year, 1, count: 1200)
    case .division(let year, let code): Self.division(year, code)
    case .span(let lower, let upper): Window(lower?.window.earliest, upper?.window.latest)
    case .edtf(let value):
      Window(value.bounds(.strict).earliest.calendarDay, value.bounds(.strict).latest.calendarDay)
    case .oneOf(let dates):
      dates.dropFirst().reduce(dates.first?.window ?? .unbounded) { $0.hull($1.window) }
    }
  }

  private static func months(_ year: Int, _ month: Int, count: Int) -> Window {
    let first = Day(uncheckedYear: year, month: month, day: 1)
    return Window(first, first.adding(months: count).adding(-1))
  }

  /// Seasons are the northern meteorological ones; winter begins in December of its year.
  private static func division(_ year: Int, _ code: Int) -> Window {
    switch code {
    case 21...24: months(year, 3 * (code - 20), count: 3)
    case 33...36: months(year, 3 * (code - 33) + 1, count: 3)
    default: months(year, code == 40 ? 1 : 7, count: 6)
    }
  }
}

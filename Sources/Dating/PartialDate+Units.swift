internal import World

extension PartialDate {
  /// The calendar unit around a day, or the one so many units after it; nil beyond the calendar.
  ///
  /// Weeks begin on Monday.
  init?(_ unit: TimeExpression.Unit, around day: Day, movedBy count: Int = 0) {
    guard (-10_000...10_000).contains(count) else { return nil }
    let (year, month, _) = day.civil
    let form: Form
    switch unit {
    case .day:
      form = .day(day.adding(count))
    case .week:
      let monday = day.adding(7 * count - day.weekday)
      form = .span(PartialDate(monday), PartialDate(monday.adding(6)))
    case .month:
      let index = year * 12 + month - 1 + count
      form = .month(year: index / 12, month: index % 12 + 1)
    case .quarter:
      let index = year * 4 + (month - 1) / 3 + count
      form = .division(year: index / 4, code: 33 + index % 4)
    case .year:
      form = .year(year + count)
    case .decade:
      form = .decade((year / 10 + count) * 10)
    }
    self.init(form)
    guard isInCalendar else { return nil }
  }

  /// Whether it lies between the years 1 and 9999.
  private var isInCalendar: Bool {
    let years = 1...9999
    switch form {
    case .day(let day): return years.contains(day.year)
    case .month(let year, _), .year(let year), .division(let year, _): return years.contains(year)
    case .decade(let year): return year >= 10 && years.contains(year)
    case .century(let year): return year >= 100 && years.contains(year)
    case .span(let lower, let upper):
      return lower?.isInCalendar ?? true && upper?.isInCalendar ?? true
    case .edtf: return true
    case .oneOf(let dates): return dates.allSatisfy(\.isInCalendar)
    }
  }

  /// Everything from the first day of one date to the last day of another, as the calendar unit
  /// that it is or else a span; nil when it would end before it begins, or has no bounds.
  init?(from first: PartialDate?, to last: PartialDate?) {
    let (earliest, latest) = (first?.window.earliest, last?.window.latest)
    if let earliest, let latest, earliest > latest { return nil }
    guard earliest != nil || latest != nil else { return nil }
    let window = Window(earliest, latest)
    if let first, first == last {
      self = first
    } else if let unit = PartialDate(finestContaining: window), unit.window == window {
      self = unit
    } else {
      self.init(.span(first?.firstPart, last?.lastPart))
    }
  }

  private var firstPart: PartialDate? {
    switch form {
    case .span(let lower, _): lower
    case .oneOf(let dates): dates.first?.firstPart
    default: self
    }
  }

  private var lastPart: PartialDate? {
    switch form {
    case .span(_, let upper): upper
    case .oneOf: window.latest.map { PartialDate($0) }
    default: self
    }
  }

  /// One of several dates: sorted, without repetitions, sets within sets opened up.
  init?(anyOf dates: [PartialDate]) {
    let flat = dates.flatMap { date in
      if case .oneOf(let inner) = date.form { inner } else { [date] }
    }
    let sorted = Set(flat).sorted { ($0.sortKey, $0.description) < ($1.sortKey, $1.description) }
    guard let first = sorted.first else { return nil }
    self = sorted.count == 1 ? first : PartialDate(.oneOf(sorted))
  }

  private var sortKey: Int32 { window.earliest?.number ?? .min }

  /// Whether a few days make no difference to it: the day after something in March 2023 is taken
  /// to lie in March 2023 too.
  private func isCoarse(for unit: TimeExpression.Unit, _ count: Int) -> Bool {
    switch form {
    case .month, .division, .year, .decade, .century:
      unit == .day && abs(count) <= 7 || unit == .week && abs(count) == 1
    case .day, .span, .edtf, .oneOf: false
    }
  }

  /// Each part moved by whole units, no finer than the unit named: a year before 1961-05-03 is 1960.
  ///
  /// `isElastic` says that it may be a calendar unit by chance only, "earlier this year" on 31
  /// January: its days are always counted, so that no later day of writing gives an earlier date.
  func moved(
    by count: Int, _ unit: TimeExpression.Unit, isElastic: Bool = false
  ) -> PartialDate? {
    if case .oneOf(let dates) = form {
      let moved = dates.compactMap { $0.moved(by: count, unit, isElastic: isElastic) }
      return moved.count == dates.count ? PartialDate(anyOf: moved) : nil
    }
    // Weeks are counted in days, unless the week itself is meant ("that week").
    guard (-10_000...10_000).contains(count) else { return nil }
    if !isElastic, isCoarse(for: unit, count) { return self }
    let inDays = unit == .week && count != 0
    let (first, last) = (window.earliest, window.latest)
    func moved(_ day: Day) -> PartialDate? {
      PartialDate(inDays ? .day : unit, around: day, movedBy: inDays ? 7 * count : count)
    }
    let (from, to) = (first.map(moved), last.map(moved))
    guard from.map({ $0 != nil }) ?? true, to.map({ $0 != nil }) ?? true else { return nil }
    guard let moved = PartialDate(from: from ?? nil, to: to ?? nil) else { return nil }
    return isApproximate ? PartialDate(moved.form, isApproximate: true) : moved
  }
}

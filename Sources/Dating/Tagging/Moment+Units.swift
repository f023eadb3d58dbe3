internal import World

extension Moment {
  /// The calendar unit around a day, moved by whole units.
  static func unit(_ span: Span, around day: Day, movedBy count: Int) -> PartialDate? {
    switch span {
    case .day, .night: PartialDate(day.adding(count))
    case .week: week(of: day.adding(7 * count))
    case .workweek:
      week(of: day.adding(7 * count)).window.earliest.flatMap { self.span($0, $0.adding(4)) }
    case .fortnight: week(of: day.adding(14 * count))
    case .weekend:
      week(of: day.adding(7 * count)).window.latest.flatMap { self.span($0.adding(-1), $0) }
    case .month: PartialDate(.month, around: day, movedBy: count)
    case .quarter: PartialDate(.quarter, around: day, movedBy: count)
    case .year: PartialDate(.year, around: day, movedBy: count)
    case .decade: PartialDate(.decade, around: day, movedBy: count)
    case .century:
      PartialDate(.year, around: day, movedBy: 100 * count)
        .flatMap { $0.window.earliest }
        .flatMap { PartialDate(.century($0.year / 100 * 100)) }
    case .millennium, .hour: nil
    }
  }

  /// "last year", "that month", "the following week".
  func unit(_ span: Span, _ turn: Expression.Turn) -> PartialDate? {
    let count: Int
    switch turn {
    case .plain, .this, .that: count = 0
    case .last, .past, .previous, .preceding: count = -1
    case .next, .coming, .following: count = 1
    }
    switch turn {
    case .plain where isNarrative, .that, .preceding, .following:
      guard let mention else {
        return reference.flatMap { Self.unit(span, around: $0, movedBy: count) }
      }
      return Self.unit(span, count, from: mention)
    default: return reference.flatMap { Self.unit(span, around: $0, movedBy: count) }
    }
  }

  /// The unit around a date; the date itself when it is coarser, as nothing finer is known.
  private static func unit(_ span: Span, _ count: Int, from date: PartialDate) -> PartialDate? {
    guard let first = date.window.earliest else { return nil }
    if let length = date.length, length > max(span.length + 6, 7),
      span.length < 365 || length > 366 * 2
    {
      return count == 0 ? date : moved(date, .init(count, span), exactly: false)
    }
    return unit(span, around: first, movedBy: count)
  }

  /// "three days ago", "two years later".
  func counted(_ count: Expression.Count, _ base: Expression.Base) -> PartialDate? {
    let isCoarse = mention.flatMap(\.length).map { $0 > max(count.finest.length + 6, 7) } ?? true
    if base == .mention, let mention, !isCoarse || isNarrative || hasFirmMention {
      return Self.moved(mention, count, exactly: false)
    }
    guard let reference else { return nil }
    return Self.moved(PartialDate(reference), count, exactly: false)
  }

  /// A date moved by a length of time, as fine as the finest unit named.
  ///
  /// `exactly` counts weeks and months in days: "three weeks from tomorrow" is a day.
  static func moved(
    _ date: PartialDate, _ count: Expression.Count, exactly: Bool
  ) -> PartialDate? {
    guard abs(count.months) < 60_000, abs(count.days) < 500_000 else { return nil }
    func move(_ day: Day) -> Day { day.adding(months: count.months).adding(count.days) }
    guard let first = date.window.earliest, let last = date.window.latest else {
      return nil
    }
    if date.window.day == nil {
      if count.months % 12 == 0, count.days == 0, case .year(let year) = date.form {
        return PartialDate(.year(year + count.months / 12))
      }
      if count.days != 0, abs(count.days) <= 14, date.length ?? 0 >= 28 { return date }
      guard count.finest.months > 0, !exactly || date.length ?? 0 > 27 else {
        return span(move(first), move(last))
      }
      return unit(count.finest.months >= 12 ? .year : .month, around: move(first), movedBy: 0)
    }
    let day = move(first)
    let isMixed = count.months != 0 && count.days != 0
    if exactly || isMixed { return PartialDate(day) }
    switch count.finest {
    case .week where count.days != 0: return week(of: day)
    case .month, .quarter: return unit(.month, around: day, movedBy: 0)
    case .year, .decade, .century, .millennium:
      let year = unit(.year, around: day, movedBy: 0)
      return count.isVague ? year.map { PartialDate($0.form, isApproximate: true) } : year
    default: return PartialDate(day)
    }
  }

  /// "the past two years" up to the day of writing, "the next five days" from the day after it.
  func stretch(_ count: Int, _ span: Span, includesToday: Bool) -> PartialDate? {
    guard let reference, abs(count) * max(span.months, 1) < 18_000 else { return nil }
    let far = reference.adding(months: count * span.months).adding(count * span.days)
    return count < 0
      ? Self.span(far, reference) : Self.span(includesToday ? reference : reference.adding(1), far)
  }

  /// Units of a larger time, counted from its start or its end.
  static func parts(_ first: Int, _ count: Int, _ span: Span, of whole: PartialDate) -> PartialDate?
  {
    guard let start = whole.window.earliest, let end = whole.window.latest, count > 0 else {
      return nil
    }
    func bound(_ place: Int) -> Day? {
      switch span {
      case .day, .night: first >= 0 ? start.adding(place) : end.adding(place + 1)
      case .week, .workweek, .weekend, .fortnight: weekBound(place, first >= 0, start, end)
      default:
        first >= 0
          ? start.adding(months: place * span.months)
          : end.adding(1).adding(months: place * span.months)
      }
    }
    guard let from = bound(first), let next = bound(first + count) else { return nil }
    guard let days = self.span(from, next.adding(-1)) else { return nil }
    return whole.window.overlaps(days.window) ? days : nil
  }

  /// Weeks belong to the year or month that their Thursday falls in.
  private static func weekBound(_ place: Int, _ isForward: Bool, _ start: Day, _ end: Day) -> Day {
    if isForward {
      let monday = start.adding(-start.weekday)
      return (start.weekday <= 3 ? monday : monday.adding(7)).adding(7 * place)
    }
    let monday = end.adding(-end.weekday)
    let last = end.weekday >= 3 ? monday : monday.adding(-7)
    return last.adding(7 * (place + 1))
  }

  static func nthWeekday(_ place: Int, _ weekday: Int, of whole: PartialDate) -> PartialDate? {
    guard let start = whole.window.earliest, let end = whole.window.latest else { return nil }
    let first = start.adding((weekday - start.weekday + 7) % 7)
    let last = end.adding(-((end.weekday - weekday + 7) % 7))
    let day = place >= 0 ? first.adding(7 * place) : last.adding(7 * (place + 1))
    return start <= day && day <= end ? PartialDate(day) : nil
  }
}

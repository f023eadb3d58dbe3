internal import World

/// Recurring times: which October, which Thursday, which spring.
extension Moment {
  func named(_ named: Expression.Named, _ turn: Expression.Turn) -> PartialDate? {
    switch named {
    case .weekday(let weekday): weekday >= 0 ? self.weekday(weekday, turn) : nil
    case .weekend: weekend(turn)
    case .number(let day, let weekday): number(day, weekday)
    case .decade(let decade): PartialDate(.decade(1900 + decade))
    case .month, .day, .division: yearly(named, turn)
    }
  }

  /// A month, day or season within a larger time.
  static func part(_ named: Expression.Named, of whole: PartialDate) -> PartialDate? {
    guard let first = whole.window.earliest, let last = whole.window.latest else { return nil }
    switch named {
    case .weekday(let weekday):
      let day = first.adding((weekday - first.weekday + 7) % 7)
      return day <= last ? PartialDate(day) : nil
    case .weekend: return unit(.weekend, around: first, movedBy: 0)
    case .number(let day, _):
      return day <= Day.length(ofMonth: first.civil.month, in: first.year)
        ? PartialDate(first.adding(day - first.civil.day)) : nil
    case .decade: return nil
    default: return instance(named, in: first.year)
    }
  }

  private static func instance(_ named: Expression.Named, in year: Int) -> PartialDate? {
    switch named {
    case .month(let month): PartialDate(.month(year: year, month: month))
    case .day(let month, let day, _):
      Day(anyYear: year, month: month, day: day).map { PartialDate($0) }
    case .division(let code): PartialDate(.division(year: year, code: code))
    default: nil
    }
  }

  // MARK: Within the year

  private func yearly(_ named: Expression.Named, _ turn: Expression.Turn) -> PartialDate? {
    guard let date = inSomeYear(named, turn), case .day(_, _, let weekday?) = named,
      let day = date.window.day, day.weekday != weekday
    else { return inSomeYear(named, turn) }
    // The nearest year in which it falls on the weekday that it is said to be.
    let years = [-1, 1, -2, 2, -3, 3].lazy.compactMap {
      Self.instance(named, in: day.year + $0)
    }
    return years.first { $0.window.day?.weekday == weekday } ?? date
  }

  private func inSomeYear(_ named: Expression.Named, _ turn: Expression.Turn) -> PartialDate? {
    switch turn {
    case .that, .following, .preceding: return told(named, turn) ?? around(named, turn)
    case .plain: return (isNarrative ? told(named, .plain) : nil) ?? around(named, turn)
    default: return around(named, turn)
    }
  }

  /// From the date mentioned before: its year, or the next where a story goes on.
  private func told(_ named: Expression.Named, _ turn: Expression.Turn) -> PartialDate? {
    guard let first = mention?.window.earliest ?? mention?.window.latest else { return nil }
    guard let same = Self.instance(named, in: first.year) else { return nil }
    switch turn {
    case .following:
      let isLater = same.window.earliest.map { $0 > first } ?? false
      return isLater ? same : Self.instance(named, in: first.year + 1)
    case .preceding:
      let isEarlier = same.window.latest.map { $0 < first } ?? false
      return isEarlier ? same : Self.instance(named, in: first.year - 1)
    case .plain:
      guard let month = same.window.earliest?.civil.month, mention?.length ?? 0 < 180 else {
        return same
      }
      return first.civil.month - month >= 6 ? Self.instance(named, in: first.year + 1) : same
    default: return same
    }
  }

  private func around(_ named: Expression.Named, _ turn: Expression.Turn) -> PartialDate? {
    if let start = start?.window.earliest, turn == .plain {
      return (start.year...start.year + 1).lazy.compactMap { Self.instance(named, in: $0) }
        .first { $0.window.latest.map { $0 >= start } ?? false }
    }
    guard let reference else { return nil }
    let years = (reference.year - 9)...(reference.year + 9)
    let all = years.compactMap { Self.instance(named, in: $0) }
    func latest(_ holds: (Window) -> Bool) -> PartialDate? { all.last { holds($0.window) } }
    func first(_ holds: (Window) -> Bool) -> PartialDate? { all.first { holds($0.window) } }
    func begun(_ window: Window) -> Bool { window.earliest.map { $0 <= reference } ?? false }
    func over(_ window: Window) -> Bool { window.latest.map { $0 < reference } ?? false }
    func ahead(_ window: Window) -> Bool { window.earliest.map { $0 > reference } ?? false }
    switch turn {
    case .this, .that: return Self.instance(named, in: reference.year)
    case .last, .previous, .past, .preceding: return latest(over)
    case .next, .coming, .following: return nextOne(named, first(ahead))
    case .plain: if isInYear { return Self.instance(named, in: reference.year) }
    }
    if case .day = named { return day(all, reference) }
    if tense == .future { return first { !over($0) } }
    return latest(begun)
  }

  /// "next 6 April" is of the next year, "next May" the one ahead.
  private func nextOne(_ named: Expression.Named, _ ahead: PartialDate?) -> PartialDate? {
    if case .day = named, let reference { return Self.instance(named, in: reference.year + 1) }
    return ahead
  }

  /// The nearest such day, the latest where the text tells it as past, the next where as to come.
  private func day(_ all: [PartialDate], _ reference: Day) -> PartialDate? {
    let days = all.compactMap(\.window.day)
    switch tense {
    case .past: return days.last { $0 <= reference }.map { PartialDate($0) }
    case .future: return days.first { $0 >= reference }.map { PartialDate($0) }
    case .unknown:
      return days.min { (abs($0 - reference), $1) < (abs($1 - reference), $0) }
        .map { PartialDate($0) }
    }
  }

  // MARK: Within the week and the month

  private func weekday(_ weekday: Int, _ turn: Expression.Turn) -> PartialDate? {
    if let start = start?.window.day, turn == .plain {
      return PartialDate(start.adding((weekday - start.weekday + 7) % 7))
    }
    let isTold = isNarrative || [.that, .following, .preceding].contains(turn)
    if isTold, turn != .last, let day = mention?.window.day {
      let ahead = (weekday - day.weekday + 7) % 7
      return PartialDate(
        day.adding(turn == .preceding ? ahead - 7 : ahead == 0 && turn == .following ? 7 : ahead))
    }
    guard let reference, !isNarrative || turn != .plain else { return nil }
    let back = (reference.weekday - weekday + 7) % 7
    switch turn {
    case .plain, .that:
      let isAhead = tense == .future && back >= 2
      return PartialDate(reference.adding(isAhead ? 7 - back : -back))
    case .this: return PartialDate(reference.adding(weekday - reference.weekday))
    case .past: return PartialDate(reference.adding(back == 0 ? -7 : -back))
    case .last, .previous, .preceding:
      return PartialDate(reference.adding(weekday - reference.weekday - 7))
    case .coming: return PartialDate(reference.adding(7 - back))
    case .next, .following: return PartialDate(reference.adding(weekday - reference.weekday + 7))
    }
  }

  private func weekend(_ turn: Expression.Turn) -> PartialDate? {
    if [.that, .following, .preceding].contains(turn), let mention {
      let count = turn == .that ? 0 : turn == .following ? 1 : -1
      return mention.window.earliest.flatMap { Self.unit(.weekend, around: $0, movedBy: count) }
    }
    guard let reference else { return nil }
    switch turn {
    case .last, .past, .previous: return Self.unit(.weekend, around: reference, movedBy: -1)
    case .next: return Self.unit(.weekend, around: reference, movedBy: 1)
    case .plain where tense != .future && reference.weekday < 5:
      return Self.unit(.weekend, around: reference, movedBy: -1)
    default: return Self.unit(.weekend, around: reference, movedBy: 0)
    }
  }

  /// A day of the month that the text is in, or the nearest that falls on the weekday named.
  private func number(_ day: Int, _ weekday: Int?) -> PartialDate? {
    if let weekday {
      guard let reference else { return nil }
      return (-12...12).compactMap { Self.dayOfMonth(day, near: reference, movedBy: $0) }
        .filter { $0.weekday == weekday }
        .min { (abs($0 - reference), $1) < (abs($1 - reference), $0) }.map { PartialDate($0) }
    }
    if let mention, mention.length ?? 400 <= 31, let first = mention.window.earliest {
      guard let same = Self.dayOfMonth(day, near: first, movedBy: 0) else { return nil }
      let isBehind = isNarrative && first - same > 15
      return (isBehind ? Self.dayOfMonth(day, near: first, movedBy: 1) : same).map {
        PartialDate($0)
      }
    }
    guard let reference, !isNarrative else { return nil }
    return (-1...1).compactMap { Self.dayOfMonth(day, near: reference, movedBy: $0) }
      .filter { tense != .past || $0 <= reference }
      .min { (abs($0 - reference), $1) < (abs($1 - reference), $0) }.map { PartialDate($0) }
  }

  private static func dayOfMonth(_ day: Int, near other: Day, movedBy months: Int) -> Day? {
    let (year, month, _) = other.civil
    let index = year * 12 + month - 1 + months
    return Day(anyYear: index / 12, month: index % 12 + 1, day: day)
  }

  /// The weekday nearest to a day; the first one from it on where it was counted in months.
  func weekdayNear(_ weekday: Int, _ anchor: Expression) -> PartialDate? {
    var exact = anchor
    if case .counted(let count, .reference) = anchor {
      exact = .moved(.counted(.init(0, .day), .reference), count)
    }
    guard let day = date(of: exact)?.window.earliest else { return nil }
    let ahead = (weekday - day.weekday + 7) % 7
    var isInMonths = false
    if case .moved(_, let count) = exact { isInMonths = count.months != 0 }
    return PartialDate(day.adding(isInMonths || ahead <= 3 ? ahead : ahead - 7))
  }
}

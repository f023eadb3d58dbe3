internal import World

/// Dates in figures: 2024-07-04, 7/4/2024, 4.7.2024, 2024/10, 23/Sep/2020.
extension TagGrammar {
  func figures(at index: Int) -> Match? {
    guard kind(index) == .number, isSeparator(index + 1), isGlued(index + 1), isGlued(index + 2),
      !(isGlued(index) && [.currency, .colon, .period, .comma].contains(kind(index - 1)))
    else { return nil }
    let separator = kind(index + 1)
    if kind(index + 3) == separator, isGlued(index + 3), isGlued(index + 4),
      let match = triple(index, index + 2, index + 4)
    {
      return clockAfter(match)
    }
    return pair(index, index + 2)
  }

  private func isSeparator(_ index: Int) -> Bool {
    [.slash, .hyphen, .dash, .period].contains(kind(index))
  }

  /// Leaves out a time of day behind a date: 2013-03-22T10:00.
  private func clockAfter(_ match: Match) -> Match {
    var match = match
    guard kind(match.end) == .name, letter(match.end) == 0x74, isGlued(match.end),
      length(match.end) == 1
    else { return match }
    match.end += 1
    while kind(match.end) == .number || kind(match.end) == .colon, isGlued(match.end) {
      match.end += 1
    }
    return match
  }

  private func triple(_ first: Int, _ second: Int, _ third: Int) -> Match? {
    let places = [first, second, third]
    guard places.allSatisfy({ kind($0) == .number || kind($0) == .month }) else { return nil }
    guard let year = yearPlace(places) else { return nil }
    let number = year.number
    let rest = places.filter { $0 != year.place }
    let end = third + 1
    if let month = rest.first(where: { kind($0) == .month }),
      let day = rest.first(where: { kind($0) == .number })
    {
      return Day(year: number, month: value(month), day: value(day))
        .map { Match(.absolute(PartialDate($0)), end) }
    }
    guard rest.allSatisfy({ kind($0) == .number }) else { return nil }
    let (one, other) = (value(rest[0]), value(rest[1]))
    let monthFirst = Day(year: number, month: one, day: other)
    let dayFirst = Day(year: number, month: other, day: one)
    if year.place == first { return monthFirst.map { Match(.absolute(PartialDate($0)), end) } }
    let isPoint = kind(first + 1) == .period
    let chosen = isDayFirst || isPoint ? dayFirst ?? monthFirst : monthFirst ?? dayFirst
    guard let chosen else { return nil }
    var match = Match(.absolute(PartialDate(chosen)), end)
    let another = chosen == monthFirst ? dayFirst : monthFirst
    match.alternative = another.flatMap { $0 == chosen ? nil : .absolute(PartialDate($0)) }
    return match
  }

  /// The number with four digits; else two digits at the end.
  private func yearPlace(_ places: [Int]) -> (place: Int, number: Int)? {
    if let place = places.first(where: { marks($0).contains(.fourDigits) && kind($0) == .number }) {
      return (1000...2999).contains(value(place)) ? (place, value(place)) : nil
    }
    guard let last = places.last, kind(last) == .number, marks(last).contains(.twoDigits),
      kind(last - 1) == .slash || kind(places[1]) == .month
    else { return nil }
    return (last, Self.century(of: value(last)))
  }

  /// 2024-10, 2/2013, 7/6 and the like.
  private func pair(_ first: Int, _ second: Int) -> Match? {
    guard kind(first) == .number, kind(second) == .number || kind(second) == .month,
      !(isGlued(second + 1) && [.percent, .slash].contains(kind(second + 1)))
    else { return nil }
    let (one, other) = (value(first), value(second))
    if marks(first).contains(.fourDigits), (1000...2999).contains(one) {
      if kind(second) == .month {
        return Match(.absolute(.month(year: one, month: other)), second + 1)
      }
      guard kind(first + 1) != .dash, kind(first + 1) != .period, length(second) == 2,
        (1...12).contains(other)
      else { return nil }
      return Match(.absolute(.month(year: one, month: other)), second + 1)
    }
    guard kind(second) == .number else { return nil }
    if kind(first + 1) == .slash, marks(second).contains(.fourDigits), (1...12).contains(one),
      (1000...2999).contains(other)
    {
      return Match(.absolute(.month(year: other, month: one)), second + 1)
    }
    return monthAndDay(first, second)
  }

  /// 7/6 behind "on Friday", "this", "from".
  private func monthAndDay(_ first: Int, _ second: Int) -> Match? {
    let before = kind(first - 1)
    let isLed =
      [.weekday, .this, .next, .last, .from, .on, .since, .until, .starting].contains(before)
      || isDash(first - 1) && kind(first - 2) == .number
      || before == .to && [.number, .weekday].contains(kind(first - 2))
    let isRange =
      kind(second + 1) == .hyphen && kind(second + 2) == .number
      && kind(second + 3) == .slash
    guard isLed || isRange, length(first) <= 2, length(second) <= 2,
      kind(second + 1) != .unit, kind(second + 1) != .percent, kind(second + 1) != .counted
    else { return nil }
    let usesDayFirst = isDayFirst && (1...12).contains(value(second)) || value(first) > 12
    let (month, day) =
      usesDayFirst
      ? (value(second), value(first)) : (value(first), value(second))
    guard (1...12).contains(month), (1...Day.length(ofMonth: month, in: 2024)).contains(day) else {
      return nil
    }
    return complete(month: month, day: day, at: second + 1)
  }
}

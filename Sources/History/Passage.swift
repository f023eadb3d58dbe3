public import World

/// Days on end on which some path led from one party to another.
public struct Passage: Hashable, Sendable {
  public let first: Day
  public let last: Day
  /// The shortest way on its first day.
  public let parties: [Party]

  public init(first: Day, last: Day, parties: [Party]) {
    self.first = first
    self.last = last
    self.parties = parties
  }
}

extension Chronicle {
  /// The periods within a window in which a path existed, oldest first; without a first day the
  /// window begins with the history, without a last one it ends with it.
  ///
  /// In time linear in the days on which anything changes, times that of one path.
  public func passages(
    from: Party, to: Party, during window: Window, rule: PathRule = PathRule(),
    maxHops: Int = .max
  ) -> [Passage] {
    let almanac = almanac
    guard let start = almanac.number(of: from), let end = almanac.number(of: to) else { return [] }
    let timetable = Timetable(almanac)
    let arrivals = Arrivals(almanac)
    let known = timetable.days(within: window)
    guard let first = window.earliest?.number ?? known.first,
      let last = window.latest?.number ?? latestDay?.number ?? known.last, first <= last
    else { return [] }
    let days = [first] + known.filter { $0 > first && $0 <= last }
    var found: [Passage] = []
    for (day, next) in zip(days, days.dropFirst() + [last + 1]) {
      let finder = RouteFinder(timetable.moment(on: Day(number: day)), rule, arrivals: arrivals)
      guard let way = finder.shortest(from: start, to: end, maxHops: maxHops) else { continue }
      let until = Day(number: next - 1)
      if let before = found.last, before.last.number == day - 1 {
        found[found.count - 1] = Passage(
          first: before.first, last: until, parties: before.parties)
      } else {
        found.append(
          Passage(
            first: Day(number: day), last: until, parties: way.map { almanac.parties[$0] }))
      }
    }
    return found
  }
}

extension Timetable {
  /// Days within a window on which anything changes, ascending.
  fileprivate func days(within window: Window) -> [Int32] {
    let span = DaySet.Span(window)
    return turningDays(in: max(span.lowerBound, .min + 1)...span.upperBound)
  }
}

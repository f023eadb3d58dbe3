public import World

extension Timetable {
  /// The way with fewest hops over relations in force at the end of a day, among several the one
  /// whose codes come first in the alphabet; nil when there is none.
  public func path(from: Party, to: Party, on day: Day, rule: PathRule = PathRule()) -> [Party]? {
    guard from != to else { return [from] }
    guard let start = almanac.number(of: from), let end = almanac.number(of: to) else { return nil }
    return RouteFinder(moment(on: day), rule).shortest(from: start, to: end, maxHops: .max)?
      .map { almanac.parties[$0] }
  }
}

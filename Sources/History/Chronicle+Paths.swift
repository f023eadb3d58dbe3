public import World

extension Chronicle {
  /// The way with fewest hops over relations in force at the end of a date, among several the one
  /// whose codes come first in the alphabet; nil when there is none.
  public func path(
    from: Party, to: Party, asOf date: PartialDate? = nil, rule: PathRule = PathRule(),
    maxHops: Int = .max
  ) -> Path? {
    guard from != to else { return Path(parties: [from], hops: []) }
    let day = Self.day(of: date) ?? latestDay ?? Day(number: 0)
    let almanac = almanac
    guard let start = almanac.number(of: from), let end = almanac.number(of: to) else { return nil }
    let finder = RouteFinder(almanac.moment(on: day), rule)
    return finder.shortest(from: start, to: end, maxHops: maxHops)
      .map { path($0, finder, almanac, on: day) }
  }

  /// Every way that meets no party twice, fewest hops first, then by codes.
  public func allPaths(
    from: Party, to: Party, asOf date: PartialDate? = nil, rule: PathRule = PathRule(),
    maxHops: Int
  ) -> [Path] {
    guard from != to else { return [Path(parties: [from], hops: [])] }
    let day = Self.day(of: date) ?? latestDay ?? Day(number: 0)
    let almanac = almanac
    guard let start = almanac.number(of: from), let end = almanac.number(of: to) else { return [] }
    let finder = RouteFinder(almanac.moment(on: day), rule)
    return finder.all(from: start, to: end, maxHops: maxHops)
      .map { path($0, finder, almanac, on: day) }
  }

  func path(_ way: [Int], _ finder: RouteFinder, _ almanac: Almanac, on day: Day) -> Path {
    let hops = zip(way, way.dropFirst()).map { from, to in
      Path.Hop(
        from: almanac.parties[from], to: almanac.parties[to],
        relations: finder.carriers(from: from, to: to).map {
          answer(almanac.key(ofCode: $0), on: day)
        }.sorted { $0.key < $1.key })
    }
    return Path(parties: way.map { almanac.parties[$0] }, hops: hops)
  }
}

extension RouteFinder {
  /// Every way that meets no party twice, fewest hops first, then by codes.
  func all(from: Int, to: Int, maxHops: Int) -> [[Int]] {
    let backward = reversed.distances(from: to, maxHops: maxHops)
    var neighbours: [Int: [Int]] = [:]
    var found: [[Int]] = []
    func extend(_ way: [Int], _ left: Int) {
      guard let here = way.last, here != to else { return found.append(way) }
      let next = neighbours[here] ?? self.neighbours(of: here).members
      neighbours[here] = next
      for party in next where !way.contains(party) {
        guard let rest = backward[party], rest < left else { continue }
        extend(way + [party], left - 1)
      }
    }
    extend([from], maxHops)
    return found.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count
    }
  }
}

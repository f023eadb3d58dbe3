public import World

extension Chronicle {
  /// The way with fewest hops on which each relation began no earlier than the one before, over
  /// relations in force at the end of a date.
  ///
  /// Of relations whose beginning no text tells, and of an order that is not sure, it makes use only
  /// when `rule.includesMaybe`.
  public func orderedPath(
    from: Party, to: Party, asOf date: PartialDate? = nil, rule: PathRule = PathRule(),
    maxHops: Int = .max
  ) -> Path? {
    guard from != to else { return Path(parties: [from], hops: []) }
    let day = Self.day(of: date) ?? latestDay ?? Day(number: 0)
    let almanac = almanac
    guard let start = almanac.number(of: from), let end = almanac.number(of: to) else { return nil }
    let routes = OrderedRoutes(
      orderedSteps(on: day, rule, almanac), includesMaybe: rule.includesMaybe)
    guard let steps = routes.shortest(from: start, to: end, maxHops: maxHops) else { return nil }
    let hops = steps.map { step in
      Path.Hop(
        from: almanac.parties[step.from], to: almanac.parties[step.to],
        relations: [answer(almanac.key(ofCode: step.code), on: day)])
    }
    return Path(parties: [from] + hops.map(\.to), hops: hops)
  }

  /// The shortest way to every party that can be reached from one at the end of a date (or, when
  /// `isBackward`, from every party that reaches it), fewest hops first, then by codes.
  public func reach(
    of party: Party, asOf date: PartialDate? = nil, rule: PathRule = PathRule(),
    maxHops: Int = .max, isBackward: Bool = false
  ) -> [Path] {
    let day = Self.day(of: date) ?? latestDay ?? Day(number: 0)
    let almanac = almanac
    guard let start = almanac.number(of: party) else { return [] }
    let finder = RouteFinder(almanac.moment(on: day), rule, arrivals: Arrivals(almanac))
    let near = isBackward ? finder.reversed : finder
    let distances = near.distances(from: start, maxHops: maxHops).filter { $0.value > 0 }
    let ordered = distances.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return ordered.compactMap { other, _ in
      let (from, to) = isBackward ? (other, start) : (start, other)
      return finder.shortest(from: from, to: to, maxHops: maxHops)
        .map { path($0, finder, almanac, on: day) }
    }
  }
}

public import World

extension Chronicle {
  /// The way with fewest hops over relations in force at the end of a date, among several the one
  /// whose codes come first in the alphabet; nil when there is none.
  public func path(
    from: Party, to: Party, asOf date: PartialDate? = nil, rule: PathRule = PathRule(),
    maxHops: Int = .max
  ) -> Path? {
    let day = Self.day(of: date) ?? latestDay ?? Day(number: 0)
    let network = network(on: day, rule)
    return network.shortest(from: from, to: to, maxHops: maxHops)
      .map { path($0, network, on: day) }
  }

  /// Every way that meets no party twice, fewest hops first, then by codes.
  public func allPaths(
    from: Party, to: Party, asOf date: PartialDate? = nil, rule: PathRule = PathRule(),
    maxHops: Int
  ) -> [Path] {
    let day = Self.day(of: date) ?? latestDay ?? Day(number: 0)
    let network = network(on: day, rule)
    return network.all(from: from, to: to, maxHops: maxHops).map { path($0, network, on: day) }
  }

  private func network(on day: Day, _ rule: PathRule) -> Network {
    let keys = ledgers.filter { ledger in
      guard rule.relations.contains(ledger.key.relation) else { return false }
      let state = ledger.state(on: day)
      return state == .inForce || rule.includesMaybe && state == .maybe
    }.map(\.key)
    return Network(keys) { rule.isUndirected || $0.relation.isSymmetric && !isBare }
  }

  private func path(_ parties: [Party], _ network: Network, on day: Day) -> Path {
    let hops = zip(parties, parties.dropFirst()).map { from, to in
      let keys = network.keys(from: from, to: to)
      return Path.Hop(from: from, to: to, relations: keys.map { answer($0, on: day) })
    }
    return Path(parties: parties, hops: hops)
  }
}

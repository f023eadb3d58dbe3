public import World

/// A figure of the network of one date.
public struct Measure: Hashable, Sendable {
  public let name: Name
  /// Nil where it is of all chosen relations together.
  public let relation: Relation?
  public let party: Party?
  public let other: Party?
  /// In thousandths.
  public let thousandths: Int

  public enum Name: String, CaseIterable, Sendable {
    case outDegree = "out_degree"
    case inDegree = "in_degree"
    /// Share of the relations that also run the other way.
    case reciprocity
    /// Groups of parties that relations of any direction connect.
    case components
    case largestComponent = "largest_component"
    /// Number of the group of a party, from 1 by the first party of each.
    case component
    /// Parties that recognise both.
    case commonRecognisers = "common_recognisers"
  }

  init(
    _ name: Name, _ relation: Relation? = nil, _ party: Party? = nil, _ other: Party? = nil,
    count: Int
  ) {
    self.init(name, relation, party, other, thousandths: count * 1000)
  }

  init(
    _ name: Name, _ relation: Relation? = nil, _ party: Party? = nil, _ other: Party? = nil,
    thousandths: Int
  ) {
    self.name = name
    self.relation = relation
    self.party = party
    self.other = other
    self.thousandths = thousandths
  }
}

extension Chronicle {
  /// Degrees by relation, reciprocity, components and common recognisers at the end of a date.
  ///
  /// Ties of texts count at both ends. Sorted by measure, relation and parties.
  public func measures(asOf date: PartialDate? = nil, rule: PathRule = PathRule()) -> [Measure] {
    let day = Self.day(of: date) ?? latestDay ?? Day(number: 0)
    let moment = almanac.moment(on: day)
    let codes = (moment.codes + (rule.includesMaybe ? moment.maybeCodes : [])).sorted()
    let keys = codes.map(moment.key(ofCode:)).filter { rule.relations.contains($0.relation) }
    return degrees(keys) + reciprocities(keys) + components(keys) + commonRecognisers(keys)
  }

  private func degrees(_ keys: [Key]) -> [Measure] {
    func count(_ name: Measure.Name, _ ends: (Key) -> [Party]) -> [Measure] {
      var counts: [Key: Int] = [:]
      for key in keys {
        for end in ends(key) { counts[Key(directed: end, key.relation, end), default: 0] += 1 }
      }
      return counts.sorted { ($0.key.relation, $0.key) < ($1.key.relation, $1.key) }
        .map { Measure(name, $0.key.relation, $0.key.source, count: $0.value) }
    }
    func isMutual(_ key: Key) -> Bool { key.relation.isSymmetric && !isBare }
    return count(.outDegree) { isMutual($0) ? [$0.source, $0.target] : [$0.source] }
      + count(.inDegree) { isMutual($0) ? [$0.source, $0.target] : [$0.target] }
  }

  private func reciprocities(_ keys: [Key]) -> [Measure] {
    let all = Set(keys)
    return Relation.allCases.sorted().compactMap { relation in
      let own = keys.filter { $0.relation == relation }
      guard !own.isEmpty, !relation.isSymmetric || isBare else { return nil }
      let mutual = own.count { all.contains(Key(directed: $0.target, relation, $0.source)) }
      return Measure(
        .reciprocity, relation, thousandths: (mutual * 1000 + own.count / 2) / own.count)
    }
  }

  private func components(_ keys: [Key]) -> [Measure] {
    var parents: [Party: Party] = [:]
    func root(_ party: Party) -> Party {
      var place = party
      while let parent = parents[place], parent != place { place = parent }
      return place
    }
    for key in keys {
      let (one, other) = (root(key.source), root(key.target))
      parents[one] = min(one, other)
      parents[other] = min(one, other)
    }
    let parties = Set(keys.flatMap { [$0.source, $0.target] }).sorted()
    let groups = Dictionary(grouping: parties, by: root)
    let numbers = Dictionary(
      uniqueKeysWithValues: groups.keys.sorted().enumerated().map { ($1, $0) })
    return [
      Measure(.components, count: groups.count),
      Measure(.largestComponent, count: groups.values.map(\.count).max() ?? 0),
    ] + parties.map { Measure(.component, nil, $0, count: (numbers[root($0)] ?? 0) + 1) }
  }

  private func commonRecognisers(_ keys: [Key]) -> [Measure] {
    let recognisers = Dictionary(
      grouping: keys.filter { $0.relation == .recognition }, by: \.target
    )
    .mapValues { Set($0.map(\.source)) }
    let targets = recognisers.keys.sorted()
    return targets.enumerated().flatMap { index, one in
      targets[(index + 1)...].compactMap { other in
        let common = recognisers[one]?.intersection(recognisers[other] ?? []).count ?? 0
        return common > 0
          ? Measure(.commonRecognisers, .recognition, one, other, count: common) : nil
      }
    }
  }
}

internal import World

extension Chronicle {
  /// A snapshot with what follows from it and what binds the members of unions, marked as derived.
  ///
  /// Nothing that a text says by itself is put aside by what holds elsewhere; what ended elsewhere
  /// ends what no text has confirmed since.
  public func concluding(_ snapshot: Snapshot, derives: Bool, expands: Bool) -> Snapshot {
    var table = Dictionary(uniqueKeysWithValues: snapshot.entries.map { ($0.key, $0) })
    if derives {
      for entry in conclusions(on: snapshot.day, strength: .strong) { table[entry.key] = entry }
    }
    if expands {
      for entry in memberEntries(table, on: snapshot.day) { table[entry.key] = entry }
    }
    return Snapshot(
      asOf: snapshot.asOf, day: snapshot.day, entries: table.values.sorted { $0.key < $1.key },
      sources: snapshot.sources, universals: snapshot.universals)
  }

  /// What follows at the end of a day from what stands then, sorted by key.
  ///
  /// Weak rules conclude from what is told and what follows strongly.
  func conclusions(on day: Day, strength: Implication.Strength) -> [Snapshot.Entry] {
    var table = Dictionary(
      uniqueKeysWithValues: snapshot(asOf: PartialDate(day)).entries.map { ($0.key, $0) })
    let told = table
    for entry in extinctions(table, on: day) { table[entry.key] = entry }
    conclude(.strong, &table, on: day)
    guard strength == .weak else { return changed(table, from: told) }
    let strong = table
    conclude(.weak, &table, on: day)
    return changed(table, from: strong)
  }

  private func changed(
    _ table: [Key: Snapshot.Entry], from earlier: [Key: Snapshot.Entry]
  ) -> [Snapshot.Entry] {
    table.values.filter { $0 != earlier[$0.key] }.sorted { $0.key < $1.key }
  }

  /// Applies rules until nothing more follows.
  private func conclude(
    _ strength: Implication.Strength, _ table: inout [Key: Snapshot.Entry], on day: Day
  ) {
    let rules = Implication.standard.filter { $0.strength == strength }
    var count = -1
    while count != table.values.count(where: \.isDerived) {
      count = table.values.count(where: \.isDerived)
      for rule in rules {
        for entry in table.values.sorted(by: { $0.key < $1.key }) where rule.applies(to: entry) {
          for key in rule.keys(from: entry.key) where key.source != key.target {
            if let found = conclusion(rule, from: entry, on: key, table[key], day) {
              table[key] = found
            }
          }
        }
      }
    }
  }

  private func conclusion(
    _ rule: Implication, from entry: Snapshot.Entry, on key: Key, _ current: Snapshot.Entry?,
    _ day: Day
  ) -> Snapshot.Entry? {
    let derivation = Derivation(
      rule: rule.name, premises: [entry.key], reason: rule.reason)
    switch rule.effect {
    case .holds:
      guard (current ?? answer(key, on: day)).state == .unknown else { return nil }
      let kind = rule.concludedKinds.first.flatMap(RelationKind.init)
      return Snapshot.Entry(
        key: key, state: .inForce, detail: Claim.Detail(kind: kind), evidence: entry.evidence,
        sources: entry.sources, publishers: entry.publishers, derivation: derivation)
    case .ends:
      guard let current, current.state == .inForce || current.state == .maybe,
        let ended = entry.ended, isConfirmed(current, before: ended)
      else { return nil }
      let kinds = rule.concludedKinds
      guard kinds.isEmpty || current.detail.kind.map({ kinds.contains($0.rawValue) }) ?? false
      else { return nil }
      return current.ended(ended, by: derivation)
    }
  }

  /// Whether nothing confirms a relation once something else had surely ended.
  private func isConfirmed(_ entry: Snapshot.Entry, before ended: Window) -> Bool {
    guard let confirmed = entry.lastConfirmed, let last = ended.latest else {
      return entry.lastConfirmed == nil
    }
    return confirmed <= last
  }

  /// What ends because a party ceases to exist.
  private func extinctions(_ table: [Key: Snapshot.Entry], on day: Day) -> [Snapshot.Entry] {
    table.values.compactMap { entry in
      guard entry.state == .inForce || entry.state == .maybe else { return nil }
      let ends = [entry.key.source, entry.key.target].compactMap { party in
        premises.life(party).latest.map { (party, $0) }
      }
      guard let (party, last) = ends.min(by: { $0.1 < $1.1 }), last < day else { return nil }
      return entry.ended(
        Window(last),
        by: Derivation(
          rule: "extinct", premises: [entry.key],
          reason: "\(party) ceased to exist; a successor may have taken it over"))
    }
  }

  /// Sanctions and listings of unions as their members' own, where nothing is told of those.
  private func memberEntries(_ table: [Key: Snapshot.Entry], on day: Day) -> [Snapshot.Entry] {
    let binding = table.values.filter {
      $0.state == .inForce && ($0.key.relation == .sanctions || $0.key.relation == .designation)
    }.sorted { $0.key < $1.key }
    var found: [Key: Snapshot.Entry] = [:]
    for entry in binding {
      for member in premises.members(entry.key.source, day) where member != entry.key.target {
        let key = Key(member, entry.key.relation, entry.key.target)
        guard found[key] == nil, (table[key] ?? answer(key, on: day)).state == .unknown else {
          continue
        }
        found[key] = entry.carried(
          to: key,
          by: Derivation(
            rule: "member", premises: [entry.key],
            reason: "measures of \(entry.key.source) bind its members"))
      }
    }
    return found.values.sorted { $0.key < $1.key }
  }
}

extension Snapshot.Entry {
  fileprivate func ended(_ window: Window, by derivation: Derivation) -> Snapshot.Entry {
    Snapshot.Entry(
      key: key, state: .out, began: began, ended: window, lastConfirmed: lastConfirmed,
      detail: detail, evidence: evidence, sources: sources, publishers: publishers,
      derivation: derivation)
  }

  fileprivate func carried(to key: Key, by derivation: Derivation) -> Snapshot.Entry {
    Snapshot.Entry(
      key: key, state: state, began: began, lastConfirmed: lastConfirmed, isStale: isStale,
      detail: detail, evidence: evidence, sources: sources, publishers: publishers,
      derivation: derivation)
  }
}

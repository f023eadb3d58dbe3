internal import History
internal import World

extension Wording {
  /// What the texts say of all states at once, as in "No state but Russia recognises Afghanistan", with
  /// the numbers of their sources.
  func universals(_ snapshot: Snapshot, _ selection: Selection) -> [String] {
    let numbers = numbers(snapshot)
    let groups = Dictionary(grouping: told(snapshot, selection), by: statement)
    return groups.sorted { $0.key < $1.key }.map { statement, claims in
      let sources = claims.compactMap { numbers[$0.evidence.document] }
      return ([statement] + [SourceNumbers.bracketed(sources)].filter { !$0.isEmpty })
        .joined(separator: " ") + "."
    }
  }

  /// The sources of what is said so.
  func universalSources(_ snapshot: Snapshot, _ selection: Selection) -> [Int] {
    let numbers = numbers(snapshot)
    return told(snapshot, selection).compactMap { numbers[$0.evidence.document] }
  }

  private func numbers(_ snapshot: Snapshot) -> [String: Int] {
    Dictionary(snapshot.sources.map { ($0.document, $0.number) }) { first, _ in first }
  }

  /// Of the relations that are drawn, and all that is said so of the party in the middle.
  ///
  /// Left out where a relation in force gainsays it: the claim is older than that relation, or it
  /// is a conflict, which is not for a foot-note to settle.
  private func told(_ snapshot: Snapshot, _ selection: Selection) -> [UniversalClaim] {
    let drawn = Set(selection.lines.map(\.key.relation))
    return snapshot.universals.filter { claim in
      let isAsked =
        selection.relations?.contains(claim.relation) ?? (claim.target == selection.focus)
      return claim.scope == .everyState && selection.parties.contains(claim.target)
        && (isAsked || drawn.contains(claim.relation)) && !isGainsaid(claim, selection.lines)
    }
  }

  private func isGainsaid(_ claim: UniversalClaim, _ lines: [Line]) -> Bool {
    lines.flatMap(\.entries).contains { entry in
      entry.key.relation == claim.relation && entry.key.target == claim.target
        && !claim.exceptions.contains(entry.key.source)
        && (claim.action.isPositive ? entry.state == .out : entry.state == .inForce)
    }
  }

  private func statement(_ claim: UniversalClaim) -> String {
    let exceptions = claim.exceptions.sorted().map(name)
    let but = exceptions.isEmpty ? "" : " but " + exceptions.joined(separator: " and ")
    let quantity = claim.action.isPositive ? "Every" : "No"
    return "\(quantity) state\(but) \(predicate(claim.relation, target(claim)))"
  }

  /// A government is not its state: "the government of Afghanistan (Taliban)".
  private func target(_ claim: UniversalClaim) -> String {
    if claim.relation == .recognition, claim.regime == nil, claim.kind == .government {
      return "the government of \(name(claim.target))"
    }
    guard claim.relation == .recognition, let regime = claim.regime else {
      return name(claim.target)
    }
    return "the government of \(name(claim.target)) (\(Label.capped(regime, length: 40)))"
  }

  private func predicate(_ relation: Relation, _ target: String) -> String {
    switch relation {
    case .recognition: "recognises \(target)"
    case .ambassador: "has an ambassador to \(target)"
    case .office: "has an office in \(target)"
    case .sanctions: "imposes sanctions on \(target)"
    case .designation: "lists \(target)"
    case .ties: "has diplomatic relations with \(target)"
    }
  }
}

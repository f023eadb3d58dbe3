internal import World

/// What decisions make of testimonies before those are taken together.
struct Rulings: Sendable {
  /// Sorted by document, without what was rejected, with what was added.
  private(set) var testimonies: [Testimony]
  /// Names of their claims, in the same order.
  private(set) var names: [[ClaimID]]
  /// Claims with one number tell of one event.
  private(set) var bonds: [ClaimID: Int] = [:]
  /// Claims that each tell of an event of their own.
  private(set) var apart: Set<ClaimID> = []
  /// Claims that a person looked at.
  private(set) var settled: Set<ClaimID> = []
  /// Claims that do not count, with the decision.
  private(set) var setAside: [SetAside] = []
  /// Decisions about claims or decisions that are not there.
  private(set) var lost: [LostDecision] = []

  init(_ testimonies: [Testimony], _ docket: Docket) {
    let standing = docket.standing
    self.testimonies = (testimonies + standing.compactMap(\.testimony))
      .sorted { $0.document < $1.document }
    names = self.testimonies.map(ClaimID.all)
    guard !docket.isEmpty else { return }
    let known = Set(names.joined())
    let numbers = Set(docket.decisions.map(\.number))
    for decision in standing {
      let missing = decision.ruling.claims.filter { !known.contains($0) }
      if case .undo(let number) = decision.ruling, !numbers.contains(number) {
        lost.append(LostDecision(decision: decision, missing: []))
      } else if missing.isEmpty {
        apply(decision)
      } else {
        lost.append(LostDecision(decision: decision, missing: missing))
      }
    }
  }

  private mutating func apply(_ decision: Decision) {
    settled.formUnion(decision.ruling.claims)
    switch decision.ruling {
    case .accept(let claims): change(Set(claims)) { Claim($0, confidence: 1) }
    case .reject(let claims): setAside(Set(claims), by: decision)
    case .prefer(_, let others): setAside(Set(others), by: decision)
    case .redate(let claim, let date): change([claim]) { Claim($0, of: date) }
    case .merge(let claims): bind(claims, decision.number)
    case .split(let claims): apart.formUnion(claims)
    case .add, .undo: break
    }
  }

  /// What was bound to one of them before is bound to all.
  private mutating func bind(_ claims: [ClaimID], _ number: Int) {
    let earlier = Set(claims.compactMap { bonds[$0] })
    for (claim, bond) in bonds where earlier.contains(bond) { bonds[claim] = number }
    for claim in claims {
      bonds[claim] = number
      apart.remove(claim)
    }
  }

  private mutating func change(_ chosen: Set<ClaimID>, _ change: (Claim) -> Claim) {
    for (place, testimony) in testimonies.enumerated() where !chosen.isDisjoint(with: names[place])
    {
      testimonies[place] = testimony.with(
        zip(testimony.claims, names[place]).map { chosen.contains($1) ? change($0) : $0 })
    }
  }

  private mutating func setAside(_ chosen: Set<ClaimID>, by decision: Decision) {
    for (place, testimony) in testimonies.enumerated() where !chosen.isDisjoint(with: names[place])
    {
      let named = Array(zip(testimony.claims, names[place]))
      setAside += named.filter { chosen.contains($0.1) }
        .map { SetAside(claim: $0.0, id: $0.1, decision: decision) }
      let kept = named.filter { !chosen.contains($0.1) }
      testimonies[place] = testimony.with(kept.map(\.0))
      names[place] = kept.map(\.1)
    }
  }
}

extension Claim {
  fileprivate init(_ claim: Claim, confidence: Double) {
    self.init(
      key: claim.key, action: claim.action, time: claim.time, date: claim.date,
      detail: claim.detail, evidence: claim.evidence, confidence: confidence)
  }

  fileprivate init(_ claim: Claim, of date: PartialDate?) {
    self.init(
      key: claim.key, action: claim.action, time: date.map { .absolute($0) }, date: date,
      detail: claim.detail, evidence: claim.evidence, confidence: 1)
  }
}

extension Testimony {
  fileprivate func with(_ claims: [Claim]) -> Testimony {
    Testimony(
      document: document, title: title, clues: clues, publication: publication, claims: claims,
      universals: universals, findings: findings, origin: origin)
  }
}

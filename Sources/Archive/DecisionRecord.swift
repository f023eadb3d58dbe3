internal import History
internal import World

/// A decision as a line of JSON.
struct DecisionRecord: Codable {
  private let number: Int
  private let when: PartialDate
  private let who: String
  private let because: String
  private let name: String
  private let claims: [ClaimID]?
  private let date: PartialDate?
  private let undoes: Int?
  private let claim: AddedClaim?

  private enum CodingKeys: String, CodingKey {
    case number, when, who, because, claims, date, undoes, claim
    case name = "decision"
  }

  fileprivate struct AddedClaim: Codable {
    let source: Party
    let target: Party
    let relation: Relation
    let action: Action
    let date: PartialDate?
    let kind: RelationKind?
    let regime: String?
    let from: String
    let published: PartialDate?
    let quote: String
  }

  init(_ decision: Decision) {
    number = decision.number
    when = PartialDate(decision.day)
    who = decision.person
    because = decision.reason
    name = decision.ruling.name
    claims = decision.ruling.claims.isEmpty ? nil : decision.ruling.claims
    if case .redate(_, let date) = decision.ruling { self.date = date } else { date = nil }
    if case .undo(let number) = decision.ruling { undoes = number } else { undoes = nil }
    guard case .add(let added) = decision.ruling else {
      claim = nil
      return
    }
    claim = AddedClaim(
      source: added.key.source, target: added.key.target, relation: added.key.relation,
      action: added.action, date: added.date, kind: added.kind, regime: added.regime,
      from: added.source, published: added.published, quote: added.quote)
  }

  /// Nil when it lacks what a decision of its name needs.
  var decision: Decision? {
    guard let day = when.window.day, let ruling else { return nil }
    return Decision(number: number, day: day, person: who, reason: because, ruling: ruling)
  }

  private var ruling: Decision.Ruling? {
    let claims = claims ?? []
    switch (name, claims.count) {
    case ("accept", 1...): return .accept(claims)
    case ("reject", 1...): return .reject(claims)
    case ("redate", 1): return .redate(claims[0], date)
    case ("merge", 2...): return .merge(claims)
    case ("split", 1...): return .split(claims)
    case ("prefer", 2...): return .prefer(claims[0], over: Array(claims.dropFirst()))
    case ("undo", 0): return undoes.map { .undo($0) }
    case ("add", 0): return claim.map { .add($0.addition) }
    default: return nil
    }
  }
}

extension DecisionRecord.AddedClaim {
  fileprivate var addition: Decision.Addition {
    Decision.Addition(
      key: Key(source, relation, target), action: action, date: date, kind: kind, regime: regime,
      source: from, published: published, quote: quote)
  }
}

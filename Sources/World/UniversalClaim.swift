/// One sentence about all parties of a scope but those excepted: "no other country recognises X".
///
/// Kept as one claim; it answers queries and raises conflicts, and is never spread into edges.
public struct UniversalClaim: Hashable, Sendable, Codable {
  /// Whom it is said of.
  public enum Scope: String, Hashable, Sendable, Codable {
    case everyState = "every_state"
    case western
    case worldBodies = "world_bodies"
  }

  public let scope: Scope
  public let relation: Relation
  public let target: Party
  /// The government meant, where the words name it.
  public let regime: String?
  /// `government`, where it is of whoever governs, named or not.
  public let kind: RelationKind?
  /// `absent`: none of them; `holds`: all of them.
  public let action: Action
  /// Parties of whom it is not said.
  public let exceptions: [Party]
  /// Day of writing, as far as it is known.
  public let date: PartialDate?
  public let evidence: Evidence

  public init(
    scope: Scope, relation: Relation, target: Party, regime: String? = nil,
    kind: RelationKind? = nil, action: Action, exceptions: [Party], date: PartialDate? = nil,
    evidence: Evidence
  ) {
    self.scope = scope
    self.relation = relation
    self.target = target
    self.regime = regime
    self.kind = kind
    self.action = action
    self.exceptions = exceptions
    self.date = date
    self.evidence = evidence
  }

  /// The same claim, dated anew.
  public func dated(_ date: PartialDate?) -> UniversalClaim {
    UniversalClaim(
      scope: scope, relation: relation, target: target, regime: regime, kind: kind, action: action,
      exceptions: exceptions, date: date, evidence: evidence)
  }
}

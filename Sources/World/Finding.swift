/// What a text says that is kept but is no claim, with the reason why it is none.
public struct Finding: Hashable, Sendable, Codable {
  public let reason: Reason
  public let source: Party?
  public let target: Party?
  public let relation: Relation?
  public let evidence: Evidence

  public init(
    reason: Reason, source: Party? = nil, target: Party? = nil, relation: Relation? = nil,
    evidence: Evidence
  ) {
    self.reason = reason
    self.source = source
    self.target = target
    self.relation = relation
    self.evidence = evidence
  }

  public enum Reason: String, CaseIterable, Hashable, Sendable, Codable {
    case planned
    case proposed
    case urged
    case threatened
    case possible
    case conditional
    case asked
    case denied
    case rumoured
    case former
    /// A party is meant but not named, or the name could not be settled.
    case unclearParty = "unclear_party"
    /// Related headlines, promotion or page furniture; not read.
    case boilerplate
    /// A vague span of time that disagrees with a full date.
    case dateConflict = "date_conflict"
    /// The text is in a language that is not read.
    case language
    /// Characters that had to be replaced or left out.
    case characters
  }
}

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
  /// `absent`: none of them; `holds`: all of them.
  public let action: Action
  /// Parties of whom it is not said.
  public let exceptions: [Party]
  /// Day of writing, as far as it is known.
  public let date: PartialDate?
  public let evidence: Evidence

  public init(
    scope: Scope, relation: Relation, target: Party, action: Action, exceptions: [Party],
    date: PartialDate? = nil, evidence: Evidence
  ) {
    self.scope = scope
    self.relation = relation
    self.target = target
    self.action = action
    self.exceptions = exceptions
    self.date = date
    self.evidence = evidence
  }

  /// The same claim, dated anew.
  public func dated(_ date: PartialDate?) -> UniversalClaim {
    UniversalClaim(
      scope: scope, relation: relation, target: target, action: action, exceptions: exceptions,
      date: date, evidence: evidence)
  }
}

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

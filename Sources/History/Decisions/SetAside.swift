public import World

/// A claim that does not count, by decision.
public struct SetAside: Hashable, Sendable {
  public let claim: Claim
  public let id: ClaimID
  public let decision: Decision

  public init(claim: Claim, id: ClaimID, decision: Decision) {
    self.claim = claim
    self.id = id
    self.decision = decision
  }
}

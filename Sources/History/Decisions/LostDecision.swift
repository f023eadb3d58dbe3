/// A decision about something that is not there, so that it changes nothing.
public struct LostDecision: Hashable, Sendable, CustomStringConvertible {
  public let decision: Decision
  /// Empty when it undoes a decision that is not there.
  public let missing: [ClaimID]

  public init(decision: Decision, missing: [ClaimID]) {
    self.decision = decision
    self.missing = missing
  }

  public var description: String {
    let what =
      missing.isEmpty
      ? "a decision that is not there"
      : "claim " + missing.map(\.text).joined(separator: ", ") + ", which no text makes any more"
    return
      "decision \(decision.number) (\(decision.ruling.name), \(decision.day)) is about \(what); "
      + "undo it or decide anew"
  }
}

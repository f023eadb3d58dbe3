public import World

/// Why a relation is taken to stand as it does though no text says so.
public struct Derivation: Hashable, Sendable {
  /// Name of the rule in the table of implications, or `member` for what a union does for its
  /// members.
  public let rule: String
  /// Relations that it follows from, sorted.
  public let premises: [Key]
  /// In words, with its source: `relations presuppose recognition as a state (VCDR, art. 2)`.
  public let reason: String

  public init(rule: String, premises: [Key], reason: String) {
    self.rule = rule
    self.premises = premises
    self.reason = reason
  }
}

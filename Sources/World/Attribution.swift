/// Who says so, where a text does not speak for itself.
public struct Attribution: Hashable, Sendable, Codable {
  /// As written: `the foreign ministry`.
  public let words: String
  /// Whose word it is, where it is a party's.
  public let party: Party?

  public init(_ words: String, party: Party? = nil) {
    self.words = words
    self.party = party
  }
}

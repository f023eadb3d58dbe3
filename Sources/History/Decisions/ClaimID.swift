internal import World

/// The name of a claim, by which people decide about it: ten hexadecimal digits of what it says.
///
/// It is made of the document, the key, the action and the sentence, so that reading a text again
/// gives a claim the same name as long as it says the same.
public struct ClaimID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  public let text: String

  public var description: String { text }

  public init(_ text: String) {
    self.text = text
  }

  public static func < (left: ClaimID, right: ClaimID) -> Bool { left.text < right.text }

  public init(from decoder: any Decoder) throws {
    try self.init(String(from: decoder))
  }

  public func encode(to encoder: any Encoder) throws {
    try text.encode(to: encoder)
  }

  /// `occurrence`: how many claims before it in the document say the same.
  private init(_ claim: Claim, occurrence: Int) {
    let parts = [
      claim.evidence.document, claim.key.source.code, claim.key.relation.rawValue,
      claim.key.target.code, claim.action.rawValue, claim.evidence.quote, String(occurrence),
    ]
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in parts.joined(separator: "\u{0}").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    text = String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(10))
  }

  /// Of all claims of a testimony, in their order.
  static func all(of testimony: Testimony) -> [ClaimID] {
    var seen: [ClaimID: Int] = [:]
    return testimony.claims.map { claim in
      let first = ClaimID(claim, occurrence: 0)
      let occurrence = seen[first, default: 0]
      seen[first] = occurrence + 1
      return occurrence == 0 ? first : ClaimID(claim, occurrence: occurrence)
    }
  }
}

/// A party to diplomatic relations, by its code.
///
/// States have ISO 3166-1 alpha-3 codes (`RUS`), former ones ISO 3166-3, those without a code one
/// that begins with X (`XKX` Kosovo, `XAB` Abkhazia), organisations a short code (`EU`, `UN`). A
/// government or ruling movement is coded as its state and kept as a claim's `regime`. Codes are
/// identifiers, not a stand on any dispute.
public struct Party: Hashable, Comparable, Sendable {
  public let code: String

  public init(_ code: String) {
    self.code = code
  }

  public static func < (left: Party, right: Party) -> Bool {
    left.code < right.code
  }
}

extension Party: CustomStringConvertible {
  public var description: String { code }
}

extension Party: Codable {
  public init(from decoder: any Decoder) throws {
    try self.init(String(from: decoder))
  }

  public func encode(to encoder: any Encoder) throws {
    try code.encode(to: encoder)
  }
}

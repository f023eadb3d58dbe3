/// A JSON value to be written: the members of an object stand in the order they are given in.
///
///     JSON.object(["id": "001", "date": .null]).line   // {"id":"001","date":null}
public indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// Written with two decimals.
  case hundredths(Double)
  case string(String)
  case array([JSON])
  case members([Member])

  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSON
  }

  /// An object without the members that have no value; `.null` keeps a member.
  public static func object(_ pairs: KeyValuePairs<String, JSON?>) -> JSON {
    .members(pairs.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// An object with the members of another after its own.
  public func with(_ other: JSON) -> JSON {
    guard case .members(let mine) = self, case .members(let theirs) = other else {
      preconditionFailure("only objects have members")
    }
    return .members(mine + theirs)
  }

  /// As text on one line, without spaces between the parts.
  public var line: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// `line` in UTF-8.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += String(value).utf8
    case .number(let value): bytes += String(value).utf8
    case .hundredths(let value): bytes += Self.decimal(value).utf8
    case .string(let text): Self.append(text, to: &bytes)
    case .array(let values):
      Self.append(values, between: ("[", "]"), to: &bytes) { $0.append(to: &$1) }
    case .members(let members):
      Self.append(members, between: ("{", "}"), to: &bytes) { member, bytes in
        Self.append(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.append(to: &bytes)
      }
    }
  }

  private static func append<Element>(
    _ elements: [Element], between marks: (String, String), to bytes: inout [UInt8],
    write: (Element, inout [UInt8]) -> Void
  ) {
    bytes += marks.0.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(element, &bytes)
    }
    bytes += marks.1.utf8
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += #"\""#.utf8
      case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes += (#"\u00"# + (digits.count < 2 ? "0" : "") + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let cents = String(abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    return sign + String(abs(hundredths) / 100) + "." + (cents.count < 2 ? "0" : "") + cents
  }
}

extension JSON: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self = .string(value)
  }
}

internal import World

/// One JSON object without objects or arrays in it; keeps its string fields.
struct FlatObject {
  private var fields: [String: String] = [:]

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }

  init(fields: [String: String]) {
    self.fields = fields
  }

  init(_ line: ArraySlice<UInt8>) throws(Malformed) {
    var scanner = Scanner(rest: line)
    guard scanner.skips("{"), scanner.fields(into: &fields), scanner.isAtEnd else {
      let shown = String(decoding: line.prefix(40), as: UTF8.self)
      throw Malformed(
        shown + (line.count > 40 ? "…" : ""),
        "is no event; write {\"date\":…,\"source\":…,\"target\":…,\"relation\":…,\"action\":…}")
    }
  }

  func string(_ name: String, _ expected: String) throws(Malformed) -> String {
    guard let value = fields[name], !value.isEmpty else {
      throw Malformed(name, "is missing; write \(expected)")
    }
    return value
  }

  /// Goes over the bytes; after a failure, its place means nothing.
  private struct Scanner {
    var rest: ArraySlice<UInt8>

    var isAtEnd: Bool {
      mutating get {
        skipSpace()
        return rest.isEmpty
      }
    }

    mutating func skipSpace() {
      rest = rest.drop(while: FlatObject.isSpace)
    }

    mutating func skips(_ mark: Unicode.Scalar) -> Bool {
      skipSpace()
      guard rest.first == UInt8(ascii: mark) else { return false }
      rest.removeFirst()
      return true
    }

    mutating func fields(into fields: inout [String: String]) -> Bool {
      if skips("}") { return true }
      repeat {
        guard skips("\""), let name = string(), skips(":"), value(name, &fields) else {
          return false
        }
      } while skips(",")
      return skips("}")
    }

    /// A string, or a number, `true`, `false` or `null`, which are passed over.
    private mutating func value(_ name: String, _ fields: inout [String: String]) -> Bool {
      if skips("\"") {
        guard let text = string() else { return false }
        fields[name] = text
        return true
      }
      let literal = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") }
      rest = rest.dropFirst(literal.count)
      return !literal.isEmpty && literal.allSatisfy { $0 != 0x7B && $0 != 0x5B && $0 != 0x22 }
    }

    /// After its opening quote, up to and with its closing one.
    private mutating func string() -> String? {
      guard let end = rest.firstIndex(where: { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 }) else {
        return nil
      }
      if rest[end] == 0x22 {
        let text = String(validating: rest[..<end], as: UTF8.self)
        rest = rest[(end + 1)...]
        return text
      }
      return escapedString()
    }

    private mutating func escapedString() -> String? {
      var text: [UInt8] = []
      while let byte = rest.popFirst(), byte >= 0x20 {
        if byte == 0x22 { return String(validating: text, as: UTF8.self) }
        if byte != 0x5C {
          text.append(byte)
        } else if let scalar = escaped() {
          text += Array(String(Character(scalar)).utf8)
        } else {
          return nil
        }
      }
      return nil
    }

    private mutating func escaped() -> Unicode.Scalar? {
      guard let byte = rest.popFirst() else { return nil }
      switch byte {
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "b"): return "\u{8}"
      case UInt8(ascii: "f"): return "\u{C}"
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
      case UInt8(ascii: "u"): return codePoint()
      default: return nil
      }
    }

    /// Four hexadecimal digits, or twice four for a surrogate pair.
    private mutating func codePoint() -> Unicode.Scalar? {
      guard let high = hexadecimal() else { return nil }
      guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
      guard rest.starts(with: [0x5C, UInt8(ascii: "u")]) else { return nil }
      rest.removeFirst(2)
      guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return nil }
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    private mutating func hexadecimal() -> UInt32? {
      let digits = rest.prefix(4)
      rest = rest.dropFirst(4)
      guard digits.count == 4 else { return nil }
      return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
  }
}

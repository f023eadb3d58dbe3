extension String {
  /// Text from bytes that must be UTF-8 and be text.
  ///
  /// A byte order mark is left out.
  init(checking bytes: [UInt8], place: String) throws(Unreadable) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Unreadable(
        place, "is UTF-16, not UTF-8", remedy: "convert it: iconv -f UTF-16 -t UTF-8")
    }
    if Self.looksBinary(bytes) {
      throw Unreadable(place, "is binary, not text", remedy: "save its text as UTF-8 and read that")
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      let offset = Self.offsetOfInvalidUTF8(in: bytes)
      throw Unreadable(
        place, "is not UTF-8: byte \(offset) (0x\(String(bytes[offset], radix: 16)))",
        remedy: "convert it, for example: iconv -f WINDOWS-1252 -t UTF-8")
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw .empty(place)
    }
    self = text
  }

  /// Whether bytes hold a NUL, or more than one in ten control characters that no text has.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(1 << 16)
    let controls = start.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    return bytes.contains(0) || controls * 10 > start.count
  }

  /// Offset of the first byte that cannot be part of UTF-8.
  private static func offsetOfInvalidUTF8(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return Swift.min(offset, bytes.count - 1)
  }
}

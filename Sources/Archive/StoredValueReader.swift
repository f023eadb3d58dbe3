/// Reads JSON from beginning to end.
struct StoredValueReader {
  private let text: String
  private let bytes: String.UTF8View
  private var place: String.UTF8View.Index

  init(_ text: String) {
    self.text = text
    bytes = text.utf8
    place = bytes.startIndex
  }

  var isAtEnd: Bool { place == bytes.endIndex }

  mutating func record() throws(StoredValue.Damaged) -> StoredValue {
    switch next {
    case UInt8(ascii: "{"): .object(try fields())
    case UInt8(ascii: "["): .list(try elements())
    case UInt8(ascii: "\""): .string(try string())
    case UInt8(ascii: "t"): try word("true", .bool(true))
    case UInt8(ascii: "f"): try word("false", .bool(false))
    case UInt8(ascii: "n"): try word("null", .null)
    default: .number(try number())
    }
  }

  /// 0 at the end.
  private var next: UInt8 { place == bytes.endIndex ? 0 : bytes[place] }

  private mutating func pass(while isPassed: (UInt8) -> Bool) {
    while place < bytes.endIndex, isPassed(bytes[place]) { place = bytes.index(after: place) }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    place = bytes.index(after: place)
    return true
  }

  private mutating func expect(_ byte: Unicode.Scalar) throws(StoredValue.Damaged) {
    guard take(byte) else { throw StoredValue.Damaged() }
  }

  private mutating func word(
    _ word: StaticString, _ record: StoredValue
  ) throws(StoredValue.Damaged) -> StoredValue {
    for byte in word.description.unicodeScalars { try expect(byte) }
    return record
  }

  private mutating func fields() throws(StoredValue.Damaged) -> [(name: String, value: StoredValue)]
  {
    try expect("{")
    var fields: [(name: String, value: StoredValue)] = []
    if take("}") { return fields }
    repeat {
      let name = try string()
      try expect(":")
      fields.append((name, try record()))
    } while take(",")
    try expect("}")
    return fields
  }

  private mutating func elements() throws(StoredValue.Damaged) -> [StoredValue] {
    try expect("[")
    var elements: [StoredValue] = []
    if take("]") { return elements }
    repeat { elements.append(try record()) } while take(",")
    try expect("]")
    return elements
  }

  private mutating func number() throws(StoredValue.Damaged) -> Substring {
    let start = place
    pass(while: Self.isOfNumber)
    guard start < place else { throw StoredValue.Damaged() }
    return text[start..<place]
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
    case UInt8(ascii: "e"), UInt8(ascii: "E"): true
    default: false
    }
  }

  private mutating func string() throws(StoredValue.Damaged) -> String {
    try expect("\"")
    var parts = ""
    while true {
      let start = place
      pass { !Self.endsRun($0) }
      let run = text[start..<place]
      if take("\"") { return parts.isEmpty ? String(run) : parts + run }
      guard take("\\") else { throw StoredValue.Damaged() }
      parts += run
      parts.unicodeScalars.append(try escaped())
    }
  }

  private static func endsRun(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escaped() throws(StoredValue.Damaged) -> Unicode.Scalar {
    let letter = next
    guard letter != 0 else { throw StoredValue.Damaged() }
    place = bytes.index(after: place)
    switch letter {
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar()
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Unicode.Scalar(letter)
    default: throw StoredValue.Damaged()
    }
  }

  /// Of one escaped UTF-16 unit, or of two.
  private mutating func scalar() throws(StoredValue.Damaged) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first) else { throw StoredValue.Damaged() }
    try expect("\\")
    try expect("u")
    let second = try unit()
    guard UTF16.isTrailSurrogate(second) else { throw StoredValue.Damaged() }
    let value = 0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF
    guard let scalar = Unicode.Scalar(value) else { throw StoredValue.Damaged() }
    return scalar
  }

  private mutating func unit() throws(StoredValue.Damaged) -> UInt16 {
    guard let end = bytes.index(place, offsetBy: 4, limitedBy: bytes.endIndex),
      let unit = UInt16(text[place..<end], radix: 16)
    else { throw StoredValue.Damaged() }
    place = end
    return unit
  }
}

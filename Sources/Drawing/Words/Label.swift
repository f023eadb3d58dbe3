/// Text from outside, made fit to stand in a figure.
enum Label {
  /// One line without control characters and without marks that turn the direction of writing;
  /// at most `length` characters, the last of them an ellipsis where some were cut.
  static func capped(_ text: String, length: Int = 80) -> String {
    if isPlain(text, length) { return text }
    let start = String(text.unicodeScalars.prefix(16 * length))
    let clean = String(String.UnicodeScalarView(start.unicodeScalars.compactMap(kept)))
    let words = clean.split(separator: " ").joined(separator: " ")
    guard words.count > length || start.unicodeScalars.count < text.unicodeScalars.count else {
      return words
    }
    return words.prefix(length - 1) + "…"
  }

  /// Whether it is a short ASCII text that is fit as it stands.
  private static func isPlain(_ text: String, _ length: Int) -> Bool {
    var last: UInt8 = 0x20
    guard text.utf8.count <= length else { return false }
    for byte in text.utf8 {
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20 || text.isEmpty
  }

  private static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x85, 0x2028, 0x2029: " "
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: nil
    default: scalar.properties.isNoncharacterCodePoint ? nil : scalar
    }
  }
}

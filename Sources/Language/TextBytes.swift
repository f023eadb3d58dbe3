/// A document's text as UTF-8, with what is asked of it byte by byte.
struct TextBytes {
  let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var count: Int { bytes.count }

  /// The scalar that begins at a byte, and the byte after it; both bounds lie on scalars.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, next: Int) {
    let first = bytes[index]
    guard first >= 0x80 else { return (Unicode.Scalar(first), index + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length where index + offset < count {
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", min(index + length, count))
  }

  /// The scalar that ends before a byte, and the byte that it begins at.
  func scalar(before index: Int) -> (scalar: Unicode.Scalar, start: Int) {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).scalar, start)
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper {
      let (scalar, next) = scalar(at: lower)
      guard scalar.isSpace else { break }
      lower = next
    }
    while upper > lower {
      let (scalar, start) = scalar(before: upper)
      guard scalar.isSpace else { break }
      upper = start
    }
    return lower..<upper
  }
}

/// Code point offsets of byte offsets, asked for in any order in constant time.
struct ScalarIndex {
  /// Code points before each 64th byte.
  private let marks: [Int]
  private let text: TextBytes

  init(_ text: TextBytes) {
    self.text = text
    var marks: [Int] = []
    marks.reserveCapacity(text.count / 64 + 1)
    var scalars = 0
    for (index, byte) in text.bytes.enumerated() {
      if index % 64 == 0 { marks.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    if text.count % 64 == 0 { marks.append(scalars) }
    self.marks = marks
  }

  func offset(_ byte: Int) -> Int {
    var scalars = marks[byte / 64]
    for index in (byte / 64 * 64)..<byte where text.bytes[index] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }

  func range(_ bytes: Range<Int>) -> Range<Int> {
    offset(bytes.lowerBound)..<offset(bytes.upperBound)
  }
}

extension Unicode.Scalar {
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }

  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// A letter or a mark on one; a soft hyphen counts, as it stands within words.
  var isLetter: Bool {
    if value < 0x80 { return (0x41...0x5A).contains(value & ~0x20) }
    return value == 0xAD || properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }

  var isUpper: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
  }

  var isLower: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value) : properties.isLowercase
  }

  var isApostrophe: Bool { self == "'" || self == "\u{2019}" || self == "\u{2BC}" }

  var isClosing: Bool {
    switch self {
    case "\"", "'", "\u{2019}", "\u{201D}", ")", "]", "\u{BB}": true
    default: false
    }
  }

  var isOpening: Bool {
    switch self {
    case "\"", "'", "\u{2018}", "\u{201C}", "(", "[", "\u{AB}": true
    default: false
    }
  }

  var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" }
}

/// The one way in which text gets into markup.
enum Markup {
  /// Text between tags and in double-quoted attributes, in XML and in DOT's HTML-like labels.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isHarmless) { return text }
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the escaped text in UTF-8.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    if text.utf8.allSatisfy(isHarmless) {
      bytes += text.utf8
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "'": bytes += "&#39;".utf8
      case "\n", "\t": bytes.append(UInt8(ascii: " "))
      default:
        if isAllowed(scalar) { bytes.append(contentsOf: scalar.utf8) }
      }
    }
  }

  /// Whether a byte of a text stands for itself in any markup, whatever its neighbours.
  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: byte >= 0x20 && byte < 0x7F
    }
  }

  /// A string in DOT: Graphviz expands backslash sequences and decodes entities.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      default: if isAllowed(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result + "\""
  }

  /// Of a code, for ids: itself if it is short and of ASCII letters and digits, otherwise a number
  /// made from it (FNV-1a).
  static func identifier(_ code: String) -> String {
    if isPlain(code) { return code }
    let hash = code.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return "x" + String(hash, radix: 16)
  }

  static func isPlain(_ code: String) -> Bool {
    !code.isEmpty && code.utf8.count <= 20 && code.unicodeScalars.allSatisfy(isPlain)
  }

  /// The beginning of a text with hyphens for all but ASCII letters and digits.
  static func hyphenated(_ text: String) -> String {
    String(text.unicodeScalars.prefix(40).map { isPlain($0) ? Character($0) : "-" })
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// Whether XML 1.0 has the character, and it is none that XML discourages.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: false
    case 0x20..<0xFDD0: true
    default: !scalar.properties.isNoncharacterCodePoint
    }
  }
}

/// A number as figures write it: at most one decimal.
func decimal(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
  let digits = rest == 0 ? String(whole) : String(whole) + "." + String(rest)
  return tenths < 0 ? "-" + digits : digits
}

/// The same, in UTF-8 after what is there.
func append(decimal value: Double, to bytes: inout [UInt8]) {
  var tenths = Int((value * 10).rounded())
  if tenths < 0 {
    bytes.append(UInt8(ascii: "-"))
    tenths = -tenths
  }
  append(digits: tenths / 10, to: &bytes)
  guard tenths % 10 > 0 else { return }
  bytes.append(UInt8(ascii: "."))
  bytes.append(UInt8(ascii: "0") + UInt8(tenths % 10))
}

/// `number` is not negative.
private func append(digits number: Int, to bytes: inout [UInt8]) {
  if number >= 10 { append(digits: number / 10, to: &bytes) }
  bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
}

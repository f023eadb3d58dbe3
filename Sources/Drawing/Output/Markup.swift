/// The one way in which text gets into markup.
enum Markup {
  /// Text between tags and in double-quoted attributes, in XML and in DOT's HTML-like labels.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result += " "
      default:
        if isAllowed(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// A string in DOT: Graphviz expands backslash sequences and decodes entities.
  static func quoted(_ text: String) -> String {
    let kept = String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
    let escaped = kept.replacing("&", with: "&amp;").replacing("\\", with: "\\\\")
      .replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
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
    default: !scalar.properties.isNoncharacterCodePoint
    }
  }
}

/// A number as figures write it: at most one decimal.
func decimal(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
  return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
}

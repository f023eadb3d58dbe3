/// What kind of punctuation a token is; forms that do the same work are one kind.
package enum MarkKind: UInt8, CaseIterable, Sendable {
  /// The edge of the sentence.
  case edge
  /// A word, no punctuation.
  case word
  case comma, stop, question, exclamation, ellipsis, colon, semicolon, hyphen, dash, slash
  case quote, apostrophe, opening, closing, other

  package init(_ form: some StringProtocol) {
    switch form {
    case ",": self = .comma
    case ".": self = .stop
    case ":": self = .colon
    case ";": self = .semicolon
    case "-": self = .hyphen
    case "/": self = .slash
    case "\"", "``", "''", "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}": self = .quote
    case "'", "`", "\u{2018}", "\u{2019}": self = .apostrophe
    case "(", "[", "{": self = .opening
    case ")", "]", "}": self = .closing
    case "\u{2026}": self = .ellipsis
    default: self = Self.run(form.utf8)
    }
  }

  private static func run(_ form: some Collection<UInt8>) -> MarkKind {
    var dots = true
    var dashes = true
    for byte in form {
      if byte == UInt8(ascii: "?") { return .question }
      if byte == UInt8(ascii: "!") { return .exclamation }
      dots = dots && byte == UInt8(ascii: ".")
      // The bytes of "–" and "—".
      dashes = dashes && (byte == UInt8(ascii: "-") || (0x80...0x94).contains(byte) || byte == 0xE2)
    }
    return dots ? .ellipsis : dashes ? .dash : .other
  }
}

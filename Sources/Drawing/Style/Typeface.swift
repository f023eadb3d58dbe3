internal import CTables

/// The two cuts that figures are set in, measured by a table of our own.
enum Typeface {
  case regular
  case bold

  /// What SVG files ask for; the first two have the same widths.
  static let family = "Arial, Liberation Sans, Helvetica, sans-serif"

  /// Length of a text in units of the view box when set at `size`.
  func width(of text: String, size: Double) -> Double {
    Double(text.unicodeScalars.reduce(0) { $0 + advance(of: $1) }) * size / 2048
  }

  /// In 1/2048 em; where the fonts have no glyph, that of a usual one.
  private func advance(of scalar: Unicode.Scalar) -> Int {
    let known = relgraph_advance_width(scalar.value, self == .bold)
    guard known < 0 else { return Int(known) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return Self.isWide(scalar) ? 2048 : 1240
    }
  }

  /// East Asian wide characters and emoji, by block (Unicode Annex 11).
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}

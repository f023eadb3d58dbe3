/// Folding of letters: what two spellings of one name have in common.
///
/// Case, accents, curly quotes and soft hyphens are folded away; Latin letters become ASCII ones.
enum AtlasLetters {
  /// What one code point is to a name.
  struct Sign {
    /// The folded ASCII letter or digit; `other` for a letter that no name has, 0 for no letter.
    var letter: UInt8
    var isUpper: Bool
    /// How many bytes it takes.
    var length: Int
    /// Whether it is invisible and belongs to the word around it.
    var isSkipped = false
    /// Whether it parts words as a space does, as a hyphen or as an apostrophe; 0 otherwise.
    var mark: UInt8 = 0
  }

  static let other: UInt8 = 1

  /// ASCII: letters in lower case, digits and the underscore as they are, 0 for the rest.
  static let ascii: [UInt8] = (0..<128).map { (byte: UInt8) -> UInt8 in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
    case UInt8(ascii: "_"): byte
    default: 0
    }
  }

  @inline(__always)
  static func isUpper(ascii byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }

  private static let latin1 = Array(
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty".utf8)
  private static let latinA = Array(
    ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn"
      + "oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
  private static let vietnamese = Array(
    ("aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiii"
      + "oooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy").utf8)

  /// The code point at `index`, which is not ASCII.
  static func sign(_ bytes: [UInt8], _ index: Int) -> Sign {
    let (scalar, length) = decode(bytes, index)
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x2028, 0x3000:
      return Sign(letter: 0, isUpper: false, length: length, mark: UInt8(ascii: " "))
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x300...0x36F:
      return Sign(letter: 0, isUpper: false, length: length, isSkipped: true)
    case 0x2018, 0x2019, 0x2BC, 0x2BB:
      return Sign(letter: 0, isUpper: false, length: length, mark: UInt8(ascii: "'"))
    case 0x2010, 0x2011:
      return Sign(letter: 0, isUpper: false, length: length, mark: UInt8(ascii: "-"))
    default:
      return Sign(letter: letter(scalar), isUpper: isUpper(scalar), length: length)
    }
  }

  private static func decode(_ bytes: [UInt8], _ index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, index + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for offset in 1..<length {
      scalar = scalar << 6 | UInt32(bytes[index + offset]) & 0x3F
    }
    return (scalar, length)
  }

  private static func letter(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0xD7, 0xF7: 0
    case 0xC0...0xFF: latin1[Int(scalar) - 0xC0]
    case 0x100...0x17F: latinA[Int(scalar) - 0x100]
    case 0x1A0, 0x1A1: UInt8(ascii: "o")
    case 0x1AF, 0x1B0: UInt8(ascii: "u")
    case 0x218, 0x219: UInt8(ascii: "s")
    case 0x21A, 0x21B: UInt8(ascii: "t")
    case 0x18F, 0x259: UInt8(ascii: "a")
    case 0x1EA0...0x1EF9: vietnamese[Int(scalar) - 0x1EA0]
    case 0x180...0x2AF, 0x370...0x1FFF, 0x2C00...0x2DFF, 0x3040...0xD7FF, 0xF900...0xFDFF: other
    default: 0
    }
  }

  private static func isUpper(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xDE: true
    case 0x139...0x148, 0x179...0x17E: scalar % 2 == 1
    case 0x178: true
    case 0x100...0x17F, 0x1A0, 0x218...0x21B, 0x1E00...0x1EFF: scalar % 2 == 0
    case 0x18F, 0x1AF: true
    default: false
    }
  }
}

internal import World

/// Codes of parties as small numbers, in the order in which they are met.
struct PartyNumbers: Sendable {
  /// Most parties that one history can have.
  static let limit = 1 << 14

  private(set) var codes: [String] = []
  private var byCode: [String: Int] = [:]
  /// Number plus one of each code of three capital letters; 0: not met.
  private var byLetters = [UInt16](repeating: 0, count: 26 * 26 * 26)

  /// Nil when there are too many.
  mutating func number(of code: String) -> Int? {
    if let known = byCode[code] { return known }
    guard codes.count < Self.limit else { return nil }
    let number = codes.count
    codes.append(code)
    byCode[code] = number
    return number
  }

  /// The number of a code of three capital letters, the first in the lowest byte; nil for other
  /// bytes, or when there are too many parties.
  @inline(__always)
  mutating func number(ofLetters letters: UInt32) -> Int? {
    let (one, two, three) = (letters & 0xFF, letters >> 8 & 0xFF, letters >> 16 & 0xFF)
    let place = (Int(one) - 65) * 676 + (Int(two) - 65) * 26 + Int(three) - 65
    guard one &- 65 < 26, two &- 65 < 26, three &- 65 < 26 else { return nil }
    let known = byLetters[place]
    return known > 0 ? Int(known) - 1 : newNumber(letters, place)
  }

  private mutating func newNumber(_ letters: UInt32, _ place: Int) -> Int? {
    let bytes = [UInt8(letters & 0xFF), UInt8(letters >> 8 & 0xFF), UInt8(letters >> 16 & 0xFF)]
    guard let number = number(of: String(decoding: bytes, as: UTF8.self)) else { return nil }
    byLetters[place] = UInt16(number + 1)
    return number
  }
}

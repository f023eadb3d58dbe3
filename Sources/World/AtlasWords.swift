/// The words of a text with their folded hashes, found in one pass over its bytes.
struct AtlasWords {
  let bytes: [UInt8]
  private(set) var words: [Word] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    words.reserveCapacity(bytes.count / 5)
    scan()
  }

  var count: Int { words.count }

  subscript(index: Int) -> Word { words[index] }

  /// A run of letters and digits.
  struct Word {
    var start: Int32
    var end: Int32
    /// Of the folded letters.
    var hash: UInt64
    var letters: Int32
    var shape: Shape
    /// Whether a letter of it has an accent or is otherwise not ASCII.
    var isAccented: Bool
  }

  /// How a word is capitalised.
  enum Shape {
    case lower
    /// First letter upper, the rest lower or mixed.
    case initial
    /// Every letter upper, a single one too.
    case upper
  }

  /// What stands between a word and the next.
  enum Joint {
    case space
    case hyphen
    case apostrophe
    case dot
    case comma
    case ampersand
  }

  private mutating func scan() {
    let table = AtlasLetters.ascii
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 128 {
        if table[Int(byte)] == 0 { index += 1 } else { index = scanWord(at: index, table) }
      } else {
        let sign = AtlasLetters.sign(bytes, index)
        index = sign.letter == 0 ? index + sign.length : scanWord(at: index, table)
      }
    }
  }

  /// Reads the word that begins at `start` and returns where it ends.
  private mutating func scanWord(at start: Int, _ table: [UInt8]) -> Int {
    var index = start
    var end = start
    var hash = AtlasHash.start
    var letters: Int32 = 0
    var uppers: Int32 = 0
    var isAccented = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 128 {
        let letter = table[Int(byte)]
        if letter == 0 { break }
        hash = AtlasHash.adding(letter, to: hash)
        if AtlasLetters.isUpper(ascii: byte) { uppers += 1 }
        letters += 1
        index += 1
        end = index
        continue
      }
      let sign = AtlasLetters.sign(bytes, index)
      if sign.letter == 0, !sign.isSkipped { break }
      index += sign.length
      if sign.isSkipped { continue }
      hash = AtlasHash.adding(sign.letter, to: hash)
      if sign.isUpper { uppers += 1 }
      letters += 1
      isAccented = true
      end = index
    }
    let shape: Shape =
      uppers == letters ? .upper : uppers > 0 && beginsUpper(start) ? .initial : .lower
    words.append(
      Word(
        start: Int32(start), end: Int32(end), hash: AtlasHash.finished(hash), letters: letters,
        shape: shape == .initial && uppers > 1 && uppers + digits(start, end) == letters
          ? .upper : shape,
        isAccented: isAccented))
    return index
  }

  private func beginsUpper(_ start: Int) -> Bool {
    let byte = bytes[start]
    return byte < 128
      ? AtlasLetters.isUpper(ascii: byte) : AtlasLetters.sign(bytes, start).isUpper
  }

  private func digits(_ start: Int, _ end: Int) -> Int32 {
    var count: Int32 = 0
    for index in start..<end where bytes[index] >= 48 && bytes[index] <= 57 { count += 1 }
    return count
  }

  /// What joins a word to the next one, or nil when no name can reach across.
  ///
  /// A line break is a space, an empty line is not; a full stop joins only after a short
  /// capitalised word (`St. Lucia`, `N. Korea`) or with nothing behind it (`U.S`).
  func joint(after index: Int) -> Joint? {
    guard index + 1 < words.count else { return nil }
    let gap = Int(words[index].end)..<Int(words[index + 1].start)
    switch gap.count {
    case 0: return .hyphen
    case 1:
      switch bytes[gap.lowerBound] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): return .space
      case UInt8(ascii: "-"): return .hyphen
      case UInt8(ascii: "'"): return .apostrophe
      case UInt8(ascii: "."): return Self.merge(nil, .dot, after: words[index])
      default: return longJoint(gap, after: words[index])
      }
    default: return longJoint(gap, after: words[index])
    }
  }

  private func longJoint(_ gap: Range<Int>, after word: Word) -> Joint? {
    guard gap.count <= 12 else { return nil }
    var joint: Joint?
    var breaks = 0
    var index = gap.lowerBound
    while index < gap.upperBound {
      var mark = bytes[index]
      var length = 1
      if mark >= 128 {
        let sign = AtlasLetters.sign(bytes, index)
        length = sign.length
        if sign.isSkipped {
          index += length
          continue
        }
        mark = sign.mark
      }
      let next: Joint
      switch mark {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): next = .space
      case UInt8(ascii: "\n"):
        next = .space
        breaks += 1
      case UInt8(ascii: "-"): next = .hyphen
      case UInt8(ascii: "'"): next = .apostrophe
      case UInt8(ascii: "&"): next = .ampersand
      case UInt8(ascii: ","): next = .comma
      case UInt8(ascii: "."): next = .dot
      default: return nil
      }
      guard let merged = Self.merge(joint, next, after: word) else { return nil }
      joint = merged
      index += length
    }
    return breaks > 1 ? nil : joint ?? .hyphen
  }

  private static func merge(_ left: Joint?, _ right: Joint, after word: Word) -> Joint? {
    switch (left, right) {
    case (nil, .dot), (.dot?, .space):
      word.letters <= 3 && word.shape != .lower ? .dot : nil
    case (nil, _): right
    case (.space?, .space): .space
    case (.space?, .ampersand), (.ampersand?, .space): .ampersand
    case (.comma?, .space): .comma
    case (.apostrophe?, .space): .apostrophe
    case (.hyphen?, .space), (.space?, .hyphen): nil
    default: nil
    }
  }
}

/// Hashes of folded words and of the names they make (FNV-1a, 64 bits).
enum AtlasHash {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  static let comma: UInt64 = 0x9E37_79B9_7F4A_7C15
  static let apostrophe: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  static let and: UInt64 = "and".utf8.reduce(into: start) { $0 = adding($1, to: $0) }

  @inline(__always)
  static func adding(_ letter: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(letter)) &* 0x100_0000_01B3
  }

  @inline(__always)
  static func finished(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }

  /// The hash of a name that goes on with a word.
  @inline(__always)
  static func extending(_ name: UInt64, by word: UInt64) -> UInt64 {
    finished((name << 7 | name >> 57) ^ word)
  }

  static func extending(_ name: UInt64, across joint: AtlasWords.Joint) -> UInt64 {
    switch joint {
    case .space, .hyphen, .dot: name
    case .apostrophe: extending(name, by: apostrophe)
    case .comma: extending(name, by: comma)
    case .ampersand: extending(name, by: finished(and))
    }
  }
}

/// What is known of the words of one sentence before anything is decided, as numbers.
///
/// Words are numbered from 1; number 0 stands for no word, `count + 1` for the root. The arrays
/// are kept from sentence to sentence.
package struct Atoms: Sendable {
  package private(set) var count = 0
  /// The word in lower case, digits made alike.
  package private(set) var word: [UInt32] = []
  package private(set) var prefix2: [UInt32] = []
  package private(set) var prefix3: [UInt32] = []
  package private(set) var suffix1: [UInt32] = []
  package private(set) var suffix2: [UInt32] = []
  package private(set) var suffix3: [UInt32] = []
  package private(set) var suffix4: [UInt32] = []
  /// Capitals, digits, signs, and how long.
  package private(set) var shape: [UInt32] = []
  /// Which tags the training text gives the word; 0 for a word that is rare or unknown there.
  package var usual: [UInt32] = []
  /// The class of words of like company that the word is in, as a path of bits from the root of a
  /// binary tree, lowest bit first; 0 for a word in none.
  package var cluster: [UInt32] = []
  /// The tag that a dictionary gives the word, counted from 1; 0 for a word that it lacks.
  package var listed: [UInt32] = []
  /// What stands for the word when it is not known: its outline and ending.
  private var stranger: [UInt32] = []

  /// Bytes of each word.
  package private(set) var length: [UInt32] = []
  private var capital: [Bool] = []
  /// What punctuation stands right before each word that `keep` left, 0 for none.
  package private(set) var mark: [UInt32] = []
  /// How many marks of punctuation stand before it.
  package private(set) var marksBefore: [UInt32] = []

  static let comma = word(",")
  private static let none: UInt32 = 1
  private static let root: UInt32 = 2

  package init() {}

  package mutating func load(_ tokens: [Token]) {
    count = tokens.count
    resize(to: count + 2)
    fill(0, with: Self.none)
    fill(count + 1, with: Self.root)
    for (index, token) in tokens.enumerated() {
      set(index + 1, form: token.form, lower: token.lower, isFirst: index == 0)
    }
  }

  private mutating func resize(to size: Int) {
    guard word.count < size else { return }
    let more = [UInt32](repeating: 0, count: max(64, size * 2 - word.count))
    word += more
    prefix2 += more
    prefix3 += more
    suffix1 += more
    suffix2 += more
    suffix3 += more
    suffix4 += more
    shape += more
    usual += more
    cluster += more
    listed += more
    mark += more
    marksBefore += more
    length += more
    capital += [Bool](repeating: false, count: more.count)
    stranger += more
  }

  private mutating func fill(_ index: Int, with value: UInt32) {
    word[index] = value
    prefix2[index] = value
    prefix3[index] = value
    suffix1[index] = value
    suffix2[index] = value
    suffix3[index] = value
    suffix4[index] = value
    shape[index] = value
    usual[index] = value
    cluster[index] = value
    listed[index] = 0
  }

  private mutating func set(_ index: Int, form: String, lower: String, isFirst: Bool) {
    var letters = Letters()
    lower.withBytes { letters.read($0) }
    word[index] = letters.whole
    prefix2[index] = letters.prefix2
    prefix3[index] = letters.prefix3
    suffix1[index] = letters.suffix(1)
    suffix2[index] = letters.suffix(2)
    suffix3[index] = letters.suffix(3)
    suffix4[index] = letters.suffix(4)
    var outline = Outline(isFirst: isFirst)
    form.withBytes { outline.read($0) }
    shape[index] = outline.value
    stranger[index] = outline.kind ^ suffix2[index]
    length[index] = letters.length
    capital[index] = outline.beginsWithCapital
    usual[index] = 0
    cluster[index] = 0
    listed[index] = 0
  }

  /// Leaves only the words of a bare sentence, under their numbers there, with what the parser asks
  /// of words; the marks are still known as standing before the next word.
  package mutating func keep(_ bare: borrowing BareSentence) {
    for place in 0...(bare.count + 1) {
      let index = Int(bare.origin[place])
      word[place] = word[index]
      suffix3[place] = suffix3[index]
      cluster[place] = cluster[index]
      mark[place] = 0
      let gap = place - 1
      marksBefore[place] = gap < 0 ? 0 : UInt32(bare.places(in: gap).upperBound)
      guard gap >= 0 else { continue }
      for sign in bare.places(in: gap) {
        mark[place] = mark[place] &* 31 &+ UInt32(bare.marks[sign].kind.rawValue)
      }
    }
    count = bare.count
  }

  func isCapital(_ index: Int) -> Bool { capital[index] }

  /// Puts a class of words, known by outline and ending, in the place of a word.
  package mutating func forget(_ index: Int) {
    word[index] = stranger[index]
    usual[index] = 0
  }

  /// The number by which a word is known in the model's dictionaries.
  package static func word(_ lower: String) -> UInt32 {
    var letters = Letters()
    lower.withBytes { letters.read($0) }
    return letters.whole
  }
}

extension String {
  /// Calls `body` with each byte in order, without a copy on the heap.
  @inline(__always)
  func withBytes(_ body: (UInt8) -> Void) {
    var string = self
    string.makeContiguousUTF8()
    let bytes = string.utf8.span
    for index in bytes.indices { body(bytes[index]) }
  }
}

/// Hashes of a word, its beginnings and its ends.
private struct Letters {
  private(set) var whole: UInt32 = 0x811C_9DC5
  private(set) var prefix2: UInt32 = 0
  private(set) var prefix3: UInt32 = 0
  private var count = 0
  /// The last four bytes.
  private var tail: UInt32 = 0

  @inline(__always)
  mutating func read(_ byte: UInt8) {
    let byte = byte >= 0x30 && byte <= 0x39 ? 0x30 : byte
    whole = (whole ^ UInt32(byte)) &* 0x0100_0193
    whole ^= whole >> 15
    count += 1
    tail = tail << 8 | UInt32(byte)
    if count <= 2 { prefix2 = whole }
    if count <= 3 { prefix3 = whole }
  }

  var length: UInt32 { UInt32(truncatingIfNeeded: count) }

  func suffix(_ length: UInt32) -> UInt32 {
    (length == 4 ? tail : tail & (1 << (8 * length) - 1)) &* 0x9E37_79B1 ^ length
  }
}

/// Which kinds of letters and signs a word is made of.
private struct Outline {
  private var flags: UInt32
  private var count: UInt32 = 0

  init(isFirst: Bool) {
    flags = isFirst ? 1 : 0
  }

  @inline(__always)
  mutating func read(_ byte: UInt8) {
    switch byte {
    case 0x41...0x5A: flags |= count == 0 ? 2 : 4
    case 0x61...0x7A: flags |= 8
    case 0x30...0x39: flags |= count == 0 ? 16 : 32
    case 0x2D: flags |= 64
    case 0x2E: flags |= 128
    case 0x80...: flags |= count == 0 ? 256 : 512
    default: flags |= 1024
    }
    count += 1
  }

  var beginsWithCapital: Bool { flags & 2 != 0 }

  /// Without length and place.
  var kind: UInt32 { (flags & ~1 | 0x8000) &* 0x85EB_CA6B }

  var value: UInt32 { (flags << 3 | min(count, 5)) &* 0x9E37_79B1 }
}

/// The tags of a word, most frequent first, as one number.
package struct UsualTags: Sendable {
  private var hash: UInt32 = 0

  package init() {}

  package mutating func add(_ tag: UInt8, _ share: Int8) {
    hash = (hash ^ (UInt32(tag) + 1)) &* 0x9E37_79B1
    if share >= 90 { hash ^= 0x5555 }
  }

  package var value: UInt32 { hash }

  func adding(_ tag: UInt8, _ share: Int8) -> UsualTags {
    var usual = self
    usual.add(tag, share)
    return usual
  }
}

/// How a lemma is made of a word: cut its end, put another there.
package struct LemmaRule: Hashable, Sendable {
  /// Code points.
  package let cut: Int
  package let ending: String
  /// Whether the word's capitals stay.
  package let keepsCase: Bool

  package init(cut: Int, ending: String, keepsCase: Bool) {
    self.cut = cut
    self.ending = ending
    self.keepsCase = keepsCase
  }

  /// The rule that makes the lemma of the form.
  package init(form: String, lemma: String) {
    let lower = form.lowercased()
    let keepsCase = lower != form && Self.shared(lower, lemma) < Self.shared(form, lemma)
    let base = keepsCase ? form : lower
    let shared = Self.shared(base, lemma)
    cut = base.unicodeScalars.count - shared
    ending = String(String.UnicodeScalarView(lemma.unicodeScalars.dropFirst(shared)))
    self.keepsCase = keepsCase
  }

  private static func shared(_ one: String, _ other: String) -> Int {
    zip(one.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count
  }

  /// nil when the form is shorter than what is to be cut.
  package func apply(to form: String) -> String? {
    let base = keepsCase ? form : form.lowercased()
    guard cut <= base.unicodeScalars.count else { return nil }
    if cut == 0, ending.isEmpty { return base }
    return String(String.UnicodeScalarView(base.unicodeScalars.dropLast(cut))) + ending
  }
}

/// The keys by which the lemma rule of a word is looked up, the most special first.
package struct LemmaKeys: Sendable {
  package static let longestEnding = 6

  /// The whole word with its tag, then its last letters with its tag, longest first, then the tag.
  package static func all(_ lower: String, tag: UInt8) -> [UInt32] {
    var hash: UInt32 = 0x811C_9DC5
    var endings: [UInt32] = [key(hash, tag, 0)]
    var length: UInt32 = 0
    for byte in lower.utf8.reversed() {
      hash = (hash ^ UInt32(byte)) &* 0x0100_0193
      length += 1
      if length <= longestEnding { endings.append(key(hash, tag, length)) }
    }
    return [key(hash, tag, 99)] + endings.reversed()
  }

  private static func key(_ hash: UInt32, _ tag: UInt8, _ kind: UInt32) -> UInt32 {
    var mixed = UInt64(hash) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(tag) &* 0xD6E8_FEB8_6659_FD93
    mixed ^= UInt64(kind) &* 0xA0F2_EC75_A1FE_1575
    mixed ^= mixed >> 31
    return UInt32(truncatingIfNeeded: (mixed &* 0xBF58_476D_1CE4_E5B9) >> 32)
  }
}

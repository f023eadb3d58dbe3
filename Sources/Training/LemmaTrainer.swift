internal import Language

/// Learns which rule makes the lemma of a word: by its tag and its last letters, and for words of
/// which that would be wrong, by the whole word.
struct LemmaTrainer {
  private(set) var rules: [LemmaRule] = []
  private(set) var facts: [FactPacker.Fact] = []

  /// Words, their tag numbers and lemmas.
  init(_ words: [(token: Token, tag: UInt8, lemma: String)]) {
    var counts: [UInt32: [LemmaRule: Int]] = [:]
    var levels: [[UInt32]] = []
    for word in words {
      let rule = LemmaRule(form: word.token.form, lemma: word.lemma)
      let keys = LemmaKeys.all(word.token.lower, tag: word.tag)
      for (level, key) in keys.enumerated() {
        // Whole words first, then by ending from the longest down; levels count from the shortest.
        let place = level == 0 ? LemmaKeys.longestEnding + 1 : keys.count - 1 - level
        while levels.count <= place { levels.append([]) }
        if counts[key] == nil { levels[place].append(key) }
        counts[key, default: [:]][rule, default: 0] += 1
      }
    }
    keep(levels, counts, Self.parents(words))
  }

  /// The next shorter key of each.
  private static func parents(
    _ words: [(token: Token, tag: UInt8, lemma: String)]
  ) -> [UInt32: UInt32] {
    var parents: [UInt32: UInt32] = [:]
    for word in words {
      let keys = LemmaKeys.all(word.token.lower, tag: word.tag)
      for (key, shorter) in zip(keys, keys.dropFirst()) { parents[key] = shorter }
    }
    return parents
  }

  /// Keeps the keys whose rule differs from what a shorter key gives.
  private mutating func keep(
    _ levels: [[UInt32]], _ counts: [UInt32: [LemmaRule: Int]], _ parents: [UInt32: UInt32]
  ) {
    var numbers: [LemmaRule: Int] = [:]
    var decided: [UInt32: LemmaRule] = [:]
    for keys in levels {
      for key in keys {
        guard let rule = Self.winner(counts[key] ?? [:]) else { continue }
        decided[key] = rule
        if let parent = parents[key], decided[parent] == rule { continue }
        let number = numbers[rule] ?? rules.count
        if number == rules.count {
          numbers[rule] = number
          rules.append(rule)
        }
        let code = Int8(bitPattern: UInt8(number >> 8))
        facts.append(
          FactPacker.Fact(
            key: key, entries: [TablePacker.Entry(label: UInt8(number & 0xFF), code: code)]))
      }
    }
  }

  private static func winner(_ counts: [LemmaRule: Int]) -> LemmaRule? {
    counts.max { one, other in
      (one.value, other.key.cut, other.key.ending, one.key.keepsCase ? 1 : 0)
        < (other.value, one.key.cut, one.key.ending, other.key.keepsCase ? 1 : 0)
    }?.key
  }
}

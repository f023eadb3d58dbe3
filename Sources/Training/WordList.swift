internal import Language

/// Which tags a training text gives its words.
struct WordList {
  /// The tags of a word with their shares of 100, by the word's number; rare words are left out.
  private(set) var shares: [UInt32: [(tag: UInt8, share: Int8)]] = [:]

  /// Counts the words of samples that occur at least `fewest` times.
  init(_ samples: [Treebank.Sample], fewest: Int = 3) {
    var counts: [UInt32: [UInt8: Int]] = [:]
    for sample in samples {
      for word in 1...sample.count {
        counts[sample.atoms.word[word], default: [:]][sample.tags[word], default: 0] += 1
      }
    }
    for (word, tags) in counts {
      let sum = tags.values.reduce(0, +)
      guard sum >= fewest else { continue }
      shares[word] = tags.map { ($0.key, Int8($0.value * 100 / sum)) }.filter { $0.1 >= 4 }
        .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
    }
  }

  /// Enters what is usual for its words into a sample.
  func enter(into atoms: inout Atoms) {
    for word in stride(from: 1, through: atoms.count, by: 1) {
      var usual = UsualTags()
      for (tag, share) in shares[atoms.word[word]] ?? [] { usual.add(tag, share) }
      atoms.usual[word] = usual.value
    }
  }
}

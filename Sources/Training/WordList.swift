internal import Language

/// Which tags a training text gives its words.
struct WordList {
  /// Words that occur less often are known, but not by their tags.
  static let fewestForTags = 4

  /// The tags of a word with their shares of 100, by the word's number; rare words are left out.
  private(set) var shares: [UInt32: [(tag: UInt8, share: Int8)]] = [:]

  /// Counts the words of samples.
  ///
  /// - Parameters:
  ///   - samples: Their tags are the right ones.
  ///   - fewest: Words that occur less often are treated as unknown.
  init(_ samples: [Treebank.Sample], fewest: Int) {
    var counts: [UInt32: [UInt8: Int]] = [:]
    for sample in samples {
      for word in 1...sample.count {
        counts[sample.atoms.word[word], default: [:]][sample.tags[word], default: 0] += 1
      }
    }
    for (word, tags) in counts {
      let sum = tags.values.reduce(0, +)
      guard sum >= fewest else { continue }
      guard sum >= Self.fewestForTags else {
        shares[word] = [(Tagging.none, 0)]
        continue
      }
      shares[word] = tags.map { ($0.key, Int8($0.value * 100 / sum)) }.filter { $0.1 >= 4 }
        .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
    }
  }

  /// Enters what is usual for its words into a sample.
  func enter(into atoms: inout Atoms) {
    for word in stride(from: 1, through: atoms.count, by: 1) {
      guard let tags = shares[atoms.word[word]] else {
        atoms.forget(word)
        continue
      }
      var usual = UsualTags()
      for (tag, share) in tags { usual.add(tag, share) }
      atoms.usual[word] = usual.value
    }
  }
}

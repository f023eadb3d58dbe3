internal import World

/// Whom a description can mean: "the emirate", "the Central American nation".
struct Descriptions: Sendable {
  static let standard = Descriptions()

  private var nouns: [String: Set<String>] = [:]
  private var regions: [String: Set<String>] = [:]

  private init() {
    for row in Table.descriptions.rows() where row.count == 3 {
      let codes = Set(row[2].split(separator: " ").map(String.init))
      if row[1] == "noun" { nouns[row[0]] = codes } else { regions[row[0]] = codes }
    }
  }

  /// Whether the noun itself narrows whom it can mean.
  func isTelling(_ head: String) -> Bool { nouns[head] != nil }

  /// The codes that fit a head noun and the words before it; nil when they narrow nothing.
  func codes(head: String, words: [String]) -> Set<String>? {
    var codes = nouns[head]
    let words = joined(words)
    for (index, word) in words.enumerated() where word != head {
      let pair = index > 0 ? words[index - 1] + " " + word : word
      guard let region = regions[pair] ?? (isWithinPair(index, words) ? nil : regions[word]) else {
        continue
      }
      codes = codes?.intersection(region) ?? region
    }
    return codes
  }

  /// With words parted at their hyphens made whole again.
  private func joined(_ words: [String]) -> [String] {
    var joined: [String] = []
    for word in words {
      if let last = joined.last, last.hasSuffix("-") || word == "-" {
        joined[joined.count - 1] = last + word
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  private func isWithinPair(_ index: Int, _ words: [String]) -> Bool {
    index + 1 < words.count && regions[words[index] + " " + words[index + 1]] != nil
  }
}

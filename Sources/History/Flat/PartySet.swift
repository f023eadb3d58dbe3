/// Parties by their numbers, a bit for each.
struct PartySet: Hashable, Sendable {
  private var words: [UInt64]

  /// Empty, for numbers below `count`.
  init(count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func contains(_ party: Int) -> Bool {
    words[party >> 6] >> UInt64(party & 63) & 1 == 1
  }

  mutating func insert(_ party: Int) {
    words[party >> 6] |= 1 << UInt64(party & 63)
  }

  func subtracting(_ other: PartySet) -> PartySet {
    combined(with: other) { $0 & ~$1 }
  }

  func intersection(_ other: PartySet) -> PartySet {
    combined(with: other) { $0 & $1 }
  }

  private func combined(with other: PartySet, _ join: (UInt64, UInt64) -> UInt64) -> PartySet {
    var result = self
    for index in words.indices { result.words[index] = join(words[index], other.words[index]) }
    return result
  }

  /// Ascending.
  var members: [Int] {
    var members: [Int] = []
    members.reserveCapacity(count)
    for (index, word) in words.enumerated() {
      var left = word
      while left != 0 {
        members.append(index << 6 + left.trailingZeroBitCount)
        left &= left &- 1
      }
    }
    return members
  }
}

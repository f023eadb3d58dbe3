/// The tree of a sentence without its punctuation, and which words stand under each.
///
/// Words are numbered as in `BareSentence`.
package struct BareTree: Sendable {
  /// More words than this are not climbed from a gap, so that the time stays linear.
  static let climb = 64

  package private(set) var count = 0
  /// The root is `count + 1`.
  package private(set) var head: [Int32] = []
  package private(set) var label: [UInt8] = []
  /// The place of each word's class among all.
  package private(set) var part: [UInt8] = []
  /// The first and the last word under each, itself included.
  private(set) var low: [Int32] = []
  private(set) var high: [Int32] = []

  package init() {}

  /// Takes a tree without cycles; `part` may say anything of the root.
  package mutating func read(
    _ count: Int, head: (Int) -> Int32, label: (Int) -> UInt8, part: (Int) -> UInt8
  ) {
    self.count = count
    if self.head.count < count + 2 {
      self.head = [Int32](repeating: 0, count: count * 2 + 64)
      low = self.head
      high = self.head
      self.label = [UInt8](repeating: 0, count: self.head.count)
      self.part = self.label
    }
    for word in 0...(count + 1) {
      let isWord = word > 0 && word <= count
      self.head[word] = isWord ? head(word) : 0
      self.label[word] = isWord ? label(word) : ParserState.noLabel
      self.part[word] = isWord ? part(word) : UInt8(0xFF)
      low[word] = Int32(word)
      high[word] = Int32(word)
    }
    spread()
  }

  /// Each word widens those above it; none is widened twice to the same side.
  private mutating func spread() {
    for word in stride(from: 1, through: count, by: 1) {
      var above = Int(head[word])
      while above >= 1, above <= count, low[above] > word {
        low[above] = Int32(word)
        above = Int(head[above])
      }
    }
    for word in stride(from: count, through: 1, by: -1) {
      var above = Int(head[word])
      while above >= 1, above <= count, high[above] < word {
        high[above] = Int32(word)
        above = Int(head[above])
      }
    }
  }

  /// Whether a word has words under it on both sides of a gap, itself counted.
  func covers(_ word: Int, _ gap: Int) -> Bool { low[word] <= gap && high[word] > gap }
}

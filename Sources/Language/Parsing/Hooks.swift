/// The words on which a mark may hang without making arcs cross.
///
/// They are those that one meets when climbing from the words on both sides of its gap, up to the
/// one that covers both sides.
package struct Hooks: Sendable {
  /// Where a word stands among them.
  enum Side: UInt8 {
    /// The highest that is wholly before the gap, the word right before it, those between them.
    case before, nearBefore, innerBefore
    /// The lowest that covers both sides.
    case over
    case after, nearAfter, innerAfter
  }

  /// Numbers as in `BareTree`.
  package private(set) var words: [Int] = []
  private(set) var sides: [Side] = []
  /// The highest word wholly before the gap, the highest wholly after it, the lowest over both;
  /// 0 for none.
  private(set) var before = 0
  private(set) var after = 0
  private(set) var over = 0
  private(set) var steps: (before: Int, after: Int) = (0, 0)

  package init() {}

  package mutating func find(_ gap: Int, in tree: borrowing BareTree) {
    words.removeAll(keepingCapacity: true)
    sides.removeAll(keepingCapacity: true)
    let overBefore = climb(gap, from: gap, tree)
    mark(0..<words.count, .before, .nearBefore, .innerBefore)
    let first = words.count
    let overAfter = climb(gap, from: gap < tree.count ? gap + 1 : 0, tree)
    mark(first..<words.count, .after, .nearAfter, .innerAfter)
    before = first > 0 ? words[first - 1] : 0
    after = words.count > first ? words[words.count - 1] : 0
    steps = (first, words.count - first)
    over = Self.lower(overBefore, overAfter, tree)
    if over > 0 {
      words.append(over)
      sides.append(.over)
    }
  }

  /// Adds the words from one up to the last that does not cover the gap; gives the one that does.
  private mutating func climb(_ gap: Int, from start: Int, _ tree: borrowing BareTree) -> Int {
    var word = start
    var steps = 0
    while word >= 1, word <= tree.count, steps < BareTree.climb {
      if tree.covers(word, gap) { return word }
      words.append(word)
      word = Int(tree.head[word])
      steps += 1
    }
    return 0
  }

  private mutating func mark(_ range: Range<Int>, _ top: Side, _ near: Side, _ inner: Side) {
    for place in range {
      sides.append(place == range.upperBound - 1 ? top : place == range.lowerBound ? near : inner)
    }
  }

  private static func lower(_ a: Int, _ b: Int, _ tree: borrowing BareTree) -> Int {
    guard a > 0, b > 0 else { return max(a, b) }
    return tree.low[b] >= tree.low[a] && tree.high[b] <= tree.high[a] ? b : a
  }
}

internal import Language

/// What a move costs against the right tree: how many of its arcs can no longer be found.
///
/// Goldberg and Nivre 2013, for the arc-hybrid system and trees without crossing arcs.
struct Oracle {
  /// Heads by word from 1; the root is `count + 1`.
  let heads: [Int]
  private let dependents: [[Int]]

  init(heads: [Int]) {
    self.heads = heads
    var dependents = [[Int]](repeating: [], count: heads.count + 1)
    for word in heads.indices.dropFirst() { dependents[heads[word]].append(word) }
    self.dependents = dependents
  }

  func cost(_ move: ParserState.Move, _ state: ParserState, _ onStack: [Bool]) -> Int {
    let top = state.stacked(0)
    let next = state.next
    switch move {
    case .shift:
      let head = heads[next]
      let lostHead = head < next && head != top && onStack[head] ? 1 : 0
      return lostHead + dependents[next].count { $0 < next && onStack[$0] }
    case .left:
      let head = heads[top]
      let lostHead = head != next && (head > next || head == state.stacked(1)) ? 1 : 0
      return lostHead + dependents[top].count { $0 >= next }
    case .right:
      let lostHead = heads[top] >= next ? 1 : 0
      return lostHead + dependents[top].count { $0 >= next }
    }
  }
}

/// Makes the arcs of a tree cross no more, by moving them to the head's head.
func projective(_ heads: [Int]) -> [Int] {
  var heads = heads
  while let word = shortestCrossing(heads) { heads[word] = heads[heads[word]] }
  return heads
}

/// The word whose arc is the shortest of those that span a word from outside.
private func shortestCrossing(_ heads: [Int]) -> Int? {
  var best: (length: Int, word: Int)?
  let root = heads.count
  for word in heads.indices.dropFirst() where heads[word] != root {
    let (low, high) = (min(word, heads[word]), max(word, heads[word]))
    guard high - low < best?.length ?? .max else { continue }
    let spans = (low + 1..<max(high, low + 1)).contains { inner in
      var above = inner
      while above != root, above != heads[word] { above = heads[above] }
      return above != heads[word]
    }
    if spans { best = (high - low, word) }
  }
  return best?.word
}

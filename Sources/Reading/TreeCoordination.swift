internal import Language

/// Finds noun phrases that the grammar coordinates.
struct TreeCoordination {
  let chunks: [Chunk]
  let tree: Tree
  let chunkOf: [Int]

  func groups() -> [[Int]] {
    var groups = chunks.indices.map { [$0] }
    for (place, node) in tree.nodes.enumerated() where node.relation == .conjunct {
      guard let head = node.head else { continue }
      let (left, right) = (chunkOf[head], chunkOf[place])
      guard left != right, chunks[left].noun != nil, chunks[right].noun != nil,
        right == 0 || chunks[right - 1].preposition != "except",
        !tree.nodes[place].isPredicate(in: tree, at: place)
      else { continue }
      let members = Array(Set(groups[left] + groups[right])).sorted()
      for member in members { groups[member] = members }
    }
    return groups
  }
}

extension Node {
  /// Whether a noun is what a copula says.
  fileprivate func isPredicate(in tree: Tree, at place: Int) -> Bool {
    tree.children(of: place, .copula).isEmpty == false
  }
}

/// What a word of a sentence is, and which word it depends on.
public struct Node: Hashable, Sendable {
  public let part: PartOfSpeech
  /// nil for a part of a word that was torn apart.
  public let penn: PennTag?
  /// The word as a dictionary lists it.
  public let lemma: String
  /// The head's place in the sentence, or nil for the root.
  public let head: Int?
  public let relation: Dependency

  package init(
    part: PartOfSpeech, penn: PennTag?, lemma: String, head: Int?, relation: Dependency
  ) {
    self.part = part
    self.penn = penn
    self.lemma = lemma
    self.head = head
    self.relation = relation
  }
}

/// The grammar of a sentence: a node for each of its tokens, in their order.
///
/// Exactly one node is the root, and every other leads up to it.
public struct Tree: Hashable, Sendable {
  public let nodes: [Node]
  /// First and last of the places below each node, itself included.
  private let spans: [ClosedRange<Int>]

  package init(_ nodes: [Node]) {
    self.nodes = nodes
    spans = Self.spans(nodes)
  }

  public var root: Int? { nodes.firstIndex { $0.head == nil } }

  /// The places that depend on a node, in order; O(n).
  public func children(of place: Int) -> [Int] {
    let span = spans[place]
    return span.filter { nodes[$0].head == place }
  }

  /// Those of one relation.
  public func children(of place: Int, _ relation: Dependency) -> [Int] {
    children(of: place).filter { nodes[$0].relation == relation }
  }

  /// The words from the first to the last that stand below a node, itself included.
  public func span(of place: Int) -> ClosedRange<Int> { spans[place] }

  /// The node and what is coordinated with it, the first of them being the node given.
  public func coordination(of place: Int) -> [Int] {
    [place] + children(of: place, .conjunct)
  }

  /// The first of the coordination that a node belongs to; the node itself when it is in none.
  public func firstConjunct(of place: Int) -> Int {
    var place = place
    while nodes[place].relation == .conjunct, let head = nodes[place].head { place = head }
    return place
  }

  /// The node, its head, the head's head, up to the root.
  public func path(from place: Int) -> [Int] {
    var path = [place]
    var current = place
    while let head = nodes[current].head {
      path.append(head)
      current = head
    }
    return path
  }

  private static func spans(_ nodes: [Node]) -> [ClosedRange<Int>] {
    var spans = nodes.indices.map { $0...$0 }
    var waiting = [Int](repeating: 0, count: nodes.count)
    for node in nodes { if let head = node.head { waiting[head] += 1 } }
    var leaves = nodes.indices.filter { waiting[$0] == 0 }
    while let leaf = leaves.popLast() {
      guard let head = nodes[leaf].head else { continue }
      let low = min(spans[head].lowerBound, spans[leaf].lowerBound)
      spans[head] = low...max(spans[head].upperBound, spans[leaf].upperBound)
      waiting[head] -= 1
      if waiting[head] == 0 { leaves.append(head) }
    }
    return spans
  }
}

extension FeatureBuffer {
  /// The features by which the next move of the parser is decided, in a sentence without its marks.
  package mutating func readMove(
    _ state: borrowing ParserState, _ atoms: borrowing Atoms, _ tagging: borrowing Tagging
  ) {
    let s0 = Node(state.stacked(0), state, atoms, tagging)
    let s1 = Node(state.stacked(1), state, atoms, tagging)
    let s2 = Node(state.stacked(2), state, atoms, tagging)
    let last = state.count + 1
    let b0 = Node(state.next, state, atoms, tagging)
    let b1 = Node(state.next < last ? state.next + 1 : 0, state, atoms, tagging)
    let b2 = Node(state.next + 1 < last ? state.next + 2 : 0, state, atoms, tagging)
    let b3 = Node(state.next + 2 < last ? state.next + 3 : 0, state, atoms, tagging)
    restart(0)
    addWords(s0, s1, s2, b0, b1, b2, b3)
    addPairs(s0, s1, b0, b1)
    addTriples(s0, s1, s2, b0, b1, b2, b3)
    addDistances(s0, s1, b0)
    addOutline(s0, s1, b0)
    addChildren(s0, s1, s2, b0, state, atoms, tagging)
    addContext(s0, s1, b0, tagging)
    addClusters(s0, s1, b0, b1)
    addMarks(s0, s1, b0, b1, atoms)
  }

  /// The punctuation around the words, which is itself no part of the tree being built.
  @inline(__always)
  private mutating func addMarks(
    _ s0: Node, _ s1: Node, _ b0: Node, _ b1: Node, _ atoms: borrowing Atoms
  ) {
    let next = atoms.mark[b0.index]
    let later = atoms.mark[min(b0.index + 1, atoms.count + 1)]
    let inner = atoms.mark[s0.index]
    let afterS0 = s0.index == 0 ? 0 : atoms.mark[s0.index + 1]
    let afterS1 = s1.index == 0 ? 0 : atoms.mark[s1.index + 1]
    let near = min(atoms.marksBefore[b0.index] &- atoms.marksBefore[s0.index], 3)
    let far = min(atoms.marksBefore[s0.index] &- atoms.marksBefore[s1.index], 3)
    add(next, s0.t, b0.t)
    add(next, s0.t)
    add(next, b0.t)
    add(next, b0.w)
    add(next, s0.w)
    add(next, b0.t, b1.t)
    add(next, s0.t, b0.t, b1.t)
    add(next, s0.g, b0.g)
    add(next, s0.g)
    add(next, b0.g)
    add(next, s0.w, b0.t)
    add(next, s0.t, b0.w)
    add(next, later, b0.t)
    add(next, later, s0.t, b0.t)
    add(next, afterS0, s0.t, b0.t)
    add(next, inner, s0.t, b0.t)
    add(next, s1.t, s0.t, b0.t)
    add(next, s1.t, s0.t)
    add(next, s1.g, s0.g)
    add(next, s0.t, s0.rightLabels)
    add(next, s0.t, s0.leftLabels)
    add(next, b0.t, b0.leftLabels)
    add(inner, s1.t, s0.t)
    add(inner, s1.g, s0.g)
    add(inner, s1.w, s0.t)
    add(inner, s1.t, s0.w)
    add(inner, s1.t, s0.t, b0.t)
    add(inner, next, s1.t, s0.t)
    add(inner, next, s1.g, s0.g)
    add(afterS1, inner, s1.t, s0.t)
    add(afterS1, s1.t, s0.t)
    add(afterS0, s0.t)
    add(near, s0.t, b0.t)
    add(near, s0.g, b0.g)
    add(far, s1.t, s0.t)
    add(far, s1.g, s0.g)
    add(near, far, s0.t, b0.t)
  }

  @inline(__always)
  private mutating func addClusters(_ s0: Node, _ s1: Node, _ b0: Node, _ b1: Node) {
    add(s0.c, s0.t)
    add(s1.c, s1.t)
    add(b0.c, b0.t)
    add(b1.c, b1.t)
    add(s0.c, b0.c)
    add(s0.c, s1.c)
    add(s0.c & 0xFF, b0.c & 0xFF, s0.t, b0.t)
    add(s0.c & 0xFF, s1.c & 0xFF, s0.t, s1.t)
    add(s0.c, b0.t)
    add(s0.t, b0.c)
    add(s1.c, s0.t)
    add(s1.t, s0.c)
    add(s0.w, b0.c)
    add(s0.c, b0.w)
    add(s0.w, s1.c)
    add(s0.c, s1.w)
    add(s0.c & 0xFF, s1.t, b0.t)
    add(s1.c & 0xFF, s0.c & 0xFF, b0.t)
    add(s0.c, b0.g)
    add(s0.g, b0.c)
    add(s0.c, s1.g)
    add(s0.g, s1.c)
  }

  @inline(__always)
  private mutating func addWords(
    _ s0: Node, _ s1: Node, _ s2: Node, _ b0: Node, _ b1: Node, _ b2: Node, _ b3: Node
  ) {
    add(s0.w)
    add(s0.t)
    add(s0.w, s0.t)
    add(s0.g)
    add(s0.w, s0.g)
    add(s1.w)
    add(s1.t)
    add(s1.w, s1.t)
    add(s1.g)
    add(s1.w, s1.g)
    add(s2.t)
    add(b0.w)
    add(b0.t)
    add(b0.w, b0.t)
    add(b0.g)
    add(b0.w, b0.g)
    add(b1.w)
    add(b1.t)
    add(b1.w, b1.t)
    add(b1.g)
    add(b2.t)
    add(b2.g)
    add(b3.t)
    add(s0.suffix, s0.t)
    add(b0.suffix, b0.t)
    add(s1.suffix, s1.t)
  }

  @inline(__always)
  private mutating func addPairs(_ s0: Node, _ s1: Node, _ b0: Node, _ b1: Node) {
    add(s0.w, s0.t, b0.t)
    add(s0.t, b0.w, b0.t)
    add(s0.w, b0.w)
    add(s0.t, b0.t)
    add(s0.g, b0.g)
    add(s0.t, b0.g)
    add(s0.g, b0.t)
    add(s0.w, b0.g)
    add(s0.g, b0.w)
    add(s0.w, s1.w)
    add(s0.w, s0.t, s1.t)
    add(s0.t, s1.w, s1.t)
    add(s0.t, s1.t)
    add(s0.g, s1.g)
    add(s0.g, s1.t)
    add(s0.t, s1.g)
    add(s0.g, s1.w)
    add(s0.w, s1.g)
    add(b0.t, b1.t)
    add(b0.w, b1.t)
    add(b0.t, b1.w)
    add(s1.t, b0.t)
    add(s1.w, b0.t)
    add(s1.t, b0.w)
    add(s1.g, b0.g)
  }

  @inline(__always)
  private mutating func addTriples(
    _ s0: Node, _ s1: Node, _ s2: Node, _ b0: Node, _ b1: Node, _ b2: Node, _ b3: Node
  ) {
    add(s0.t, b0.t, b1.t)
    add(s0.t, b0.t, b1.t, b2.t)
    add(b0.t, b1.t, b2.t)
    add(s1.t, s0.t, b0.t)
    add(s1.t, s0.t, b0.t, b1.t)
    add(s2.t, s1.t, s0.t)
    add(s2.t, s1.t, s0.t, b0.t)
    add(s0.w, b0.t, b1.t)
    add(s0.t, b0.w, b1.t)
    add(s0.t, b0.t, b1.w)
    add(s1.w, s0.t, b0.t)
    add(s1.t, s0.w, b0.t)
    add(s1.t, s0.t, b0.w)
    add(s0.g, b0.g, b1.g)
    add(s1.g, s0.g, b0.g)
    add(s1.t, s0.g, b0.t)
    add(s1.w, s0.g, b0.t)
    add(s0.g, b0.t, b1.t)
    add(s0.g, b0.g, b1.t)
    add(s2.g, s1.g, s0.g)
  }

  @inline(__always)
  private mutating func addDistances(_ s0: Node, _ s1: Node, _ b0: Node) {
    let near = Self.bucket(b0.index - s0.index)
    let far = s1.index == 0 ? 31 : Self.bucket(s0.index - s1.index)
    add(s0.w, near)
    add(s0.t, near)
    add(b0.t, near)
    add(s0.t, b0.t, near)
    add(s0.w, b0.t, near)
    add(s0.t, s1.t, far)
    add(s0.w, far)
    add(s0.g, near)
    add(s0.g, s1.t, far)
  }

  @inline(__always)
  private mutating func addOutline(_ s0: Node, _ s1: Node, _ b0: Node) {
    add(s0.w, s0.rights)
    add(s0.w, s0.lefts)
    add(s0.t, s0.rights)
    add(s0.t, s0.lefts)
    add(s1.w, s1.rights)
    add(s1.t, s1.rights)
    add(s1.t, s1.lefts)
    add(b0.w, b0.lefts)
    add(b0.t, b0.lefts)
    add(s0.w, s0.rightLabels)
    add(s0.t, s0.rightLabels)
    add(s0.w, s0.leftLabels)
    add(s0.t, s0.leftLabels)
    add(s1.w, s1.rightLabels)
    add(s1.t, s1.rightLabels, s0.t)
    add(s1.t, s1.leftLabels, s0.t)
    add(b0.w, b0.leftLabels)
    add(b0.t, b0.leftLabels, s0.t)
    add(s0.t, s0.leftLabels, s0.rightLabels)
    add(s0.t, b0.t, s0.rightLabels)
    add(s1.t, s1.rightLabels, s0.g)
  }

  @inline(__always)
  private mutating func addChildren(
    _ s0: Node, _ s1: Node, _ s2: Node, _ b0: Node, _ state: borrowing ParserState,
    _ atoms: borrowing Atoms, _ tagging: borrowing Tagging
  ) {
    let s0l = Leaf(Int(state.left1[s0.index]), state, atoms, tagging)
    let s0r = Leaf(Int(state.right1[s0.index]), state, atoms, tagging)
    let s0l2 = Leaf(Int(state.left2[s0.index]), state, atoms, tagging)
    let s0r2 = Leaf(Int(state.right2[s0.index]), state, atoms, tagging)
    let s1l = Leaf(Int(state.left1[s1.index]), state, atoms, tagging)
    let s1r = Leaf(Int(state.right1[s1.index]), state, atoms, tagging)
    let s1r2 = Leaf(Int(state.right2[s1.index]), state, atoms, tagging)
    let b0l = Leaf(Int(state.left1[b0.index]), state, atoms, tagging)
    let b0l2 = Leaf(Int(state.left2[b0.index]), state, atoms, tagging)
    add(s0l.w)
    add(s0l.t, s0l.label)
    add(s0r.w)
    add(s0r.t, s0r.label)
    add(b0l.w)
    add(b0l.t, b0l.label)
    add(s1l.t, s1l.label)
    add(s1r.w)
    add(s1r.t, s1r.label)
    add(s0l2.t, s0l2.label)
    add(s0r2.t, s0r2.label)
    add(b0l2.t, b0l2.label)
    add(s1r2.t, s1r2.label)
    add(s0.t, s0l.t, b0.t)
    add(s0.t, s0r.t, b0.t)
    add(s0.t, b0l.t, b0.t)
    add(s0.t, b0l.label, b0.t)
    add(s0.t, b0l.w, b0.t)
    add(s0.t, s0l.w, b0.t)
    add(s0.t, s0r.w, b0.t)
    add(s1.t, s0l.t, s0.t)
    add(s1.t, s0l.w, s0.t)
    add(s1.t, s0r.t, s0.t)
    add(s1.t, s1r.t, s0.t)
    add(s1.t, s1r.label, s0.t)
    add(s1.t, s1l.t, s0.t)
    add(s1.t, s0l.label, s0.w)
    add(s1.t, s0l.w, s0.w)
    add(s0.t, s0l.t, s0l2.t)
    add(s0.t, s0r.t, s0r2.t)
    add(b0.t, b0l.t, b0l2.t)
    add(s1.t, s1r.t, s1r2.t)
    add(s0.t, s0r.label, s0l.label, b0.t)
    add(s1.w, b0l.w)
    add(s0.w, b0l.w)
    add(s1.w, s0.t, b0l.w)
    add(s1.t, s0.w, b0l.w)
    add(s1.t, s0.t, b0l.w, b0.t)
    add(s0.c & 0xFF, s1.t, b0l.w)
    add(s1.c & 0xFF, s0.t, b0l.w)
    add(s0.g, b0.g, b0l.w)
    add(s1.c & 0xFF, s0.c & 0xFF, b0l.w)
    add(s1.w, s0l.w)
    add(s1.c & 0xFF, s0l.w, s0.c & 0xFF)
    add(s1.g, s0.g, s0l.w)
  }

  @inline(__always)
  private mutating func addContext(
    _ s0: Node, _ s1: Node, _ b0: Node, _ tagging: borrowing Tagging
  ) {
    let after = UInt32(tagging.tags[s0.index == 0 ? 0 : s0.index + 1])
    let before = UInt32(tagging.tags[max(s0.index - 1, 0)])
    let between = UInt32(tagging.tags[b0.index - 1])
    let afterS1 = UInt32(tagging.tags[s1.index == 0 ? 0 : s1.index + 1])
    add(s0.t, after, b0.t)
    add(before, s0.t, b0.t)
    add(s0.t, between, b0.t)
    add(s1.t, afterS1, s0.t)
    add(s1.t, before, s0.t)
    add(s1.t, afterS1, before, s0.t)
    add(s0.t, after, between, b0.t)
  }

  @inline(__always)
  private static func bucket(_ distance: Int) -> UInt32 {
    distance < 6 ? UInt32(distance) : distance < 11 ? 6 : 7
  }

  /// A word of the stack or among those to come.
  private struct Node {
    let index: Int
    let w, t, g, suffix, c: UInt32
    let lefts, rights, leftLabels, rightLabels: UInt32

    @inline(__always)
    init(
      _ index: Int, _ state: borrowing ParserState, _ atoms: borrowing Atoms,
      _ tagging: borrowing Tagging
    ) {
      self.index = index
      w = atoms.word[index]
      t = UInt32(tagging.tags[index])
      g = UInt32(tagging.roles[index])
      suffix = atoms.suffix3[index]
      c = atoms.cluster[index]
      lefts = UInt32(state.leftCount[index])
      rights = UInt32(state.rightCount[index])
      leftLabels = Self.folded(state.leftLabels[index])
      rightLabels = Self.folded(state.rightLabels[index])
    }

    @inline(__always)
    private static func folded(_ bits: UInt64) -> UInt32 {
      UInt32(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
  }

  /// A dependent of such a word.
  private struct Leaf {
    let w, t, label: UInt32

    @inline(__always)
    init(
      _ index: Int, _ state: borrowing ParserState, _ atoms: borrowing Atoms,
      _ tagging: borrowing Tagging
    ) {
      w = atoms.word[index]
      t = UInt32(tagging.tags[index])
      label = UInt32(state.label[index])
    }
  }
}

extension FeatureBuffer {
  /// The features by which it is judged how well a mark of punctuation hangs on one of its hooks.
  ///
  /// Each is there twice, for all schools and for this one.
  package mutating func readHook(
    _ number: Int, of hooks: borrowing Hooks, for mark: Int, in sentence: borrowing BareSentence,
    _ tree: borrowing BareTree, _ atoms: borrowing Atoms, school: UInt32
  ) {
    restart(0)
    let view = HookView(number, hooks, mark, sentence, tree, atoms)
    addHook(view, view.base)
    addHook(view, view.base | (school + 1) << 16)
  }

  private mutating func addHook(_ view: HookView, _ base: UInt32) {
    let (hook, over, before, after) = (view.hook, view.over, view.before, view.after)
    let (left, right) = (view.beforeRelation, view.afterRelation)
    add(base)
    add(base, view.inPair)
    add(base, view.neighbours)
    add(base, before.label, after.label, view.isOverAfter)
    add(base, left, right)
    add(base, left, right, view.edges)
    add(base, left)
    add(base, right)
    add(base, left, view.edgeBefore)
    add(base, right, view.edgeAfter)
    add(base, hook.label)
    add(base, hook.label, hook.part)
    add(base, hook.part, over.part)
    add(base, left, before.part)
    add(base, right, after.part)
    add(base, over.part, over.label)
    add(base, before.part, after.part)
    add(base, before.part << 8 | after.part, over.part, left << 8 | right)
    add(base, view.partBefore, view.partAfter)
    add(base, view.wordAfter)
    add(base, view.wordBefore)
    add(base, view.steps)
    add(base, before.length)
    add(base, after.length)
    add(base, before.length, left)
    add(base, after.length, right)
    add(base, view.count)
    add(base, view.distance)
    add(base, view.parent)
    add(base, view.coordination)
  }
}

/// A mark, and one word on which it may hang, in numbers.
private struct HookView {
  struct Word {
    let label, part, length: UInt32

    init(_ word: Int, _ tree: borrowing BareTree) {
      label = UInt32(tree.label[word])
      part = UInt32(tree.part[word])
      length = HookView.bucket(Int(tree.high[word] - tree.low[word]) + 1)
    }
  }

  private static let none: UInt32 = 0xFE

  let base: UInt32
  let hook, over, before, after: Word
  /// The relation of the words before and after to the one over both.
  let beforeRelation, afterRelation: UInt32
  let isOverAfter: UInt32
  /// Where the hook stands to the brackets or quotation marks of which the mark is one.
  let inPair: UInt32
  /// The marks beside it.
  let neighbours: UInt32
  /// The marks on the far edges of the words before and after.
  let edgeBefore, edgeAfter: UInt32
  let partBefore, partAfter, wordBefore, wordAfter: UInt32
  let steps, count, distance, parent: UInt32
  let coordination: UInt32

  var edges: UInt32 { edgeBefore << 8 | edgeAfter }

  init(
    _ number: Int, _ hooks: borrowing Hooks, _ place: Int, _ sentence: borrowing BareSentence,
    _ tree: borrowing BareTree, _ atoms: borrowing Atoms
  ) {
    let mark = sentence.marks[place]
    let gap = Int(mark.gap)
    let chosen = hooks.words[number]
    let edge: UInt32 = gap == sentence.count ? 2 : gap == 0 ? 1 : 0
    base = UInt32(mark.kind.rawValue) << 8 | edge << 4 | UInt32(hooks.sides[number].rawValue)
    hook = Word(chosen, tree)
    over = Word(hooks.over, tree)
    before = Word(hooks.before, tree)
    after = Word(hooks.after, tree)
    beforeRelation = Self.relation(hooks.before, hooks.over, tree)
    afterRelation = Self.relation(hooks.after, hooks.over, tree)
    isOverAfter = hooks.over > gap ? 1 : 0
    inPair = Self.pair(gap, Int(mark.partner), chosen, tree)
    neighbours = Self.neighbours(place, sentence)
    edgeBefore =
      hooks.before == 0
      ? Self.none : UInt32(sentence.last(in: Int(tree.low[hooks.before]) - 1).rawValue)
    edgeAfter =
      hooks.after == 0
      ? Self.none : UInt32(sentence.first(in: Int(tree.high[hooks.after])).rawValue)
    partBefore = UInt32(tree.part[gap])
    partAfter = UInt32(tree.part[gap + 1])
    wordBefore = atoms.word[gap]
    wordAfter = atoms.word[gap + 1]
    steps = Self.bucket(hooks.steps.before) << 8 | Self.bucket(hooks.steps.after)
    count = Self.bucket(sentence.count)
    distance =
      chosen > gap ? 0x100 | Self.bucket(chosen - gap) : Self.bucket(gap + 1 - chosen)
    let head = min(Int(tree.head[chosen]), tree.count + 1)
    parent = hook.label << 16 | UInt32(tree.label[head]) << 8 | UInt32(tree.part[head])
    coordination =
      UInt32(tree.label[min(gap + 1, tree.count + 1)]) << 16 | beforeRelation << 8 | afterRelation
  }

  private static func relation(_ word: Int, _ over: Int, _ tree: borrowing BareTree) -> UInt32 {
    word > 0 && Int(tree.head[word]) == over ? UInt32(tree.label[word]) : none
  }

  /// 0 where the mark has no partner, 1 outside, then inside: reaching out, or not; with its head
  /// outside, or not.
  private static func pair(
    _ gap: Int, _ partner: Int, _ word: Int, _ tree: borrowing BareTree
  ) -> UInt32 {
    guard partner >= 0 else { return 0 }
    let (first, last) = (min(gap, partner) + 1, max(gap, partner))
    guard word >= first, word <= last else { return 1 }
    let isWithin = tree.low[word] >= first && tree.high[word] <= last
    let head = Int(tree.head[word])
    return 2 + (isWithin ? 1 : 0) + (head >= first && head <= last ? 0 : 2)
  }

  private static func neighbours(_ place: Int, _ sentence: borrowing BareSentence) -> UInt32 {
    let range = sentence.places(in: Int(sentence.marks[place].gap))
    let word = UInt32(MarkKind.word.rawValue)
    let before = place > range.lowerBound ? UInt32(sentence.marks[place - 1].kind.rawValue) : word
    let after =
      place + 1 < range.upperBound ? UInt32(sentence.marks[place + 1].kind.rawValue) : word
    return before << 8 | after
  }

  static func bucket(_ number: Int) -> UInt32 {
    number < 4 ? UInt32(number) : number < 7 ? 4 : number < 12 ? 7 : 12
  }
}

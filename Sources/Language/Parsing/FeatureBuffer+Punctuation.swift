extension FeatureBuffer {
  /// The features by which it is judged how well a mark of punctuation hangs on one of its hooks.
  ///
  /// Each is there twice, for all schools and for this one.
  package mutating func readHook(
    _ number: Int, of hooks: borrowing Hooks, for mark: MarkView, in tree: borrowing BareTree,
    school: UInt32
  ) {
    restart(0)
    let hook = HookView(number, hooks, mark, tree)
    addHook(hook, mark, hook.base)
    addHook(hook, mark, hook.base | (school + 1) << 16)
  }

  private mutating func addHook(_ hook: HookView, _ mark: MarkView, _ base: UInt32) {
    let (over, before, after) = (mark.over, mark.before, mark.after)
    let (left, right) = (mark.beforeRelation, mark.afterRelation)
    add(base)
    add(base, hook.inPair)
    add(base, mark.neighbours)
    add(base, before.label, after.label, mark.isOverAfter)
    add(base, left, right)
    add(base, left, right, mark.edges)
    add(base, left)
    add(base, right)
    add(base, left, mark.edgeBefore)
    add(base, right, mark.edgeAfter)
    add(base, hook.label)
    add(base, hook.label, hook.part)
    add(base, hook.part, over.part)
    add(base, left, before.part)
    add(base, right, after.part)
    add(base, over.part, over.label)
    add(base, before.part, after.part)
    add(base, before.part << 8 | after.part, over.part, left << 8 | right)
    add(base, mark.partBefore, mark.partAfter)
    add(base, mark.wordAfter)
    add(base, mark.wordBefore)
    add(base, mark.steps)
    add(base, before.length)
    add(base, after.length)
    add(base, before.length, left)
    add(base, after.length, right)
    add(base, mark.count)
    add(base, hook.distance)
    add(base, hook.parent)
    add(base, mark.coordination)
  }
}

/// What is told of a mark whichever word it hangs on, in numbers.
package struct MarkView {
  struct Word {
    let label, part, length: UInt32

    init(_ word: Int, _ tree: borrowing BareTree) {
      label = UInt32(tree.label[word])
      part = UInt32(tree.part[word])
      length = MarkView.bucket(Int(tree.high[word] - tree.low[word]) + 1)
    }
  }

  private static let none: UInt32 = 0xFE

  let gap, partner: Int
  /// Its kind, and whether it stands first, last or among the words.
  let kind: UInt32
  let over, before, after: Word
  /// The relation of the words before and after to the one over both.
  let beforeRelation, afterRelation: UInt32
  let isOverAfter: UInt32
  /// The marks beside it.
  let neighbours: UInt32
  /// The marks on the far edges of the words before and after.
  let edgeBefore, edgeAfter: UInt32
  let partBefore, partAfter, wordBefore, wordAfter: UInt32
  let steps, count: UInt32
  let coordination: UInt32

  var edges: UInt32 { edgeBefore << 8 | edgeAfter }

  /// Takes the mark at a place in `marks` of its sentence, and the hooks of its gap.
  package init(
    _ place: Int, _ hooks: borrowing Hooks, _ sentence: borrowing BareSentence,
    _ tree: borrowing BareTree, _ atoms: borrowing Atoms
  ) {
    let mark = sentence.marks[place]
    gap = Int(mark.gap)
    partner = Int(mark.partner)
    let edge: UInt32 = gap == sentence.count ? 2 : gap == 0 ? 1 : 0
    kind = UInt32(mark.kind.rawValue) << 8 | edge << 4
    over = Word(hooks.over, tree)
    before = Word(hooks.before, tree)
    after = Word(hooks.after, tree)
    beforeRelation = Self.relation(hooks.before, hooks.over, tree)
    afterRelation = Self.relation(hooks.after, hooks.over, tree)
    isOverAfter = hooks.over > gap ? 1 : 0
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
    coordination =
      UInt32(tree.label[gap + 1]) << 16 | beforeRelation << 8 | afterRelation
  }

  private static func relation(_ word: Int, _ over: Int, _ tree: borrowing BareTree) -> UInt32 {
    word > 0 && Int(tree.head[word]) == over ? UInt32(tree.label[word]) : none
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

/// One word on which a mark may hang, in numbers.
private struct HookView {
  let base: UInt32
  let label, part: UInt32
  /// Where it stands to the brackets or quotation marks of which the mark is one.
  let inPair: UInt32
  let distance, parent: UInt32

  init(
    _ number: Int, _ hooks: borrowing Hooks, _ mark: MarkView, _ tree: borrowing BareTree
  ) {
    let word = hooks.words[number]
    base = mark.kind | UInt32(hooks.sides[number].rawValue)
    label = UInt32(tree.label[word])
    part = UInt32(tree.part[word])
    inPair = Self.pair(mark.gap, mark.partner, word, tree)
    distance =
      word > mark.gap
      ? 0x100 | MarkView.bucket(word - mark.gap) : MarkView.bucket(mark.gap + 1 - word)
    let head = Int(tree.head[word])
    parent = label << 16 | UInt32(tree.label[head]) << 8 | UInt32(tree.part[head])
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
}

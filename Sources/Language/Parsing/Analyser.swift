/// Tags and parses sentences, one after the other, in buffers that it keeps.
///
/// Each worker has its own; the model is shared. The time for a sentence is linear in its tokens.
/// The tree is built of the words alone; punctuation is hung on it afterwards, by the habits of the
/// treebank that the model was mostly trained on, or of the one that the text is most like.
public struct Analyser: Sendable {
  /// More tokens than this are parsed in parts, whose roots depend on the first part's.
  public static let tokenLimit = Segmenter.tokenLimit

  private static let punctuation = Dependency.punctuation.number

  private let model: LanguageModel
  private var atoms = Atoms()
  private var tagging = Tagging()
  private var landmarks = Landmarks()
  private var bare = BareSentence()
  /// What was decided of the words of the bare sentence, under their numbers there.
  private var bareTagging = Tagging()
  private var state = ParserState()
  private var tree = BareTree()
  private var hooks = Hooks()
  /// By number in the whole sentence, the root being the number of its words and one.
  private var heads: [Int32] = []
  private var labels: [UInt8] = []
  private var school: UInt32 = 0
  private var text: TextSchool?
  private var features = FeatureBuffer()
  private var scores = ClassScores()

  public init(model: LanguageModel = .english) {
    self.model = model
  }

  /// Hangs punctuation by other habits than those of the treebank that the model knows first.
  public init(model: LanguageModel = .english, habits: Habits) {
    self.init(model: model)
    switch habits {
    case .model: break
    case .text: text = TextSchool(model.classes.schools.count)
    case .treebank(let name): school = UInt32(model.classes.schools.firstIndex(of: name) ?? 0)
    }
  }

  /// Whose habits of punctuation an analyser follows; treebanks hang the same commas on different
  /// words.
  public enum Habits: Hashable, Sendable {
    /// Those of the first treebank.
    case model
    /// Those of the treebank that the sentences of a text, read in their order, have been most like
    /// so far.
    case text
    /// Those of one of `LanguageModel.treebanks`; of the first where the model knows none of the name.
    case treebank(String)
  }

  /// The tree of a sentence.
  public mutating func analyse(_ sentence: Sentence) -> Tree {
    analyse(sentence.tokens)
  }

  package mutating func analyse(_ tokens: [Token]) -> Tree {
    var nodes: [Node] = []
    nodes.reserveCapacity(tokens.count)
    var start = 0
    var root: Int?
    while start < tokens.count {
      let part = Array(tokens[start..<min(start + Self.tokenLimit, tokens.count)])
      parse(part)
      for place in part.indices { nodes.append(node(place, of: part, from: start, under: root)) }
      root = root ?? nodes.firstIndex { $0.head == nil }
      start += part.count
    }
    return Tree(nodes)
  }

  private func node(_ place: Int, of part: [Token], from start: Int, under root: Int?) -> Node {
    let tag = tagging.tags[place + 1]
    let head = Int(heads[place + 1])
    let isRoot = head == part.count + 1
    let relation = Dependency.allCases[Int(labels[place + 1])]
    return Node(
      part: model.classes.tags[Int(tag)].part, penn: model.classes.tags[Int(tag)].penn,
      lemma: model.lemma(of: part[place], tag: tag),
      head: isRoot ? root : head - 1 + start,
      relation: isRoot && root != nil ? .parataxis : relation)
  }

  /// Decides the tags of a sentence, and nothing more.
  package mutating func tag(_ tokens: [Token]) {
    atoms.load(tokens)
    tagging.restart(tokens.count)
    guard !tokens.isEmpty else { return }
    model.read { reader in
      enterUsual(reader)
      for word in 1...atoms.count {
        features.readTag(word, atoms, tagging)
        let tag = reader.decide(features, by: model.tags, &scores)
        tagging.tags[word] = UInt8(truncatingIfNeeded: tag)
      }
    }
  }

  private mutating func chooseSchool(_ reader: ModelReader) {
    guard text != nil, !model.schools.isEmpty else { return }
    features.readSchool(atoms)
    reader.score(features, by: model.schools, &scores)
    school = text?.next(scores.values) ?? 0
  }

  private mutating func enterUsual(_ reader: ModelReader) {
    for word in 1...atoms.count {
      var usual: UsualTags?
      var traits = WordTraits()
      reader.forEachEntry(of: atoms.word[word], in: model.usual) { tag, share in
        if !traits.add(tag, share) { usual = (usual ?? UsualTags()).adding(tag, share) }
      }
      atoms.cluster[word] = traits.cluster
      atoms.listed[word] = traits.listed
      if let usual { atoms.usual[word] = usual.value } else { atoms.forget(word) }
    }
  }

  /// Decides tags and tree of a sentence and keeps them in the buffers.
  package mutating func parse(_ tokens: [Token]) {
    parse(tokens) { _, _ in }
  }

  /// Parses a sentence and shows each move before it is decided: its features, and which moves are
  /// allowed, as `LanguageModel.moveScores` takes it.
  @inline(__always)
  package mutating func parse(_ tokens: [Token], watch: (FeatureBuffer, Int) -> Void) {
    tag(tokens)
    guard !tokens.isEmpty else { return }
    bare.read(
      tokens.count, isMark: { model.kinds[Int(tagging.tags[$0])] == .punctuation },
      kind: { MarkKind(tokens[$0 - 1].form) })
    model.read { reader in
      chooseSchool(reader)
      foresee(reader)
      atoms.keep(bare)
      bareTagging.take(bare, of: tagging)
      state.restart(bare.count)
      while !state.isDone { move(reader, watch) }
      settle(tokens.count)
      hang(reader)
    }
  }

  /// Takes over the tree of the words.
  private mutating func settle(_ count: Int) {
    if heads.count < count + 2 {
      heads = [Int32](repeating: 0, count: count * 2 + 64)
      labels = [UInt8](repeating: 0, count: heads.count)
    }
    for word in 1...bare.count {
      let place = Int(bare.origin[word])
      heads[place] = bare.origin[Int(state.head[word])]
      labels[place] = state.label[word]
    }
  }

  /// Hangs each mark on the word that is best for it.
  private mutating func hang(_ reader: ModelReader) {
    guard !bare.marks.isEmpty else { return }
    tree.read(
      bare.count, head: { state.head[$0] }, label: { state.label[$0] },
      part: { model.parts[Int(bareTagging.tags[$0])] })
    for mark in bare.marks.indices {
      hooks.find(Int(bare.marks[mark].gap), in: tree)
      let view = MarkView(mark, hooks, bare, tree, atoms)
      var best: (word: Int, score: Int32)?
      for (number, word) in hooks.words.enumerated() {
        features.readHook(number, of: hooks, for: view, in: tree, school: school)
        reader.score(features, by: model.marks, &scores)
        if scores.values[0] > best?.score ?? .min { best = (word, scores.values[0]) }
      }
      let place = Int(bare.marks[mark].word)
      heads[place] = bare.origin[best?.word ?? 0]
      labels[place] = Self.punctuation
    }
  }

  /// Decides the roles.
  private mutating func foresee(_ reader: ModelReader) {
    guard !model.roles.isEmpty else { return }
    landmarks.read(atoms.count, tagging, model.kinds)
    for word in 1...atoms.count {
      features.readRole(word, atoms, tagging, landmarks)
      let role = reader.decide(features, by: model.roles, &scores)
      tagging.roles[word] = UInt8(truncatingIfNeeded: role)
    }
  }

  @inline(__always)
  private mutating func move(_ reader: ModelReader, _ watch: (FeatureBuffer, Int) -> Void) {
    features.readMove(state, atoms, bareTagging)
    let allowed = state.allowed
    watch(features, allowed)
    let action = reader.decide(features, by: model.moves, opening: allowed, &scores)
    state.take(model.moveKinds[action], label: model.actionLabels[action])
  }
}

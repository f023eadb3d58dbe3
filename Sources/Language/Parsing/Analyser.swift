/// Tags and parses sentences, one after the other, in buffers that it keeps.
///
/// Each worker has its own; the model is shared. The time for a sentence is linear in its tokens.
public struct Analyser: Sendable {
  /// More tokens than this are parsed in parts, whose roots depend on the first part's.
  public static let tokenLimit = Segmenter.tokenLimit

  private let model: LanguageModel
  private var atoms = Atoms()
  private var tagging = Tagging()
  private var marks = Landmarks()
  private var state = ParserState()
  private var features = FeatureBuffer()
  private var scores = ClassScores()

  public init(model: LanguageModel = .english) {
    self.model = model
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
    let head = Int(state.head[place + 1])
    let isRoot = head == part.count + 1
    let relation = Dependency.allCases[Int(state.label[place + 1])]
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
      chooseSchool(reader)
      let count = model.classes.tags.count
      for word in 1...atoms.count {
        features.readTag(word, atoms, tagging)
        scores.clear(count)
        reader.add(features, of: model.tags, to: &scores)
        tagging.tags[word] = UInt8(truncatingIfNeeded: scores.best(in: 0..<count))
      }
    }
  }

  private mutating func chooseSchool(_ reader: ModelReader) {
    guard model.schools.groupCount > 0 else { return }
    let count = model.classes.schools.count
    features.readSchool(atoms)
    scores.clear(count)
    reader.add(features, of: model.schools, to: &scores)
    atoms.school = UInt32(scores.best(in: 0..<count))
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
    tag(tokens)
    state.restart(tokens.count)
    guard !tokens.isEmpty else { return }
    model.read { reader in
      foresee(reader)
      while !state.isDone { move(reader) }
    }
  }

  /// Decides the roles.
  private mutating func foresee(_ reader: ModelReader) {
    guard model.roles.groupCount > 0 else { return }
    marks.read(atoms.count, tagging, model.kinds)
    let count = model.classes.roles.count
    for word in 1...atoms.count {
      features.readRole(word, atoms, tagging, marks)
      scores.clear(count)
      reader.add(features, of: model.roles, to: &scores)
      tagging.roles[word] = UInt8(truncatingIfNeeded: scores.best(in: 0..<count))
    }
  }

  @inline(__always)
  private mutating func move(_ reader: ModelReader) {
    features.readMove(state, atoms, tagging)
    scores.clear(model.classes.actions.count)
    reader.add(features, of: model.moves, to: &scores)
    let action = bestAction()
    state.take(
      action == 0 ? .shift : action < model.firstRight ? .left : .right,
      label: model.actionLabels[action])
  }

  @inline(__always)
  private func bestAction() -> Int {
    var best = -1
    if state.canShift { best = 0 }
    if state.canLeft {
      let isLast = state.next == state.count + 1
      let left = isLast ? 1 : scores.best(in: 2..<model.firstRight)
      if best < 0 || scores.values[left] > scores.values[best] { best = left }
    }
    if state.canRight {
      let right = scores.best(in: model.firstRight..<model.classes.actions.count)
      if best < 0 || scores.values[right] > scores.values[best] { best = right }
    }
    return best
  }
}

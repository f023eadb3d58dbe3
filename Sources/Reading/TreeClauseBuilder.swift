internal import Language

/// Finds for each verb of a sentence its subject, objects and the rest, by the grammar.
///
/// Words are put together as chunks first, so that a noun phrase counts by whichever of its words
/// the grammar hangs somewhere.
struct TreeClauseBuilder {
  let chunks: [Chunk]
  let tree: Tree
  /// The chunk of each token.
  let chunkOf: [Int]
  let children: [[Int]]
  let groups: [[Int]]
  /// The word by which each clause hangs on others: its verb, or what a copula says.
  var predicates: [Int] = []
  /// The clause of each predicate.
  var clauseOf: [Int: Int] = [:]
  var clauses: [Clause] = []
  /// The clauses that the order of the chunks suggests, by the chunk of the verb.
  let shallow: [Int: Clause]

  init(chunks: [Chunk], tree: Tree) {
    self.chunks = chunks
    self.tree = tree
    var chunkOf = [Int](repeating: 0, count: tree.nodes.count)
    for (index, chunk) in chunks.enumerated() {
      for token in chunk.tokens where token < chunkOf.count { chunkOf[token] = index }
    }
    var children = [[Int]](repeating: [], count: tree.nodes.count)
    for (place, node) in tree.nodes.enumerated() {
      if let head = node.head { children[head].append(place) }
    }
    self.chunkOf = chunkOf
    self.children = children
    groups = TreeCoordination(chunks: chunks, tree: tree, chunkOf: chunkOf).groups()
    shallow = Dictionary(
      ClauseBuilder(chunks: chunks, groups: groups).build().map { ($0.verb, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func build() -> [Clause] {
    for index in chunks.indices {
      guard let group = chunks[index].verb, let verb = mainVerb(of: index) else { continue }
      let predicate = predicate(of: verb)
      guard clauseOf[predicate] == nil else { continue }
      clauseOf[predicate] = clauses.count
      predicates.append(predicate)
      clauses.append(Clause(verb: index, group: shaped(group, index, verb)))
    }
    for index in clauses.indices { hang(index) }
    for index in clauses.indices { fill(index) }
    for index in clauses.indices { settleSubject(index, depth: 0) }
    for index in clauses.indices { shareObjects(index) }
    assignDates()
    for index in clauses.indices { clauses[index].span = span(index) }
    return clauses
  }

  /// The last verb of a chunk, or its last auxiliary.
  private func mainVerb(of chunk: Int) -> Int? {
    let tokens = chunks[chunk].tokens
    return tokens.last { tree.nodes[$0].part == .verb }
      ?? tokens.last { tree.nodes[$0].part == .auxiliary } ?? tokens.last
  }

  private func predicate(of verb: Int) -> Int {
    switch tree.nodes[verb].relation {
    case .copula, .auxiliary, .passiveAuxiliary: tree.nodes[verb].head ?? verb
    default: verb
    }
  }

  private func shaped(_ group: VerbGroup, _ chunk: Int, _ verb: Int) -> VerbGroup {
    var group = group
    let tokens = chunks[chunk].tokens
    if let first = tokens.first(where: { tree.nodes[$0].part == .auxiliary }),
      tree.nodes[first].penn == .vbg
    {
      group.isGerund = true
    }
    let isAlone = !tokens.contains { tree.nodes[$0].part == .auxiliary }
    group.isBarePast =
      isAlone && tree.nodes[verb].penn == .vbn || isAlone && isReducing(verb) && group.isPast
    return group
  }

  private func isReducing(_ verb: Int) -> Bool {
    tree.nodes[verb].relation == .clausalModifier
  }

  /// The noun phrase that a word belongs to.
  func noun(_ token: Int) -> Int? {
    let chunk = chunkOf[token]
    return chunks[chunk].noun == nil ? nil : chunk
  }

  /// The clause that a word belongs to, itself or by what it hangs on.
  func owner(of token: Int) -> Int? {
    var token: Int? = token
    while let place = token {
      if let clause = clauseOf[place] { return clause }
      token = tree.nodes[place].head
    }
    return nil
  }

  /// The prepositional phrases that hang on noun phrases, by chunk.
  var attached: [Int: [Clause.Oblique]] {
    var attached: [Int: [Clause.Oblique]] = [:]
    for (place, node) in tree.nodes.enumerated() where node.relation == .nominalModifier {
      guard let head = node.head, let outer = noun(head), let phrase = phrase(place),
        phrase.chunk > outer
      else { continue }
      attached[outer, default: []].append(phrase)
    }
    return attached
  }

  /// A noun with its preposition.
  func phrase(_ place: Int) -> Clause.Oblique? {
    guard let noun = noun(place) else { return nil }
    let start = chunks[noun].tokens.lowerBound
    let marks = children[place].filter { tree.nodes[$0].relation == .caseMarker }
    let chunk = marks.map { chunkOf[$0] }.first { chunks[$0].preposition != nil && $0 < noun }
    if let chunk, let word = chunks[chunk].preposition {
      return .init(preposition: word, nouns: group(of: noun, behind: chunk), chunk: chunk)
    }
    guard start > 0, noun > 0, let word = chunks[noun - 1].preposition else { return nil }
    return .init(preposition: word, nouns: group(of: noun, behind: noun - 1), chunk: noun - 1)
  }

  private func group(of noun: Int, behind preposition: Int) -> [Int] {
    groups[noun].filter { $0 > preposition }
  }
}

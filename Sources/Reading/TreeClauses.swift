internal import Language

/// Finds the clauses of a sentence by its dependency tree, over the chunks of the surface grammar.
///
/// What it builds is of the same shape as what `ClauseBuilder` builds, so that one set of rules
/// reads both; where both lead to the same claim, it is the surer.
struct TreeClauses {
  let chunks: [Chunk]
  let tree: Tree
  /// The chunk of each token.
  private let chunkAt: [Int]
  /// The word of each noun phrase that the others hang on.
  let heads: [Int]
  private(set) var groups: [[Int]] = []
  private(set) var clauses: [Clause] = []
  /// For each clause its predicate: the main verb, or what a copula leads to.
  private(set) var predicates: [Int] = []
  private var clauseAt: [Int: Int] = [:]

  init(chunks: [Chunk], tree: Tree) {
    self.chunks = chunks
    self.tree = tree
    chunkAt = Self.places(of: chunks, count: tree.nodes.count)
    heads = chunks.map { Self.head(of: $0, in: tree) }
    groups = coordinations()
    predicates = chunks.indices.filter { chunks[$0].verb != nil }.map(predicate)
    for (number, predicate) in predicates.enumerated() where clauseAt[predicate] == nil {
      clauseAt[predicate] = number
    }
    for index in chunks.indices {
      guard let group = chunks[index].verb else { continue }
      clauses.append(Clause(verb: index, group: group))
    }
    for number in clauses.indices { arguments(number) }
    for number in clauses.indices { link(number) }
    for number in clauses.indices { inheritSubject(number, depth: 0) }
    for number in clauses.indices { span(number) }
    dates()
  }

  private static func places(of chunks: [Chunk], count: Int) -> [Int] {
    var places = [Int](repeating: 0, count: count)
    for index in chunks.indices {
      for token in chunks[index].tokens where token < count { places[token] = index }
    }
    return places
  }

  /// The last word of a chunk that hangs on a word outside it; nouns before others.
  static func head(of chunk: Chunk, in tree: Tree) -> Int {
    let outer = chunk.tokens.filter { place in
      tree.nodes[place].head.map { !chunk.tokens.contains($0) } ?? true
    }
    let nominal: Set<PartOfSpeech> = [.noun, .properNoun, .pronoun, .numeral]
    return outer.last { nominal.contains(tree.nodes[$0].part) } ?? outer.last
      ?? chunk.tokens.upperBound - 1
  }

  private func predicate(_ index: Int) -> Int {
    var place = chunks[index].tokens.upperBound - 1
    while place > chunks[index].tokens.lowerBound, tree.nodes[place].part != .verb,
      tree.nodes[place].part != .auxiliary
    {
      place -= 1
    }
    while [.copula, .auxiliary, .passiveAuxiliary].contains(tree.nodes[place].relation),
      let head = tree.nodes[place].head
    {
      place = head
    }
    return place
  }

  private func hasColon(between first: Int, _ second: Int) -> Bool {
    chunks[min(first, second)...max(first, second)].contains { $0.isColon }
  }

  private func isGapped(behind index: Int) -> Bool {
    Coordination(chunks: chunks).isGapped(behind: index)
  }

  /// Noun phrases joined in the tree, in the order of the text; a colon parts them.
  private func coordinations() -> [[Int]] {
    var groups = chunks.indices.map { [$0] }
    for index in chunks.indices where chunks[index].noun != nil {
      let first = tree.firstConjunct(of: heads[index])
      guard first == heads[index] else { continue }
      let members = tree.coordination(of: first).map { chunkAt[$0] }
        .filter { chunks[$0].noun != nil && !hasColon(between: $0, index) }
        .filter { $0 == index || !isGapped(behind: $0) }
      let unique = Array(Set(members + [index])).sorted()
      for member in unique where groups[member].count == 1 { groups[member] = unique }
    }
    return groups
  }
}

extension TreeClauses {
  private static let subjects: Set<Dependency> = [
    .subject, .passiveSubject, .outerSubject, .clausalSubject,
  ]

  private func nounChunk(_ place: Int) -> Int? {
    chunks[chunkAt[place]].noun == nil ? nil : chunkAt[place]
  }

  private mutating func arguments(_ number: Int) {
    let predicate = predicates[number]
    guard clauseAt[predicate] == number else { return }
    for child in tree.children(of: predicate) {
      let relation = tree.nodes[child].relation
      if Self.subjects.contains(relation) {
        if let noun = nounChunk(child) {
          clauses[number].subject += groups[behindLabel(noun, number)]
        }
      } else if relation == .object || relation == .indirectObject {
        if let noun = nounChunk(child) { addObject(noun, number) }
      } else if relation == .openComplement, tree.nodes[child].part != .verb {
        if let noun = nounChunk(child) { addObject(noun, number) }
      } else if [.oblique, .agent, .nominalModifier].contains(relation) {
        addOblique(child, number)
      } else if relation == .verbParticle || relation == .adverbial, child > predicate {
        clauses[number].tail.append(lemma(child))
      }
    }
    if let noun = nounChunk(predicate), predicate != chunks[clauses[number].verb].tokens.last {
      addObject(noun, number)
    }
    for object in clauses[number].objects {
      for child in tree.children(of: heads[object], .nominalModifier) { addOblique(child, number) }
    }
  }

  /// "Italy: Ambassador Rossi was recalled": the subject stands behind the label.
  private func behindLabel(_ noun: Int, _ number: Int) -> Int {
    let verb = clauses[number].verb
    guard noun + 2 < verb, chunks[noun + 1].isColon,
      let first = chunks[noun + 2..<verb].indices.first(where: { chunks[$0].noun != nil })
    else { return noun }
    return first
  }

  private func lemma(_ place: Int) -> String { tree.nodes[place].lemma.lowercased() }

  private mutating func addObject(_ noun: Int, _ number: Int) {
    if !clauses[number].objects.contains(noun) { clauses[number].objects.append(noun) }
  }

  private mutating func addOblique(_ place: Int, _ number: Int) {
    guard let noun = nounChunk(place),
      let marker = tree.children(of: place, .caseMarker).first,
      let preposition = chunks[chunkAt[marker]].preposition
    else { return }
    clauses[number].obliques.append(
      .init(preposition: preposition, nouns: groups[noun], chunk: chunkAt[marker]))
  }

  /// The clause that a word stands in: that of the nearest predicate above it.
  func clause(above place: Int) -> Int? {
    tree.path(from: place).dropFirst().lazy.compactMap { clauseAt[$0] }.first
  }

  private func mark(_ predicate: Int) -> String? {
    let marker =
      tree.children(of: predicate, .marker).first
      ?? tree.children(of: predicate, .caseMarker).first { $0 < predicate }
    return marker.map(lemma)
  }

  private mutating func link(_ number: Int) {
    let predicate = predicates[number]
    let relation = tree.nodes[predicate].relation
    let governor = clause(above: predicate)
    switch relation {
    case .conjunct: conjoin(number, governor)
    case .clausalComplement:
      clauses[number].link = .complement
      clauses[number].governor = governor
    case .openComplement:
      clauses[number].link = .infinitive
      clauses[number].governor = governor
    case .adverbialClause, .clausalSubject: adverbial(number, governor)
    case .clausalModifier: modifier(number, governor)
    case .relativeClause: relative(number, governor)
    default: clauses[number].link = .main
    }
  }

  private mutating func conjoin(_ number: Int, _ governor: Int?) {
    guard let governor, governor != number else { return }
    if clauses[number].subject.isEmpty {
      clauses[number].link = .coordinated
      clauses[number].governor = governor
      clauses[number].isReduced =
        clauses[number].group.isBarePast && clauses[governor].isPassive
        && clauses[number].objects.isEmpty
      if clauses[number].group.isInfinitive || clauses[number].group.isGerund {
        clauses[number].link = clauses[governor].link
        clauses[number].governor = clauses[governor].governor
      }
    } else if clauses[governor].link == .complement {
      clauses[number].link = .complement
      clauses[number].governor = clauses[governor].governor
    }
  }

  private mutating func adverbial(_ number: Int, _ governor: Int?) {
    let group = clauses[number].group
    clauses[number].governor = governor
    let mark = mark(predicates[number])
    if group.isInfinitive {
      clauses[number].link = .infinitive
    } else if let mark {
      clauses[number].link =
        group.isGerund && clauses[number].subject.isEmpty
        ? .prepositional(mark) : .subordinate(mark)
    } else {
      clauses[number].link = .participle
      clauses[number].isReduced = group.isBarePast && clauses[number].objects.isEmpty
    }
  }

  private mutating func modifier(_ number: Int, _ governor: Int?) {
    let group = clauses[number].group
    clauses[number].governor = governor
    let noun = tree.nodes[predicates[number]].head.flatMap(nounChunk)
    if group.isInfinitive {
      clauses[number].link = .infinitive
      clauses[number].noun = noun
    } else if group.isGerund, let mark = mark(predicates[number]) {
      clauses[number].link = .prepositional(mark)
      clauses[number].noun = noun
    } else {
      clauses[number].link = .participle
      clauses[number].isReduced = group.isBarePast && clauses[number].objects.isEmpty
      if clauses[number].subject.isEmpty { clauses[number].subject = noun.map { groups[$0] } ?? [] }
    }
  }

  private mutating func relative(_ number: Int, _ governor: Int?) {
    clauses[number].link = .relative
    clauses[number].governor = governor
    guard let noun = tree.nodes[predicates[number]].head.flatMap(nounChunk) else {
      clauses[number].link = .complement
      return
    }
    clauses[number].subject.removeAll { chunks[$0].isRelative }
    if clauses[number].subject.isEmpty {
      clauses[number].subject = groups[noun]
    } else {
      clauses[number].antecedent = noun
      if clauses[number].objects.isEmpty, !clauses[number].isPassive {
        clauses[number].objects = groups[noun]
      }
    }
  }

  private mutating func inheritSubject(_ number: Int, depth: Int) {
    guard clauses[number].subject.isEmpty, depth < 6, let governor = clauses[number].governor,
      governor != number
    else { return }
    inheritSubject(governor, depth: depth + 1)
    clauses[number].subject = clauses[governor].subject
    let controls = ClauseBuilder.objectControls.contains(clauses[governor].group.lemma)
    let blames = ClauseBuilder.blaming.contains(clauses[governor].group.lemma)
    let isControlled: Bool =
      switch clauses[number].link {
      case .infinitive: controls
      case .prepositional: blames
      default: false
      }
    if isControlled, !clauses[governor].isPassive, let object = clauses[governor].objects.first {
      clauses[number].subject = groups[object]
    }
  }

  /// From the verb to the last chunk in a row that belongs to it.
  private mutating func span(_ number: Int) {
    var index = clauses[number].verb + 1
    while index < chunks.count {
      switch chunks[index].kind {
      case .verb, .stop, .end, .relative, .complementiser: break
      case .noun where clause(above: heads[index]) != number && heads[index] != predicates[number]:
        break
      default:
        index += 1
        continue
      }
      break
    }
    clauses[number].span = clauses[number].verb..<index
  }

  /// "X, a member since 1984": what a noun beside another says has its own time.
  private func isInApposition(_ place: Int) -> Bool {
    var place = place
    for _ in 0..<4 {
      guard clauseAt[place] == nil, let head = tree.nodes[place].head else { return false }
      if tree.nodes[place].relation == .apposition, tree.nodes[place].part == .noun { return true }
      place = head
    }
    return false
  }

  private mutating func dates() {
    for index in chunks.indices
    where chunks[index].date != nil && !isInApposition(heads[index])
      && DatedMember(chunks: chunks, date: index) == nil
    {
      if let owner = clauseAt[heads[index]] ?? clause(above: heads[index]) {
        clauses[owner].dates.append(index)
      }
    }
  }
}

internal import Language

/// A sentence as chunks, groups of coordinated noun phrases, and clauses.
struct Syntax {
  let chunks: [Chunk]
  /// For each chunk, the indices of the noun phrases coordinated with it, itself included.
  let groups: [[Int]]
  private(set) var clauses: [Clause] = []
  /// Whether the clauses come from a tree.
  private(set) var isGrammatical = false
  /// Prepositional phrases that the grammar hangs on a noun phrase, by its chunk.
  private(set) var attached: [Int: [Clause.Oblique]] = [:]

  init(chunks: [Chunk]) {
    self.chunks = chunks
    groups = Coordination(chunks: chunks).groups()
    clauses = ClauseBuilder(chunks: chunks, groups: groups).build()
  }

  /// By the grammar.
  init(chunks: [Chunk], tree: Tree) {
    self.chunks = chunks
    var builder = TreeClauseBuilder(chunks: chunks, tree: tree)
    groups = builder.groups
    clauses = builder.build()
    attached = builder.attached
    isGrammatical = true
  }

  /// Prepositional phrases behind a noun phrase, as far as nothing else comes between or as the
  /// grammar hangs them on it.
  func phrases(after index: Int) -> [Clause.Oblique] {
    let near = nearPhrases(after: index)
    let far = (attached[index] ?? []).filter { one in !near.contains { $0.chunk == one.chunk } }
    return near + far
  }

  private func nearPhrases(after index: Int) -> [Clause.Oblique] {
    var phrases: [Clause.Oblique] = []
    var next = index + 1
    while next < chunks.count {
      if chunks[next].isAdverb || chunks[next].date != nil || chunks[next].isQuote {
        next += 1
      } else if let preposition = chunks[next].preposition, next + 1 < chunks.count {
        var noun = next + 1
        while noun < chunks.count, chunks[noun].isQuote { noun += 1 }
        if noun < chunks.count, chunks[noun].noun != nil {
          phrases.append(
            .init(preposition: preposition, nouns: groups[noun].filter { $0 > next }, chunk: next))
          next = (groups[noun].last ?? noun) + 1
        } else if noun < chunks.count, chunks[noun].date != nil {
          next = noun + 1
        } else {
          break
        }
      } else {
        break
      }
    }
    return phrases
  }

  /// The noun phrases that one hangs on by its prepositions, the nearest first.
  func chain(of index: Int) -> [Int] {
    var chain: [Int] = []
    var place = groups[index].first ?? index
    while place >= 2, chunks[place - 1].preposition != nil, chunks[place - 2].noun != nil {
      place = groups[place - 2].first ?? place - 2
      chain.append(place)
    }
    return chain
  }

  /// The noun phrase that begins at or before an index, going back over prepositional phrases.
  func head(of index: Int) -> Int {
    Climb(chunks: chunks, groups: groups).head(of: index)
  }
}

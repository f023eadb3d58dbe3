internal import Language

/// A sentence as chunks, groups of coordinated noun phrases, and clauses.
struct Syntax {
  let chunks: [Chunk]
  /// For each chunk, the indices of the noun phrases coordinated with it, itself included.
  let groups: [[Int]]
  private(set) var clauses: [Clause] = []

  init(chunks: [Chunk]) {
    self.chunks = chunks
    groups = Coordination(chunks: chunks).groups()
    clauses = Self.withoutCycles(ClauseBuilder(chunks: chunks, groups: groups).build())
  }

  /// The same chunks, their clauses read off the dependency tree.
  init(chunks: [Chunk], tree: Tree) {
    let clauses = TreeClauses(chunks: chunks, tree: tree)
    self.chunks = chunks
    groups = clauses.groups
    self.clauses = Self.withoutCycles(clauses.clauses)
  }

  /// Clauses of which none is governed by itself, however indirectly.
  private static func withoutCycles(_ clauses: [Clause]) -> [Clause] {
    var clauses = clauses
    for start in clauses.indices {
      var seen: Set<Int> = [start]
      var current = start
      while let next = clauses[current].governor {
        guard seen.insert(next).inserted else {
          clauses[current].governor = nil
          break
        }
        current = next
      }
    }
    return clauses
  }

  /// Prepositional phrases right behind a noun phrase, as far as nothing else comes between.
  func phrases(after index: Int) -> [Clause.Oblique] {
    var phrases: [Clause.Oblique] = []
    var next = index + 1
    while next < chunks.count {
      if chunks[next].isAdverb || chunks[next].date != nil || chunks[next].isQuote {
        next += 1
      } else if let preposition = chunks[next].preposition, next + 1 < chunks.count {
        var noun = next + 1
        while noun < chunks.count, chunks[noun].isQuote { noun += 1 }
        if noun < chunks.count, chunks[noun].noun != nil {
          phrases.append(.init(preposition: preposition, nouns: groups[noun], chunk: next))
          next = (groups[noun].last ?? noun) + 1
          if let joined = joined(to: preposition, at: next) {
            phrases[phrases.count - 1] = .init(
              preposition: preposition, nouns: groups[noun] + groups[joined],
              chunk: phrases[phrases.count - 1].chunk)
            next = (groups[joined].last ?? joined) + 1
          }
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

  /// "from Peru and from Chile": the noun behind the same preposition.
  private func joined(to preposition: String, at index: Int) -> Int? {
    guard index + 2 < chunks.count, chunks[index].conjunction == "and",
      chunks[index + 1].preposition == preposition, chunks[index + 2].noun != nil
    else { return nil }
    return index + 2
  }

  /// The noun phrase that begins at or before an index, going back over prepositional phrases.
  func head(of index: Int) -> Int {
    Climb(chunks: chunks, groups: groups).head(of: index)
  }
}

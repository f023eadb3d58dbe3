/// Finds for each verb of a sentence its subject, objects and the rest.
struct ClauseBuilder {
  let chunks: [Chunk]
  let groups: [[Int]]
  var clauses: [Clause] = []

  init(chunks: [Chunk], groups: [[Int]]) {
    self.chunks = chunks
    self.groups = groups
  }

  consuming func build() -> [Clause] {
    for index in chunks.indices {
      guard let group = chunks[index].verb else { continue }
      var clause = Clause(verb: index, group: group)
      left(&clause)
      right(&clause)
      fronted(&clause)
      clauses.append(clause)
    }
    adopt()
    assignDates()
    return clauses
  }

  /// The index before, over adverbs, dates, brackets and quotes.
  func before(_ index: Int) -> Int? {
    var index = index - 1
    while index >= 0 {
      switch chunks[index].kind {
      case .adverb, .quote: index -= 1
      case .date:
        index -= 1
        if index >= 0, chunks[index].preposition != nil { index -= 1 }
      case .bracket(isOpening: false):
        while index > 0, case .bracket(isOpening: true) = chunks[index].kind { break }
        index = opening(of: index) - 1
      default: return index
      }
    }
    return nil
  }

  private func opening(of index: Int) -> Int {
    var index = index
    while index > 0 {
      if case .bracket(isOpening: true) = chunks[index].kind { return index }
      index -= 1
    }
    return 0
  }
}

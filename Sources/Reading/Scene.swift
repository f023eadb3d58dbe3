internal import Dating
internal import Language
internal import World

/// A sentence being read, with what went before it.
struct Scene {
  let sentence: Sentence
  let syntax: Syntax
  var discourse: Discourse
  /// Parties of clause subjects already settled, by chunk.
  var settled: [Int: [Referent]] = [:]

  var chunks: [Chunk] { syntax.chunks }

  func noun(_ index: Int) -> NounPhrase? {
    chunks.indices.contains(index) ? chunks[index].noun : nil
  }

  func word(_ index: Int) -> String {
    sentence.tokens.indices.contains(index) ? sentence.tokens[index].lower : ""
  }

  /// The names in the chunks before an index, in order.
  func mentions(before index: Int) -> [Mention] {
    chunks[..<index].compactMap(\.noun).flatMap { $0.possessors + $0.mentions }
  }

  /// The clause whose subject or objects a chunk is among, or that spans it.
  func clause(of chunk: Int) -> Clause? {
    syntax.clauses.first { $0.subject.contains(chunk) || $0.objects.contains(chunk) }
      ?? syntax.clauses.last { $0.span.contains(chunk) }
  }

  /// Whether the sentence is an entry of a chronicle: "1995 – Banjul recognises", "1 June: …".
  var isEntry: Bool { entryDate != nil }

  /// The date that heads an entry of a chronicle.
  var entryDate: Int? {
    guard let first = chunks.first, first.date != nil, chunks.count > 2, chunks[1].isStop else {
      return nil
    }
    return 0
  }
}

internal import Dating
internal import Language
internal import World

/// A sentence being read, with what went before it.
struct Scene {
  let sentence: Sentence
  let syntax: Syntax
  var discourse: Discourse
  /// Whether nothing tells when the text was written.
  var isUndated = false
  /// The date of the timeline entry that it stands in.
  var entry: TimeExpression?
  /// Chunks whose parties are being looked for: what leads back to them has no answer.
  var sought: Set<Int> = []
  /// Parties of clause subjects already settled, by chunk.
  var settled: [Int: [Referent]] = [:]

  var chunks: [Chunk] { syntax.chunks }
  /// Whether it tells an entry of a timeline, where the present tense tells what happened.
  var isEntry: Bool { entry != nil }

  /// Says whom a subject stands for.
  mutating func settle(_ subject: [Int], as parties: [Referent]) {
    for index in subject { settled[index] = parties }
  }

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

  /// The clause whose subject or objects a chunk is among, or that spans it; the relative
  /// clause on it only where there is no other.
  func clause(of chunk: Int) -> Clause? {
    let serving = syntax.clauses.filter { $0.subject.contains(chunk) || $0.objects.contains(chunk) }
    return serving.first { $0.link != .relative }
      ?? syntax.clauses.last { $0.span.contains(chunk) } ?? serving.first
  }
}

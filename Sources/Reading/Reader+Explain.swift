internal import Dating
internal import Language
public import World

extension Reader {
  /// How each sentence was read, for a person who wants to add a frame: its chunks, clauses,
  /// drafts and rejections, a line each.
  public func explanation(of document: Document) -> [String] {
    var pass = pass(over: document)
    var lines: [String] = []
    pass.run { scene, reader in
      lines += SceneExplanation(scene: scene, reader: reader).lines()
    }
    return lines
  }
}

/// One sentence, told line by line.
private struct SceneExplanation {
  let scene: Scene
  let reader: FrameReader

  func lines() -> [String] {
    [words(0..<scene.sentence.tokens.count)]
      + ["  chunks  " + scene.chunks.map(chunk).joined(separator: " ")]
      + scene.syntax.clauses.indices.map(clause) + reader.drafts.map(draft)
      + reader.rejected.map { "  finding " + $0.reason.rawValue + " " + tell($0.draft) }
      + reader.universals.map {
        "  all     \($0.scope.rawValue) \($0.relation.rawValue) \($0.target.party)"
      }
  }

  private func words(_ tokens: Range<Int>) -> String {
    scene.sentence.tokens[tokens].map(\.form).joined(separator: " ")
  }

  private func chunk(_ chunk: Chunk) -> String {
    "[" + name(chunk) + " " + words(chunk.tokens) + "]"
  }

  private func name(_ chunk: Chunk) -> String {
    switch chunk.kind {
    case .noun(let noun):
      "noun"
        + (noun.mentions + noun.possessors).flatMap(\.referents).map { ":" + $0.party.code }
        .joined()
    case .verb(let verb): "verb:" + verb.lemma
    case .preposition: "prep"
    case .conjunction: "conj"
    case .subordinator: "sub"
    case .relative: "rel"
    case .complementiser: "that"
    case .comma: "comma"
    case .stop: "stop"
    case .date(let date): "date:" + date.role.rawValue
    case .adverb: "adv"
    case .bracket: "bracket"
    case .quote: "quote"
    case .end: "end"
    }
  }

  private func clause(_ index: Int) -> String {
    let clause = scene.syntax.clauses[index]
    let parts = [
      "  clause  \(index) \(clause.group.lemma)", clause.isPassive ? "passive" : "active",
      "\(clause.link)",
      clause.governor.map { "under \($0)" } ?? "", "\(scene.reality(index))",
      "subject(" + phrases(clause.subject) + ")", "objects(" + phrases(clause.objects) + ")",
      clause.obliques.map { $0.preposition + "(" + phrases($0.nouns) + ")" }.joined(separator: " "),
      "tail(" + clause.tail.joined(separator: " ") + ")", "dates(" + phrases(clause.dates) + ")",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func phrases(_ chunks: [Int]) -> String {
    chunks.map { words(scene.chunks[$0].tokens) }.joined(separator: " | ")
  }

  private func draft(_ draft: Draft) -> String {
    let date =
      DateBinder(scene: scene).anyBinding(of: draft).map { " \($0.role.rawValue) \($0.time)" } ?? ""
    return "  claim   " + tell(draft) + date + " by " + draft.rule
  }

  private func tell(_ draft: Draft) -> String {
    "\(draft.source.party) \(draft.relation.rawValue) \(draft.target.party) \(draft.action.rawValue)"
  }
}

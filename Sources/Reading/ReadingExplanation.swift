internal import Dating
internal import Language
internal import World

/// One reading of a sentence, told line by line: clauses, frames that were tried, what they claim.
struct ReadingExplanation {
  let title: String
  let reader: FrameReader
  let tree: Tree

  private var scene: Scene { reader.scene }

  func lines() -> [String] {
    ["  " + title] + scene.syntax.clauses.indices.map(clause) + reader.traces.flatMap(trace)
      + reader.drafts.flatMap { draft($0, "claim") }
      + reader.rejected.flatMap { draft($0.draft, "finding " + $0.reason.rawValue) }
      + reader.universals.map {
        "    all     \($0.scope.rawValue) \($0.relation.rawValue) \($0.target.party)"
      }
  }

  private func words(_ tokens: Range<Int>) -> String {
    scene.sentence.tokens[tokens].map(\.form).joined(separator: " ")
  }

  private func phrases(_ chunks: [Int]) -> String {
    chunks.map { words(scene.chunks[$0].tokens) }.joined(separator: " | ")
  }

  private func clause(_ index: Int) -> String {
    let clause = scene.syntax.clauses[index]
    let parts = [
      "    clause  \(index) \(clause.group.lemma)", clause.isPassive ? "passive" : "active",
      "\(clause.link)",
      clause.governor.map { "under \($0)" } ?? "", "\(scene.reality(index))",
      slot("subject", clause.subject), slot("objects", clause.objects),
      clause.obliques.map { slot($0.preposition, $0.nouns) }.joined(separator: " "),
      clause.tail.isEmpty ? "" : "tail(" + clause.tail.joined(separator: " ") + ")",
      slot("dates", clause.dates),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func slot(_ name: String, _ chunks: [Int]) -> String {
    chunks.isEmpty ? "" : name + "(" + phrases(chunks) + ")"
  }

  /// The line of the table, the words in the patient's place with their path, and what came of it.
  private func trace(_ trace: FrameTrace) -> [String] {
    let verb = scene.syntax.clauses[trace.clause].verb
    return [
      "    frame   " + trace.frame.line + ": " + trace.outcome.rawValue,
      "      patient " + trace.patients.map { slot($0, from: verb) }.joined(separator: "; "),
    ]
  }

  private func slot(_ chunk: Int, from trigger: Int) -> String {
    words(scene.chunks[chunk].tokens) + " (" + path(head(trigger), head(chunk)) + ")"
  }

  private func path(_ start: Int, _ end: Int) -> String {
    TreePath(tree: tree, start: start, end: end).told
  }

  private func head(_ chunk: Int) -> Int {
    TreeClauses.head(of: scene.chunks[chunk], in: tree)
  }

  private func draft(_ draft: Draft, _ kind: String) -> [String] {
    let date =
      DateBinder(scene: scene).anyBinding(of: draft).map { " \($0.role.rawValue) \($0.time)" } ?? ""
    return [
      "    " + kind + " " + draft.told + date + " by " + draft.rule,
      "      source " + end(draft.source, draft), "      target " + end(draft.target, draft),
    ]
  }

  /// The words nearest to the trigger that stand for an end, with their path from it.
  private func end(_ one: Referent, _ draft: Draft) -> String {
    let code = one.party.code + ": "
    guard let trigger = draft.clause.map({ scene.syntax.clauses[$0].verb }) ?? draft.chunk else {
      return code + "from the text before"
    }
    let named = scene.mentions(before: scene.chunks.count).filter { mention in
      mention.referents.contains { $0.party == one.party }
    }
    let start = head(trigger)
    if let mention = named.min(by: { distance($0, start) < distance($1, start) }) {
      return code + words(mention.tokens) + " ("
        + path(start, mention.tokens.upperBound - 1) + ")"
    }
    let meant = scene.chunks.indices.first { index in
      scene.noun(index) != nil && scene.parties(index).contains { $0.party == one.party }
    }
    return code + (meant.map { slot($0, from: trigger) } ?? "from the text before")
  }

  private func distance(_ mention: Mention, _ place: Int) -> Int {
    abs(mention.tokens.lowerBound - place)
  }
}

extension Frame {
  /// As it stands in frames.tsv, its columns parted by blanks.
  var line: String {
    let voice = preposition ?? (isTransitive ? "t" : "") + (isIntransitive ? "i" : "")
    let behind = complement.map { part in
      part.preposition + ":" + (part.matter?.rawValue ?? part.noun.map { "=" + $0 } ?? "")
    }
    return [
      verb, particle.isEmpty ? "-" : particle.joined(separator: " "), voice, patient.rawValue,
      behind ?? "-", relation.rawValue, action.rawValue, agent?.rawValue ?? "-",
      status?.rawValue ?? "-",
    ].joined(separator: " ")
  }
}

internal import Dating
internal import Language
internal import World

/// One sentence, told line by line.
struct SentenceExplanation {
  let look: SentenceLook
  let lexicon: Lexicon

  func lines() -> [String] {
    switch look {
    case .passedOver(let sentence, let reason):
      [sentence.tokens.map(\.form).joined(separator: " "), "  passed over: " + reason.rawValue]
    case .read(let surface, let deep, let tree, let verdicts):
      heading(surface.scene)
        + ReadingExplanation(title: "by words", reader: surface, tree: tree).lines()
        + ReadingExplanation(title: "by tree", reader: deep, tree: tree).lines()
        + verdicts.map(verdict)
    }
  }

  private func heading(_ scene: Scene) -> [String] {
    let tokens = scene.sentence.tokens
    let mentions = scene.mentions(before: scene.chunks.count).map { mention in
      tokens[mention.tokens].map(\.form).joined(separator: " ") + " = "
        + mention.referents.map(\.party.code).joined(separator: " ") + " (\(mention.role))"
    }
    let triggers = tokens.compactMap { token in
      lexicon.triggers[token.lower].flatMap { trigger(token, $0) }
    }
    return [
      tokens.map(\.form).joined(separator: " "),
      "  mentions " + (mentions.isEmpty ? "none" : mentions.joined(separator: "; ")),
      "  triggers " + (triggers.isEmpty ? "none" : triggers.joined(separator: "; ")),
      "  chunks   " + scene.chunks.map { chunk($0, scene) }.joined(separator: " "),
    ]
  }

  /// The matters that a word names, and the lemmas under which it has frames.
  private func trigger(_ token: Token, _ trigger: Trigger) -> String? {
    let matters = Matter.allCases.filter { trigger.nouns & Trigger.bit($0) != 0 }.map(\.rawValue)
    let lemmas = Set((lexicon.verbs[token.lower] ?? []).map(\.lemma))
      .filter { lexicon.frames[$0] != nil }.sorted()
    let kinds = matters + lemmas.map { "verb " + $0 }
    return kinds.isEmpty ? nil : token.form + " (" + kinds.joined(separator: ", ") + ")"
  }

  private func verdict(_ verdict: Agreement.Verdict) -> String {
    let draft = verdict.draft
    let weight = Int((draft.confidence * 100).rounded())
    return "  decision " + draft.told + " \(weight) %, " + verdict.ground.rawValue
  }

  private func chunk(_ chunk: Chunk, _ scene: Scene) -> String {
    let words = scene.sentence.tokens[chunk.tokens].map(\.form).joined(separator: " ")
    return "[" + name(chunk) + " " + words + "]"
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
}

extension Draft {
  /// `PER ambassador KEN ends`.
  var told: String {
    "\(source.party) \(relation.rawValue) \(target.party) \(action.rawValue)"
  }
}

internal import Language
internal import World

/// Who speaks, by the chunks that name them.
struct Speaker {
  let chunks: [Int]
  let parties: [Party]

  /// Whose word a draft is: rather one of its own ends', else the only one's that speaks.
  func party(of draft: Draft) -> Party? {
    [draft.source.party, draft.target.party].first { parties.contains($0) }
      ?? (parties.count == 1 ? parties[0] : nil)
  }
}

extension Scene {
  private static let sayings: Set<String> = ClauseBuilder.saying.union(["disclose", "inform"])
    .subtracting(["show", "think", "believe"])

  /// Whose word a draft is: of a clause above its own, of one behind it, or "according to".
  func speaker(of draft: Draft) -> Speaker? {
    guard let start = draft.clause else { return cited() }
    var index = start
    for _ in 0..<4 {
      let clause = syntax.clauses[index]
      guard let governor = clause.governor, governor != index else { break }
      if clause.link == .complement, let found = speaker(in: syntax.clauses[governor]) {
        return found
      }
      index = governor
    }
    return trailing(syntax.clauses[start]) ?? cited()
  }

  private func speaker(in clause: Clause) -> Speaker? {
    guard Self.sayings.contains(clause.group.lemma), !clause.group.isNegated,
      let chunk = clause.subject.first, let noun = noun(chunk), noun.pronoun == nil
    else { return nil }
    return Speaker(chunks: clause.subject, parties: parties(clause.subject).map(\.party))
  }

  /// "…, the foreign ministry said".
  private func trailing(_ own: Clause) -> Speaker? {
    let clause = syntax.clauses.last {
      $0.verb > own.verb && $0.link == .main && Self.sayings.contains($0.group.lemma)
        && ($0.objects.isEmpty || $0.group.lemma == "tell")
        && $0.subject.allSatisfy { $0 > own.verb } && isSetOff($0)
    }
    return clause.flatMap { speaker(in: $0) }
  }

  /// Whether a comma or a quote stands right before a saying's subject or verb.
  private func isSetOff(_ clause: Clause) -> Bool {
    let first = min(clause.verb, clause.subject.min() ?? clause.verb)
    return first > 0 && (chunks[first - 1].isComma || chunks[first - 1].isQuote)
  }

  /// "according to the foreign ministry".
  private func cited() -> Speaker? {
    for index in chunks.indices.dropFirst() {
      guard noun(index) != nil, noun(index)?.pronoun == nil,
        word(chunks[index].tokens.lowerBound - 1) == "to",
        word(chunks[index].tokens.lowerBound - 2) == "according"
      else { continue }
      return Speaker(chunks: [index], parties: parties(index).map(\.party))
    }
    return nil
  }

  /// The tokens of a speaker, with the "of" phrase behind it.
  func tokens(of speaker: Speaker) -> Range<Int> {
    guard let first = speaker.chunks.min(), let last = speaker.chunks.max() else { return 0..<0 }
    let own = chunks[first].tokens.lowerBound..<chunks[last].tokens.upperBound
    guard let of = syntax.phrases(after: last).first, of.preposition == "of",
      let end = of.nouns.last
    else { return own }
    return own.lowerBound..<chunks[end].tokens.upperBound
  }
}

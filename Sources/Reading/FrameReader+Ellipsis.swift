internal import Language
internal import World

extension FrameReader {
  /// "Niger followed suit", "Kiribati did so in May", "joined by France": another party, and what
  /// the claim before said.
  mutating func readEllipsis(_ clause: Clause, _ index: Int) -> Bool {
    guard let doers = repeaters(clause), case .fact = scene.reality(index),
      let last = scene.discourse.act(of: isNamed(clause) ? Set(Relation.allCases) : Self.contagious)
    else { return false }
    let others = doers.filter { one in
      one.party != last.source.party && one.party != last.target.party
    }
    for doer in others {
      let isTarget = isDoneByTarget(last)
      let draft = Draft(
        source: isTarget ? last.source : doer, target: isTarget ? doer : last.target,
        relation: last.relation, action: last.action,
        detail: Claim.Detail(kind: last.detail.kind, regime: last.detail.regime),
        rule: last.rule.hasSuffix(".same") ? last.rule : last.rule + ".same", clause: index,
        chunk: clause.subject.first, confidence: 0.8)
      append(draft)
    }
    return !others.isEmpty
  }

  /// What states do one after the other, so that "Chile followed" tells enough.
  private static let contagious: Set<Relation> = [.recognition, .ties, .sanctions, .designation]

  /// "followed suit", "did the same": the last act, whatever it was.
  private func isNamed(_ clause: Clause) -> Bool {
    clause.objects.contains { index in
      scene.noun(index)?.words.contains { ["suit", "same"].contains($0) } ?? false
    }
  }

  /// "Poland followed suit" after an expulsion: the doer is the host.
  private func isDoneByTarget(_ draft: Draft) -> Bool {
    let verb = draft.rule.prefix { $0 != "." }
    return lexicon.frames[String(verb)]?.contains {
      $0.relation == draft.relation && $0.action == draft.action && $0.agent == .target
    } ?? false
  }

  /// Nouns by which a text speaks of the act before: "took the same step".
  private static let acts: Set<String> = [
    "step", "move", "decision", "action", "measure", "course", "path", "example", "announcement",
  ]

  /// Who does again what the claim before said; nil for a clause of another kind.
  private func repeaters(_ clause: Clause) -> [Referent]? {
    let nouns = clause.objects.compactMap { scene.noun($0) }
    let words = nouns.flatMap { $0.words + [$0.pronoun ?? ""] }
    switch clause.group.lemma {
    case "follow":
      let by = clause.obliques.filter { $0.preposition == "by" }
      if !by.isEmpty, clause.objects.isEmpty, !drafts.isEmpty {
        return scene.unique(by.flatMap { scene.parties(inPhrase: $0) })
      }
      let isAlone = clause.objects.isEmpty && !clause.isPassive && isRecent
      let isAfterAct = nouns.contains {
        Self.acts.contains($0.head ?? "") && !$0.possessors.isEmpty
      }
      return words.contains("suit") || isAlone || isAfterAct ? actors(clause) : nil
    case "do":
      if words.contains("same") || clause.group.adverbs.contains("likewise")
        || clause.tail.contains("likewise")
      {
        return actors(clause)
      }
      return doers(clause)
    case "take", "make":
      let isSame = nouns.contains {
        Self.acts.contains($0.head ?? "")
          && ($0.words.contains("same") || $0.words.contains("similar")
            || ["the", "that", "this"].contains($0.determiner) && $0.words.count == 1)
      }
      return isSame && isRecent ? actors(clause) : nil
    case "join": return joiners(clause, words)
    default: return nil
    }
  }

  /// Whether the claim before stands in this sentence or in one of the two before it.
  private var isRecent: Bool { !drafts.isEmpty || scene.discourse.age < 3 }

  /// "Sweden did so in May", "and so did Spain", "as did Peru".
  private func doers(_ clause: Clause) -> [Referent]? {
    let start = scene.chunks[clause.verb].tokens.lowerBound
    let before = scene.word(start - 1)
    if ["so", "as"].contains(before), !clause.objects.isEmpty || !clause.subject.isEmpty {
      let behind = clause.objects.flatMap { scene.syntax.groups[$0] }
      return scene.parties(behind)
    }
    let end = scene.chunks[clause.verb].tokens.upperBound
    let isSo =
      clause.group.adverbs.contains("so") || clause.tail.first == "so" || scene.word(end) == "so"
    guard isSo, isRecent else { return nil }
    return actors(clause)
  }

  /// "France joined them", "joined by Peru".
  private func joiners(_ clause: Clause, _ words: [String]) -> [Referent]? {
    let by = clause.obliques.filter { $0.preposition == "by" }
    if !by.isEmpty, clause.objects.isEmpty, !drafts.isEmpty {
      return scene.unique(by.flatMap { scene.parties(inPhrase: $0) })
    }
    return words.contains("them") || words.contains("it") ? actors(clause) : nil
  }

  /// "There has been no French ambassador in Niamey".
  mutating func readExistence(_ clause: Clause, _ index: Int) -> Bool {
    guard clause.group.lemma == "be",
      clause.subject.contains(where: { scene.noun($0)?.pronoun == "there" }),
      let object = clause.objects.first, let mission = scene.mission(object)
    else { return false }
    let reality = scene.reality(index)
    let isNone = mission.isNegative || reality == .negated
    used.insert(object)
    for ends in ends(of: mission) where ends.source.party != ends.target.party {
      let draft = Draft(
        source: ends.source, target: ends.target, relation: mission.relation,
        action: isNone ? .absent : .holds,
        detail: Claim.Detail(kind: mission.kind, city: mission.city),
        rule: "there.be", clause: index, chunk: object, confidence: 0.9)
      if case .finding(let reason) = reality { reject(reason, draft) } else { append(draft) }
    }
    return true
  }
}

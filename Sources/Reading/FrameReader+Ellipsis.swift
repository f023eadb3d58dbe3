internal import Language
internal import World

extension FrameReader {
  /// "Niger followed suit", "Kiribati did the same", "France joined them": another party, and what
  /// the claim before said.
  mutating func readEllipsis(_ clause: Clause, _ index: Int) -> Bool {
    guard repeats(clause), case .fact = scene.reality(index),
      let relation = scene.discourse.lastRelation, let last = scene.discourse.last[relation],
      last.action.isChange
    else { return false }
    let sources = actors(clause).filter { one in
      one.party != last.source.party && one.party != last.target.party
    }
    for source in sources {
      let draft = Draft(
        source: source, target: last.target, relation: relation, action: last.action,
        detail: Claim.Detail(kind: last.detail.kind, regime: last.detail.regime),
        rule: clause.group.lemma + ".same", clause: index, chunk: clause.subject.first,
        confidence: 0.8)
      append(draft)
    }
    return !sources.isEmpty
  }

  private func repeats(_ clause: Clause) -> Bool {
    let words = clause.objects.flatMap {
      scene.noun($0).map { $0.words + [$0.pronoun ?? ""] } ?? []
    }
    switch clause.group.lemma {
    case "follow":
      // Alone it goes on only with its own sentence.
      return words.contains("suit")
        || clause.objects.isEmpty && !clause.isPassive && !drafts.isEmpty
    case "do": return words.contains("same")
    case "join": return words.contains("them") || words.contains("it")
    default: return false
    }
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

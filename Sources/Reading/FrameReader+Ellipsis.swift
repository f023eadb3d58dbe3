internal import Language
internal import World

extension FrameReader {
  /// "Niger followed suit", "Kiribati did so in 2003", "was followed by France": another party, and
  /// what the claim before said.
  mutating func readEllipsis(_ clause: Clause, _ index: Int) -> Bool {
    let denied = clause.group.lemma == "do" && isContrary(clause) ? drafts.last : nil
    guard !isBehindUnread(clause),
      var last = (denied ?? refusal(before: clause)).map(\.done) ?? antecedent,
      last.action.isChange || last.relation == .recognition || isInversion(clause),
      let repeated = repetition(clause), isNear(clause)
    else { return false }
    if isNor(clause), drafts.isEmpty, scene.discourse.sentence - scene.discourse.claimed > 1 {
      return false
    }
    if let exemplar = exemplar(clause) {
      guard let act = exemplary(exemplar) ?? (last.agent == .source ? last : nil) else {
        return false
      }
      last = act
    }
    if !last.action.isChange, !isInversion(clause) { last.action = .starts }
    let relation = last.relation
    var reality = scene.reality(index)
    if case .finding = reality { return false }
    if isNor(clause) { reality = .negated }
    if ["abstain", "balk", "demur", "hold", "refrain"].contains(clause.group.lemma) {
      reality = reality == .negated ? .fact : .negated
    }
    if reality == .negated, relation != .recognition, relation != .ties { return true }
    if let step = owner(clause), last.relation == .ties, let other = last.other(than: step.party) {
      last = last.turned(source: step, target: other)
    }
    var isMade = false
    let models = alike(last)
    for one in repeated {
      for var draft in models.flatMap({ drafts(like: $0, by: one.party, clause, index) }) {
        if reality == .negated {
          draft.action = relation == .recognition ? .absent : negated(draft.action)
        }
        draft.dates = one.date.map { [$0] } ?? []
        if isTold(draft) { continue }
        append(draft)
        isMade = true
      }
    }
    return isMade
  }

  /// "Nor has Bhutan": what the sentence before has denied.
  private func refusal(before clause: Clause) -> Draft? {
    guard isNor(clause), drafts.isEmpty, let last = scene.discourse.history.last,
      last.action == .absent
    else { return nil }
    return last
  }

  /// The latest change that one of these brought about.
  private func exemplary(_ parties: [Referent]) -> Draft? {
    guard
      let act = (scene.discourse.history + drafts).last(where: { draft in
        draft.action.isChange && draft.agent != .target
          && parties.contains { draft.other(than: $0.party) != nil }
      }), let leader = parties.first(where: { act.other(than: $0.party) != nil }),
      let other = act.other(than: leader.party)
    else { return nil }
    return act.relation == .ties ? act.turned(source: leader, target: other) : act
  }

  /// Whether the sentence has told the same before: "established ties, becoming the first to do so".
  private func isTold(_ draft: Draft) -> Bool {
    drafts.contains {
      $0.relation == draft.relation && $0.action == draft.action
        && $0.source.party == draft.source.party && $0.target.party == draft.target.party
    }
  }

  /// "Russia was the first to recognise them; Syria followed": what it repeats has not been read.
  private func isBehindUnread(_ clause: Clause) -> Bool {
    guard drafts.isEmpty, rejected.isEmpty, clause.group.isFinite else { return false }
    return scene.syntax.clauses.contains { other in
      other.verb < clause.verb && other.link == .main && other.group.isFinite
        && !ClauseBuilder.saying.contains(other.group.lemma)
        && (!scene.parties(other.subject).isEmpty || isAnswer(clause))
        && (lexicon.frames[other.group.lemma] != nil || other.group.lemma == "declare"
          || isFirst(other, to: clause))
    }
  }

  private func isAnswer(_ clause: Clause) -> Bool {
    ["answer", "react", "respond", "retaliate"].contains(clause.group.lemma)
  }

  /// "was the first to recognise", before another clause.
  private func isFirst(_ other: Clause, to clause: Clause) -> Bool {
    ["be", "become"].contains(other.group.lemma)
      && scene.syntax.clauses.contains {
        $0.link == .infinitive && $0.verb > other.verb && $0.verb < clause.verb
          && lexicon.frames[$0.group.lemma] != nil
      }
  }

  /// What the text has told last: rather a change than a state, rather one of law than of a mission.
  private var antecedent: Draft? {
    if let here = drafts.last(where: \.action.isChange) { return here }
    if let here = drafts.last, here.relation == .office || here.relation == .ambassador {
      return nil
    }
    if let open = scene.discourse.openAct, !isClaimNearer(than: open) { return open }
    let near = scene.discourse.history.suffix(8)
    let acts = near.filter {
      $0.action.isChange && $0.relation != .office && $0.relation != .ambassador
    }
    let legal = acts.last { !$0.isAside && $0.relation == acts.last?.relation } ?? acts.last
    if legal == nil, let refused = scene.discourse.refused?.draft, refused.relation == .recognition
    {
      return refused
    }
    if let legal, legal.relation == .ties,
      let other = near.last(where: { $0.relation == .recognition }),
      other.action == legal.action, other.other(than: legal.source.party) != nil,
      other.other(than: legal.target.party) != nil
    {
      return other
    }
    return legal ?? near.last { $0.action.isChange } ?? near.last
  }

  /// Whether a claim of another kind has been made since, or one that what is open goes on in.
  private func isClaimNearer(than open: Draft) -> Bool {
    guard let last = scene.discourse.history.last else { return false }
    let isNear = scene.discourse.sentence - scene.discourse.claimed <= 2
    return isNear && last.action.isChange && last.relation != open.relation
  }

  /// Whether the claim that is repeated stands in this sentence or in the one before; what follows
  /// another verb of this sentence repeats that.
  private func isNear(_ clause: Clause) -> Bool {
    if !drafts.isEmpty || scene.isEntry || scene.discourse.openAct != nil { return true }
    if let owner = owner(clause), antecedent?.other(than: owner.party) != nil { return true }
    guard scene.discourse.sentence - scene.discourse.claimed <= 3 else {
      return scene.discourse.theme != nil
    }
    if clause.link == .infinitive, scene.reality(of: clause) == .negated { return true }
    let isLed = scene.syntax.clauses.contains { $0.verb < clause.verb && $0.group.isFinite }
    return !(clause.group.lemma == "follow" && isLed && clause.link != .main)
  }

  /// "recognised it and established relations": whoever follows does both.
  private func recognitionWithTies(_ last: Draft) -> [Draft]? {
    guard last.relation == .ties, last.action == .starts else { return nil }
    let told = (scene.discourse.history.suffix(2) + drafts).suffix(2)
    guard told.count == 2, let first = told.first, let second = told.last,
      first.relation == .recognition, second.relation == .ties, first.action == .starts,
      second.other(than: first.source.party)?.party == first.target.party,
      second.other(than: last.source.party)?.party == last.target.party
    else { return nil }
    return [first, second.turned(source: first.source, target: first.target)]
  }

  /// A switch was two claims.
  private func alike(_ last: Draft) -> [Draft] {
    if let pair = recognitionWithTies(last) { return pair }
    guard last.rule.hasPrefix("switch") || last.rule.hasSuffix(".same") else { return [last] }
    return scene.discourse.history.suffix(2).filter {
      $0.relation == last.relation && $0.source.party == last.source.party && $0.rule == last.rule
    }
  }

  /// The claim before, with another party at the end of who did it.
  private func drafts(
    like last: Draft, by party: Referent, _ clause: Clause, _ index: Int
  ) -> [Draft] {
    if last.source == .open || last.target == .open {
      var draft = last.filled(with: party)
      guard draft.source.party != draft.target.party else { return [] }
      draft.rule = clause.group.lemma + ".same"
      draft.clause = index
      draft.chunk = clause.subject.first
      draft.confidence = 0.8
      return [draft]
    }
    guard party.party != last.source.party || last.agent == .target else { return [] }
    if last.relation == .office, scene.discourse.isSurvey,
      scene.discourse.theme?.party == last.source.party
    {
      // "The mission in Lima shut in January; Quito followed in March."
      var draft = last.replacingEnd(.target, by: party)
      draft.rule = clause.group.lemma + ".same"
      draft.clause = index
      draft.confidence = 0.8
      return [draft]
    }
    if party.party == last.target.party || party.party == last.source.party {
      return answer(to: last, clause, index)
    }
    var ends: [(Referent, Referent)] = []
    switch last.agent {
    case .target where last.relation == .recognition: ends = [(party, last.target)]
    case .target: ends = [(last.source, party)]
    case .both, .source, nil:
      ends = [(party, last.relation == .ties && last.agent != .source ? common(last) : last.target)]
    }
    return ends.filter { $0.0.party != $0.1.party }.map { source, target in
      Draft(
        source: source, target: target, relation: last.relation, action: last.action,
        detail: Claim.Detail(kind: last.detail.kind, regime: last.detail.regime),
        rule: clause.group.lemma + ".same", clause: index, chunk: clause.subject.first,
        confidence: 0.8, agent: last.agent)
    }
  }

  /// "Turkey recalled its ambassador, and Israel did the same": the same in the other direction.
  private func answer(to last: Draft, _ clause: Clause, _ index: Int) -> [Draft] {
    guard [.ambassador, .office, .sanctions].contains(last.relation), last.agent != .both,
      clause.group.isFinite
    else { return [] }
    return [
      Draft(
        source: last.target, target: last.source, relation: last.relation, action: last.action,
        detail: Claim.Detail(kind: last.detail.kind), rule: clause.group.lemma + ".answer",
        clause: index, chunk: clause.subject.first, confidence: 0.8, agent: last.agent)
    ]
  }

  /// The end of ties that the text is about: the one that several claims have, else the second.
  private func common(_ last: Draft) -> Referent {
    if let theme = scene.discourse.theme, last.source.party == theme.party { return last.source }
    let before = scene.discourse.history.dropLast().suffix(6).filter { $0.relation == .ties }
    for draft in before.reversed() {
      if draft.other(than: last.source.party) != nil,
        draft.other(than: last.target.party) == nil
      {
        return last.source
      }
      if draft.other(than: last.target.party) != nil { return last.target }
    }
    return last.target
  }

  /// "There has been no French ambassador in Niamey".
  mutating func readExistence(_ clause: Clause, _ index: Int) -> Bool {
    guard clause.group.lemma == "be",
      let object = existing(in: clause)
    else { return false }
    if scene.matters(object).contains(.ties) { return readExistence(ofTies: object, clause, index) }
    guard let mission = scene.mission(object) else { return false }
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

  /// What "there is": the words take it for an object, the tree for the subject.
  private func existing(in clause: Clause) -> Int? {
    if clause.subject.contains(where: { scene.noun($0)?.pronoun == "there" }) {
      return clause.objects.first
    }
    guard clause.verb > 0, scene.noun(clause.verb - 1)?.pronoun == "there",
      let subject = clause.subject.first, subject > clause.verb
    else { return nil }
    return subject
  }

  /// "There are no diplomatic relations between Bhutan and the United States".
  private mutating func readExistence(ofTies object: Int, _ clause: Clause, _ index: Int) -> Bool {
    guard let noun = scene.noun(object) else { return false }
    let pairs = existing(object)
    let reality = scene.reality(index)
    for ends in pairs {
      let draft = Draft(
        source: ends.source, target: ends.target, relation: .ties,
        action: noun.isNegative || reality == .negated ? .absent : .holds, detail: Claim.Detail(),
        rule: "there.be", clause: index, chunk: object, confidence: ends.confidence, agent: .both)
      if case .finding(let reason) = reality { reject(reason, draft) } else { append(draft) }
    }
    return !pairs.isEmpty
  }

  /// "between Bhutan and the United States"; "with Chad and Mali", of the one that the text is about.
  private func existing(_ object: Int) -> [Ends] {
    let between = phrases(after: object, ["between"])
    if between.count == 2 {
      return [Ends(source: between[0], target: between[1], chunk: object, confidence: 0.9)]
    }
    let with = phrases(after: object, ["with"])
    let holder = scene.discourse.theme ?? scene.discourse.subject.first
    guard let holder, !with.isEmpty,
      scene.discourse.theme != nil || scene.discourse.subject.count == 1
    else { return [] }
    return with.filter { $0.party != holder.party }.map {
      Ends(source: holder, target: $0, chunk: object, confidence: 0.85)
    }
  }
}

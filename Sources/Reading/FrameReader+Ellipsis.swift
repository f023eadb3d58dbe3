internal import Language
internal import World

extension FrameReader {
  /// "Niger followed suit", "Kiribati did so in 2003", "was followed by France": another party, and
  /// what the claim before said.
  mutating func readEllipsis(_ clause: Clause, _ index: Int) -> Bool {
    let denied = clause.group.lemma == "do" && isContrary(clause) ? drafts.last : nil
    guard !isBehindUnread(clause), var last = denied.map(\.done) ?? antecedent,
      last.action.isChange || last.relation == .recognition,
      let repeated = repetition(clause), isNear(clause)
    else { return false }
    if last.action == .absent || last.action == .holds { last.action = .starts }
    let relation = last.relation
    let reality = scene.reality(index)
    if case .finding = reality { return false }
    if reality == .negated, relation != .recognition { return true }
    var isMade = false
    let models = alike(last)
    for one in repeated {
      for var draft in models.flatMap({ drafts(like: $0, by: one.party, clause, index) }) {
        if reality == .negated { draft.action = .absent }
        draft.dates = one.date.map { [$0] } ?? []
        if isTold(draft) { continue }
        append(draft)
        isMade = true
      }
    }
    return isMade
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
        && !scene.parties(other.subject).isEmpty
        && (lexicon.frames[other.group.lemma] != nil || other.group.lemma == "declare"
          || isFirst(other, to: clause))
    }
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
    if let open = scene.discourse.openAct, !isClaimNearer(than: open) { return open }
    let near = scene.discourse.history.suffix(8)
    let legal = near.last {
      $0.action.isChange && $0.relation != .office && $0.relation != .ambassador
    }
    if legal == nil, let refused = scene.discourse.refused?.draft, refused.relation == .recognition
    {
      return refused
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
    guard scene.discourse.sentence - scene.discourse.claimed <= 2 else {
      return scene.discourse.theme != nil
    }
    let isLed = scene.syntax.clauses.contains { $0.verb < clause.verb && $0.group.isFinite }
    return !(clause.group.lemma == "follow" && isLed && clause.link != .main)
  }

  /// Who did again what was told before, and the date beside the name.
  struct Repeated {
    let party: Referent
    var date: Int?
  }

  /// Nil for a clause that repeats nothing.
  private func repetition(_ clause: Clause) -> [Repeated]? {
    let words = clause.objects.flatMap {
      scene.noun($0).map { $0.words + [$0.pronoun ?? ""] } ?? []
    }
    let lemma = clause.group.lemma
    switch lemma {
    case "follow": return following(clause, words)
    case "come":
      if let turn = turn(clause) ?? cameBefore(clause) { return turn }
      return clause.tail.contains("next") ? mapped(actors(clause)) : nil
    case "recognise":
      let isBare = clause.objects.isEmpty && !clause.isPassive && clause.obliques.isEmpty
      return isBare ? mapped(actors(clause)) : nil
    case "have", "be":
      if isElliptic(clause) || isBeforeList(clause) { return mapped(actors(clause)) }
      return lemma == "be" ? ordinal(clause) ?? additions(clause) : nil
    case "do" where isElliptic(clause) || isContrary(clause): return mapped(actors(clause))
    case "do":
      let isSame =
        words.contains("same") || clause.group.adverbs.contains("likewise")
        || clause.tail.contains("likewise")
        || clause.tail.contains("so") && !clause.tail.contains("far")
        || isBeforeSo(clause)
      return isSame ? mapped(actors(clause)) : inverted(clause)
    case "take", "make", "announce", "adopt", "reach":
      return clause.objects.contains { isStep($0, lemma) } ? mapped(actors(clause)) : nil
    case "act", "move":
      return clause.objects.isEmpty && isInStep(clause) ? mapped(actors(clause)) : nil
    case "reciprocate":
      return clause.objects.isEmpty ? mapped(actors(clause)) : nil
    case "respond", "retaliate", "answer", "react":
      let isAlike = clause.obliques.contains { oblique in
        oblique.preposition == "in"
          && oblique.nouns.contains { index in
            scene.noun(index)?.head == "kind"
              || scene.noun(index)?.head == "way"
                && scene.noun(index)?.words.contains("same") == true
          }
      }
      return isAlike ? mapped(actors(clause)) : nil
    case "join":
      return words.contains("them") || words.contains("it") ? mapped(actors(clause)) : nil
    default: return nil
    }
  }

  /// "took the step", "made the same choice", "announced a like decision".
  private func isStep(_ index: Int, _ lemma: String) -> Bool {
    guard let noun = scene.noun(index) else { return false }
    if ["take", "make"].contains(lemma), noun.head == "step",
      ["the", "that", "this", "a", "same"].contains(noun.determiner)
    {
      return true
    }
    return noun.words.contains(where: Scene.alike.contains)
      && ["decision", "move", "step", "choice", "announcement", "action"].contains(noun.head)
  }

  /// "acted in parallel", "moved likewise".
  private func isInStep(_ clause: Clause) -> Bool {
    if !Set(clause.tail).isDisjoint(with: ["likewise", "similarly"]) { return true }
    return clause.obliques.contains { oblique in
      oblique.preposition == "in"
        && oblique.nouns.contains { index in
          guard let noun = scene.noun(index), let word = noun.words.first else { return false }
          return noun.words.count == 1
            && ["parallel", "concert", "step", "unison", "tandem", "lockstep"].contains(word)
        }
    }
  }

  /// "Brazil's turn came in 1824".
  private func turn(_ clause: Clause) -> [Repeated]? {
    guard let noun = clause.subject.first.flatMap({ scene.noun($0) }), noun.head == "turn",
      !noun.possessors.isEmpty
    else { return nil }
    return mapped(scene.unique(noun.possessors.flatMap(\.referents)))
  }

  /// "…, while Brazil and India have not", "but Spain does not": behind a recognition of the same
  /// sentence.
  private func isElliptic(_ clause: Clause) -> Bool {
    guard clause.objects.isEmpty, clause.obliques.isEmpty, clause.group.isNegated,
      !clause.group.isPassive, let last = drafts.last, last.relation == .recognition,
      clause.subject.allSatisfy({ scene.noun($0)?.pronoun == nil })
    else { return false }
    return clause.tail.allSatisfy { ["yet", "so", "either", "far"].contains($0) }
  }

  /// "Sweden has not listed the Guards; the United States did in 2019".
  private func isContrary(_ clause: Clause) -> Bool {
    guard clause.objects.isEmpty, clause.obliques.isEmpty, !clause.group.isNegated,
      let last = drafts.last, last.action == .absent, [.main, .coordinated].contains(clause.link)
    else { return false }
    return clause.group.isPast && clause.tail.allSatisfy { ["already", "earlier"].contains($0) }
  }

  /// "Eight, however, have not: Brazil, China …".
  private func isBeforeList(_ clause: Clause) -> Bool {
    let next = clause.verb + 1
    return clause.group.lemma == "have" && clause.objects.isEmpty && clause.obliques.isEmpty
      && next < scene.chunks.count && scene.chunks[next].isColon
  }

  private func mapped(_ parties: [Referent]) -> [Repeated] { parties.map { Repeated(party: $0) } }

  private func isBeforeSo(_ clause: Clause) -> Bool {
    let before = scene.word(scene.chunks[clause.verb].tokens.lowerBound)
    if clause.group.adverbs.contains("so"), before != "so" { return true }
    return scene.word(scene.chunks[clause.verb].tokens.upperBound) == "so"
  }

  /// "as did Kuwait", "so have Spain and Ireland".
  private func inverted(_ clause: Clause) -> [Repeated]? {
    let start = scene.chunks[clause.verb].tokens.lowerBound
    if let subject = clause.subject.first, subject > 0, subject < clause.verb,
      scene.chunks[subject - 1].preposition == "as", clause.objects.isEmpty
    {
      return mapped(actors(clause))
    }
    guard ["as", "so"].contains(scene.word(start - 1)) || scene.word(start) == "so" else {
      return nil
    }
    let found = scene.parties(clause.objects.flatMap { scene.syntax.groups[$0] })
    return found.isEmpty ? nil : mapped(found)
  }

  private func following(_ clause: Clause, _ words: [String]) -> [Repeated]? {
    if isExplained(clause) { return nil }
    let isSuit = words.contains("suit") || words.contains("example") || words.contains("lead")
    if clause.isPassive || isPassiveParticiple(clause) { return followers(clause) }
    guard isSuit || clause.objects.isEmpty else { return nil }
    return mapped(actors(clause))
  }

  /// "Jordan followed; it recalled its ambassador": what it did is told.
  private func isExplained(_ clause: Clause) -> Bool {
    scene.syntax.clauses.contains { other in
      other.verb > clause.verb && other.group.isFinite && lexicon.frames[other.group.lemma] != nil
        && other.subject.contains { ["it", "they"].contains(scene.noun($0)?.pronoun) }
    }
  }

  private func isPassiveParticiple(_ clause: Clause) -> Bool {
    clause.group.isBarePast && clause.obliques.contains { $0.preposition == "by" }
  }

  /// "followed by Norway and Spain on 28 May, Slovenia on 4 June", and who went before them.
  private func followers(_ clause: Clause) -> [Repeated]? {
    guard let by = clause.obliques.first(where: { $0.preposition == "by" }) else { return nil }
    let own = leadingDate(clause)
    let found = scene.datedNames(from: by.chunk + 1).map {
      Repeated(party: $0.party, date: $0.date ?? own)
    }
    let leaders = clause.subject.isEmpty ? [] : actors(clause)
    return leaders.map { Repeated(party: $0, date: sentenceDate(clause)) } + found
  }

  /// "followed on 18 February by": the date between.
  private func leadingDate(_ clause: Clause) -> Int? {
    let by = clause.obliques.first { $0.preposition == "by" }?.chunk ?? clause.verb
    return scene.chunks.indices.first {
      $0 > clause.verb && $0 < by && scene.chunks[$0].date != nil
    }
  }

  private func sentenceDate(_ clause: Clause) -> Int? {
    scene.chunks.indices.first { $0 < clause.verb && scene.chunks[$0].date != nil }
  }

  /// A switch was two claims.
  private func alike(_ last: Draft) -> [Draft] {
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
    if party.party == last.target.party || party.party == last.source.party {
      return answer(to: last, clause, index)
    }
    var ends: [(Referent, Referent)] = []
    switch last.agent {
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

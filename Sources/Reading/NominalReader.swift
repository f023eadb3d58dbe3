internal import World

extension FrameReader {
  /// Reads nouns that stand for a verb: "the withdrawal of the Colombian ambassador from Managua".
  mutating func readNominals() {
    for index in scene.chunks.indices {
      guard let noun = scene.noun(index), let head = noun.head,
        let verb = lexicon.nominals[head] ?? lexicon.nominals[noun.words.last ?? ""]
          ?? hyphenated(noun).flatMap({ lexicon.nominals[$0] }),
        let reality = nominalReality(index)
      else { continue }
      if verb == "recognise" {
        readRecognition(index, noun, reality)
      } else {
        readNominal(index, noun, verb, reality)
      }
    }
    for index in scene.chunks.indices {
      readSwitchNoun(index)
      readBreak(index)
      readFormerBreak(index)
    }
  }

  /// "the breaking-off", whose hyphen parts its words.
  private func hyphenated(_ noun: NounPhrase) -> String? {
    let end = noun.words.suffix(3)
    return end.count == 3 && end.dropFirst().first == "-" ? end.joined() : nil
  }

  private static let prospective: Set<String> = [
    "threat", "call", "talk", "possibility", "prospect", "proposal", "plan", "demand", "request",
    "bill", "motion", "debate", "possible", "likely", "eventual", "future", "planned", "proposed",
    "early", "step", "rumour", "hope", "condition",
  ]
  private static let doubting: Set<String> = [
    "discuss", "urge", "consider", "propose", "seek", "want", "demand", "debate", "expect",
    "request", "ask", "call", "include", "promise", "plan", "angle", "need", "await", "hope",
    "mention", "explain",
  ]

  /// What the noun stands in: a clause that speaks of what is not, or a noun like "threat".
  private func nominalReality(_ index: Int) -> Reality? {
    guard let noun = scene.noun(index) else { return nil }
    if noun.determiner == "no" { return .negated }
    if index > 0, scene.chunks[index - 1].preposition == "for",
      scene.word(scene.chunks[index - 1].tokens.lowerBound - 1) == "as"
    {
      return .finding(.proposed)
    }
    if !Set(noun.words).isDisjoint(with: Self.prospective) { return .finding(.proposed) }
    if index > 1, scene.chunks[index - 1].preposition != nil, let before = scene.noun(index - 2),
      Self.prospective.contains(before.head ?? "")
    {
      return .finding(.proposed)
    }
    guard
      let position = scene.syntax.clauses.lastIndex(where: {
        $0.span.contains(index) || $0.subject.contains(index)
      })
    else { return .fact }
    let clause = scene.syntax.clauses[position]
    if Self.doubting.contains(clause.group.lemma), clause.span.contains(index) {
      return .finding(.proposed)
    }
    switch scene.reality(position) {
    case .finding(let reason): return .finding(reason)
    case .negated where clause.objects.contains(index): return .negated
    case .negated, .fact: return .fact
    }
  }

  /// "Togo's recognition of the authorities in Gabon", "its non-recognition of Kosovo".
  private mutating func readRecognition(_ index: Int, _ noun: NounPhrase, _ reality: Reality) {
    guard !used.contains(index) else { return }
    var targets = recognised(after: index)
    if targets.isEmpty, noun.determiner == "no" { targets = phrases(after: index, ["for", "of"]) }
    var sources = owners(index)
    if sources.isEmpty { sources = phrases(after: index, ["by", "from"]) }
    let isNot = noun.words.contains { $0.hasPrefix("non-") } || noun.determiner == "no"
    for ends in product(sources, targets, chunk: index) where ends.source.party != ends.target.party
    {
      var draft = Draft(
        source: ends.source, target: ends.target, relation: .recognition, action: .starts,
        detail: Claim.Detail(
          kind: ends.target.regime == nil && !isOfGovernment(index) ? .state : .government,
          regime: ends.target.regime),
        rule: "recognition", clause: clauseIndex(of: index), chunk: index, confidence: 0.9)
      if isNot {
        draft.action = .absent
        append(draft)
      } else if case .finding(let reason) = reality {
        reject(reason, draft)
      } else {
        append(draft)
      }
    }
  }

  /// "the recognition of the junta".
  private func isOfGovernment(_ index: Int) -> Bool {
    scene.syntax.phrases(after: index).first?.nouns.contains(where: isGoverning) ?? false
  }

  /// What the "of" behind "recognition" names, if it is a state or a government.
  private func recognised(after index: Int) -> [Referent] {
    guard
      let phrase = scene.syntax.phrases(after: index).first(where: {
        $0.preposition == "of" || $0.preposition == "for"
      }),
      phrase.nouns.allSatisfy({ isRecognisable($0) })
    else { return [] }
    return scene.parties(inPhrase: phrase)
  }

  func clauseIndex(of chunk: Int) -> Int? {
    scene.syntax.clauses.lastIndex { $0.span.contains(chunk) || $0.subject.contains(chunk) }
  }

  private mutating func readNominal(
    _ index: Int, _ noun: NounPhrase, _ verb: String, _ reality: Reality
  ) {
    if readListing(index, noun, verb, reality) || used.contains(index) { return }
    let phrases = scene.syntax.phrases(after: index)
    guard let of = phrases.first(where: { $0.preposition == "of" }) ?? phrases.first(where: isEnded)
    else {
      readEffect(index, noun, verb, reality)
      return
    }
    var agents = scene.unique(
      owners(index)
        + phrases.filter { $0.preposition == "by" }.flatMap { scene.parties(inPhrase: $0) })
    if agents.isEmpty { agents = announcers(index, of) }
    if readPosting(index, verb, agents, reality) { return }
    for frame in lexicon.frames[verb] ?? []
    where frame.particle.isEmpty
      && (frame.complement == nil && frame.isTransitive || frame.isIntransitive)
    {
      let patients = of.nouns.filter {
        scene.matters($0).contains(frame.patient) && frame.patient != .party
      }
      guard !patients.isEmpty else { continue }
      used.formUnion(patients)
      add(nominal: frame, patients, agents, index, reality)
      return
    }
  }

  /// "The appointment of Ana Reyes as Peru's ambassador": the post stands behind "as".
  private mutating func readPosting(
    _ index: Int, _ verb: String, _ agents: [Referent], _ reality: Reality
  ) -> Bool {
    let post = scene.syntax.phrases(after: index).first { $0.preposition == "as" }?.nouns.first {
      scene.matters($0).contains(.ambassador)
    }
    guard let post, !isPastPost(post),
      let frame = lexicon.frames[verb]?.first(where: {
        $0.patient == .ambassador && $0.particle.isEmpty && $0.complement == nil && $0.isTransitive
      })
    else { return false }
    used.insert(post)
    add(nominal: frame, [post], agents, index, reality)
    return true
  }

  /// "The accreditation of the ambassador was extended to Malta": where it reaches now.
  func extended(_ noun: Int) -> [Referent] {
    guard let clause = scene.syntax.clauses.first(where: { $0.subject.contains(noun) }),
      ["expand", "extend", "widen"].contains(clause.group.lemma)
    else { return [] }
    return phrasesOf(clause, ["to"], except: [])
  }

  /// "a break in relations", "an end to sanctions".
  private func isEnded(_ phrase: Clause.Oblique) -> Bool {
    ["in", "to"].contains(phrase.preposition)
      && phrase.nouns.contains { !scene.matters($0).isDisjoint(with: [.ties, .sanctions]) }
  }

  /// "signed a joint communiqué on the establishment of relations".
  private func isSigned(_ index: Int, _ clause: Clause) -> Bool {
    Scene.signing.contains(clause.group.lemma)
      && clause.obliques.contains {
        ["on", "for", "about"].contains($0.preposition) && $0.nouns.contains(index)
      }
  }

  /// "The removal took effect on December 14": of what the text has spoken of.
  private mutating func readEffect(
    _ index: Int, _ noun: NounPhrase, _ verb: String, _ reality: Reality
  ) {
    guard noun.determiner == "the" || noun.determiner == "this", reality == .fact,
      let position = clauseIndex(of: index),
      ["take", "come", "enter", "go"].contains(scene.syntax.clauses[position].group.lemma),
      scene.syntax.clauses[position].subject.contains(index)
    else { return }
    let frames = lexicon.frames[verb] ?? []
    guard
      let last = scene.discourse.history.last(where: { draft in
        frames.contains { $0.relation == draft.relation && $0.action.isChange }
      }), let frame = frames.first(where: { $0.relation == last.relation && $0.action.isChange })
    else { return }
    append(
      Draft(
        source: last.source, target: last.target, relation: last.relation, action: frame.action,
        detail: Claim.Detail(kind: last.detail.kind, regime: last.detail.regime),
        rule: frame.rule + ".effect", clause: position, chunk: index, confidence: Self.inferred))
  }

  /// "has announced the severing of relations": who announces or orders it does it.
  private func announcers(_ index: Int, _ of: Clause.Oblique) -> [Referent] {
    let isBuilt = of.nouns.contains { scene.matters($0).contains(.office) }
    let verbs: Set<String> =
      isBuilt
      ? ["announce", "complete", "confirm"]
      : ["announce", "order", "decree", "declare", "approve", "complete", "confirm", "sign"]
    let clause = scene.syntax.clauses.first { clause in
      (clause.objects.contains(index) || clause.subject.contains(index) && clause.isPassive
        || isSigned(index, clause))
        && (verbs.contains(clause.group.lemma) || isSigned(index, clause))
    }
    guard let clause else { return [] }
    if clause.isPassive { return phrasesOf(clause, ["by"], except: []) }
    let found = actors(clause)
    return found.isEmpty && isSigned(index, clause)
      ? scene.unique(clause.subject.flatMap { owners($0) + phrases(after: $0, ["of"]) }) : found
  }

  private mutating func add(
    nominal frame: Frame, _ patients: [Int], _ agents: [Referent], _ index: Int, _ reality: Reality
  ) {
    // A stand-in clause: what hangs on the noun hangs on its verb.
    let around = clauseIndex(of: index)
    let isOver = frame.relation == .ties && frame.action == .ends && isOver(index)
    let ends = NominalMatch(
      reader: self, frame: frame, patients: patients, agents: agents, noun: index
    ).ends()
    for pair in ends where pair.source.party != pair.target.party {
      var detail = Claim.Detail(
        kind: pair.kind, status: frame.status, city: pair.city, person: pair.person)
      detail.regime = pair.target.regime ?? pair.source.regime
      let draft = Draft(
        source: pair.source, target: pair.target, relation: frame.relation,
        action: isOver ? .starts : frame.action, detail: detail, rule: frame.rule + ".noun",
        clause: around, chunk: index, confidence: 0.9)
      switch reality {
      case .finding(let reason): reject(reason, draft)
      case .negated where draft.action.isChange: reject(.denied, draft)
      case .fact, .negated: append(draft)
      }
    }
  }

  /// "Mauritania's break with Israel".
  private mutating func readBreak(_ index: Int) {
    guard let noun = scene.noun(index), ["break", "rupture"].contains(noun.head ?? ""),
      !noun.possessors.isEmpty || noun.possessorPronoun != nil, nominalReality(index) == .fact,
      !scene.syntax.clauses.contains(where: { $0.subject.contains(index) && $0.group.isNegated })
    else { return }
    for ends in product(owners(index), phrases(after: index, ["with"]), chunk: index)
    where ends.source.party != ends.target.party {
      append(
        Draft(
          source: ends.source, target: ends.target, relation: .ties, action: .ends,
          detail: Claim.Detail(), rule: "break.noun", clause: clauseIndex(of: index), chunk: index,
          confidence: 0.85))
    }
  }

  /// "The suspension of relations ended in May": what was broken is whole again.
  private func isOver(_ index: Int) -> Bool {
    scene.syntax.clauses.contains {
      $0.subject.contains(index) && !$0.group.isNegated && $0.group.modal == nil
        && ["end", "lift"].contains($0.group.lemma)
    }
  }

  /// "half a century after the break of January 1961, the two re-established relations": that of those
  /// who take them up again.
  private mutating func readFormerBreak(_ index: Int) {
    guard let noun = scene.noun(index),
      ["break", "rupture", "severance"].contains(noun.head ?? ""),
      noun.determiner == "the", index + 2 < scene.chunks.count,
      ["of", "in"].contains(scene.chunks[index + 1].preposition),
      scene.chunks[index + 2].date != nil,
      let again = drafts.last(where: { $0.relation == .ties && $0.action == .starts })
    else { return }
    append(
      Draft(
        source: again.source, target: again.target, relation: .ties, action: .ends,
        detail: Claim.Detail(), rule: "break.noun", clause: nil, chunk: index, confidence: 0.85,
        dates: [index + 2], agent: .both))
  }
}

/// The ends of a frame whose verb is a noun.
struct NominalMatch {
  let reader: FrameReader
  let frame: Frame
  let patients: [Int]
  let agents: [Referent]
  let noun: Int

  func ends() -> [FrameReader.Ends] {
    patients.flatMap { index -> [FrameReader.Ends] in
      switch frame.relation {
      case .ambassador, .office: mission(index)
      case .ties: ties(index)
      case .sanctions: sanctions(index)
      case .recognition: recognition(index)
      case .designation: designation(index)
      }
    }
  }

  private func mission(_ index: Int) -> [FrameReader.Ends] {
    var missionIndex = index
    if reader.scene.mission(index) == nil {
      let inner = reader.scene.syntax.phrases(after: index).flatMap(\.nouns).first {
        reader.scene.mission($0) != nil
      }
      guard let inner else { return [] }
      missionIndex = inner
    }
    guard var mission = reader.scene.mission(missionIndex) else { return [] }
    if mission.source.isEmpty { mission.source = reader.reducedAgents(missionIndex) }
    if frame.verb == "accredit" {
      let extended = reader.extended(noun)
      if !extended.isEmpty { mission.target = extended }
    }
    // "Peru's withdrawal of its ambassador": its own.
    if frame.agent == .source, self.agents.count == 1,
      ["its", "their"].contains(reader.scene.noun(missionIndex)?.possessorPronoun)
    {
      mission.source = self.agents
      mission.target.removeAll { $0.party == self.agents[0].party }
    }
    let agents = agents.filter { one in !mission.source.contains { $0.party == one.party } }
    if frame.agent == .target, mission.target.isEmpty { mission.target = agents }
    if frame.agent == .source, mission.source.isEmpty { mission.source = agents }
    if frame.agent == .both {
      return reader.mutual(reader.phrases(after: index, ["between", "with"]), agents, chunk: index)
    }
    if mission.target.isEmpty {
      mission.target = reader.phrases(after: index, ["from", "in", "to"])
        .filter { one in !mission.source.contains { $0.party == one.party } }
    }
    if mission.target.isEmpty { mission.target = reader.locative(except: mission.source) }
    if mission.target.isEmpty,
      reader.scene.word(reader.scene.chunks[missionIndex].tokens.upperBound) == "there",
      let there = reader.place(before: missionIndex, except: mission.source)
    {
      mission.target = [there]
    }
    if mission.target.isEmpty, mission.source.count == 1,
      reader.scene.noun(index)?.isPlural == false
    {
      reader.complete(&mission)
    }
    return reader.ends(of: mission)
  }

  private func ties(_ index: Int) -> [FrameReader.Ends] {
    let between = reader.phrases(after: index, ["between"])
    if between.count == 2 { return [.init(source: between[0], target: between[1], chunk: noun)] }
    let left = agents.isEmpty ? reader.owners(index) : agents
    let right = reader.phrases(after: index, ["with", "to"])
    if right.isEmpty, left.count == 2 {
      return [.init(source: left[0], target: left[1], chunk: noun)]
    }
    return reader.product(left, right, chunk: noun)
  }

  /// "the revocation of Sudan's designation as a sponsor of terrorism".
  private func designation(_ index: Int) -> [FrameReader.Ends] {
    var sources = agents
    if sources.isEmpty { sources = reader.reducedAgents(index) }
    if sources.isEmpty, reader.isSponsorList(index) { sources = [Referent(Party("USA"))] }
    if sources.isEmpty, let last = reader.scene.discourse.last[.designation] {
      sources = [last.source]
    }
    return reader.product(sources, reader.listed(index), chunk: noun)
  }

  /// "Ghana's withdrawal of recognition of Kosovo".
  private func recognition(_ index: Int) -> [FrameReader.Ends] {
    let sources = agents.isEmpty ? reader.owners(index) : agents
    let targets = reader.phrases(after: index, ["of", "for", "from"])
      .filter { one in !sources.contains { $0.party == one.party } }
    return reader.product(sources, targets, chunk: noun)
  }

  private func sanctions(_ index: Int) -> [FrameReader.Ends] {
    let sources = agents.isEmpty ? reader.imposers(index) : agents
    return reader.product(sources, reader.measureTargets(index, nil), chunk: noun).map {
      .init(source: $0.source, target: $0.target, chunk: noun, kind: reader.scene.kind(index))
    }
  }
}

internal import Dating
internal import Language
internal import World

extension FrameReader {
  /// Of a mission that is but mentioned: right 7 times in 8 on texts that no rule was made for.
  static let mentioned = 0.84

  /// Missions that no frame has accounted for are in place: "Russia's ambassador in Kabul said".
  mutating func readStanding() {
    for index in scene.chunks.indices where !used.contains(index) {
      guard let noun = scene.noun(index), !scene.isShort(noun, at: index),
        scene.missionWord(noun, at: index) != nil,
        var mission = scene.mission(index), let reality = standing(mission),
        !mission.target.isEmpty || scene.missionWord(noun, at: index)?.words != ["office"],
        scene.missionWord(noun, at: index)?.words != ["trade", "mission"]
      else { continue }
      if mission.target.isEmpty { mission.target = locative(except: mission.source) }
      if mission.target.isEmpty { mission.target = workplace(mission) }
      if mission.target.isEmpty { mission.target = placeAround(mission) }
      inferEnvoy(&mission)
      if mission.target.isEmpty, scene.sentence.tokens.contains(where: { $0.lower == "there" }),
        let place = place(before: index)
      {
        mission.target = [place]
      }
      if !mission.isIndefinite { fillByLabel(&mission) }
      if mission.target.isEmpty { inferHost(&mission) }
      if mission.source.isEmpty { inferOwner(&mission) }
      if mission.source.isEmpty, isBareSeat(mission, noun) { complete(&mission) }
      for ends in ends(of: mission)
      where ends.source.party != ends.target.party && !isTold(mission, ends) {
        var draft = Draft(
          source: ends.source, target: ends.target, relation: mission.relation, action: .holds,
          detail: Claim.Detail(
            kind: mission.kind, regime: ends.target.regime ?? ends.source.regime,
            city: mission.city, person: mission.person),
          rule: mission.relation.rawValue, clause: clauseIndex(of: index), chunk: index,
          confidence: mission.isInferred ? Self.inferred : Self.mentioned)
        if reality == .fact, noun.words.contains(where: Self.renewed.contains) {
          draft.action = .starts
          draft.isUndated = true
        }
        if reality == .fact, let since = sinceBehind(index) {
          draft.action = .starts
          draft.dates = [since]
        }
        if case .finding(let reason) = reality { reject(reason, draft) } else { append(draft) }
      }
    }
    readListedBodies()
    readFirstDays()
    readSanctionsInForce()
  }

  /// Nil for a mission that is not said to be in place at all.
  private func standing(_ mission: Mission) -> Reality? {
    guard let noun = scene.noun(mission.chunk), !mission.isNegative else { return nil }
    let isOutgoing = noun.words.contains("outgoing")
    if noun.words.contains("acting") { return nil }
    if isServedTerm(mission.chunk) { return .finding(.former) }
    if !isOutgoing, mission.isFormer || isPastPost(mission.chunk) || isFormerly(mission.chunk) {
      return .finding(.former)
    }
    if ["designate", "nominee", "designated"].contains(
      scene.word(scene.chunks[mission.chunk].tokens.upperBound))
    {
      return nil
    }
    let isOwned =
      !noun.possessors.isEmpty || noun.possessorPronoun != nil
      || mission.chunk > 0 && scene.chunks[mission.chunk - 1].isRelative
    if mission.isIndefinite, !isOwned, noun.name == nil,
      !(noun.isPlural && noun.mentions.isEmpty == false)
    {
      guard noun.determiner == nil, isTitleLike(mission, noun) || isFullTitle(mission) else {
        return nil
      }
    }
    if scene.sentence.tokens.last?.lower == "?" { return nil }
    if mission.relation == .ambassador, isToBe(mission.chunk) { return nil }
    guard let position = clauseIndex(of: mission.chunk) else { return scene.isEntry ? nil : .fact }
    let clause = scene.syntax.clauses[position]
    let isPast = clause.group.isPast && !clause.group.isPerfect
    if clause.group.modal == "would" { return nil }
    if clause.group.lemma == "serve" && isPast
      || clause.group.lemma == "be" && isPast && clause.objects.contains(mission.chunk)
    {
      return .finding(.former)
    }
    if scene.isEntry, !clause.group.isPerfect, clause.group.isFinite { return nil }
    if isPast, scene.isUndated,
      clause.dates.contains(where: {
        scene.chunks[$0].date?.time.needsReference == false && scene.chunks[$0].date?.role != .since
      })
    {
      return nil
    }
    if isPast, mission.relation == .office, isAttackOfOld(clause) { return nil }
    if clause.subject.contains(mission.chunk), !Self.idle.isDisjoint(with: clause.tail) {
      return nil
    }
    if Self.ceasing.contains(clause.group.lemma), clause.subject.contains(mission.chunk) {
      return nil
    }
    if mission.relation == .ambassador, clause.subject.contains(mission.chunk), hasLeft(clause) {
      return nil
    }
    if clause.group.lemma == "become" || clause.tail.contains("once") { return nil }
    if clause.objects.contains(mission.chunk)
      || clause.obliques.contains(where: { $0.nouns.contains(mission.chunk) })
    {
      if scene.reality(position) == .finding(.conditional) { return nil }
    }
    return .fact
  }

  /// "was set on fire by a mob on 2 December 1979", "had been stormed": what once happened to a
  /// building says nothing of today.
  private func isAttackOfOld(_ clause: Clause) -> Bool {
    guard Self.attacking.contains(clause.group.lemma) else { return false }
    return clause.group.isPerfect
      || clause.dates.contains { scene.chunks[$0].date?.time.needsReference == false }
  }

  private static let attacking: Set<String> = [
    "attack", "besiege", "bomb", "burn", "damage", "destroy", "hit", "invade", "loot", "occupy",
    "overrun", "raid", "ransack", "sack", "seize", "set", "shell", "storm", "take", "torch",
    "vandalise", "wreck",
  ]

  /// "The Dutch ambassador in Ankara will be Marjanne de Kwaasteniet".
  private func isToBe(_ index: Int) -> Bool {
    scene.syntax.clauses.contains { clause in
      clause.group.lemma == "be" && (clause.group.modal != nil || clause.group.isAhead)
        && (clause.subject.contains(index) || clause.objects.contains(index))
    }
  }

  private static let idle: Set<String> = ["closed", "shut", "shuttered", "empty", "vacant"]

  /// "after three years as ambassador in Rabat", "following his term as".
  private func isServedTerm(_ index: Int) -> Bool {
    let start = scene.chunks[index].tokens.lowerBound
    guard scene.word(start - 1) == "as" else { return false }
    let words = (max(0, start - 8)..<start).map(scene.word)
    return words.contains { ["after", "following"].contains($0) }
      && words.contains { Self.terms.contains($0) }
  }

  private static let terms: Set<String> = [
    "decade", "decades", "months", "spell", "stint", "tenure", "term", "time", "tour", "year",
    "years",
  ]

  /// "formerly ambassador to Ireland".
  private func isFormerly(_ index: Int) -> Bool {
    guard index > 0, scene.chunks[index - 1].isAdverb else { return false }
    return ["formerly", "previously", "once"].contains(
      scene.word(scene.chunks[index - 1].tokens.lowerBound))
  }

  /// A mission that "suspended its services" is not said to be at work.
  private static let ceasing: Set<String> = ["suspend", "cease", "halt", "stop", "end"]

  /// "The ambassador resigned in July", "has died": one who has left the post does not hold it.
  private func hasLeft(_ clause: Clause) -> Bool {
    guard clause.group.isPast || clause.group.isPerfect, !clause.group.isNegated else {
      return false
    }
    if clause.group.lemma == "find", clause.tail.contains("dead") { return true }
    return ["die", "quit", "resign", "retire"].contains(clause.group.lemma)
      || clause.group.lemma == "step" && clause.tail.contains("down")
  }

  /// "Ambassador of Denmark to Vietnam and Laos": with both ends, at the head or behind a comma.
  private func isFullTitle(_ mission: Mission) -> Bool {
    let start = scene.chunks[mission.chunk].tokens.lowerBound
    guard mission.relation == .ambassador, !mission.source.isEmpty, !mission.target.isEmpty,
      scene.sentence.tokens[start].form.first?.isUppercase == true
    else { return false }
    return mission.chunk == 0 || scene.chunks[mission.chunk - 1].isComma
      || scene.chunks[mission.chunk - 1].preposition == "with"
  }

  /// "Russian Ambassador Dmitry Zhirnov", "Palestinian ambassador".
  private func isTitleLike(_ mission: Mission, _ noun: NounPhrase) -> Bool {
    noun.name != nil || !noun.mentions.isEmpty && !noun.isPlural
  }

  /// "US sanctions on Sudan, in place since 1997": where a first day is told.
  private func firstDay(after index: Int) -> Int? {
    var next = (scene.syntax.phrases(after: index).last?.nouns.last ?? index) + 1
    if next < scene.chunks.count, scene.chunks[next].isComma { next += 1 }
    guard next + 1 < scene.chunks.count, scene.chunks[next].preposition == "in",
      ["place", "force", "effect"].contains(scene.noun(next + 1)?.head)
    else { return nil }
    return scene.chunks.indices.first {
      $0 > next + 1 && $0 < next + 4 && scene.chunks[$0].date?.role == .since
    }
  }

  /// Whether a noun phrase can be about sanctions or a list: what is not sought further.
  func mayMeasure(_ index: Int) -> Bool {
    guard let noun = scene.noun(index) else { return false }
    return !noun.nouns.isEmpty || noun.pronoun != nil
      || noun.head.map { Self.measuring.contains($0) || PartyNoun.amounts.contains($0) } == true
      || scene.word(scene.chunks[index].tokens.lowerBound) == "those"
  }

  private static let measuring: Set<String> = ["curb", "measure", "one", "restriction", "step"]

  /// "US sanctions on Sudan, in place since 1997, were lifted": they began then.
  private mutating func readFirstDays() {
    for index in scene.chunks.indices
    where mayMeasure(index) && scene.matters(index).contains(.sanctions) {
      guard let date = firstDay(after: index) else { continue }
      for ends in product(
        labelled(scene.unique(owners(index)), as: scene.discourse.theme),
        labelled(scene.unique(measureTargets(index, nil)), as: scene.discourse.label),
        chunk: index)
      where ends.source.party != ends.target.party {
        append(
          Draft(
            source: ends.source, target: ends.target, relation: .sanctions, action: .starts,
            detail: Claim.Detail(kind: scene.kind(index), regime: ends.target.regime),
            rule: "sanctions.since", clause: clauseIndex(of: index), chunk: index, confidence: 0.85,
            dates: [date]))
      }
    }
  }

  /// "Myanmar: an arms embargo, in place since 1991": an end that the line or the title tells.
  private func labelled(_ found: [Referent], as party: Referent?) -> [Referent] {
    guard found.isEmpty, scene.discourse.label != nil, let party else { return found }
    return [party]
  }

  private static let hitting: Set<String> = [
    "affect", "apply", "concern", "cover", "extend", "hit", "target",
  ]

  /// "US sanctions also cover Cuba and Syria", "the embargo applies to Mali".
  mutating func readHitting(_ clause: Clause, _ index: Int) -> Bool {
    guard Self.hitting.contains(clause.group.lemma), !clause.isPassive, clause.group.isFinite,
      let measure = clause.subject.first, scene.matters(measure).contains(.sanctions),
      case .fact = scene.reality(index)
    else { return false }
    let sources = imposers(measure)
    let to = clause.obliques.filter { $0.preposition == "to" }.flatMap(\.nouns)
    let targets = scene.unique(
      (clause.objects.flatMap { scene.syntax.groups[$0] } + to).flatMap(sanctioned))
    for ends in product(sources, targets, chunk: measure)
    where ends.source.party != ends.target.party {
      used.insert(measure)
      append(
        Draft(
          source: ends.source, target: ends.target, relation: .sanctions, action: .holds,
          detail: Claim.Detail(kind: scene.kind(measure), regime: ends.target.regime),
          rule: clause.group.lemma + ".party", clause: index, chunk: measure, confidence: 0.9))
    }
    return !targets.isEmpty && !sources.isEmpty
  }

  /// "Iran remains under American sanctions", "US sanctions on Syria": a measure with both ends.
  private mutating func readSanctionsInForce() {
    for index in scene.chunks.indices where !used.contains(index) {
      guard mayMeasure(index), scene.matters(index).contains(.sanctions),
        let noun = scene.noun(index), !noun.isNegative, !isUnsettled(index)
      else { continue }
      let sources = owners(index) + phrases(after: index, ["of"])
      let targets = measureTargets(index, nil)
      guard isGrounded(index, noun) else { continue }
      for ends in product(scene.unique(sources), targets, chunk: index)
      where ends.source.party != ends.target.party {
        append(
          Draft(
            source: ends.source, target: ends.target, relation: .sanctions, action: .holds,
            detail: Claim.Detail(kind: scene.kind(index), regime: ends.target.regime),
            rule: "sanctions", clause: clauseIndex(of: index), chunk: index, confidence: 0.85))
      }
    }
  }

  private func isGrounded(_ index: Int, _ noun: NounPhrase) -> Bool {
    !phrases(after: index, ["on", "against"]).isEmpty
      && (!noun.mentions.isEmpty || !noun.possessors.isEmpty || noun.possessorPronoun != nil)
  }

  private func isUnsettled(_ index: Int) -> Bool {
    guard let position = clauseIndex(of: index) else { return false }
    if case .finding = scene.reality(position) { return true }
    return false
  }

  mutating func append(_ draft: Draft) { add(drafted: draft) }
  mutating func reject(_ reason: Finding.Reason, _ draft: Draft) {
    add(rejected: Rejection(reason: reason, draft: draft))
  }
}

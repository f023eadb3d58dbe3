internal import Language
internal import World

/// The ends of a mission that its own phrase leaves open.
extension FrameReader {
  /// Fills the ends that the mission's own phrase leaves open.
  func fill(_ mission: inout Mission, _ match: FrameMatch, _ clause: Clause) {
    turnHome(&mission, match)
    if match.frame.patient == .flag { ownByFlag(&mission, match) }
    if match.frame.agent == .source, match.agents.count == 1, isTheCountrys(mission) {
      mission.source = match.agents
    }
    if mission.source.isEmpty { mission.source = reducedAgents(mission.chunk) }
    // "The Hungarian ambassador in Tbilisi handed over her credentials in Yerevan".
    if match.frame.patient == .credentials, mission.target.count == 1, match.frame.agent != .target
    {
      let place = phrasesOf(clause, ["in"], except: mission.source)
      if place.count == 1 { mission.target = place }
    }
    if match.frame.verb == "accredit" {
      let to = phrasesOf(clause, ["to"], except: mission.source)
      let isPronoun = ["he", "she"].contains(scene.noun(mission.chunk)?.pronoun)
      if !to.isEmpty { mission.target = scene.unique(isPronoun ? to : mission.target + to) }
    }
    if mission.target.isEmpty, mission.source.count == 1, let noun = scene.noun(mission.chunk),
      scene.isShort(noun, at: mission.chunk),
      let last = drafts.last(where: { $0.relation == mission.relation }),
      let other = last.other(than: mission.source[0].party)
    {
      mission.target = [other]
    }
    fillByEnvoy(&mission, match)
    fillByAgent(&mission, match)
    if match.frame.verb == "cover" {
      mission.target = scene.unique(
        mission.target
          + clause.objects.flatMap { scene.syntax.groups[$0] }.flatMap { scene.parties($0) })
    }
    if mission.target.isEmpty {
      mission.target = place(in: clause, of: mission, match.frame.action)
    }
    if mission.target.isEmpty { mission.target = wherePlace(clause, except: mission.source) }
    if mission.target.isEmpty, mission.relation == .ambassador, match.frame.patient == .credentials
    {
      mission.target = phrasesOf(clause, ["to", "in"], except: mission.source)
    }
    if mission.target.isEmpty, isOfBoth(mission) { mission.target = mission.source }
    if mission.target.isEmpty { mission.target = locative(except: mission.source) }
    fillByLabel(&mission)
    if mission.source.isEmpty, match.agents.isEmpty {
      inferOwner(&mission)
      inferEnvoy(&mission)
    }
    fillByLast(&mission, match)
    let isHalf = !mission.source.isEmpty || !mission.target.isEmpty
    if mission.source.isEmpty { mission.source = sender(match, mission) }
    if mission.target.isEmpty, !hasUnsettledPlace(mission, clause) {
      mission.target = host(match, mission)
      if isHalf { complete(&mission) }
    } else if isHalf, !mission.target.isEmpty {
      complete(&mission)
    }
  }

  /// "from several of these countries": a place is told, but not which.
  private func hasUnsettledPlace(_ mission: Mission, _ clause: Clause) -> Bool {
    (clause.obliques + scene.syntax.phrases(after: mission.chunk)).contains { phrase in
      ["from", "to", "in"].contains(phrase.preposition)
        && phrase.nouns.contains { index in
          guard let noun = scene.noun(index), scene.parties(index).isEmpty else { return false }
          return noun.isPlural && PartyNoun.countries.contains(noun.head ?? "")
            || noun.determiner == "all" || noun.words == ["several"] || noun.determiner == "several"
            || noun.head == "capital"
        }
    }
  }

  /// "…, prompting Israel to recall its ambassador": who made it do so is the other end.
  private func prompter(_ mission: Mission) -> Referent? {
    guard let clause = scene.syntax.clauses.last(where: { $0.objects.contains(mission.chunk) }),
      clause.link == .infinitive, let governor = clause.governor,
      Scene.causing.contains(scene.syntax.clauses[governor].group.lemma)
    else { return nil }
    let found = scene.parties(scene.syntax.clauses[governor].subject)
    return found.count == 1 && !mission.source.contains { $0.party == found[0].party }
      ? found[0] : nil
  }

  /// Gives a mission of one end the other from what the text has spoken of.
  func complete(_ mission: inout Mission) {
    let noun = scene.noun(mission.chunk)
    if mission.target.isEmpty, !mission.source.isEmpty, let prompter = prompter(mission) {
      mission.target = [prompter]
      mission.isInferred = true
    }
    if mission.target.isEmpty, !mission.source.isEmpty {
      if let noun, noun.isPlural, noun.possessors.isEmpty, noun.possessorPronoun == nil,
        noun.determiner == nil || noun.determiner == "some"
      {
        return
      }
      if noun?.words.last?.hasPrefix("envoy") == true, noun?.possessorPronoun == nil { return }
      mission.target = partner(of: mission.source, as: .source).map { [$0] } ?? []
      mission.isInferred = true
    } else if mission.source.isEmpty, scene.discourse.isSurvey, let theme = scene.discourse.theme,
      noun?.possessorPronoun == nil, noun?.possessorNoun == nil, noun?.pronoun == nil,
      !mission.target.contains(where: { $0.party == theme.party })
    {
      mission.source = [theme]
    } else if mission.source.isEmpty, let author = scene.discourse.author, mission.target.count > 1,
      noun?.determiner == "the", noun?.isPlural == true,
      !mission.target.contains(where: { $0.party == author.party })
    {
      mission.source = [author]
      mission.isInferred = true
    } else if mission.source.isEmpty, isDefinite(mission),
      mission.target.count == 1 || scene.discourse.theme != nil && !mission.target.isEmpty,
      noun?.possessorPronoun == nil, noun?.possessorNoun == nil
    {
      mission.source = partner(of: mission.target, as: .target).map { [$0] } ?? []
      mission.isInferred = true
    }
  }

  private func isDefinite(_ mission: Mission) -> Bool {
    guard let noun = scene.noun(mission.chunk) else { return false }
    return noun.determiner != nil && noun.determiner != "a" && noun.determiner != "an"
      || noun.name != nil
  }

  /// The other end of what the text has said of these parties, or else whom it is about.
  func partner(of parties: [Referent], as end: Frame.Agent) -> Referent? {
    guard let first = parties.first else { return nil }
    let found =
      scene.discourse.partner(of: first.party, as: end)
      ?? scene.discourse.hub(other: first.party)
    return found.flatMap { one in parties.contains { $0.party == one.party } ? nil : one }
  }

  private func fillByAgent(_ mission: inout Mission, _ match: FrameMatch) {
    let agents = match.agents
    guard !agents.isEmpty else { return }
    switch match.frame.agent {
    case .source:
      let isOwn = mission.source.isEmpty
      if isOwn {
        mission.source = agents
      } else if mission.target.isEmpty, Set(mission.source).isDisjoint(with: agents) {
        if isNamedPlace(mission), match.frame.relation == .office {
          (mission.source, mission.target) = (agents, mission.source)
        } else {
          mission.target = agents
        }
      }
    case .target:
      if scene.noun(mission.chunk)?.possessorPronoun != nil,
        mission.source.allSatisfy({ one in agents.contains { $0.party == one.party } })
      {
        mission.source = otherOwner(mission.chunk, except: agents)
      }
      if mission.target.isEmpty || match.frame.patient == .credentials {
        if Set(mission.source).isDisjoint(with: agents) { mission.target = agents }
      }
    case .both, nil: break
    }
  }

  /// "closes Niger embassy": the plain name of a country in which it is.
  private func isNamedPlace(_ mission: Mission) -> Bool {
    guard let noun = scene.noun(mission.chunk), noun.possessors.isEmpty, noun.mentions.count == 1
    else { return false }
    return noun.mentions[0].role == .name && noun.determiner == nil
  }

  /// "withdrew its ambassador from Niamey", "returned to Paris", "left Damascus".
  private func place(in clause: Clause, of mission: Mission, _ action: Action) -> [Referent] {
    let prepositions: Set<String> =
      switch action {
      case .ends: ["from", "in", "out"]
      case .holds: ["in", "to", "into", "at", "from", "out"]
      case .starts, .absent: ["in", "to", "into", "at"]
      }
    let found = phrasesOf(clause, prepositions, except: mission.source)
    if !found.isEmpty { return found }
    guard ["leave", "reach", "enter"].contains(clause.group.lemma) else { return [] }
    return scene.unique(clause.objects.flatMap { scene.parties($0) + placeReferents($0) })
      .filter { one in !mission.source.contains { $0.party == one.party } }
  }

  /// "29 offices, from Mumbai to Stockholm": a range, and none of its places is told.
  func spansPlaces(behind verb: Int) -> Bool {
    scene.chunks.indices.dropFirst(verb + 1).dropLast(3).contains { index in
      scene.chunks[index].preposition == "from" && scene.noun(index + 1)?.endsInMention == true
        && scene.chunks[index + 2].preposition == "to"
        && scene.noun(index + 3)?.endsInMention == true
    }
  }

  /// "Cairo, where Fiji opened an embassy".
  private func wherePlace(_ clause: Clause, except: [Referent]) -> [Referent] {
    guard scene.opener(of: clause) == "where", let subject = clause.subject.first else { return [] }
    let before = scene.chunks[..<subject].lastIndex { $0.noun != nil }
    return before.map { scene.noun($0)?.mentions.flatMap(\.referents) ?? [] }?
      .filter { one in !except.contains { $0.party == one.party } } ?? []
  }

  private func placeReferents(_ index: Int) -> [Referent] {
    scene.noun(index)?.mentions.flatMap(\.referents) ?? []
  }

  func phrasesOf(
    _ clause: Clause, _ prepositions: Set<String>, except: [Referent] = []
  ) -> [Referent] {
    for oblique in clause.obliques
    where prepositions.contains(oblique.preposition) && !isBehindEvent(oblique) {
      let found = scene.parties(inPhrase: oblique)
        .filter { one in !except.contains { $0.party == one.party } }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "over the war in Gaza": where something else happens.
  private func isBehindEvent(_ oblique: Clause.Oblique) -> Bool {
    if oblique.preposition == "with", oblique.chunk > 0,
      Self.company.contains(scene.noun(oblique.chunk - 1)?.head ?? "")
    {
      return true
    }
    guard oblique.preposition == "in" || oblique.preposition == "at", oblique.chunk > 0 else {
      return false
    }
    return PartyNoun.events.contains(scene.noun(oblique.chunk - 1)?.head ?? "")
  }

  /// "in solidarity with Riyadh": who stands by, no other end.
  private static let company: Set<String> = [
    "accordance", "agreement", "compliance", "concert", "consultation", "contact", "coordination",
    "line", "parallel", "solidarity", "step", "support", "sympathy", "tandem", "unison",
  ]

  /// "In Kabul, Russian Ambassador X called on …".
  func locative(except: [Referent]) -> [Referent] {
    guard scene.chunks.first?.preposition == "in", scene.chunks.count > 1,
      let noun = scene.noun(1), noun.endsInMention
    else { return [] }
    return noun.mentions.flatMap(\.referents)
      .filter { one in !except.contains { $0.party == one.party } }
  }

  private func sender(_ match: FrameMatch, _ mission: Mission) -> [Referent] {
    guard isAnaphoric(mission.chunk) else { return [] }
    if let last = scene.discourse.last[mission.relation],
      mission.target.isEmpty || mission.target.contains(where: { $0.party == last.target.party })
    {
      return [last.source]
    }
    let subject = scene.discourse.subject
    guard subject.count == 1, !mission.target.isEmpty,
      !mission.target.contains(where: { $0.party == subject[0].party }),
      scene.discourse.history.contains(where: { $0.source.party == subject[0].party })
        || scene.discourse.salient.prefix(2).contains(where: { $0.party == subject[0].party })
    else { return [] }
    return subject
  }

  private func host(_ match: FrameMatch, _ mission: Mission) -> [Referent] {
    let words = scene.sentence.tokens.map(\.lower)
    if words.contains("there"), let place = place(before: mission.chunk, except: mission.source) {
      return [place]
    }
    if words.contains("here"), let here = scene.discourse.dateline ?? scene.discourse.titlePlace,
      !mission.source.contains(where: { $0.party == here.party })
    {
      return [here]
    }
    guard let source = mission.source.first else { return [] }
    for relation in [mission.relation, .ambassador, .office] {
      if let last = scene.discourse.last[relation], last.source.party == source.party {
        return [last.target]
      }
    }
    if let other = partnerInTies(of: source) { return [other] }
    if let other = counterpart(of: source, beside: match.agents) { return [other] }
    return topic(except: mission.source)
  }

  /// "The Iranian ambassador was told to go", behind "Comoros broke off relations with Iran": with whom
  /// the text has just told that ties changed.
  private func partnerInTies(of source: Referent) -> Referent? {
    guard let last = scene.discourse.history.last, last.relation == .ties, last.action.isChange,
      scene.discourse.sentence - scene.discourse.claimed <= 2
    else { return nil }
    return last.other(than: source.party)
  }

  /// The party that the heading is about, if there is one only beside those given.
  func topic(except: [Referent]) -> [Referent] {
    let others = scene.discourse.topic.filter { one in !except.contains { $0.party == one.party } }
    return others.count == 1 ? others : []
  }

  /// Where "there" is: the last place named before, in this sentence or earlier.
  func place(before index: Int, except: [Referent] = []) -> Referent? {
    let here = scene.chunks[..<index].compactMap(\.noun).flatMap(\.mentions).last { mention in
      [.capital, .place, .name].contains(mention.role)
        && !except.contains { $0.party == mention.referents.first?.party }
    }
    return here?.referents.first ?? scene.discourse.place
  }

  /// The only other party that the sentence or the text has spoken of, and that does not do or send
  /// the same.
  func counterpart(of source: Referent, beside agents: [Referent]) -> Referent? {
    let senders = scene.chunks.indices.compactMap { scene.mission($0) }.flatMap(\.source)
    let fellows = Set((agents + senders).map(\.party)).union([source.party])
    let isAlone = agents.count < 2
    let named = scene.unique(
      scene.chunks.indices.filter {
        !isResidence($0) && !isPeople($0) && !isFellow($0, of: source)
      }
      .compactMap { scene.noun($0) }
      .flatMap { $0.mentions + $0.possessors }
      .filter { $0.role != .place && $0.role != .person }.flatMap(\.referents)
    ).filter { !fellows.contains($0.party) }
    if named.count == 1, isAlone { return named[0] }
    guard named.isEmpty else { return nil }
    let other = scene.unique(senders).filter { $0.party != source.party }
    if other.count == 1, isAlone,
      scene.discourse.pair?.contains(where: { $0.party == other[0].party }) == true,
      scene.discourse.pair?.contains(where: { $0.party == source.party }) == true
    {
      return other[0]
    }
    let known = scene.discourse.recent.filter { !fellows.contains($0.party) }
    return known.count == 1 ? known[0] : nil
  }

  /// "Kuwait recalled its ambassador, and Sudan sent the Iranian one away": Sudan does so to another.
  private func isFellow(_ index: Int, of source: Referent) -> Bool {
    let clause = scene.syntax.clauses.first {
      ($0.link == .coordinated || $0.link == .main) && $0.subject.contains(index)
    }
    let own = clause?.objects.lazy.compactMap { scene.mission($0) }.first
    return own.map { mission in
      !mission.source.isEmpty && !mission.source.contains { $0.party == source.party }
    } ?? false
  }

  /// "six Americans": no state.
  private func isPeople(_ index: Int) -> Bool {
    guard let noun = scene.noun(index) else { return false }
    return noun.mentions.last?.role == .people && noun.determiner != "the"
  }

  /// "based in Canberra": where somebody lives or works.
  private func isResidence(_ index: Int) -> Bool {
    guard index > 1, scene.chunks[index - 1].preposition == "in" else { return false }
    let before = scene.chunks[index - 2]
    return ["base", "reside", "live", "locate"].contains(before.verb?.lemma)
      || before.noun?.head == "resident"
      || before.noun?.determiner == "the" && scene.mission(index - 2)?.relation == .ambassador
  }
}

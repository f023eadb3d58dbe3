internal import Language
internal import World

extension FrameReader {
  func missionPairs(_ match: FrameMatch) -> [Ends] {
    let clause = scene.syntax.clauses[match.clause]
    if match.frame.agent == .both { return exchanged(match, clause) }
    if match.frame.patient == .ties {
      let with = match.patients.flatMap { phrases(after: $0, ["with", "to"]) }
      let others = with.isEmpty ? phrasesOf(clause, ["with"], except: match.agents) : with
      return product(match.agents, others, chunk: match.patients[0])
    }
    if let mutual = mutualMissions(match, clause) { return mutual }
    if match.agents.count == 2, isReciprocal(clause) {
      return product(match.agents, match.agents, chunk: match.patients[0]).filter {
        $0.source != $0.target
      }.map {
        Ends(source: $0.source, target: $0.target, chunk: $0.chunk, kind: scene.kind($0.chunk))
      }
    }
    return match.patients.flatMap { index -> [Ends] in
      guard var mission = mission(about: index, match, clause) else {
        let to = phrasesOf(clause, ["to"], except: [])
        return presenters(match, to: match.frame.agent == .target ? match.agents : to) ?? []
      }
      fill(&mission, match, clause)
      return presenters(match, to: mission.target) ?? ends(of: mission)
    }
  }

  /// "Eritrea and Ethiopia reopened embassies": one in each of the two.
  private func mutualMissions(_ match: FrameMatch, _ clause: Clause) -> [Ends]? {
    guard match.agents.count == 2, match.frame.agent == .source, let index = match.patients.first,
      let noun = scene.noun(index), noun.isPlural, noun.determiner == nil || isTheir(noun),
      noun.possessors.isEmpty, noun.mentions.isEmpty,
      let mission = scene.mission(index), mission.target.isEmpty,
      phrasesOf(clause, ["in", "from", "to"], except: []).isEmpty,
      locative(except: match.agents).isEmpty, !pointsThere,
      !isTheir(noun) || isMutual || match.frame.action == .starts && isOfTwo(match.agents)
    else { return nil }
    return mutual(match.agents, [], chunk: index).map {
      Ends(source: $0.source, target: $0.target, chunk: index, kind: mission.kind)
    }
  }

  private var pointsThere: Bool { scene.sentence.tokens.contains { $0.lower == "there" } }

  /// Whether the text speaks of these two alone, or last of their ties.
  private func isOfTwo(_ agents: [Referent]) -> Bool {
    let two = Set(agents.map(\.party))
    if let last = scene.discourse.last[.ties] {
      return two == [last.source.party, last.target.party]
    }
    return scene.discourse.history.isEmpty
      && scene.discourse.salient.allSatisfy { two.contains($0.party) }
  }

  private func isTheir(_ noun: NounPhrase) -> Bool { noun.possessorPronoun == "their" }

  private var isMutual: Bool {
    scene.sentence.tokens.contains { ["mutual", "mutually", "respective"].contains($0.lower) }
  }

  /// "in each other's capitals", "neither has an embassy in the other".
  private func isReciprocal(_ clause: Clause) -> Bool {
    let nouns =
      clause.objects + clause.obliques.flatMap(\.nouns)
      + clause.objects.flatMap { scene.syntax.phrases(after: $0).flatMap(\.nouns) }
    return nouns.contains { index in
      guard let noun = scene.noun(index) else { return false }
      return noun.pronoun == "each other" || noun.possessorPronoun == "each other"
        || noun.words == ["other"] && noun.determiner == "the"
    }
  }

  func ends(of mission: Mission) -> [Ends] {
    product(
      mission.source, mission.target.map { scene.inBelgium($0, mission) }, chunk: mission.chunk
    ).map {
      Ends(
        source: $0.source, target: $0.target, chunk: mission.chunk, kind: mission.kind,
        city: mission.city, person: mission.person,
        confidence: mission.isInferred ? Self.inferred : 0.95)
    }
  }

  /// Of a claim with an end that its sentence does not name.
  static let inferred = 0.75
  /// Of a claim whose ends are those of a claim before.
  static let remembered = 0.8

  /// The mission that a patient names or belongs to.
  private func mission(about index: Int, _ match: FrameMatch, _ clause: Clause) -> Mission? {
    if match.frame.patient == .party, match.frame.complement?.matter == .ambassador,
      let post = match.frame.complement.flatMap({ complementNoun($0, clause) }),
      var mission = scene.mission(post)
    {
      mission.source = scene.parties(index)
      return mission
    }
    if match.frame.patient == .person, let complement = match.frame.complement,
      let post = complementNoun(complement, clause), var mission = scene.mission(post)
    {
      if isPastPost(post) { return nil }
      if mission.source.isEmpty { mission.source = scene.mission(index)?.source ?? [] }
      return mission
    }
    if let mission = scene.mission(index) { return mission }
    switch match.frame.patient {
    case .credentials, .post, .accreditation, .operation, .flag:
      return holder(of: index, match, clause)
    case .person:
      let noun = match.frame.complement.flatMap { complementNoun($0, clause) }
      return noun.flatMap { scene.mission($0) }
    default: return pronounMission(index, match.frame.relation)
    }
  }

  private func pronounMission(_ index: Int, _ relation: Relation) -> Mission? {
    guard scene.noun(index)?.pronoun != nil else { return nil }
    let before = scene.chunks.indices.last { $0 < index && scene.mission($0)?.relation == relation }
    return before.flatMap { scene.mission($0) }
  }

  /// Whose credentials, post or work it is.
  private func holder(of index: Int, _ match: FrameMatch, _ clause: Clause) -> Mission? {
    for phrase in scene.syntax.phrases(after: index) {
      if let mission = phrase.nouns.lazy.compactMap({ scene.mission($0) }).first { return mission }
    }
    for oblique in clause.obliques {
      if let mission = oblique.nouns.lazy.compactMap({ scene.mission($0) }).first { return mission }
    }
    if let apposition = apposition(after: index) { return apposition }
    if let mission = clause.subject.lazy.compactMap({ scene.mission($0) }).first {
      let isOther = match.frame.patient == .post && mission.relation != match.frame.relation
      return isOther ? nil : mission
    }
    if let owner = clause.subject.lazy.compactMap({ scene.noun($0) }).first(where: \.isBareGenitive)
    {
      return namesake(of: owner, before: clause.verb)
    }
    let before = scene.chunks.indices.last {
      $0 < clause.verb && scene.mission($0)?.relation == match.frame.relation
    }
    return before.flatMap { scene.mission($0) }
      ?? (match.frame.patient == .operation ? operations(index) : nil)
  }

  /// "Operations in Moscow": those of a mission there.
  private func operations(_ index: Int) -> Mission? {
    let phrase = scene.syntax.phrases(after: index).first { ["in", "at"].contains($0.preposition) }
    guard let phrase, let place = phrase.nouns.first.flatMap({ scene.noun($0) }),
      let role = place.mentions.last?.role, role == .capital || role == .place
    else { return nil }
    return Mission(
      chunk: index, relation: .office, kind: .mission, source: [],
      target: scene.parties(inPhrase: phrase), city: nil, person: nil, isFormer: false,
      isNegative: false, isIndefinite: false, isInferred: true)
  }

  /// "The Emirati ambassador returned to Tehran, and Kuwait's …": like the mission before.
  private func namesake(of owner: NounPhrase, before verb: Int) -> Mission? {
    let before = scene.chunks.indices.last {
      $0 < verb && scene.mission($0)?.relation == .ambassador
    }
    guard var mission = before.flatMap({ scene.mission($0) }) else { return nil }
    mission.source = scene.unique(owner.possessors.flatMap(\.referents))
    if mission.target.isEmpty, let last = scene.discourse.last[.ambassador] {
      mission.target = [last.target]
    }
    return mission
  }

  /// "of Gul Hassan Hassan, the ambassador appointed by the Taliban".
  private func apposition(after index: Int) -> Mission? {
    scene.chunks.indices.dropFirst(index + 1).prefix(8).lazy
      .compactMap { scene.mission($0) }.first { $0.relation == .ambassador }
  }

  /// Fills the ends that the mission's own phrase leaves open.
  private func fill(_ mission: inout Mission, _ match: FrameMatch, _ clause: Clause) {
    turnHome(&mission, match)
    if match.frame.agent == .source, match.agents.count == 1, isTheCountrys(mission) {
      mission.source = match.agents
    }
    if mission.source.isEmpty { mission.source = reducedAgents(mission.chunk) }
    if match.frame.verb == "accredit" {
      let to = phrasesOf(clause, ["to"], except: mission.source)
      if !to.isEmpty { mission.target = scene.unique(mission.target + to) }
    }
    if mission.target.isEmpty, mission.source.count == 1, let noun = scene.noun(mission.chunk),
      scene.isShort(noun, at: mission.chunk),
      let last = drafts.last(where: { $0.relation == mission.relation }),
      let other = last.other(than: mission.source[0].party)
    {
      mission.target = [other]
    }
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
    if mission.target.isEmpty { mission.target = locative(except: mission.source) }
    let isHalf = !mission.source.isEmpty || !mission.target.isEmpty
    if mission.source.isEmpty { mission.source = sender(match, mission) }
    if mission.target.isEmpty, !hasUnsettledPlace(mission, clause) {
      mission.target = host(match, mission)
      if isHalf { complete(&mission) }
    } else if isHalf {
      complete(&mission)
    }
  }

  /// "Peru recalls ambassador from Colombia": who recalls has sent, and from where stands behind.
  private func turnHome(_ mission: inout Mission, _ match: FrameMatch) {
    guard match.frame.agent == .source, match.frame.action == .ends, !match.agents.isEmpty,
      mission.target.isEmpty, let noun = scene.noun(mission.chunk), noun.possessors.isEmpty,
      noun.possessorPronoun == nil, noun.possessorNoun == nil, noun.mentions.isEmpty,
      scene.syntax.phrases(after: mission.chunk).first?.preposition == "from",
      Set(mission.source).isDisjoint(with: match.agents)
    else { return }
    mission.target = mission.source
    mission.source = match.agents
  }

  /// "Togo's minister inaugurated the country's embassy": the country of who acts.
  private func isTheCountrys(_ mission: Mission) -> Bool {
    PartyNoun.countries.contains(scene.noun(mission.chunk)?.possessorNoun ?? "")
  }

  /// "from several of these countries": a place is told, but not which.
  private func hasUnsettledPlace(_ mission: Mission, _ clause: Clause) -> Bool {
    (clause.obliques + scene.syntax.phrases(after: mission.chunk)).contains { phrase in
      ["from", "to", "in"].contains(phrase.preposition)
        && phrase.nouns.contains { index in
          guard let noun = scene.noun(index), scene.parties(index).isEmpty else { return false }
          return noun.isPlural && PartyNoun.countries.contains(noun.head ?? "")
            || noun.words == ["several"] || noun.determiner == "several" || noun.head == "capital"
        }
    }
  }

  /// Gives a mission of one end the other from what the text has spoken of.
  func complete(_ mission: inout Mission) {
    let noun = scene.noun(mission.chunk)
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
    } else if mission.source.isEmpty, mission.target.count == 1, isDefinite(mission),
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
      action == .ends ? ["from", "in", "out"] : ["in", "to", "into", "at"]
    let found = phrasesOf(clause, prepositions, except: mission.source)
    if !found.isEmpty { return found }
    guard ["leave", "reach", "enter"].contains(clause.group.lemma) else { return [] }
    return scene.unique(clause.objects.flatMap { scene.parties($0) + placeReferents($0) })
      .filter { one in !mission.source.contains { $0.party == one.party } }
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
    _ clause: Clause, _ prepositions: Set<String>, except: [Referent]
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
    guard oblique.preposition == "in" || oblique.preposition == "at", oblique.chunk > 0 else {
      return false
    }
    return PartyNoun.events.contains(scene.noun(oblique.chunk - 1)?.head ?? "")
  }

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
    if words.contains("there"), let place = place(before: mission.chunk),
      !mission.source.contains(where: { $0.party == place.party })
    {
      return [place]
    }
    guard let source = mission.source.first else { return [] }
    for relation in [mission.relation, .ambassador, .office] {
      if let last = scene.discourse.last[relation], last.source.party == source.party {
        return [last.target]
      }
    }
    if let other = counterpart(of: source, beside: match.agents) { return [other] }
    return topic(except: mission.source)
  }

  /// The party that the heading is about, if there is one only beside those given.
  func topic(except: [Referent]) -> [Referent] {
    let others = scene.discourse.topic.filter { one in !except.contains { $0.party == one.party } }
    return others.count == 1 ? others : []
  }

  /// Where "there" is: the last place named before, in this sentence or earlier.
  func place(before index: Int) -> Referent? {
    let here = scene.chunks[..<index].compactMap(\.noun).flatMap(\.mentions)
      .last {
        $0.role == .capital || $0.role == .place || $0.role == .name && !isSubject($0, index)
      }
    return here?.referents.first ?? scene.discourse.place
  }

  /// Whether a name is in the subject of the clause in which a mission stands.
  private func isSubject(_ mention: Mention, _ index: Int) -> Bool {
    scene.clause(of: index)?.subject.contains {
      scene.noun($0)?.mentions.contains(mention) ?? false
    }
      ?? false
  }

  /// The only other party that the sentence or the text has spoken of, and that does not do or send
  /// the same.
  func counterpart(of source: Referent, beside agents: [Referent]) -> Referent? {
    let senders = scene.chunks.indices.compactMap { scene.mission($0) }.flatMap(\.source)
    let fellows = Set((agents + senders).map(\.party)).union([source.party])
    let isAlone = agents.count < 2
    let named = scene.unique(
      scene.chunks.indices.filter { !isResidence($0) }.compactMap { scene.noun($0) }
        .flatMap { $0.mentions + $0.possessors }
        .filter { $0.role != .place }.flatMap(\.referents)
    ).filter { !fellows.contains($0.party) }
    if named.count == 1, isAlone { return named[0] }
    guard named.isEmpty else { return nil }
    let known = scene.discourse.recent.filter { !fellows.contains($0.party) }
    return known.count == 1 ? known[0] : nil
  }

  /// "based in Canberra": where somebody lives or works.
  private func isResidence(_ index: Int) -> Bool {
    guard index > 1, scene.chunks[index - 1].preposition == "in" else { return false }
    let before = scene.chunks[index - 2]
    return ["base", "reside", "live", "locate"].contains(before.verb?.lemma)
      || before.noun?.head == "resident"
  }

  /// "exchanged ambassadors": in both directions, between the subject and whom it is with.
  private func exchanged(_ match: FrameMatch, _ clause: Clause) -> [Ends] {
    var with =
      phrasesOf(clause, ["with"], except: match.agents)
      + phrases(after: match.patients[0], ["with", "between"])
      + phrasesOf(clause, ["between"], except: match.agents)
    if with.isEmpty, match.agents.count < 2 { with = pair(with: match.agents) }
    return mutual(match.agents, scene.unique(with), chunk: match.patients[0]).map {
      Ends(source: $0.source, target: $0.target, chunk: $0.chunk, kind: scene.kind($0.chunk))
    }
  }

  /// The two parties that the text is about, as far as they are not given.
  func pair(with agents: [Referent]) -> [Referent] {
    let named = scene.unique(
      scene.chunks.compactMap(\.noun).flatMap(\.mentions).filter { $0.role != .place }
        .flatMap(\.referents))
    if let agent = agents.first ?? (named.count == 1 ? named[0] : nil) {
      return partner(of: [agent], as: .both).map { [$0] } ?? []
    }
    return scene.discourse.dyad ?? []
  }

  /// Both directions between two sets, or among one.
  func mutual(_ left: [Referent], _ right: [Referent], chunk: Int) -> [Ends] {
    let pairs = product(left, right, chunk: chunk)
    if !pairs.isEmpty {
      return pairs + pairs.map { Ends(source: $0.target, target: $0.source, chunk: chunk) }
    }
    let all = scene.unique(left + right)
    return all.count == 2 ? product(all, all, chunk: chunk) : []
  }
}

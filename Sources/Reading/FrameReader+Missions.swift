internal import Language
internal import World

extension FrameReader {
  func missionPairs(_ match: FrameMatch) -> [Ends] {
    let clause = scene.syntax.clauses[match.clause]
    if match.frame.agent == .both { return exchanged(match, clause) }
    if Self.stative.contains(match.frame.verb), spansPlaces(behind: clause.verb) { return [] }
    if match.frame.patient == .ties {
      let with = match.patients.flatMap { phrases(after: $0, ["with", "to"]) }
      let others = with.isEmpty ? phrasesOf(clause, ["with"], except: match.agents) : with
      return product(match.agents, others, chunk: match.patients[0])
    }
    if let mutual = mutualMissions(match, clause) ?? bothMissions(match) { return mutual }
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
        return presenters(match, to: match.frame.agent == .target ? match.agents : to)
          ?? bearer(match, clause)
      }
      fill(&mission, match, clause)
      return presenters(match, to: mission.target) ?? ends(of: mission)
    }
  }

  /// "Camilla Solomon presented her letters", behind "Nauru has a new High Commissioner in Fiji":
  /// the envoy whom the text has just spoken of.
  private func bearer(_ match: FrameMatch, _ clause: Clause) -> [Ends] {
    guard match.frame.patient == .credentials, let last = scene.discourse.lastMission,
      last.relation == .ambassador, match.agents.isEmpty || match.frame.agent == .target,
      match.agents.allSatisfy({ $0.party == last.target.party }),
      scene.mentions(before: scene.chunks.count).filter({ $0.role != .place }).flatMap(\.referents)
        .allSatisfy({ $0.party == last.target.party || $0.party == last.source.party })
    else { return [] }
    let holder = scene.noun(clause.isPassive ? match.patients[0] : clause.subject.first ?? -1)
    return [
      Ends(
        source: last.source, target: last.target, chunk: match.patients[0], kind: last.detail.kind,
        person: holder?.name, confidence: Self.remembered)
    ]
  }

  /// "Eritrea and Ethiopia reopened embassies": one in each of the two.
  private func mutualMissions(_ match: FrameMatch, _ clause: Clause) -> [Ends]? {
    guard match.agents.count == 2, match.frame.agent == .source, !isFirstOfSome(clause),
      scene.opener(of: clause) != "where",
      let index = match.patients.first,
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

  /// "Riyadh and Cairo were the first to send ambassadors again": to where others did not yet.
  private func isFirstOfSome(_ clause: Clause) -> Bool {
    guard clause.link == .infinitive else { return false }
    return scene.chunks[..<clause.verb].suffix(2).contains { chunk in
      chunk.noun?.words.contains { WordClass.ordinals.contains($0) } == true
        || chunk.isAdverb && WordClass.ordinals.contains(scene.word(chunk.tokens.lowerBound))
    }
  }

  /// "Both embassies remained open": those of the two parties that the text is about.
  private func bothMissions(_ match: FrameMatch) -> [Ends]? {
    guard let index = match.patients.last, let noun = scene.noun(index), noun.isPlural,
      noun.possessors.isEmpty, noun.mentions.isEmpty, noun.possessorPronoun == nil,
      let mission = scene.mission(index), mission.source.isEmpty, match.agents.isEmpty,
      isInBoth(index) || isOfPairRestored(index, match)
        || match.patients.count == 1 && mission.target.isEmpty
          && (noun.determiner == "both" || noun.determiner == "the" && noun.words.first == "two"),
      let pair = mission.target.count == 2 ? mission.target : pairOfText
    else { return nil }
    return product(pair, pair, chunk: index).filter { $0.source.party != $0.target.party }.map {
      Ends(
        source: $0.source, target: $0.target, chunk: index, kind: mission.kind,
        confidence: Self.remembered)
    }
  }

  /// "Ties between Qatar and Oman were restored and embassies reopened": of each in the other.
  private func isOfPairRestored(_ index: Int, _ match: FrameMatch) -> Bool {
    guard let noun = scene.noun(index), noun.determiner == nil, noun.words.count == 1,
      scene.syntax.phrases(after: index).isEmpty, let last = drafts.last,
      let clause = last.clause, !scene.syntax.clauses[clause].group.isBarePast
    else { return false }
    return last.relation == .ties && last.action == match.frame.action && last.action.isChange
  }

  /// The two whose ties the text has told of last, or whom it is about.
  var pairOfText: [Referent]? {
    scene.discourse.last[.ties].map { [$0.source, $0.target] } ?? scene.discourse.dyad
  }

  /// "embassies in both countries", "in the two capitals".
  private func isInBoth(_ index: Int) -> Bool {
    scene.syntax.phrases(after: index).prefix(1).contains { phrase in
      phrase.preposition == "in"
        && phrase.nouns.contains { place in
          guard let noun = scene.noun(place), PartyNoun.countries.contains(noun.head ?? "") else {
            return false
          }
          return noun.determiner == "both" || noun.determiner == "the" && noun.words.first == "two"
        }
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
      || scene.chunks.contains {
        $0.noun?.pronoun == "each other" || $0.noun?.possessorPronoun == "each other"
      }
  }

  /// "in each other's capitals", "neither has an embassy in the other".
  private func isReciprocal(_ clause: Clause) -> Bool {
    let nouns =
      clause.objects + clause.obliques.flatMap(\.nouns)
      + clause.objects.flatMap { scene.syntax.phrases(after: $0).flatMap(\.nouns) }
    return nouns.contains { index in
      guard let noun = scene.noun(index) else { return false }
      return noun.pronoun == "each other" || noun.possessorPronoun == "each other"
        || noun.words == ["other"] && noun.determiner == "the" || noun.possessorNoun == "other"
    }
  }

  func ends(of mission: Mission) -> [Ends] {
    product(
      mission.source, mission.target.map { scene.inBelgium($0, mission) }, chunk: mission.chunk
    ).map {
      Ends(
        source: $0.source, target: $0.target, chunk: mission.chunk, kind: mission.kind,
        city: mission.city, person: mission.person,
        confidence: mission.isRemembered
          ? Self.remembered : mission.isInferred ? Self.inferred : 0.95)
    }
  }

  /// Of a claim with an end that its sentence does not name.
  static let inferred = 0.75
  /// Of a claim whose ends are those of a claim before.
  static let remembered = 0.8

  /// The mission that a patient names or belongs to.
  private func mission(about index: Int, _ match: FrameMatch, _ clause: Clause) -> Mission? {
    if match.frame.patient == .party,
      [.ambassador, .office].contains(match.frame.complement?.matter),
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
    if let mission = scene.mission(index) {
      return isAnyOffice(mission, match, clause) ? nil : mission
    }
    switch match.frame.patient {
    case .credentials, .post, .accreditation, .operation, .flag:
      return holder(of: index, match, clause)
    case .person:
      let noun = match.frame.complement.flatMap { complementNoun($0, clause) }
      return noun.flatMap { scene.mission($0) }
    default: return pronounMission(index, match.frame.relation)
    }
  }

  /// "each has its own office": one of no mission, where no place is told.
  private func isAnyOffice(_ mission: Mission, _ match: FrameMatch, _ clause: Clause) -> Bool {
    guard match.frame.action == .holds, mission.target.isEmpty,
      let noun = scene.noun(mission.chunk),
      scene.missionWord(noun, at: mission.chunk)?.words == ["office"]
    else { return false }
    return phrasesOf(clause, ["in", "at"]).isEmpty && locative(except: mission.source).isEmpty
  }

  private func pronounMission(_ index: Int, _ relation: Relation) -> Mission? {
    guard scene.noun(index)?.pronoun != nil else { return nil }
    let before = scene.chunks.indices.last { $0 < index && scene.mission($0)?.relation == relation }
    guard let before, var mission = scene.mission(before) else {
      return remembered(relation, before: index)
    }
    if let told = drafts.last(where: { $0.relation == relation && $0.chunk == before }) {
      mission.source = [told.source]
      mission.target = [told.target]
    }
    return mission
  }

  /// "It was closed in 1996", "He was sent back": the mission that the text has just told of.
  private func remembered(_ relation: Relation, before index: Int) -> Mission? {
    guard let last = scene.discourse.lastMission, last.relation == relation else { return nil }
    return Mission(
      chunk: index, relation: relation, kind: last.detail.kind, source: [last.source],
      target: [last.target], city: nil, person: last.detail.person, isFormer: false,
      isNegative: false, isIndefinite: false, isRemembered: true)
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
      let isOther =
        [.post, .operation].contains(match.frame.patient)
        && mission.relation != match.frame.relation
      return isOther ? nil : mission
    }
    if let owner = clause.subject.lazy.compactMap({ scene.noun($0) }).first(where: \.isBareGenitive)
    {
      return namesake(of: owner, before: clause.verb)
    }
    let before = scene.chunks.indices.last {
      $0 < clause.verb && scene.mission($0)?.relation == match.frame.relation
    }
    if let before, var mission = scene.mission(before), match.frame.patient == .post,
      mission.source.isEmpty, let told = drafts.last(where: { $0.relation == .ambassador })
    {
      mission.source = [told.source]
      mission.target = [told.target]
      return mission
    }
    return before.flatMap { scene.mission($0) }
      ?? (match.frame.patient == .operation ? operations(index) : nil)
  }

  /// "Operations in Moscow": those of a mission there; "embassy operations".
  private func operations(_ index: Int) -> Mission? {
    if let named = embassyOperations(index) { return named }
    let phrase = scene.syntax.phrases(after: index).first { ["in", "at"].contains($0.preposition) }
    guard let phrase, let place = phrase.nouns.first.flatMap({ scene.noun($0) }),
      let role = place.mentions.last?.role, role == .capital || role == .place
    else { return nil }
    return Mission(
      chunk: index, relation: .office, kind: .mission, source: [],
      target: scene.parties(inPhrase: phrase), city: nil, person: nil, isFormer: false,
      isNegative: false, isIndefinite: false, isInferred: true)
  }

  /// "US embassy operations in Khartoum", "its consular operations".
  private func embassyOperations(_ index: Int) -> Mission? {
    guard let noun = scene.noun(index),
      let word = noun.words.dropLast().first(where: {
        ["embassy", "consular", "consulate", "mission"].contains($0)
      })
    else { return nil }
    return Mission(
      chunk: index, relation: .office, kind: word.hasPrefix("consul") ? .consulate : .embassy,
      source: owners(index), target: phrases(after: index, ["in", "at"]), city: nil, person: nil,
      isFormer: false, isNegative: false, isIndefinite: false)
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

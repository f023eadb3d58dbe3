internal import Dating
internal import Language
internal import World

/// The ends that the phrase of a standing mission leaves open.
extension FrameReader {
  /// "Sri Lanka's president heard from the Japanese ambassador": who receives or meets hosts.
  func inferHost(_ mission: inout Mission) {
    guard mission.source.count == 1, let noun = scene.noun(mission.chunk),
      !mission.isIndefinite
        || noun.name != nil || noun.possessorPronoun != nil || !noun.possessors.isEmpty
    else { return }
    if let clause = scene.clause(of: mission.chunk) {
      let subject = clause.subject.contains(mission.chunk) ? clause.objects : clause.subject
      let met = scene.parties(subject).filter { $0.party != mission.source[0].party }
      if Self.meeting.contains(clause.group.lemma), met.count == 1 {
        mission.target = met
        mission.isInferred = true
        return
      }
    }
    if noun.possessorPronoun == "their", mission.source.count < 2 { return }
    let known =
      scene.discourse.partner(of: mission.source[0].party, as: .both)
      ?? seat(beside: mission, noun)
    let isWhose = mission.chunk > 0 && scene.chunks[mission.chunk - 1].isRelative
    guard let known, noun.possessorPronoun != nil || noun.determiner == "the" || isWhose
    else { return }
    mission.target = [known]
    mission.isInferred = true
  }

  /// "The Embassy in Bogotá": that of the state whose text it is.
  func isBareSeat(_ mission: Mission, _ noun: NounPhrase) -> Bool {
    noun.determiner == "the" && !noun.isPlural && mission.relation == .office
      && mission.target.count == 1 && noun.mentions.isEmpty
      && scene.missionWord(noun, at: mission.chunk)?.words == noun.words
      && scene.syntax.phrases(after: mission.chunk).first?.preposition == "in"
      && scene.clause(of: mission.chunk)?.group.modal == nil
  }

  /// Whether the sentence says of the same mission that it began, ended or is not there.
  func isTold(_ mission: Mission, _ ends: Ends) -> Bool {
    drafts.contains { draft in
      draft.relation == mission.relation && draft.action != .holds
        && draft.source.party == ends.source.party && draft.target.party == ends.target.party
        && (draft.detail.kind == nil || draft.detail.kind == mission.kind
          || draft.action == .absent || mission.isInferred && mission.kind == .mission)
        && (draft.detail.city == nil || mission.city == nil || draft.detail.city == mission.city)
    }
  }

  /// "the Dutch ambassador to Benin since August 2022": its first day, right behind.
  func sinceBehind(_ index: Int) -> Int? {
    var next = (scene.syntax.phrases(after: index).last?.nouns.last ?? index) + 1
    if next < scene.chunks.count, scene.chunks[next].preposition == "since" { next += 1 }
    guard next < scene.chunks.count, scene.chunks[next].date?.role == .since else { return nil }
    return next
  }

  /// "Canada has no embassy in Podgorica, and help is given by the mission in Belgrade": whose mission
  /// or diplomats the sentence has spoken of.
  func inferOwner(_ mission: inout Mission) {
    guard let noun = scene.noun(mission.chunk), mission.target.count == 1, noun.determiner == "the",
      !noun.isPlural, noun.possessorPronoun == nil, noun.possessorNoun == nil,
      noun.mentions.isEmpty, mission.relation == .office,
      noun.words == ["one"] || scene.missionWord(noun, at: mission.chunk)?.words == noun.words,
      scene.syntax.phrases(after: mission.chunk).first?.preposition == "in"
    else { return }
    let host = mission.target[0].party
    for index in scene.chunks[..<mission.chunk].indices.reversed() {
      guard let owner = owner(at: index), owner.party != host else { continue }
      mission.source = [owner]
      mission.isInferred = true
      return
    }
  }

  /// The one whose mission or diplomats a noun phrase names.
  private func owner(at index: Int) -> Referent? {
    if let draft = drafts.last(where: { draft in
      draft.chunk == index && (draft.relation == .office || draft.relation == .ambassador)
    }) {
      return draft.source
    }
    if let mission = scene.mission(index) {
      return mission.source.count == 1 ? mission.source[0] : nil
    }
    guard let noun = scene.noun(index), Self.diplomats.contains(noun.head ?? "") else { return nil }
    let own = scene.unique((noun.possessors + noun.mentions).flatMap(\.referents))
    return own.count == 1 ? own[0] : nil
  }

  /// "the newly reopened embassy".
  static let renewed: Set<String> = ["reopened", "re-opened", "re-established"]

  private static let diplomats: Set<String> = [
    "attaché", "attache", "consul", "diplomat", "personnel", "staff",
  ]

  /// "expelled a Russian attaché, but the ambassador stayed": of whom the sentence has sent others
  /// away.
  func inferEnvoy(_ mission: inout Mission) {
    guard mission.relation == .ambassador, mission.source.isEmpty, mission.target.isEmpty,
      let noun = scene.noun(mission.chunk), noun.determiner == "the", noun.words.count == 1,
      !noun.isPlural,
      let place = scene.chunks[..<mission.chunk].indices.last(where: {
        Self.diplomats.contains(scene.noun($0)?.head ?? "")
      }), let source = owner(at: place),
      let clause = scene.syntax.clauses.first(where: { $0.objects.contains(place) })
    else { return }
    let hosts = actors(clause).filter { $0.party != source.party }
    guard hosts.count == 1 else { return }
    mission.source = [source]
    mission.target = hosts
    mission.isInferred = true
  }

  /// "Located in Montevideo, the Qatari embassy was hit", "Next to the bank in Maputo stands the
  /// embassy of Eswatini": the one place that its clause tells.
  func placeAround(_ mission: Mission) -> [Referent] {
    guard mission.relation == .office, let position = clauseIndex(of: mission.chunk) else {
      return []
    }
    let clause = scene.syntax.clauses[position]
    guard !ClauseBuilder.saying.contains(clause.group.lemma), clause.link == .main,
      clause.subject.contains(mission.chunk) || clause.objects.contains(mission.chunk)
    else { return [] }
    let places = scene.chunks.indices.dropFirst().filter { index in
      ["in", "at", "of"].contains(scene.chunks[index - 1].preposition)
        && index < max(mission.chunk, clause.verb)
        && [.capital, .place].contains(scene.noun(index)?.mentions.last?.role)
        && scene.noun(index)?.endsInMention == true
    }
    let hosts = scene.unique(
      places.compactMap { scene.noun($0) }.flatMap(\.mentions).flatMap(\.referents))
    return hosts.count == 1 && !mission.source.contains(where: { $0.party == hosts[0].party })
      ? hosts : []
  }

  /// "LIBREVILLE – … The Russian embassy advised": where the report comes from, if no other place
  /// is told.
  private func seat(beside mission: Mission, _ noun: NounPhrase) -> Referent? {
    guard noun.determiner == "the", scene.syntax.phrases(after: mission.chunk).isEmpty,
      let seat = scene.discourse.dateline
    else { return nil }
    return mission.source.contains { $0.party == seat.party } ? nil : seat
  }

  private static let meeting: Set<String> = [
    "meet", "receive", "hear", "host", "tell", "invite", "call", "greet", "see", "welcome",
    "brief", "inform", "thank",
  ]

  /// "The embassies of Peru and Chile are at work in Kyiv", "is operating out of Lviv".
  func workplace(_ mission: Mission) -> [Referent] {
    guard
      let clause = scene.syntax.clauses.first(where: { $0.subject.contains(mission.chunk) }),
      mission.relation == .office
        ? Self.working.contains(clause.group.lemma) : isAtPost(mission, clause)
    else { return [] }
    if mission.relation == .ambassador { return capital(clause, of: mission) }
    for oblique in clause.obliques where ["in", "from", "out", "of"].contains(oblique.preposition) {
      let places = oblique.nouns.compactMap { scene.noun($0) }.flatMap(\.mentions)
        .filter { $0.role == .capital || $0.role == .place }.flatMap(\.referents)
        .filter { one in !mission.source.contains { $0.party == one.party } }
      if !places.isEmpty { return scene.unique(places) }
    }
    return []
  }

  private static let working: Set<String> = ["be", "work", "operate", "function", "reside"]

  /// "Ambassador Mary Smith told reporters in Lima": the named envoy of a state acts in the capital
  /// of another.
  func isAtPost(_ mission: Mission, _ clause: Clause) -> Bool {
    mission.source.count == 1 && mission.person != nil && clause.group.isPast
      && clause.group.modal == nil && !clause.group.isNegated
      && !["arrive", "return", "land", "stop", "fly", "be"].contains(clause.group.lemma)
  }

  private func capital(_ clause: Clause, of mission: Mission) -> [Referent] {
    let places = clause.obliques.filter { $0.preposition == "in" }.flatMap(\.nouns)
      .compactMap { scene.noun($0) }.flatMap(\.mentions)
    guard places.count == 1, places[0].role == .capital,
      !mission.source.contains(where: { $0.party == places[0].referents[0].party })
    else { return [] }
    return places[0].referents
  }
}

internal import Dating
internal import Language
internal import World

/// Posts and offices that serve more than one state, and who is chosen to be what.
extension FrameReader {
  /// "serves concurrently as ambassador to Fiji", "is also responsible for Somalia", "to be its
  /// ambassador": true where nothing else is to be read from the clause.
  mutating func readPosts(_ clause: Clause, _ index: Int) -> Bool {
    readRepresentedEach(clause, index) || readChosen(clause, index) || readHome(clause, index)
      || readNetwork(clause, index) || readCovering(clause, index)
      || readConcurrent(clause, index)
  }

  /// "each was represented in the other by an interests section".
  private mutating func readRepresentedEach(_ clause: Clause, _ index: Int) -> Bool {
    guard clause.group.lemma == "represent", clause.isPassive,
      let subject = clause.subject.first, let noun = scene.noun(subject),
      noun.pronoun == "each" || noun.determiner == "each",
      let office = clause.obliques.first(where: { $0.preposition == "by" })?.nouns.first(where: {
        scene.matters($0).contains(.office)
      }), scene.reality(index) == .fact
    else { return false }
    let named = scene.unique(scene.mentions(before: subject).flatMap(\.referents))
    guard let pair = named.count == 2 ? named : pairOfText else { return false }
    used.insert(office)
    for ends in mutual(pair, [], chunk: office) where ends.source.party != ends.target.party {
      append(
        Draft(
          source: ends.source, target: ends.target, relation: .office, action: .holds,
          detail: Claim.Detail(kind: scene.kind(office)), rule: "represent.each", clause: index,
          chunk: office, confidence: 0.85))
    }
    return true
  }

  /// "picked Ana Reyes to be its ambassador to Malta".
  private mutating func readChosen(_ clause: Clause, _ index: Int) -> Bool {
    guard ["be", "become", "serve"].contains(clause.group.lemma), clause.link == .infinitive,
      let governor = clause.governor,
      Self.appointing.union(Self.arriving).contains(scene.syntax.clauses[governor].group.lemma),
      let post =
        (clause.objects + clause.obliques.filter { $0.preposition == "as" }.flatMap(\.nouns))
        .first(where: { scene.mission($0)?.relation == .ambassador && !isPastPost($0) }),
      var mission = scene.mission(post)
    else { return false }
    let choosing = scene.syntax.clauses[governor]
    let isArriving = Self.arriving.contains(choosing.group.lemma)
    let choosers =
      isArriving
      ? [] : choosing.isPassive ? phrasesOf(choosing, ["by"], except: []) : actors(choosing)
    if isArriving,
      choosing.group.modal != nil || !choosing.group.isPast && !choosing.group.isPerfect
    {
      return false
    }
    if mission.source.isEmpty { mission.source = choosers }
    let reality = scene.reality(governor)
    used.insert(post)
    for ends in ends(of: mission) where ends.source.party != ends.target.party {
      let draft = Draft(
        source: ends.source, target: ends.target, relation: .ambassador, action: .starts,
        detail: Claim.Detail(
          kind: mission.kind, status: isArriving ? nil : .designated, person: mission.person),
        rule: choosing.group.lemma + ".to be", clause: governor, chunk: post, confidence: 0.9,
        agent: .source)
      if case .finding(let reason) = reality { reject(reason, draft) } else { append(draft) }
    }
    return true
  }

  /// "arrived in Khartoum to become the first ambassador".
  private static let arriving: Set<String> = ["arrive", "fly", "land"]

  /// "Apia is home to the embassies of Peru and Chile".
  private mutating func readHome(_ clause: Clause, _ index: Int) -> Bool {
    guard clause.group.lemma == "be", !clause.group.isNegated, !clause.group.isPast,
      scene.word(scene.chunks[clause.verb].tokens.upperBound) == "home",
      let frame = lexicon.frames["host"]?.first(where: { $0.patient == .office })
    else { return false }
    let end =
      scene.chunks.indices.first {
        $0 > clause.verb && (scene.chunks[$0].isStop || scene.chunks[$0].verb != nil)
      } ?? scene.chunks.count
    let patients = (clause.verb..<end).filter { scene.matters($0).contains(.office) }
    guard !patients.isEmpty else { return false }
    used.formUnion(patients)
    return apply(
      FrameMatch(frame: frame, clause: index, patients: patients, agents: actors(clause)))
  }

  /// "Latvia's network in Asia consists of embassies in Beijing and Tokyo".
  private mutating func readNetwork(_ clause: Clause, _ index: Int) -> Bool {
    guard ["comprise", "consist", "include"].contains(clause.group.lemma), !clause.group.isPast,
      let subject = clause.subject.first, let noun = scene.noun(subject),
      noun.nouns.isEmpty || noun.isPlural, let head = noun.head, Self.networks.contains(head),
      scene.reality(index) == .fact
    else { return false }
    let owners = owners(subject)
    let patients =
      (clause.objects + clause.obliques.filter { $0.preposition == "of" }.flatMap(\.nouns))
      .filter { scene.matters($0).contains(.office) }
    guard owners.count == 1, !patients.isEmpty else { return false }
    used.formUnion(patients)
    for patient in patients {
      guard let mission = scene.mission(patient), mission.source.isEmpty else { continue }
      for target in mission.target where target.party != owners[0].party {
        append(
          Draft(
            source: owners[0], target: target, relation: .office, action: .holds,
            detail: Claim.Detail(kind: mission.kind), rule: clause.group.lemma + ".office",
            clause: nil, chunk: patient, confidence: 0.9))
      }
    }
    return true
  }

  private static let networks: Set<String> = [
    "footprint", "mission", "network", "post", "presence", "representation", "service",
  ]

  /// "Finland now covers Zimbabwe from Lusaka": it has an office there.
  private mutating func readCovering(_ clause: Clause, _ index: Int) -> Bool {
    guard Self.covering.contains(clause.group.lemma), !clause.isPassive,
      !clause.group.isPast || clause.group.isPerfect, scene.reality(index) == .fact,
      speaksOfMissions || [.office, .ambassador].contains(scene.discourse.lastRelation),
      coversAbroad(clause)
    else { return false }
    let sources = actors(clause)
    let seats =
      clause.obliques.filter { $0.preposition == "from" }
      + clause.objects.flatMap { scene.syntax.phrases(after: $0) }.filter {
        $0.preposition == "from"
      }
    let hosts = scene.unique(
      seats.flatMap(\.nouns).compactMap { scene.noun($0) }.filter(\.endsInMention)
        .flatMap(\.mentions).filter { $0.role == .capital || $0.role == .place }
        .flatMap(\.referents))
    guard let chunk = seats.first?.nouns.first else { return false }
    for ends in product(sources, hosts, chunk: chunk) where ends.source.party != ends.target.party {
      append(
        Draft(
          source: ends.source, target: ends.target, relation: .office, action: .holds,
          detail: Claim.Detail(kind: .mission), rule: clause.group.lemma + ".from", clause: nil,
          chunk: chunk, confidence: 0.8))
    }
    return false
  }

  private static let covering: Set<String> = [
    "administer", "cover", "deal", "handle", "look", "manage", "oversee", "serve", "supervise",
  ]

  /// Whether what is covered is a state, a region or relations with one.
  private func coversAbroad(_ clause: Clause) -> Bool {
    let behind = ["look", "deal"].contains(clause.group.lemma)
    let nouns =
      behind
      ? clause.obliques.filter { ["after", "with"].contains($0.preposition) }.flatMap(\.nouns)
      : clause.objects
    return nouns.contains { index in
      guard let noun = scene.noun(index) else { return false }
      return noun.endsInMention
        || ["region", "country", "island", "relation", "affair", "interest", "area", "state"]
          .contains(noun.head ?? "")
    }
  }

  /// "Peru's ambassador in Canberra serves concurrently as ambassador to Fiji", "is also responsible
  /// for Samoa".
  private mutating func readConcurrent(_ clause: Clause, _ index: Int) -> Bool {
    guard ["act", "be", "double", "serve", "work"].contains(clause.group.lemma),
      !clause.group.isPast || clause.group.isPerfect, scene.reality(index) == .fact,
      !clause.dates.contains(where: { scene.chunks[$0].date?.role == .until }),
      let holder = envoy(among: clause.subject)
    else { return false }
    let posts =
      (clause.objects + clause.obliques.filter { $0.preposition == "as" }.flatMap(\.nouns))
      .filter { place in
        scene.mission(place).map { $0.relation == .ambassador && $0.source.isEmpty } ?? false
      }
    let targets =
      posts.flatMap { scene.mission($0)?.target ?? [] } + responsibility(clause)
    for target in scene.unique(targets)
    where !holder.source.contains(where: { $0.party == target.party }) {
      for source in holder.source {
        used.formUnion(posts)
        append(
          Draft(
            source: source, target: target, relation: .ambassador, action: .holds,
            detail: Claim.Detail(kind: holder.kind, status: .nonResident, person: holder.person),
            rule: clause.group.lemma + ".concurrently", clause: index,
            chunk: posts.first ?? clause.verb, confidence: 0.9))
      }
    }
    return false
  }

  private func envoy(among chunks: some Sequence<Int>) -> Mission? {
    for index in chunks {
      if let mission = scene.mission(index), mission.relation == .ambassador, !mission.isFormer,
        !mission.source.isEmpty
      {
        return mission
      }
    }
    return nil
  }

  /// "is also responsible for Somalia and Eritrea".
  private func responsibility(_ clause: Clause) -> [Referent] {
    let end = scene.chunks[clause.verb].tokens.upperBound
    guard clause.group.lemma == "be",
      (end..<end + 3).contains(where: { scene.word($0) == "responsible" })
    else { return [] }
    let nouns =
      clause.obliques.filter { $0.preposition == "for" }.flatMap(\.nouns)
      + clause.objects.flatMap { scene.syntax.phrases(after: $0) }
      .filter { $0.preposition == "for" }.flatMap(\.nouns)
    return scene.unique(
      nouns.compactMap { scene.noun($0) }.filter { $0.endsInMention && $0.nouns.isEmpty }
        .flatMap(\.mentions).flatMap(\.referents))
  }

  /// "India's envoy to Botswana with concurrent accreditation to Lesotho".
  mutating func readAccreditations() {
    for index in scene.chunks.indices.dropFirst() {
      guard scene.chunks[index - 1].preposition == "with",
        scene.noun(index)?.nouns.contains(where: { $0.matter == .accreditation }) == true,
        let holder = envoy(among: scene.chunks[..<index].indices.reversed())
      else { continue }
      for ends in product(holder.source, phrases(after: index, ["to", "in", "for"]), chunk: index)
      where ends.source.party != ends.target.party {
        used.insert(index)
        append(
          Draft(
            source: ends.source, target: ends.target, relation: .ambassador, action: .holds,
            detail: Claim.Detail(kind: holder.kind, status: .nonResident, person: holder.person),
            rule: "accreditation", clause: nil, chunk: index, confidence: 0.9))
      }
    }
  }
}

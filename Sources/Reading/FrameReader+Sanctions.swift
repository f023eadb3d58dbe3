internal import Language
internal import World

extension FrameReader {
  func sanctionsPairs(_ match: FrameMatch) -> [Ends] {
    let clause = scene.syntax.clauses[match.clause]
    var pairs: [Ends] = []
    for index in match.patients {
      var sources = match.agents
      var targets: [Referent]
      switch match.frame.patient {
      case .sanctions where match.frame.agent == .target:
        targets = match.agents
        sources = imposers(index) + phrases(after: index, ["from", "by"])
      case .sanctions, .trade, .measure:
        targets = measureTargets(index, clause)
        if sources.isEmpty || clause.isPassive {
          sources = sources.isEmpty ? imposers(index) : sources
        }
      case .assets: targets = assetOwners(index, except: sources)
      case .party
      where match.frame.complement?.matter == .sanctions
        && (match.frame.isIntransitive || sources.isEmpty):
        sources = match.frame.complement.flatMap { complementNoun($0, clause) }.map(imposers) ?? []
        targets = sanctioned(index)
      case .party where match.frame.complement?.matter == .entry && sources.isEmpty:
        sources = barring(clause)
        targets = sanctioned(index)
      default: targets = sanctioned(index)
      }
      if targets.isEmpty, let complement = match.frame.complement, complement.matter == .party,
        let hit = complementNoun(complement, clause)
      {
        targets = sanctioned(hit)
      }
      if match.agents.count == 2, targets.isEmpty, isMutual(clause) {
        pairs += product(match.agents, match.agents, chunk: index)
          .filter { $0.source.party != $0.target.party }
        continue
      }
      if let bearer = bearer(of: index, clause) {
        targets = bearer
        sources = match.agents.isEmpty ? lastImposer(on: bearer) : match.agents
      }
      if sources.isEmpty, let last = scene.discourse.last[.sanctions],
        match.frame.patient == .sanctions,
        isAnaphoric(index)
      {
        sources = [last.source]
      }
      var confidence = 0.95
      if match.frame.patient == .sanctions || match.frame.patient == .trade {
        if sources.isEmpty, clause.isPassive, match.frame.action != .holds {
          sources = announcer(behind: clause).filter { one in
            !targets.contains { $0.party == one.party }
          }
        }
        if scene.noun(index)?.words == ["ban"] {
          confidence = 0.85
        } else if targets.isEmpty, !sources.isEmpty, !hasUnknownTarget(index, clause) {
          let isOrgan = scene.syntax.phrases(after: index).contains { phrase in
            phrase.nouns.contains { isKnownOrgan($0) }
          }
          let other =
            isOrgan
            ? sources.first.flatMap { scene.discourse.hub(other: $0.party) }
            : partner(of: sources, as: .source)
          targets = other.map { [$0] } ?? []
          confidence = Self.inferred
        } else if sources.isEmpty, !targets.isEmpty, isAnaphoric(index) {
          sources = partner(of: targets, as: .target).map { [$0] } ?? []
          confidence = Self.inferred
        }
      }
      targets.removeAll { one in sources.contains { $0.party == one.party } }
      pairs += product(sources, scene.unique(targets), chunk: index).map {
        Ends(
          source: $0.source, target: $0.target, chunk: index, kind: scene.kind(index),
          confidence: confidence)
      }
    }
    return pairs
  }

  /// "lifted the sanctions on each other's ministers".
  private func isMutual(_ clause: Clause) -> Bool {
    let start = scene.chunks[clause.verb].tokens.upperBound
    let words = scene.sentence.tokens[start...].prefix(12).map(\.lower)
    return words.indices.dropLast().contains { place in
      words[place + 1] == "other" && ["each", "the"].contains(words[place])
        || words[place] == "one" && words[place + 1] == "another"
    }
  }

  /// "restrictions were placed on its lawmakers, the State Department announced": who tells of it.
  func announcer(behind clause: Clause) -> [Referent] {
    let telling = scene.syntax.clauses.last {
      $0.verb > clause.verb && DateBinder.announcing.contains($0.group.lemma) && $0.objects.isEmpty
        && $0.subject.allSatisfy { $0 > clause.verb } && !$0.group.isNegated
    }
    guard let subject = telling?.subject, subject.count == 1, let noun = scene.noun(subject[0]),
      noun.words.contains(where: { PartyNoun.organs.contains($0) })
        || noun.mentions.last.map({ $0.role != .person }) == true
    else { return [] }
    let found = scene.parties(subject)
    return found.count == 1 ? found : []
  }

  /// "barred from the United States": whose soil it is.
  func barring(_ clause: Clause) -> [Referent] {
    let entering = scene.syntax.clauses.first {
      $0.verb > clause.verb && $0.verb < clause.verb + 3 && $0.group.lemma == "enter"
        && $0.group.isGerund
    }
    let nouns =
      clause.obliques.filter { $0.preposition == "from" }.flatMap(\.nouns)
      + (entering?.objects ?? [])
    return nouns.flatMap { index -> [Referent] in
      guard let noun = scene.noun(index), noun.endsInMention, let last = noun.mentions.last,
        [.name, .organisation, .group].contains(last.role)
      else { return [] }
      return last.referents
    }
  }

  /// "Burkina Faso saw its sanctions lifted", "has had the embargo eased": who was under them.
  private func bearer(of index: Int, _ clause: Clause) -> [Referent]? {
    guard clause.isPassive, let governor = clause.governor, let noun = scene.noun(index),
      ["see", "have", "get"].contains(scene.syntax.clauses[governor].group.lemma),
      noun.possessorPronoun != nil || noun.possessors.isEmpty && noun.mentions.isEmpty
    else { return nil }
    let found = scene.parties(scene.syntax.clauses[governor].subject)
    return found.count == 1 ? found : nil
  }

  private func lastImposer(on bearer: [Referent]) -> [Referent] {
    guard let last = scene.discourse.last[.sanctions]?.source,
      !bearer.contains(where: { $0.party == last.party })
    else { return [] }
    return [last]
  }

  /// "sanctions on two banks": whom they hit is told, but it is no party.
  private func hasUnknownTarget(_ index: Int, _ clause: Clause) -> Bool {
    (scene.syntax.phrases(after: index) + clause.obliques).contains {
      ["on", "against", "upon", "to", "from", "over"].contains($0.preposition)
        && !$0.nouns.contains { isKnownOrgan($0) || isTraded($0) }
    }
  }

  /// "arms sales", "air travel": what a measure forbids, not whom it hits.
  private func isTraded(_ index: Int) -> Bool {
    guard let noun = scene.noun(index), noun.mentions.isEmpty, noun.possessors.isEmpty else {
      return false
    }
    return scene.matters(index).contains(.trade)
      || ["travel", "flight", "oil", "gas", "coal", "weapon", "arms", "shipment", "delivery"]
        .contains(noun.head)
  }

  /// "the air force": of the state that the text is about.
  private func isKnownOrgan(_ index: Int) -> Bool {
    guard let noun = scene.noun(index), noun.mentions.isEmpty, noun.possessors.isEmpty,
      noun.possessorPronoun == nil
    else { return false }
    let organs: Set<String> = ["army", "military", "navy", "junta", "police", "force", "regime"]
    let officials: Set<String> = [
      "leader", "official", "officer", "minister", "general", "commander", "judge", "senator",
      "lawmaker",
    ]
    return noun.determiner == "the" && organs.contains(noun.head ?? "")
      || noun.isPlural && officials.contains(noun.head ?? "")
  }

  func isAnaphoric(_ index: Int) -> Bool {
    guard let noun = scene.noun(index) else { return false }
    return noun.pronoun != nil
      || ["the", "that", "those", "these", "this", "its", "their"].contains(noun.determiner)
  }

  /// Who a measure is of: "EU sanctions", "Britain's asset freeze", "sanctions imposed by".
  func imposers(_ index: Int) -> [Referent] {
    let own = owners(index).filter { one in !isNamedTarget(index, one) }
    if !own.isEmpty { return own }
    let of = phrases(after: index, ["of"])
    if !of.isEmpty { return of }
    let reduced = reducedAgents(index)
    if !reduced.isEmpty { return reduced }
    let relative = scene.syntax.clauses.first { $0.link == .relative && modifies($0, index) }
    return relative.map { actors($0) } ?? []
  }

  /// "the Syria sanctions": a plain name before the noun is whom they are on, unless it is of one
  /// that many have sanctions from.
  private func isNamedTarget(_ index: Int, _ one: Referent) -> Bool {
    guard let noun = scene.noun(index), noun.possessors.isEmpty else { return false }
    let isPlain = noun.mentions.contains { mention in
      mention.role == .name && mention.referents.contains { $0.party == one.party }
    }
    return isPlain && !["USA", "EU", "UN", "GBR", "UK", "AU", "ECOWAS"].contains(one.party.code)
  }

  /// Whether a clause tells more of a noun: "sanctions imposed on", "the blockade that Egypt
  /// imposed on".
  private func modifies(_ clause: Clause, _ index: Int) -> Bool {
    clause.isReduced && clause.subject.contains(index)
      || clause.link == .relative && clause.antecedent == index && clause.objects.contains(index)
  }

  /// Branches of a state's trade: "sanctions on Venezuela's oil sector".
  static let sectors: Set<String> = [
    "sector", "industry", "economy", "export", "trade", "shipping", "programme", "program",
    "import", "oil", "gas", "crude", "petroleum", "fuel", "coal", "gold", "steel", "bond", "debt",
    "currency",
  ]

  /// What is eased for a branch alone tells nothing of the rest.
  private func isEased(_ measure: Int) -> Bool {
    let lemma = scene.syntax.clauses.first { $0.objects.contains(measure) }?.group.lemma
    return ["ease", "relax", "loosen", "soften", "lighten", "waive"].contains(lemma)
  }

  /// "the embargo on Russian oil" hits whose goods they are.
  private func goods(_ noun: Int, of measure: Int) -> [Referent] {
    guard let head = scene.noun(noun)?.head else { return [] }
    if Self.sectors.contains(head), !isEased(measure) {
      let own = scene.noun(noun)?.possessors.flatMap(\.referents) ?? []
      return own.isEmpty ? origins(noun) : own
    }
    return scene.kind(measure) == .trade ? origins(noun) : []
  }

  /// "Russian oil": whose it is.
  private func origins(_ noun: Int) -> [Referent] {
    let mentions: [Mention] = scene.noun(noun)?.mentions ?? []
    let plain = mentions.filter { $0.role == .demonym || $0.role == .name }
    return plain.flatMap(\.referents)
  }

  /// "the ambassador sent by Kabul", "sanctions imposed by the EU".
  func reducedAgents(_ index: Int) -> [Referent] {
    for clause in scene.syntax.clauses where clause.isReduced && clause.subject.contains(index) {
      let by = clause.obliques.filter { $0.preposition == "by" }
      let found = by.flatMap { scene.parties(inPhrase: $0) }
      if !found.isEmpty { return scene.unique(found) }
    }
    return []
  }

  /// Whom a measure is against.
  func measureTargets(_ index: Int, _ clause: Clause?) -> [Referent] {
    let against: Set<String> =
      switch scene.kind(index) {
      case .travelBan: ["on", "against", "upon", "for"]
      case .blockade: ["on", "against", "upon", "of"]
      default: ["on", "against", "upon"]
      }
    let last = scene.syntax.groups[index].last ?? index
    let phrases =
      scene.syntax.phrases(after: index) + (last > index ? scene.syntax.phrases(after: last) : [])
    for phrase in phrases where against.contains(phrase.preposition) {
      let found = phrase.nouns.flatMap { sanctioned($0) + goods($0, of: index) }
      if !found.isEmpty { return scene.unique(found) }
    }
    let forbidsTrade =
      scene.kind(index) == .trade || scene.matters(index).contains(.trade)
      || phrases.contains { $0.nouns.contains { scene.matters($0).contains(.trade) } }
    if forbidsTrade {
      for phrase in phrases + (clause?.obliques ?? []) {
        let found =
          switch phrase.preposition {
          case "of": phrase.nouns.flatMap { origins($0) }
          case "to", "from", "with": scene.parties(inPhrase: phrase)
          case "between" where clause != nil: scene.parties(inPhrase: phrase)
          default: [Referent]()
          }
        if !found.isEmpty { return scene.unique(found) }
      }
    }
    for oblique in clause?.obliques ?? [] where against.contains(oblique.preposition) {
      let found = oblique.nouns.flatMap { sanctioned($0) + goods($0, of: index) }
      if !found.isEmpty { return scene.unique(found) }
    }
    for reduced in scene.syntax.clauses where modifies(reduced, index) {
      let nouns = reduced.obliques.filter { against.contains($0.preposition) }.flatMap(\.nouns)
      let found = nouns.flatMap { sanctioned($0) + goods($0, of: index) }
      if !found.isEmpty { return scene.unique(found) }
    }
    if let hit = relativeTarget(index) { return hit }
    let named = owners(index).filter { isNamedTarget(index, $0) }
    if !named.isEmpty { return named }
    if let before = measureBefore(index) { return measureTargets(before, nil) }
    if isAnaphoric(index), let last = scene.discourse.last[.sanctions] { return [last.target] }
    return []
  }

  /// "The sanctions on Mali are off: ECOWAS scrapped them": the measure that a pronoun means.
  private func measureBefore(_ index: Int) -> Int? {
    guard ["it", "them"].contains(scene.noun(index)?.pronoun) else { return nil }
    return scene.chunks[..<index].indices.last {
      scene.noun($0)?.nouns.contains { $0.matter == .sanctions } ?? false
    }
  }

  /// "sanctions that have hampered Afghanistan's access".
  func relativeTarget(_ index: Int) -> [Referent]? {
    let clause = scene.syntax.clauses.first { $0.link == .relative && $0.subject.contains(index) }
    guard let object = clause?.objects.first, let noun = scene.noun(object) else { return nil }
    let found = scene.unique(noun.possessors.flatMap(\.referents))
    return found.isEmpty ? nil : found
  }

  func assetOwners(_ index: Int, except agents: [Referent]) -> [Referent] {
    guard let noun = scene.noun(index) else { return [] }
    if noun.possessorPronoun != nil { return otherOwner(index, except: agents) }
    let own = noun.possessors.flatMap(\.referents) + noun.mentions.flatMap(\.referents)
    if !own.isEmpty { return own }
    let held = reducedAgents(index)
    if !held.isEmpty { return held }
    let holding = scene.syntax.clauses.first {
      $0.link == .relative && $0.antecedent == index
        && ["hold", "keep", "own"].contains($0.group.lemma)
    }
    if let found = holding?.subject.flatMap(sanctioned), !found.isEmpty { return found }
    for clause in scene.syntax.clauses where clause.isReduced && clause.subject.contains(index) {
      let by = clause.obliques.filter { $0.preposition == "by" }.flatMap(\.nouns)
      let found = by.flatMap { sanctioned($0) }
      if !found.isEmpty { return scene.unique(found) }
    }
    for phrase in scene.syntax.phrases(after: index) {
      for inner in phrase.nouns {
        guard let noun = scene.noun(inner) else { continue }
        let found = noun.possessors.flatMap(\.referents) + noun.mentions.flatMap(\.referents)
        if !found.isEmpty { return found }
        if noun.determiner == "the", PartyNoun.movements.contains(noun.head ?? "") {
          return scene.parties(inner)
        }
      }
    }
    return []
  }

  /// "froze its assets": not the freezer's own.
  func otherOwner(_ index: Int, except agents: [Referent]) -> [Referent] {
    let named = scene.mentions(before: index).filter { $0.role != .place }.flatMap(\.referents)
    let others = scene.unique(named).filter { one in !agents.contains { $0.party == one.party } }
    return others.last.map { [$0] } ?? scene.discourse.latest(except: agents).map { [$0] } ?? []
  }
}

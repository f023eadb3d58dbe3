internal import Language
internal import World

extension FrameReader {
  /// "the removal of the Taliban from Russia's list", "Cuba's removal from the list", "Peru's
  /// designation of the Guards as terrorists"; false where the noun lists nobody.
  mutating func readListing(
    _ index: Int, _ noun: NounPhrase, _ verb: String, _ reality: Reality
  ) -> Bool {
    guard !used.contains(index) else { return false }
    let phrases = scene.syntax.phrases(after: index)
    for frame in lexicon.frames[verb] ?? [] where frame.relation == .designation {
      guard let list = listing(frame, phrases) else { continue }
      let of = phrases.first { $0.preposition == "of" && $0.chunk < list }?.nouns ?? []
      let targets = of.isEmpty ? owners(index) : of.flatMap(sanctioned)
      let sources = listers(list, frame, of.isEmpty ? [] : owners(index), phrases)
      guard !targets.isEmpty, !sources.isEmpty else { continue }
      used.formUnion(of)
      for ends in product(scene.unique(sources), scene.unique(targets), chunk: index)
      where ends.source.party != ends.target.party {
        var detail = Claim.Detail(kind: .terroristOrganisation, status: frame.status)
        detail.regime = ends.target.regime
        let draft = Draft(
          source: ends.source, target: ends.target, relation: .designation, action: frame.action,
          detail: detail, rule: frame.rule + ".noun", clause: clauseIndex(of: index), chunk: index,
          confidence: 0.9)
        if case .finding(let reason) = reality { reject(reason, draft) } else { append(draft) }
      }
      return true
    }
    return readPlainListing(index, verb, phrases, reality)
  }

  private static let plain: Set<String> = [
    "ban", "blacklist", "delist", "designate", "label", "list", "outlaw", "proscribe", "relist",
  ]

  /// "the EU's listing of the Guards", "the terrorist designation of the Guards by Canada", where the
  /// sentence or the text speaks of terrorism.
  private mutating func readPlainListing(
    _ index: Int, _ verb: String, _ phrases: [Clause.Oblique], _ reality: Reality
  ) -> Bool {
    guard Self.plain.contains(verb), case .fact = reality else { return false }
    guard speaksOfTerror || scene.speaksOfSanctions && verb != "ban" && verb != "label" else {
      return false
    }
    let of = phrases.first { $0.preposition == "of" }
    let by = phrases.filter { $0.preposition == "by" }.flatMap { scene.parties(inPhrase: $0) }
    guard of != nil || !by.isEmpty else { return false }
    let patients = of?.nouns ?? []
    let isOfTerror = speaksOfTerror
    guard patients.allSatisfy({ !isUnknownGroup($0) && isOfficeHolder($0) != isOfTerror }) else {
      return false
    }
    let targets = of == nil ? owners(index) : patients.flatMap(sanctioned)
    let sources = by.isEmpty ? owners(index) : by
    for ends in product(scene.unique(sources), scene.unique(targets), chunk: index)
    where ends.source.party != ends.target.party {
      append(
        Draft(
          source: ends.source, target: ends.target,
          relation: isOfTerror ? .designation : .sanctions,
          action: verb == "delist" ? .ends : .starts,
          detail: Claim.Detail(
            kind: isOfTerror ? .terroristOrganisation : nil, regime: ends.target.regime),
          rule: verb + ".noun", clause: clauseIndex(of: index), chunk: index, confidence: 0.85))
    }
    return !targets.isEmpty && !sources.isEmpty
  }

  /// Whether the sentence speaks of terrorism or of a movement that lists of it name.
  var speaksOfTerror: Bool {
    scene.sentence.tokens.contains { token in
      token.lower.hasPrefix("terror")
        || ["guards", "hts", "irgc", "quds", "sponsors", "taliban"].contains(token.lower)
    }
  }

  /// "a former minister of Guinea": persons are hit by sanctions and not listed as terrorists.
  func isOfficeHolder(_ index: Int) -> Bool {
    guard let noun = scene.noun(index) else { return false }
    return noun.mentions.last?.role == .person
      || [
        "commander", "general", "governor", "judge", "lawmaker", "leader", "minister", "mp",
        "officer", "official", "politician", "president", "prosecutor", "senator",
      ].contains(noun.head ?? "")
  }

  /// The list or the terrorists behind the noun's own preposition.
  private func listing(_ frame: Frame, _ phrases: [Clause.Oblique]) -> Int? {
    guard frame.particle.isEmpty, let complement = frame.complement, let matter = complement.matter
    else { return nil }
    let fitting = phrases.filter {
      $0.preposition == complement.preposition
        || $0.preposition == "on" && complement.preposition == "in"
    }
    return fitting.flatMap(\.nouns).first { scene.matters($0).contains(matter) }
  }

  private func listers(
    _ list: Int, _ frame: Frame, _ agents: [Referent], _ phrases: [Clause.Oblique]
  ) -> [Referent] {
    let by = phrases.filter { $0.preposition == "by" }.flatMap { scene.parties(inPhrase: $0) }
    if !by.isEmpty { return by }
    guard frame.complement?.matter == .list else { return agents }
    let own = scene.noun(list)?.possessorPronoun == nil ? owners(list) : agents
    if !own.isEmpty { return own }
    if !agents.isEmpty { return agents }
    return isSponsorList(list) ? [Referent(Party("USA"))] : []
  }
}

internal import Language
internal import World

extension FrameReader {
  func designationPairs(_ match: FrameMatch) -> [Ends] {
    let clause = scene.syntax.clauses[match.clause]
    var sources = match.agents
    if sources.isEmpty, clause.isPassive,
      match.frame.complement?.matter == .terror || match.frame.complement == nil
    {
      sources = phrasesOf(clause, ["in"], except: [])
    }
    if let complement = match.frame.complement, let list = complementNoun(complement, clause),
      scene.matters(list).contains(.list)
    {
      let listers = owners(list)
      if match.frame.isIntransitive && !match.frame.isTransitive
        || clause.isPassive && sources.isEmpty
      {
        sources = listers
      }
      if sources.isEmpty { sources = listers }
      if !listers.isEmpty, scene.noun(list)?.possessorPronoun == nil { sources = listers }
      if sources.isEmpty, isSponsorList(list) { sources = [Referent(Party("USA"))] }
    }
    if match.frame.isIntransitive, match.frame.complement?.matter == .sponsor {
      sources = clause.objects.contains(where: isDesignated) ? [Referent(Party("USA"))] : []
    }
    var pairs: [Ends] = []
    for index in match.patients {
      var targets: [Referent] = []
      if match.frame.patient == .listing {
        targets = listed(index)
        if sources.isEmpty, isSponsorList(index) { sources = [Referent(Party("USA"))] }
        if sources.isEmpty {
          sources = scene.discourse.last[.designation].map { [$0.source] } ?? []
        }
      } else {
        targets = isUnknownGroup(index) ? [] : meant(index) + fellows(clause)
      }
      if sources.isEmpty,
        clause.isPassive || scene.noun(index)?.pronoun != "it"
          || drafts.last?.relation == .designation,
        let last = scene.discourse.last[.designation]
          ?? scene.discourse.topicActs.first(where: { $0.relation == .designation })
      {
        sources = [last.source]
      }
      if sources.isEmpty, clause.isPassive, match.frame.complement?.matter == .sponsor,
        !targets.isEmpty, !scene.discourse.history.isEmpty
      {
        sources = partner(of: [targets[0]], as: .target).map { [$0] } ?? []
      }
      if sources.isEmpty, clause.isPassive, isByLaw(match, clause) {
        sources = [Referent(Party("USA"))]
      }
      pairs += product(sources, scene.unique(targets), chunk: index).map {
        Ends(source: $0.source, target: $0.target, chunk: index, kind: .terroristOrganisation)
      }
    }
    return pairs
  }

  /// "a designated state sponsor of terrorism" is one by law of the United States.
  private func isDesignated(_ index: Int) -> Bool {
    guard let words = scene.noun(index)?.words else { return false }
    return words.contains("state")
      && words.contains { ["designated", "listed", "blacklisted"].contains($0) }
  }

  /// "has been designated a state sponsor of terrorism": a label that the United States alone gives.
  private func isByLaw(_ match: FrameMatch, _ clause: Clause) -> Bool {
    guard ["designate", "list", "redesignate", "relist"].contains(match.frame.verb),
      let complement = match.frame.complement, complement.matter == .sponsor,
      let label = complementNoun(complement, clause), let words = scene.noun(label)?.words
    else { return false }
    return words.suffix(2) == ["state", "sponsor"]
  }

  /// "listed as a sponsor of terrorism together with Syria", "on the list next to Cuba".
  private func fellows(_ clause: Clause) -> [Referent] {
    clause.obliques.filter { $0.preposition == "alongside" }
      .flatMap { scene.parties(inPhrase: $0) } + leadingCompanions(clause)
  }

  /// The lists of state sponsors of terrorism and of foreign terrorist organisations are kept by the
  /// United States.
  func isSponsorList(_ index: Int) -> Bool {
    if scene.syntax.phrases(after: index).prefix(2).contains(where: { phrase in
      phrase.nouns.contains { scene.noun($0).map(isAmericanTerm) ?? false }
    }) {
      return true
    }
    let end = scene.chunks[index].tokens.upperBound
    let words = (end..<end + 6).map(scene.word)
    return ["states", "countries", "nations"].contains(words[1])
      && !Set(words).isDisjoint(with: ["sponsor", "sponsoring", "support", "supporting", "backing"])
      && !Set(words).isDisjoint(with: ["terror", "terrorism"])
  }

  private func isAmericanTerm(_ noun: NounPhrase) -> Bool {
    noun.words.contains { $0.hasPrefix("sponsor") }
      || noun.words.contains("foreign") && noun.words.contains("terrorist")
      || noun.words.starts(with: ["specially", "designated"])
  }

  /// "X lists the Guards, but Y has never listed them": of a listing before in the sentence.
  private func meant(_ index: Int) -> [Referent] {
    let found = sanctioned(index)
    guard let pronoun = scene.noun(index)?.pronoun,
      let last = drafts.last(where: { $0.relation == .designation })
    else { return found }
    if pronoun == "them" { return [last.target] }
    let isLister = found.isEmpty || found.map(\.party) == [last.source.party]
    return pronoun == "it" && isLister ? [last.target] : found
  }

  /// "Colombia's FARC", "Sri Lanka's Tamil Tigers": a group in a state is not that state.
  func isUnknownGroup(_ index: Int) -> Bool {
    guard let noun = scene.noun(index) else { return false }
    return noun.name != nil && noun.head == nil && noun.mentions.isEmpty
      && !noun.possessors.isEmpty && noun.words.isEmpty
  }

  /// Whom a designation or ban is of: its genitive, what stands behind "of" or "for", or the last.
  func listed(_ index: Int) -> [Referent] {
    guard let noun = scene.noun(index) else { return [] }
    let of = scene.syntax.phrases(after: index).filter {
      ["of", "for", "on", "against"].contains($0.preposition)
    }
    let phrases = scene.unique(of.flatMap { scene.parties(inPhrase: $0) })
    if of.contains(where: { $0.nouns.contains(where: isUnknownGroup) }) { return [] }
    if !phrases.isEmpty { return phrases }
    let own = noun.possessors.flatMap(\.referents) + noun.mentions.flatMap(\.referents)
    if !own.isEmpty { return own }
    if noun.possessorNoun != nil { return scene.owners(of: noun, at: index) }
    return scene.discourse.last[.designation].map { [$0.target] } ?? []
  }
}

internal import Language
internal import World

extension FrameReader {
  func designationPairs(_ match: FrameMatch) -> [Ends] {
    let clause = scene.syntax.clauses[match.clause]
    var sources = match.agents
    if sources.isEmpty, clause.isPassive, match.frame.complement?.matter == .terror {
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
        targets = sanctioned(index) + fellows(clause)
      }
      if sources.isEmpty,
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

  /// "listed as a sponsor of terrorism together with Syria", "on the list next to Cuba".
  private func fellows(_ clause: Clause) -> [Referent] {
    clause.obliques.filter { $0.preposition == "alongside" }.flatMap { scene.parties(inPhrase: $0) }
  }

  /// The list of state sponsors of terrorism is kept by the United States.
  func isSponsorList(_ index: Int) -> Bool {
    scene.syntax.phrases(after: index).prefix(2).contains { phrase in
      phrase.nouns.contains { scene.noun($0)?.words.contains { $0.hasPrefix("sponsor") } ?? false }
    }
  }

  /// Whom a designation or ban is of: its genitive, what stands behind "of" or "for", or the last.
  func listed(_ index: Int) -> [Referent] {
    guard let noun = scene.noun(index) else { return [] }
    let phrases = phrases(after: index, ["of", "for", "on", "against"])
    if !phrases.isEmpty { return phrases }
    let own = noun.possessors.flatMap(\.referents) + noun.mentions.flatMap(\.referents)
    if !own.isEmpty { return own }
    if noun.possessorNoun != nil { return scene.owners(of: noun, at: index) }
    return scene.discourse.last[.designation].map { [$0.target] } ?? []
  }
}

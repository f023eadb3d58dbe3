internal import World

extension FrameReader {
  /// "Chen Quanguo, a member of the Chinese Politburo": whose the named person is.
  private func officeBehind(_ index: Int) -> [Referent]? {
    guard index + 2 < scene.chunks.count, scene.chunks[index + 1].isComma,
      let noun = scene.noun(index + 2), noun.determiner != nil || noun.endsInMention == false
    else { return nil }
    let own = scene.owners(of: noun, at: index + 2)
    return own.isEmpty ? nil : own
  }

  /// Those around a ruler, who are hit for whose they are.
  private static let circle: Set<String> = [
    "adviser", "aide", "ally", "associate", "confidant", "crony", "insider", "leader", "loyalist",
    "member", "relative", "some",
  ]

  private static let hit: Set<String> = [
    "agency", "company", "entity", "figure", "firm", "individual", "institution", "organisation",
    "organization", "people", "person", "vessel",
  ]

  private static let tying: Set<String> = ["associate", "connect", "involve", "link", "tie"]

  /// "individuals of the United Kingdom", "agencies involved in North Korea's arms programme".
  private func tiedTo(_ index: Int, _ noun: NounPhrase) -> [Referent] {
    guard Self.hit.contains(noun.head ?? ""), noun.possessors.isEmpty, noun.mentions.isEmpty else {
      return []
    }
    let own = phrases(after: index, ["of"])
    if !own.isEmpty { return own }
    let group = Set(scene.syntax.groups[index])
    let tie = scene.syntax.clauses.first {
      $0.isReduced && !group.isDisjoint(with: $0.subject) && Self.tying.contains($0.group.lemma)
    }
    let nouns = tie?.obliques.filter { ["in", "to", "with"].contains($0.preposition) }
      .flatMap(\.nouns).compactMap { scene.noun($0) }
    return scene.unique((nouns ?? []).flatMap { $0.possessors + $0.mentions }.flatMap(\.referents))
  }

  /// Whom a measure against a phrase hits: "some of the Taliban's leaders", "four Haitian senators".
  func sanctioned(_ index: Int) -> [Referent] {
    guard let noun = scene.noun(index) else { return [] }
    let own = scene.parties(index)
    if !own.isEmpty { return own }
    if noun.mentions.contains(where: { $0.role == .organ }) {
      return noun.mentions.flatMap(\.referents)
    }
    if Self.sectors.contains(noun.head ?? ""), noun.mentions.isEmpty, !noun.possessors.isEmpty,
      scene.syntax.clauses.contains(where: { $0.subject.contains(index) })
    {
      return scene.unique(noun.possessors.flatMap(\.referents))
    }
    let tied = tiedTo(index, noun)
    if !tied.isEmpty { return tied }
    if noun.head == nil, noun.words.isEmpty, noun.name != nil, let office = officeBehind(index) {
      return office
    }
    let isPlain = noun.pronoun == nil && noun.nouns.allSatisfy { $0.matter == .assets }
    guard isPlain || noun.determiner != nil || Self.circle.contains(noun.head ?? "") else {
      return []
    }
    if noun.head == nil && noun.words.isEmpty
      || Self.circle.contains(noun.head ?? "") || PartyNoun.amounts.contains(noun.head ?? "")
      || PartyNoun.organs.contains(noun.head ?? "")
    {
      // "a member of a group over its role in the war in Congo": what opens a reason ends it.
      let own = scene.syntax.phrases(after: index).prefix {
        Self.belonging.contains($0.preposition)
      }
      for phrase in own {
        let found = scene.parties(inPhrase: phrase)
        if !found.isEmpty { return found }
      }
    }
    return standing(for: noun)
  }

  private static let belonging: Set<String> = ["at", "from", "in", "of", "within"]

  /// "imposed sanctions on the two men": those whom the text has just told to be hit.
  private func standing(for noun: NounPhrase) -> [Referent] {
    guard noun.mentions.isEmpty, noun.possessors.isEmpty,
      ["the", "these", "those", "both"].contains(noun.determiner),
      Self.struck.contains(noun.head ?? ""),
      scene.discourse.sentence - scene.discourse.claimed <= 2,
      let last = scene.discourse.history.last, last.relation == .sanctions
    else { return [] }
    return [last.target]
  }

  private static let struck: Set<String> = [
    "individual", "judge", "man", "minister", "officer", "official", "pair", "person", "settler",
    "woman",
  ]
}

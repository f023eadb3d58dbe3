internal import World

extension Scene {
  /// The parties that a group of noun phrases stands for when they act or are acted on.
  func parties(_ indices: [Int]) -> [Referent] {
    var referents: [Referent] = []
    for index in indices {
      for referent in parties(index)
      where !referents.contains(where: { $0.party == referent.party }) {
        referents.append(referent)
      }
    }
    return referents
  }

  /// The parties that one noun phrase stands for; none for what no state answers for.
  func parties(_ index: Int) -> [Referent] {
    if let settled = settled[index] { return settled }
    guard let noun = noun(index), !noun.isNegative, !sought.contains(index) else { return [] }
    if noun.endsInMention { return parties(of: noun, at: index) }
    var scene = self
    scene.sought.insert(index)
    let found = scene.parties(of: noun, at: index)
    return found.isEmpty ? namedInversely(index).map(scene.parties) ?? [] : found
  }

  private func parties(of noun: NounPhrase, at index: Int) -> [Referent] {
    if let pronoun = noun.pronoun { return parties(pronoun: pronoun, at: index) }
    if let listed = partitive(noun, at: index) { return listed }
    guard let head = noun.head else { return named(noun, at: index) }
    if noun.words == ["name"] { return unique(noun.possessors.flatMap(\.referents)) }
    if let listed = enumerated(noun, head, at: index) { return listed }
    if isMembership(noun, head) { return [] }
    let counted = counted(noun, at: index)
    if !counted.isEmpty { return counted }
    if PartyNoun.organs.contains(head) || isOfficial(noun) {
      let own = owners(of: noun, at: index)
      if !own.isEmpty { return own }
      if let label = labelled(noun) { return [label] }
    }
    return described(noun, head: head, at: index)
  }

  /// "EU member states", "hardly any African country": some of a set, not the set.
  private func isMembership(_ noun: NounPhrase, _ head: String) -> Bool {
    if ["hardly", "few", "most", "many", "several", "some"].contains(noun.determiner),
      PartyNoun.countries.contains(head) || head == "member"
    {
      return true
    }
    return (head == "member" || noun.words.contains("member"))
      && noun.mentions.contains { $0.role == .organisation || $0.role == .group }
  }

  /// A phrase that ends in a name.
  private func named(_ noun: NounPhrase, at index: Int) -> [Referent] {
    if noun.endsInMention, let last = noun.mentions.last {
      if last.role == .place { return [] }
      if last.role == .organ, !noun.possessors.isEmpty {
        return unique(noun.possessors.flatMap(\.referents))
      }
      guard noun.words.allSatisfy({ isHarmless($0) }) else { return [] }
      return merged(last.referents, with: noun)
    }
    if noun.name != nil && isOfficial(noun) || noun.words.isEmpty && !noun.possessors.isEmpty {
      let own = owners(of: noun, at: index)
      return own.isEmpty && isOfficial(noun) ? labelled(noun).map { [$0] } ?? [] : own
    }
    let official = official(noun)
    if !official.isEmpty { return official }
    return counted(noun, at: index)
  }

  /// "all three", "the two": the set of so many that was named last.
  private func counted(_ noun: NounPhrase, at index: Int) -> [Referent] {
    guard noun.mentions.isEmpty, noun.possessors.isEmpty, noun.words.count == 1,
      let number = noun.words[0] == "both" ? 2 : WordClass.counts[noun.words[0]],
      ["all", "the", "these", "those"].contains(noun.determiner)
    else { return [] }
    let named = unique(mentions(before: index).flatMap(\.referents))
    if named.count == number { return named }
    if number == 2, named.isEmpty, let pair = discourse.pair { return pair }
    return discourse.set(of: number) ?? []
  }

  /// "China: Foreign Minister Yang Jiechi announced": an official of whose line it is.
  private func labelled(_ noun: NounPhrase) -> Referent? {
    noun.determiner == nil || noun.determiner == "the" ? discourse.label : nil
  }

  /// Words that may stand before a name without changing whom it means.
  private func isHarmless(_ word: String) -> Bool {
    word.isEmpty || !["anti", "pro", "ethnic", "former"].contains(word)
  }

  /// "Afghanistan's Taliban": the regime is kept with its state.
  private func merged(_ referents: [Referent], with noun: NounPhrase) -> [Referent] {
    guard referents.count == 1, referents[0].regime == nil,
      let regime = noun.mentions.first(where: { $0.referents.first?.regime != nil })?.referents
        .first,
      regime.party == referents[0].party
    else { return referents }
    return [regime]
  }

  private func isOfficial(_ noun: NounPhrase) -> Bool {
    noun.words.contains { PartyNoun.organs.contains(Lexicon.singular($0)) }
  }

  /// Parties in the phrase, in its genitive or in the "of", "in", "from" behind it.
  func owners(of noun: NounPhrase, at index: Int) -> [Referent] {
    let inside = noun.mentions.filter { $0.role != .place }.flatMap(\.referents)
    if let regime = inside.first(where: { $0.regime != nil }) { return [regime] }
    if !inside.isEmpty { return unique(inside) }
    if !noun.possessors.isEmpty { return unique(noun.possessors.flatMap(\.referents)) }
    if let possessor = noun.possessorNoun {
      if let official = discourse.official(named: possessor) { return [official] }
      let found = described(
        NounPhrase(words: noun.possessorWords, determiner: "the"), head: possessor, at: index)
      if !found.isEmpty { return found }
    }
    if let pronoun = noun.possessorPronoun { return parties(pronoun: pronoun, at: index) }
    if let found = behind(index) { return found }
    // "Syria's defence and interior ministries"
    if let first = syntax.groups[index].first, first != index, noun.determiner == nil {
      return unique((self.noun(first)?.possessors ?? []).flatMap(\.referents))
    }
    return []
  }

  /// "authorities in Kabul", "authorities installed in Lima"; the Council in New York is the UN's.
  private func behind(_ index: Int) -> [Referent]? {
    if noun(index)?.words == ["council"], word(chunks[index].tokens.upperBound + 1) == "new",
      word(chunks[index].tokens.upperBound + 2) == "york"
    {
      return [Referent(Party("UN"))]
    }
    let participle = syntax.clauses.first { $0.isReduced && $0.subject.contains(index) }
    for phrase in syntax.phrases(after: index) + (participle?.obliques ?? [])
    where ["of", "in", "from", "at"].contains(phrase.preposition) {
      let found = parties(inPhrase: phrase)
      if !found.isEmpty { return found }
      // "the independence of two regions in Ukraine" is the regions', "the island in favour of
      // Beijing" not Beijing's.
      return nil
    }
    return nil
  }

  /// Parties behind a preposition, places standing for their countries.
  func parties(inPhrase phrase: Clause.Oblique) -> [Referent] {
    var referents: [Referent] = []
    for index in phrase.nouns {
      referents += parties(index)
      if isQuantifier(index), let inner = syntax.phrases(after: index).first,
        inner.preposition == "of"
      {
        referents += parties(inPhrase: inner)
      }
      if parties(index).isEmpty, let noun = noun(index), !isMembership(noun, noun.head ?? ""),
        !isRegional(noun)
      {
        referents += noun.mentions.flatMap(\.referents)
        if noun.mentions.isEmpty { referents += noun.possessors.flatMap(\.referents) }
      }
    }
    return unique(referents)
  }

  /// "the two Donbas republics": states, or would-be ones, of a region, not the state that it is in.
  private func isRegional(_ noun: NounPhrase) -> Bool {
    PartyNoun.countries.contains(noun.head ?? "") && !noun.mentions.isEmpty
      && noun.mentions.allSatisfy { $0.role == .place }
  }

  /// "any of the five", "all of them".
  private func isQuantifier(_ index: Int) -> Bool {
    guard let noun = noun(index), noun.mentions.isEmpty, noun.head == nil || noun.words.isEmpty
    else {
      return false
    }
    return ["any", "all", "each", "none", "both", "either"].contains(
      noun.pronoun ?? noun.determiner ?? "")
  }

  func unique(_ referents: [Referent]) -> [Referent] {
    var seen: [Referent] = []
    for referent in referents where !seen.contains(where: { $0.party == referent.party }) {
      seen.append(referent)
    }
    return seen
  }
}

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
    guard let noun = noun(index), !noun.isNegative else { return [] }
    if let pronoun = noun.pronoun { return parties(pronoun: pronoun, at: index) }
    guard let head = noun.head else { return named(noun, at: index) }
    if let listed = enumerated(noun, head, at: index) { return listed }
    if isMembership(noun, head) { return [] }
    let counted = counted(noun, at: index)
    if !counted.isEmpty { return counted }
    if PartyNoun.organs.contains(head) || isOfficial(noun) {
      let own = owners(of: noun, at: index)
      if !own.isEmpty { return own }
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

  /// "five EU members, Spain, Greece, … and Slovakia,", "six Arab nations including Egypt and Oman":
  /// the parties that a plural lists.
  private func enumerated(_ noun: NounPhrase, _ head: String, at index: Int) -> [Referent]? {
    guard noun.isPlural, PartyNoun.countries.contains(head) || PartyNoun.listable.contains(head)
    else { return nil }
    var next = index + 1
    while next + 1 < chunks.count, chunks[next].preposition == "of", self.noun(next + 1) != nil {
      next += 2
    }
    if next < chunks.count, chunks[next].isComma, next + 1 < chunks.count,
      chunks[next + 1].preposition == "including"
    {
      next += 1
    }
    guard next + 1 < chunks.count, opensList(next), self.noun(next + 1) != nil else { return nil }
    let members = syntax.groups[next + 1]
    guard members.first == next + 1, members.allSatisfy({ isPlainName($0) }) else { return nil }
    let listed = unique(members.flatMap { self.noun($0)?.mentions.flatMap(\.referents) ?? [] })
    let isIncluding = chunks[next].preposition == "including"
    return listed.count > 1 || isIncluding && !listed.isEmpty ? listed : nil
  }

  private func opensList(_ index: Int) -> Bool {
    if case .bracket(isOpening: true) = chunks[index].kind { return true }
    return chunks[index].isComma || chunks[index].isStop || chunks[index].preposition == "including"
  }

  private func isPlainName(_ index: Int) -> Bool {
    guard let noun = noun(index) else { return false }
    return noun.endsInMention && noun.nouns.isEmpty
  }

  /// A phrase that ends in a name.
  private func named(_ noun: NounPhrase, at index: Int) -> [Referent] {
    if noun.endsInMention, let last = noun.mentions.last {
      if last.role == .place { return [] }
      guard noun.words.allSatisfy({ isHarmless($0) }) else { return [] }
      return merged(last.referents, with: noun)
    }
    if noun.name != nil && isOfficial(noun) || noun.words.isEmpty && !noun.possessors.isEmpty {
      return owners(of: noun, at: index)
    }
    return counted(noun, at: index)
  }

  /// "all three", "the two": the set of so many that was named last.
  private func counted(_ noun: NounPhrase, at index: Int) -> [Referent] {
    let numbers = ["two": 2, "three": 3, "four": 4, "five": 5, "both": 2]
    guard noun.mentions.isEmpty, noun.possessors.isEmpty, noun.words.count == 1,
      let number = numbers[noun.words[0]],
      ["all", "the", "these", "those"].contains(noun.determiner)
    else { return [] }
    let named = unique(mentions(before: index).flatMap(\.referents))
    if named.count == number { return named }
    if number == 2, named.isEmpty, let pair = discourse.pair { return pair }
    return discourse.group.count == number ? discourse.group : []
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
    if let pronoun = noun.possessorPronoun {
      let found = parties(pronoun: pronoun, at: index)
      if !found.isEmpty { return found }
    }
    if let found = behind(index) { return found }
    if let possessor = noun.possessorNoun {
      return described(NounPhrase(determiner: "the"), head: possessor, at: index)
    }
    return []
  }

  /// "authorities in Kabul", "authorities installed in Lima".
  private func behind(_ index: Int) -> [Referent]? {
    let participle = syntax.clauses.first { $0.isReduced && $0.subject.contains(index) }
    let told = (participle?.obliques ?? []).filter { $0.chunk > index }
    for phrase in syntax.phrases(after: index) + told
    where ["of", "in", "from", "at"].contains(phrase.preposition) {
      let found = parties(inPhrase: phrase)
      if !found.isEmpty { return found }
      // "the independence of two regions in Ukraine" is the regions'.
      if phrase.preposition == "of" { return nil }
    }
    return nil
  }

  /// Parties behind a preposition, places standing for their countries.
  func parties(inPhrase phrase: Clause.Oblique) -> [Referent] {
    var referents: [Referent] = []
    for index in phrase.nouns {
      referents += parties(index)
      if parties(index).isEmpty, let noun = noun(index) {
        referents += noun.mentions.flatMap(\.referents)
        if noun.mentions.isEmpty { referents += noun.possessors.flatMap(\.referents) }
      }
    }
    return unique(referents)
  }

  /// Who decides in "Russia's decision to close", "the decision by Russia to close".
  func deciders(_ clause: Clause) -> [Referent] {
    guard clause.subject.isEmpty, let deed = clause.deed, let noun = noun(deed) else { return [] }
    let own = owners(of: noun, at: deed)
    if !own.isEmpty { return own }
    let phrases = syntax.phrases(after: deed).filter { ["by", "of"].contains($0.preposition) }
    return unique(phrases.flatMap { parties(inPhrase: $0) })
  }

  func unique(_ referents: [Referent]) -> [Referent] {
    var seen: [Referent] = []
    for referent in referents where !seen.contains(where: { $0.party == referent.party }) {
      seen.append(referent)
    }
    return seen
  }
}

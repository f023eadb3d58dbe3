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
    if let found = behind(index) { return found }
    if let pronoun = noun.possessorPronoun { return parties(pronoun: pronoun, at: index) }
    if let possessor = noun.possessorNoun {
      return described(NounPhrase(determiner: "the"), head: possessor, at: index)
    }
    return []
  }

  /// "authorities in Kabul", "authorities installed in Lima".
  private func behind(_ index: Int) -> [Referent]? {
    let participle = syntax.clauses.first { $0.isReduced && $0.subject.contains(index) }
    for phrase in syntax.phrases(after: index) + (participle?.obliques ?? [])
    where ["of", "in", "from", "at"].contains(phrase.preposition) {
      let found = parties(inPhrase: phrase)
      if !found.isEmpty { return found }
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

  func unique(_ referents: [Referent]) -> [Referent] {
    var seen: [Referent] = []
    for referent in referents where !seen.contains(where: { $0.party == referent.party }) {
      seen.append(referent)
    }
    return seen
  }
}

extension Scene {
  private static let plurals: Set<String> = [
    "they", "them", "their", "both", "each", "themselves", "all", "neither", "ours", "we", "our",
  ]

  /// The antecedent of a pronoun: the subject of the clause it stands in for a possessive, else of
  /// the clause before, else of the sentence before.
  func parties(pronoun: String, at index: Int) -> [Referent] {
    switch pronoun {
    case "it", "its", "itself", "they", "them", "their", "he", "she", "his", "her", "him", "both",
      "themselves":
      break
    case "each", "all", "neither", "each other":
      let named = unique(mentions(before: index).flatMap(\.referents))
      return named.count == 2 ? named : discourse.group
    case "we", "our", "us": return speaker()
    case "whose": return whose(index)
    default: return []
    }
    let isPossessive = WordClass.possessives.contains(pronoun)
    if let found = subjectBefore(index, includingOwn: isPossessive, pronoun: pronoun) {
      return found
    }
    if let ahead = subjectAhead(index) { return ahead }
    if ["it", "its"].contains(pronoun), hasBody(before: index) { return [] }
    if pronoun == "them" || pronoun == "it", let patient = patientBefore(index) { return patient }
    if Self.plurals.contains(pronoun), pronoun != "their" || discourse.subject.count > 1,
      discourse.subject.count < 2, discourse.group.count > 1, discourse.regime == nil
    {
      return discourse.group
    }
    if discourse.subject.count > 1, !Self.plurals.contains(pronoun) {
      return (discourse.regime ?? discourse.latest(except: discourse.subject)).map { [$0] } ?? []
    }
    if !discourse.subject.isEmpty { return discourse.subject }
    return discourse.recent.last.map { [$0] } ?? []
  }

  private func hasBody(before index: Int) -> Bool {
    chunks[..<index].contains { PartyNoun.bodies.contains($0.noun?.head ?? "") }
  }

  /// "Although they have …, Nauru and Cuba": a pronoun in a clause before its main clause; "As for
  /// Monaco, it …".
  private func subjectAhead(_ index: Int) -> [Referent]? {
    if chunks.count > 2, word(0) == "as", word(1) == "for",
      let topic = chunks.firstIndex(where: { $0.noun != nil }), topic < index
    {
      let found = parties(topic)
      if !found.isEmpty { return found }
    }
    guard case .subordinator = chunks.first?.kind, let own = clause(of: index),
      let main = syntax.clauses.first(where: {
        $0.verb > own.verb && $0.group.isFinite && $0.subject.allSatisfy { $0 > own.verb }
      }),
      main.subject.allSatisfy({ noun($0)?.pronoun == nil }),
      chunks[..<index].allSatisfy({ $0.noun?.mentions.isEmpty ?? true })
    else { return nil }
    let found = parties(main.subject)
    return found.isEmpty ? nil : found
  }

  /// "We have had no embassy", the German ministry said: who speaks in this sentence.
  private func speaker() -> [Referent] {
    for clause in syntax.clauses where ClauseBuilder.saying.contains(clause.group.lemma) {
      let found = clause.subject.flatMap { noun($0)?.pronoun == nil ? parties($0) : [] }
      if !found.isEmpty { return unique(found) }
    }
    for clause in syntax.clauses where ClauseBuilder.saying.contains(clause.group.lemma) {
      for index in clause.objects {
        let found = noun(index)?.pronoun == nil ? parties(index) : []
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// Before "whose": the noun phrase that it belongs to.
  private func whose(_ index: Int) -> [Referent] {
    var before = index - 1
    while before >= 0, chunks[before].isRelative || chunks[before].isComma { before -= 1 }
    guard before >= 0, noun(before) != nil else { return [] }
    return parties(syntax.groups[before])
  }

  private func subjectBefore(
    _ index: Int, includingOwn: Bool, pronoun: String
  ) -> [Referent]? {
    let own = clause(of: index)
    for clause in syntax.clauses.reversed() where clause.verb < index || clause.verb == own?.verb {
      guard !clause.subject.contains(index) else { continue }
      if !includingOwn, clause.verb == own?.verb { continue }
      guard !clause.subject.isEmpty, clause.subject.allSatisfy({ $0 < index }) else { continue }
      let found =
        clause.subject.allSatisfy { noun($0)?.pronoun == nil }
        ? parties(clause.subject) : clause.subject.contains(index) ? [] : parties(clause.subject)
      if !found.isEmpty { return found }
      if includingOwn, clause.verb == own?.verb, let owner = missionOwner(clause) { return owner }
    }
    return nil
  }

  /// "Mogadishu's ambassador left its embassy": the party behind a subject that is no party.
  private func missionOwner(_ clause: Clause) -> [Referent]? {
    for index in clause.subject {
      guard let noun = noun(index), noun.pronoun == nil else { continue }
      let found = noun.possessors.flatMap(\.referents)
      if !found.isEmpty { return found }
    }
    return nil
  }

  /// The object of a clause before, for "them" and "it" as an object themselves.
  private func patientBefore(_ index: Int) -> [Referent]? {
    for clause in syntax.clauses.reversed()
    where clause.verb < index && !["be", "become"].contains(clause.group.lemma) {
      for object in clause.objects.reversed() where object < index {
        let found = noun(object)?.pronoun == nil ? parties(object) : []
        if !found.isEmpty { return found }
      }
    }
    return nil
  }
}

extension Scene {
  /// A definite description: "the group", "those countries", "the island nation".
  private func described(_ noun: NounPhrase, head: String, at index: Int) -> [Referent] {
    guard noun.mentions.isEmpty, noun.possessors.isEmpty, isDefinite(noun) else { return [] }
    if noun.isPlural || noun.determiner == "both",
      PartyNoun.countries.contains(head) || head == "side"
    {
      return setBefore(index, noun)
    }
    if PartyNoun.movements.contains(head), noun.number == nil {
      if let regime = discourse.regime { return [regime] }
      let subject = discourse.subject.filter { one in
        !excludedBefore(index).contains { $0.party == one.party }
      }
      return subject.count == 1 && head != "group" ? subject : []
    }
    guard PartyNoun.countries.contains(head), !noun.isPlural else { return [] }
    let excluded = excludedBefore(index)
    if let here = namedBefore(index, except: excluded) { return [here] }
    let subject = discourse.subject.filter { one in
      one.regime == nil && !excluded.contains { $0.party == one.party }
    }
    if ["there"].contains(head) { return discourse.place.map { [$0] } ?? [] }
    return (discourse.latestState(except: excluded) ?? subject.first).map { [$0] } ?? []
  }

  /// The last state named earlier in this sentence.
  private func namedBefore(_ index: Int, except: [Referent]) -> Referent? {
    let named = mentions(before: index).filter { $0.role != .person }.flatMap(\.referents)
    return named.last { one in one.regime == nil && !except.contains { $0.party == one.party } }
  }

  private func isDefinite(_ noun: NounPhrase) -> Bool {
    guard let determiner = noun.determiner else { return false }
    return ["the", "this", "that", "these", "those", "both"].contains(determiner)
  }

  /// The subject of this clause cannot be what its object describes.
  private func excludedBefore(_ index: Int) -> [Referent] {
    guard let clause = clause(of: index), !clause.subject.contains(index) else { return [] }
    return clause.subject.flatMap { $0 < index ? parties($0) : [] }
  }

  /// "those countries": what this sentence and the one before listed beside their subject.
  private func setBefore(_ index: Int, _ noun: NounPhrase) -> [Referent] {
    var named = unique(mentions(before: index).flatMap(\.referents))
    if noun.determiner == "those" { named.removeAll { $0.regime != nil } }
    if named.count > 1, noun.number == nil || noun.number == named.count { return named }
    guard noun.determiner == "those" || noun.determiner == "these" else { return discourse.group }
    let others = discourse.others.filter { $0.regime == nil }
    return others.isEmpty ? discourse.group : others
  }
}

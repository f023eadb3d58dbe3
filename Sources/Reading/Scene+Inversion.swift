extension Scene {
  /// "Among the states that did so are Japan and Fiji", "Those expelled include the ambassador of
  /// Peru", "The first to open an embassy was Ghana": the noun phrases behind the verb that say whom
  /// one before it means; nil where it is no such phrase.
  func namedInversely(_ index: Int) -> [Int]? {
    guard let noun = noun(index), noun.mentions.isEmpty, noun.possessors.isEmpty, !noun.isNegative,
      let verb = invertedVerb(after: index, noun), chunks.indices.contains(verb + 1),
      let first = self.noun(verb + 1), first.pronoun == nil
    else { return nil }
    return syntax.groups[verb + 1].filter { $0 > verb }
  }

  private func invertedVerb(after index: Int, _ noun: NounPhrase) -> Int? {
    let isAmong = index > 0 && chunks[index - 1].preposition == "among" && opensClause(index - 1)
    let isSet =
      noun.pronoun == "those" || noun.determiner == "those" && noun.words.isEmpty
      || noun.isPlural && PartyNoun.countries.contains(noun.head ?? "")
    let first = noun.words.first ?? ""
    let isFirst = WordClass.ordinals.contains(first) || first == "only"
    guard isAmong || isSet || isFirst else { return nil }
    var isDescribed = false
    for place in chunks.indices where place > index {
      if chunks[place].isStop { return nil }
      guard let verb = chunks[place].verb else { continue }
      let isNaming = verb.lemma == "include" || verb.lemma == "be" && (isAmong || isFirst)
      if isNaming, isAmong || isDescribed {
        return verb.isNegated || verb.modal != nil || !verb.isFinite ? nil : place
      }
      isDescribed = true
    }
    return nil
  }

  private func opensClause(_ index: Int) -> Bool {
    index == 0 || chunks[index - 1].isStop || chunks[index - 1].isComma || chunks[index - 1].isQuote
      || chunks[index - 1].conjunction != nil
  }
}

internal import Language

extension TreeClauseBuilder {
  /// Finds the subject of a clause: its own, or that of what controls it.
  mutating func settleSubject(_ index: Int, depth: Int) {
    guard clauses[index].subject.isEmpty, depth < 8 else { return }
    if let word = subjectWord(index) {
      clauses[index].subject = own(word, index)
      return
    }
    if let shallow = shallowSubject(index) {
      clauses[index].subject = shallow
      return
    }
    if let noun = clauses[index].antecedent, clauses[index].link != .complement {
      clauses[index].subject = isInstrument(noun) ? governed(index, depth) : groups[noun]
      if clauses[index].link == .participle, clauses[index].isReduced || !isInstrument(noun) {
        clauses[index].antecedent = nil
      }
      return
    }
    clauses[index].subject = governed(index, depth)
  }

  /// What stands before a finite verb as a subject would, where the grammar has found none.
  private func shallowSubject(_ index: Int) -> [Int]? {
    let clause = clauses[index]
    guard clause.group.isFinite, !clause.isReduced, let other = shallow[clause.verb],
      !other.subject.isEmpty
    else { return nil }
    switch clause.link {
    case .main, .complement, .subordinate: return other.subject
    case .coordinated:
      var before = clause.verb - 1
      while before >= 0, chunks[before].isAdverb { before -= 1 }
      return before >= 0 && other.subject.contains(before) ? other.subject : nil
    default: return nil
    }
  }

  /// "a communiqué establishing relations": who signs it establishes them.
  private func isInstrument(_ noun: Int) -> Bool {
    ClauseBuilder.instruments.contains(chunks[noun].noun?.head ?? "")
  }

  /// A subject of its own; "which" and "who" stand for the noun before.
  private mutating func own(_ word: Int, _ index: Int) -> [Int] {
    let chunk = chunkOf[word]
    if chunks[chunk].noun != nil {
      let isExcepted =
        chunk > 1 && chunks[chunk - 1].preposition == "except" && chunks[chunk - 2].noun != nil
      return groups[isExcepted ? chunk - 2 : chunk]
    }
    if let noun = clauses[index].antecedent {
      clauses[index].antecedent = nil
      return groups[noun]
    }
    return []
  }

  /// "Russia's decision", "the decision by Russia".
  private func hasDoer(_ noun: Int) -> Bool {
    guard let phrase = chunks[noun].noun else { return false }
    if !phrase.possessors.isEmpty || !phrase.mentions.isEmpty || phrase.possessorPronoun != nil
      || phrase.possessorNoun != nil
    {
      return true
    }
    return noun + 1 < chunks.count && ["by", "of"].contains(chunks[noun + 1].preposition)
  }

  /// The subject of the clause that controls this one, or the object that does.
  private mutating func governed(_ index: Int, _ depth: Int) -> [Int] {
    if let deed = clauses[index].deed {
      if ClauseBuilder.deeds.contains(chunks[deed].noun?.head ?? ""), hasDoer(deed) { return [] }
      clauses[index].deed = nil
    }
    guard let governor = clauses[index].governor, governor != index else { return [] }
    settleSubject(governor, depth: depth + 1)
    let above = clauses[governor]
    if clauses[index].link == .infinitive, !above.isPassive,
      ClauseBuilder.objectControls.contains(above.group.lemma), let object = above.objects.first
    {
      return groups[object]
    }
    if case .prepositional(let word) = clauses[index].link, ["of", "for", "from"].contains(word),
      !above.isPassive,
      ClauseBuilder.blaming.contains(above.group.lemma), let object = above.objects.first
    {
      return groups[object]
    }
    return above.subject
  }
}

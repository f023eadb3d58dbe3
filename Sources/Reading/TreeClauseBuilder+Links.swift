internal import Language

extension TreeClauseBuilder {
  /// Finds how a clause hangs on others.
  mutating func hang(_ index: Int) {
    let predicate = predicates[index]
    let node = tree.nodes[predicate]
    guard let head = node.head else {
      clauses[index].link = isSubjectless(index) ? .participle : .main
      return
    }
    clauses[index].governor = owner(of: head)
    if chunks[chunkOf[head]].noun != nil || chunks[chunkOf[head]].verb != nil {
      clauses[index].host = chunkOf[head]
    }
    switch node.relation {
    case .conjunct: coordinate(index, head)
    case .relativeClause, .sentenceRelative: relative(index, head)
    case .clausalModifier: modify(index, head)
    case .clausalComplement:
      let word = subordinator(index)
      clauses[index].link =
        clauses[index].group.isInfinitive
        ? .infinitive : word.map { .subordinate($0) } ?? .complement
    case .openComplement: clauses[index].link = .infinitive
    case .adverbialClause: subordinate(index)
    default:
      clauses[index].link =
        clauses[index].group.isInfinitive
        ? .infinitive : marker(index).map { .prepositional($0) } ?? .main
      if clauses[index].link == .main { clauses[index].governor = nil }
    }
  }

  private func isSubjectless(_ index: Int) -> Bool {
    clauses[index].group.isGerund && subjectWord(index) == nil
  }

  /// The word that is the subject of a clause in the grammar.
  func subjectWord(_ index: Int) -> Int? {
    subjectWord(of: predicates[index])
      ?? chunks[clauses[index].verb].tokens.lazy.compactMap { subjectWord(of: $0) }.first
  }

  private func subjectWord(of place: Int) -> Int? {
    children[place].first {
      switch tree.nodes[$0].relation {
      case .subject, .passiveSubject, .outerSubject: true
      default: false
      }
    }
  }

  /// A preposition before a gerund.
  func marker(_ index: Int) -> String? {
    guard clauses[index].group.isGerund else { return nil }
    for child in children[predicates[index]] {
      let relation = tree.nodes[child].relation
      guard relation == .marker || relation == .caseMarker,
        child < chunks[clauses[index].verb].tokens.lowerBound
      else { continue }
      if let word = chunks[chunkOf[child]].preposition ?? chunks[chunkOf[child]].subordinator {
        return word
      }
    }
    let verb = clauses[index].verb
    guard verb > 0 else { return nil }
    return chunks[verb - 1].preposition
  }

  private mutating func coordinate(_ index: Int, _ head: Int) {
    guard let first = clauseOf[head] else {
      clauses[index].link = .main
      return
    }
    let before = clauses[first]
    let isLike =
      clauses[index].group.isInfinitive || clauses[index].group.isGerund
      || before.group.isReduced(before)
    if isLike || subjectWord(index) != nil {
      clauses[index].link = before.link
      clauses[index].governor = before.governor
      clauses[index].host = before.host
      clauses[index].isReduced = before.isReduced && clauses[index].group.isBarePast
      clauses[index].antecedent = before.antecedent
      if subjectWord(index) != nil, before.link == .coordinated { clauses[index].link = .main }
    } else {
      clauses[index].link = .coordinated
      clauses[index].governor = first
    }
  }

  private mutating func relative(_ index: Int, _ head: Int) {
    clauses[index].link = .relative
    clauses[index].antecedent = noun(head)
  }

  /// A participle, an infinitive or a gerund on a noun.
  private mutating func modify(_ index: Int, _ head: Int) {
    if let word = marker(index) {
      clauses[index].link = .prepositional(word)
      clauses[index].deed = noun(head)
    } else if clauses[index].group.isInfinitive {
      clauses[index].link = .infinitive
      clauses[index].deed = noun(head)
    } else if clauses[index].group.isBarePast || clauses[index].group.isGerund {
      clauses[index].link = .participle
      clauses[index].isReduced = clauses[index].group.isBarePast
      clauses[index].antecedent = noun(head)
    } else {
      clauses[index].link = subjectWord(index) == nil ? .relative : .complement
      clauses[index].antecedent = noun(head)
    }
  }

  private mutating func subordinate(_ index: Int) {
    if let word = marker(index) {
      clauses[index].link = .prepositional(word)
    } else if clauses[index].group.isInfinitive {
      clauses[index].link = .infinitive
    } else if let word = subordinator(index) {
      clauses[index].link = .subordinate(word)
      clauses[index].isReduced = clauses[index].group.isBarePast && subjectWord(index) == nil
    } else if clauses[index].group.isGerund || clauses[index].group.isBarePast,
      subjectWord(index) == nil
    {
      let verb = clauses[index].verb
      clauses[index].link =
        verb > 0 && chunks[verb - 1].preposition == "as" ? .complement : .participle
      clauses[index].isReduced = clauses[index].group.isBarePast
    } else {
      clauses[index].link = .main
      clauses[index].governor = nil
    }
  }

  func subordinator(_ index: Int) -> String? {
    for child in children[predicates[index]]
    where tree.nodes[child].relation == .marker || tree.nodes[child].relation == .adverbial {
      if let word = chunks[chunkOf[child]].subordinator { return word }
    }
    return nil
  }
}

extension VerbGroup {
  fileprivate func isReduced(_ clause: Clause) -> Bool { clause.isReduced }
}

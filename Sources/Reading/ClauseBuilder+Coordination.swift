extension ClauseBuilder {
  func relativeBefore(_ clause: inout Clause, _ index: Int) {
    clause.link = .relative
    clause.governor = clauses.indices.last
    var noun = index - 1
    while noun >= 0, chunks[noun].isComma || chunks[noun].preposition != nil || chunks[noun].isQuote
    {
      noun -= 1
    }
    guard noun >= 0, chunks[noun].noun != nil else { return }
    clause.subject = antecedent(noun, of: clause)
  }

  /// The noun that "which" or "who" stands for: the nearest, unless only the head before its
  /// prepositional phrases can do what the verb says.
  func antecedent(_ noun: Int, of clause: Clause) -> [Int] {
    if let post = post(beside: noun) { return groups[post] }
    let head = Climb(chunks: chunks, groups: groups).head(of: noun)
    guard head != noun, groups[noun].first != head else { return groups[noun] }
    let isPerson = chunks[head].noun?.nouns.contains { $0.matter == .ambassador } ?? false
    let isWho =
      clause.verb > 0
      && chunks[..<clause.verb].last(where: \.isRelative).map {
        if case .relative("who") = $0.kind { true } else { false }
      } ?? false
    return isPerson && isWho || isRatherOf(head, noun, clause) ? groups[head] : groups[noun]
  }

  /// "the embassy in Damascus, which had been closed": a mission or a measure is closed or lifted,
  /// not a place.
  private func isRatherOf(_ head: Int, _ nearest: Int, _ clause: Clause) -> Bool {
    guard let near = chunks[nearest].noun, near.endsInMention, near.nouns.isEmpty else {
      return false
    }
    let matters = chunks[head].noun?.nouns.map(\.matter) ?? []
    return matters.contains { Self.fates[$0]?.contains(clause.group.lemma) ?? false }
  }

  /// What is done to them.
  private static let fates: [Matter: Set<String>] = [
    .office: [
      "abandon", "close", "evacuate", "inaugurate", "open", "reopen", "shut", "shutter", "vacate",
    ],
    .sanctions: [
      "date", "ease", "expire", "extend", "impose", "introduce", "lift", "renew", "suspend",
    ],
    .ties: ["break", "cut", "establish", "freeze", "restore", "resume", "sever", "suspend"],
    .ambassador: ["appoint", "expel", "recall", "withdraw"],
  ]

  func commaBefore(_ clause: inout Clause, _ index: Int) {
    if clause.group.isGerund {
      clause.link = .participle
      clause.governor = clauses.lastIndex { $0.group.isFinite }
      clause.subject = clause.governor.map { clauses[$0].subject } ?? []
      return
    }
    if clause.group.isBarePast, let noun = appositive(clause, comma: index) {
      clause.link = .participle
      clause.isReduced = true
      clause.subject = groups[Climb(chunks: chunks, groups: groups).head(of: noun)]
      clause.governor = clauses.indices.last
      return
    }
    if let subject = subjectBeforeParenthesis(endingAt: index) {
      clause.subject = groups[Climb(chunks: chunks, groups: groups).head(of: subject)]
      if let opener = before(clause.subject.first ?? 0) {
        if case .complementiser = chunks[opener].kind { clause.link = .complement }
        if case .subordinator(let word) = chunks[opener].kind { clause.link = .subordinate(word) }
      }
      return
    }
    if let subject = subjectBeforeAddition(endingAt: index) {
      clause.subject = subject
      return
    }
    if clause.group.isBarePast, clauses.allSatisfy({ !$0.group.isFinite }) {
      clause.link = .participle
      return
    }
    coordinate(&clause)
  }

  /// "The mission in Yangon, opened in 2013, …": the noun that a participle between commas is about.
  private func appositive(_ clause: Clause, comma: Int) -> Int? {
    let next = clause.verb + 1
    guard comma > 0, chunks[comma - 1].noun != nil, next < chunks.count,
      chunks[next].preposition != nil || chunks[next].date != nil
    else { return nil }
    let rest = chunks[next...]
    guard let end = rest.firstIndex(where: { $0.isComma || $0.isStop }),
      rest[..<end].allSatisfy({ $0.verb == nil && $0.conjunction == nil })
    else { return nil }
    return chunks[end].isComma ? comma - 1 : nil
  }

  func conjunctionBefore(_ clause: inout Clause, _ index: Int) {
    if clause.group.isGerund || clause.group.isInfinitive {
      if let last = clauses.last {
        clause.link = last.link
        clause.governor = last.governor
        clause.subject = last.subject
      }
      return
    }
    coordinate(&clause)
  }

  /// Shares the subject of the last finite clause that it can stand beside.
  func coordinate(_ clause: inout Clause) {
    let isBase = !clause.group.isPast && clause.group.modal == nil && !clause.group.isPerfect
    let last = clauses.lastIndex {
      $0.group.isFinite && !$0.isReduced
        || isBase && $0.group.isInfinitive && $0.group.lemma != "be"
    }
    guard var last else { return }
    if clauses[last].link == .relative, let main = closedMain(before: clause, over: last) {
      last = main
    }
    clause.link = .coordinated
    clause.governor = last
    clause.subject = clauses[last].subject
    if clause.group.isBarePast, clauses[last].isPassive, hasNoObject(clause) {
      clause.isReduced = true
    }
  }

  /// "turned its back on Taiwan, with which it had had relations, and established them with China":
  /// behind a relative clause between commas the main clause goes on.
  private func closedMain(before clause: Clause, over relative: Int) -> Int? {
    let conjunction = clause.verb - 1
    guard conjunction > 1, chunks[conjunction].conjunction != nil, chunks[conjunction - 1].isComma,
      let opener = chunks[..<clauses[relative].verb].lastIndex(where: \.isRelative),
      chunks[max(0, opener - 2)..<opener].contains(where: \.isComma)
    else { return nil }
    return clauses[..<relative].lastIndex {
      $0.group.isFinite && $0.link != .relative && !$0.isReduced && $0.verb < opener
    }
  }

  /// "was proclaimed and recognised by": the passive goes on.
  private func hasNoObject(_ clause: Clause) -> Bool {
    let next = clause.verb + 1
    return next >= chunks.count || chunks[next].noun == nil
  }

  /// "Russia, which …, lifted": the noun before the comma that opens what this comma closes.
  func subjectBeforeParenthesis(endingAt comma: Int) -> Int? {
    var index = comma - 1
    while index > 0 {
      if chunks[index].isStop { return nil }
      if chunks[index].isComma, index + 1 < comma, let noun = before(index),
        chunks[noun].noun != nil,
        opensParenthesis(index + 1)
      {
        return noun
      }
      index -= 1
    }
    return nil
  }

  /// "Peru, as well as Chile, closed": the group whose last member stands between commas.
  private func subjectBeforeAddition(endingAt comma: Int) -> [Int]? {
    guard comma > 2, chunks[comma - 1].noun != nil, let first = groups[comma - 1].first,
      groups[comma - 1].count > 1,
      chunks[first..<comma].contains(where: { $0.conjunction != nil && $0.tokens.count > 1 })
    else { return nil }
    return groups[comma - 1]
  }

  func opensParenthesis(_ index: Int) -> Bool {
    switch chunks[index].kind {
    case .relative, .subordinator, .preposition: return true
    case .verb(let group): return group.isGerund || group.isBarePast
    case .noun: return !isListMember(index)
    case .adverb, .date: return true
    default: return false
    }
  }

  func isListMember(_ index: Int) -> Bool {
    groups[index].count > 1 && groups[index].first != index
  }
}

internal import Dating
internal import World

extension ClauseBuilder {
  /// Gathers objects, prepositional phrases and what else stands behind the verb.
  func right(_ clause: inout Clause) {
    var index = clause.verb + 1
    while index < chunks.count {
      guard let next = take(index, into: &clause) else { break }
      index = next
    }
    clause.span = clause.verb..<index
    if let antecedent = clause.antecedent, clause.objects.isEmpty, !clause.isPassive {
      clause.objects = groups[antecedent]
    }
  }

  /// Takes the chunk at an index; nil when the clause ends before it.
  func take(_ index: Int, into clause: inout Clause) -> Int? {
    switch chunks[index].kind {
    case .noun(let noun):
      if startsClause(index), !isOnlyObject(index, of: clause) { return nil }
      if chunks[index - 1].date?.role == .clause, noun.endsInMention {
        return (groups[index].last ?? index) + 1
      }
      if noun.pronoun == nil || noun.pronoun != "there" { clause.objects.append(index) }
      return (groups[index].last ?? index) + 1
    case .preposition(let word): return takePreposition(word, index, into: &clause)
    case .adverb(let word):
      clause.tail.append(word)
      return index + 1
    case .date, .quote: return index + 1
    case .bracket(isOpening: true): return afterBracket(index)
    case .subordinator(let word): return takeSubordinator(word, index, into: &clause)
    case .bracket, .relative, .complementiser, .stop, .end, .verb: return nil
    case .comma: return afterComma(index, clause)
    case .conjunction:
      return joinsMission(index, clause) || joinsPhrase(index, clause) ? index + 1 : nil
    }
  }

  /// "maintains high commissions in Canberra and embassies in Beijing": a second object.
  private func joinsMission(_ index: Int, _ clause: Clause) -> Bool {
    guard index + 1 < chunks.count, chunks[index].conjunction == "and", !startsClause(index + 1),
      let object = clause.objects.first, isMission(object), isMission(index + 1),
      let noun = chunks[index + 1].noun, noun.possessors.isEmpty, noun.determiner != "the",
      !isFollowedByVerb(index + 1)
    else { return false }
    return true
  }

  /// "with Peru and with Chile": the same preposition again.
  private func joinsPhrase(_ index: Int, _ clause: Clause) -> Bool {
    guard index + 2 < chunks.count, chunks[index].conjunction == "and" else { return false }
    let next = chunks[index + 1].isAdverb ? index + 2 : index + 1
    guard next + 1 < chunks.count, let word = chunks[next].preposition,
      clause.obliques.last?.preposition == word
        || clause.objects.last.map({ $0 + 1 < chunks.count && chunks[$0 + 1].preposition == word })
          == true,
      chunks[next + 1].noun != nil
    else { return false }
    return !startsClause(next + 1)
  }

  private func isMission(_ index: Int) -> Bool {
    chunks[index].noun?.nouns.contains { $0.matter == .office || $0.matter == .ambassador } ?? false
  }

  static let intransitive: Set<String> = [
    "come", "go", "be", "stay", "get", "fall", "walk", "remain", "stand",
  ]

  /// "threw out the ambassador": a particle right behind the verb, whose object comes after it.
  func isParticle(_ word: String, _ index: Int, _ clause: Clause) -> Bool {
    guard index == clause.verb + 1, chunks[index].tokens.count == 1 else { return false }
    if Self.phrasal[clause.group.lemma]?.contains(word) == true {
      return index + 1 < chunks.count && chunks[index + 1].noun != nil
    }
    return ["off", "out", "up", "down", "back"].contains(word)
      && !Self.intransitive.contains(clause.group.lemma)
  }

  /// Verbs with particles that mostly are prepositions.
  private static let phrasal: [String: Set<String>] = [
    "hand": ["over", "in"], "turn": ["over", "in"], "take": ["over"], "pass": ["over"],
    "roll": ["over"],
    "send": ["in"], "bring": ["in"],
  ]

  func takePreposition(_ word: String, _ index: Int, into clause: inout Clause) -> Int? {
    if isParticle(word, index, clause) {
      clause.tail.append(word)
      return index + 1
    }
    var next = index + 1
    while next < chunks.count, chunks[next].isQuote || chunks[next].isAdverb { next += 1 }
    guard next < chunks.count else {
      clause.tail.append(word)
      return next
    }
    if chunks[next].noun != nil {
      if let last = clause.obliques.last, last.preposition == word, index > 0,
        chunks[index - 1].conjunction == "and"
      {
        clause.obliques[clause.obliques.count - 1] = .init(
          preposition: word, nouns: last.nouns + groups[next], chunk: last.chunk)
      } else {
        clause.obliques.append(.init(preposition: word, nouns: groups[next], chunk: index))
      }
      if word == "off" || word == "out" || word == "up" || word == "down" {
        clause.tail.append(word)
      }
      return (groups[next].last ?? next) + 1
    }
    if chunks[next].date != nil { return next + 1 }
    if let end = takeShared(word, next, into: &clause) { return end }
    clause.tail.append(word)
    return chunks[next].verb != nil ? nil : index + 1
  }

  /// "exports to and imports from Israel": the noun behind both prepositions.
  private func takeShared(_ word: String, _ index: Int, into clause: inout Clause) -> Int? {
    guard index + 3 < chunks.count, chunks[index].conjunction != nil, chunks[index + 1].noun != nil,
      chunks[index + 2].preposition != nil, chunks[index + 3].noun != nil
    else { return nil }
    clause.obliques.append(.init(preposition: word, nouns: groups[index + 3], chunk: index - 1))
    return (groups[index + 3].last ?? index + 3) + 1
  }

  /// "after the takeover" without a verb is a prepositional phrase.
  func takeSubordinator(_ word: String, _ index: Int, into clause: inout Clause) -> Int? {
    let next = index + 1
    guard ["after", "before", "since", "until", "till"].contains(word), next < chunks.count,
      chunks[next].noun != nil, !isFollowedByVerb(next)
    else { return nil }
    clause.obliques.append(.init(preposition: word, nouns: groups[next], chunk: index))
    return (groups[next].last ?? next) + 1
  }

  func isFollowedByVerb(_ index: Int) -> Bool {
    for next in chunks.indices where next > index {
      if chunks[next].verb != nil { return true }
      if chunks[next].isComma || chunks[next].isStop || chunks[next].conjunction != nil {
        return false
      }
    }
    return false
  }

  func afterBracket(_ index: Int) -> Int {
    var index = index
    while index < chunks.count {
      if case .bracket(isOpening: false) = chunks[index].kind { return index + 1 }
      index += 1
    }
    return index
  }

  /// "The decision to expel the ambassador drew protests": the subject still waits for its verb.
  private func isOnlyObject(_ index: Int, of clause: Clause) -> Bool {
    clause.group.isInfinitive && clause.objects.isEmpty && index == clause.verb + 1
      && !clauses.contains { $0.group.isFinite }
  }

  /// Whether a noun is the subject of a verb right behind it.
  func startsClause(_ index: Int) -> Bool {
    var next = (groups[index].last ?? index) + 1
    while next < chunks.count, chunks[next].isAdverb { next += 1 }
    guard next < chunks.count, let verb = chunks[next].verb else { return false }
    return verb.isFinite
      && !(verb.isBarePast && next + 1 < chunks.count && chunks[next + 1].preposition != nil)
      && !verb.isGerund
  }

  /// "renewed for a year, until February, its measures": the comma closes what another opened.
  private func isBehindParenthesis(_ comma: Int, _ clause: Clause) -> Bool {
    guard clause.verb + 1 < comma, chunks[clause.verb + 1].preposition != nil else { return false }
    return chunks[clause.verb..<comma].contains { $0.isComma }
      && chunks[clause.verb..<comma].allSatisfy { $0.conjunction == nil && !$0.isRelative }
  }

  private func isNamedPerson(_ index: Int) -> Bool {
    guard index >= 0, let noun = chunks[index].noun else { return false }
    return noun.name != nil || noun.mentions.last?.role == .person
  }

  /// Behind the comma that closes "…, a member of the Politburo, …"; nil when no phrase follows it.
  private func afterApposition(_ start: Int) -> Int? {
    for index in start..<min(start + 8, chunks.count) {
      if chunks[index].verb != nil || chunks[index].isStop { return nil }
      guard chunks[index].isComma, index + 1 < chunks.count else { continue }
      return chunks[index + 1].preposition != nil ? index + 1 : nil
    }
    return nil
  }

  /// A comma goes on with a date, a prepositional phrase, or an apposition; it ends before all else.
  func afterComma(_ index: Int, _ clause: Clause) -> Int? {
    let next = index + 1
    let isParenthetic = clause.isReduced && clause.verb > 0 && chunks[clause.verb - 1].isComma
    guard next < chunks.count, !isParenthetic else { return nil }
    switch chunks[next].kind {
    case .conjunction where joinsMission(next, clause) || joinsPhrase(next, clause): return next + 1
    case .date, .preposition: return next
    case .adverb: return next + 1 < chunks.count && chunks[next + 1].verb == nil ? next : nil
    case .noun(let noun)
    where (noun.name != nil || noun.head == nil && noun.mentions.last?.role == .person)
      && noun.nouns.isEmpty && groups[next].count == 1
      && next + 2 < chunks.count && chunks[next + 1].isComma
      && (chunks[next + 2].preposition != nil
        || chunks[next + 2].conjunction == nil
          && chunks[next + 2].noun == nil && chunks[next + 2].verb == nil):
      return next + 2
    case .noun(let noun)
    where clause.objects.isEmpty && !clause.isPassive && !clause.isReduced
      && isBehindParenthesis(index, clause) && noun.pronoun == nil && !startsClause(next)
      && !isFollowedByVerb(next):
      return next
    case .noun(let noun) where noun.determiner != nil && isNamedPerson(index - 1):
      return afterApposition(next)
    default: return nil
    }
  }
}

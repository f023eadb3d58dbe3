/// Finds for each verb of a sentence its subject, objects and the rest.
struct ClauseBuilder {
  let chunks: [Chunk]
  let groups: [[Int]]
  private var clauses: [Clause] = []

  init(chunks: [Chunk], groups: [[Int]]) {
    self.chunks = chunks
    self.groups = groups
  }

  consuming func build() -> [Clause] {
    for index in chunks.indices {
      guard let group = chunks[index].verb else { continue }
      var clause = Clause(verb: index, group: group)
      left(&clause)
      right(&clause)
      clauses.append(clause)
    }
    adopt()
    assignDates()
    return clauses
  }

  /// The index before, over adverbs, dates, brackets and quotes.
  private func before(_ index: Int) -> Int? {
    var index = index - 1
    while index >= 0 {
      switch chunks[index].kind {
      case .adverb, .quote: index -= 1
      case .date:
        index -= 1
        if index >= 0, chunks[index].preposition != nil { index -= 1 }
      case .bracket(isOpening: false):
        while index > 0, case .bracket(isOpening: true) = chunks[index].kind { break }
        index = opening(of: index) - 1
      default: return index
      }
    }
    return nil
  }

  private func opening(of index: Int) -> Int {
    var index = index
    while index > 0 {
      if case .bracket(isOpening: true) = chunks[index].kind { return index }
      index -= 1
    }
    return 0
  }
}

extension ClauseBuilder {
  /// Finds the subject and how the clause hangs on others.
  private func left(_ clause: inout Clause) {
    guard let index = before(clause.verb) else {
      clause.link = clause.group.isGerund || clause.group.isBarePast ? .participle : .main
      return
    }
    if clause.group.isInfinitive {
      clause.link = .infinitive
      clause.governor = clauses.indices.last
      infinitiveSubject(&clause, index)
      return
    }
    switch chunks[index].kind {
    case .noun: nounBefore(&clause, index)
    case .relative: relativeBefore(&clause, index)
    case .comma: commaBefore(&clause, index)
    case .conjunction: conjunctionBefore(&clause, index)
    case .preposition(let word):
      clause.link = .prepositional(word)
      clause.governor = clauses.indices.last
      inheritSubject(&clause)
    case .verb:
      clause.link = clause.group.isGerund ? .infinitive : .complement
      clause.governor = clauses.indices.last
      inheritSubject(&clause)
    case .subordinator(let word):
      clause.link = .subordinate(word)
      inheritSubject(&clause)
    case .stop where subjectBeforeDashes(index) != nil:
      clause.subject = subjectBeforeDashes(index).map { groups[$0] } ?? []
    default:
      clause.link = clause.group.isGerund || clause.group.isBarePast ? .participle : .main
    }
  }

  /// "All four – Poland, … – keep": the noun before the first dash.
  private func subjectBeforeDashes(_ closing: Int) -> Int? {
    guard let opening = chunks[..<closing].lastIndex(where: \.isStop), opening > 0,
      let noun = before(opening), chunks[noun].noun != nil,
      !chunks[opening..<closing].contains(where: { $0.verb?.isFinite == true })
    else { return nil }
    return Climb(chunks: chunks, groups: groups).head(of: noun)
  }

  private func inheritSubject(_ clause: inout Clause) {
    if let last = clauses.last { clause.subject = last.subject }
  }

  private func infinitiveSubject(_ clause: inout Clause, _ index: Int) {
    guard let last = clauses.last else {
      if chunks[index].noun != nil {
        clause.subject = groups[Climb(chunks: chunks, groups: groups).head(of: index)]
      }
      return
    }
    clause.subject = last.subject
    let objectControls = ["urge", "ask", "tell", "order", "press", "call", "allow", "force", "want",
      "get", "invite", "help", "lead", "make"]
    if objectControls.contains(last.group.lemma), !last.isPassive, let object = last.objects.first {
      clause.subject = groups[object]
    }
  }

  /// The head of a noun, over phrases and over the relative clauses and participles on it.
  private func outermost(_ index: Int) -> Int {
    var head = Climb(chunks: chunks, groups: groups).head(of: index)
    for _ in 0..<3 {
      guard let clause = clauses.last(where: { $0.span.contains(head) }),
        clause.isReduced || clause.link == .relative && clause.antecedent != nil,
        !chunks[clause.verb..<head].contains(where: { $0.isComma || $0.conjunction != nil }),
        let outer = clause.antecedent ?? clause.subject.first, outer < head
      else { break }
      head = Climb(chunks: chunks, groups: groups).head(of: outer)
    }
    return head
  }

  private func nounBefore(_ clause: inout Clause, _ index: Int) {
    let head = outermost(index)
    let opener = before(head)
    if clause.group.isGerund || clause.group.isBarePast && isReduced(clause, noun: index) {
      clause.isReduced = clause.group.isBarePast
      clause.link = .participle
      let isName = chunks[index].noun.map { $0.endsInMention && $0.nouns.isEmpty } ?? false
      clause.subject = clause.isReduced && isName ? groups[head] : groups[index]
      clause.governor = clauses.indices.last
      return
    }
    clause.subject = groups[head]
    guard let opener else { return }
    switch chunks[opener].kind {
    case .relative(let word):
      clause.link = .relative
      if word != "whose" { clause.antecedent = nounBefore(opener) }
    case .complementiser:
      if let noun = nounBefore(opener), opener - 1 == noun, !isSpoken(noun) {
        clause.link = .relative
        clause.antecedent = noun
      } else {
        clause.link = .complement
        clause.governor = clauses.indices.last
      }
    case .noun where opener == head - 1 && chunks[opener].noun?.pronoun == nil:
      clause.link = .relative
      clause.antecedent = opener
    case .subordinator(let word): clause.link = .subordinate(word)
    case .verb(let verb) where Self.saying.contains(verb.lemma):
      clause.link = .complement
      clause.governor = clauses.indices.last
    case .verb:
      clause.link = .complement
      clause.governor = clauses.indices.last
    case .conjunction: clause.link = .main
    default: break
    }
  }

  /// The noun before a relative word, over a comma and a preposition.
  private func nounBefore(_ index: Int) -> Int? {
    var noun = index - 1
    while noun >= 0, chunks[noun].isComma || chunks[noun].preposition != nil { noun -= 1 }
    return noun >= 0 && chunks[noun].noun != nil ? noun : nil
  }

  /// Behind these nouns "that" opens what was said.
  private func isSpoken(_ noun: Int) -> Bool {
    ["report", "news", "claim", "statement", "rumour", "word", "fact", "sign", "hope", "fear",
      "announcement", "suggestion", "decision"].contains(chunks[noun].noun?.head ?? "")
      || chunks[noun].noun?.head == nil
  }

  static let saying: Set<String> = [
    "say", "tell", "announce", "confirm", "report", "add", "state", "declare", "claim", "note",
    "reveal", "insist", "believe", "think", "explain", "stress", "recall", "write", "show",
  ]

  /// Whether a bare past form behind a noun is a participle: nothing stands behind it as an
  /// object, and the noun already serves another verb or another verb follows.
  private func isReduced(_ clause: Clause, noun: Int) -> Bool {
    let next = clause.verb + 1
    if next < chunks.count {
      if chunks[next].noun != nil, chunks[next].noun?.pronoun == nil { return false }
      if chunks[next].preposition == "by" { return true }
    }
    let head = groups[noun].first ?? noun
    let isUsed = head > 0 && (chunks[head - 1].verb != nil || chunks[head - 1].preposition != nil)
    if isUsed, clauses.last.map({ $0.verb < head }) == true,
      chunks[(clauses.last?.verb ?? 0)..<head].allSatisfy({ $0.conjunction == nil && !$0.isRelative })
    {
      let climbed = Climb(chunks: chunks, groups: groups).head(of: noun)
      return climbed > 0 && chunks[climbed - 1].verb != nil
    }
    return hasLaterFiniteVerb(after: clause.verb)
      && next < chunks.count && (chunks[next].preposition != nil || chunks[next].date != nil)
  }

  /// A finite verb that follows without conjunction, subordinator or subject of its own.
  private func hasLaterFiniteVerb(after verb: Int) -> Bool {
    for index in chunks.indices where index > verb {
      switch chunks[index].kind {
      case .verb(let group):
        return group.isFinite && !chunks[index - 1].isRelative && hasNoSubject(index, after: verb)
      case .conjunction, .subordinator, .relative, .complementiser, .stop, .end, .comma: return false
      default: continue
      }
    }
    return false
  }

  private func hasNoSubject(_ index: Int, after verb: Int) -> Bool {
    guard let noun = before(index), chunks[noun].noun != nil else { return true }
    let head = Climb(chunks: chunks, groups: groups).head(of: noun)
    return head <= verb || chunks[head - 1].preposition != nil || chunks[noun].date != nil
      || head > 0 && chunks[head - 1].verb != nil
  }

  private func relativeBefore(_ clause: inout Clause, _ index: Int) {
    clause.link = .relative
    clause.governor = clauses.indices.last
    var noun = index - 1
    while noun >= 0, chunks[noun].isComma || chunks[noun].preposition != nil || chunks[noun].isQuote {
      noun -= 1
    }
    guard noun >= 0, chunks[noun].noun != nil else { return }
    clause.subject = antecedent(noun, of: clause)
  }

  /// The noun that "which" or "who" stands for: the nearest, unless only the head before its
  /// prepositional phrases can do what the verb says.
  private func antecedent(_ noun: Int, of clause: Clause) -> [Int] {
    let head = Climb(chunks: chunks, groups: groups).head(of: noun)
    guard head != noun, groups[noun].first != head else { return groups[noun] }
    let isPerson = chunks[head].noun?.nouns.contains { $0.matter == .ambassador } ?? false
    let isWho = clause.verb > 0 && chunks[..<clause.verb].last(where: \.isRelative).map {
      if case .relative("who") = $0.kind { true } else { false }
    } ?? false
    return isPerson && isWho ? groups[head] : groups[noun]
  }

  private func commaBefore(_ clause: inout Clause, _ index: Int) {
    if clause.group.isGerund {
      clause.link = .participle
      clause.governor = clauses.lastIndex { $0.group.isFinite }
      clause.subject = clause.governor.map { clauses[$0].subject } ?? []
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
    if clause.group.isBarePast, clauses.allSatisfy({ !$0.group.isFinite }) {
      clause.link = .participle
      return
    }
    coordinate(&clause)
  }

  private func conjunctionBefore(_ clause: inout Clause, _ index: Int) {
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
  private func coordinate(_ clause: inout Clause) {
    let isBase = !clause.group.isPast && clause.group.modal == nil && !clause.group.isPerfect
    let last = clauses.lastIndex {
      $0.group.isFinite && !$0.isReduced || isBase && $0.group.isInfinitive && $0.group.lemma != "be"
    }
    guard let last else { return }
    clause.link = .coordinated
    clause.governor = last
    clause.subject = clauses[last].subject
  }

  /// "Russia, which …, lifted": the noun before the comma that opens what this comma closes.
  private func subjectBeforeParenthesis(endingAt comma: Int) -> Int? {
    var index = comma - 1
    while index > 0 {
      if chunks[index].isStop { return nil }
      if chunks[index].isComma, index + 1 < comma, let noun = before(index), chunks[noun].noun != nil,
        opensParenthesis(index + 1)
      {
        return noun
      }
      index -= 1
    }
    return nil
  }

  private func opensParenthesis(_ index: Int) -> Bool {
    switch chunks[index].kind {
    case .relative, .subordinator, .preposition: return true
    case .verb(let group): return group.isGerund || group.isBarePast
    case .noun: return !isListMember(index)
    case .adverb, .date: return true
    default: return false
    }
  }

  private func isListMember(_ index: Int) -> Bool { groups[index].count > 1 && groups[index].first != index }
}

extension ClauseBuilder {
  /// Gathers objects, prepositional phrases and what else stands behind the verb.
  private func right(_ clause: inout Clause) {
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
  private func take(_ index: Int, into clause: inout Clause) -> Int? {
    switch chunks[index].kind {
    case .noun(let noun):
      if startsClause(index) { return nil }
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
    case .conjunction: return nil
    }
  }

  private static let intransitive: Set<String> = [
    "come", "go", "be", "stay", "get", "fall", "walk", "remain", "stand",
  ]

  /// "threw out the ambassador": a particle right behind the verb, whose object comes after it.
  private func isParticle(_ word: String, _ index: Int, _ clause: Clause) -> Bool {
    ["off", "out", "up", "down", "back"].contains(word) && index == clause.verb + 1
      && chunks[index].tokens.count == 1 && !Self.intransitive.contains(clause.group.lemma)
  }

  private func takePreposition(_ word: String, _ index: Int, into clause: inout Clause) -> Int? {
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
      clause.obliques.append(.init(preposition: word, nouns: groups[next], chunk: index))
      if word == "off" || word == "out" || word == "up" || word == "down" { clause.tail.append(word) }
      return (groups[next].last ?? next) + 1
    }
    if chunks[next].date != nil { return next + 1 }
    clause.tail.append(word)
    return chunks[next].verb != nil ? nil : next
  }

  /// "after the takeover" without a verb is a prepositional phrase.
  private func takeSubordinator(_ word: String, _ index: Int, into clause: inout Clause) -> Int? {
    let next = index + 1
    guard ["after", "before", "since", "until", "till"].contains(word), next < chunks.count,
      chunks[next].noun != nil, !isFollowedByVerb(next)
    else { return nil }
    clause.obliques.append(.init(preposition: word, nouns: groups[next], chunk: index))
    return (groups[next].last ?? next) + 1
  }

  private func isFollowedByVerb(_ index: Int) -> Bool {
    for next in chunks.indices where next > index {
      if chunks[next].verb != nil { return true }
      if chunks[next].isComma || chunks[next].isStop || chunks[next].conjunction != nil { return false }
    }
    return false
  }

  private func afterBracket(_ index: Int) -> Int {
    var index = index
    while index < chunks.count {
      if case .bracket(isOpening: false) = chunks[index].kind { return index + 1 }
      index += 1
    }
    return index
  }

  /// Whether a noun is the subject of a verb right behind it.
  private func startsClause(_ index: Int) -> Bool {
    var next = (groups[index].last ?? index) + 1
    while next < chunks.count, chunks[next].isAdverb { next += 1 }
    guard next < chunks.count, let verb = chunks[next].verb else { return false }
    return verb.isFinite && !(verb.isBarePast && next + 1 < chunks.count && chunks[next + 1].preposition != nil)
      && !verb.isGerund
  }

  /// A comma goes on with a date, a prepositional phrase, or an apposition; it ends before all else.
  private func afterComma(_ index: Int, _ clause: Clause) -> Int? {
    let next = index + 1
    guard next < chunks.count else { return nil }
    switch chunks[next].kind {
    case .date, .preposition: return next
    case .adverb: return next + 1 < chunks.count && chunks[next + 1].verb == nil ? next : nil
    default: return nil
    }
  }
}

extension ClauseBuilder {
  /// Gives clauses that begin a sentence without subject the one of the clause behind them.
  private mutating func adopt() {
    for index in clauses.indices where clauses[index].subject.isEmpty && isDangling(clauses[index]) {
      let main = clauses.indices.first {
        $0 > index && clauses[$0].group.isFinite && !clauses[$0].subject.isEmpty
          && clauses[$0].link != .relative
      }
      guard let main else { continue }
      clauses[index].subject = clauses[main].subject
      clauses[index].governor = main
      if clauses[index].group.isBarePast, clauses[index].objects.isEmpty { clauses[index].isReduced = true }
    }
  }

  private func isDangling(_ clause: Clause) -> Bool {
    if case .prepositional = clause.link { return true }
    return clause.link == .participle
  }

  /// Gives each date to the verb that it stands behind, or to the first verb behind it.
  private mutating func assignDates() {
    for index in chunks.indices where chunks[index].date != nil {
      if let owner = clauses.lastIndex(where: { $0.span.contains(index) }) {
        clauses[owner].dates.append(index)
      } else if let owner = ownerBefore(index) ?? ownerBehind(index) {
        clauses[owner].dates.append(index)
      }
    }
  }

  /// A date between a subject and its verb.
  private func ownerBefore(_ date: Int) -> Int? {
    clauses.firstIndex { clause in
      guard let subject = clause.subject.last, !clause.group.isInfinitive else { return false }
      return subject < date && date < clause.verb
        && chunks[subject..<date].allSatisfy { !$0.isComma && $0.verb == nil }
    }
  }

  private func ownerBehind(_ date: Int) -> Int? {
    clauses.firstIndex { $0.verb > date && $0.group.isFinite && $0.link != .relative }
  }
}

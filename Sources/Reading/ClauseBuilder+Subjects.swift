extension ClauseBuilder {
  /// Finds the subject and how the clause hangs on others.
  func left(_ clause: inout Clause) {
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
    case .preposition("as") where isInversion(clause):
      clause.link = .subordinate("as")
      clause.governor = clauses.indices.last
    case .preposition(let word):
      clause.link = .prepositional(word)
      clause.governor = clauses.indices.last
      inheritSubject(&clause)
      if let last = clauses.last, let object = last.objects.first, last.verb < object,
        Self.blaming.contains(last.group.lemma), !last.isPassive,
        chunks[object].noun?.words != ["short"]
      {
        clause.subject = groups[object]
      }
    case .verb(let verb):
      clause.link = clause.group.isGerund ? .infinitive : .complement
      clause.isReduced =
        clause.group.isBarePast && ["remain", "stay"].contains(verb.lemma)
        && index == clause.verb - 1
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
  func subjectBeforeDashes(_ closing: Int) -> Int? {
    guard let opening = chunks[..<closing].lastIndex(where: \.isStop), opening > 0,
      let noun = before(opening), chunks[noun].noun != nil,
      !chunks[opening..<closing].contains(where: { $0.verb?.isFinite == true })
    else { return nil }
    return Climb(chunks: chunks, groups: groups).head(of: noun)
  }

  /// "as has Brazil", "as did Kuwait".
  private func isInversion(_ clause: Clause) -> Bool {
    ["have", "do", "be"].contains(clause.group.lemma) && clause.group.isFinite
      && clause.verb + 1 < chunks.count && chunks[clause.verb + 1].noun?.endsInMention == true
  }

  /// "With Nicaragua it broke in 1979": phrases that stand before the subject, at the head of the
  /// sentence or of what a stop or conjunction opens.
  func fronted(_ clause: inout Clause) {
    guard let subject = clause.subject.first, subject < clause.verb, clause.group.isFinite,
      clause.link == .main, subject > 1
    else { return }
    let last = chunks[subject - 1].isComma ? subject - 2 : subject - 1
    guard last > 0, chunks[last].noun != nil, let first = groups[last].first, first > 0,
      let preposition = chunks[first - 1].preposition,
      ["against", "at", "for", "from", "in", "on", "to", "with"].contains(preposition),
      first == 1 || chunks[first - 2].isStop || chunks[first - 2].conjunction != nil,
      !clauses.contains(where: { $0.obliques.contains { $0.chunk == first - 1 } })
    else { return }
    clause.obliques.append(
      .init(preposition: preposition, nouns: groups[last], chunk: first - 1))
  }

  func inheritSubject(_ clause: inout Clause) {
    if let last = clauses.last { clause.subject = last.subject }
  }

  /// "urged Oslo to recognise": who is urged would do it.
  static let objectControls: Set<String> = [
    "advise", "direct", "encourage", "instruct", "persuade", "remind", "require", "warn",
    "urge", "ask", "tell", "order", "press", "call", "allow", "force", "want",
    "get", "invite", "help", "lead", "make", "prompt", "cause", "compel", "oblige", "drive", "spur",
    "provoke", "induce",
  ]

  /// "accuses Delhi of using": who is accused does it.
  static let blaming: Set<String> = [
    "accuse", "suspect", "blame", "criticise", "criticize", "praise", "thank", "prevent", "stop",
    "charge", "convict", "dissuade", "bar", "discourage", "scold", "denounce", "condemn",
  ]

  func infinitiveSubject(_ clause: inout Clause, _ index: Int) {
    guard let last = clauses.last else {
      if chunks[index].noun != nil {
        clause.subject = groups[Climb(chunks: chunks, groups: groups).head(of: index)]
      }
      return
    }
    clause.subject = last.subject
    if Self.objectControls.contains(last.group.lemma), !last.isPassive,
      let object = last.objects.first
    {
      clause.subject = groups[object]
    }
  }

  /// The head of a noun, over phrases and over the relative clauses and participles on it.
  func outermost(_ index: Int) -> Int {
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

  func nounBefore(_ clause: inout Clause, _ index: Int) {
    let head = outermost(index)
    let opener = before(head)
    if clause.group.isGerund || clause.group.isBarePast && isReduced(clause, noun: index) {
      clause.isReduced = clause.group.isBarePast
      clause.link = .participle
      if clause.group.isGerund, let last = clauses.last,
        isInstrument(index) || isPassed(index, last)
      {
        clause.subject = last.subject
        clause.governor = clauses.indices.last
        return
      }
      let isName = chunks[index].noun.map { $0.endsInMention && $0.nouns.isEmpty } ?? false
      clause.subject = clause.isReduced && isName ? groups[head] : groups[index]
      clause.governor = clauses.indices.last
      return
    }
    clause.subject = groups[post(beside: head) ?? head]
    guard let opener else { return }
    switch chunks[opener].kind {
    case .relative(let word):
      clause.link = .relative
      guard word != "whose", let antecedent = nounBefore(opener) else { return }
      if let preposition = before(opener).flatMap({ chunks[$0].preposition }),
        word == "which" || word == "whom"
      {
        clause.obliques.append(
          .init(
            preposition: preposition, nouns: groups[listed(antecedent, preposition)],
            chunk: opener - 1))
      } else {
        clause.antecedent = antecedent
      }
    case .complementiser:
      if let noun = nounBefore(opener), opener - 1 == noun, !isSpoken(noun) {
        clause.link = .relative
        clause.antecedent = antecedent(noun, of: clause).first ?? noun
      } else {
        clause.link = .complement
        clause.governor = speaking(before: opener)
      }
    case .noun
    where opener == head - 1 && chunks[opener].noun?.pronoun == nil && !isFronted(opener):
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

  /// "Within hours Israel summoned": the noun of a phrase that opens the sentence.
  private func isFronted(_ noun: Int) -> Bool {
    guard noun > 0, chunks[noun - 1].preposition != nil, chunks[noun].noun?.nouns.isEmpty == true
    else { return false }
    return noun == 1 || chunks[noun - 2].isComma || chunks[noun - 2].isStop
      || chunks[noun - 2].isQuote
  }

  /// "its ambassador, Tarcisio Navarrete,": the post before the name of its holder.
  func post(beside name: Int) -> Int? {
    guard name > 1, chunks[name - 1].isComma, groups[name].count == 1,
      let person = chunks[name].noun, person.name != nil, person.words.isEmpty,
      person.mentions.isEmpty, person.possessors.isEmpty, name + 1 < chunks.count,
      chunks[name + 1].isComma,
      let post = chunks[..<(name - 1)].indices.reversed().prefix(3).first(where: {
        chunks[$0].noun?.nouns.contains { $0.matter == .ambassador } == true
      }), post == name - 2 || chunks[post + 1].preposition != nil,
      chunks[post].noun?.name == nil, chunks[post].noun?.isPlural == false
    else { return nil }
    return post
  }

  /// "a communiqué establishing relations": who signs it establishes them.
  func isInstrument(_ noun: Int) -> Bool {
    [
      "communiqué", "communique", "agreement", "treaty", "deal", "accord", "statement", "document",
      "decree", "order", "law", "protocol", "note", "declaration", "pact", "letter", "proclamation",
    ].contains(chunks[noun].noun?.head ?? "")
  }

  /// "the list of sponsors of terrorism, to which": the list, where one is spoken of.
  private func listed(_ antecedent: Int, _ preposition: String) -> Int {
    guard ["from", "off", "on", "to"].contains(preposition) else { return antecedent }
    let head = Climb(chunks: chunks, groups: groups).head(of: antecedent)
    return chunks[head].noun?.nouns.contains { $0.matter == .list } == true ? head : antecedent
  }

  /// "passed a resolution declaring": who passes it declares.
  private func isPassed(_ noun: Int, _ clause: Clause) -> Bool {
    let papers: Set<String> = ["act", "bill", "legislation", "motion", "resolution"]
    let passing: Set<String> = ["adopt", "approve", "enact", "endorse", "pass", "sign"]
    return papers.contains(chunks[noun].noun?.head ?? "") && passing.contains(clause.group.lemma)
      && !clause.group.isPassive && clause.group.modal == nil
  }

  /// The verb that "that" belongs to; "…, and that …" goes on with the one before.
  func speaking(before opener: Int) -> Int? {
    guard opener > 0, chunks[opener - 1].conjunction != nil,
      let last = clauses.last(where: { $0.link == .complement })
    else { return clauses.indices.last }
    return last.governor
  }

  /// "the blockade that Egypt imposed": a relative word between two nouns.
  func opensObjectRelative(before subject: Int) -> Bool {
    guard subject > 1, chunks[subject - 2].noun != nil else { return false }
    switch chunks[subject - 1].kind {
    case .relative(let word): return word != "whose"
    case .complementiser: return !isSpoken(subject - 2)
    default: return false
    }
  }

  /// The noun before a relative word, over a comma and a preposition.
  func nounBefore(_ index: Int) -> Int? {
    var noun = index - 1
    while noun >= 0, chunks[noun].isComma || chunks[noun].preposition != nil { noun -= 1 }
    return noun >= 0 && chunks[noun].noun != nil ? noun : nil
  }

  /// Behind these nouns "that" opens what was said.
  func isSpoken(_ noun: Int) -> Bool {
    let outer = Climb(chunks: chunks, groups: groups).head(of: noun)
    if outer != noun, chunks[outer].noun?.nouns.contains(where: { $0.matter == .sanctions }) == true
    {
      return false
    }
    return [
      "report", "news", "claim", "statement", "rumour", "word", "fact", "sign", "hope", "fear",
      "announcement", "suggestion", "decision",
    ].contains(chunks[noun].noun?.head ?? "")
      || chunks[noun].noun?.head == nil
  }

  static let saying: Set<String> = [
    "say", "tell", "announce", "confirm", "report", "add", "state", "declare", "claim", "note",
    "reveal", "insist", "believe", "think", "explain", "stress", "recall", "write", "show",
  ]

  /// Whether a bare past form behind a noun is a participle: nothing stands behind it as an
  /// object, and the noun already serves another verb or another verb follows.
  func isReduced(_ clause: Clause, noun: Int) -> Bool {
    let next = clause.verb + 1
    if next < chunks.count {
      if chunks[next].noun != nil, chunks[next].noun?.pronoun == nil { return isLabelled(next) }
      if chunks[next].preposition == "by" { return !hasObject(behindPhrase: next) }
    }
    let head = groups[noun].first ?? noun
    if opensObjectRelative(before: head) { return false }
    let isUsed = head > 0 && (chunks[head - 1].verb != nil || chunks[head - 1].preposition != nil)
    if isUsed, clauses.last.map({ $0.verb < head }) == true,
      chunks[(clauses.last?.verb ?? 0)..<head].allSatisfy({
        $0.conjunction == nil && !$0.isRelative
      })
    {
      let climbed = Climb(chunks: chunks, groups: groups).head(of: noun)
      return climbed > 0 && chunks[climbed - 1].verb != nil
    }
    return hasLaterFiniteVerb(after: clause.verb)
      && next < chunks.count && (chunks[next].preposition != nil || chunks[next].date != nil)
  }

  /// "countries branded state sponsors of terrorism by the United States".
  private func isLabelled(_ index: Int) -> Bool {
    guard let noun = chunks[index].noun, noun.mentions.isEmpty, noun.determiner == nil,
      noun.words.contains(where: { $0.hasPrefix("terror") || $0.hasPrefix("sponsor") })
    else { return false }
    var next = index + 1
    if next + 1 < chunks.count, chunks[next].preposition == "of" { next += 2 }
    return next < chunks.count && chunks[next].preposition == "by"
  }

  /// "approved by decree on Tuesday an embargo": the object behind a phrase or two.
  private func hasObject(behindPhrase index: Int) -> Bool {
    var place = index
    while place + 1 < chunks.count, chunks[place].preposition != nil,
      chunks[place + 1].noun != nil || chunks[place + 1].date != nil
    {
      place += 2
    }
    return place > index && place < chunks.count && chunks[place].noun?.pronoun == nil
      && chunks[place].noun?.determiner.map { ["a", "an"].contains($0) } == true
  }

  /// A finite verb that follows without conjunction, subordinator or subject of its own.
  func hasLaterFiniteVerb(after verb: Int) -> Bool {
    for index in chunks.indices where index > verb {
      switch chunks[index].kind {
      case .verb(let group):
        return group.isFinite && !chunks[index - 1].isRelative && hasNoSubject(index, after: verb)
      case .conjunction, .subordinator, .relative, .complementiser, .stop, .end, .comma:
        return false
      default: continue
      }
    }
    return false
  }

  func hasNoSubject(_ index: Int, after verb: Int) -> Bool {
    guard let noun = before(index), chunks[noun].noun != nil else { return true }
    let head = Climb(chunks: chunks, groups: groups).head(of: noun)
    return head <= verb || chunks[head - 1].preposition != nil || chunks[noun].date != nil
      || head > 0 && chunks[head - 1].verb != nil
  }
}

internal import Language
internal import World

/// Whether a clause reports what is, denies it, or speaks of what is not (yet).
enum Reality: Hashable {
  case fact
  case negated
  case finding(Finding.Reason)
}

extension Scene {
  private static let factual: Set<String> = [
    "become", "be", "decide", "choose", "continue", "manage", "proceed", "help", "go", "begin",
    "start", "see", "move", "join", "remain", "make", "follow", "act", "have", "serve", "end",
    "keep", "use",
  ]
  /// What makes somebody do a thing has it done.
  static let causing: Set<String> = [
    "prompt", "cause", "force", "compel", "lead", "drive", "spur", "provoke", "induce",
  ]
  private static let decisions: Set<String> = ["decision", "move", "order", "decree", "vote"]
  /// What one welcomes or regrets has been decided.
  private static let reacting: Set<String> = [
    "welcome", "hail", "regret", "condemn", "criticise", "praise", "announce", "denounce",
    "protest", "reject", "applaud", "slam", "deplore", "make", "take", "reverse",
  ]
  private static let refusing: Set<String> = ["refuse", "decline", "fail", "neglect", "cease"]
  private static let reasons: [String: Finding.Reason] = [
    "threaten": .threatened, "warn": .threatened, "urge": .urged, "ask": .urged, "call": .urged,
    "press": .urged, "demand": .urged, "request": .urged, "recommend": .urged, "want": .urged,
    "advise": .urged, "appeal": .urged, "encourage": .urged, "lobby": .urged, "push": .urged,
    "propose": .proposed, "offer": .proposed, "suggest": .proposed, "consider": .proposed,
    "discuss": .proposed, "mull": .proposed, "weigh": .proposed, "deny": .denied,
    "reject": .denied, "rumour": .rumoured, "claim": .rumoured, "allege": .rumoured,
  ]

  /// The reality of a clause, from its own verb up through what governs it.
  func reality(_ index: Int) -> Reality {
    let clause = syntax.clauses[index]
    if isQuestion { return .finding(.asked) }
    if isConditional(clause) { return .finding(.conditional) }
    if let own = modality(clause) { return own }
    if isRefuted(clause) { return .finding(.denied) }
    let inherited = inherited(clause, index)
    let negated =
      clause.group.isNegated
      || ["no", "not"].contains(clause.tail.first) && isBehindAdverb(clause)
        && !isContrasting(clause)
      || isNoLonger(clause)
    switch inherited {
    case .fact: return negated ? .negated : .fact
    case .negated: return negated ? .fact : .negated
    case .finding(.planned) where negated && clause.link == .infinitive: return .negated
    case .finding: return inherited
    }
  }

  /// "were frozen not at Moscow's initiative": how it was not done.
  private func isContrasting(_ clause: Clause) -> Bool {
    guard let adverb = chunks.indices.first(where: { $0 > clause.verb && chunks[$0].isAdverb }),
      adverb + 1 < chunks.count, word(chunks[adverb].tokens.lowerBound) == "not"
    else { return false }
    return chunks[adverb + 1].preposition != nil || chunks[adverb + 1].subordinator != nil
  }

  /// Not "recognises Beijing, not Taipei".
  private func isBehindAdverb(_ clause: Clause) -> Bool {
    clause.verb + 1 < chunks.count && chunks[clause.verb + 1].isAdverb
  }

  func reality(of clause: Clause) -> Reality {
    syntax.clauses.firstIndex { $0.verb == clause.verb }.map { reality($0) } ?? .fact
  }

  /// "dismissed as false reports that Fiji had closed", "untrue claims that Fiji has closed".
  private func isRefuted(_ clause: Clause) -> Bool {
    let told = chunks[..<clause.verb].indices.last {
      Self.tales.contains(noun($0)?.head ?? "") && word(chunks[$0].tokens.upperBound) == "that"
    }
    guard let told, let tale = noun(told),
      syntax.clauses.first(where: { $0.verb > told })?.verb == clause.verb
    else { return false }
    if !Self.untrue.isDisjoint(with: tale.words) { return true }
    guard let before = syntax.clauses.last(where: { $0.verb < told }) else { return false }
    return Self.refuting.contains(before.group.lemma) && !before.group.isNegated
  }

  private static let tales: Set<String> = [
    "allegation", "assertion", "claim", "report", "rumor", "rumour", "speculation", "story",
    "suggestion",
  ]
  private static let untrue: Set<String> = [
    "baseless", "bogus", "fabricated", "fake", "false", "groundless", "unfounded", "untrue",
  ]
  private static let refuting: Set<String> = [
    "contradict", "debunk", "deny", "dismiss", "disprove", "rebut", "refute", "reject",
  ]

  private var isQuestion: Bool {
    sentence.tokens.last { $0.lower != "\"" && $0.lower != "'" }?.lower == "?"
  }

  func isNoLonger(_ clause: Clause) -> Bool {
    let start = chunks[clause.verb].tokens.lowerBound
    let end = chunks[clause.verb].tokens.upperBound
    return word(start - 2) == "no" && word(start - 1) == "longer"
      || (start..<end).contains { word($0) == "no" && word($0 + 1) == "longer" }
      || word(end) == "no" && word(end + 1) == "longer"
  }

  private func isConditional(_ clause: Clause) -> Bool {
    if case .subordinate(let word) = clause.link, WordClass.conditionals.contains(word) {
      return true
    }
    let first = sentence.tokens.first?.lower ?? ""
    if first == "had" || first == "should" || first == "were",
      clause.verb <= 1 || clause.subject.first == 1
    {
      return true
    }
    return opener(of: clause).map { WordClass.conditionals.contains($0) } ?? false
  }

  /// The subordinator in front of the clause's subject.
  func opener(of clause: Clause) -> String? {
    guard let subject = clause.subject.first, subject < clause.verb else { return nil }
    var index = subject - 1
    while index >= 0,
      chunks[index].isAdverb || chunks[index].date != nil || chunks[index].preposition != nil
    {
      index -= 1
    }
    return index >= 0 ? chunks[index].subordinator : nil
  }

  private func modality(_ clause: Clause) -> Reality? {
    let group = clause.group
    if let modal = group.modal {
      switch modal {
      case "will", "would", "shall", "'ll", "wo":
        if modal == "will" || modal == "'ll"
          || modal == "would" && clause.link == .complement && group.lemma != "keep",
          !group.isNegated, Self.lasting.contains(group.lemma)
        {
          return nil
        }
        let isPlan = isNoLonger(clause) || group.adverbs.contains("no-longer")
        return group.isNegated && !isPlan ? .negated : .finding(.planned)
      case "should", "must": return .finding(.urged)
      default: return .finding(.possible)
      }
    }
    // "until they recognise Kosovo": they do not yet.
    if case .subordinate(let word) = clause.link, ["till", "until"].contains(word), !group.isPast,
      !group.isPerfect
    {
      return .finding(.conditional)
    }
    if group.isAhead { return .finding(.planned) }
    if group.isObliged, clause.link == .complement { return .finding(.urged) }
    if group.isProgressive, !group.isPast, !group.isPerfect, !Self.done.contains(group.lemma),
      !Self.going.contains(group.lemma)
    {
      return .finding(.planned)
    }
    return nil
  }

  /// What one is doing is there.
  private static let going: Set<String> = [
    "function", "hold", "keep", "maintain", "operate", "refuse", "run", "serve", "withhold", "work",
  ]

  /// What will go on is there already.
  private static let lasting: Set<String> = ["keep", "maintain", "remain", "retain", "stay"]

  /// Acts of law that are done by being told, as "is expelling the ambassador"; no building is
  /// opened or closed so.
  private static let done: Set<String> = [
    "add", "announce", "ban", "blacklist", "break", "cut", "delist", "designate", "expel", "freeze",
    "impose", "lift", "proscribe", "recall", "recognise", "reimpose", "remove", "rescind", "revoke",
    "sanction", "sever", "suspend", "switch", "terminate", "withdraw",
  ]

  private func inherited(_ clause: Clause, _ index: Int) -> Reality {
    switch clause.link {
    case .infinitive:
      // "those to have recognised it"
      return clause.group.isPerfect && clause.governor == nil ? .fact : infinitive(clause)
    case .prepositional(let word): return prepositional(word, clause)
    case .complement: return complement(clause)
    case .coordinated:
      guard let governor = clause.governor, governor != index else { return .fact }
      let before = syntax.clauses[governor]
      if before.group.modal != nil || before.group.isAhead,
        clause.group.isPast == before.group.isPast
          || before.group.isPassive && clause.group.isBarePast,
        !clause.group.isPerfect
      {
        return modality(before) ?? .fact
      }
      if before.group.isInfinitive { return reality(governor) }
      return before.link == .complement ? complement(before) : .fact
    case .participle:
      guard let governor = clause.governor, governor != index, clause.isReduced == false else {
        return .fact
      }
      let reality = reality(governor)
      return reality == .negated ? .fact : reality
    case .main, .relative, .subordinate: return .fact
    }
  }

  /// "to recognise": by the verb or noun before it.
  private func infinitive(_ clause: Clause) -> Reality {
    // "was removed, only to be put back in 1990"
    if clause.verb > 1, chunks[clause.verb - 1].isAdverb, chunks[clause.verb - 2].isComma,
      word(chunks[clause.verb - 1].tokens.lowerBound) == "only"
    {
      return .fact
    }
    let before = chunks[..<clause.verb].lastIndex { $0.noun != nil || $0.verb != nil }
    if let governor = clause.governor,
      isConfirmedByVote(clause, governor) || isOrderedShut(clause, governor)
    {
      return reality(governor)
    }
    if let before, let noun = chunks[before].noun {
      let head = self.noun(clause.noun ?? syntax.head(of: before)) ?? noun
      let isOfHead = Self.decisions.contains(head.head ?? "") || isFirst(head)
      return infinitive(after: isOfHead ? head : noun, clause)
    }
    guard let governor = clause.governor else { return .finding(.planned) }
    if clause.group.isGerund,
      ["discontinue", "quit", "stop"].contains(syntax.clauses[governor].group.lemma)
    {
      return flip(reality(governor))
    }
    return infinitive(after: syntax.clauses[governor].group.lemma, governor)
  }

  /// "ordered Russia to shut its consulate": what a host orders so is told as done.
  private func isOrderedShut(_ clause: Clause, _ governor: Int) -> Bool {
    let order = syntax.clauses[governor]
    return ["close", "shut", "vacate"].contains(clause.group.lemma)
      && order.group.lemma == "order" && !order.isPassive
      && order.objects.contains { !parties($0).isEmpty }
      && clause.objects.contains { matters($0).contains(.office) }
  }

  /// "voted 63-30 to confirm": what a vote confirms is confirmed.
  private func isConfirmedByVote(_ clause: Clause, _ governor: Int) -> Bool {
    ["confirm", "ratify"].contains(clause.group.lemma)
      && syntax.clauses[governor].group.lemma == "vote" && syntax.clauses[governor].group.isPast
  }

  private func infinitive(after lemma: String, _ governor: Int) -> Reality {
    if Self.refusing.contains(lemma) { return flip(reality(governor)) }
    if Self.factual.contains(lemma) { return reality(governor) }
    let group = syntax.clauses[governor].group
    if lemma == "vote",
      parties(syntax.clauses[governor].subject).contains(where: {
        ["UN", "EU", "AU", "ECOWAS"].contains($0.party.code)
      })
    {
      return reality(governor)
    }
    if Self.causing.contains(lemma), group.isPassive, group.isPast || group.isPerfect {
      return reality(governor)
    }
    return .finding(Self.reasons[lemma] ?? .planned)
  }

  private func flip(_ reality: Reality) -> Reality {
    switch reality {
    case .fact: .negated
    case .negated: .fact
    case .finding: reality
    }
  }

  /// "the first country to recognise", "its decision to remove", "urged Oslo to recognise".
  private func infinitive(after noun: NounPhrase, _ clause: Clause) -> Reality {
    if isFirst(noun) || isAmongFew(noun) {
      guard let governor = clause.governor else { return .fact }
      let governing = syntax.clauses[governor]
      if ["be", "become", "make", "join"].contains(governing.group.lemma) {
        return reality(governor)
      }
      return governing.verb > clause.verb ? .fact : reality(governor)
    }
    if ["need", "reason", "plan", "intention", "right", "authority"].contains(noun.head),
      noun.determiner == "no"
    {
      return .negated
    }
    if noun.head == "position", let governor = clause.governor {
      return reality(governor) == .negated ? .negated : .finding(.possible)
    }
    if Self.decisions.contains(noun.head ?? "") { return decided(noun, clause) }
    guard let governor = clause.governor else { return .finding(.planned) }
    let lemma = syntax.clauses[governor].group.lemma
    if Self.causing.contains(lemma) {
      let group = syntax.clauses[governor].group
      return group.isPast || group.isPerfect || group.isGerund
        ? reality(governor) : .finding(.planned)
    }
    if ["refusal", "failure"].contains(noun.head) { return .negated }
    if ["plan", "intention", "proposal", "step", "effort", "hope", "wish", "call", "pledge"]
      .contains(noun.head)
    {
      return .finding(.planned)
    }
    return infinitive(after: lemma == "have" || lemma == "take" ? "plan" : lemma, governor)
  }

  /// "its decision to remove" is taken; "any move to impose" and what one threatens to veto is not.
  private func decided(_ noun: NounPhrase, _ clause: Clause) -> Reality {
    if ["any", "no", "every"].contains(noun.determiner) { return .finding(.proposed) }
    if ["a", "an"].contains(noun.determiner) {
      let governor = clause.governor.map { syntax.clauses[$0].group.lemma } ?? ""
      guard Self.reacting.contains(governor) else { return .finding(.proposed) }
    }
    return clause.governor.map { finding(of: $0) } ?? .fact
  }

  /// "the first country", "the last".
  private func isFirst(_ noun: NounPhrase) -> Bool {
    noun.words.contains { WordClass.ordinals.contains($0) || $0 == "only" }
  }

  private func isAmongFew(_ noun: NounPhrase) -> Bool {
    noun.words.contains("few") || noun.determiner == "few"
  }

  private func prepositional(_ word: String, _ clause: Clause) -> Reality {
    if word == "without" || isStoppedShort(clause) { return .negated }
    if let governor = clause.governor, case .finding(let reason) = reality(governor) {
      return .finding(reason)
    }
    if word == "by" || word == "after" || word == "upon" || word == "since" || word == "despite" {
      return clause.governor.map { finding(of: $0) } ?? .fact
    }
    guard let before = chunks[..<clause.verb].last(where: { $0.noun != nil || $0.verb != nil })
    else { return .fact }
    if let noun = before.noun, isStepTaken(noun, word, clause) { return .fact }
    if before.noun?.head == "policy" || before.noun?.head == "decision" { return .fact }
    if let lemma = before.verb?.lemma, ["join", "stop", "end", "follow"].contains(lemma) {
      return lemma == "stop" ? .negated : .fact
    }
    if word == "on", Self.papers.contains(before.noun?.head ?? ""), let governor = clause.governor,
      Self.signing.contains(syntax.clauses[governor].group.lemma)
    {
      return finding(of: governor)
    }
    if word == "in", let noun = before.noun, noun.endsInMention || noun.head == "country" {
      return .fact
    }
    if word == "in", let governor = clause.governor,
      ["join", "follow"].contains(syntax.clauses[governor].group.lemma)
    {
      return .fact
    }
    return .finding(.planned)
  }

  /// "signed a communiqué on resuming relations": what a signed paper is on is done.
  private static let papers: Set<String> = [
    "accord", "agreement", "communiqué", "communique", "declaration", "document", "memorandum",
    "note", "protocol", "statement", "treaty",
  ]
  static let signing: Set<String> = [
    "sign", "conclude", "initial", "ink", "exchange", "adopt", "issue",
  ]

  /// "stopped short of recalling its ambassador".
  private func isStoppedShort(_ clause: Clause) -> Bool {
    let start = chunks[clause.verb].tokens.lowerBound
    return word(start - 1) == "of" && word(start - 2) == "short"
  }

  /// "took the unusual step of expelling": what was taken is done.
  private func isStepTaken(_ noun: NounPhrase, _ word: String, _ clause: Clause) -> Bool {
    word == "of" && ["step", "measure", "action", "move"].contains(noun.head)
      && ["take", "make"].contains(clause.governor.map { syntax.clauses[$0].group.lemma } ?? "")
  }

  /// A finding if the governor is one, otherwise a fact.
  private func finding(of governor: Int) -> Reality {
    let reality = reality(governor)
    if case .finding = reality { return reality }
    return .fact
  }

  private func complement(_ clause: Clause) -> Reality {
    guard let governor = clause.governor else { return .fact }
    let lemma = syntax.clauses[governor].group.lemma
    if ["deny", "rumour", "allege", "claim", "doubt"].contains(lemma) {
      return .finding(Self.reasons[lemma] ?? .denied)
    }
    if ["ask", "demand", "propose", "suggest", "recommend", "insist", "hope", "wish"].contains(
      lemma)
    {
      return .finding(Self.reasons[lemma] ?? .planned)
    }
    if lemma == "be", isNotUntil(governor, clause) { return .fact }
    if chunks[..<clause.verb].contains(where: {
      ["rumour", "rumor", "version"].contains($0.noun?.head)
    }) {
      return .finding(.rumoured)
    }
    if ClauseBuilder.saying.contains(lemma) || lemma == "clarify" || lemma == "inform",
      syntax.clauses[governor].link == .infinitive
    {
      return .fact
    }
    let reality = reality(governor)
    if case .finding(let reason) = reality, reason != .possible || lemma != "say" { return reality }
    return reality == .negated && !ClauseBuilder.saying.contains(lemma)
      ? .negated
      : reality == .negated ? .finding(.denied) : .fact
  }

  /// "It was not until 2006 that Peru opened an embassy": then it did.
  private func isNotUntil(_ governor: Int, _ clause: Clause) -> Bool {
    let start = chunks[syntax.clauses[governor].verb].tokens.lowerBound
    let end = chunks[clause.verb].tokens.lowerBound
    return (start..<max(start, end)).contains { word($0) == "not" && word($0 + 1) == "until" }
  }
}

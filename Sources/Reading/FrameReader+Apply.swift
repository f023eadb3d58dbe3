internal import Dating
internal import Language
internal import World

extension FrameReader {
  /// Makes drafts or findings of a match; false when its ends are not known.
  mutating func apply(_ match: FrameMatch) -> Bool {
    if open(match) { return true }
    let pairs = pairs(match)
    let clause = scene.syntax.clauses[match.clause]
    readExceptions(match, clause)
    readContrast(match, clause)
    guard !pairs.isEmpty else { return openCeremony(match, clause) || universal(match, clause) }
    let reality = reality(of: match, clause)
    if ["take", "come", "enter", "go"].contains(match.frame.verb), !match.frame.isTransitive,
      match.frame.relation == .sanctions, match.patients.allSatisfy({ isAnaphoric($0) })
    {
      return true
    }
    if isHomecoming(match, clause, pairs) { return true }
    if reality == .fact, match.frame.patient != .assets,
      match.patients.allSatisfy({ isGeneric($0) })
    {
      return true
    }
    if isBygone(match, clause) {
      for pair in pairs { reject(.former, draft(match, pair)) }
      used.formUnion(pairs.map(\.chunk))
      return true
    }
    used.formUnion(pairs.map(\.chunk))
    var made = false
    let dates = respectiveDates(pairs)
    let left = placeLeft(match, clause)
    for (number, pair) in pairs.enumerated() where pair.source.party != pair.target.party {
      if let left, left.party != pair.source.party {
        var draft = draft(
          match, Ends(source: pair.source, target: left, chunk: pair.chunk, kind: pair.kind))
        draft.action = .ends
        add(draft, reality, clause)
        return true
      }
      var draft = draft(match, pair)
      if !dates.isEmpty {
        draft.dates = [dates[number]]
      } else if let date = bracketed(pair, clause) ?? dateBehindAgent(pair, clause) {
        draft.dates = [date]
      } else if isBesideBracketed(pair) {
        draft.isUndated = true
      }
      if isSeat(pair, match) {
        draft.action = .holds
        draft.isUndated = true
      }
      if isOrderedOut(match, clause) {
        draft.dates = announcement(besides: clause).map { [$0] } ?? []
        draft.isUndated = draft.dates.isEmpty
      }
      add(draft, reality, clause)
      made = true
    }
    return made
  }

  /// "The Polish ambassador returned to Warsaw": no return to the post; "left the building": no end.
  private func isHomecoming(_ match: FrameMatch, _ clause: Clause, _ pairs: [Ends]) -> Bool {
    if ["leave", "quit", "depart"].contains(match.frame.verb), match.frame.isIntransitive,
      let object = clause.objects.first, let noun = scene.noun(object),
      scene.parties(object).isEmpty, noun.mentions.isEmpty,
      !["country", "capital", "city", "post", "kingdom", "island"].contains(noun.head ?? "country")
    {
      return true
    }
    if match.frame.relation == .office, match.frame.action == .ends, isShutToVisitors(clause) {
      return true
    }
    guard match.frame.action == .starts, match.frame.relation == .ambassador,
      ["return", "come", "go", "arrive", "be"].contains(match.frame.verb)
    else { return false }
    let from = clause.obliques.filter { $0.preposition == "from" }
      .flatMap { scene.parties(inPhrase: $0) }
    if !from.isEmpty,
      pairs.allSatisfy({ pair in
        !from.contains { $0.party == pair.source.party || $0.party == pair.target.party }
      })
    {
      return true
    }
    let place = clause.obliques.filter { ["to", "in"].contains($0.preposition) }
      .flatMap { scene.parties(inPhrase: $0) }
    return clause.tail.contains("home")
      || scene.word(scene.chunks[clause.verb].tokens.upperBound) == "home"
      || place.contains { one in pairs.contains { $0.source.party == one.party } }
  }

  /// "moved its embassy in Libya to Tunis": the state that a mission has left for another.
  private func placeLeft(_ match: FrameMatch, _ clause: Clause) -> Referent? {
    guard ["move", "relocate", "shift"].contains(match.frame.verb),
      match.frame.relation == .office, let office = match.patients.first
    else { return nil }
    let around = clause.obliques + scene.syntax.phrases(after: office)
    let to =
      [clause.obliques, around].lazy.map { phrases in
        phrases.filter { $0.preposition == "to" }.flatMap { scene.parties(inPhrase: $0) }
      }.first { !$0.isEmpty } ?? []
    let from = around.filter { $0.preposition == "from" }.flatMap { scene.parties(inPhrase: $0) }
    let seat = from.isEmpty ? phrases(after: office, ["in"]) : from
    guard let new = to.last, let old = seat.first,
      !seat.contains(where: { $0.party == new.party })
    else { return nil }
    return old
  }

  /// "in 1972 and 2016 respectively": as many dates as pairs, in their order.
  private func respectiveDates(_ pairs: [Ends]) -> [Int] {
    let dates = scene.chunks.indices.filter { scene.chunks[$0].date != nil }
    return isRespective && pairs.count > 1 && dates.count == pairs.count ? dates : []
  }

  /// "in Beijing (1995) and Tokyo (2001)": the date in brackets behind the one end or the other.
  private func bracketed(_ pair: Ends, _ clause: Clause) -> Int? {
    let dated = scene.chunks.indices.dropLast(2).filter { index in
      guard index > clause.verb || clause.subject.contains(index),
        case .bracket(isOpening: true) = scene.chunks[index + 1].kind,
        scene.chunks[index + 2].date != nil
      else { return false }
      return scene.noun(index)?.mentions.flatMap(\.referents).contains {
        $0.party == pair.target.party || $0.party == pair.source.party
      } ?? false
    }
    return dated.count == 1 ? dated[0] + 2 : nil
  }

  /// "recognised by India in 1971 and by Pakistan in 1974": the date behind who did it.
  private func dateBehindAgent(_ pair: Ends, _ clause: Clause) -> Int? {
    guard clause.isPassive, clause.dates.count > 1 else { return nil }
    let agents = clause.obliques.filter { $0.preposition == "by" }.flatMap(\.nouns).sorted()
    guard agents.count > 1,
      let agent = agents.first(where: { index in
        scene.parties(index).contains { $0.party == pair.source.party }
      })
    else { return nil }
    let end = agents.first { $0 > agent } ?? scene.chunks.count
    return (agent..<end).first { scene.chunks[$0].date != nil }
  }

  /// "in Beijing (1995), Tokyo and Rome": without the date in brackets that others of its list have.
  private func isBesideBracketed(_ pair: Ends) -> Bool {
    let dates = scene.chunks.indices.filter { scene.chunks[$0].date != nil }
    let own = [pair.source.party, pair.target.party]
    return !dates.isEmpty
      && dates.allSatisfy { date in
        guard date > 1, case .bracket(isOpening: true) = scene.chunks[date - 1].kind else {
          return false
        }
        let group = scene.syntax.groups[date - 2]
        return group.count > 1
          && group.contains { index in
            index != date - 2
              && scene.noun(index)?.mentions.flatMap(\.referents).contains {
                own.contains($0.party)
              } ?? false
          }
      }
  }

  /// The clause's own reality, unless a phrase in it says "no" or "neither".
  func reality(of match: FrameMatch, _ clause: Clause) -> Reality {
    let own = scene.reality(match.clause)
    let nouns = match.patients + clause.obliques.flatMap(\.nouns)
    let isNone =
      isNegative(clause)
      || clause.objects.contains { ["neither", "none"].contains(scene.noun($0)?.pronoun) }
      || nouns.contains { ["no", "neither"].contains(scene.noun($0)?.determiner) }
      || match.patients.contains {
        scene.syntax.phrases(after: $0).contains {
          $0.nouns.contains { scene.noun($0)?.isNegative ?? false }
        }
      }
    if match.frame.patient == .credentials, clause.link == .infinitive,
      let governor = clause.governor.map({ scene.syntax.clauses[$0].group }),
      ["call", "visit", "arrive", "come", "meet", "go"].contains(governor.lemma),
      governor.isPast || governor.isPerfect, governor.modal == nil
    {
      return .fact
    }
    if match.frame.relation == .office, own == .fact, isOnlyDecided(clause) {
      return .finding(.planned)
    }
    if match.frame.relation == .office, match.frame.action == .starts, own == .negated,
      clause.group.modal == "will"
    {
      return .finding(.planned)
    }
    if isOrderedOut(match, clause) { return .fact }
    guard isNone else { return own }
    if case .finding = own { return own }
    return .negated
  }

  static let stative: Set<String> = ["have", "keep", "maintain", "run", "host", "operate"]

  /// "In those years Kenya had no ambassador": a state of the past, unless it has a first or last
  /// day or was said by somebody then.
  private func isBygone(_ match: FrameMatch, _ clause: Clause) -> Bool {
    guard Self.stative.contains(match.frame.verb) || match.frame.patient == .ally,
      match.frame.action == .holds, match.frame.relation != .designation,
      clause.group.isPast, !clause.group.isPerfect, !clause.isPassive, clause.link != .complement
    else { return false }
    return !clause.dates.contains { index in
      [.since, .until].contains(scene.chunks[index].date?.role)
    }
  }

  /// A decision to open or close a building is not yet carried out.
  private func isOnlyDecided(_ clause: Clause) -> Bool {
    guard clause.link == .infinitive else { return false }
    let before = scene.chunks[..<clause.verb].last { $0.noun != nil || $0.verb != nil }
    return before?.verb?.lemma == "decide" || ["decision", "order"].contains(before?.noun?.head)
  }

  /// "any ambassador", "every embassy": none in particular.
  func isGeneric(_ index: Int) -> Bool {
    ["any", "every", "either"].contains(scene.noun(index)?.determiner)
  }

  /// The two ends of a claim, with the noun phrase that it is about.
  struct Ends {
    let source: Referent
    let target: Referent
    let chunk: Int
    var kind: RelationKind?
    var city: String?
    var person: String?
    var confidence = 0.95
  }

  func pairs(_ match: FrameMatch) -> [Ends] {
    switch match.frame.relation {
    case .ambassador, .office: missionPairs(match)
    case .ties: tiesPairs(match)
    case .sanctions: sanctionsPairs(match)
    case .designation: designationPairs(match)
    case .recognition: recognitionPairs(match)
    }
  }

  func draft(_ match: FrameMatch, _ ends: Ends) -> Draft {
    var detail = Claim.Detail(
      kind: ends.kind, status: match.frame.status, city: ends.city, person: ends.person)
    detail.regime = ends.target.regime ?? ends.source.regime
    if match.frame.relation == .recognition {
      detail.kind = ends.target.regime == nil ? .state : .government
      detail.mode = mode(scene.syntax.clauses[match.clause])
    }
    let isConsulting = isForConsultations(match)
    if isConsulting { detail.status = .consultations }
    return Draft(
      source: ends.source, target: ends.target, relation: match.frame.relation,
      action: isConsulting ? .holds : action(match), detail: detail, rule: match.frame.rule,
      clause: match.clause,
      chunk: ends.chunk, confidence: ends.confidence, agent: match.frame.agent)
  }

  /// An ambassador recalled for consultations keeps the post.
  private func isForConsultations(_ match: FrameMatch) -> Bool {
    guard match.frame.relation == .ambassador, match.frame.action == .ends else { return false }
    let clause = scene.syntax.clauses[match.clause]
    let phrases = clause.obliques + match.patients.flatMap { scene.syntax.phrases(after: $0) }
    return phrases.contains { phrase in
      phrase.preposition == "for"
        && phrase.nouns.contains { ["consultation", "talk"].contains(scene.noun($0)?.head) }
    }
  }

  /// The words themselves, or what makes an act of recognition a formal one.
  private func mode(_ clause: Clause) -> RecognitionMode? {
    let words = scene.sentence.tokens.map(\.lower)
    let around =
      clause.group.adverbs + clause.tail
      + clause.obliques.flatMap { oblique in
        oblique.preposition == "as" ? oblique.nouns.flatMap { scene.noun($0)?.words ?? [] } : []
      }
    if around.contains(where: ["formally", "officially", "lawful", "legal"].contains) {
      return .deJure
    }
    for (index, word) in words.enumerated() where word == "de" && index + 1 < words.count {
      if words[index + 1] == "jure" { return .deJure }
      if words[index + 1] == "facto",
        clause.span.contains(where: { scene.chunks[$0].tokens.contains(index) })
      {
        return .deFacto
      }
    }
    return nil
  }

  /// "recognises", outside a heading, is a state and no event.
  private func action(_ match: FrameMatch) -> Action {
    let clause = scene.syntax.clauses[match.clause]
    if clause.group.isPassive, !clause.group.isPast, !clause.group.isPerfect, !clause.isReduced,
      match.frame.action == .starts, [.recognition, .ambassador].contains(match.frame.relation),
      !scene.sentence.isHeading, !scene.isEntry, clause.group.modal == nil,
      !clause.group.isInfinitive
    {
      return .holds
    }
    let isPresent =
      !clause.group.isPast && !clause.group.isPerfect && clause.group.modal == nil
      && !clause.isReduced && !clause.group.isInfinitive && !clause.group.isGerund
    let isOfMany = clause.subject.contains { scene.noun($0).map(scene.speaksOfUnnamed) ?? false }
    let isNow =
      !Set(clause.group.adverbs).isDisjoint(with: ["now", "formally", "officially", "hereby"])
      || scene.isEntry
      || scene.chunks[..<clause.verb].last.map {
        $0.isAdverb && scene.word($0.tokens.lowerBound) == "now"
      } ?? false
    if clause.link == .infinitive, let governor = clause.governor,
      ["continue", "go"].contains(scene.syntax.clauses[governor].group.lemma),
      match.frame.action == .starts
    {
      return .holds
    }
    if match.frame.relation == .recognition, match.frame.action == .starts, isAmongOnly(clause) {
      return .holds
    }
    if match.frame.action == .holds, clause.group.isPerfect, clause.group.modal == nil,
      clause.obliques.contains(where: { $0.preposition == "since" })
    {
      return .starts
    }
    if let phase = phase(match, clause) { return phase }
    if match.frame.verb == "apply", isPresent { return .holds }
    if match.frame.verb == "receive" || match.frame.verb == "welcome",
      match.frame.patient == .ambassador, !match.patients.contains(where: isNew)
    {
      return .holds
    }
    if match.frame.relation == .recognition || match.frame.relation == .designation,
      match.frame.action == .starts, isPresent, !isNow || isOfMany,
      !scene.sentence.isHeading
    {
      return .holds
    }
    return match.frame.action
  }

  /// "began operating", "stopped working": the beginning or the end of what the verb tells.
  private func phase(_ match: FrameMatch, _ clause: Clause) -> Action? {
    guard match.frame.action == .holds, clause.link == .infinitive, clause.group.isGerund,
      let governor = clause.governor
    else { return nil }
    switch scene.syntax.clauses[governor].group.lemma {
    case "begin", "start", "resume": return .starts
    default: return nil
    }
  }

  /// "a Taiwanese ambassador", "the new ambassador": one that was not there before.
  private func isNew(_ index: Int) -> Bool {
    guard let noun = scene.noun(index) else { return false }
    return ["a", "an"].contains(noun.determiner)
      || !Set(noun.words).isDisjoint(with: ["new", "first", "newly", "incoming"])
  }

  mutating func add(_ draft: Draft, _ reality: Reality, _ clause: Clause) {
    var draft = draft
    switch reality {
    case .fact: append(draft)
    case .finding(let reason): reject(reason, draft)
    case .negated:
      if draft.rule.hasPrefix("summon") || draft.detail.status == .credentials { return }
      if isPartial(clause) { return }
      if draft.confidence <= Self.remembered, draft.relation == .ties, draft.action == .ends {
        return
      }
      draft.action = isCeased(clause) ? .ends : negated(draft.action)
      draft.rule += ".not"
      append(draft)
    }
  }

  /// "ceased to recognise", "stopped recognising": what had been comes to its end.
  private func isCeased(_ clause: Clause) -> Bool {
    guard let governor = clause.governor, clause.link == .infinitive else { return false }
    let group = scene.syntax.clauses[governor].group
    return ["cease", "stop"].contains(group.lemma) && (group.isPast || group.isPerfect)
      && !group.isNegated && group.modal == nil
  }

  func negated(_ action: Action) -> Action {
    switch action {
    case .starts, .holds: .absent
    case .ends, .absent: .holds
    }
  }

  /// "All members except Spain recognise X", "no country but Russia has": of those excepted the
  /// contrary is told.
  private mutating func readExceptions(_ match: FrameMatch, _ clause: Clause) {
    guard match.frame.relation == .recognition, match.frame.agent == .source,
      let subject = clause.subject.first, let noun = scene.noun(subject),
      noun.mentions.allSatisfy({ $0.role == .organisation || $0.role == .group }),
      noun.isNegative || ["all", "every", "each"].contains(noun.determiner ?? noun.pronoun)
    else { return }
    let excepted = clause.subject.flatMap { phrases(after: $0, ["except"]) }
    let targets = scene.unique(match.patients.flatMap(recognised))
    let own = scene.reality(match.clause)
    guard own == .fact || own == .negated else { return }
    let isDone = noun.isNegative != (own == .negated)
    for ends in product(excepted, targets, chunk: match.patients[0])
    where ends.source.party != ends.target.party {
      var draft = draft(match, ends)
      if !isDone { draft.action = .absent }
      append(draft)
    }
  }

  /// "Unlike Norway, Denmark does not recognise X": of whom it is unlike the contrary is told.
  private mutating func readContrast(_ match: FrameMatch, _ clause: Clause) {
    guard match.frame.relation == .recognition, match.frame.agent == .source,
      scene.chunks.first?.preposition == "unlike", let first = scene.noun(1), first.endsInMention,
      clause.link == .main
    else { return }
    let own = scene.reality(match.clause)
    guard own == .fact || own == .negated else { return }
    let others = scene.parties(scene.syntax.groups[1])
    let targets = scene.unique(match.patients.flatMap(recognised))
    for ends in product(others, targets, chunk: match.patients[0])
    where ends.source.party != ends.target.party {
      var draft = draft(match, ends)
      draft.action = own == .negated ? .holds : .absent
      append(draft)
    }
  }

  /// "no country has recognised X".
  mutating func universal(_ match: FrameMatch, _ clause: Clause) -> Bool {
    guard isNegative(clause), match.frame.action == .starts, match.frame.relation == .recognition,
      let subject = clause.subject.first, let noun = scene.noun(subject)
    else { return false }
    let isBody = noun.head == "body" || noun.head == "organisation" || noun.head == "organization"
    let scope: UniversalClaim.Scope =
      noun.words.contains("western") ? .western : isBody ? .worldBodies : .everyState
    guard isBody || noun.pronoun != nil || PartyNoun.countries.contains(noun.head ?? "") else {
      return false
    }
    var exceptions = clause.obliques.filter { $0.preposition == "except" }
      .flatMap { scene.parties(inPhrase: $0) }.map(\.party)
    if let last = scene.discourse.last[.recognition], last.action == .starts {
      exceptions.append(last.source.party)
    }
    for target in scene.unique(match.patients.flatMap(recognised)) {
      add(
        universal: Universal(
          scope: scope, relation: .recognition, target: target, exceptions: exceptions.sorted()))
    }
    return true
  }
}

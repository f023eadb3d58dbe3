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
    readDenials(match, clause)
    guard !pairs.isEmpty else { return openCeremony(match, clause) || universal(match, clause) }
    let reality = reality(of: match, clause)
    if ["take", "come", "enter", "go"].contains(match.frame.verb), !match.frame.isTransitive,
      match.frame.relation == .sanctions,
      match.patients.allSatisfy({
        isAnaphoric($0) && phrases(after: $0, ["against", "on"]).isEmpty
      })
    {
      return true
    }
    if isHomecoming(match, clause, pairs) || isMereCeremony(match) { return true }
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
      if isLimitedWork(match, clause) { draft.isUndated = true }
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

  /// "has been operating at reduced capacity since June", "has worked from Addis Ababa since May": what
  /// began then is but the manner.
  private func isLimitedWork(_ match: FrameMatch, _ clause: Clause) -> Bool {
    guard match.frame.relation == .office, match.frame.action == .holds,
      ["function", "operate", "run", "work"].contains(match.frame.verb)
    else { return false }
    return !Set(clause.tail + clause.group.adverbs).isDisjoint(with: [
      "only", "partially", "remotely", "temporarily",
    ])
      || clause.obliques.contains {
        ["at", "from", "under", "with", "without", "out"].contains($0.preposition)
      }
  }

  /// "raised the flag over the embassy", as is done on any feast day: nothing says that it opened.
  private func isMereCeremony(_ match: FrameMatch) -> Bool {
    guard match.frame.patient == .flag, match.frame.action == .starts,
      ["fly", "hoist", "raise", "unfurl", "unveil"].contains(match.frame.verb)
    else { return false }
    return !scene.sentence.tokens.contains { token in
      Self.openings.contains(token.lower)
        || ["inaugurat", "open", "re-open", "reopen", "restor", "resum"].contains {
          token.lower.hasPrefix($0)
        }
    }
  }

  private static let openings: Set<String> = [
    "again", "after", "anew", "back", "first", "new", "once", "since",
  ]

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
    if match.frame.relation == .office, match.frame.action != .holds, own == .fact,
      isOnlyDecided(clause)
    {
      return .finding(.planned)
    }
    if match.frame.relation == .office, match.frame.action == .starts, own == .negated,
      clause.group.modal == "will"
    {
      return .finding(.planned)
    }
    if own == .finding(.planned), match.frame.action == .holds, match.frame.patient == .operation,
      clause.group.isProgressive, clause.group.modal == nil
    {
      return .fact
    }
    if isOrderedOut(match, clause) { return .fact }
    if own == .finding(.planned), isVoted(match, clause) { return .fact }
    guard isNone else { return own }
    if case .finding = own { return own }
    return .negated
  }

  static let stative: Set<String> = ["have", "keep", "maintain", "run", "host", "operate"]

  /// "In those years Kenya had no ambassador": a state of the past, unless it has a first or last
  /// day or was said by somebody then.
  private func isBygone(_ match: FrameMatch, _ clause: Clause) -> Bool {
    if match.frame.action == .absent, match.frame.particle == ["vacant"], clause.group.isPast,
      clause.group.isPerfect || clause.group.lemma == "be", clause.link != .complement
    {
      return true
    }
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
}

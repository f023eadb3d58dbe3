internal import Dating
internal import World

/// Finds the date that a draft takes.
struct DateBinder {
  let scene: Scene

  /// What a clause's own date, or else one it shares, says of when.
  struct Binding {
    let time: TimeExpression
    let role: DateMention.Role
  }

  func binding(of draft: Draft) -> Binding? {
    if draft.isUndated { return nil }
    if let time = draft.time { return Binding(time: time, role: .point) }
    if let date = draft.dates.first { return binding(date) }
    if let chunk = draft.chunk, draft.rule.hasSuffix(".noun") || draft.rule == "recognition",
      let date = nominalDate(chunk)
    {
      return binding(date)
    }
    guard let index = draft.clause else { return headingDate() }
    return binding(clause: index, depth: 0, draft: draft) ?? trailing(draft, index)
  }

  /// What dates a draft in one reading alone.
  func anyBinding(of draft: Draft) -> Binding? { binding(of: draft) ?? spare(draft) }

  /// What dates a change that no clause dates: the sentence's only date, or its timeline entry's.
  func spare(_ draft: Draft) -> Binding? {
    guard draft.action.isChange, !draft.isUndated else { return nil }
    return entry(draft) ?? draft.clause.flatMap { onlyDate(of: draft, $0) }
  }

  /// "existed from 1966 to 1974": the last day of what a clause gives the first day of.
  func until(_ draft: Draft) -> TimeExpression? {
    guard let index = draft.clause else { return nil }
    let dates = scene.syntax.clauses[index].dates.compactMap { scene.chunks[$0].date }
    guard dates.count == 2, dates[0].role == .since, dates[1].role == .until else { return nil }
    return dates[1].time
  }

  /// "On Monday X declared …, while Y threw out the ambassador": the only date of a sentence that
  /// tells its acts as one story.
  private func onlyDate(of draft: Draft, _ index: Int) -> Binding? {
    let clause = scene.syntax.clauses[index]
    let dates = scene.chunks.indices.filter { scene.chunks[$0].date != nil }
    guard dates.count == 1, let date = scene.chunks[dates[0]].date, date.role == .point,
      isTold(clause), draft.rule != FrameReader.next, !isBeside(dates[0]),
      !isAnothersWord(dates[0], draft)
    else { return nil }
    return Binding(time: date.time, role: date.role)
  }

  /// Whether a date is that of a saying by somebody else than the two parties.
  private func isAnothersWord(_ date: Int, _ draft: Draft) -> Bool {
    let saying = scene.syntax.clauses.first {
      $0.dates.contains(date)
        && (Self.announcing.contains($0.group.lemma)
          || ClauseBuilder.saying.contains($0.group.lemma))
    }
    guard let saying, saying.verb != draft.clause.map({ scene.syntax.clauses[$0].verb }) else {
      return false
    }
    guard saying.objects.isEmpty || saying.group.lemma == "tell" else { return false }
    let speakers =
      saying.subject.compactMap { scene.noun($0) }
      .flatMap { $0.mentions + $0.possessors }.flatMap(\.referents) + scene.parties(saying.subject)
    return !speakers.contains {
      $0.party == draft.source.party || $0.party == draft.target.party
    }
  }

  /// Whether a clause goes on with the story of its sentence, rather than telling what was before.
  private func isTold(_ clause: Clause) -> Bool {
    guard !clause.group.isPerfect || !clause.group.isPast else { return false }
    switch clause.link {
    case .main, .coordinated, .participle, .complement, .infinitive: return true
    case .subordinate(let word): return ["while", "as", "whereas"].contains(word)
    case .relative, .prepositional: return false
    }
  }

  /// Whether a date dates a clause or a noun of its own: "who left in 2003", "the war of 1998".
  private func isBeside(_ date: Int) -> Bool {
    if date > 0, ["of", "for", "from", "than"].contains(scene.chunks[date - 1].preposition) {
      return true
    }
    if scene.chunks.first?.preposition == "following" || scene.word(0) == "after",
      !scene.chunks[..<date].contains(where: { $0.isComma || $0.verb != nil })
    {
      return true
    }
    if opensBefore(date) || isCited(date) { return true }
    return scene.syntax.clauses.contains { clause in
      guard clause.dates.contains(date) else { return false }
      if case .subordinate = clause.link { return true }
      return clause.link == .relative || clause.isReduced || clause.group.modal != nil
        || clause.group.isInfinitive
    }
  }

  /// Their objects are reasons, which were before.
  private static let citing: Set<String> = ["cite", "evoke", "invoke", "mark"]

  /// Whether a date stands in what "since" or "after" opens: "since the group took the city in May".
  private func opensBefore(_ date: Int) -> Bool {
    let openers: Set<String> = ["since", "after", "before", "until", "till", "when", "because"]
    for index in scene.chunks[..<date].indices.reversed() {
      if scene.chunks[index].isComma || scene.chunks[index].isStop { return false }
      if let word = scene.chunks[index].subordinator, openers.contains(word) { return true }
      if let word = scene.chunks[index].preposition, openers.contains(word) { return true }
    }
    return false
  }

  /// The date at the head of the timeline entry.
  private func entry(_ draft: Draft) -> Binding? {
    guard draft.action.isChange else { return nil }
    return scene.entry.map { Binding(time: $0, role: .point) }
  }

  /// "…, the foreign ministry said on Friday": the actor's own word behind a main clause.
  private func trailing(_ draft: Draft, _ index: Int) -> Binding? {
    let own = scene.syntax.clauses[index]
    guard draft.action.isChange,
      [.main, .coordinated, .complement, .participle, .infinitive].contains(own.link),
      let last = scene.syntax.clauses.last(where: {
        $0.verb > own.verb && Self.announcing.contains($0.group.lemma)
          && ($0.objects.isEmpty || $0.group.lemma == "tell")
          && $0.subject.allSatisfy { $0 > own.verb } && !$0.dates.isEmpty
      }), let subject = last.subject.first, let noun = scene.noun(subject)
    else { return nil }
    let speakers = scene.parties(last.subject)
    let isOwn = speakers.contains {
      $0.party == draft.source.party || $0.party == draft.target.party
    }
    let isOrgan =
      speakers.isEmpty
      && (noun.determiner != nil && PartyNoun.organs.contains(noun.head ?? "")
        || ["official", "source", "diplomat", "authority"].contains(noun.head ?? "")
          && !noun.words.contains("rebel")
        || isPlainOffice(noun)
        || ["announce", "declare"].contains(last.group.lemma) && isPlainPerson(noun)
        || last.group.lemma == "tell" && isTellingParliament(last, noun))
    return isOwn || isOrgan ? self.own(last).flatMap(binding) : nil
  }

  /// "Foreign Minister John Baird", of no state that the words name.
  private func isPlainOffice(_ noun: NounPhrase) -> Bool {
    noun.mentions.isEmpty && noun.possessors.isEmpty && noun.possessorPronoun == nil
      && !noun.isFormer && noun.words.contains { PartyNoun.organs.contains($0) }
  }

  /// "William Hague announced": who announces what is done speaks for who does it.
  private func isPlainPerson(_ noun: NounPhrase) -> Bool {
    noun.name != nil && noun.words.isEmpty && noun.mentions.isEmpty && noun.possessors.isEmpty
  }

  /// "William Hague told parliament".
  private func isTellingParliament(_ clause: Clause, _ noun: NounPhrase) -> Bool {
    noun.name != nil && noun.words.isEmpty
      && clause.objects.contains { index in
        ["parliament", "lawmaker", "congress", "senate", "deputy", "mp", "assembly"].contains(
          scene.noun(index)?.head ?? scene.noun(index)?.words.last ?? "")
      }
  }

  private func binding(_ chunk: Int) -> Binding? {
    scene.chunks[chunk].date.map { Binding(time: $0.time, role: $0.role) }
  }

  private func binding(clause index: Int, depth: Int, draft: Draft) -> Binding? {
    guard depth < 4 else { return nil }
    let clause = scene.syntax.clauses[index]
    if let date = clause.group.date { return Binding(time: date.time, role: date.role) }
    if let date = own(clause) ?? gap(before: clause) {
      return governingDate(clause, instead: date).flatMap(binding) ?? binding(date)
    }
    if let since = bareSince(clause) { return since }
    if let shared = shared(clause, index) { return shared }
    if let announced = announced(clause, index) { return announced }
    if case .subordinate("when") = clause.link, let date = dateBefore(clause) {
      return binding(date)
    }
    if let inner = scene.syntax.clauses.first(where: {
      $0.link == .infinitive && $0.governor == index && $0.subject == clause.objects
    }), let date = own(inner), draft.rule.contains(".to ") || draft.rule.contains(".to.") {
      return binding(date)
    }
    if draft.action == .absent {
      if let until = untilDate(after: index) { return until }
      if let since = sinceThen(clause) { return since }
    }
    if let date = whenDate(after: index) { return binding(date) }
    guard let governor = clause.governor, governor != index else { return nil }
    switch clause.link {
    case .infinitive, .participle, .prepositional:
      return scene.syntax.clauses[governor].group.modal == nil
        ? binding(clause: governor, depth: depth + 1, draft: draft) : nil
    case .complement:
      return isOwnWord(governor, clause)
        ? binding(clause: governor, depth: depth + 1, draft: draft) : nil
    case .coordinated:
      let start = scene.syntax.clauses[governor].verb
      guard start < clause.verb else { return nil }
      let before = start..<clause.verb
      let date = before.last {
        scene.chunks[$0].date?.time.needsReference == true && isPlain($0)
      }
      return date.flatMap(binding)
    case .relative where scene.syntax.clauses[governor].group.lemma == "sign":
      return binding(clause: governor, depth: depth + 1, draft: draft)
    case .main, .relative, .subordinate: return nil
    }
  }

  /// "voted on Wednesday to lift sanctions, ten years after they were imposed": the day of the vote,
  /// not a span that an undated clause behind it ends.
  private func governingDate(_ clause: Clause, instead date: Int) -> Int? {
    guard clause.link == .infinitive, scene.chunks[date].date?.role == .clause,
      let governor = clause.governor
    else { return nil }
    return own(scene.syntax.clauses[governor])
  }

  /// "closed its embassy in 2012 and has had none since": from the date before.
  private func bareSince(_ clause: Clause) -> Binding? {
    guard clause.group.isPerfect, let last = clause.span.last,
      let word = scene.chunks[...min(last + 1, scene.chunks.count - 1)].last(where: {
        $0.tokens.lowerBound >= scene.chunks[clause.verb].tokens.upperBound
          && scene.word($0.tokens.lowerBound) == "since"
      }),
      [".", ",", ";", ""].contains(scene.word(word.tokens.upperBound)),
      let date = scene.chunks[..<clause.verb].last(where: { $0.date?.role == .point })?.date
    else { return nil }
    return Binding(time: date.time, role: .since)
  }

  /// "11 months after the two countries forged ties": the span before the conjunction.
  private func gap(before clause: Clause) -> Int? {
    if let subject = clause.subject.first, subject > 0, subject < clause.verb,
      scene.chunks[subject - 1].date?.role == .clause
    {
      return subject - 1
    }
    guard case .subordinate = clause.link,
      let opener = scene.chunks[..<clause.verb].lastIndex(where: { $0.subordinator != nil }),
      opener > 0, scene.chunks[opener - 1].date?.role == .clause
    else { return nil }
    return opener - 1
  }

  /// "were not formed until Beijing announced them in 2016".
  private func untilDate(after index: Int) -> Binding? {
    let clauses = scene.syntax.clauses
    let behind = clauses.first { other in
      guard case .subordinate(let word) = other.link else { return false }
      return ["until", "till"].contains(word) && other.verb > clauses[index].verb
    }
    guard let date = behind.flatMap(own), let time = scene.chunks[date].date?.time else {
      return nil
    }
    return Binding(time: time, role: .until)
  }

  /// "broke off relations in 2012 and has had no embassy there since": since the date before.
  private func sinceThen(_ clause: Clause) -> Binding? {
    let end = scene.chunks.indices.first {
      $0 > clause.verb && (scene.chunks[$0].isComma || scene.chunks[$0].isStop)
    }
    guard let end, scene.word(scene.chunks[end].tokens.lowerBound - 1) == "since",
      clause.group.isPerfect,
      let date = scene.chunks[..<clause.verb].lastIndex(where: { $0.date?.role == .point }),
      let time = scene.chunks[date].date?.time
    else { return nil }
    return Binding(time: time, role: .since)
  }

  /// "closed its embassy when the state collapsed in 1991".
  private func whenDate(after index: Int) -> Int? {
    let clauses = scene.syntax.clauses
    let behind = clauses.first { other in
      guard case .subordinate("when") = other.link else { return false }
      return other.verb > clauses[index].verb
        && !clauses.contains {
          $0.verb > clauses[index].verb && $0.verb < other.verb && $0.group.isFinite
        }
    }
    return behind.flatMap(own)
  }

  /// "in December 2010, when Brazil took the step".
  private func dateBefore(_ clause: Clause) -> Int? {
    let opener = scene.chunks[..<clause.verb].lastIndex { $0.subordinator == "when" }
    guard let opener else { return nil }
    let before = scene.chunks[..<opener].indices.suffix(2)
    return before.last { scene.chunks[$0].date != nil }
  }

  /// The date nearest behind the verb, otherwise the one before it.
  private func own(_ clause: Clause) -> Int? {
    let dates = clause.dates.filter { isPlain($0) && !isOfNext($0, clause) }
    if dates.map({ scene.chunks[$0].date?.role }) == [.since, .until] { return dates[0] }
    return dates.first { $0 > clause.verb } ?? dates.last
  }

  /// "reopened it, 54 years after it had been shut": the time of what stands behind.
  private func isOfNext(_ chunk: Int, _ clause: Clause) -> Bool {
    scene.chunks[chunk].date?.role == .clause && chunk > clause.verb
  }

  /// Not one behind "after" or "before", which date something else.
  private func isPlain(_ chunk: Int) -> Bool {
    guard let role = scene.chunks[chunk].date?.role else { return false }
    if scene.chunks[..<chunk].suffix(3).contains(where: { $0.preposition == "without" }) {
      return false
    }
    return role != .after && role != .before && !isScope(chunk) && !isCited(chunk)
  }

  /// "lifted sanctions, citing the transfer of power in 2020": that of a reason.
  private func isCited(_ date: Int) -> Bool {
    for chunk in scene.chunks[..<date].reversed() {
      if let verb = chunk.verb { return verb.isGerund && Self.citing.contains(verb.lemma) }
      if chunk.isComma || chunk.isStop { return false }
    }
    return false
  }

  /// "the third country this year to end relations", "the fourth since August to do so": the time
  /// over which is counted.
  private func isScope(_ date: Int) -> Bool {
    guard
      let infinitive = scene.syntax.clauses.first(where: {
        $0.verb > date && $0.verb <= date + 2 && $0.group.isInfinitive
      }), let noun = scene.chunks[..<date].lastIndex(where: { $0.noun != nil }),
      noun + 3 > date, let words = scene.noun(noun)?.words
    else { return false }
    return infinitive.verb > noun && words.contains { WordClass.ordinals.contains($0) }
  }

  /// "Iceland shut its embassy in August 2023 and sent …", "In August 2023 X shut … and sent …".
  private func shared(_ clause: Clause, _ index: Int) -> Binding? {
    let clauses = scene.syntax.clauses
    if clause.link == .coordinated, let governor = clause.governor {
      let leading = clauses[governor].dates.first { $0 < clauses[governor].verb && isPlain($0) }
      if let leading { return binding(leading) }
      if clauses[governor].link == .coordinated { return shared(clauses[governor], governor) }
    }
    let behind = clauses.first {
      $0.link == .coordinated && $0.governor == index && own($0) != nil
        && ($0.subject.isEmpty || $0.subject == clause.subject || $0.isPassive != clause.isPassive)
    }
    guard let behind, let date = own(behind), date > behind.verb, clause.link != .relative,
      clause.verb < behind.verb,
      scene.chunks[clause.verb..<behind.verb].allSatisfy({ !$0.isComma })
    else { return nil }
    return binding(date)
  }

  /// "…, announcing on Thursday that": a date of the announcement beside the act.
  private func announced(_ clause: Clause, _ index: Int) -> Binding? {
    for other in scene.syntax.clauses where other.link == .participle && other.governor == index {
      if Self.announcing.contains(other.group.lemma), let date = own(other) { return binding(date) }
    }
    if clause.link == .infinitive, let governor = clause.governor {
      return announced(scene.syntax.clauses[governor], governor)
    }
    return nil
  }

  static let announcing: Set<String> = [
    "announce", "declare", "confirm", "say", "publish", "disclose", "reveal", "tell", "make",
    "come",
    "report",
  ]

  /// Whether who speaks is who acts, so that the day of the word is the day of the act.
  private func isOwnWord(_ governor: Int, _ clause: Clause) -> Bool {
    let speaker = scene.syntax.clauses[governor]
    guard Self.announcing.contains(speaker.group.lemma) else { return false }
    let speakers = Set(scene.parties(speaker.subject).map(\.party))
    let actors = Set(scene.parties(clause.subject).map(\.party))
    return !speakers.isDisjoint(with: actors) || clause.isPassive || actors.isEmpty
  }

  /// A date among the prepositional phrases of a noun: "the severing of ties in August 2021".
  private func nominalDate(_ chunk: Int) -> Int? {
    var index = chunk + 1
    while index < scene.chunks.count {
      if scene.chunks[index].date != nil { return isPlain(index) ? index : nil }
      if scene.chunks[index].verb?.isBarePast == true
        || scene.chunks[index].verb?.lemma == "announce" || scene.chunks[index].isComma
      {
        index += 1
        continue
      }
      guard
        scene.chunks[index].noun != nil || scene.chunks[index].preposition != nil
          || scene.chunks[index].isAdverb
      else { return nil }
      index += 1
    }
    return nil
  }

  /// A heading or line of a chronicle: its only date.
  private func headingDate() -> Binding? {
    let dates = scene.chunks.indices.filter { scene.chunks[$0].date != nil }
    return dates.count == 1 ? binding(dates[0]) : nil
  }
}

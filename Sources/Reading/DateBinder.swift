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
    if let date = draft.dates.first { return binding(date) }
    if let chunk = draft.chunk, draft.rule.hasSuffix(".noun") || draft.rule == "recognition",
      let date = nominalDate(chunk)
    {
      return binding(date)
    }
    guard let index = draft.clause else { return headingDate() }
    return binding(clause: index, depth: 0, draft: draft) ?? trailing(draft, index)
      ?? scene.entryDate.flatMap { draft.action.isChange ? binding($0) : nil }
  }

  /// "…, the foreign ministry said on Friday": the actor's own word behind a main clause.
  private func trailing(_ draft: Draft, _ index: Int) -> Binding? {
    guard draft.action.isChange, let last = scene.syntax.clauses.last,
      scene.syntax.clauses[index].link == .main || scene.syntax.clauses[index].link == .coordinated,
      scene.syntax.clauses.count - 1 != index, Self.announcing.contains(last.group.lemma),
      last.objects.isEmpty, let subject = last.subject.first, subject > index,
      let noun = scene.noun(subject)
    else { return nil }
    let speakers = scene.parties(last.subject)
    let isOwn = speakers.contains {
      $0.party == draft.source.party || $0.party == draft.target.party
    }
    let isOrgan =
      speakers.isEmpty && noun.determiner != nil && PartyNoun.organs.contains(noun.head ?? "")
    return isOwn || isOrgan ? own(last).flatMap(binding) : nil
  }

  private func binding(_ chunk: Int) -> Binding? {
    scene.chunks[chunk].date.map { Binding(time: $0.time, role: $0.role) }
  }

  private func binding(clause index: Int, depth: Int, draft: Draft) -> Binding? {
    guard depth < 4 else { return nil }
    let clause = scene.syntax.clauses[index]
    if let date = own(clause) { return binding(date) }
    if let shared = shared(clause, index) { return shared }
    if let announced = announced(clause, index) { return announced }
    guard let governor = clause.governor, governor != index else { return nil }
    switch clause.link {
    case .infinitive, .participle, .prepositional:
      return scene.syntax.clauses[governor].group.modal == nil
        ? binding(clause: governor, depth: depth + 1, draft: draft) : nil
    case .complement:
      return isOwnWord(governor, clause)
        ? binding(clause: governor, depth: depth + 1, draft: draft) : nil
    case .coordinated, .main, .relative, .subordinate: return nil
    }
  }

  /// The date nearest behind the verb, otherwise the one before it.
  private func own(_ clause: Clause) -> Int? {
    let dates = clause.dates.filter { isPlain($0) }
    return dates.first { $0 > clause.verb } ?? dates.last
  }

  /// Not one behind "after" or "before", which date something else.
  private func isPlain(_ chunk: Int) -> Bool {
    guard let role = scene.chunks[chunk].date?.role else { return false }
    return role != .after && role != .before
  }

  /// "Iceland shut its embassy in August 2023 and sent …", "In August 2023 X shut … and sent …".
  private func shared(_ clause: Clause, _ index: Int) -> Binding? {
    let clauses = scene.syntax.clauses
    if clause.link == .coordinated, let governor = clause.governor {
      let leading = clauses[governor].dates.first { $0 < clauses[governor].verb && isPlain($0) }
      if let leading { return binding(leading) }
      if clauses[governor].link == .coordinated { return shared(clauses[governor], governor) }
    }
    let behind = clauses.first { $0.link == .coordinated && $0.governor == index && own($0) != nil }
    guard let behind, let date = own(behind), date > behind.verb, clause.link != .relative,
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

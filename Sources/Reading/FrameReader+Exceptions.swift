internal import Dating
internal import Language
internal import World

/// Of whom else, or of all, a clause tells something.
extension FrameReader {
  /// "All members except Spain recognise X", "no country but Russia has": of those excepted the
  /// contrary is told.
  mutating func readExceptions(_ match: FrameMatch, _ clause: Clause) {
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
  mutating func readContrast(_ match: FrameMatch, _ clause: Clause) {
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

  /// "recognises Beijing, not Taipei", "recognised by many, but not by Algeria": what is not done.
  mutating func readDenials(_ match: FrameMatch, _ clause: Clause) {
    guard match.frame.relation == .recognition, match.frame.patient == .party,
      match.frame.action == .starts, scene.reality(match.clause) == .fact
    else { return }
    for index in scene.chunks.indices where index > clause.verb && isDenied(index) {
      let isBy = scene.chunks[index].preposition == "by"
      guard isBy == clause.isPassive, let noun = scene.noun(isBy ? index + 1 : index),
        noun.endsInMention
      else { continue }
      let named = scene.parties(scene.syntax.groups[isBy ? index + 1 : index])
      let others = isBy ? scene.unique(match.patients.flatMap(recognised)) : match.agents
      for ends in isBy
        ? product(named, others, chunk: index) : product(others, named, chunk: index)
      where ends.source.party != ends.target.party {
        var draft = draft(match, ends)
        draft.action = .absent
        append(draft)
      }
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
          scope: scope, relation: .recognition, target: target,
          isOfGovernment: target.regime != nil || match.patients.contains(where: isGoverning),
          exceptions: exceptions.sorted()))
    }
    return true
  }
}

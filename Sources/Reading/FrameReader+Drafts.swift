internal import Dating
internal import Language
internal import World

/// What a match says of its ends: action, kind, mode.
extension FrameReader {
  func draft(_ match: FrameMatch, _ ends: Ends) -> Draft {
    var detail = Claim.Detail(
      kind: ends.kind, status: match.frame.status, city: ends.city,
      person: ends.person ?? appointee(match))
    detail.regime = ends.target.regime ?? ends.source.regime
    if match.frame.relation == .recognition {
      let isRule = ends.target.regime != nil || isGoverning(ends.chunk) || isAsGovernment(match)
      detail.kind = isRule ? .government : .state
      detail.mode = mode(scene.syntax.clauses[match.clause])
    }
    let isConsulting = isForConsultations(match)
    if isConsulting { detail.status = .consultations }
    return Draft(
      source: ends.source, target: ends.target, relation: match.frame.relation,
      action: isConsulting ? .holds : action(match), detail: detail, rule: match.frame.rule,
      clause: match.clause,
      chunk: ends.chunk,
      confidence: isConsulting ? min(ends.confidence, Self.consulting) : ends.confidence,
      agent: match.frame.agent)
  }

  /// Words of a person's name at most.
  private static let names = 5

  /// "named Ana Reyes ambassador to Fiji", "Ana Reyes was appointed as": who gets the post.
  private func appointee(_ match: FrameMatch) -> String? {
    guard match.frame.relation == .ambassador, match.frame.action == .starts else { return nil }
    let clause = scene.syntax.clauses[match.clause]
    let person = clause.isPassive ? clause.subject.first : clause.objects.first
    guard let person, let noun = scene.noun(person) else { return nil }
    if noun.head == nil { return noun.name }
    guard noun.mentions.isEmpty, noun.name == nil,
      noun.nouns.contains(where: { $0.matter == .ambassador })
    else { return nil }
    let names = scene.sentence.tokens[scene.chunks[person].tokens].map(\.form)
      .prefix { $0.first?.isUppercase == true }
    return names.isEmpty || names.count > Self.names ? nil : names.joined(separator: " ")
  }

  /// Of a post that a recall for consultations leaves as it is: the text does not say so itself.
  private static let consulting = 0.82

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

  private static let governing: Set<String> = [
    "administration", "authority", "coalition", "council", "government", "junta", "leader",
    "leadership", "movement", "president", "regime", "rule", "ruler",
  ]

  /// "the council in Naypyidaw": one that rules, and not the state.
  func isGoverning(_ index: Int) -> Bool {
    guard let noun = scene.noun(index) else { return false }
    return Self.governing.contains(noun.head ?? "") || noun.mentions.last?.role == .person
  }

  private func isAsGovernment(_ match: FrameMatch) -> Bool {
    let clause = scene.syntax.clauses[match.clause]
    return clause.obliques.contains { oblique in
      oblique.preposition == "as" && oblique.nouns.contains(where: isGoverning)
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
  func action(_ match: FrameMatch) -> Action {
    let clause = scene.syntax.clauses[match.clause]
    // "most ambassadors accredited to the principality reside elsewhere".
    if match.frame.verb == "accredit", clause.dates.isEmpty,
      clause.isReduced
        || !clause.isPassive
          && clause.subject.contains(where: { scene.matters($0).contains(.ambassador) })
    {
      return .holds
    }
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
      || scene.isEntry || isPerformed(clause)
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
    if let phase = phase(match, clause) ?? standing(match, clause) ?? joined(match, clause) {
      return phase
    }
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
    if match.frame.relation == .sanctions, match.frame.action == .ends,
      !Set(clause.group.adverbs).isDisjoint(with: ["partially", "partly"])
    {
      return .holds
    }
    return match.frame.action
  }

  /// "remains designated" and "is now listed by" tell a state, "became the first to treat" a change.
  private func standing(_ match: FrameMatch, _ clause: Clause) -> Action? {
    guard match.frame.action != .ends else { return nil }
    let governor = clause.governor.map { scene.syntax.clauses[$0] }
    if let governor, clause.isReduced, governor.verb == clause.verb - 1,
      ["remain", "stay"].contains(governor.group.lemma)
    {
      return .holds
    }
    guard match.frame.relation == .designation else { return nil }
    if let governor, clause.link == .infinitive, match.frame.action == .holds,
      governor.group.lemma == "become"
    {
      return .starts
    }
    if clause.isReduced || clause.group.isBarePast, clause.dates.isEmpty, clause.verb > 0,
      case .bracket(isOpening: true) = scene.chunks[clause.verb - 1].kind
    {
      return .holds
    }
    if clause.isReduced, clause.dates.isEmpty, let subject = clause.subject.first,
      let verb = counting(subject), verb.lemma == "be", !verb.isPast, !verb.isPerfect
    {
      return .holds
    }
    let isStill = !Set(clause.group.adverbs).isDisjoint(with: ["currently", "still"])
    if isStill, clause.isPassive, match.frame.action == .starts { return .holds }
    return nil
  }

  /// "joined the many states recognising Palestine" tells a change, "is among them" a state.
  private func joined(_ match: FrameMatch, _ clause: Clause) -> Action? {
    guard match.frame.relation == .recognition, match.frame.action == .starts,
      !clause.group.isPast, !clause.group.isPerfect, let subject = clause.subject.first,
      let verb = counting(subject)
    else { return nil }
    if ["join", "swell"].contains(verb.lemma) { return .starts }
    return clause.group.isGerund ? .holds : nil
  }

  /// "The decree signed on Monday designates": a paper does what it says.
  private func isPerformed(_ clause: Clause) -> Bool {
    clause.subject.contains { index in
      guard let noun = scene.noun(index) else { return false }
      return Self.decrees.contains(noun.head ?? "") && noun.isPlural == false
    }
  }

  private static let decrees: Set<String> = [
    "decree", "order", "ordinance", "proclamation", "regulation", "resolution", "ruling",
  ]

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
}

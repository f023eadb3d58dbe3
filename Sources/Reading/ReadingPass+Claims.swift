internal import Dating
internal import Language
internal import World

extension ReadingPass {
  /// What an end that only the text around names leaves of confidence.
  private static let unnamedShare = 0.85

  /// Whether the sentence itself names both ends.
  private func names(_ draft: Draft, _ scene: Scene) -> Bool {
    let named = Set(scene.mentions(before: scene.chunks.count).flatMap(\.referents).map(\.party))
    return named.contains(draft.source.party) && named.contains(draft.target.party)
  }

  private func evidence(_ sentence: Sentence, _ rule: String) -> Evidence {
    Evidence(
      document: part.document.id, utf8: shifted(sentence.utf8, by: part.utf8),
      scalars: shifted(sentence.scalars, by: part.scalars),
      quote: String(decoding: bytes[sentence.utf8], as: UTF8.self), rule: rule)
  }

  private func shifted(_ range: Range<Int>, by base: Int) -> Range<Int> {
    range.lowerBound + base..<range.upperBound + base
  }

  mutating func keep(
    _ draft: Draft, _ binding: DateBinder.Binding?, _ binder: DateBinder, _ sentence: Sentence,
    _ number: Int
  ) {
    var draft = draft
    var time: TimeExpression?
    if let binding {
      time = binding.time
      if lasts(draft, binder) { settle(&draft, binding.role) }
    }
    if draft.detail.status == .credentials, draft.action == .starts {
      if draft.rule == FrameReader.ceremonial { time = time ?? ceremonyTime }
      ceremonyTime = time ?? ceremonyTime
    }
    draft.detail.attribution = attribution(of: draft, in: binder.scene)
    discourse.remember(draft)
    if isBygone(draft, time) { return }
    if !names(draft, binder.scene) { draft.confidence *= Self.unnamedShare }
    keep(draft, time, sentence, number)
    if draft.action == .starts, binding?.role == .since, let until = binder.until(draft) {
      draft.action = .ends
      keep(draft, until, sentence, number)
    }
  }

  /// Days before the day of writing that still speak of how things are.
  private static let recent = 400

  /// "after the kingdom's embassy was stormed in January 2016": a mission that a text of today
  /// mentions as of a day long past.
  private func isBygone(_ draft: Draft, _ time: TimeExpression?) -> Bool {
    guard draft.action == .holds, draft.isMention,
      let day = time.flatMap({ resolver.resolve($0) })?.window.latest,
      let written = publication.window.earliest
    else { return false }
    return written.number - day.number > Self.recent
  }

  /// Who says so, in the words of the text.
  private func attribution(of draft: Draft, in scene: Scene) -> Attribution? {
    guard let speaker = scene.speaker(of: draft) else { return nil }
    let tokens = scene.sentence.tokens[scene.tokens(of: speaker)]
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let words = String(decoding: bytes[first.utf8.lowerBound..<last.utf8.upperBound], as: UTF8.self)
    return Attribution(
      words.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      party: speaker.party(of: draft))
  }

  mutating func keep(
    _ draft: Draft, _ time: TimeExpression?, _ sentence: Sentence, _ number: Int
  ) {
    let isChange = draft.action.isChange
    let claim = Claim(
      key: Key(draft.source.party, draft.relation, draft.target.party), action: draft.action,
      time: isChange ? time : nil,
      date: isChange ? time.flatMap { resolver.resolve($0) } : dayOfWriting,
      detail: draft.detail, evidence: evidence(sentence, draft.rule),
      confidence: sentence.isHeading ? draft.confidence * Self.headingShare : draft.confidence)
    if isChange, time == nil { undated.append((claims.count, number)) }
    claims.append(claim)
  }

  private static let lasting: Set<String> = [
    "be", "remain", "stay", "operate", "exist", "stand", "work", "run", "function",
  ]

  /// A mission that is merely mentioned lasts only by what its verb says.
  private func lasts(_ draft: Draft, _ binder: DateBinder) -> Bool {
    guard draft.isMention else { return true }
    guard let clause = draft.clause.map({ binder.scene.syntax.clauses[$0] }) else { return false }
    return Self.lasting.contains(clause.group.lemma) && !clause.tail.contains("home")
      && !clause.obliques.contains {
        $0.nouns.contains { binder.scene.noun($0)?.words == ["home"] }
      }
  }

  /// What a heading says in short the text mostly says in full.
  private static let headingShare = 0.9

  /// "has had an embassy since 2001" begins then, "kept one until 1999" ends then.
  private func settle(_ draft: inout Draft, _ role: DateMention.Role) {
    switch (role, draft.action) {
    case (.since, .holds) where draft.detail.status != .suspended: draft.action = .starts
    case (.since, .absent): draft.action = .ends
    case (.until, .holds) where draft.detail.status == nil: draft.action = .ends
    case (.until, .starts) where draft.relation == .recognition: draft.action = .ends
    case (.until, .absent): draft.action = .starts
    default: break
    }
  }

  /// The day on which the text was written, if it or its bringer says so.
  var dayOfWriting: PartialDate? {
    switch publication.basis {
    case .given, .dateline: publication.window.day.map { PartialDate($0) }
    case .stamp, .bounds, .otherDocuments, .unknown: nil
    }
  }

  mutating func keep(_ rejection: FrameReader.Rejection, _ sentence: Sentence) {
    let draft = rejection.draft
    discourse.remember(refused: draft)
    findings.append(
      Finding(
        reason: rejection.reason, source: draft.source.party, target: draft.target.party,
        relation: draft.relation, evidence: evidence(sentence, draft.rule)))
  }

  mutating func keep(_ universal: FrameReader.Universal, _ sentence: Sentence) {
    universals.append(
      UniversalClaim(
        scope: universal.scope, relation: universal.relation, target: universal.target.party,
        regime: universal.target.regime, kind: universal.isOfGovernment ? .government : nil,
        action: .absent, exceptions: universal.exceptions,
        date: dayOfWriting,
        evidence: evidence(sentence, "universal")))
  }
}

extension ReadingPass {
  private static let anaphors: Set<String> = [
    "decision", "move", "announcement", "step", "recognition", "act", "measure", "change",
    "closure",
    "decree", "order", "designation", "sanctions",
  ]

  /// "The announcement came on Thursday", "announced the move on Thursday", "it took effect on
  /// Wednesday": dates the changes of the sentences before that have no date of their own.
  mutating func dateEarlier(_ scene: Scene, _ number: Int) {
    guard let time = announcement(in: scene) else { return }
    for entry in undated where number - entry.sentence <= 2 && number > entry.sentence {
      let claim = claims[entry.claim]
      claims[entry.claim] = Claim(
        key: claim.key, action: claim.action, time: time, date: resolver.resolve(time),
        detail: claim.detail, evidence: claim.evidence, confidence: claim.confidence)
    }
    undated.removeAll { number - $0.sentence <= 2 && number > $0.sentence }
  }

  private func announcement(in scene: Scene) -> TimeExpression? {
    for clause in scene.syntax.clauses {
      guard
        let date = clause.dates.lazy.compactMap({ scene.chunks[$0].date }).first(where: {
          $0.role == .point
        })
      else { continue }
      let nouns = clause.subject + clause.objects
      let isAbout = nouns.contains { index in
        guard let noun = scene.noun(index), ["the", "this", "its"].contains(noun.determiner) else {
          return false
        }
        return noun.words.contains(where: Self.anaphors.contains)
      }
      if isAbout, DateBinder.announcing.contains(clause.group.lemma) || clause.group.lemma == "take"
      {
        return date.time
      }
    }
    return nil
  }
}

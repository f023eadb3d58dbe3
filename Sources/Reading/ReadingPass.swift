internal import Dating
internal import Language
internal import World

/// One pass over a document's sentences, from first to last.
struct ReadingPass {
  let document: Document
  let page: Page
  let dates: DateReading
  let mentions: [Atlas.Mention]
  let lexicon: Lexicon
  private let bytes: [UInt8]
  private let resolver: Resolver
  private var analyser = Analyser()

  private(set) var claims: [Claim] = []
  private(set) var universals: [UniversalClaim] = []
  private(set) var findings: [Finding] = []

  private var discourse = Discourse()
  private var hasTopic = false
  private var nextMention = 0
  /// Claims of changes that no time expression dates yet, with the sentence they stand in.
  private var undated: [(claim: Int, sentence: Int)] = []

  init(
    document: Document, page: Page, dates: DateReading, mentions: [Atlas.Mention], lexicon: Lexicon
  ) {
    self.document = document
    self.page = page
    self.dates = dates
    self.mentions = mentions
    self.lexicon = lexicon
    bytes = Array(document.text.utf8)
    resolver = Resolver(publication: dates.publication)
  }

  /// `watch` is called for each sentence that was read.
  mutating func run(watch: (Scene, FrameReader) -> Void = { _, _ in }) {
    for (number, sentence) in page.sentences.enumerated() { read(sentence, number, watch) }
    claims = deduplicated(claims)
  }

  private mutating func read(
    _ sentence: Sentence, _ number: Int, _ watch: (Scene, FrameReader) -> Void
  ) {
    let mentions = mentions(in: sentence)
    defer { leave(mentions, sentence) }
    let readings = readings(of: sentence, number, mentions)
    guard let first = readings.first else { return }
    for reading in readings { watch(reading.scene, reading) }
    dateEarlier(first.scene, number)
    let joint = JointReading(
      grammar: readings.first { $0.scene.syntax.isGrammatical },
      plain: readings.first { !$0.scene.syntax.isGrammatical })
    for (draft, scene) in joint.drafts { keep(draft, DateBinder(scene: scene), sentence, number) }
    for rejection in joint.rejected { keep(rejection, sentence) }
    for universal in first.universals { keep(universal, sentence) }
    let known = discourse.acts
    for draft in readings.flatMap(\.scene.discourse.acts) where !known.contains(draft) {
      discourse.tell(draft)
    }
    follow(first.scene)
  }

  /// By the grammar and by the words alone; none of a sentence that has no word of the tables.
  private mutating func readings(
    of sentence: Sentence, _ number: Int, _ mentions: [Mention]
  ) -> [FrameReader] {
    guard sentence.tokens.contains(where: { isTrigger($0.lower) }) else { return [] }
    let dates = dates.mentions.indices.contains(number) ? dates.mentions[number] : []
    var syntaxes: [Syntax] = []
    if isWorthParsing(sentence, mentions) {
      let tree = GuidedAnalysis(
        tokens: sentence.tokens, mentions: mentions, dates: dates, lexicon: lexicon
      ).tree(by: &analyser)
      let chunker = Chunker(
        tokens: sentence.tokens, mentions: mentions, dates: dates, lexicon: lexicon, tree: tree)
      syntaxes.append(Syntax(chunks: chunker.chunk(), tree: tree))
    }
    let chunker = Chunker(
      tokens: sentence.tokens, mentions: mentions, dates: dates, lexicon: lexicon)
    syntaxes.append(Syntax(chunks: chunker.chunk()))
    return syntaxes.map {
      var reader = FrameReader(
        scene: Scene(sentence: sentence, syntax: $0, discourse: discourse), lexicon: lexicon)
      reader.read()
      return reader
    }
  }

  /// Whether a sentence has a word that names a relation or an act on one, and a party.
  private func isWorthParsing(_ sentence: Sentence, _ mentions: [Mention]) -> Bool {
    guard !mentions.isEmpty || !discourse.subject.isEmpty else { return false }
    return sentence.tokens.contains { lexicon.isTelling($0.lower) }
  }

  private func isTrigger(_ word: String) -> Bool {
    lexicon.verbs[word] != nil || lexicon.nouns[Lexicon.singular(word)] != nil
      || lexicon.nominals[word] != nil
  }

  /// The mentions of a sentence, by its tokens.
  private mutating func mentions(in sentence: Sentence) -> [Mention] {
    var found: [Mention] = []
    while nextMention < mentions.count,
      mentions[nextMention].utf8.lowerBound < sentence.utf8.upperBound
    {
      let mention = mentions[nextMention]
      nextMention += 1
      guard mention.utf8.lowerBound >= sentence.utf8.lowerBound,
        let tokens = tokens(of: mention.utf8, in: sentence)
      else { continue }
      let parties = mention.role == .group ? mention.members : [mention.party]
      found.append(
        Mention(
          tokens: tokens, referents: parties.map { Referent($0, regime: mention.regime) },
          role: mention.role))
    }
    return found
  }

  private func tokens(of utf8: Range<Int>, in sentence: Sentence) -> Range<Int>? {
    guard let first = sentence.tokens.firstIndex(where: { $0.utf8.upperBound > utf8.lowerBound }),
      let last = sentence.tokens.lastIndex(where: { $0.utf8.lowerBound < utf8.upperBound }),
      first <= last
    else { return nil }
    return first..<last + 1
  }

  private mutating func leave(_ mentions: [Mention], _ sentence: Sentence) {
    discourse.pass()
    for mention in mentions { discourse.mention(mention.referents) }
    if !hasTopic {
      hasTopic = true
      discourse.topic = mentions.flatMap(\.referents)
      discourse.isHeaded = sentence.isHeading
    }
    if let place = mentions.last(where: { $0.role == .capital || $0.role == .place }) {
      discourse.setPlace(place.referents[0])
    }
  }

  /// Whom the sentence was about.
  private mutating func follow(_ scene: Scene) {
    for clause in scene.syntax.clauses where clause.group.isFinite && clause.link != .relative {
      discourse.setSubject(scene.parties(clause.subject))
      break
    }
    let named = scene.unique(
      scene.chunks.compactMap(\.noun).flatMap { $0.mentions + $0.possessors }.flatMap(\.referents))
    if named.count > 1 { discourse.setOthers(named) }
  }
}

extension ReadingPass {
  private func evidence(_ sentence: Sentence, _ rule: String) -> Evidence {
    Evidence(
      document: document.id, utf8: sentence.utf8, scalars: sentence.scalars,
      quote: String(decoding: bytes[sentence.utf8], as: UTF8.self), rule: rule)
  }

  private mutating func keep(
    _ draft: Draft, _ binder: DateBinder, _ sentence: Sentence, _ number: Int
  ) {
    var draft = draft
    var time: TimeExpression?
    if let binding = binder.binding(of: draft) {
      time = binding.time
      if lasts(draft, binder) { settle(&draft, binding.role) }
    }
    discourse.remember(draft)
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
    guard draft.rule == "ambassador" || draft.rule == "office" else { return true }
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
    case (.since, .holds): draft.action = .starts
    case (.since, .absent): draft.action = .ends
    case (.until, .holds) where draft.detail.status == nil: draft.action = .ends
    case (.until, .absent): draft.action = .starts
    default: break
    }
  }

  /// The day on which the text was written, if it or its bringer says so.
  private var dayOfWriting: PartialDate? {
    switch dates.publication.basis {
    case .given, .dateline: dates.publication.window.day.map { PartialDate($0) }
    case .stamp, .bounds, .otherDocuments, .unknown: nil
    }
  }

  private mutating func keep(_ rejection: FrameReader.Rejection, _ sentence: Sentence) {
    let draft = rejection.draft
    findings.append(
      Finding(
        reason: rejection.reason, source: draft.source.party, target: draft.target.party,
        relation: draft.relation, evidence: evidence(sentence, draft.rule)))
  }

  private mutating func keep(_ universal: FrameReader.Universal, _ sentence: Sentence) {
    universals.append(
      UniversalClaim(
        scope: universal.scope, relation: universal.relation, target: universal.target.party,
        regime: universal.target.regime, action: .absent, exceptions: universal.exceptions,
        date: dayOfWriting,
        evidence: evidence(sentence, "universal")))
  }

  /// The same claim made twice in a text is one; of a change, the first of each date and the dated
  /// before the undated.
  private func deduplicated(_ claims: [Claim]) -> [Claim] {
    var kept: [Claim] = []
    for claim in claims {
      let same = kept.firstIndex {
        $0.key == claim.key && $0.action == claim.action
          && ($0.date == claim.date || $0.date == nil || claim.date == nil)
      }
      guard let same else {
        kept.append(claim)
        continue
      }
      let isDatedFirst = kept[same].date != nil && claim.date == nil
      if !isDatedFirst,
        claim.date != kept[same].date && claim.date != nil
          || kept[same].time == nil && claim.time != nil || claim.confidence > kept[same].confidence
      {
        kept[same] = claim
      }
    }
    return kept
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
  private mutating func dateEarlier(_ scene: Scene, _ number: Int) {
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

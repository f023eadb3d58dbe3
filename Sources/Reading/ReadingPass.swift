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
  private var tree = Tree([])

  private(set) var claims: [Claim] = []
  private(set) var universals: [UniversalClaim] = []
  private(set) var findings: [Finding] = []

  private var discourse = Discourse()
  /// What a list's lines say, and the last sentence that belonged to it.
  private var opening: (lead: Opening, sentence: Int)?
  private var hasTopic = false
  /// Claims that were made before the sentence at hand.
  private var historyBefore = 0
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
    let heading = page.sentences.first.flatMap { $0.isHeading ? $0.utf8 : nil }
    discourse.salient = Self.salient(mentions, heading: heading)
    discourse.theme = heading.flatMap { Self.theme(mentions, $0) }
  }

  /// The only party that the heading names.
  private static func theme(_ mentions: [Atlas.Mention], _ heading: Range<Int>) -> Referent? {
    let named = mentions.filter { heading.contains($0.utf8.lowerBound) && $0.role != .group }
    guard let first = named.first, named.allSatisfy({ $0.party == first.party }) else { return nil }
    return Referent(first.party, regime: first.regime)
  }

  /// What being named in the heading counts.
  private static let headingWeight = 6

  /// Parties named at least twice, the most often named first, the earlier before the later.
  private static func salient(
    _ mentions: [Atlas.Mention], heading: Range<Int>?
  ) -> [Referent] {
    var counts: [Party: Int] = [:]
    var order: [Party] = []
    for mention in mentions where mention.role != .place {
      let isInHeading = heading?.contains(mention.utf8.lowerBound) ?? false
      for party in mention.role == .group ? mention.members : [mention.party] {
        if counts[party] == nil { order.append(party) }
        counts[party, default: 0] += isInHeading ? headingWeight : 1
      }
    }
    return order.enumerated().filter { counts[$0.element, default: 0] > 1 }
      .sorted {
        (-counts[$0.element, default: 0], $0.offset) < (-counts[$1.element, default: 0], $1.offset)
      }
      .map { Referent($0.element) }
  }

  /// `watch` is called for each sentence that was read.
  mutating func run(watch: ((SentenceLook) -> Void)? = nil) {
    for (number, sentence) in page.sentences.enumerated() { read(sentence, number, watch) }
    claims = withoutEnded(deduplicated(claims))
  }

  private mutating func read(
    _ sentence: Sentence, _ number: Int, _ watch: ((SentenceLook) -> Void)?
  ) {
    let mentions = mentions(in: sentence)
    discourse.sentence = number
    defer { leave(mentions) }
    if sentence.isHeading { head(sentence, number, mentions) }
    if readLine(sentence, number, mentions) {
      watch?(.passedOver(sentence, because: .line))
      return
    }
    guard let scene = scene(sentence, number, mentions) else {
      glance(sentence, mentions)
      watch?(
        .passedOver(sentence, because: mentions.isEmpty && claims.isEmpty ? .noParty : .noTrigger))
      return
    }
    historyBefore = discourse.history.count
    let isTraced = watch != nil
    let surface = reading(of: scene, isTraced: isTraced)
    let deep = reading(of: deepened(scene), isTraced: isTraced)
    dateEarlier(surface.scene, number)
    let verdicts = Agreement(surface: surface, deep: deep).verdicts()
    watch?(.read(surface: surface, deep: deep, tree: tree, verdicts: verdicts))
    for kept in verdicts where kept.isKept {
      let own = DateBinder(scene: kept.isDeep ? deep.scene : surface.scene)
      let binding =
        own.binding(of: kept.draft)
        ?? kept.twin.flatMap { DateBinder(scene: deep.scene).binding(of: $0) }
        ?? own.spare(kept.draft)
      keep(kept.draft, binding, own, sentence, number)
    }
    for rejection in surface.rejected { keep(rejection, sentence) }
    for universal in surface.universals { keep(universal, sentence) }
    if let found = surface.opening ?? deep.opening { opening = (found, number) }
    if let found = [surface.unnamed, deep.unnamed].first(where: { !$0.isEmpty }) {
      discourse.setUnnamed(found)
    }
    if discourse.topicActs.isEmpty, number < Self.topicReach {
      discourse.topicActs = surface.headingTopic()
    }
    follow(scene)
  }

  /// A heading that names one party, or two and what is between them, says whom its part is about.
  private mutating func head(_ sentence: Sentence, _ number: Int, _ mentions: [Mention]) {
    let named = mentions.filter { $0.role != .person && $0.role != .place }.flatMap(\.referents)
    let parties = Set(named.map(\.party))
    let words = sentence.tokens.map(\.lower)
    let isPair = words.contains { ["relations", "ties"].contains($0) }
    guard number > 0 || isPair else { return }
    if parties.count == 2, named.count == 2, isPair {
      discourse.openSection(named)
    } else if parties.count == 1, sentence.tokens.count <= Self.headingLength, !isPair {
      discourse.openSection([named[0]])
    } else if sentence.tokens.count <= Self.headingLength, mentions.isEmpty, !isDated(number) {
      discourse.closeSection()
    }
  }

  private func isDated(_ number: Int) -> Bool {
    dates.mentions.indices.contains(number) && !dates.mentions[number].isEmpty
  }

  /// Sentences at the head of a text among which its title stands.
  private static let topicReach = 3

  /// Tokens of a heading that is a title and no headline.
  private static let headingLength = 5

  /// How many sentences may stand between two lines of a list.
  private static let listGap = 6

  /// "• Syria – since 1979", behind a lead: what the lead says, of whom the line names.
  private mutating func readLine(
    _ sentence: Sentence, _ number: Int, _ mentions: [Mention]
  ) -> Bool {
    guard let (lead, last) = opening else { return false }
    guard number - last <= Self.listGap else {
      opening = nil
      return false
    }
    let own = dates.mentions.indices.contains(number) ? dates.mentions[number] : []
    guard let line = ListLine(sentence, mentions, own), line.isMarked || lead.isAnnounced else {
      return false
    }
    opening = (lead, number)
    for (draft, time) in lead.drafts(for: line.party, line.stretches) {
      discourse.remember(draft)
      keep(draft, time, sentence, number)
    }
    discourse.setSubject([line.party])
    return true
  }

  private func reading(of scene: Scene, isTraced: Bool) -> FrameReader {
    var reader = FrameReader(scene: scene, lexicon: lexicon, isTraced: isTraced)
    reader.read()
    return reader
  }

  /// The same sentence with the clauses of its dependency tree.
  private func deepened(_ scene: Scene) -> Scene {
    Scene(
      sentence: scene.sentence, syntax: Syntax(chunks: scene.chunks, tree: tree),
      discourse: discourse, isUndated: scene.isUndated, entry: scene.entry)
  }

  /// Nil for a sentence that no frame can read: it has no word of the tables.
  private mutating func scene(
    _ sentence: Sentence, _ number: Int, _ mentions: [Mention]
  ) -> Scene? {
    guard isWorthReading(sentence, mentions) || mayDateEarlier(number) else { return nil }
    tree = analyser.analyse(sentence)
    let chunker = Chunker(
      tokens: sentence.tokens, mentions: mentions,
      dates: dates.mentions.indices.contains(number) ? dates.mentions[number] : [],
      lexicon: lexicon, tags: tree.nodes.map(\.penn))
    return Scene(
      sentence: sentence, syntax: Syntax(chunks: chunker.chunk()), discourse: discourse,
      isUndated: dayOfWriting == nil,
      entry: dates.entries.indices.contains(number) ? dates.entries[number] : nil)
  }

  /// Whether the sentence has a date and stands right behind a change that has none.
  private func mayDateEarlier(_ number: Int) -> Bool {
    guard let last = undated.last, number - last.sentence <= 2 else { return false }
    return dates.mentions.indices.contains(number) && !dates.mentions[number].isEmpty
  }

  /// Whether a sentence has a party, or the text a claim, and words that can make one of it.
  private func isWorthReading(_ sentence: Sentence, _ mentions: [Mention]) -> Bool {
    let isAfterClaim = !discourse.history.isEmpty
    guard !mentions.isEmpty || !discourse.recent.isEmpty else { return false }
    if discourse.openAct != nil, !mentions.isEmpty, speaksOfOrder(sentence) { return true }
    if isAfterClaim, mentions.count > 1, sentence.tokens.contains(where: { $0.lower == ":" }) {
      return true
    }
    var trigger = Trigger()
    for token in sentence.tokens {
      if let found = lexicon.triggers[token.lower] { trigger.add(found) }
    }
    return mentions.isEmpty && !isAfterClaim
      ? trigger.isDiplomatic
      : trigger.suffices(afterClaim: isAfterClaim || discourse.openAct != nil)
  }

  /// "The first was Barbados", "Cuba was the earliest".
  private func speaksOfOrder(_ sentence: Sentence) -> Bool {
    sentence.tokens.contains {
      ["first", "next", "latest", "last", "earliest", "others"].contains($0.lower)
    }
  }

  /// Whom a sentence that is not read is about: the party named before its first verb.
  private mutating func glance(_ sentence: Sentence, _ mentions: [Mention]) {
    guard let first = mentions.first, first.role != .place else { return }
    let isBeforeVerb = sentence.tokens[..<first.tokens.lowerBound].allSatisfy {
      lexicon.verbs[$0.lower]?.contains { $0.shape != .base } != true
    }
    if isBeforeVerb { discourse.setSubject(first.referents) }
    let named = mentions.flatMap(\.referents)
    if Set(named.map(\.party)).count > 1 { discourse.setOthers(named) }
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

  private mutating func leave(_ mentions: [Mention]) {
    for mention in mentions { discourse.mention(mention.referents) }
    if !hasTopic {
      hasTopic = true
      discourse.topic = mentions.flatMap(\.referents)
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
    for set in sets(in: scene) { discourse.addSet(set) }
  }

  /// Names that are coordinated, and who did the same to the same.
  private func sets(in scene: Scene) -> [[Referent]] {
    let listed = Set(scene.syntax.groups).filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
      .map { scene.parties($0) }
    let own = discourse.history.suffix(discourse.history.count - historyBefore)
    let acts = own.map { [$0.relation.rawValue, $0.action.rawValue, $0.target.party.code] }
    let acting = acts.indices.filter { acts.firstIndex(of: acts[$0]) == $0 }.map { first in
      scene.unique(zip(acts, own).filter { $0.0 == acts[first] }.map(\.1.source))
    }
    return listed + acting
  }
}

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
      document: document.id, utf8: sentence.utf8, scalars: sentence.scalars,
      quote: String(decoding: bytes[sentence.utf8], as: UTF8.self), rule: rule)
  }

  private mutating func keep(
    _ draft: Draft, _ binding: DateBinder.Binding?, _ binder: DateBinder, _ sentence: Sentence,
    _ number: Int
  ) {
    var draft = draft
    var time: TimeExpression?
    if let binding {
      time = binding.time
      if lasts(draft, binder) { settle(&draft, binding.role) }
    }
    discourse.remember(draft)
    if !names(draft, binder.scene) { draft.confidence *= Self.unnamedShare }
    keep(draft, time, sentence, number)
  }

  private mutating func keep(
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
    case (.since, .holds) where draft.detail.status != .suspended: draft.action = .starts
    case (.since, .absent): draft.action = .ends
    case (.until, .holds) where draft.detail.status == nil: draft.action = .ends
    case (.until, .starts) where draft.relation == .recognition: draft.action = .ends
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
    discourse.remember(refused: draft)
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

  /// Without ambassadors who are merely mentioned where the text tells that they ended.
  private func withoutEnded(_ claims: [Claim]) -> [Claim] {
    claims.filter { claim in
      let isMentioned =
        claim.action == .holds
        && ["ambassador", "summon.ambassador"].contains(claim.evidence.rule)
      guard isMentioned else { return true }
      let changes = claims.filter { $0.key == claim.key && $0.action.isChange }
      return changes.isEmpty || changes.contains { $0.action == .starts }
    }
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

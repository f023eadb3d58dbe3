internal import Dating
internal import Language
internal import World

/// One pass over a document's sentences, from first to last.
struct ReadingPass {
  let part: DocumentPart
  let page: Page
  let dates: DateReading
  let mentions: [Atlas.Mention]
  let lexicon: Lexicon
  let bytes: [UInt8]
  /// When the document was written.
  let publication: Publication
  let resolver: Resolver
  private var analyser = Analyser()
  private var tree = Tree([])

  var claims: [Claim] = []
  var universals: [UniversalClaim] = []
  var findings: [Finding] = []

  var discourse = Discourse()
  /// What a list's lines say, and the last sentence that belonged to it.
  var opening: (lead: Opening, sentence: Int)?
  private var hasTopic = false
  /// Whether a sentence has been read that is no heading.
  var hasBegun = false
  /// When letters of credence were received last.
  var ceremonyTime: TimeExpression?
  /// The paragraph that the label at hand is of.
  var labelled = -1
  /// Claims that were made before the sentence at hand.
  var historyBefore = 0
  private var nextMention = 0
  /// Claims of changes that no time expression dates yet, with the sentence they stand in.
  var undated: [(claim: Int, sentence: Int)] = []

  /// Without a head it is the first part of its document.
  init(
    part: DocumentPart, page: Page, dates: DateReading, mentions: [Atlas.Mention],
    lexicon: Lexicon, head: Head? = nil
  ) {
    self.part = part
    self.page = page
    self.dates = dates
    self.mentions = mentions
    self.lexicon = lexicon
    bytes = Array(part.document.text.utf8)
    publication = head?.publication ?? dates.publication
    resolver = Resolver(publication: publication)
    let heading = Self.title(page, mentions)
    discourse.salient = Self.salient(mentions, heading: head == nil ? heading : nil)
    if let head {
      head.open(&discourse)
      hasBegun = true
      hasTopic = true
      return
    }
    discourse.theme = heading.flatMap { Self.theme(mentions, $0) }
    discourse.titled = heading.flatMap { Self.titled(mentions, $0) }
    discourse.dateline = page.dateline.flatMap {
      Self.seat(mentions, $0.utf8, discourse.salient)
    }
    discourse.author = Self.author(page, mentions, discourse.salient)
    let places = mentions.filter { one in
      heading?.contains(one.utf8.lowerBound) == true && [.capital, .place].contains(one.role)
    }
    discourse.titlePlace = places.count == 1 ? Referent(places[0].party) : nil
  }

  /// The first heading, or the first below a letterhead that names a party.
  private static func title(_ page: Page, _ mentions: [Atlas.Mention]) -> Range<Int>? {
    let headings = page.sentences.prefix(topicReach + 1).prefix(while: \.isHeading).map(\.utf8)
    return headings.first { heading in
      mentions.contains { heading.contains($0.utf8.lowerBound) }
    } ?? headings.first
  }

  /// The two parties that the heading names.
  private static func titled(_ mentions: [Atlas.Mention], _ heading: Range<Int>) -> [Referent]? {
    let named = mentions.filter { heading.contains($0.utf8.lowerBound) && $0.role != .group }
    let parties = named.map(\.party)
    let first = parties.indices.filter { parties.firstIndex(of: parties[$0]) == $0 }
    return first.count == 2 ? first.map { Referent(parties[$0], regime: named[$0].regime) } : nil
  }

  /// The ministry of a letterhead, or the party that the text names first and most.
  private static func author(
    _ page: Page, _ mentions: [Atlas.Mention], _ salient: [Referent]
  ) -> Referent? {
    let headings = page.sentences.prefix(topicReach).prefix(while: \.isHeading).map(\.utf8)
    let organ = mentions.first { one in
      one.role == .organ && headings.contains { $0.contains(one.utf8.lowerBound) }
    }
    if let organ { return Referent(organ.party) }
    guard let first = mentions.first(where: { $0.role != .place && $0.role != .group }),
      first.party == salient.first?.party
    else { return nil }
    return salient[0]
  }

  /// The only party that the heading names.
  private static func theme(_ mentions: [Atlas.Mention], _ heading: Range<Int>) -> Referent? {
    let named = mentions.filter { heading.contains($0.utf8.lowerBound) && $0.role != .group }
    guard let first = named.first, named.allSatisfy({ $0.party == first.party }) else { return nil }
    return Referent(first.party, regime: first.regime)
  }

  /// The place of the dateline; of two, the one that the text speaks of more.
  private static func seat(
    _ mentions: [Atlas.Mention], _ dateline: Range<Int>, _ salient: [Referent]
  ) -> Referent? {
    let places = mentions.filter {
      dateline.contains($0.utf8.lowerBound) && $0.role != .group
    }.map { Referent($0.party) }
    return salient.first { one in places.contains { $0.party == one.party } } ?? places.first
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
  }

  private mutating func read(
    _ sentence: Sentence, _ number: Int, _ watch: ((SentenceLook) -> Void)?
  ) {
    let mentions = mentions(in: sentence)
    discourse.sentence = number
    if discourse.dateline == nil, !sentence.isHeading { locate(sentence, mentions) }
    defer { leave(mentions, sentence) }
    if sentence.isHeading || mentions.count == 1 { head(sentence, number, mentions) }
    label(sentence, number, mentions)
    if readLine(sentence, number, mentions) || readNames(sentence, number, mentions) {
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
    if let ceremony = surface.ceremony {
      discourse.setCeremony(ceremony.target)
      ceremonyTime = DateBinder(scene: surface.scene).anyBinding(of: ceremony)?.time
    }
    if discourse.topicActs.isEmpty, number < Self.topicReach {
      discourse.topicActs = surface.headingTopic()
    }
    follow(scene)
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
    let isAfterClaim = discourse.isAfterClaim
    guard !mentions.isEmpty || !discourse.recent.isEmpty || sentence.isHeading else {
      return false
    }
    if discourse.openAct != nil, !mentions.isEmpty, speaksOfOrder(sentence) { return true }
    if !mentions.isEmpty, discourse.isAfterCeremony { return true }
    if isAfterClaim, mentions.count > 1, sentence.tokens.contains(where: { $0.lower == ":" }) {
      return true
    }
    var trigger = Trigger()
    for token in sentence.tokens {
      if let found = lexicon.triggers[token.lower] { trigger.add(found) }
    }
    if trigger.isOfAmbassador, sentence.tokens.contains(where: { discourse.isEnvoy($0.lower) }) {
      return true
    }
    if trigger.turns, speaksOfOneChina(mentions) { return true }
    return mentions.isEmpty && !isAfterClaim
      ? trigger.isDiplomatic
      : trigger.suffices(afterClaim: isAfterClaim || discourse.openAct != nil)
  }

  /// Whether it names Beijing and Taipei, or one of them where the text has told of Taiwan's ties.
  private func speaksOfOneChina(_ mentions: [Mention]) -> Bool {
    let codes = Set(mentions.flatMap(\.referents).map(\.party.code))
    if codes.isSuperset(of: ["CHN", "TWN"]) { return true }
    return !codes.isDisjoint(with: ["CHN", "TWN"])
      && discourse.recent.contains { $0.party.code == "TWN" }
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
    let isAsked = sentence.tokens.last?.lower == "?"
    let isBeforeVerb =
      isAsked
      || sentence.tokens[..<first.tokens.lowerBound].allSatisfy {
        lexicon.verbs[$0.lower]?.contains { $0.shape != .base } != true
      }
    if isBeforeVerb { discourse.setSubject(row(from: mentions, sentence)) }
    let named = mentions.flatMap(\.referents)
    if Set(named.map(\.party)).count > 1 { discourse.setOthers(named) }
  }

  /// The first name, and those that "and" and commas tie to it.
  private func row(from mentions: [Mention], _ sentence: Sentence) -> [Referent] {
    var found = mentions[0].referents
    var isClosed = false
    for (before, next) in zip(mentions, mentions.dropFirst()) {
      let between = sentence.tokens[before.tokens.upperBound..<next.tokens.lowerBound]
      guard !between.isEmpty, between.count <= 2, next.role != .person,
        between.allSatisfy({ ["and", ","].contains($0.lower) })
      else { break }
      found += next.referents
      isClosed = isClosed || between.contains { $0.lower == "and" }
    }
    return isClosed ? found : mentions[0].referents
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
    for mention in mentions {
      discourse.mention(mention.referents)
      guard mention.tokens.count > 1 else { continue }
      for token in sentence.tokens[mention.tokens] {
        let noun = Lexicon.singular(token.lower)
        if mention.role == .name, PartyNoun.countries.contains(token.lower) {
          discourse.setStyle(token.lower, of: mention.referents[0])
        }
        if mention.role == .organ || mention.role == .regime, PartyNoun.namedOrgans.contains(noun) {
          discourse.setOrgan(mention.referents[0], noun: noun)
        }
      }
    }
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
    for (name, party) in scene.officials() { discourse.setOfficial(name, of: party) }
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

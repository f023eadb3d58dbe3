internal import World

/// What a text has spoken of so far, for pronouns and definite descriptions.
struct Discourse {
  /// Of the last finite clause whose subject is a party.
  private(set) var subject: [Referent] = []
  /// Parties in the order of their last mention, the latest last.
  private(set) var recent: [Referent] = []
  /// The ruling movement or government last named by its own name.
  private(set) var regime: Referent?
  /// The last set of several parties.
  private(set) var group: [Referent] = []
  /// Where the last mission or meeting was.
  private(set) var place: Referent?
  /// Parties that the first line names, if it is a heading.
  var topic: [Referent] = []
  /// The last claim of each relation, as it was drafted.
  private(set) var last: [Relation: Draft] = [:]
  private(set) var lastRelation: Relation?
  /// Every draft of a claim so far, the latest last.
  private(set) var history: [Draft] = []
  /// The last claim that the text did not make, and how many it had made before.
  private(set) var refused: (draft: Draft, place: Int)?
  /// Parties of the whole text, the most often named first.
  var salient: [Referent] = []
  /// The one party that the heading names.
  var theme: Referent?
  /// Whether the title is that of a survey of the theme's foreign relations, and no headline.
  var isSurvey = false
  /// The two parties that the title names, if it names no more.
  var titled: [Referent]?
  /// Whose name has a word like "Republic" in it, the latest of each word.
  private(set) var styled: [String: Referent] = [:]
  /// The one party that the heading of the part at hand names.
  private(set) var section: Referent?
  /// The two parties that the latest heading is about, and how many claims had been made before.
  private(set) var focus: (pair: [Referent], place: Int)?
  /// Organs and movements that the text has named, by the nouns of their names: "the corps".
  private(set) var organs: [String: Referent] = [:]
  /// Where the text was written.
  var dateline: Referent?
  /// Who speaks in a text that says "we": the ministry that its heading names, or else the party that
  /// it names first and most.
  var author: Referent?
  /// The one place that the title names.
  var titlePlace: Referent?
  /// Who received letters of credence last, and the sentence that told it.
  private(set) var ceremony: (host: Referent, sentence: Int)?
  /// Whose line the paragraph at hand is: "Switzerland: …".
  var label: Referent?
  /// The last claims about ambassadors whom the text names, by the last word of their names.
  private var envoys: [String: Draft] = [:]
  /// What the title says that the text is about, with one end open.
  var topicActs: [Draft] = []
  /// What was told last of states that nobody named, and the sentence that told it.
  private(set) var unnamed: (drafts: [Draft], sentence: Int)?
  /// Parties named side by side, and those that did the same; the latest last.
  private(set) var sets: [[Referent]] = []
  /// Number of the sentence being read, and of the one that made the last claim.
  var sentence = 0
  private(set) var claimed = -1
  /// Parties first mentioned in the sentence before or in this one, without its subject.
  private(set) var others: [Referent] = []

  mutating func mention(_ referents: [Referent]) {
    for referent in referents {
      recent.removeAll { $0.party == referent.party }
      recent.append(referent)
      if referent.regime != nil { regime = referent }
    }
    if referents.count > 1 { group = referents }
  }

  mutating func setOrgan(_ referent: Referent, noun: String) { organs[noun] = referent }

  mutating func setSubject(_ referents: [Referent]) {
    guard !referents.isEmpty else { return }
    subject = referents
  }

  mutating func setStyle(_ word: String, of referent: Referent) { styled[word] = referent }

  mutating func setPlace(_ referent: Referent) { place = referent }

  mutating func remember(_ draft: Draft) {
    last[draft.relation] = draft
    lastRelation = draft.relation
    if draft.detail.status == .credentials, draft.action == .starts {
      setCeremony(draft.target)
    }
    history.append(draft)
    claimed = sentence
    if draft.relation == .ambassador, let name = draft.detail.person.flatMap(Self.surname) {
      envoys[name] = draft
    }
  }

  /// Whose officials the text has named, by the last word of their names.
  private var officials: [String: Referent] = [:]

  mutating func setOfficial(_ name: String, of referent: Referent) {
    if let surname = Self.surname(name) { officials[surname] = referent }
  }

  func official(named name: String) -> Referent? {
    Self.surname(name).flatMap { officials[$0] }
  }

  /// The last claim about an envoy, by a name that ends in the same word.
  func envoy(named name: String) -> Draft? { Self.surname(name).flatMap { envoys[$0] } }

  func isEnvoy(_ word: String) -> Bool { !envoys.isEmpty && envoys[word] != nil }

  private static func surname(_ name: String) -> String? {
    name.split(separator: " ").last.map { $0.lowercased() }
  }

  /// Whether a claim has been made that a sentence here can go on with.
  var isAfterClaim: Bool { claimed >= 0 && sentence - claimed <= Self.memory }

  /// Sentences over which a claim is gone on with.
  private static let memory = 40

  mutating func setCeremony(_ host: Referent) { ceremony = (host, sentence) }

  /// Whether the last sentences told of letters of credence.
  var isAfterCeremony: Bool { ceremony.map { sentence - $0.sentence <= 4 } ?? false }

  mutating func remember(refused draft: Draft) { refused = (draft, history.count) }

  /// Opens a part of the text under a heading that names these parties.
  mutating func openSection(_ parties: [Referent]) {
    section = parties.count == 1 ? parties[0] : nil
    focus = parties.count == 2 ? (parties, history.count) : nil
  }

  mutating func closeSection() {
    section = nil
    focus = nil
  }

  mutating func setUnnamed(_ drafts: [Draft]) { unnamed = (drafts, sentence) }

  /// What "the first was Peru" and "Chile followed" go on from where no claim is nearer: an act of
  /// unnamed states, or what the title speaks of.
  var openAct: Draft? {
    if let unnamed, sentence - unnamed.sentence <= 3, unnamed.sentence >= claimed {
      return unnamed.drafts.first
    }
    return topicActs.first
  }

  mutating func addSet(_ referents: [Referent]) {
    guard referents.count > 1 else { return }
    sets.append(referents)
  }

  /// The latest set of so many parties.
  func set(of count: Int) -> [Referent]? {
    if group.count == count { return group }
    if let named = sets.suffix(Self.reach).last(where: { $0.count == count }) { return named }
    return fellows(count)
  }

  /// As many as the text has told the same of, the last of them in the last claim.
  private func fellows(_ count: Int) -> [Referent]? {
    guard let last = history.last(where: { $0.relation != .ambassador && $0.relation != .office })
    else { return nil }
    var sources: [Referent] = []
    for draft in history.suffix(Self.reach)
    where draft.relation == last.relation && draft.action.isChange == last.action.isChange
      && draft.target.party == last.target.party
      && !sources.contains(where: { $0.party == draft.source.party })
    {
      sources.append(draft.source)
    }
    return sources.count == count ? sources : nil
  }

  mutating func setOthers(_ referents: [Referent]) {
    if !referents.isEmpty { others = referents }
  }

  /// The two parties of the last claim.
  var pair: [Referent]? {
    lastRelation.flatMap { last[$0] }.map { [$0.source, $0.target] }
  }

  /// The other end of the latest claim that a party is an end of; for one that none has spoken of,
  /// the end of the latest claim that it does not fill itself.
  func partner(of party: Party, as end: Frame.Agent) -> Referent? {
    let near = history.suffix(Self.reach)
    if let theme, theme.party != party { return theme }
    if let theme, theme.party == party, let section, section.party != party { return section }
    if let focus, let other = focus.pair.first(where: { $0.party != party }),
      focus.pair.contains(where: { $0.party == party })
    {
      return other
    }
    if let other = near.reversed().lazy.compactMap({ $0.other(than: party) }).first {
      return other
    }
    if let titled, let other = titled.first(where: { $0.party != party }),
      titled.contains(where: { $0.party == party })
    {
      return other
    }
    if let dateline, dateline.party != party, salient.first?.party == dateline.party,
      near.last?.action.isChange != true
    {
      return dateline
    }
    return near.last.flatMap { last in
      switch end {
      case .source: last.target
      case .target: last.source
      case .both: nil
      }
    }
  }

  /// How many claims back an end may be taken from.
  private static let reach = 8

  /// The party that the text is about, if it is another than the one given: of a text about two
  /// parties the other of them.
  func hub(other party: Party) -> Referent? {
    if let theme, theme.party != party { return theme }
    guard let first = salient.first else { return nil }
    if first.party != party { return first }
    return salient.count > 1 ? salient[1] : nil
  }

  /// The two parties that the part at hand is about: of its heading, of the last claim, else the
  /// two that the text names most.
  var dyad: [Referent]? {
    if let sectionPair { return sectionPair }
    if let titled, sentence - claimed > 1 || isMentionedOnly { return titled }
    return pair ?? (salient.count > 1 ? Array(salient.prefix(2)) : nil)
  }

  /// The two parties of the part at hand: of a heading that nothing has been told under, or of the
  /// heading's and the text's.
  var sectionPair: [Referent]? {
    if let focus, focus.place == history.count { return focus.pair }
    if let section, let theme, section.party != theme.party { return [theme, section] }
    return nil
  }

  /// Whether the last claim is but of a mission that was named.
  private var isMentionedOnly: Bool {
    history.last?.isMention == true
  }

  /// The latest mission told of, if it is near.
  var lastMission: Draft? {
    guard sentence - claimed <= 3 else { return nil }
    return history.suffix(3).last { $0.relation == .ambassador || $0.relation == .office }
  }

  /// The latest state but those given; ruling movements are none.
  func latestState(except parties: [Referent]) -> Referent? {
    recent.last { referent in
      referent.regime == nil && !parties.contains { $0.party == referent.party }
    }
  }

  /// The latest party but those given.
  func latest(except parties: [Referent] = []) -> Referent? {
    recent.last { referent in !parties.contains { $0.party == referent.party } }
  }
}

/// A claim before it is dated and weighed.
struct Draft: Hashable {
  let source: Referent
  let target: Referent
  let relation: Relation
  var action: Action
  var detail: Claim.Detail
  var rule: String
  /// Index of the clause that says it, if one does.
  var clause: Int?
  /// Index of the noun phrase that it is about.
  var chunk: Int?
  var confidence: Double
  /// Date chunks that it takes before any other.
  var dates: [Int] = []
  /// When it was, where no date of the sentence says so itself.
  var time: TimeExpression?
  /// Whether no date of its sentence is its own.
  var isUndated = false
  /// The end that who does it fills.
  var agent: Frame.Agent?
  /// Whether it stands in what is said of a noun beside: "the movement, proscribed in 2006, …".
  var isAside = false

  /// Whether it is of a mission that is merely mentioned: "Russia's ambassador in Kabul said".
  var isMention: Bool {
    (relation == .ambassador || relation == .office) && rule == relation.rawValue
  }

  /// The same between other ends, done by the source.
  func turned(source: Referent, target: Referent) -> Draft {
    var draft = Draft(
      source: source, target: target, relation: relation, action: action, detail: detail,
      rule: rule, confidence: confidence)
    draft.agent = .source
    return draft
  }

  /// The end that is not the party given; nil when it is neither.
  func other(than party: Party) -> Referent? {
    if source.party == party { return target }
    return target.party == party ? source : nil
  }
}

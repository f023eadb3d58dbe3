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
  /// The last act of each relation that was told, whether done or only spoken of.
  private(set) var acts: [Draft] = []
  /// Sentences since the last act; 0 in the sentence behind it.
  private(set) var age = 0
  /// Whether the topic comes from a heading.
  var isHeaded = false
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

  mutating func setSubject(_ referents: [Referent]) {
    guard !referents.isEmpty else { return }
    subject = referents
  }

  mutating func setPlace(_ referent: Referent) { place = referent }

  mutating func remember(_ draft: Draft) {
    last[draft.relation] = draft
    lastRelation = draft.relation
  }

  /// An act was told: a change, done or planned, which a later "did so" means.
  mutating func tell(_ draft: Draft) {
    guard draft.action.isChange else { return }
    acts.removeAll { $0.relation == draft.relation }
    acts.append(draft)
    age = -1
  }

  /// The last act told, of some relations or of any.
  func act(of relations: Set<Relation> = Set(Relation.allCases)) -> Draft? {
    acts.last { relations.contains($0.relation) }
  }

  /// A sentence has been read.
  mutating func pass() { age += 1 }

  mutating func setOthers(_ referents: [Referent]) {
    if !referents.isEmpty { others = referents }
  }

  /// The two parties of the last claim.
  var pair: [Referent]? {
    lastRelation.flatMap { last[$0] }.map { [$0.source, $0.target] }
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
}

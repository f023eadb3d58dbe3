public import World

/// What testimonies, taken together, tell of all relations: events, intervals, and what was in
/// force on a day.
///
/// The order of the testimonies changes nothing. Nothing here is ever forgotten: every claim stays
/// as evidence of an event or an observation.
public struct Chronicle: Sendable {
  /// Sorted by document, dated as all of them together allow.
  public let testimonies: [Testimony]
  /// Numbered from 1 in order of document.
  public let sources: [Source]
  public let premises: Premises
  /// Whether it was written down whole by someone, rather than read from texts.
  public let isBare: Bool
  /// As they came in, sorted by document.
  let original: [Testimony]
  /// What people decided about the claims.
  public let docket: Docket
  /// What the decisions make of `original`.
  let rulings: Rulings
  /// Names of the claims of `testimonies`.
  private let names: [Claim: ClaimID]
  /// Sorted by key.
  let ledgers: Ledgers
  private let numbers: [String: Int]
  let independence: Independence

  /// Of several testimonies about one document, the one with most claims counts.
  public init(
    _ testimonies: [Testimony], premises: Premises = .usual, decisions docket: Docket = Docket()
  ) {
    let byDocument = Dictionary(testimonies.map { ($0.document, $0) }) { one, other in
      let (left, right) = ((one.claims.count, "\(one)"), (other.claims.count, "\(other)"))
      return left < right ? other : one
    }
    let sorted = byDocument.values.sorted { $0.document < $1.document }
    let rulings = Rulings(sorted, docket)
    let reconciled = Reconciliation(rulings, premises: premises)
    let dated = reconciled.datedTestimonies
    let events = Dictionary(grouping: reconciled.events(of: dated), by: \.key)
    let seen = Dictionary(grouping: reconciled.observations(of: dated), by: \.claim.key)
    let keys = Set(events.keys).union(seen.keys).sorted()
    self.init(
      testimonies: dated, original: sorted, docket: docket, rulings: rulings, premises: premises,
      isBare: false,
      ledgers: Ledgers(
        keys.map {
          Ledger(
            key: $0, events: events[$0] ?? [], observations: seen[$0] ?? [], rules: premises.rules)
        }))
  }

  init(
    testimonies: [Testimony] = [], original: [Testimony] = [], docket: Docket = Docket(),
    rulings: Rulings = Rulings([], Docket()), premises: Premises, isBare: Bool, ledgers: Ledgers
  ) {
    self.docket = docket
    self.rulings = rulings
    let named = zip(testimonies, rulings.names).flatMap { zip($0.claims, $1) }
    names = Dictionary(named.map { ($0, $1) }) { first, _ in first }
    self.isBare = isBare
    self.testimonies = testimonies
    self.original = original
    self.premises = premises
    self.ledgers = ledgers
    sources = testimonies.enumerated().map { index, testimony in
      Source(
        number: index + 1, document: testimony.document, title: testimony.title,
        publication: testimony.publication)
    }
    independence = Independence(testimonies)
    numbers = Dictionary(
      uniqueKeysWithValues: testimonies.enumerated().map { ($1.document, $0 + 1) })
  }

  /// All relations that anything is said of, sorted.
  public var keys: [Key] { ledgers.indices.map(ledgers.key) }

  /// Whether anything is told of a party.
  public func hasParty(_ party: Party) -> Bool {
    switch ledgers {
    case .bare(let almanac): almanac.number(of: party) != nil
    case .made(let ledgers, _):
      ledgers.contains { $0.key.source == party || $0.key.target == party }
    }
  }

  func ledger(of key: Key) -> Ledger? {
    ledgers.place(of: key).map { ledgers[$0] }
  }

  /// Ascending.
  func numbers(of evidence: [Evidence]) -> [Int] {
    Set(evidence.compactMap { numbers[$0.document] }).sorted()
  }

  /// The name of a claim of the history, by which decisions are about it.
  public func id(of claim: Claim) -> ClaimID? { names[claim] }

  /// The claims that a name, or the beginning of one, can mean.
  public func claims(named name: String) -> [(id: ClaimID, claim: Claim)] {
    let counted = names.map { (id: $1, claim: $0) }
    let aside = rulings.setAside.map { (id: $0.id, claim: $0.claim) }
    return (counted + aside).filter { $0.id.text.hasPrefix(name.lowercased()) }
      .sorted { $0.id < $1.id }
  }

  /// Claims that do not count, by decision.
  public var setAside: [SetAside] { rulings.setAside }

  /// Decisions that change nothing, as what they are about is not there.
  public var lostDecisions: [LostDecision] { rulings.lost }

  func number(of document: String) -> Int? { numbers[document] }

  /// Changes of a relation, oldest first.
  public func events(of key: Key) -> [Event] {
    ledger(of: key)?.events ?? []
  }

  /// All changes, by key, then oldest first.
  public var events: [Event] { ledgers.flatMap(\.events) }

  /// Spans during which a relation was in force, oldest first.
  public func intervals(of key: Key) -> [Interval] {
    ledger(of: key)?.intervals ?? []
  }
}

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
  /// Sorted by key.
  let ledgers: [Ledger]
  private let places: [Key: Int]
  private let numbers: [String: Int]
  let independence: Independence

  /// Of several testimonies about one document, the one with most claims counts.
  public init(_ testimonies: [Testimony], premises: Premises = .usual) {
    let byDocument = Dictionary(testimonies.map { ($0.document, $0) }) { one, other in
      let (left, right) = ((one.claims.count, "\(one)"), (other.claims.count, "\(other)"))
      return left < right ? other : one
    }
    let sorted = byDocument.values.sorted { $0.document < $1.document }
    let reconciled = Reconciliation(sorted, premises: premises)
    let dated = reconciled.datedTestimonies
    let events = Dictionary(grouping: reconciled.events(of: dated), by: \.key)
    let seen = Dictionary(grouping: reconciled.observations(of: dated), by: \.claim.key)
    let keys = Set(events.keys).union(seen.keys).sorted()
    self.init(
      testimonies: dated, original: sorted, premises: premises, isBare: false,
      ledgers: keys.map { Ledger(key: $0, events: events[$0] ?? [], observations: seen[$0] ?? []) })
  }

  /// `ledgers` must be sorted by key.
  init(
    testimonies: [Testimony] = [], original: [Testimony] = [], premises: Premises, isBare: Bool,
    ledgers: [Ledger]
  ) {
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
    places = Dictionary(uniqueKeysWithValues: ledgers.enumerated().map { ($1.key, $0) })
  }

  /// All relations that anything is said of, sorted.
  public var keys: [Key] { ledgers.map(\.key) }

  func ledger(of key: Key) -> Ledger? {
    places[key].map { ledgers[$0] }
  }

  /// Ascending.
  func numbers(of evidence: [Evidence]) -> [Int] {
    Set(evidence.compactMap { numbers[$0.document] }).sorted()
  }

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

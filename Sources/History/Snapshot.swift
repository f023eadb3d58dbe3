public import World

/// Whether a relation is in force on a day.
public enum State: String, CaseIterable, Hashable, Sendable, Codable {
  /// In every placement of the changes inside their windows that agrees with the observations.
  case inForce = "in"
  /// In some placements.
  case maybe
  /// In none, or explicitly absent.
  case out
  /// Nothing is said about that day or before it.
  case unknown
  /// Opposite claims that no placement can reconcile.
  case disputed
}

/// A document that evidence stands in, with its number in source lists.
public struct Source: Hashable, Sendable, Codable {
  /// From 1, in order of document ids.
  public let number: Int
  public let document: String
  public let title: String
  public let publication: Publication

  public init(number: Int, document: String, title: String, publication: Publication) {
    self.number = number
    self.document = document
    self.title = title
    self.publication = publication
  }
}

/// Every relation that anything is said of, as it stands at the end of a day.
public struct Snapshot: Hashable, Sendable {
  /// The date asked for; the answer is for its last day.
  public let asOf: PartialDate
  public let day: Day
  /// Sorted by key.
  public let entries: [Entry]
  /// All sources of the history, sorted by number.
  public let sources: [Source]
  /// Claims over all parties of a scope that had been made by `day`.
  public let universals: [UniversalClaim]

  public init(
    asOf: PartialDate, day: Day, entries: [Entry], sources: [Source],
    universals: [UniversalClaim] = []
  ) {
    self.asOf = asOf
    self.day = day
    self.entries = entries
    self.sources = sources
    self.universals = universals
  }

  /// One relation on that day.
  public struct Entry: Hashable, Sendable {
    public let key: Key
    public let state: State
    /// Whether a text says in so many words that it does not exist, and nothing says that it ended.
    public let isExplicitlyAbsent: Bool
    /// When the period in force, or the last one, began; nil when no start is reported.
    public let began: Window?
    /// When the last period ended; nil while it lasts or when no end is reported.
    public let ended: Window?
    /// Last day on which a text says that it holds (or began), up to `day`.
    public let lastConfirmed: Day?
    /// Whether that is longer ago than the relation is trusted to last unmentioned.
    public let isStale: Bool
    /// Joined from its claims: the most specific kind, mode, regime and so on that they give.
    public let detail: Claim.Detail
    /// Of all claims that bear on it, in order of document and place.
    public let evidence: [Evidence]
    /// Numbers of the sources of `evidence`, ascending.
    public let sources: [Int]
    /// How many of the sources are independent: copies of one story, and all texts of one
    /// publisher, count once.
    public let publishers: Int
    /// From what it follows, where no text says it by itself; nil when it rests on its evidence.
    public let derivation: Derivation?

    public init(
      key: Key, state: State, isExplicitlyAbsent: Bool = false, began: Window? = nil,
      ended: Window? = nil, lastConfirmed: Day? = nil, isStale: Bool = false,
      detail: Claim.Detail = Claim.Detail(), evidence: [Evidence] = [], sources: [Int] = [],
      publishers: Int? = nil, derivation: Derivation? = nil
    ) {
      self.key = key
      self.state = state
      self.isExplicitlyAbsent = isExplicitlyAbsent
      self.began = began
      self.ended = ended
      self.lastConfirmed = lastConfirmed
      self.isStale = isStale
      self.detail = detail
      self.evidence = evidence
      self.sources = sources
      self.publishers = publishers ?? sources.count
      self.derivation = derivation
    }

    /// Whether it is concluded, not told.
    public var isDerived: Bool { derivation != nil }
  }
}

public import World

/// A way from one party to another over relations in force on a day.
public struct Path: Hashable, Sendable {
  /// From the first party to the last; one more than there are hops.
  public let parties: [Party]
  public let hops: [Hop]

  public init(parties: [Party], hops: [Hop]) {
    self.parties = parties
    self.hops = hops
  }

  /// A step between two parties.
  public struct Hop: Hashable, Sendable {
    public let from: Party
    public let to: Party
    /// All relations that carry it, sorted by key; some run backwards if direction is ignored.
    public let relations: [Snapshot.Entry]

    public init(from: Party, to: Party, relations: [Snapshot.Entry]) {
      self.from = from
      self.to = to
      self.relations = relations
    }
  }
}

/// Which relations a path may use.
public struct PathRule: Hashable, Sendable {
  public var relations: Set<Relation>
  /// Whether a relation may be followed from its target to its source.
  ///
  /// A symmetric one always may, except in a bare history.
  public var isUndirected: Bool
  /// Whether relations count that are only perhaps in force.
  public var includesMaybe: Bool

  public init(
    relations: Set<Relation> = Set(Relation.allCases), isUndirected: Bool = false,
    includesMaybe: Bool = false
  ) {
    self.relations = relations
    self.isUndirected = isUndirected
    self.includesMaybe = includesMaybe
  }
}

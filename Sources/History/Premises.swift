public import World

/// What a history takes as given beside its testimonies.
public struct Premises: Sendable {
  /// Periods of rule of the governments and movements of a party.
  public var rules: @Sendable (Party) -> [Rule]
  /// Whether a party is one of those that a universal claim speaks of.
  public var covers: @Sendable (UniversalClaim.Scope, Party) -> Bool
  /// The days on which a party exists.
  public var life: @Sendable (Party) -> Window
  /// The states that the measures of an organisation bind on a day.
  public var members: @Sendable (Party, Day) -> [Party]
  /// Days after which a relation that nobody mentions any more is stale; absent: never.
  public var staleness: [Relation: Int]
  /// Days by which dates of one and the same change may differ between texts.
  public var tolerance: [Relation: Int]

  public init(
    rules: @escaping @Sendable (Party) -> [Rule] = { _ in [] },
    covers: @escaping @Sendable (UniversalClaim.Scope, Party) -> Bool = Premises.coversByCode,
    life: @escaping @Sendable (Party) -> Window = { _ in .unbounded },
    members: @escaping @Sendable (Party, Day) -> [Party] = { _, _ in [] },
    staleness: [Relation: Int] = Premises.usualStaleness,
    tolerance: [Relation: Int] = Premises.usualTolerance
  ) {
    self.rules = rules
    self.covers = covers
    self.life = life
    self.members = members
    self.staleness = staleness
    self.tolerance = tolerance
  }

  public static let usual = Premises()

  /// Domain ontology 0.1, `staleness_days`.
  public static let usualStaleness: [Relation: Int] = [
    .ambassador: 1460, .office: 3650, .sanctions: 730, .designation: 3650,
  ]

  /// Reports of one act differ by a day or two: signed in the night, announced the day after.
  public static let usualTolerance = Dictionary(
    uniqueKeysWithValues: Relation.allCases.map { ($0, 2) })

  /// Codes of three letters are states; which of them are Western, no code tells.
  public static let coversByCode: @Sendable (UniversalClaim.Scope, Party) -> Bool = {
    scope, party in
    switch scope {
    case .everyState: party.code.utf8.count == 3
    case .western: false
    case .worldBodies: party.code.utf8.count != 3
    }
  }
}

/// A period during which a government or movement ruled a party.
public struct Rule: Hashable, Sendable {
  /// As in a claim's `regime`: `Taliban`.
  public let regime: String
  /// From its first day in power to its last.
  public let window: Window

  public init(regime: String, window: Window) {
    self.regime = regime
    self.window = window
  }
}

/// A type of diplomatic relation, directed from source to target; only `ties` is symmetric.
public enum Relation: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
  /// Recogniser → recognised state or government.
  case recognition
  /// Sending → receiving party.
  case ambassador
  /// Owner → host of a resident mission of any kind.
  case office
  /// Imposer → party whose officials, army, organs or trade are hit.
  case sanctions
  /// Lister → party whose government, organ or ruling movement is listed as terrorist or banned.
  case designation
  /// Diplomatic relations, between both.
  case ties

  public var isSymmetric: Bool { self == .ties }

  /// Place in the order in which relations are listed and drawn.
  public var rank: Int {
    switch self {
    case .recognition: 0
    case .ambassador: 1
    case .office: 2
    case .sanctions: 3
    case .designation: 4
    case .ties: 5
    }
  }

  public static func < (left: Relation, right: Relation) -> Bool {
    left.rank < right.rank
  }
}

/// What a text says of a relation.
public enum Action: String, CaseIterable, Hashable, Sendable, Codable {
  /// It began, somewhere in a window of days.
  case starts
  /// It ended, somewhere in a window of days.
  case ends
  /// It is in force on the day of writing.
  case holds
  /// It does not exist on the day of writing.
  case absent

  /// Whether it reports a change rather than a state.
  public var isChange: Bool { self == .starts || self == .ends }
  /// Whether it says that the relation is in force, from then on or then.
  public var isPositive: Bool { self == .starts || self == .holds }
}

/// What a claim, an event and an interval are about: who, to whom, which relation.
public struct Key: Hashable, Comparable, Sendable, Codable {
  public let source: Party
  public let target: Party
  public let relation: Relation

  /// Of a symmetric relation, the parties stand in the order of their codes.
  public init(_ source: Party, _ relation: Relation, _ target: Party) {
    let swaps = relation.isSymmetric && target < source
    self.init(directed: swaps ? target : source, relation, swaps ? source : target)
  }

  /// The parties as written, for a symmetric relation too (a bare history is taken so).
  public init(directed source: Party, _ relation: Relation, _ target: Party) {
    self.source = source
    self.target = target
    self.relation = relation
  }

  /// Source, target, relation in turn.
  public static func < (left: Key, right: Key) -> Bool {
    (left.source, left.target, left.relation) < (right.source, right.target, right.relation)
  }
}

extension Key: CustomStringConvertible {
  public var description: String { "\(source) \(relation.rawValue) \(target)" }
}

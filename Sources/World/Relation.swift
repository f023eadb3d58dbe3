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

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

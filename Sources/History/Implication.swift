public import World

/// A rule of what follows from a relation, from the domain's ontology.
public struct Implication: Hashable, Sendable {
  public let name: String
  public let relation: Relation
  /// Kinds and statuses one of which the relation must have; empty: any.
  public let kinds: Set<String>
  public let trigger: Trigger
  public let conclusion: Relation
  public let direction: Direction
  public let effect: Effect
  /// Kinds one of which an ended relation must have; of one concluded to hold, the kind it has.
  public let concludedKinds: Set<String>
  public let strength: Strength
  /// Whether it is not drawn about a government that is not recognised.
  public let sparesRegimes: Bool
  /// In words, with its source.
  public let reason: String

  public enum Trigger: String, Sendable {
    case holds
    case ends
  }

  public enum Direction: String, Sendable {
    case same
    case reverse
    case both
  }

  public enum Effect: String, Sendable {
    case holds
    case ends
  }

  public enum Strength: String, Sendable {
    /// Taken for true on request.
    case strong
    /// Only proposed to a person.
    case weak
  }

  /// From the cells of a row of the table; nil when they are not of its form.
  init?(_ cells: [Substring]) {
    guard cells.count == 11, let relation = Relation(rawValue: String(cells[1])),
      let trigger = Trigger(rawValue: String(cells[3])),
      let conclusion = Relation(rawValue: String(cells[4])),
      let direction = Direction(rawValue: String(cells[5])),
      let effect = Effect(rawValue: String(cells[6])),
      let strength = Strength(rawValue: String(cells[8]))
    else { return nil }
    name = String(cells[0])
    self.relation = relation
    kinds = Set(cells[2].split(separator: "|").map(String.init))
    self.trigger = trigger
    self.conclusion = conclusion
    self.direction = direction
    self.effect = effect
    concludedKinds = Set(cells[7].split(separator: "|").map(String.init))
    self.strength = strength
    sparesRegimes = cells[9] == "regime"
    reason = String(cells[10])
  }

  /// The rules compiled in, in the order in which they are tried.
  public static let standard: [Implication] = ImplicationTable.rows.compactMap(Implication.init)

  /// The relations that it concludes something about.
  func keys(from key: Key) -> [Key] {
    let same = Key(key.source, conclusion, key.target)
    let reverse = Key(key.target, conclusion, key.source)
    switch direction {
    case .same: return [same]
    case .reverse: return [reverse]
    case .both: return same == reverse ? [same] : [same, reverse]
    }
  }

  /// Whether a relation is one that it begins with.
  func applies(to entry: Snapshot.Entry) -> Bool {
    guard entry.key.relation == relation, !sparesRegimes || entry.detail.regime == nil else {
      return false
    }
    guard trigger == .holds ? entry.state == .inForce : entry.state == .out && entry.ended != nil
    else { return false }
    let told = [entry.detail.kind?.rawValue, entry.detail.status?.rawValue].compactMap(\.self)
    return kinds.isEmpty || told.contains(where: kinds.contains)
  }
}

public import World

/// A span during which a relation was in force, derived from events and observations.
public struct Interval: Hashable, Sendable {
  public let key: Key
  /// When it began; nil when no start is reported.
  public let began: Window?
  /// When it ended; nil while it lasts, or when it is not known when it did.
  public let ended: Window?
  /// Whether a text reports the end, rather than that it no longer is.
  public let isEndReported: Bool
  public let events: [Event]
  public let observations: [Observation]

  /// In order of document and place.
  public var claims: [Claim] {
    (events.flatMap(\.claims) + observations.map(\.claim)).inOrderOfText
  }
}

extension [Claim] {
  /// By document, then place, then what they say.
  package var inOrderOfText: [Claim] {
    sorted { left, right in
      let (one, other) = (left.evidence, right.evidence)
      if one.document != other.document { return one.document < other.document }
      if one.utf8.lowerBound != other.utf8.lowerBound {
        return one.utf8.lowerBound < other.utf8.lowerBound
      }
      if one.utf8.upperBound != other.utf8.upperBound {
        return one.utf8.upperBound < other.utf8.upperBound
      }
      if left.key != right.key { return left.key < right.key }
      return left.action.rawValue < right.action.rawValue
    }
  }
}

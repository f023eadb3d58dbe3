internal import History

/// How a relation stands, as far as a figure tells it apart.
enum Standing: String, CaseIterable, Comparable {
  case inForce = "in"
  /// In force as far as is known, but not confirmed for long.
  case stale
  case maybe
  case disputed
  case ended
  case absent

  /// Nil when there is nothing to draw: nothing was said by that day.
  init?(_ entry: Snapshot.Entry) {
    switch entry.state {
    case .inForce: self = entry.isStale ? .stale : .inForce
    case .maybe: self = .maybe
    case .disputed: self = .disputed
    case .out: self = entry.isExplicitlyAbsent ? .absent : .ended
    case .unknown: return nil
    }
  }

  var rank: Int {
    switch self {
    case .inForce: 0
    case .stale: 1
    case .maybe: 2
    case .disputed: 3
    case .ended: 4
    case .absent: 5
    }
  }

  /// Whether the relation is, or may be, in force.
  var isOpen: Bool { self < .ended }

  /// In legends and counts: `2 explicitly absent`.
  var words: String {
    switch self {
    case .inForce: "in force"
    case .stale: "not confirmed lately"
    case .maybe: "not certain"
    case .disputed: "disputed"
    case .ended: "ended"
    case .absent: "explicitly absent"
    }
  }

  static func < (left: Standing, right: Standing) -> Bool { left.rank < right.rank }
}

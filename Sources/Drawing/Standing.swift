internal import History

/// How a relation stands, as far as a figure tells it apart.
enum Standing: String, CaseIterable, Comparable {
  case inForce = "in"
  case maybe
  case disputed
  case ended
  case absent

  /// Nil when there is nothing to draw: nothing was said by that day.
  init?(_ entry: Snapshot.Entry) {
    switch entry.state {
    case .inForce: self = .inForce
    case .maybe: self = .maybe
    case .disputed: self = .disputed
    case .out: self = entry.isExplicitlyAbsent ? .absent : .ended
    case .unknown: return nil
    }
  }

  var rank: Int {
    switch self {
    case .inForce: 0
    case .maybe: 1
    case .disputed: 2
    case .ended: 3
    case .absent: 4
    }
  }

  /// In legends and counts: `2 explicitly absent`.
  var words: String {
    switch self {
    case .inForce: "in force"
    case .maybe: "not certain"
    case .disputed: "disputed"
    case .ended: "ended"
    case .absent: "explicitly absent"
    }
  }

  static func < (left: Standing, right: Standing) -> Bool { left.rank < right.rank }
}

internal import World

/// A small sign before a text that ties it to its line, or that stands for it in a matrix.
struct Mark: Hashable {
  let relation: Relation
  let standing: Standing

  static let width = 13.0

  init(_ relation: Relation, _ standing: Standing = .inForce) {
    self.relation = relation
    self.standing = standing
  }

  var tint: Tint { standing == .absent ? .absent : Tint(relation) }

  /// Whether it is drawn by its stroke, as a cross is and a small frame; others are filled.
  func isStroked(side: Double) -> Bool { standing == .absent || standing == .ended && side < 6 }

  /// Of its stroke.
  static func strokeWidth(side: Double) -> Double { side < 6 ? 0.8 : 1.6 }

  /// The outline about a centre: a full square in force, part of one where there is doubt, its
  /// frame after the end, a cross where it is said not to exist.
  func path(at centre: Point, side: Double) -> String {
    var corner = Point(centre.x - side / 2, centre.y - side / 2)
    if side < 6 { corner = Point(corner.x.rounded(), corner.y.rounded()) }
    let (left, top) = (decimal(corner.x), decimal(corner.y))
    let (whole, half) = (decimal(side), decimal(side / 2))
    let start = "M\(left) \(top)"
    switch standing {
    case .inForce: return "\(start)h\(whole)v\(whole)h-\(whole)z"
    case .stale where side < 6: return "\(start)v\(whole)h\(whole)v-\(half)z"
    case .stale: return frame(start, side) + "m0 \(half)h\(whole)v\(half)h-\(whole)z"
    case .maybe:
      let (inset, dot) = (decimal(side * 0.34), decimal(side * 0.32))
      return frame(start, side) + "m\(inset) \(inset)h\(dot)v\(dot)h-\(dot)z"
    case .disputed: return "\(start)h\(whole)l-\(whole) \(whole)h\(whole)z"
    case .ended where side < 6: return "\(start)h\(whole)v\(whole)h-\(whole)z"
    case .ended: return frame(start, side)
    case .absent: return "\(start)l\(whole) \(whole)m0 -\(whole)l-\(whole) \(whole)"
    }
  }

  /// Leaves the pen at the top left.
  private func frame(_ start: String, _ side: Double) -> String {
    let rim = max(0.7, min(1.3, side * 0.16))
    let (outer, inner, shift) = (decimal(side), decimal(side - 2 * rim), decimal(rim))
    return "\(start)h\(outer)v\(outer)h-\(outer)z"
      + "m\(shift) \(shift)v\(inner)h\(inner)v-\(inner)zm-\(shift) -\(shift)"
  }
}

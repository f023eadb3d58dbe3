internal import World

/// How a line is drawn: never by colour alone.
struct Stroke: Hashable {
  let tint: Tint
  let width: Double
  /// Lengths of dashes and gaps; empty for a solid line.
  let dashes: [Double]
  let head: Head
  /// Whether the head is an outline: of what is no longer, or is not.
  let isHollow: Bool

  /// `scale` shrinks widths and heads, for figures with many lines.
  init(_ relation: Relation, _ standing: Standing, scale: Double = 1) {
    let isAbsent = standing == .absent
    tint = isAbsent ? .absent : Tint(relation)
    let width = isAbsent ? 1.6 : Self.width(of: relation)
    self.width = max(1, (standing == .ended ? min(width, 1.8) : width) * scale)
    head = isAbsent ? .hollow : Head(relation)
    isHollow = isAbsent || standing == .ended
    dashes = Self.dashes(standing).map { $0 * max(0.6, scale) }
  }

  private static func dashes(_ standing: Standing) -> [Double] {
    switch standing {
    case .inForce: []
    case .stale: [20, 4]
    case .maybe: [9, 5]
    case .disputed: [12, 4, 3, 4]
    case .ended: [4, 4]
    case .absent: [1.5, 4.5]
    }
  }

  private static func width(of relation: Relation) -> Double {
    switch relation {
    case .recognition: 3.2
    case .sanctions: 2.4
    case .ambassador, .office, .designation, .ties: 1.8
    }
  }

  var isDotted: Bool { dashes.first.map { $0 < width } ?? false }
}

/// What a line ends in.
enum Head: Hashable {
  case normal
  case vee
  case square
  case bar
  case diamond
  case hollow
  case plain

  init(_ relation: Relation) {
    self =
      switch relation {
      case .recognition: .normal
      case .ambassador: .vee
      case .office: .square
      case .sanctions: .bar
      case .designation: .diamond
      case .ties: .plain
      }
  }

  /// From the tip to where the line ends.
  var length: Double {
    switch self {
    case .normal: 12
    case .vee: 8
    case .square: 8
    case .bar: 4
    case .diamond: 13
    case .hollow: 10
    case .plain: 0
    }
  }

  /// Whether DOT can draw its outline alone.
  var isSolid: Bool { [.normal, .square, .diamond].contains(self) }

  /// Name of the arrow shape in DOT.
  var dotName: String {
    switch self {
    case .normal: "normal"
    case .vee: "vee"
    case .square: "box"
    case .bar: "tee"
    case .diamond: "diamond"
    case .hollow: "onormal"
    case .plain: "none"
    }
  }

  /// Corners of the shape: how far behind the tip and how far aside.
  private var corners: [(back: Double, aside: Double)] {
    switch self {
    case .normal: [(0, 0), (13, 5.5), (13, -5.5)]
    case .vee: [(0, 0), (12, 5.5), (8, 0), (12, -5.5)]
    case .square: [(0, 4.5), (9, 4.5), (9, -4.5), (0, -4.5)]
    case .bar: [(0, 7), (4, 7), (4, -7), (0, -7)]
    case .diamond: [(0, 0), (7, 4.5), (14, 0), (7, -4.5)]
    case .hollow: [(1, 0), (11, 4.5), (11, -4.5)]
    case .plain: []
    }
  }

  /// The outline with its tip at a point, pointing along `heading` (of length 1); an outline that
  /// is to be stroked is a little smaller.
  func outline(
    at tip: Point, heading: Point, _ scale: Double = 1, _ isHollow: Bool = false
  ) -> [Point] {
    let inset = isHollow && self != .hollow ? 0.8 : 0
    let tip = tip - heading * inset
    let scale = scale * (inset > 0 ? 0.92 : 1)
    return corners.map { tip - heading * ($0.back * scale) + heading.normal * ($0.aside * scale) }
  }
}

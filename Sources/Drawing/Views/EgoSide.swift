internal import World

/// One side of an ego view: partners from the top, each with its lanes.
struct EgoSide {
  struct Partner {
    let party: Party
    let lanes: [Lane]

    /// From the top of the first label to the bottom of the box.
    var height: Double { lanes.reduce(0) { $0 + $1.height } + EgoSide.gap }
  }

  struct Lane {
    let track: Track
    /// One for each variant.
    let labels: [TextBlock]

    var labelHeight: Double { labels.map(\.height).max() ?? 0 }
    /// Labels stand above the line; half a slot below it is free.
    var height: Double { labelHeight + EgoSide.slot }
  }

  /// Free height about a line.
  static let slot = 20.0
  /// Between partners.
  static let gap = 18.0

  var partners: [Partner] = []

  var height: Double { max(0, partners.reduce(0) { $0 + $1.height } - Self.gap) }

  /// Two sides of about the same height: the greatest partners first, each to the lower side.
  static func balanced(_ partners: [Partner]) -> (left: EgoSide, right: EgoSide) {
    var (left, right) = (EgoSide(), EgoSide())
    for partner in partners {
      if left.height <= right.height {
        left.partners.append(partner)
      } else {
        right.partners.append(partner)
      }
    }
    return (left, right)
  }

  /// Heights of the lines, partner by partner, when the side begins at `top`.
  func lineHeights(from top: Double) -> [[Double]] {
    var y = top
    return partners.map { partner in
      let heights = partner.lanes.map { lane in
        y += lane.height
        return y - Self.slot / 2
      }
      y += Self.gap
      return heights
    }
  }
}

internal import World

/// One side of an ego view: partners from the top, each with its lanes.
struct EgoSide {
  struct Partner {
    let party: Party
    let lanes: [Lane]

    var height: Double { lanes.reduce(0) { $0 + $1.height } + EgoSide.gap }
  }

  struct Lane {
    let line: Line
    let label: TextBlock

    /// The label stands above the line; half a slot below it is free.
    var height: Double { label.height + EgoSide.slot }
  }

  /// Height of the slot that a line ends at, around the line.
  static let slot = 20.0
  /// Between partners, beyond the distance that the layout keeps anyway.
  static let gap = 16.0
  /// Kept by the layout.
  static let spacing = 2.0

  var partners: [Partner] = []

  var height: Double {
    partners.reduce(0) { $0 + $1.height } + Self.spacing * Double(max(0, partners.count - 1))
  }

  /// A partner's side towards the lanes: a stretch for each label and a slot for each line.
  static func slots(_ partner: Partner) -> [LayoutGraph.Slot] {
    partner.lanes.flatMap { lane in
      [LayoutGraph.Slot(height: lane.label.height), LayoutGraph.Slot(height: slot)]
    } + [LayoutGraph.Slot(height: gap)]
  }

  /// The same stretches on the side of the party in the middle, `total` high, set about its centre;
  /// with the place of every line's slot.
  func opposite(total: Double) -> (slots: [LayoutGraph.Slot], places: [Int]) {
    let above = ((total - height) / 2).rounded(.down)
    var slots = [LayoutGraph.Slot(height: above)]
    var places: [Int] = []
    for (index, partner) in partners.enumerated() {
      if index > 0 { slots.append(LayoutGraph.Slot(height: Self.spacing)) }
      let first = slots.count
      places += partner.lanes.indices.map { first + 2 * $0 + 1 }
      slots += Self.slots(partner)
    }
    slots.append(LayoutGraph.Slot(height: total - height - above))
    return (slots.filter { $0.height > 0 }, above > 0 ? places : places.map { $0 - 1 })
  }

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
}

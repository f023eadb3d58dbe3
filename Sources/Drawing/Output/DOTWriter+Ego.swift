internal import History
internal import World

extension DOTWriter {
  private static let gap = 14.0
  /// Of a partner's box; the box in the middle has none.
  private static let border = 1.0

  /// An ego view for `dot`, with the same rows as ours at both ends of every line.
  func ego(_ plan: EgoPlan, focus: Party, text: (Party) -> [[TextRun]]) -> String {
    let parties = [focus] + (plan.left.partners + plan.right.partners).map(\.party)
    let height = max(84, Self.height(plan.left), Self.height(plan.right))
    var body = [
      node(
        focus, parties, text(focus), width: plan.focusWidth,
        look: "BORDER=\"0\" BGCOLOR=\"\(Tint.focus.light)\"",
        west: Self.opposite(plan.left, "w", height), east: Self.opposite(plan.right, "e", height))
    ]
    for (side, isLeft) in [(plan.left, true), (plan.right, false)] {
      for partner in side.partners {
        let cells = partner.lanes.enumerated().map {
          (port: "p\($0.offset)", height: Self.height($0.element))
        }
        body.append(
          node(
            partner.party, parties, text(partner.party), width: plan.partnerWidth,
            look: "BORDER=\"1\" COLOR=\"\(Tint.boxEdge.light)\" BGCOLOR=\"\(Tint.box.light)\"",
            west: isLeft ? [] : cells, east: isLeft ? cells : []))
      }
      body += edges(side, isLeft: isLeft, focus, parties)
    }
    let footer =
      HTMLLabel.table + furniture.dotFooter.map { HTMLLabel.row($0, height: 15) }.joined()
    body.append(
      "subgraph cluster_all { peripheries=0 labelloc=b labeljust=l label=<\(footer)</TABLE>> "
        + parties.map { Self.id($0, among: parties) }.joined(separator: "; ") + " }")
    return file(
      graph: [
        "rankdir=LR", "nodesep=\((Self.gap / 72 * 1000).rounded() / 1000)", "ranksep=0.9",
        "splines=spline", "labelloc=t",
        "labeljust=l", "label=<\(furniture.dotHeading)>",
      ], body: body)
  }

  /// Of a row: the label, the line below it, and as much below that.
  private static func height(_ lane: EgoSide.Lane) -> Double { lane.labelHeight + 22 }

  private static func height(_ partner: EgoSide.Partner) -> Double {
    partner.lanes.reduce(0) { $0 + height($1) }
  }

  private static func height(_ side: EgoSide) -> Double {
    side.partners.reduce(0) { $0 + height($1) }
      + (gap + 2 * border) * Double(max(0, side.partners.count - 1))
  }

  /// The rows of a side once more, for the box in the middle.
  private static func opposite(
    _ side: EgoSide, _ prefix: String, _ total: Double
  ) -> [(port: String?, height: Double)] {
    let above = ((total - height(side)) / 2).rounded(.down)
    var cells: [(port: String?, height: Double)] = [(nil, above)]
    var number = 0
    for (index, partner) in side.partners.enumerated() {
      if index > 0 { cells.append((nil, gap + 2 * border)) }
      for lane in partner.lanes {
        cells.append(("\(prefix)\(number)", height(lane)))
        number += 1
      }
    }
    return cells + [(nil, total - height(side) - above)]
  }

  private func node(
    _ party: Party, _ parties: [Party], _ text: [[TextRun]], width: Double, look: String,
    west: [(port: String?, height: Double)], east: [(port: String?, height: Double)]
  ) -> String {
    let middle = "<TD WIDTH=\"\(Int(width))\">\(HTMLLabel.lines(text))</TD>"
    let sides = [west, east].map { $0.isEmpty ? "" : HTMLLabel.side($0) }
    return "\(Self.id(party, among: parties)) [label=<<TABLE STYLE=\"ROUNDED\" \(look) "
      + "CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>\(sides[0])\(middle)\(sides[1])"
      + "</TR></TABLE>>]"
  }

  private func edges(
    _ side: EgoSide, isLeft: Bool, _ focus: Party, _ parties: [Party]
  ) -> [String] {
    let middle = Self.id(focus, among: parties)
    var number = -1
    return side.partners.flatMap { partner in
      partner.lanes.enumerated().map { index, lane in
        number += 1
        let there = Self.id(partner.party, among: parties)
        let ends =
          isLeft
          ? "\(there):p\(index):e -> \(middle):w\(number):w"
          : "\(middle):e\(number):e -> \(there):p\(index):w"
        let line = lane.track.variants[0]
        let isReversed = (line.key.source == focus) == isLeft
        let label = HTMLLabel.lines(lane.labels[0].lines)
        return "\(ends) [\(attributes(line, isReversed: isReversed, label: label))]"
      }
    }
  }
}

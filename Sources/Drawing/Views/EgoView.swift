internal import World

/// One party in the middle, its partners at both sides, and a lane of its own for every line.
///
/// All lanes run level: with a slot of the same height at both ends there is nothing to search for.
struct EgoView {
  let focus: Party
  let tracks: [Track]
  let wording: Wording

  private static let labelWidth = 310.0
  /// Between a label and the boxes at either side, for the heads.
  private static let headroom = 30.0
  private static let boxReach = 17.0
  private static let focusReach = 26.0

  /// The sizes of everything in it.
  func plan() -> EgoPlan {
    let (left, right) = EgoSide.balanced(partners())
    return EgoPlan(
      left: left, right: right, partnerWidth: partnerWidth, focusWidth: focusWidth,
      laneWidth: laneWidth(left, right))
  }

  func scene(_ plan: EgoPlan) -> Scene {
    var scene = Scene(size: Size(0, 0), nodes: [], stretches: [])
    let sides = [(plan.left, true), (plan.right, false)].map { side, isLeft in
      (side, isLeft, side.lineHeights(from: (plan.height - side.height) / 2))
    }
    let ports = sides.flatMap { $0.2.joined() }
    let focusBox = Self.span(
      ports, x: plan.focusLeft, width: plan.focusWidth, reach: Self.focusReach, least: 84)
    scene.nodes = [Scene.Node(party: focus, box: focusBox, isFocus: true, text: focusText)]
    for (side, isLeft, heights) in sides {
      add(side, heights, isLeft: isLeft, plan, to: &scene)
    }
    return scene.fitted()
  }

  private func add(
    _ side: EgoSide, _ heights: [[Double]], isLeft: Bool, _ plan: EgoPlan, to scene: inout Scene
  ) {
    let lanes =
      isLeft
      ? (plan.partnerWidth, plan.focusLeft) : (plan.focusLeft + plan.focusWidth, plan.rightLeft)
    for (partner, heights) in zip(side.partners, heights) {
      let box = Self.span(
        heights, x: isLeft ? 0 : plan.rightLeft, width: plan.partnerWidth, reach: Self.boxReach)
      scene.nodes.append(
        Scene.Node(
          party: partner.party, box: box, isFocus: false, text: partnerText(partner.party)))
      for (lane, y) in zip(partner.lanes, heights) {
        let curve = Curve(from: Point(lanes.0, y), to: Point(lanes.1, y))
        scene.stretches += stretches(lane, curve, isLeft: isLeft)
      }
    }
  }

  /// Curves run from left to right; a relation may run the other way.
  private func stretches(_ lane: EgoSide.Lane, _ curve: Curve, isLeft: Bool) -> [Scene.Stretch] {
    let middle = (curve.start + curve.end) * 0.5
    return zip(lane.track.variants, lane.labels).map { line, label in
      let isReversed = (line.key.source == focus) == isLeft
      let box = Box(Point(middle.x - label.width / 2, middle.y - 6 - label.height), label.size)
      return Scene.Stretch(
        line: line, curve: isReversed ? curve.reversed : curve, label: (block: label, box: box))
    }
  }

  /// A box high enough for all its ports.
  private static func span(
    _ ports: [Double], x: Double, width: Double, reach: Double, least: Double = 0
  ) -> Box {
    let top = (ports.min() ?? 0) - reach
    let bottom = (ports.max() ?? 0) + reach
    let height = max(least, bottom - top)
    return Box(Point(x, (top + bottom - height) / 2), Size(width, height))
  }
}

// Partners and their lanes.
extension EgoView {
  /// Those with most lanes first, then by the first relation in force, then by code.
  private func partners() -> [EgoSide.Partner] {
    let groups = Dictionary(grouping: tracks) { $0.partner(of: focus) }
    let partners = groups.map { party, tracks in
      EgoSide.Partner(
        party: party, lanes: tracks.sorted { Key.inRank($0.key, $1.key) }.map(lane))
    }
    return partners.sorted { weight($0) < weight($1) }
  }

  private func weight(_ partner: EgoSide.Partner) -> (Int, Int, Party) {
    let live = partner.lanes.map(\.track).filter(\.isEverOpen)
    let best = live.map(\.key.relation.rank).min() ?? Relation.allCases.count
    return (-partner.lanes.count, best, partner.party)
  }

  private func lane(_ track: Track) -> EgoSide.Lane {
    let labels = track.variants.map { line in
      TextBlock(
        wording.label(line), after: line.citation,
        mark: Mark(line.key.relation, line.standing), width: Self.labelWidth,
        tint: line.standing.isOpen ? .ink : .muted)
    }
    return EgoSide.Lane(track: track, labels: labels)
  }

  private func laneWidth(_ left: EgoSide, _ right: EgoSide) -> Double {
    let labels = (left.partners + right.partners).flatMap(\.lanes).flatMap(\.labels).map(\.width)
    return max(140, labels.max() ?? 0).rounded(.up) + 2 * Self.headroom
  }
}

// The boxes and what stands in them.
extension EgoView {
  func text(of party: Party) -> [[TextRun]] {
    party == focus ? focusText : partnerText(party)
  }

  private func partnerText(_ party: Party) -> [[TextRun]] {
    wording.boxText(party, size: 14)
  }

  private var partnerWidth: Double {
    let parties = tracks.map { $0.partner(of: focus) }
    return (max(96, parties.map { width(partnerText($0)) }.max() ?? 0) + 28).rounded(.up)
  }

  private func width(_ text: [[TextRun]]) -> Double {
    text.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
  }

  private var focusText: [[TextRun]] {
    let entry = wording.names.entry(of: focus, on: wording.day)
    let name = Typeface.bold.wrapped(entry.shortName, width: 200, size: 19, limit: 3)
    let small = [Label.capped(focus.code, length: 12), entry.regime.map(Wording.ruler)]
      .compactMap(\.self)
    return name.map { [TextRun(text: $0, size: 19, face: .bold, tint: .onFocus)] }
      + [[TextRun(text: small.joined(separator: " · "), size: 11.5, tint: .onFocus)]]
  }

  private var focusWidth: Double { (max(120, width(focusText)) + 36).rounded(.up) }
}

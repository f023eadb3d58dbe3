internal import World

/// One party in the middle, its partners at both sides, and a lane of its own for every line.
struct EgoView {
  let focus: Party
  let lines: [Line]
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
      laneWidth: laneWidth(left, right), focusHeight: focusHeight(left, right))
  }

  /// - Throws: `DrawingError` beyond what `dot` lays out at once.
  func scene(_ plan: EgoPlan) throws -> Scene {
    try scene(plan, LayoutEngine.dot.layOut(plan.graph)).fitted()
  }

  /// Those with most lanes first, then by the first relation in force, then by code.
  private func partners() -> [EgoSide.Partner] {
    let groups = Dictionary(grouping: lines) { $0.partner(of: focus) }
    let partners = groups.map { party, lines in
      EgoSide.Partner(party: party, lanes: lines.sorted(by: inOrder).map(lane))
    }
    return partners.sorted { weight($0) < weight($1) }
  }

  private func weight(_ partner: EgoSide.Partner) -> (Int, Int, Party) {
    let live = partner.lanes.map(\.line).filter { $0.standing < .ended }
    let best = live.map(\.key.relation.rank).min() ?? Relation.allCases.count
    return (-partner.lanes.count, best, partner.party)
  }

  private func inOrder(_ left: Line, _ right: Line) -> Bool {
    (left.key.relation.rank, left.key) < (right.key.relation.rank, right.key)
  }

  private func lane(_ line: Line) -> EgoSide.Lane {
    let label = TextBlock(
      wording.label(line), after: SourceNumbers.bracketed(line.sources),
      mark: Mark(line.key.relation, line.standing), width: Self.labelWidth,
      tint: line.standing < .ended ? .ink : .muted)
    return EgoSide.Lane(line: line, label: label)
  }

  private func laneWidth(_ left: EgoSide, _ right: EgoSide) -> Double {
    let labels = (left.partners + right.partners).flatMap(\.lanes).map(\.label.width)
    return max(140, labels.max() ?? 0).rounded(.up) + 2 * Self.headroom
  }
}

// The boxes and what stands in them.
extension EgoView {
  func text(of party: Party) -> [[TextRun]] {
    party == focus ? focusText : partnerText(party)
  }

  private func partnerText(_ party: Party) -> [[TextRun]] {
    let name = wording.names.entry(of: party, on: wording.day).shortName
    let code = Label.capped(party.code, length: 12)
    let run = TextRun(text: name, size: 14, face: .bold)
    return [name == code ? [run] : [run, TextRun(text: code, size: 11, tint: .muted, gap: 7)]]
  }

  private var partnerWidth: Double {
    let parties = lines.map { $0.partner(of: focus) }
    return (max(96, parties.map { width(partnerText($0)) }.max() ?? 0) + 28).rounded(.up)
  }

  private func width(_ text: [[TextRun]]) -> Double {
    text.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
  }

  private var focusText: [[TextRun]] {
    let entry = wording.names.entry(of: focus, on: wording.day)
    let name = Typeface.bold.wrapped(entry.shortName, width: 200, size: 19, limit: 3)
    let small = [Label.capped(focus.code, length: 12), entry.regime.map(Self.ruler)].compactMap(
      \.self)
    return name.map { [TextRun(text: $0, size: 19, face: .bold, tint: .onFocus)] }
      + [[TextRun(text: small.joined(separator: " · "), size: 11.5, tint: .onFocus)]]
  }

  /// A movement known by one word as the government it forms; other names say it themselves.
  private static func ruler(_ regime: String) -> String {
    regime.contains(" ") || regime.hasSuffix("s") ? regime : regime + " government"
  }

  private var focusWidth: Double { (max(120, width(focusText)) + 36).rounded(.up) }

  private func focusHeight(_ left: EgoSide, _ right: EgoSide) -> Double {
    max(80, left.height, right.height)
  }

  private func scene(_ plan: EgoPlan, _ layout: Layout) -> Scene {
    let curves = layout.routes.map(\.curve)
    let stretches = zip(plan.lanes, curves).enumerated().compactMap { index, pair in
      pair.1.map {
        stretch(pair.0.line, $0, plan.isFromFocus(index, focus), label: pair.0.label)
      }
    }
    let partners = plan.partners.enumerated().map { index, partner in
      let ports = plan.laneIndices(of: index).compactMap { plan.partnerEnd(of: $0, curves[$0])?.y }
      let box = Self.span(ports, about: layout.centres[index + 1], width: plan.partnerWidth)
      return Scene.Node(
        party: partner.party, box: box, isFocus: false, text: partnerText(partner.party))
    }
    let ports = curves.indices.compactMap { plan.focusEnd(of: $0, curves[$0])?.y }
    let middle = Self.span(
      ports, about: layout.centres[0], width: plan.focusWidth, reach: Self.focusReach, least: 84)
    let centre = Scene.Node(party: focus, box: middle, isFocus: true, text: focusText)
    return Scene(size: Size(0, 0), nodes: [centre] + partners, lines: stretches)
  }

  /// The curve runs from the left box to the right one; a relation may run the other way.
  private func stretch(
    _ line: Line, _ curve: Curve, _ isReversed: Bool, label: TextBlock
  ) -> Scene.Stretch {
    let middle = (curve.start + curve.end) * 0.5
    let box = Box(Point(middle.x - label.width / 2, middle.y - 6 - label.height), label.size)
    return Scene.Stretch(
      line: line, curve: isReversed ? curve.reversed : curve, label: (block: label, box: box))
  }

  /// A box of a width about a centre, high enough for all its ports.
  private static func span(
    _ ports: [Double], about centre: Point, width: Double, reach: Double = boxReach,
    least: Double = 0
  ) -> Box {
    let top = (ports.min() ?? centre.y) - reach
    let bottom = (ports.max() ?? centre.y) + reach
    let height = max(least, bottom - top)
    return Box(
      Point(centre.x - width / 2, (top + bottom - height) / 2), Size(width, height))
  }
}

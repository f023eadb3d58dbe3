internal import History
internal import World

/// Parties in a row, with a lane for every relation that carries a hop.
struct PathView {
  let path: Path
  let wording: Wording

  private static let hopsInRow = 3
  private static let labelWidth = 290.0
  private static let rowGap = 40.0

  func scene() -> Scene {
    var scene = Scene(size: Size(0, 0), nodes: [], stretches: [])
    var y = 0.0
    var first = 0
    while first < path.hops.count {
      let hops = path.hops[first..<min(path.hops.count, first + Self.hopsInRow)]
      y += add(Array(hops), at: y, to: &scene) + Self.rowGap
      first += Self.hopsInRow
    }
    return scene.fitted()
  }

  /// One row from its first party to its last; gives its height.
  private func add(_ hops: [Path.Hop], at top: Double, to scene: inout Scene) -> Double {
    let lanes = hops.map { self.lanes($0) }
    let height = lanes.map { $0.reduce(16) { $0 + $1.height } }.max() ?? 40
    let middle = top + height / 2
    var x = 0.0
    for (index, hop) in hops.enumerated() {
      if index == 0 { x = addBox(hop.from, x, middle, lanes[0], to: &scene) }
      let right = x + laneWidth
      add(lanes[index], hop, x, right, middle, to: &scene)
      let beside = lanes[index] + (index + 1 < lanes.count ? lanes[index + 1] : [])
      let most = lanes[index].count >= (index + 1 < lanes.count ? lanes[index + 1].count : 0)
      x = addBox(
        hop.to, right, middle, most || beside.isEmpty ? lanes[index] : lanes[index + 1],
        to: &scene)
    }
    return height
  }

  /// A box as high as the lanes beside it; gives its right edge.
  private func addBox(
    _ party: Party, _ x: Double, _ middle: Double, _ lanes: [EgoSide.Lane], to scene: inout Scene
  ) -> Double {
    let isEnd = party == path.parties.first || party == path.parties.last
    let height = max(46, lanes.reduce(0) { $0 + $1.height } + 4)
    let box = Box(Point(x, middle - height / 2), Size(boxWidth, height))
    scene.nodes.append(
      Scene.Node(
        party: party, box: box, isFocus: isEnd,
        text: wording.boxText(party, size: 14, isFocus: isEnd)))
    return box.maxX
  }

  private func add(
    _ lanes: [EgoSide.Lane], _ hop: Path.Hop, _ left: Double, _ right: Double, _ middle: Double,
    to scene: inout Scene
  ) {
    var y = middle - lanes.reduce(0) { $0 + $1.height } / 2
    for lane in lanes {
      y += lane.height
      let line = lane.track.variants[0]
      let curve = Curve(
        from: Point(left, y - EgoSide.slot / 2), to: Point(right, y - EgoSide.slot / 2))
      let label = lane.labels[0]
      let centre = Point((left + right) / 2, curve.start.y - 6 - label.height / 2)
      scene.stretches.append(
        Scene.Stretch(
          line: line, curve: line.key.source == hop.from ? curve : curve.reversed,
          label: (block: label, box: Box(centre: centre, label.size))))
    }
  }

  private func lanes(_ hop: Path.Hop) -> [EgoSide.Lane] {
    Line.all(of: hop.relations).sorted { Key.inRank($0.key, $1.key) }.map { line in
      let label = TextBlock(
        wording.label(line), after: line.citation,
        mark: Mark(line.key.relation, line.standing), width: Self.labelWidth,
        tint: line.standing.isOpen ? .ink : .muted)
      return EgoSide.Lane(track: Track(key: line.key, variants: [line]), labels: [label])
    }
  }

  private var laneWidth: Double {
    let labels = path.hops.flatMap { lanes($0) }.flatMap(\.labels).map(\.width)
    return max(110, labels.max() ?? 0).rounded(.up) + 52
  }

  private var boxWidth: Double {
    let widths = path.parties.flatMap { wording.boxText($0, size: 14) }.map {
      $0.reduce(0) { $0 + $1.width }
    }
    return (max(90, widths.max() ?? 0) + 28).rounded(.up)
  }
}

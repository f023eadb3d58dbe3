/// Where the boxes of a network stand: the best of several layouts.
struct NetworkPlan {
  let sizes: [Size]
  /// Pairs of boxes that are joined, by their index.
  let edges: [(from: Int, to: Int)]
  /// Half the width of what joins them.
  let reaches: [Double]
  /// Centres that are kept.
  var fixed: [Point?] = []

  /// Width to height, of a page.
  private static let shape = 1.45

  /// Boxes in the order of the sizes.
  ///
  /// Cost: layouts from up to 24 starts, fewer the larger the network.
  func boxes() -> [Box] {
    guard sizes.count > 1 else { return sizes.map { Box(centre: Point(0, 0), $0) } }
    let starts = max(1, min(24, 1200 / (sizes.count * max(8, edges.count / 4))))
    let isSmall = edges.count <= 400
    var best: (fault: Double, boxes: [Box])?
    for start in 1...starts {
      let boxes = attempt(start)
      guard starts > 1 else { return boxes }
      let fault = isSmall ? fault(of: boxes) : 0
      if fault < best?.fault ?? .infinity { best = (fault, boxes) }
    }
    return best?.boxes ?? []
  }

  private var isPinned: [Bool] { sizes.indices.map { $0 < fixed.count && fixed[$0] != nil } }

  private func attempt(_ start: Int) -> [Box] {
    let hasPlaces = isPinned.contains(true)
    var layout = StressLayout(count: sizes.count, edges: edges)
    layout.fixed = fixed
    layout.length = length
    var places = layout.places(seed: start)
    if !hasPlaces { places = Self.laidDown(places) }
    var boxes = zip(places, sizes).map { Box(centre: $0, $1) }
    if !hasPlaces { boxes = filled(boxes) }
    var spreading = Spreading()
    spreading.gap = gap
    spreading.isFixed = isPinned
    boxes = spreading.spread(boxes)
    if sizes.count <= 40, edges.count <= 160 {
      for _ in 0..<6 { boxes = spreading.spread(cleared(boxes)) }
    }
    return boxes
  }

  private var meanWidth: Double { sizes.reduce(0) { $0 + $1.width } / Double(sizes.count) }

  /// Of an edge: room for a number and two heads between boxes.
  private var length: Double {
    sizes.count <= 24 ? meanWidth + 100 : sizes.count <= 80 ? meanWidth + 60 : meanWidth + 30
  }

  private var gap: Size {
    sizes.count <= 24 ? Size(40, 30) : sizes.count <= 80 ? Size(22, 18) : Size(12, 10)
  }

  /// Turned so that the longest way lies across the page.
  private static func laidDown(_ places: [Point]) -> [Point] {
    let centre = places.reduce(Point(0, 0), +) * (1 / Double(places.count))
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for place in places {
      let way = place - centre
      (xx, xy, yy) = (xx + way.x * way.x, xy + way.x * way.y, yy + way.y * way.y)
    }
    let half = (xx - yy) / 2
    let greatest = (xx + yy) / 2 + (half * half + xy * xy).squareRoot()
    let raw = abs(xy) < 1e-9 ? (xx >= yy ? Point(1, 0) : Point(0, 1)) : Point(xy, greatest - xx)
    let axis = raw.unit
    return places.map { place in
      let way = place - centre
      return Point(way.x * axis.x + way.y * axis.y, way.y * axis.x - way.x * axis.y)
    }
  }

  /// Drawn apart until there is room for all boxes on a page of the usual shape.
  private func filled(_ boxes: [Box]) -> [Box] {
    let extent = Self.extent(boxes)
    let needed = sizes.reduce(0) { $0 + ($1.width + gap.width) * ($1.height + gap.height) }
    let area = max(extent.width * extent.height, 1)
    let growth = max(1, (needed * 2.6 / area).squareRoot())
    let wide = (Self.shape * extent.height / max(1, extent.width)).squareRoot()
    let stretch = max(0.8, min(1.5, wide))
    return boxes.map {
      Box(
        centre: Point($0.centre.x * growth * stretch, $0.centre.y * growth / stretch), $0.size)
    }
  }

  private static func extent(_ boxes: [Box]) -> Size {
    guard let first = boxes.first else { return Size(0, 0) }
    return boxes.dropFirst().reduce(first) { $0.union($1) }.size
  }
}

// Judging and mending.
extension NetworkPlan {
  /// Boxes that lines run through, moved aside.
  private func cleared(_ boxes: [Box]) -> [Box] {
    var boxes = boxes
    let isPinned = isPinned
    for (edge, reach) in zip(edges, reaches) {
      let line = Segment(boxes[edge.from].centre, boxes[edge.to].centre)
      for index in boxes.indices where index != edge.from && index != edge.to {
        guard !isPinned[index], line.crosses(boxes[index].inset(by: -6 - reach)) else { continue }
        let normal = (line.end - line.start).unit.normal
        let way = boxes[index].centre - line.start
        let offset = way.x * normal.x + way.y * normal.y
        let half =
          abs(normal.x) * boxes[index].size.width / 2
          + abs(normal.y) * boxes[index].size.height / 2 + 8 + reach
        let shift = (offset < 0 ? -half : half) - offset
        boxes[index] = boxes[index].moved(by: normal * (shift * 0.6))
      }
    }
    return boxes
  }

  /// Crossings, lines through boxes (which weigh most), length, and a shape that fits no page.
  private func fault(of boxes: [Box]) -> Double {
    let lines = edges.map { Segment(boxes[$0.from].centre, boxes[$0.to].centre) }
    var fault = 0.0
    for (index, edge) in edges.enumerated() {
      let line = lines[index]
      for (other, box) in boxes.enumerated() where other != edge.from && other != edge.to {
        if line.crosses(box.inset(by: -4 - reaches[index])) { fault += 8 }
      }
      for next in edges.indices[(index + 1)...] where line.crosses(lines[next]) {
        let (from, to) = (edges[next].from, edges[next].to)
        if from != edge.from, from != edge.to, to != edge.from, to != edge.to { fault += 1 }
      }
    }
    let extent = Self.extent(boxes)
    let ratio = extent.width / max(1, extent.height)
    let area = extent.width * extent.height / sizes.reduce(1) { $0 + $1.width * $1.height }
    return fault + 6 * max(0, 1.1 - ratio, ratio / 2.2 - 1) + area * 0.05
  }
}

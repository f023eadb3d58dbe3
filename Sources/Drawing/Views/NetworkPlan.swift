/// Several layouts of a network by Graphviz, and the best of them.
struct NetworkPlan {
  let graph: LayoutGraph

  /// Boxes in the order of the graph's nodes.
  ///
  /// Cost: layouts from up to forty starts, fewer the more lines there are.
  func boxes() throws -> [Box] {
    let isLarge = graph.nodes.count > 150 || graph.edges.count > 600
    let engine = isLarge ? LayoutEngine.sfdp : .neato
    let starts = isLarge ? 1 : max(1, min(40, 1000 / max(1, graph.edges.count)))
    var best: (fault: Double, boxes: [Box])?
    for start in 1...starts {
      var attempt = graph
      attempt.seed = start
      let layout = try engine.layOut(attempt)
      let boxes = spread(zip(layout.centres, graph.nodes).map { Box(centre: $0, $1.size) })
      let fault = isLarge ? 0 : fault(of: boxes)
      if fault < best?.fault ?? .infinity { best = (fault, boxes) }
    }
    return best?.boxes ?? []
  }

  /// Centres drawn apart, mostly sideways, so that the drawing fills a page's width.
  private func spread(_ boxes: [Box]) -> [Box] {
    guard let first = boxes.first else { return [] }
    let width = boxes.dropFirst().reduce(first) { $0.union($1) }.size.width
    let factor = max(1, min(1.7, 1040 / max(1, width)))
    return boxes.map {
      Box(centre: Point($0.centre.x * factor, $0.centre.y * min(factor, 1.1)), $0.size)
    }
  }

  /// Crossings, lines through boxes (which weigh most), and a shape that fits no page.
  private func fault(of boxes: [Box]) -> Double {
    let ways = graph.edges.map { (from: $0.from.node, to: $0.to.node) }
    var fault = 0.0
    for (index, way) in ways.enumerated() {
      let line = Segment(boxes[way.from].centre, boxes[way.to].centre)
      for (other, box) in boxes.enumerated() where other != way.from && other != way.to {
        if line.crosses(box.inset(by: -10)) { fault += 8 }
      }
      for next in ways[(index + 1)...] {
        let apart = Set([way.from, way.to]).isDisjoint(with: [next.from, next.to])
        if apart, line.crosses(Segment(boxes[next.from].centre, boxes[next.to].centre)) {
          fault += 1
        }
      }
    }
    return fault + shapeFault(boxes)
  }

  /// None between 1.2 : 1 and 2.2 : 1.
  private func shapeFault(_ boxes: [Box]) -> Double {
    guard let first = boxes.first else { return 0 }
    let size = boxes.dropFirst().reduce(first) { $0.union($1) }.size
    let ratio = size.width / size.height
    return 6 * max(0, 1.2 - ratio, ratio / 2.2 - 1)
  }
}

/// A straight line between two points.
struct Segment {
  let start: Point
  let end: Point

  init(_ start: Point, _ end: Point) {
    self.start = start
    self.end = end
  }

  /// Whether they meet at a point inside both.
  func crosses(_ other: Segment) -> Bool {
    side(other.start) * side(other.end) < 0 && other.side(start) * other.side(end) < 0
  }

  func crosses(_ box: Box) -> Bool {
    if box.contains(start) || box.contains(end) { return true }
    let corners = [
      Point(box.minX, box.minY), Point(box.maxX, box.minY), Point(box.maxX, box.maxY),
      Point(box.minX, box.maxY),
    ]
    return corners.indices.contains { crosses(Segment(corners[$0], corners[($0 + 1) % 4])) }
  }

  /// Twice the signed area of the triangle with a third point.
  private func side(_ point: Point) -> Double {
    let (a, b) = (end - start, point - start)
    return a.x * b.y - a.y * b.x
  }
}

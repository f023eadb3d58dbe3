/// Leads lines between boxes, around other boxes where a bend suffices.
struct Routing {
  let boxes: [Box]
  /// Whether bends are tried; only the straight line is otherwise.
  let isThorough: Bool

  private static let bends: [Double] = [0, 0.08, -0.08, 0.16, -0.16, 0.26, -0.26]

  /// A way that meets few other boxes and bends little, the less the longer it is.
  func spine(from: Int, to: Int, reach: Double) -> Spine {
    let straight = Spine(start: boxes[from].centre, end: boxes[to].centre, bend: 0)
    guard isThorough else { return straight }
    var best = (cost: Double.infinity, spine: straight)
    let length = (straight.end - straight.start).length
    for bend in Self.bends {
      let cost = abs(bend) * (2 + length / 150)
      guard cost < best.cost else { continue }
      let spine = Spine(start: straight.start, end: straight.end, bend: bend)
      let hits = hits(spine, from, to, reach)
      if cost + Double(hits) < best.cost { best = (cost + Double(hits), spine) }
    }
    return best.spine
  }

  private func hits(_ spine: Spine, _ from: Int, _ to: Int, _ reach: Double) -> Int {
    let points = spine.curve.samples(steps: 10)
    return boxes.indices.count { index in
      guard index != from, index != to else { return false }
      let box = boxes[index].inset(by: -4 - reach)
      return zip(points, points.dropFirst()).contains { Segment($0, $1).crosses(box) }
    }
  }
}

/// The middle of a bundle of lines, from the centre of one box to that of another.
struct Spine: Hashable {
  let start: Point
  let end: Point
  /// How far the middle lies aside, as a share of the length.
  let bend: Double

  var curve: Curve {
    guard bend != 0 else { return Curve(from: start, to: end) }
    let way = end - start
    let aside = way.normal * (bend * 4 / 3)
    return Curve(points: [start, start + way * 0.25 + aside, end - way * 0.25 + aside, end])
  }

  /// A line of the bundle, `aside` from the middle, between the edges of its boxes.
  func lane(aside: Double, from: Box, to: Box) -> Curve {
    let way = (end - start).unit
    let shift = way.normal * aside
    guard bend != 0 else {
      return Curve(
        from: from.exit(from: start + shift, along: way),
        to: to.exit(from: end + shift, along: way * -1))
    }
    return curve.moved(by: shift).clipped(from: from, to: to)
  }

  /// A place between the two boxes, from 0 to 1.
  func point(at share: Double, _ boxes: [Box]) -> Point {
    let ends = boxes.filter { $0.contains(start) || $0.contains(end) }
    let points = curve.samples(steps: 40).filter { point in
      !ends.contains { $0.contains(point) }
    }
    guard !points.isEmpty else { return (start + end) * 0.5 }
    return points[min(points.count - 1, Int(share * Double(points.count)))]
  }

  /// A polyline along it, outside its own boxes.
  func samples(_ boxes: [Box]) -> [Point] {
    bend == 0 ? [start, end] : curve.samples(steps: 10)
  }
}

extension Curve {
  /// The part between two boxes that it begins and ends in.
  func clipped(from: Box, to: Box) -> Curve {
    let first = crossing { from.contains($0) }
    let last = 1 - reversed.crossing { to.contains($0) }
    guard first < last else { return self }
    return part(first, last)
  }

  /// The share of its first piece after which it has left what it begins in.
  private func crossing(_ isInside: (Point) -> Bool) -> Double {
    guard isInside(point(at: 0)) else { return 0 }
    var high = 1.0
    for step in 1...20 where !isInside(point(at: Double(step) / 20)) {
      high = Double(step) / 20
      break
    }
    var low = high - 0.05
    for _ in 0..<14 {
      let middle = (low + high) / 2
      if isInside(point(at: middle)) { low = middle } else { high = middle }
    }
    return high
  }
}

/// A straight line between two points.
struct Segment: Hashable {
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

  /// Whether any of it lies inside the box.
  func crosses(_ box: Box) -> Bool {
    if max(start.x, end.x) <= box.minX || min(start.x, end.x) >= box.maxX
      || max(start.y, end.y) <= box.minY || min(start.y, end.y) >= box.maxY
    {
      return false
    }
    if box.contains(start) || box.contains(end) { return true }
    let sides = [
      side(Point(box.minX, box.minY)), side(Point(box.maxX, box.minY)),
      side(Point(box.maxX, box.maxY)), side(Point(box.minX, box.maxY)),
    ]
    return sides.contains { $0 > 0 } && sides.contains { $0 < 0 }
  }

  /// Distance of a point from it.
  func distance(to point: Point) -> Double {
    let way = end - start
    let length = way.x * way.x + way.y * way.y
    guard length > 0 else { return (point - start).length }
    let along = point - start
    let share = max(0, min(1, (along.x * way.x + along.y * way.y) / length))
    return (start + way * share - point).length
  }

  /// Twice the signed area of the triangle with a third point.
  private func side(_ point: Point) -> Double {
    let (a, b) = (end - start, point - start)
    return a.x * b.y - a.y * b.x
  }
}

extension Box {
  /// Where a ray from a point inside leaves the box.
  func exit(from point: Point, along way: Point) -> Point {
    let across = way.x == 0 ? .infinity : ((way.x > 0 ? maxX : minX) - point.x) / way.x
    let down = way.y == 0 ? .infinity : ((way.y > 0 ? maxY : minY) - point.y) / way.y
    return point + way * max(0, min(across, down))
  }
}

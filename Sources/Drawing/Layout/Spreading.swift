/// Moves boxes apart until none overlaps another.
struct Spreading {
  /// Kept free between boxes.
  var gap = Size(18, 14)
  /// Boxes that others give way to.
  var isFixed: [Bool] = []
  /// Where things truly lie, on a map: what lies east of another stays east of it.
  var truePlaces: [Point] = []

  /// Boxes as near to where they were as a few hundred rounds find; all are drawn apart a little
  /// whenever that does not suffice.
  func spread(_ boxes: [Box]) -> [Box] {
    var boxes = boxes
    for round in 1...600 {
      guard push(&boxes) else { return boxes }
      if round % 40 == 0 { boxes = Self.drawnApart(boxes, isFixed) }
    }
    return boxes
  }

  private static func drawnApart(_ boxes: [Box], _ isFixed: [Bool]) -> [Box] {
    let centre = boxes.reduce(Point(0, 0)) { $0 + $1.centre } * (1 / Double(max(1, boxes.count)))
    return boxes.enumerated().map { index, box in
      if index < isFixed.count, isFixed[index] { return box }
      return box.moved(by: (box.centre - centre) * 0.06)
    }
  }

  /// One round over all pairs; false when nothing overlaps any more.
  private func push(_ boxes: inout [Box]) -> Bool {
    var hasMoved = false
    let order = boxes.indices.sorted { (boxes[$0].minX, $0) < (boxes[$1].minX, $1) }
    for (place, first) in order.enumerated() {
      for second in order[(place + 1)...] {
        let (one, other) = (boxes[first], boxes[second])
        if other.minX - one.maxX >= gap.width + 40 { break }
        let wide = (one.size.width + other.size.width) / 2 + gap.width
        let high = (one.size.height + other.size.height) / 2 + gap.height
        let way = other.centre - one.centre
        let (x, y) = (wide - abs(way.x), high - abs(way.y))
        guard x > 0.01, y > 0.01 else { continue }
        hasMoved = true
        let shift =
          truePlaces.isEmpty
          ? Self.shortest(way, x, y, isTurned: second < first)
          : trueShift(way, first, second, Size(wide, high))
        move(&boxes, first, second, shift)
      }
    }
    return hasMoved
  }

  /// Along the axis on which less is to be moved.
  private static func shortest(_ way: Point, _ x: Double, _ y: Double, isTurned: Bool) -> Point {
    x * 0.7 < y
      ? Point(way.x < 0 ? -x : x, 0)
      : Point(0, way.y < 0 || way.y == 0 && isTurned ? -y : y)
  }

  /// Along the axis on which they truly lie farther apart, in the true direction.
  private func trueShift(_ way: Point, _ first: Int, _ second: Int, _ room: Size) -> Point {
    let apart = truePlaces[second] - truePlaces[first]
    if abs(apart.x) / room.width > abs(apart.y) / room.height {
      return Point(apart.x < 0 ? -(room.width + way.x) : room.width - way.x, 0)
    }
    return Point(0, apart.y < 0 ? -(room.height + way.y) : room.height - way.y)
  }

  private func move(_ boxes: inout [Box], _ first: Int, _ second: Int, _ shift: Point) {
    let (one, other) = (holds(first), holds(second))
    let share = one == other ? 0.5 : one ? 0 : 1
    boxes[first] = boxes[first].moved(by: shift * -share)
    boxes[second] = boxes[second].moved(by: shift * (1 - share))
  }

  private func holds(_ index: Int) -> Bool { index < isFixed.count && isFixed[index] }
}

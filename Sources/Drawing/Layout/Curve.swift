/// Cubic Bezier pieces, end to end.
struct Curve: Hashable, Sendable {
  /// 3n + 1 control points, at least four.
  let points: [Point]

  init(points: [Point]) {
    precondition(points.count >= 4 && points.count % 3 == 1, "a curve has 3n + 1 points")
    self.points = points
  }

  init(from start: Point, to end: Point) {
    let third = (end - start) * (1.0 / 3)
    self.init(points: [start, start + third, end - third, end])
  }

  var start: Point { points[0] }
  var end: Point { points[points.count - 1] }
  /// Where it heads at its end.
  var heading: Point { (end - (points.last { $0 != end } ?? start)).unit }

  /// Whether it is one piece that does not bend.
  var isStraight: Bool {
    guard points.count == 4 else { return false }
    let way = (end - start).unit.normal
    return points[1...2].allSatisfy {
      abs(($0.x - start.x) * way.x + ($0.y - start.y) * way.y) < 0.05
    }
  }

  var reversed: Curve { Curve(points: points.reversed()) }

  func moved(by offset: Point) -> Curve { Curve(points: points.map { $0 + offset }) }

  /// A point of its first piece, `t` from 0 to 1.
  func point(at t: Double) -> Point { point(of: 0, at: t) }

  /// A part of its only piece, as shares from 0 to 1.
  func part(_ first: Double, _ last: Double) -> Curve {
    let head = Curve(points: Array(points.prefix(4))).cut(0, at: last)
    return head.reversed.cut(0, at: 1 - first / last).reversed
  }

  /// A point of one piece, `t` from 0 to 1.
  private func point(of piece: Int, at t: Double) -> Point {
    let (a, b, c, d) = (
      points[3 * piece], points[3 * piece + 1], points[3 * piece + 2], points[3 * piece + 3]
    )
    let s = 1 - t
    return a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t)
  }

  /// Points along it, `steps` a piece, both ends with them.
  func samples(steps: Int = 16) -> [Point] {
    let pieces = points.count / 3
    return (0..<pieces).flatMap { piece in
      (0..<steps).map { point(of: piece, at: Double($0) / Double(steps)) }
    } + [end]
  }

  /// Without the last `length` units, to leave room for a head; at most half of the last piece.
  func trimmed(end length: Double) -> Curve {
    guard length > 0 else { return self }
    if isStraight {
      let whole = end - start
      return Curve(from: start, to: end - whole.unit * min(length, whole.length / 2))
    }
    let last = points.count / 3 - 1
    var (low, high) = (0.5, 1.0)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if (point(of: last, at: middle) - end).length > length { low = middle } else { high = middle }
    }
    return cut(last, at: low)
  }

  /// De Casteljau: the part of the last piece before `t`.
  private func cut(_ piece: Int, at t: Double) -> Curve {
    func mix(_ a: Point, _ b: Point) -> Point { a * (1 - t) + b * t }
    let p = Array(points[(3 * piece)...])
    let (ab, bc, cd) = (mix(p[0], p[1]), mix(p[1], p[2]), mix(p[2], p[3]))
    let (abc, bcd) = (mix(ab, bc), mix(bc, cd))
    return Curve(points: points[...(3 * piece)] + [ab, abc, mix(abc, bcd)])
  }
}

/// A place in a figure: x to the right, y downwards, in the units of the view box.
package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  static func + (left: Point, right: Point) -> Point { Point(left.x + right.x, left.y + right.y) }
  static func - (left: Point, right: Point) -> Point { Point(left.x - right.x, left.y - right.y) }
  static func * (point: Point, factor: Double) -> Point {
    Point(point.x * factor, point.y * factor)
  }

  var length: Double { (x * x + y * y).squareRoot() }
  /// The same direction with length 1; to the right where there is none.
  var unit: Point { length > 0 ? self * (1 / length) : Point(1, 0) }
  /// A quarter turn.
  var normal: Point { Point(-y, x) }
}

package struct Size: Hashable, Sendable {
  package var width: Double
  package var height: Double

  package init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle.
package struct Box: Hashable, Sendable {
  package var origin: Point
  package var size: Size

  package init(_ origin: Point, _ size: Size) {
    self.origin = origin
    self.size = size
  }

  init(centre: Point, _ size: Size) {
    self.init(Point(centre.x - size.width / 2, centre.y - size.height / 2), size)
  }

  package var minX: Double { origin.x }
  package var minY: Double { origin.y }
  package var maxX: Double { origin.x + size.width }
  package var maxY: Double { origin.y + size.height }
  var centre: Point { Point(origin.x + size.width / 2, origin.y + size.height / 2) }

  /// Whether they share more than an edge.
  package func overlaps(_ other: Box) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  package func contains(_ point: Point) -> Bool {
    minX < point.x && point.x < maxX && minY < point.y && point.y < maxY
  }

  func inset(by margin: Double) -> Box {
    Box(
      Point(minX + margin, minY + margin),
      Size(size.width - 2 * margin, size.height - 2 * margin))
  }

  func union(_ other: Box) -> Box {
    let (left, top) = (min(minX, other.minX), min(minY, other.minY))
    return Box(
      Point(left, top), Size(max(maxX, other.maxX) - left, max(maxY, other.maxY) - top))
  }

  func moved(by offset: Point) -> Box { Box(origin + offset, size) }
}

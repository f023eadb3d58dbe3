/// A place in a figure: x to the right, y downwards, in the units of the view box.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
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

struct Size: Hashable, Sendable {
  var width: Double
  var height: Double

  init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle.
struct Box: Hashable, Sendable {
  var origin: Point
  var size: Size

  init(_ origin: Point, _ size: Size) {
    self.origin = origin
    self.size = size
  }

  init(centre: Point, _ size: Size) {
    self.init(Point(centre.x - size.width / 2, centre.y - size.height / 2), size)
  }

  var minX: Double { origin.x }
  var minY: Double { origin.y }
  var maxX: Double { origin.x + size.width }
  var maxY: Double { origin.y + size.height }
  var centre: Point { Point(origin.x + size.width / 2, origin.y + size.height / 2) }

  /// Whether they share more than an edge.
  func overlaps(_ other: Box) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  func contains(_ point: Point) -> Bool {
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

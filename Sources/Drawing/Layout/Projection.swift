internal import World

/// From places on the earth to places in a figure: plate carrée about their middle latitude, cut
/// where the parties leave the widest gap.
struct Projection {
  /// Longitude at the left edge.
  private let west: Double
  private let north: Double
  private let south: Double
  /// Units a degree of longitude, and of latitude.
  private let scale: Point
  private let width: Double

  init(_ places: [Atlas.Coordinates], width: Double) {
    self.width = width
    let (west, span) = Self.cut(places.map(\.longitude))
    let latitudes = places.map(\.latitude)
    let (low, high) = (latitudes.min() ?? 0, latitudes.max() ?? 0)
    let pad = max(4, (high - low) * 0.06)
    (south, north) = (max(-90, low - pad), min(90, high + pad))
    self.west = west - max(4, span * 0.04)
    let wide = min(360, max(20, span + 2 * max(4, span * 0.04)))
    let narrowing = max(0.4, Self.cosine((low + high) / 2))
    let unit = min(width / wide, 1000 / max(8, north - south) * narrowing)
    scale = Point(unit, unit / narrowing)
  }

  func point(_ place: Atlas.Coordinates) -> Point {
    Point(Self.eastward(place.longitude - west) * scale.x, (north - place.latitude) * scale.y)
  }

  /// A place below the map, for what has none on it.
  func outside(_ index: Int) -> Point {
    Point(60 + 120 * Double(index % 8), (north - south) * scale.y + 40 + 40 * Double(index / 8))
  }

  /// The lines of round degrees that cross the scene.
  func graticule(in scene: Scene) -> [MapPlate.Graticule] {
    let (left, top) = (-scene.origin.x, -scene.origin.y)
    let step = Self.step(scene.size.width / scale.x)
    let firstMeridian = ((west + left / scale.x) / step).rounded(.up) * step
    let meridians = stride(
      from: firstMeridian, through: west + (left + scene.size.width) / scale.x, by: step
    ).map { longitude in
      let x = (longitude - west) * scale.x + scene.origin.x
      return MapPlate.Graticule(
        from: Point(x, 0), to: Point(x, scene.size.height),
        label: Self.degrees(longitude, "E", "W"))
    }
    let highest = min(89, north - top / scale.y)
    let lowest = max(-89, north - (top + scene.size.height) / scale.y)
    let parallels = stride(
      from: (lowest / step).rounded(.up) * step, through: highest, by: step
    ).map { latitude in
      let y = (north - latitude) * scale.y + scene.origin.y
      return MapPlate.Graticule(
        from: Point(0, y), to: Point(scene.size.width, y), label: Self.degrees(latitude, "N", "S"))
    }
    return meridians + parallels
  }

  private static func step(_ degrees: Double) -> Double {
    [5, 10, 15, 30].first { degrees / $0 <= 9 } ?? 30
  }

  private static func degrees(_ value: Double, _ positive: String, _ negative: String) -> String {
    var value = value
    while value > 180 { value -= 360 }
    while value < -180 { value += 360 }
    let whole = Int(abs(value).rounded())
    return whole == 0 || whole == 180 ? "\(whole)°" : "\(whole)° \(value < 0 ? negative : positive)"
  }

  private static func eastward(_ degrees: Double) -> Double {
    var degrees = degrees
    while degrees < 0 { degrees += 360 }
    while degrees >= 360 { degrees -= 360 }
    return degrees
  }

  /// The first longitude east of the widest empty gap, and how far the others reach from there.
  private static func cut(_ longitudes: [Double]) -> (west: Double, span: Double) {
    let sorted = longitudes.sorted()
    guard let first = sorted.first, let last = sorted.last else { return (-180, 360) }
    var best = (gap: first + 360 - last, west: first)
    for (one, next) in zip(sorted, sorted.dropFirst()) where next - one > best.gap {
      best = (next - one, next)
    }
    return (best.west, 360 - best.gap)
  }

  /// By its series, so that it is the same on every machine.
  private static func cosine(_ degrees: Double) -> Double {
    let square = (degrees * 0.017453292519943295) * (degrees * 0.017453292519943295)
    return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
  }
}

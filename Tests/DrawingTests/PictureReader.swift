import Foundation
import FoundationXML

// Widths of text are not public.
@testable import Drawing

/// What is seen where in an SVG figure: read from the file, not from the plan behind it.
final class PictureReader: NSObject, XMLParserDelegate {
  struct Text {
    let words: String
    let box: Box
  }

  private(set) var page = Size(0, 0)
  private(set) var texts: [Text] = []
  /// Boxes of parties and the discs of numbers, which cover lines.
  private(set) var covers: [Box] = []
  /// Relations' lines as points along them.
  private(set) var lines: [[Point]] = []
  private(set) var isWellFormed = false

  /// A translation and a scale, as figures use them; rotation is only upwards.
  private struct Frame {
    var shift = Point(0, 0)
    var scale = 1.0
    var isHidden = false
    var isLine = false
    var isParty = false
  }

  private struct Run {
    var words = ""
    var size: Double
    var isBold: Bool
    var gap: Double
  }

  private var frames = [Frame()]
  private var runs: [Run] = []
  private var place = Point(0, 0)
  private var anchor = "start"
  private var isUpward = false
  private var isInText = false

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  private static func numbers(_ text: String?) -> [Double] {
    (text ?? "").split { !"-.0123456789".contains($0) }.compactMap { Double($0) }
  }

  private func moved(_ point: Point) -> Point {
    let frame = frames[frames.count - 1]
    return point * frame.scale + frame.shift
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    push(attributes)
    let frame = frames[frames.count - 1]
    let number = { (name: String) in attributes[name].flatMap(Double.init) ?? 0 }
    switch element {
    case "svg":
      let box = Self.numbers(attributes["viewBox"])
      page = Size(box[2], box[3])
    case "text", "tspan": open(element, attributes)
    case "rect" where frame.isParty && !frame.isHidden:
      let corner = moved(Point(number("x"), number("y")))
      covers.append(
        Box(corner, Size(number("width") * frame.scale, number("height") * frame.scale)))
    case "circle" where !frame.isHidden:
      let radius = number("r") * frame.scale
      covers.append(
        Box(centre: moved(Point(number("cx"), number("cy"))), Size(2 * radius, 2 * radius)))
    case "path" where frame.isLine && !frame.isHidden && attributes["fill"] == "none":
      if let points = Self.points(attributes["d"] ?? "") { lines.append(points.map(moved)) }
    default: break
    }
  }

  private func push(_ attributes: [String: String]) {
    var frame = frames[frames.count - 1]
    if let transform = attributes["transform"], transform.hasPrefix("translate") {
      let numbers = Self.numbers(transform)
      frame.shift = moved(Point(numbers[0], numbers[1]))
      if numbers.count > 2 { frame.scale *= numbers[2] }
    }
    let classes = (attributes["class"] ?? "").split(separator: " ")
    if classes.contains("rg-line") { frame.isLine = true }
    if classes.contains("rg-party") { frame.isParty = true }
    if attributes["visibility"] == "hidden" || attributes["hidden"] != nil { frame.isHidden = true }
    frames.append(frame)
  }

  private func open(_ element: String, _ attributes: [String: String]) {
    if element == "text" {
      (isInText, runs) = (true, [])
      place = Point(Double(attributes["x"] ?? "") ?? 0, Double(attributes["y"] ?? "") ?? 0)
      anchor = attributes["text-anchor"] ?? "start"
      isUpward = attributes["transform"]?.hasPrefix("rotate(-90") ?? false
    }
    let outer = runs.first
    runs.append(
      Run(
        size: attributes["font-size"].flatMap(Double.init) ?? outer?.size ?? 0,
        isBold: attributes["font-weight"].map { $0 == "bold" } ?? outer?.isBold ?? false,
        gap: attributes["dx"].flatMap(Double.init) ?? 0))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isInText, !runs.isEmpty { runs[runs.count - 1].words += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    if element == "text" { close() }
    frames.removeLast()
  }

  private func close() {
    isInText = false
    guard !frames[frames.count - 1].isHidden else { return }
    let width = runs.reduce(0) { sum, run in
      sum + run.gap + (run.isBold ? Typeface.bold : .regular).width(of: run.words, size: run.size)
    }
    let size = runs.map(\.size).max() ?? 0
    let left = anchor == "middle" ? -width / 2 : anchor == "end" ? -width : 0
    let box =
      isUpward
      ? Box(Point(place.x - size * 0.72, place.y - left - width), Size(size * 0.92, width))
      : Box(Point(place.x + left, place.y - size * 0.72), Size(width, size * 0.92))
    let scale = frames[frames.count - 1].scale
    texts.append(
      Text(
        words: runs.map(\.words).joined(separator: " "),
        box: Box(moved(box.origin), Size(box.size.width * scale, box.size.height * scale))))
  }

  /// Along absolute lines and curves; nil for other shapes.
  private static func points(_ data: String) -> [Point]? {
    let numbers = numbers(data)
    guard data.hasPrefix("M"), numbers.count.isMultiple(of: 2), !data.contains("m") else {
      return nil
    }
    let points = stride(from: 0, to: numbers.count, by: 2).map {
      Point(numbers[$0], numbers[$0 + 1])
    }
    if data.contains("C"), points.count % 3 == 1 { return Curve(points: points).samples(steps: 48) }
    guard data.contains("L"), points.count == 2 else { return nil }
    return Curve(from: points[0], to: points[1]).samples(steps: 96)
  }
}

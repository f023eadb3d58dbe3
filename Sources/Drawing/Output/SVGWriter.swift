internal import History
internal import World

/// Writes a figure as SVG 1.1 that needs nothing beside it.
struct SVGWriter {
  static let margin = 30.0

  let furniture: Furniture
  let scene: Scene?
  let wording: Wording
  let prefix: String
  /// Of the whole figure, known before anything is written.
  let width: Double
  var document = SVGDocument()
  /// How far down the figure has been written.
  var cursor = margin

  init(_ furniture: Furniture, _ scene: Scene?, _ wording: Wording, prefix: String) {
    self.furniture = furniture
    self.scene = scene
    self.wording = wording
    self.prefix = prefix
    width = max(
      scene?.bundles.isEmpty ?? true ? 720 : 1100, (scene?.size.width ?? 0) + 2 * Self.margin
    ).rounded(.up)
  }

  /// The inner width.
  var measure: Double { width - 2 * Self.margin }

  mutating func write() -> String {
    heading()
    if let emptiness = furniture.emptiness { message(emptiness) }
    if let scene {
      draw(scene)
      list(scene.bundles)
    }
    legend()
    sources()
    notes()
    return wrapped(height: (cursor + Self.margin - 10).rounded(.up))
  }

  /// The file about what has been drawn.
  private func wrapped(height: Double) -> String {
    var file = SVGDocument()
    file.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": "0 0 \(decimal(width)) \(decimal(height))",
        "role": "img", "aria-labelledby": "\(prefix)-title \(prefix)-desc", "class": "relgraph",
        "font-family": Typeface.family,
      ])
    file.element("title", ["id": "\(prefix)-title"], text: furniture.title)
    file.element("desc", ["id": "\(prefix)-desc"], text: description)
    file.style(Tint.darkScheme)
    file.element(
      "rect",
      [
        "class": "f-page", "fill": Tint.page.light, "width": decimal(width),
        "height": decimal(height),
      ])
    return file.text + document.text + "</svg>\n"
  }

  /// Subtitle and, up to forty, what the lines say.
  private var description: String {
    let lines = scene?.lines.map(\.line) ?? []
    let said = lines.prefix(40).map(wording.sentence)
    let rest = lines.count > said.count ? ["And \(lines.count - said.count) more."] : []
    return (["\(furniture.title), \(furniture.subtitle)."] + said + rest).joined(separator: " ")
  }

  private mutating func heading() {
    let title = Typeface.bold.wrapped(furniture.title, width: measure, size: 24, limit: 2)
    for line in title {
      cursor += 24
      document.line(
        [TextRun(text: line, size: 24, face: .bold)], at: Point(Self.margin, cursor - 3))
      cursor += 4
    }
    paragraph(furniture.subtitle, size: 14, leading: 19)
    cursor += 22
  }

  /// Text over the whole width, with its first line below the cursor.
  mutating func paragraph(_ text: String, size: Double, leading: Double, limit: Int = 3) {
    for line in Typeface.regular.wrapped(text, width: measure, size: size, limit: limit) {
      cursor += leading
      document.line(
        [TextRun(text: line, size: size, tint: .muted)], at: Point(Self.margin, cursor - 4))
    }
  }

  private mutating func message(_ text: String) {
    let box = Box(Point(Self.margin, cursor), Size(measure, 96))
    document.element("rect", Self.rounded(box, fill: .box, edge: .rule))
    let lines = Typeface.regular.wrapped(text, width: measure - 40, size: 16, limit: 3)
    for (index, line) in lines.enumerated() {
      let y = box.centre.y + 6 + 20 * (Double(index) - Double(lines.count - 1) / 2)
      document.line([TextRun(text: line, size: 16)], at: Point(box.centre.x, y), anchor: "middle")
    }
    cursor = box.maxY + 18
  }

  static func rounded(_ box: Box, fill: Tint, edge: Tint?) -> SVGDocument.Attributes {
    [
      "class": "f-\(fill.rawValue)" + (edge.map { " s-\($0.rawValue)" } ?? ""),
      "x": decimal(box.minX), "y": decimal(box.minY), "width": decimal(box.size.width),
      "height": decimal(box.size.height), "rx": "8", "fill": fill.light, "stroke": edge?.light,
    ]
  }
}

internal import History
internal import World

/// Writes a figure as SVG 1.1 that needs nothing beside it.
struct SVGWriter {
  static let margin = 30.0

  let furniture: Furniture
  let wording: Wording
  let dress: Dress
  /// Of the whole figure, known before anything is written.
  let width: Double
  var document = MarkupDocument()
  /// How far down the figure has been written.
  var cursor = margin

  init(_ furniture: Furniture, _ wording: Wording, _ dress: Dress, width: Double) {
    self.furniture = furniture
    self.wording = wording
    self.dress = dress
    self.width = (width + 2 * Self.margin).rounded(.up)
    document.scheme = dress.scheme
  }

  var prefix: String { dress.prefix }
  /// The inner width.
  var measure: Double { width - 2 * Self.margin }

  /// The whole figure about a plate; without one, about a sentence that says why.
  static func write(
    _ plate: (any Plate)?, _ furniture: Furniture, _ wording: Wording, _ dress: Dress
  ) -> String {
    let width = max(plate?.size.width ?? 0, plate?.footWidth ?? 0, 720)
    var writer = SVGWriter(furniture, wording, dress, width: width)
    writer.heading()
    if let emptiness = furniture.emptiness { writer.message(emptiness) }
    if let plate {
      let left = Self.margin + ((writer.measure - plate.size.width) / 2).rounded()
      plate.draw(on: &writer, at: Point(left, writer.cursor))
      writer.cursor += plate.size.height + 22
      plate.continueBelow(on: &writer)
    }
    writer.foot()
    return writer.wrapped(plate?.lines ?? [])
  }

  mutating func foot() {
    legend()
    sources()
    notes()
  }

  /// The file about what has been drawn.
  func wrapped(_ lines: [Line], styles: String = "") -> String {
    let height = (cursor + Self.margin - 10).rounded(.up)
    var file = MarkupDocument()
    file.scheme = dress.scheme
    file.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg",
        "xmlns:xlink": furniture.hasLinks ? "http://www.w3.org/1999/xlink" : nil,
        "id": prefix, "viewBox": "0 0 \(decimal(width)) \(decimal(height))",
        "width": dress.isInline ? nil : decimal(width),
        "height": dress.isInline ? nil : decimal(height),
        "role": dress.isInteractive ? "group" : "img",
        "aria-labelledby": "\(prefix)-title \(prefix)-desc", "class": "relgraph",
        "font-family": Typeface.family,
      ])
    file.element("title", ["id": "\(prefix)-title"], text: furniture.title)
    file.element("desc", ["id": "\(prefix)-desc"], text: description(lines))
    let rules = (dress.scheme == .automatic ? Tint.darkScheme(in: "#" + prefix) : "") + styles
    if !rules.isEmpty { file.style(rules) }
    if dress.isOpaque {
      file.element(
        "rect",
        [
          "class": Tint.page.fillClass, "fill": file.colour(.page), "width": decimal(width),
          "height": decimal(height),
        ])
    }
    return file.text + document.text + "</svg>\n"
  }

  /// Subtitle and, up to forty, what the lines say.
  private func description(_ lines: [Line]) -> String {
    let said = lines.prefix(40).map(wording.sentence)
    let rest = lines.count > said.count ? ["And \(lines.count - said.count) more."] : []
    return (["\(furniture.title), \(furniture.subtitle)."] + said + rest).joined(separator: " ")
  }

  mutating func heading() {
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
    rounded(box, fill: .box, edge: .rule)
    let lines = Typeface.regular.wrapped(text, width: measure - 40, size: 16, limit: 3)
    for (index, line) in lines.enumerated() {
      let y = box.centre.y + 6 + 20 * (Double(index) - Double(lines.count - 1) / 2)
      document.line([TextRun(text: line, size: 16)], at: Point(box.centre.x, y), anchor: "middle")
    }
    cursor = box.maxY + 18
  }
}

// Shapes that every view uses.
extension SVGWriter {
  mutating func rounded(_ box: Box, fill: Tint, edge: Tint?, radius: Double = 8) {
    document.element(
      "rect",
      [
        "class": fill.fillClass + (edge.map { " " + $0.strokeClass } ?? ""),
        "x": decimal(box.minX), "y": decimal(box.minY), "width": decimal(box.size.width),
        "height": decimal(box.size.height), "rx": radius == 0 ? nil : decimal(radius),
        "fill": document.colour(fill), "stroke": edge.map(document.colour),
      ])
  }

  /// Straight pieces, each from one point to another.
  mutating func hairlines(
    _ pieces: [(Point, Point)], _ tint: Tint = .rule, width: Double = 1, dashes: String? = nil
  ) {
    guard !pieces.isEmpty else { return }
    let path = pieces.map { from, to in
      "M\(decimal(from.x)) \(decimal(from.y))"
        + (from.y == to.y
          ? "H\(decimal(to.x))"
          : from.x == to.x ? "V\(decimal(to.y))" : "L\(decimal(to.x)) \(decimal(to.y))")
    }
    document.element(
      "path",
      [
        "class": tint.strokeClass, "d": path.joined(), "fill": "none",
        "stroke": document.colour(tint), "stroke-width": width == 1 ? nil : decimal(width),
        "stroke-dasharray": dashes,
      ])
  }

  mutating func rule() {
    hairlines([(Point(Self.margin, cursor), Point(width - Self.margin, cursor))])
    cursor += 10
  }

  static func pair(_ point: Point) -> String { decimal(point.x) + " " + decimal(point.y) }
}

internal import History
internal import World

extension Scene: Plate {
  var lines: [Line] { stretches.map(\.line) }
  var footWidth: Double { bundles.count > 8 ? 1040 : 0 }

  func draw(on writer: inout SVGWriter, at origin: Point) {
    writer.document.open(
      "g",
      [
        "id": writer.prefix + "-drawing",
        "transform": "translate(\(decimal(origin.x)) \(decimal(origin.y)))",
      ])
    for way in highlights { writer.highlight(way, scale) }
    for stretch in stretches { writer.draw(stretch, self) }
    for node in nodes { writer.draw(node) }
    for bundle in bundles { writer.badge(bundle.number, at: bundle.centre) }
    writer.document.close("g")
  }

  func continueBelow(on writer: inout SVGWriter) { writer.list(bundles) }
}

// The drawing of boxes and lines.
extension SVGWriter {
  /// `part` goes into the id.
  mutating func draw(_ stretch: Scene.Stretch, _ scene: Scene, part: String = "line") {
    let line = stretch.line
    open(line, part)
    let stroke = Stroke(line.key.relation, line.standing, scale: scene.scale)
    self.stroke(stretch.curve, stroke, isMutual: line.isMutual, scale: scene.scale)
    if let label = stretch.label { write(label.block, at: label.box.origin) }
    document.close("g")
  }

  /// A broad pale stroke below a line.
  mutating func highlight(_ way: Curve, _ scale: Double) {
    document.element(
      "path",
      [
        "class": Tint.change.strokeClass, "d": Self.path(way), "fill": "none",
        "stroke": document.colour(.change), "stroke-width": decimal(max(9, 11 * scale)),
        "stroke-linecap": "round",
      ])
  }

  mutating func draw(_ node: Scene.Node, part: String = "party") {
    let entry = wording.names.entry(of: node.party, on: wording.day)
    let regime = entry.regime.map { ", \($0)" } ?? ""
    document.open(
      "g",
      [
        "id": "\(prefix)-\(part)-\(Markup.identifier(node.party.code))",
        "class": node.isFocus ? "rg-party rg-focus" : "rg-party",
        "data-party": Label.capped(node.party.code),
      ])
    document.element("title", text: "\(entry.name) (\(Label.capped(node.party.code)))\(regime)")
    rounded(
      node.box, fill: node.isFocus ? .focus : .box, edge: node.isFocus ? nil : .boxEdge,
      radius: min(8, node.box.size.height / 4))
    let heights = node.text.map { ($0.map(\.size).max() ?? 0) * 1.2 }
    var y = node.box.centre.y - heights.reduce(0, +) / 2
    for (line, height) in zip(node.text, heights) {
      y += height
      document.line(line, at: Point(node.box.centre.x, y - height * 0.22), anchor: "middle")
    }
    document.close("g")
  }
}

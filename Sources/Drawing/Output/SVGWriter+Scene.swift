internal import History
internal import World

// The drawing itself.
extension SVGWriter {
  mutating func draw(_ scene: Scene) {
    let left = ((width - scene.size.width) / 2).rounded()
    document.open(
      "g",
      ["id": "\(prefix)-drawing", "transform": "translate(\(decimal(left)) \(decimal(cursor)))"])
    for stretch in scene.lines { draw(stretch) }
    for node in scene.nodes { draw(node) }
    for bundle in scene.bundles { draw(bundle) }
    document.close("g")
    cursor += scene.size.height + 22
  }

  private mutating func draw(_ stretch: Scene.Stretch) {
    let line = stretch.line
    open(line)
    document.element("title", text: wording.sentence(line))
    stroke(stretch.curve, Stroke(line.key.relation, line.standing), isMutual: line.isMutual)
    if let label = stretch.label { write(label.block, at: label.box) }
    document.close("g")
  }

  /// A group with everything about the relation that a script or a reader may ask for.
  private mutating func open(_ line: Line) {
    let (key, entry) = (line.key, line.entry)
    let name = [key.source.code, key.relation.rawValue, key.target.code].map(Markup.identifier)
    document.open(
      "g",
      [
        "id": ([prefix, "line"] + name).joined(separator: "-"),
        "class": "rg-line rg-\(line.standing.rawValue)",
        "data-source": Label.capped(key.source.code), "data-target": Label.capped(key.target.code),
        "data-relation": key.relation.rawValue, "data-state": line.standing.rawValue,
        "data-mutual": line.isMutual ? "true" : nil,
        "data-began": entry.began.flatMap { PartialDate($0)?.description },
        "data-ended": entry.ended.flatMap { PartialDate($0)?.description },
        "data-stale": entry.isStale ? "true" : nil,
        "data-sources": line.sources.isEmpty
          ? nil : line.sources.map(String.init).joined(separator: " "),
      ])
  }

  /// A line with the head of its kind at its end, and at its start too if it is mutual.
  mutating func stroke(_ curve: Curve, _ stroke: Stroke, isMutual: Bool) {
    var path = curve.trimmed(end: stroke.headLength)
    if isMutual { path = path.reversed.trimmed(end: stroke.headLength).reversed }
    let isFaded = stroke.opacity < 1
    document.element(
      "path",
      [
        "class": "s-\(stroke.tint.rawValue)", "d": Self.path(path), "fill": "none",
        "stroke": stroke.tint.light, "stroke-width": decimal(stroke.width),
        "stroke-dasharray": stroke.dashes.isEmpty
          ? nil : stroke.dashes.map(decimal).joined(separator: " "),
        "stroke-linecap": stroke.isDotted ? "round" : nil,
        "stroke-opacity": isFaded ? decimal(stroke.opacity) : nil,
      ])
    head(stroke, at: curve.end, heading: curve.heading)
    if isMutual { head(stroke, at: curve.start, heading: curve.reversed.heading) }
  }

  private mutating func head(_ stroke: Stroke, at tip: Point, heading: Point) {
    let corners = stroke.head.outline(at: tip, heading: heading)
    guard !corners.isEmpty else { return }
    let isHollow = stroke.head == .hollow
    let fill = isHollow ? Tint.page : stroke.tint
    document.element(
      "path",
      [
        "class": "f-\(fill.rawValue)" + (isHollow ? " s-\(stroke.tint.rawValue)" : ""),
        "d": "M" + corners.map(Self.pair).joined(separator: "L") + "Z", "fill": fill.light,
        "stroke": isHollow ? stroke.tint.light : nil, "stroke-width": isHollow ? "1.4" : nil,
        "fill-opacity": stroke.opacity < 1 ? decimal(stroke.opacity) : nil,
      ])
  }

  private mutating func draw(_ node: Scene.Node) {
    let title = wording.names.entry(of: node.party, on: wording.day).name
    document.open(
      "g",
      [
        "id": "\(prefix)-party-\(Markup.identifier(node.party.code))",
        "class": node.isFocus ? "rg-party rg-focus" : "rg-party",
        "data-party": Label.capped(node.party.code),
      ])
    document.element("title", text: "\(title) (\(Label.capped(node.party.code)))")
    document.element(
      "rect",
      Self.rounded(
        node.box, fill: node.isFocus ? .focus : .box, edge: node.isFocus ? nil : .boxEdge))
    let heights = node.text.map { ($0.map(\.size).max() ?? 0) * 1.2 }
    var y = node.box.centre.y - heights.reduce(0, +) / 2
    for (line, height) in zip(node.text, heights) {
      y += height
      document.line(line, at: Point(node.box.centre.x, y - height * 0.22), anchor: "middle")
    }
    document.close("g")
  }

  private mutating func draw(_ bundle: Scene.Bundle) {
    badge(bundle.number, at: bundle.centre)
  }

  mutating func badge(_ number: Int, at centre: Point) {
    document.element(
      "circle",
      [
        "class": "f-page s-edge", "cx": decimal(centre.x), "cy": decimal(centre.y),
        "r": decimal(Scene.Bundle.radius), "fill": Tint.page.light, "stroke": Tint.boxEdge.light,
      ])
    document.line(
      [TextRun(text: "\(number)", size: 10, face: .bold)],
      at: Point(centre.x, centre.y + 3.6), anchor: "middle")
  }

  /// A block with its top left at a place.
  mutating func write(_ block: TextBlock, at box: Box) {
    var x = box.minX
    if let mark = block.mark {
      draw(mark, at: Point(x + 4, box.minY + block.leading * 0.5))
      x += Mark.width
    }
    for (index, line) in block.lines.enumerated() {
      document.line(line, at: Point(x, box.minY + block.leading * (Double(index) + 0.78)))
    }
  }

  private mutating func draw(_ mark: Mark, at centre: Point) {
    let (x, y) = (centre.x, centre.y)
    switch mark {
    case .filled(let relation):
      let tint = Tint(relation)
      document.element("rect", square(centre, 8, fill: tint, edge: nil))
    case .hollow(let relation):
      document.element("rect", square(centre, 6.6, fill: .page, edge: Tint(relation)))
    case .cross:
      document.element(
        "path",
        [
          "class": "s-absent",
          "d": "M\(decimal(x - 3.5)) \(decimal(y - 3.5))l7 7m0 -7l-7 7", "fill": "none",
          "stroke": Tint.absent.light, "stroke-width": "1.6",
        ])
    }
  }

  private func square(
    _ centre: Point, _ side: Double, fill: Tint, edge: Tint?
  ) -> SVGDocument.Attributes {
    [
      "class": "f-\(fill.rawValue)" + (edge.map { " s-\($0.rawValue)" } ?? ""),
      "x": decimal(centre.x - side / 2), "y": decimal(centre.y - side / 2), "width": decimal(side),
      "height": decimal(side), "fill": fill.light, "stroke": edge?.light,
      "stroke-width": edge == nil ? nil : "1.4",
    ]
  }

  private static func pair(_ point: Point) -> String { "\(decimal(point.x)) \(decimal(point.y))" }

  private static func path(_ curve: Curve) -> String {
    let isStraight = curve.points.allSatisfy { $0.y.rounded() == curve.start.y.rounded() }
    if isStraight { return "M\(pair(curve.start))L\(pair(curve.end))" }
    return "M\(pair(curve.start))C"
      + curve.points.dropFirst().map(pair).joined(separator: " ")
  }
}

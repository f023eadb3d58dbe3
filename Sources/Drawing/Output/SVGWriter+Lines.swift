internal import History
internal import World

// Lines, their heads and the marks that tie texts to them.
extension SVGWriter {
  /// A group with everything about the relation that a script or a reader may ask for, and its
  /// sentence as the title.
  ///
  /// `part` goes into the id; a line that is answering leads a script to its keys.
  mutating func open(_ line: Line, _ part: String = "line", isAnswering: Bool = false) {
    let (key, entry) = (line.key, line.entry)
    let name = [key.source.code, key.relation.rawValue, key.target.code].map(Markup.identifier)
    document.open(
      "g",
      [
        "id": ([prefix, part] + name).joined(separator: "-"),
        "class": "rg-line rg-" + line.standing.rawValue,
        "data-source": Label.capped(key.source.code), "data-target": Label.capped(key.target.code),
        "data-relation": key.relation.rawValue, "data-state": line.standing.rawValue,
        "data-keys": isAnswering ? line.keys : nil,
        "data-mutual": line.isMutual ? "true" : nil,
        "data-began": entry.began.flatMap { PartialDate($0)?.description },
        "data-ended": entry.ended.flatMap { PartialDate($0)?.description },
        "data-sources": line.sources.isEmpty
          ? nil : line.sources.map { String($0) }.joined(separator: " "),
      ])
    document.element("title", text: wording.sentence(line))
  }

  /// A line with the head of its kind at its end, and at its start too if it is mutual.
  mutating func stroke(_ curve: Curve, _ stroke: Stroke, isMutual: Bool, scale: Double = 1) {
    let length = stroke.head.length * scale
    var path = curve.trimmed(end: length)
    if isMutual { path = path.reversed.trimmed(end: length).reversed }
    document.element(
      "path",
      [
        "class": stroke.tint.strokeClass, "d": Self.path(path), "fill": "none",
        "stroke": document.colour(stroke.tint), "stroke-width": decimal(stroke.width),
        "stroke-dasharray": stroke.dashes.isEmpty
          ? nil : stroke.dashes.map(decimal).joined(separator: " "),
        "stroke-linecap": stroke.isDotted ? "round" : nil,
      ])
    head(stroke, at: curve.end, heading: curve.heading, scale)
    if isMutual { head(stroke, at: curve.start, heading: curve.reversed.heading, scale) }
  }

  private mutating func head(
    _ stroke: Stroke, at tip: Point, heading: Point, _ scale: Double
  ) {
    let corners = stroke.head.outline(at: tip, heading: heading, scale, stroke.isHollow)
    guard !corners.isEmpty else { return }
    let fill = stroke.isHollow ? Tint.page : stroke.tint
    document.element(
      "path",
      [
        "class": fill.fillClass + (stroke.isHollow ? " " + stroke.tint.strokeClass : ""),
        "d": "M" + corners.map(Self.pair).joined(separator: "L") + "Z",
        "fill": document.colour(fill),
        "stroke": stroke.isHollow ? document.colour(stroke.tint) : nil,
        "stroke-width": stroke.isHollow ? "1.4" : nil,
      ])
  }

  static func path(_ curve: Curve) -> String {
    if curve.isStraight { return "M" + pair(curve.start) + "L" + pair(curve.end) }
    return "M" + pair(curve.start) + "C"
      + curve.points.dropFirst().map(pair).joined(separator: " ")
  }

  /// A number in a circle.
  mutating func badge(_ number: Int, at centre: Point) {
    document.element(
      "circle",
      [
        "class": "\(Tint.page.fillClass) \(Tint.boxEdge.strokeClass)", "cx": decimal(centre.x),
        "cy": decimal(centre.y), "r": decimal(Scene.Bundle.radius),
        "fill": document.colour(.page), "stroke": document.colour(.boxEdge),
      ])
    document.line(
      [TextRun(text: "\(number)", size: 10, face: .bold)],
      at: Point(centre.x, centre.y + 3.6), anchor: "middle")
  }

  /// A block with its top left at a place.
  mutating func write(_ block: TextBlock, at place: Point) {
    var x = place.x
    if let mark = block.mark {
      draw(mark, at: Point(x + 4, place.y + block.leading * 0.5))
      x += Mark.width
    }
    for (index, line) in block.lines.enumerated() {
      document.line(line, at: Point(x, place.y + block.leading * (Double(index) + 0.78)))
    }
  }

  mutating func draw(_ mark: Mark, at centre: Point, side: Double = 8) {
    let tint = mark.tint
    let isStroked = mark.isStroked(side: side)
    document.element(
      "path",
      [
        "class": isStroked ? tint.strokeClass : tint.fillClass,
        "d": mark.path(at: centre, side: isStroked ? side * 0.88 : side),
        "fill": isStroked ? "none" : document.colour(tint),
        "stroke": isStroked ? document.colour(tint) : nil,
        "stroke-width": isStroked ? decimal(Mark.strokeWidth(side: side)) : nil,
      ])
  }
}

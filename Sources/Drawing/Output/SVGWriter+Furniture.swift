internal import History
internal import World

// What stands below the drawing.
extension SVGWriter {
  private static let sampleLength = 40.0

  /// A row of samples, each with its word, broken where the width ends.
  mutating func legend() {
    let samples =
      furniture.relations.map { (Stroke($0, .inForce), $0.rawValue) }
      + furniture.standings.map { (Stroke(sampleRelation, $0), $0.words) }
    guard !samples.isEmpty else { return }
    rule()
    document.open("g", ["id": "\(prefix)-legend"])
    var place = Point(Self.margin, cursor + 12)
    for (stroke, word) in samples {
      let text = TextRun(text: word, size: 12.5)
      let end = place.x + Self.sampleLength + 8 + text.width
      if end > width - Self.margin, place.x > Self.margin {
        place = Point(Self.margin, place.y + 22)
      }
      sample(stroke, text, at: place)
      place.x += Self.sampleLength + 8 + text.width + 24
    }
    document.close("g")
    cursor = place.y + 18
  }

  /// For the standings, as no relation is meant: one that all have.
  private var sampleRelation: Relation { .ties }

  private mutating func sample(_ stroke: Stroke, _ text: TextRun, at place: Point) {
    let end = place + Point(Self.sampleLength, 0)
    self.stroke(Curve(from: place, to: end), stroke, isMutual: false)
    document.line([text], at: place + Point(Self.sampleLength + 8, 4.4))
  }

  private mutating func rule() {
    document.element(
      "path",
      [
        "class": "s-rule",
        "d": "M\(decimal(Self.margin)) \(decimal(cursor))H\(decimal(width - Self.margin))",
        "fill": "none", "stroke": Tint.rule.light,
      ])
    cursor += 10
  }

  mutating func sources() {
    guard !furniture.sources.isEmpty else { return }
    document.open("g", ["id": "\(prefix)-sources"])
    cursor += 16
    document.line(
      [TextRun(text: "Sources", size: 12, face: .bold)], at: Point(Self.margin, cursor - 3))
    let columns = furniture.sources.count > 8 && measure > 840 ? 2 : 1
    let columnWidth = (measure - Double(columns - 1) * 24) / Double(columns)
    let rows = (furniture.sources.count + columns - 1) / columns
    for (index, source) in furniture.sources.enumerated() {
      let x = Self.margin + Double(index / rows) * (columnWidth + 24)
      let text = Typeface.regular.fitted(source, width: columnWidth, size: 11.5)
      document.line(
        [TextRun(text: text, size: 11.5, tint: .muted)],
        at: Point(x, cursor + 16 * Double(index % rows + 1) - 3))
    }
    document.close("g")
    cursor += 16 * Double(rows)
  }

  mutating func notes() {
    cursor += 6
    document.open("g", ["id": "\(prefix)-notes"])
    for note in furniture.notes { paragraph(note, size: 11.5, leading: 16) }
    document.close("g")
  }

  /// What the numbered bundles stand for, in columns of about the same height.
  mutating func list(_ bundles: [Scene.Bundle]) {
    guard !bundles.isEmpty else { return }
    rule()
    document.open("g", ["id": "\(prefix)-list"])
    let columns = max(1, Int((measure + 24) / 310))
    let columnWidth = (measure - Double(columns - 1) * 24) / Double(columns)
    let blocks = bundles.map { self.blocks(of: $0, width: columnWidth - 26) }
    let heights = blocks.map { $0.reduce(8) { $0 + $1.height } }
    let goal = heights.reduce(0, +) / Double(columns)
    var (column, y, lowest, written) = (0, 0.0, 0.0, 0.0)
    for (index, bundle) in bundles.enumerated() {
      if y > 0, column + 1 < columns, written + heights[index] / 2 > goal * Double(column + 1) {
        (column, y) = (column + 1, 0)
      }
      let x = Self.margin + Double(column) * (columnWidth + 24)
      badge(bundle.number, at: Point(x + 9, cursor + y + 8))
      write(blocks[index], at: Point(x + 26, cursor + y))
      y += heights[index]
      written += heights[index]
      lowest = max(lowest, y)
    }
    document.close("g")
    cursor += lowest + 6
  }

  private mutating func write(_ blocks: [TextBlock], at place: Point) {
    var top = place
    for block in blocks {
      write(block, at: Box(top, block.size))
      top.y += block.height
    }
  }

  private func blocks(of bundle: Scene.Bundle, width: Double) -> [TextBlock] {
    let names = bundle.pair.map { wording.names.entry(of: $0, on: wording.day).shortName }
    let pair = Typeface.bold.fitted(names.joined(separator: " – "), width: width, size: 12.5)
    let head = TextBlock(lines: [[TextRun(text: pair, size: 12.5, face: .bold)]])
    return [head]
      + bundle.lines.map { line in
        TextBlock(
          DOTWriter.direction(line) + wording.label(line),
          after: SourceNumbers.bracketed(line.sources),
          mark: Mark(line.key.relation, line.standing), width: width, size: 12.5,
          tint: line.standing < .ended ? .ink : .muted)
      }
  }
}

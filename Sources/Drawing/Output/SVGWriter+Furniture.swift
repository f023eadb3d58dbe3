internal import History
internal import World

// What stands below the drawing.
extension SVGWriter {
  /// A row of samples, each with its word, broken where the width ends.
  mutating func legend() {
    let samples = furniture.samples
    guard !samples.isEmpty else { return }
    rule()
    document.open("g", ["id": "\(prefix)-legend"])
    var place = Point(Self.margin, cursor + 12)
    for sample in samples {
      let text = TextRun(text: sample.words, size: 12.5)
      let end = place.x + sample.length + 8 + text.width
      if end > width - Self.margin, place.x > Self.margin {
        place = Point(Self.margin, place.y + 22)
      }
      draw(sample, at: place)
      document.line([text], at: place + Point(sample.length + 8, 4.4))
      place.x += sample.length + 8 + text.width + 24
    }
    document.close("g")
    cursor = place.y + 18
  }

  private mutating func draw(_ sample: LegendSample, at place: Point) {
    let end = place + Point(sample.length, 0)
    switch sample.sign {
    case .line(let stroke): self.stroke(Curve(from: place, to: end), stroke, isMutual: false)
    case .mark(let mark): draw(mark, at: (place + end) * 0.5, side: 10)
    case .slot(let relation, let slots):
      let cell = Box(centre: (place + end) * 0.5, Size(20, slots.down > 1 ? 20 : 14))
      rounded(cell, fill: .page, edge: .rule, radius: 0)
      let slot = slots.place(relation, in: cell)
      draw(Mark(relation), at: slot.centre, side: slot.side)
    case .bar(let bar): draw(bar, from: place.x, to: end.x, about: place.y, isOpen: false)
    case .change:
      rounded(
        Box(place + Point(0, -6), Size(sample.length, 12)), fill: .change, edge: nil, radius: 6)
    }
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
      write(source, at: Point(x, cursor + 16 * Double(index % rows + 1) - 3), width: columnWidth)
    }
    document.close("g")
    cursor += 16 * Double(rows)
  }

  private mutating func write(_ source: Furniture.Citation, at place: Point, width: Double) {
    let text = Typeface.regular.fitted(source.words, width: width, size: 11.5)
    if let link = source.link {
      document.open("a", ["xlink:href": link, "rel": "noopener noreferrer"])
    }
    document.line([TextRun(text: text, size: 11.5, tint: .muted)], at: place)
    if source.link != nil { document.close("a") }
  }

  mutating func notes() {
    cursor += 6
    document.open("g", ["id": "\(prefix)-notes"])
    for note in furniture.notes { paragraph(note, size: 11.5, leading: 16) }
    document.close("g")
  }
}

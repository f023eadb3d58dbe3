internal import History
internal import World

/// Swim lanes of intervals, placed.
struct TimelinePlate: Plate {
  let day: Day
  let rows: [Row]
  let scale: TimeScale
  /// Id of a stroke that a script moves over the days.
  var marker: String?

  struct Row {
    let line: Line
    let label: [TextRun]
    let stretches: [Stretch]
    let note: TextBlock

    /// Whether it was in force when it was first told of, nobody says since when.
    var isStartUntold: Bool {
      line.standing != .absent && line.entry.began?.earliest == nil
        && stretches.first?.look != .absent
    }
  }

  /// Length of what stands for an untold time.
  private static let stub = 16.0

  /// Days with both ends; nil is open towards the past.
  struct Stretch: Hashable {
    let from: Day?
    let to: Day
    let look: Bar.Look
  }

  private static let rowHeight = 26.0
  private static let headHeight = 34.0
  private static let plotWidth = 560.0
  /// Before the first day, for what has no beginning.
  private static let openness = 30.0

  init(day: Day, rows: [Row]) {
    self.day = day
    self.rows = rows
    let days = rows.flatMap(\.stretches).flatMap { [$0.from, $0.to].compactMap(\.self) }
    let left = Self.labelWidth(rows) + Self.openness
    let first = days.min() ?? day
    let margin = max(20, (day - first) / 40)
    scale = TimeScale(
      days + [day, first.adding(-margin)], from: left, width: Self.plotWidth)
  }

  private static func labelWidth(_ rows: [Row]) -> Double {
    let widths = rows.map { $0.label.reduce(Mark.width) { $0 + $1.width } }
    return ((widths.max() ?? 0) + 18).rounded(.up)
  }

  private var noteLeft: Double { scale.right + 16 }

  var lines: [Line] { rows.map(\.line) }
  var size: Size {
    Size(
      noteLeft + (rows.map(\.note.width).max() ?? 0),
      Self.headHeight + Self.rowHeight * Double(rows.count) + 6)
  }

  func amend(_ furniture: inout Furniture) {
    let stubs = rows.contains(where: \.isStartUntold) ? [Bar.Look.unsure] : []
    let looks = Set(rows.flatMap(\.stretches).map(\.look) + stubs)
    furniture.samples =
      furniture.relations.map { LegendSample(sign: .mark(Mark($0)), words: $0.rawValue) }
      + Bar.Look.allCases.filter(looks.contains).map {
        LegendSample(sign: .bar(Bar(relation: .ties, look: $0)), words: $0.words)
      }
    if scale.pieces.contains(where: \.isShortened) {
      furniture.notes.insert(
        "Between the double strokes on the scale nothing happens; that time is drawn shorter.",
        at: 0)
    }
  }

  func draw(on writer: inout SVGWriter, at origin: Point) {
    writer.document.open(
      "g",
      [
        "id": writer.prefix + "-drawing",
        "transform": "translate(\(decimal(origin.x)) \(decimal(origin.y)))",
      ])
    drawScale(on: &writer)
    var pair: [Party] = []
    for (index, row) in rows.enumerated() {
      let y = Self.headHeight + Self.rowHeight * (Double(index) + 0.5)
      if row.line.pair != pair {
        let top = y - Self.rowHeight / 2
        writer.hairlines([(Point(0, top), Point(size.width, top))])
      }
      pair = row.line.pair
      draw(row, at: y, on: &writer)
    }
    if let marker {
      writer.document.open(
        "g", ["id": marker, "transform": "translate(\(decimal(scale.right)) 0)"])
      writer.hairlines(
        [(Point(0, Self.headHeight - 10), Point(0, size.height))], .recognition, width: 2.4)
      writer.document.close("g")
    }
    writer.document.close("g")
  }

  private func draw(_ row: Row, at y: Double, on writer: inout SVGWriter) {
    writer.open(row.line, "row", isAnswering: marker != nil)
    let mark = Mark(row.line.key.relation, row.line.standing)
    writer.draw(mark, at: Point(4, y))
    writer.document.line(row.label, at: Point(Mark.width, y + 4.4))
    if let first = row.stretches.first, let from = first.from, row.isStartUntold {
      let x = scale.x(from.number)
      let bar = Bar(relation: row.line.key.relation, look: .unsure)
      writer.draw(bar, from: x - Self.stub, to: x, about: y, isOpen: true)
    }
    for stretch in row.stretches {
      let bar = Bar(relation: row.line.key.relation, look: stretch.look)
      let from = stretch.from.map { scale.x($0.number) } ?? scale.left - Self.openness + 6
      writer.draw(
        bar, from: from, to: max(from + 3, scale.x(stretch.to.number)), about: y,
        isOpen: stretch.from == nil)
    }
    writer.write(row.note, at: Point(noteLeft, y - 8))
    writer.document.close("g")
  }

  private func drawScale(on writer: inout SVGWriter) {
    let (top, bottom) = (Self.headHeight - 6, size.height - 6)
    let ticks = scale.ticks()
    writer.hairlines(ticks.map { (Point($0.x, top), Point($0.x, bottom)) })
    for tick in ticks {
      guard let label = tick.label else { continue }
      writer.document.line(
        [TextRun(text: label, size: 11, tint: .muted)], at: Point(tick.x, top - 5),
        anchor: "middle")
    }
    for piece in scale.pieces where piece.isShortened {
      let x = (piece.from + piece.to) / 2
      writer.hairlines(
        [-3.0, 3.0].map { (Point(x + $0 - 3, top + 5), Point(x + $0 + 3, top - 5)) }, .boxEdge,
        width: 1.4)
    }
    writer.hairlines([(Point(scale.left, top), Point(scale.right, top))], .boxEdge)
    writer.hairlines(
      [(Point(scale.right, top - 4), Point(scale.right, bottom))], .ink, width: 1.2)
    writer.document.line(
      [TextRun(text: DateWords.words(day), size: 11, face: .bold)],
      at: Point(scale.right, top - 8), anchor: "middle")
  }
}

extension Bar.Look {
  var words: String {
    switch self {
    case .certain: "in force"
    case .stale: "not confirmed lately"
    case .unsure: "perhaps in force"
    case .disputed: "disputed"
    case .absent: "explicitly absent"
    }
  }
}

extension SVGWriter {
  /// A stretch of time on its line.
  mutating func draw(
    _ bar: Bar, from: Double, to: Double, about y: Double, isOpen: Bool = false
  ) {
    let tint = bar.look == .absent ? Tint.absent : Tint(bar.relation)
    let box = Box(Point(from, y - 6), Size(to - from, 12))
    switch bar.look {
    case .certain: rounded(box, fill: tint, edge: nil, radius: 0)
    case .stale: rounded(box.inset(dy: 3.5), fill: tint, edge: nil, radius: 0)
    case .unsure: pale(box, tint, isOpen: isOpen)
    case .disputed:
      pale(box, tint, isOpen: isOpen)
      hairlines(Self.hatching(box), tint, width: 1.4)
    case .absent:
      hairlines([(Point(from, y), Point(to, y))], tint, width: 1.6, dashes: "1.5 4.5")
      draw(Mark(bar.relation, .absent), at: Point(min(to - 4, from + 4), y))
    }
  }

  /// A pale box with dashed edges, without one at the side that is open.
  private mutating func pale(_ box: Box, _ tint: Tint, isOpen: Bool) {
    let (left, right) = (decimal(box.minX), decimal(box.maxX))
    let (top, bottom) = (decimal(box.minY), decimal(box.maxY))
    document.element(
      "path",
      [
        "class": "\(tint.fillClass) \(tint.strokeClass)",
        "d": "M\(left) \(top)H\(right)V\(bottom)H\(left)" + (isOpen ? "" : "Z"),
        "fill": document.colour(tint), "fill-opacity": "0.2", "stroke": document.colour(tint),
        "stroke-width": "1.3", "stroke-dasharray": "4 3",
      ])
  }

  private static func hatching(_ box: Box) -> [(Point, Point)] {
    stride(from: box.minX, to: box.maxX - 6, by: 8).map {
      (Point($0, box.maxY), Point(min($0 + 12, box.maxX), box.minY))
    }
  }
}

extension Box {
  /// Narrower from above and below.
  fileprivate func inset(dy: Double) -> Box {
    Box(Point(minX, minY + dy), Size(size.width, size.height - 2 * dy))
  }
}

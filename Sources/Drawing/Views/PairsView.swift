internal import History
internal import World

/// A table: a row for each pair and direction, a column for each relation.
struct PairsView {
  let lines: [Line]
  let focus: Party?
  let wording: Wording

  private static let cellWidth = 176.0
  private static let textSize = 12.5

  func plate() -> PairsPlate {
    let relations = Set(lines.map(\.key.relation)).sorted()
    var cells: [[Party]: [Relation: Line]] = [:]
    for line in lines {
      for entry in line.entries {
        let single = Line(entry) ?? line
        cells[[entry.key.source, entry.key.target], default: [:]][entry.key.relation] = single
      }
    }
    let rows = order(Array(cells.keys)).map { ends in
      PairsPlate.Row(
        ends: ends, label: label(ends),
        cells: relations.map { relation in cells[ends]?[relation].map { (line: $0, text: text($0)) }
        })
    }
    return PairsPlate(lines: lines, relations: relations, rows: rows)
  }

  /// Both directions of a pair together; pairs with most relations first.
  private func order(_ rows: [[Party]]) -> [[Party]] {
    var counts: [[Party]: Int] = [:]
    for line in lines { counts[line.pair, default: 0] += line.entries.count }
    return rows.sorted { left, right in
      let (one, other) = (left.sorted(), right.sorted())
      if one != other {
        let (most, fewest) = (counts[one] ?? 0, counts[other] ?? 0)
        return most == fewest ? (one[0], one[1]) < (other[0], other[1]) : most > fewest
      }
      return left[0] != focus && right[0] == focus
        || (left[0] == focus) == (right[0] == focus) && left[0] < right[0]
    }
  }

  /// `Russia → Afghanistan`, the one that is not in focus bold.
  private func label(_ ends: [Party]) -> [TextRun] {
    ends.enumerated().flatMap { index, party in
      let name = Typeface.bold.fitted(
        wording.names.entry(of: party, on: wording.day).shortName, width: 130, size: 13)
      let isBold = party != focus && (focus != nil || index == 0)
      let run = TextRun(
        text: name, size: 13, face: isBold ? .bold : .regular, gap: index == 0 ? 0 : 5)
      return index == 0 ? [run, TextRun(text: "→", size: 13, tint: .muted, gap: 5)] : [run]
    }
  }

  private func text(_ line: Line) -> TextBlock {
    TextBlock(
      wording.cell(line), after: line.citation,
      mark: Mark(line.key.relation, line.standing), width: Self.cellWidth, size: Self.textSize,
      tint: line.standing.isOpen ? .ink : .muted)
  }
}

/// A table of pairs, placed.
struct PairsPlate: Plate {
  let lines: [Line]
  let relations: [Relation]
  let rows: [Row]

  struct Row {
    let ends: [Party]
    let label: [TextRun]
    /// One for each relation; nil where nothing is reported.
    let cells: [(line: Line, text: TextBlock)?]

    var height: Double { max(28, (cells.compactMap { $0?.text.height }.max() ?? 0) + 12) }
  }

  private static let headHeight = 32.0
  private static let padding = 10.0

  private var labelWidth: Double {
    let widths = rows.map { $0.label.reduce(0) { $0 + $1.width } }
    return ((widths.max() ?? 0) + 2 * Self.padding).rounded(.up)
  }

  /// Of each relation's column, one after another.
  private var columnWidths: [Double] {
    relations.indices.map { column in
      let head = Typeface.bold.width(of: relations[column].rawValue, size: 13) + Mark.width
      let widths = rows.compactMap { $0.cells[column]?.text.width } + [head, 60]
      return ((widths.max() ?? 0) + 2 * Self.padding).rounded(.up)
    }
  }

  var size: Size {
    Size(
      labelWidth + columnWidths.reduce(0, +), Self.headHeight + rows.reduce(0) { $0 + $1.height })
  }

  func amend(_ furniture: inout Furniture) {
    furniture.samples =
      (furniture.standings.isEmpty ? [] : [Standing.inForce] + furniture.standings).map {
        LegendSample(sign: .mark(Mark(.ties, $0)), words: $0.words)
      }
    furniture.notes.insert("An empty cell: nothing is reported.", at: 0)
  }

  func draw(on writer: inout SVGWriter, at origin: Point) {
    let lefts = columnWidths.reduce(into: [origin.x + labelWidth]) {
      $0.append($0[$0.count - 1] + $1)
    }
    writer.rounded(
      Box(origin, Size(size.width, Self.headHeight)), fill: .box, edge: nil, radius: 0)
    for (relation, left) in zip(relations, lefts) {
      let head = TextBlock(
        mark: Mark(relation), lines: [[TextRun(text: relation.rawValue, size: 13, face: .bold)]])
      writer.write(head, at: Point(left + Self.padding, origin.y + 8))
    }
    var y = origin.y + Self.headHeight
    var pair: [Party] = []
    for row in rows {
      let isNew = row.ends.sorted() != pair
      pair = row.ends.sorted()
      writer.hairlines(
        [(Point(origin.x + (isNew ? 0 : labelWidth), y), Point(origin.x + size.width, y))],
        isNew ? .boxEdge : .rule)
      draw(row, lefts, y, origin.x, on: &writer)
      y += row.height
    }
    writer.hairlines([(Point(origin.x, y), Point(origin.x + size.width, y))], .boxEdge)
  }

  private func draw(
    _ row: Row, _ lefts: [Double], _ y: Double, _ left: Double, on writer: inout SVGWriter
  ) {
    writer.document.line(row.label, at: Point(left + Self.padding, y + 18.5))
    for (cell, left) in zip(row.cells, lefts) {
      guard let cell else { continue }
      writer.open(cell.line)
      writer.write(cell.text, at: Point(left + Self.padding, y + 6))
      writer.document.close("g")
    }
  }
}

internal import History
internal import World

/// A matrix, placed.
struct MatrixPlate {
  let lines: [Line]
  let cells: [Cell]
  let rows: [Party]
  let columns: [Party]
  /// Those that occur; each has its place within a cell.
  let relations: [Relation]
  /// Side of a cell.
  let side: Double
  let slots: MatrixSlots
  let grid: Box
  private let rowNames: [String]
  private let columnNames: [String]

  /// A relation in the cell of its row and column.
  struct Cell {
    let line: Line
    let row: Party
    let column: Party
  }

  init(
    lines: [Line], cells: [Cell], rows: [Party], columns: [Party], relations: [Relation],
    names: [Party: String]
  ) {
    self.lines = lines
    self.cells = cells
    self.rows = rows
    self.columns = columns
    self.relations = relations
    side = Self.side(max(rows.count, columns.count))
    slots = MatrixSlots(relations)
    let size = Self.textSize(side)
    func fitted(_ party: Party) -> String {
      Typeface.regular.fitted(names[party] ?? party.code, width: 150, size: size)
    }
    func head(_ names: [String]) -> Double {
      ((names.map { Typeface.regular.width(of: $0, size: size) }.max() ?? 0) + 8).rounded(.up)
    }
    rowNames = rows.map(fitted)
    columnNames = columns.map(fitted)
    grid = Box(
      Point(head(rowNames), head(columnNames)),
      Size(side * Double(columns.count), side * Double(rows.count)))
  }

  /// Of whole units, so that marks come out sharp and short.
  private static func side(_ count: Int) -> Double {
    switch count {
    case ...14: 36
    case ...30: 30
    case ...60: 24
    case ...110: 18
    default: 12
    }
  }

  private static func textSize(_ side: Double) -> Double { min(13, side * 0.75) }

  private var textSize: Double { Self.textSize(side) }
  /// Whether names stand at all four sides.
  private var isFramed: Bool { max(rows.count, columns.count) > 40 }
}

/// The places of relations within a cell.
struct MatrixSlots {
  let relations: [Relation]
  let across: Int
  let down: Int

  init(_ relations: [Relation]) {
    self.relations = relations
    (across, down) =
      switch relations.count {
      case ...1: (1, 1)
      case 2: (2, 1)
      case ...4: (2, 2)
      default: (3, 2)
      }
  }

  /// The middle of a relation's place in a cell, and the side of its mark.
  func place(_ relation: Relation, in cell: Box) -> (centre: Point, side: Double) {
    let index = relations.firstIndex(of: relation) ?? 0
    let width = cell.size.width / Double(across)
    let height = cell.size.height / Double(down)
    let centre = Point(
      cell.minX + width * (Double(index % across) + 0.5),
      cell.minY + height * (Double(index / across) + 0.5))
    return (centre, min(14, (min(width, height) * 0.8).rounded(.down)))
  }
}

extension MatrixPlate: Plate {
  var size: Size {
    let frame = isFramed ? grid.origin : Point(0, 0)
    return Size(grid.maxX + frame.x, grid.maxY + frame.y)
  }

  func amend(_ furniture: inout Furniture) {
    furniture.samples =
      relations.map { LegendSample(sign: .slot($0, slots), words: $0.rawValue) }
      + furniture.standings.map { LegendSample(sign: .mark(Mark(.ties, $0)), words: $0.words) }
    furniture.notes.insert(
      "Rows act on columns; every relation has a place of its own within a cell.", at: 0)
  }

  func draw(on writer: inout SVGWriter, at origin: Point) {
    writer.document.open(
      "g",
      [
        "id": writer.prefix + "-drawing",
        "transform": "translate(\(decimal(origin.x)) \(decimal(origin.y)))",
      ])
    drawGrid(on: &writer)
    drawNames(on: &writer)
    drawMarks(on: &writer)
    writer.document.close("g")
  }

  private func box(row: Int, column: Int) -> Box {
    Box(grid.origin + Point(side * Double(column), side * Double(row)), Size(side, side))
  }

  private func drawGrid(on writer: inout SVGWriter) {
    let places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    for (row, party) in rows.enumerated() {
      guard let column = places[party] else { continue }
      writer.rounded(box(row: row, column: column), fill: .box, edge: nil, radius: 0)
    }
    let across = (0...rows.count).map { row in
      let y = grid.minY + side * Double(row)
      return (Point(grid.minX, y), Point(grid.maxX, y))
    }
    let down = (0...columns.count).map { column in
      let x = grid.minX + side * Double(column)
      return (Point(x, grid.minY), Point(x, grid.maxY))
    }
    writer.hairlines(across + down, width: side < 14 ? 0.5 : 1)
  }

  private func drawNames(on writer: inout SVGWriter) {
    for (row, name) in rowNames.enumerated() {
      let y = grid.minY + side * (Double(row) + 0.5) + textSize * 0.35
      let run = TextRun(text: name, size: textSize)
      writer.document.line([run], at: Point(grid.minX - 6, y), anchor: "end")
      if isFramed { writer.document.line([run], at: Point(grid.maxX + 6, y)) }
    }
    for (column, name) in columnNames.enumerated() {
      let x = grid.minX + side * (Double(column) + 0.5) + textSize * 0.35
      let run = TextRun(text: name, size: textSize)
      writer.document.upward(run, from: Point(x, grid.minY - 6))
      if isFramed {
        writer.document.upward(run, from: Point(x, grid.maxY + 6 + run.width))
      }
    }
  }

  /// By relation and standing, so that colours stand in the file once a group.
  private func drawMarks(on writer: inout SVGWriter) {
    let rowPlaces = Dictionary(uniqueKeysWithValues: zip(rows, rows.indices))
    let columnPlaces = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    let isDetailed = cells.count <= 2500
    let markSide = slots.place(relations[0], in: box(row: 0, column: 0)).side
    let groups = Dictionary(grouping: cells) { Mark($0.line.key.relation, $0.line.standing) }
    let marks = groups.keys.sorted {
      ($0.relation.rank, $0.standing) < ($1.relation.rank, $1.standing)
    }
    for mark in marks {
      writer.open(mark, markSide, isDetailed: isDetailed)
      for cell in groups[mark] ?? [] {
        guard let row = rowPlaces[cell.row], let column = columnPlaces[cell.column] else {
          continue
        }
        let place = slots.place(mark.relation, in: box(row: row, column: column))
        let path = mark.path(at: place.centre, side: place.side)
        if isDetailed { writer.draw(cell, path) } else { writer.drawBriefly(cell, path) }
      }
      writer.document.close("g")
    }
  }
}

extension SVGWriter {
  fileprivate mutating func open(_ mark: Mark, _ side: Double, isDetailed: Bool) {
    let isStroked = mark.isStroked(side: side)
    document.open(
      "g",
      [
        "class": isStroked ? mark.tint.strokeClass : mark.tint.fillClass,
        "fill": isStroked ? "none" : document.colour(mark.tint),
        "stroke": isStroked ? document.colour(mark.tint) : nil,
        "stroke-width": isStroked ? decimal(Mark.strokeWidth(side: side)) : nil,
        "data-relation": mark.relation.rawValue, "data-state": mark.standing.rawValue,
      ])
    if !isDetailed {
      document.element("title", text: "\(mark.relation.rawValue), \(mark.standing.words)")
    }
  }

  fileprivate mutating func draw(_ cell: MatrixPlate.Cell, _ path: String) {
    document.open(
      "path",
      [
        "class": "rg-line", "d": path, "data-source": Label.capped(cell.row.code),
        "data-target": Label.capped(cell.column.code),
      ])
    document.element("title", text: wording.sentence(cell.line))
    document.close("path")
  }

  /// Of very many, with a short title: the sentences would be most of the file.
  fileprivate mutating func drawBriefly(_ cell: MatrixPlate.Cell, _ path: String) {
    let codes = [cell.row, cell.column].map { Label.capped($0.code, length: 12) }
    document.path(path, title: "\(codes[0]) → \(codes[1]) \(wording.brief(cell.line))")
  }
}

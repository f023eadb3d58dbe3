internal import History
internal import World

/// Sources by targets, with a mark for each relation at a place of its own within the cell.
struct MatrixView {
  let lines: [Line]
  let wording: Wording

  func plate() -> MatrixPlate {
    let cells = lines.flatMap { line in line.entries.flatMap { self.cells(line, $0.key) } }
    let names = Dictionary(
      uniqueKeysWithValues: Set(cells.flatMap { [$0.row, $0.column] }).map {
        ($0, wording.names.entry(of: $0, on: wording.day).shortName)
      })
    func order(_ parties: [Party]) -> [Party] {
      Set(parties).sorted { (names[$0] ?? "", $0) < (names[$1] ?? "", $1) }
    }
    return MatrixPlate(
      lines: lines, cells: cells, rows: order(cells.map(\.row)),
      columns: order(cells.map(\.column)), relations: Set(lines.map(\.key.relation)).sorted(),
      names: names)
  }

  /// What has no direction stands in both cells.
  private func cells(_ line: Line, _ key: Key) -> [MatrixPlate.Cell] {
    let there = MatrixPlate.Cell(line: line, row: key.source, column: key.target)
    let back = MatrixPlate.Cell(line: line, row: key.target, column: key.source)
    return key.relation.isSymmetric ? [there, back] : [there]
  }
}

/// Rows of cells, in columns as wide as their widest cell; columns without any text are left out.
struct Table {
  let lines: [String]

  init(_ rows: [[String]], heading: [String]? = nil) {
    let all = [heading].compactMap(\.self) + rows
    let columns = all.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      all.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0
    }
    lines = all.map { row in
      let cells = zip(row, widths).filter { $0.1 > 0 }.map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
  }
}

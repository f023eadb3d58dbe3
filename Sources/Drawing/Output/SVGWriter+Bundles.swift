internal import History
internal import World

// The list that numbers on bundles of lines refer to.
extension SVGWriter {
  private static let gap = 24.0

  /// What the numbered bundles stand for, in columns of about the same height.
  mutating func list(_ bundles: [Scene.Bundle]) {
    guard !bundles.isEmpty else { return }
    rule()
    document.open("g", ["id": "\(prefix)-list"])
    let columns = max(1, Int((measure + Self.gap) / 310))
    let columnWidth = (measure - Double(columns - 1) * Self.gap) / Double(columns)
    let blocks = bundles.map { self.blocks(of: $0, width: columnWidth - 26) }
    let heights = blocks.map { $0.reduce(8) { $0 + $1.height } }
    let starts = Self.starts(of: heights, columns: columns)
    var lowest = 0.0
    for (column, start) in starts.enumerated() {
      let end = column + 1 < starts.count ? starts[column + 1] : bundles.count
      let x = Self.margin + Double(column) * (columnWidth + Self.gap)
      var y = 0.0
      for index in start..<end {
        badge(bundles[index].number, at: Point(x + 9, cursor + y + 8))
        write(blocks[index], at: Point(x + 26, cursor + y))
        y += heights[index]
      }
      lowest = max(lowest, y)
    }
    document.close("g")
    cursor += lowest + 6
  }

  /// Where columns begin so that the highest of them is as low as can be.
  static func starts(of heights: [Double], columns: Int) -> [Int] {
    func fill(_ limit: Double) -> [Int] {
      var starts = [0]
      var height = 0.0
      for (index, next) in heights.enumerated() {
        if height > 0, height + next > limit {
          starts.append(index)
          height = 0
        }
        height += next
      }
      return starts
    }
    var (low, high) = (heights.max() ?? 0, heights.reduce(0, +))
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if fill(middle).count <= columns { high = middle } else { low = middle }
    }
    return fill(high + 0.01)
  }

  private mutating func write(_ blocks: [TextBlock], at place: Point) {
    var top = place
    for block in blocks {
      write(block, at: top)
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
          wording.direction(line) + wording.label(line),
          after: line.citation,
          mark: Mark(line.key.relation, line.standing), width: width, size: 12.5,
          tint: line.standing.isOpen ? .ink : .muted)
      }
  }
}

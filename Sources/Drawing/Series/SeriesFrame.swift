internal import History
internal import World

/// Writes one date of a series as a figure by itself.
struct SeriesFrame {
  let plan: SeriesPlan
  let title: String

  func svg(_ frame: Frame, _ dress: Dress) -> String {
    var furniture = plan.furniture
    furniture.title = title
    let selection = Selection(lines: frame.lines, asIn: FigureOptions(view: .network))
    furniture.subtitle =
      (["as of \(DateWords.words(frame.snapshot.day))"] + Furniture.counts(selection))
      .joined(separator: " · ")
    let width = max(plan.scene.size.width, 720)
    var writer = SVGWriter(furniture, frame.wording, dress, width: width)
    writer.heading()
    writer.changes(frame, room: plan.changeRoom)
    let scene = plan.scene(of: frame)
    let left = SVGWriter.margin + ((writer.measure - scene.size.width) / 2).rounded()
    scene.draw(on: &writer, at: Point(left, writer.cursor))
    writer.cursor += scene.size.height + 22
    writer.foot()
    return writer.wrapped(frame.lines)
  }
}

extension SeriesPlan {
  /// How many changes a frame tells in words.
  static let changeLimit = 4

  /// Height kept for what changes, the same in every frame.
  var changeRoom: Double {
    let most = frames.map { min($0.changes.count, Self.changeLimit) }.max() ?? 0
    return most == 0 ? 0 : Double(most) * 15 + 14
  }
}

extension SVGWriter {
  /// What has changed since the frame before, in a room of a given height.
  mutating func changes(_ frame: Frame, room: Double) {
    var y = cursor - 8
    for block in frame.changeBlocks(width: measure, limit: SeriesPlan.changeLimit) {
      write(block, at: Point(Self.margin, y))
      y += block.height
    }
    cursor += room
  }
}

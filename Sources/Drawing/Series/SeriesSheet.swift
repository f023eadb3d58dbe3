internal import History
internal import World

/// Writes the dates of a series side by side.
struct SeriesSheet {
  let plan: SeriesPlan
  let title: String
  let span: String

  private static let gap = Size(28, 30)
  private static let captionHeight = 26.0
  private static let widest = 600.0
  private static let changeLimit = 6

  func svg(_ dress: Dress, _ wording: Wording) -> String {
    var furniture = plan.furniture
    furniture.title = title
    furniture.subtitle = span
    var writer = SVGWriter(furniture, wording, dress, width: width)
    writer.heading()
    var frame = 0
    while frame < plan.frames.count {
      let row = plan.frames[frame..<min(plan.frames.count, frame + columns)]
      for (column, frame) in row.enumerated() {
        let x = SVGWriter.margin + Double(column) * (cell.width + Self.gap.width)
        draw(
          frame, number: frame.snapshot.asOf.description, at: Point(x, writer.cursor), on: &writer)
      }
      let told = row.map { changes($0).reduce(0) { $0 + $1.height } }.max() ?? 0
      writer.cursor += Self.captionHeight + cell.height + told + Self.gap.height
      frame += columns
    }
    writer.foot()
    return writer.wrapped(plan.frames.flatMap(\.lines))
  }

  /// Of the drawing within a frame.
  private var scale: Double { min(1, Self.widest / plan.scene.size.width) }

  private var cell: Size {
    Size(max(250, plan.scene.size.width * scale), plan.scene.size.height * scale)
  }

  private var columns: Int {
    let fitting = Int((1560 + Self.gap.width) / (cell.width + Self.gap.width))
    let most = max(1, min(plan.frames.count, fitting, 4))
    guard most > 2 else { return most }
    return [most, most - 1].min { holes($0) < holes($1) } ?? most
  }

  /// Empty places in the last row.
  private func holes(_ columns: Int) -> Int {
    (columns - plan.frames.count % columns) % columns
  }

  private var width: Double {
    let cells = Double(columns) * cell.width + Double(columns - 1) * Self.gap.width
    return max(cells, 720)
  }

  private func changes(_ frame: Frame) -> [TextBlock] {
    frame.changeBlocks(width: cell.width, limit: Self.changeLimit)
  }

  private func draw(_ frame: Frame, number: String, at place: Point, on writer: inout SVGWriter) {
    var own = SVGWriter(
      plan.furniture, frame.wording, writer.dress.within(number), width: writer.width)
    own.hairlines([(place, Point(place.x + cell.width, place.y))], .boxEdge)
    own.document.line(
      [TextRun(text: frame.caption, size: 14, face: .bold)], at: place + Point(0, 18))
    let scene = plan.scene(of: frame)
    let left = place.x + ((cell.width - scene.size.width * scale) / 2).rounded()
    own.document.open(
      "g",
      [
        "transform":
          "translate(\(decimal(left)) \(decimal(place.y + Self.captionHeight)))"
          + (scale < 1 ? " scale(\(thousandths(scale)))" : "")
      ])
    scene.draw(on: &own, at: Point(0, 0))
    own.document.close("g")
    var y = place.y + Self.captionHeight + cell.height + 6
    for block in changes(frame) {
      own.write(block, at: Point(place.x, y))
      y += block.height
    }
    writer.document.append(own.document)
  }
}

extension Dress {
  /// For a part of a figure, with ids of its own.
  func within(_ part: String) -> Dress {
    var dress = self
    dress.prefix += "-" + Markup.hyphenated(part)
    return dress
  }
}

/// A factor with three decimals.
func thousandths(_ value: Double) -> String {
  let digits = String(Int((value * 1000).rounded()))
  return digits.count > 3
    ? digits.dropLast(3) + "." + digits.suffix(3)
    : "0." + String(repeating: "0", count: 3 - digits.count) + digits
}

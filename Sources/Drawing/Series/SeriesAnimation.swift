internal import History
internal import World

/// Writes the dates of a series as one figure that shows them in turn, by style sheet alone.
///
/// What is not in the last frame is hidden by attribute, so that the last frame is seen wherever
/// style sheets or motion are not.
struct SeriesAnimation {
  let plan: SeriesPlan
  let title: String
  let span: String

  private static let secondsEach = 2.0

  func svg(_ dress: Dress, _ wording: Wording) -> String {
    var furniture = plan.furniture
    furniture.title = title
    furniture.subtitle = span
    furniture.hasLinks = true
    let width = max(plan.scene.size.width, 720)
    var writer = SVGWriter(furniture, wording, dress, width: width)
    var turns = Turns(count: plan.frames.count, prefix: dress.prefix, seconds: Self.secondsEach)
    writer.heading()
    captions(on: &writer, &turns)
    let left = SVGWriter.margin + ((writer.measure - plan.scene.size.width) / 2).rounded()
    draw(at: Point(left, writer.cursor), on: &writer, &turns)
    writer.cursor += plan.scene.size.height + 22
    writer.foot()
    return writer.wrapped(plan.frames.last?.lines ?? [], styles: turns.styles)
  }

  /// The date, the way to stop, what changes, and how far the series has come.
  private func captions(on writer: inout SVGWriter, _ turns: inout Turns) {
    let (left, right) = (SVGWriter.margin, writer.width - SVGWriter.margin)
    let top = writer.cursor - 12
    for (link, target, x) in [("pause", "pause", right - 80), ("play", "play", right - 28)] {
      writer.document.element("g", ["id": "\(writer.prefix)-\(target)"])
      writer.document.open("a", ["xlink:href": "#\(writer.prefix)-\(target)"])
      writer.document.line(
        [TextRun(text: link, size: 12, tint: .recognition)], at: Point(x, top + 14))
      writer.document.close("a")
    }
    for (index, frame) in plan.frames.enumerated() {
      writer.document.open("g", turns.attributes(index..<index + 1))
      writer.document.line(
        [TextRun(text: frame.caption, size: 17, face: .bold)], at: Point(left, top + 14))
      var y = top + 38
      for block in frame.changeBlocks(width: writer.measure, limit: SeriesPlan.changeLimit) {
        writer.write(block, at: Point(left, y))
        y += block.height
      }
      writer.document.close("g")
    }
    progress(at: Point(left, top + 24), width: right - left, on: &writer, &turns)
    writer.cursor += 26 + plan.changeRoom
  }

  private func progress(
    at place: Point, width: Double, on writer: inout SVGWriter, _ turns: inout Turns
  ) {
    let step = width / Double(plan.frames.count)
    writer.hairlines([(place, Point(place.x + width, place.y))], width: 3)
    for index in plan.frames.indices {
      writer.document.open("g", turns.attributes(index..<index + 1))
      let start = place.x + step * Double(index)
      writer.hairlines([(Point(start, place.y), Point(start + step, place.y))], .ink, width: 3)
      writer.document.close("g")
    }
  }

  private func draw(at origin: Point, on writer: inout SVGWriter, _ turns: inout Turns) {
    writer.document.open(
      "g",
      [
        "id": writer.prefix + "-drawing",
        "transform": "translate(\(decimal(origin.x)) \(decimal(origin.y)))",
      ])
    for (index, frame) in plan.frames.enumerated() where !frame.changes.isEmpty {
      writer.document.open("g", turns.attributes(index..<index + 1))
      let changed = frame.changed
      for stretch in plan.scene.stretches where changed.contains(stretch.line) {
        writer.highlight(stretch.curve, plan.scene.scale)
      }
      writer.document.close("g")
    }
    let (shown, present) = (plan.framesOfLines, plan.framesOfParties)
    for (place, stretch) in plan.scene.stretches.enumerated() {
      for range in (shown[stretch.line] ?? []).runs {
        writer.document.open("g", turns.attributes(range))
        writer.draw(stretch, plan.scene, part: "l\(place)-\(range.lowerBound)")
        writer.document.close("g")
      }
    }
    for node in plan.scene.nodes {
      let indices = present[node.party] ?? []
      for range in indices.runs {
        writer.document.open("g", turns.attributes(range))
        writer.draw(node, part: "party\(range.lowerBound)")
        writer.document.close("g")
      }
    }
    writer.document.close("g")
  }
}

/// Who is seen when: a rule for every stretch of frames that occurs.
private struct Turns {
  let count: Int
  let prefix: String
  let seconds: Double
  private var ranges: [Range<Int>: Int] = [:]

  init(count: Int, prefix: String, seconds: Double) {
    self.count = count
    self.prefix = prefix
    self.seconds = seconds
  }

  /// Of what is seen in some frames: nothing if it is all of them.
  mutating func attributes(_ range: Range<Int>) -> MarkupDocument.Attributes {
    if range == 0..<count { return [:] }
    let number = ranges[range] ?? ranges.count
    ranges[range] = number
    return [
      "class": "\(prefix)-t\(number)",
      "visibility": range.contains(count - 1) ? nil : "hidden",
    ]
  }

  var styles: String {
    let length = decimal(seconds * Double(count))
    let rules = ranges.sorted { $0.value < $1.value }.map { range, number in
      let name = "\(prefix)-t\(number)"
      return
        ".\(name){animation:\(name) \(length)s step-end infinite}@keyframes \(name){\(keys(range))}"
    }
    let paused = "animation-play-state:paused"
    return rules.joined() + "#\(prefix):hover *{\(paused)}#\(prefix)-pause:target~* *,"
      + "#\(prefix)-pause:target~*{\(paused)}"
      + "@media (prefers-reduced-motion:reduce){#\(prefix) *{animation:none}}"
      + "@media print{#\(prefix) *{animation:none}}"
  }

  private func keys(_ range: Range<Int>) -> String {
    let first = range.lowerBound == 0 ? "visible" : "hidden"
    var keys = "0%{visibility:\(first)}"
    if range.lowerBound > 0 { keys += "\(share(range.lowerBound)){visibility:visible}" }
    if range.upperBound < count { keys += "\(share(range.upperBound)){visibility:hidden}" }
    return keys + "100%{visibility:\(range.upperBound == count ? "visible" : "hidden")}"
  }

  private func share(_ frame: Int) -> String {
    thousandths(Double(frame) / Double(count) * 100) + "%"
  }
}

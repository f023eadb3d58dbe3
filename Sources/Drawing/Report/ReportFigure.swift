internal import World

/// The figure of a report: every form that every relation takes, each with the dates at which it is
/// seen.
struct ReportFigure: Plate {
  let plan: SeriesPlan

  var size: Size { plan.scene.size }
  var lines: [Line] { plan.frames.last?.lines ?? [] }

  func draw(on writer: inout SVGWriter, at origin: Point) {
    writer.document.open(
      "g", ["transform": "translate(\(decimal(origin.x)) \(decimal(origin.y)))"])
    let (shown, present) = (plan.framesOfLines, plan.framesOfParties)
    let last = plan.frames.count - 1
    for (place, stretch) in plan.scene.stretches.enumerated() {
      let (line, key) = (stretch.line, stretch.line.key)
      for range in (shown[line] ?? []).runs {
        writer.document.open(
          "g",
          Self.times(range, last) + [
            ("data-relation", key.relation.rawValue),
            ("data-source", Label.capped(key.source.code)),
            ("data-target", Label.capped(key.target.code)),
            ("data-state", line.standing.rawValue), ("data-keys", line.keys),
          ])
        writer.draw(stretch, plan.scene, part: "l\(place)-\(range.lowerBound)")
        writer.document.close("g")
      }
    }
    for node in plan.scene.nodes {
      for range in (present[node.party] ?? []).runs {
        writer.document.open(
          "g",
          Self.times(range, last) + [
            ("data-party", Label.capped(node.party.code)),
            ("data-focus", node.isFocus ? "true" : nil),
          ])
        writer.draw(node, part: "party\(range.lowerBound)")
        writer.document.close("g")
      }
    }
    writer.document.close("g")
  }

  /// First and last frame; without a script the last frame is what is seen.
  static func times(_ range: Range<Int>, _ last: Int) -> [(String, String?)] {
    [
      ("data-from", "\(range.lowerBound)"), ("data-to", "\(range.upperBound - 1)"),
      ("hidden", range.contains(last) ? nil : ""),
    ]
  }
}

extension MarkupDocument {
  /// With attributes that are put together.
  mutating func open(_ tag: String, _ attributes: [(String, String?)]) {
    start(tag, attributes)
  }
}

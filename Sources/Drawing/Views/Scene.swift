internal import World

/// The middle of a figure, placed: what stands where, in view box units from its own top left.
struct Scene {
  var size: Size
  var nodes: [Node]
  var stretches: [Stretch]
  /// Where the origin of the layout has come to lie.
  var origin = Point(0, 0)
  /// Of widths and heads.
  var scale = 1.0
  /// Ways of lines that are to stand out.
  var highlights: [Curve] = []
  /// Numbered signs on bundles of lines, and what they stand for.
  var bundles: [Bundle] = []

  struct Node {
    let party: Party
    let box: Box
    let isFocus: Bool
    /// Set about the middle of the box.
    let text: [[TextRun]]
  }

  /// One line, from where its relation's source is to where its target is.
  struct Stretch {
    let line: Line
    let curve: Curve
    /// Top left of its label, if it has one.
    var label: (block: TextBlock, box: Box)?
  }

  /// All lines of a pair of parties.
  struct Bundle {
    let number: Int
    let centre: Point
    let pair: [Party]
    let lines: [Line]

    static let radius = 9.0
    var box: Box { Box(centre: centre, Size(2 * Self.radius, 2 * Self.radius)) }
  }
}

extension Scene {
  /// Moved and sized so that everything lies inside it.
  func fitted(margin: Double = 0) -> Scene {
    let boxes =
      nodes.map(\.box) + stretches.compactMap(\.label?.box) + bundles.map(\.box)
      + stretches.map { $0.curve.box }
    guard let first = boxes.first else { return self }
    let bounds = boxes.dropFirst().reduce(first) { $0.union($1) }
    let offset = Point(margin - bounds.minX, margin - bounds.minY)
    var moved = self
    moved.size = Size(bounds.size.width + 2 * margin, bounds.size.height + 2 * margin)
    moved.nodes = nodes.map {
      Node(party: $0.party, box: $0.box.moved(by: offset), isFocus: $0.isFocus, text: $0.text)
    }
    moved.stretches = stretches.map { stretch in
      let label = stretch.label.map { (block: $0.block, box: $0.box.moved(by: offset)) }
      return Stretch(line: stretch.line, curve: stretch.curve.moved(by: offset), label: label)
    }
    moved.origin = origin + offset
    moved.bundles = bundles.map {
      Bundle(number: $0.number, centre: $0.centre + offset, pair: $0.pair, lines: $0.lines)
    }
    return moved
  }
}

extension Curve {
  /// Around it, by a few of its points.
  var box: Box {
    let points = isStraight ? [start, end] : samples(steps: 12)
    return points.dropFirst().reduce(Box(start, Size(0, 0))) { $0.union(Box($1, Size(0, 0))) }
  }
}

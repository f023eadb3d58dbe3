internal import World

/// A piece of text in one cut, size and colour.
struct TextRun: Hashable {
  let text: String
  var size: Double = 13
  var face = Typeface.regular
  var tint = Tint.ink

  var width: Double { face.width(of: text, size: size) }
}

/// A small sign before a text that ties it to its line.
enum Mark: Hashable {
  case filled(Relation)
  /// Of what has ended.
  case hollow(Relation)
  /// Of what is explicitly absent.
  case cross

  static let width = 13.0

  init(_ relation: Relation, _ standing: Standing) {
    self =
      switch standing {
      case .inForce, .maybe, .disputed: .filled(relation)
      case .ended: .hollow(relation)
      case .absent: .cross
      }
  }
}

/// Lines of text that stand together, with a mark before the first.
struct TextBlock: Hashable {
  var mark: Mark?
  let lines: [[TextRun]]
  var leading = 16.0

  var width: Double {
    let widths = lines.enumerated().map { index, runs in
      runs.reduce(mark == nil ? 0 : Mark.width) { $0 + $1.width }
    }
    return widths.max() ?? 0
  }
  var height: Double { leading * Double(lines.count) }
  var size: Size { Size(width, height) }
}

extension TextBlock {
  /// A text with a smaller one after it, broken into lines of at most `width`.
  init(
    _ text: String, after: String = "", mark: Mark? = nil, width: Double, size: Double = 13,
    tint: Tint = .ink, lines limit: Int = 3
  ) {
    let room = width - (mark == nil ? 0 : Mark.width)
    let small = after.isEmpty ? nil : TextRun(text: " " + after, size: size - 2, tint: .muted)
    var lines = Typeface.regular.wrapped(text, width: room, size: size, limit: limit)
      .map { [TextRun(text: $0, size: size, tint: tint)] }
    if let small, let last = lines.last?.first {
      if last.width + small.width <= room || lines.count == limit {
        lines[lines.count - 1].append(small)
      } else {
        lines.append([TextRun(text: after, size: size - 2, tint: .muted)])
      }
    }
    self.init(mark: mark, lines: lines, leading: (size * 1.25).rounded())
  }
}

extension Typeface {
  /// Broken at spaces into lines of at most `width`; a word that is longer, and what is left after
  /// `limit` lines, is cut with an ellipsis.
  func wrapped(_ text: String, width: Double, size: Double, limit: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      let longer = lines.last.map { "\($0) \(word)" }
      if let longer, self.width(of: longer, size: size) <= width || lines.count == limit {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { fitted($0, width: width, size: size) }
  }

  /// The text, or as much of its beginning as fits with an ellipsis.
  func fitted(_ text: String, width: Double, size: Double) -> String {
    guard self.width(of: text, size: size) > width else { return text }
    var kept = text
    while !kept.isEmpty, self.width(of: kept + "…", size: size) > width { kept.removeLast() }
    return kept + "…"
  }
}

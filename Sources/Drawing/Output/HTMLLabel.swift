internal import World

/// Pieces of Graphviz's HTML-like labels.
enum HTMLLabel {
  static let table =
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"

  static func font(_ text: String, _ tint: Tint, size: Double? = nil, bold: Bool = false) -> String
  {
    let size = size.map { " POINT-SIZE=\"\(decimal($0))\"" } ?? ""
    let escaped = Markup.escaped(text.isEmpty ? " " : text)  // Empty elements are errors.
    let content = bold ? "<B>\(escaped)</B>" : escaped
    return "<FONT COLOR=\"\(tint.light)\"\(size)>\(content)</FONT>"
  }

  static func font(_ run: TextRun) -> String {
    font(run.text, run.tint, size: run.size, bold: run.face == .bold)
  }

  /// Lines of runs, one below the other.
  static func lines(_ lines: [[TextRun]]) -> String {
    lines.map { $0.map(font).joined(separator: " ") }.joined(separator: "<BR/>")
  }

  /// A row of one cell at the left.
  static func row(_ content: String, height: Int? = nil) -> String {
    let height = height.map { " HEIGHT=\"\($0)\"" } ?? ""
    return "<TR><TD ALIGN=\"LEFT\"\(height)>\(content)</TD></TR>"
  }

  /// A side of a box: cells of given heights, each with a port if it is named.
  static func side(_ cells: [(port: String?, height: Double)]) -> String {
    let rows = cells.filter { $0.height >= 1 }.map { cell in
      let port = cell.port.map { " PORT=\"\($0)\"" } ?? ""
      return
        "<TR><TD\(port) FIXEDSIZE=\"TRUE\" WIDTH=\"2\" HEIGHT=\"\(Int(cell.height))\"></TD></TR>"
    }
    return "<TD>\(table)\(rows.joined())</TABLE></TD>"
  }
}

extension Furniture {
  /// Title and subtitle.
  var dotHeading: String {
    HTMLLabel.table + HTMLLabel.row(HTMLLabel.font(title, .ink, size: 22, bold: true))
      + HTMLLabel.row(HTMLLabel.font(subtitle, .muted, size: 13))
      + HTMLLabel.row("", height: 12) + "</TABLE>"
  }

  /// Rows for legend, sources and notes.
  var dotFooter: [String] {
    let samples =
      relations.map { Self.sample($0) }
      + standings.map { Self.sample($0) }
    let legend = samples.isEmpty ? [] : ["", samples.joined(separator: " &#160; &#160; ")]
    let heading =
      sources.isEmpty ? [] : ["", HTMLLabel.font("Sources", .ink, size: 11, bold: true)]
    return legend + heading
      + (sources.map(\.words) + notes).map { HTMLLabel.font($0, .muted, size: 10.5) }
  }

  private static func sample(_ relation: Relation) -> String {
    let sign =
      switch relation {
      case .recognition: "━▶"
      case .ambassador: "─❯"
      case .office: "─■"
      case .sanctions: "━┫"
      case .designation: "─◆"
      case .ties: "──"
      }
    return HTMLLabel.font(sign, Tint(relation), bold: true)
      + " " + HTMLLabel.font(relation.rawValue, .ink, size: 11)
  }

  private static func sample(_ standing: Standing) -> String {
    let sign =
      switch standing {
      case .inForce: "──"
      case .stale: "── ──"
      case .maybe: "─ ─"
      case .disputed: "─ · ─"
      case .ended: "- -"
      case .absent: "···▷"
      }
    return HTMLLabel.font(sign, .absent, bold: true)
      + " " + HTMLLabel.font(standing.words, .ink, size: 11)
  }
}

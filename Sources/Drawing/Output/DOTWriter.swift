internal import History
internal import World

/// Writes a figure as DOT that Graphviz draws well by itself and that reads as data: parties are
/// nodes by their codes, lines are edges with their relation, source, target and state.
struct DOTWriter {
  let furniture: Furniture
  let wording: Wording

  /// One statement about the whole graph, an empty one, when there is nothing to draw.
  func empty() -> String {
    let text = HTMLLabel.font(furniture.emptiness ?? "", .ink, size: 15)
    return file(
      graph: ["labelloc=t", "labeljust=l", "label=<\(furniture.dotHeading)>"],
      body: [
        "nothing [shape=plain label=<\(HTMLLabel.table)"
          + HTMLLabel.row(text, height: 60)
          + furniture.dotFooter.map { HTMLLabel.row($0) }.joined() + "</TABLE>>]"
      ])
  }

  func file(graph: [String], body: [String]) -> String {
    let common = ["bgcolor=white", "pad=0.3", "fontname=\"Arial\""] + graph
    return """
      digraph relgraph {
        graph [\(common.joined(separator: " "))]
        node [shape=plain fontname="Arial" fontsize=13]
        edge [fontname="Arial" fontsize=11]
      \(body.map { "  \($0)\n" }.joined())}

      """
  }

  /// The code of a party as an id, or a number among `parties` where it would not be readable.
  static func id(_ party: Party, among parties: [Party]) -> String {
    Markup.isPlain(party.code)
      ? "\"\(party.code)\"" : "\"party-\(parties.firstIndex(of: party) ?? 0)\""
  }

  /// What is the same for a line in every view; `isReversed` when the edge runs from target to
  /// source.
  func attributes(_ line: Line, isReversed: Bool, label: String?) -> String {
    let stroke = Stroke(line.key.relation, line.standing)
    let style: String? =
      switch line.standing {
      case .inForce: nil
      case .stale, .maybe, .ended, .disputed: "dashed"
      case .absent: "dotted"
      }
    let isOutline = stroke.isHollow && stroke.head != .hollow && stroke.head.isSolid
    let head = (isOutline ? "o" : "") + stroke.head.dotName
    let arrows =
      line.isMutual
      ? "dir=both arrowhead=\(head) arrowtail=\(head)"
      : isReversed ? "dir=back arrowtail=\(head)" : "arrowhead=\(head)"
    let parts: [String?] = [
      label.map { "label=<\($0)>" }, "color=\"\(stroke.tint.light)\"",
      "penwidth=\(decimal(stroke.width))", arrows, style.map { "style=\($0)" },
      "relation=\(line.key.relation.rawValue)", "state=\(line.standing.rawValue)",
      "source=\(Markup.quoted(Label.capped(line.key.source.code)))",
      "target=\(Markup.quoted(Label.capped(line.key.target.code)))",
      "class=\"\(line.key.relation.rawValue) \(line.standing.rawValue)\"",
      "tooltip=\(Markup.quoted(Label.capped(wording.sentence(line), length: 180)))",
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}

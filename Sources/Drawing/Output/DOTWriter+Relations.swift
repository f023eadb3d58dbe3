internal import World

extension DOTWriter {
  /// The same relations as a plain graph, for views that Graphviz has no like of.
  ///
  /// Without an engine, one that such a number of lines suits.
  func relations(_ lines: [Line], engine: String? = nil) -> String {
    let parties = Set(lines.flatMap { [$0.key.source, $0.key.target] }).sorted()
    let engine = engine ?? (lines.count <= 400 ? "neato" : "sfdp")
    let nodes = parties.map { party in
      let text = wording.boxText(party, size: 13)
      return "\(Self.id(party, among: parties)) [shape=box style=\"rounded,filled\" "
        + "fillcolor=\"\(Tint.box.light)\" color=\"\(Tint.boxEdge.light)\" "
        + "label=<\(HTMLLabel.lines(text))>]"
    }
    let edges = lines.map { line in
      let ends = [line.key.source, line.key.target].map { Self.id($0, among: parties) }
      return ends.joined(separator: " -> ")
        + " [\(attributes(line, isReversed: false, label: nil))]"
    }
    return file(
      graph: [
        "layout=\(engine)", engine == "dot" ? "rankdir=LR" : "overlap=prism", "labelloc=t",
        "labeljust=l",
        "label=<\(furniture.dotHeading)>",
      ], body: nodes + edges)
  }
}

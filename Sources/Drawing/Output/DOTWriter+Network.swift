internal import History
internal import World

extension DOTWriter {
  /// A network for `neato`, with the places that we draw it at.
  func network(_ scene: Scene) -> String {
    let parties = scene.nodes.map(\.party)
    var body = scene.nodes.map { node($0, parties) }
    let numbers = Dictionary(
      scene.bundles.compactMap { bundle in
        bundle.lines.first.map { ($0.key, bundle.number) }
      }
    ) { first, _ in first }
    body += scene.stretches.map { stretch in
      let key = stretch.line.key
      let label = numbers[key].map { HTMLLabel.font("\($0)", .ink, bold: true) }
      let ends = [key.source, key.target].map { Self.id($0, among: parties) }
      return ends.joined(separator: " -> ")
        + " [\(attributes(stretch.line, isReversed: false, label: label))]"
    }
    body.append(list(scene))
    return file(
      graph: [
        "layout=neato", "splines=line", "overlap=true", "nodesep=0.12", "labelloc=t",
        "labeljust=l", "label=<\(furniture.dotHeading)>",
      ], body: body)
  }

  private func node(_ node: Scene.Node, _ parties: [Party]) -> String {
    let (fill, edge) = node.isFocus ? (Tint.focus, Tint.focus) : (.box, .boxEdge)
    return "\(Self.id(node.party, among: parties)) [shape=box style=\"rounded,filled\" "
      + "fillcolor=\"\(fill.light)\" color=\"\(edge.light)\" margin=\"0.1,0.05\" "
      + "label=<\(HTMLLabel.lines(node.text))> pos=\"\(Self.place(node.box.centre))\"]"
  }

  /// Pinned, in inches, y upwards.
  private static func place(_ point: Point) -> String {
    "\(inches(point.x)),\(inches(-point.y))!"
  }

  private static func inches(_ value: Double) -> Double { (value / 72 * 1000).rounded() / 1000 }

  /// What the numbers stand for, with the legend and the sources, in a node below the drawing.
  private func list(_ scene: Scene) -> String {
    let pairs = scene.bundles.flatMap { bundle in
      [HTMLLabel.font("\(bundle.number)  \(pair(bundle))", .ink, size: 11, bold: true)]
        + bundle.lines.map { line in
          HTMLLabel.font("■", Tint(line.key.relation), size: 9) + " "
            + HTMLLabel.font(
              "\(wording.direction(line))\(wording.label(line)) \(line.citation)",
              line.standing.isOpen ? .ink : .muted, size: 11)
        }
    }
    let half = (pairs.count + 1) / 2
    let columns = [pairs.prefix(half), pairs.dropFirst(half)].map { rows in
      "<TD ALIGN=\"LEFT\" VALIGN=\"TOP\">\(HTMLLabel.table)"
        + (rows.isEmpty ? HTMLLabel.row("") : rows.map { HTMLLabel.row($0) }.joined())
        + "</TABLE></TD><TD WIDTH=\"30\"></TD>"
    }
    let footer = furniture.dotFooter.map { "<TR><TD COLSPAN=\"4\" ALIGN=\"LEFT\">\($0)</TD></TR>" }
    let height = 16 * Double(half + footer.count)
    let place = Point(scene.size.width / 2, scene.size.height + 30 + height / 2)
    return "list [label=<\(HTMLLabel.table)<TR>\(columns.joined())</TR>\(footer.joined())"
      + "</TABLE>> pos=\"\(Self.place(place))\"]"
  }

  private func pair(_ bundle: Scene.Bundle) -> String {
    bundle.pair.map { wording.names.entry(of: $0, on: wording.day).shortName }
      .joined(separator: " – ")
  }
}

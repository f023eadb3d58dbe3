/// What is to be placed: boxes with ports, and lines between them with room for labels.
///
/// It holds sizes and no text, so that neither fonts nor outside text reach Graphviz.
struct LayoutGraph {
  struct Node {
    let size: Size
    /// From the top; their heights add up to the node's, or there are none.
    var west: [Slot] = []
    var east: [Slot] = []
  }

  /// A stretch of a node's side; an edge that names it ends at its middle.
  struct Slot {
    let height: Double
  }

  enum Side: String {
    case west = "w"
    case east = "e"
  }

  struct End {
    let node: Int
    var port: (side: Side, slot: Int)?
  }

  struct Edge {
    let from: End
    let to: End
    var label: Size?
    /// Wished length; only neato heeds it.
    var length: Double?
  }

  /// Smallest distances between neighbours in a rank and between ranks.
  var spacing = Size(4, 40)
  var seed = 1
  /// Whether lines are led around boxes; otherwise they are straight.
  var routesLines = true
  var nodes: [Node] = []
  var edges: [Edge] = []
}

extension LayoutGraph {
  /// In DOT, with numbers only.
  var dot: String {
    let head = """
      digraph {
      graph [rankdir=LR splines=\(routesLines ? "true" : "line") overlap=prism sep="+22" start=\(seed) \
      nodesep=\(inches(spacing.width)) ranksep=\(inches(spacing.height))]
      node [shape=plain margin=0]
      edge [dir=none]

      """
    let nodes = nodes.enumerated().map { "n\($0.offset) [\(Self.attributes($0.element))]\n" }
    let edges = edges.map { "\(Self.end($0.from)) -> \(Self.end($0.to)) [\(attributes($0))]\n" }
    return head + nodes.joined() + edges.joined() + "}\n"
  }

  private static func attributes(_ node: Node) -> String {
    let (width, height) = (Int(node.size.width), Int(node.size.height))
    guard !node.west.isEmpty || !node.east.isEmpty else {
      return "shape=box fixedsize=true label=\"\" width=\(inches(node.size.width)) "
        + "height=\(inches(node.size.height))"
    }
    let middle = cell("", width - 2, height, "")
    let row = side(node.west, .west) + middle + side(node.east, .east)
    return "label=<\(table)<TR>\(row)</TR></TABLE>>"
  }

  private static let table =
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"

  private static func side(_ slots: [Slot], _ side: Side) -> String {
    guard !slots.isEmpty else { return cell("", 1, 1, "") }
    let rows = slots.enumerated().map {
      let port = " PORT=\"\(side.rawValue)\($0.offset)\""
      return "<TR>" + cell(port, 1, Int($0.element.height), "") + "</TR>"
    }
    return "<TD>\(table)\(rows.joined())</TABLE></TD>"
  }

  private static func cell(_ port: String, _ width: Int, _ height: Int, _ content: String) -> String
  {
    "<TD\(port) FIXEDSIZE=\"TRUE\" WIDTH=\"\(width)\" HEIGHT=\"\(height)\">\(content)</TD>"
  }

  private static func end(_ end: End) -> String {
    guard let port = end.port else { return "n\(end.node)" }
    return "n\(end.node):\(port.side.rawValue)\(port.slot):\(port.side.rawValue)"
  }

  private func attributes(_ edge: Edge) -> String {
    var parts: [String] = []
    if let label = edge.label {
      let content = Self.cell("", Int(label.width), Int(label.height), "")
      parts.append("label=<\(Self.table)<TR>\(content)</TR></TABLE>>")
    }
    if let length = edge.length { parts.append("len=\(inches(length))") }
    return parts.joined(separator: " ")
  }
}

/// Graphviz takes distances in inches of 72 points; two decimals of a point are kept.
private func inches(_ points: Double) -> Double { (points / 72 * 7200).rounded() / 7200 }

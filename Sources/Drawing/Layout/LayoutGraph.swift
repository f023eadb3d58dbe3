/// What Graphviz is to place: boxes and lines between them.
///
/// It holds sizes and no text, so that neither fonts nor outside text reach Graphviz.
struct LayoutGraph {
  struct Node {
    let size: Size
  }

  struct Edge {
    let from: Int
    let to: Int
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
      node [shape=box margin=0 fixedsize=true label=""]
      edge [dir=none]

      """
    let nodes = nodes.enumerated().map { index, node in
      "n\(index) [width=\(inches(node.size.width)) height=\(inches(node.size.height))]\n"
    }
    let edges = edges.map { edge in
      let length = edge.length.map { " [len=\(inches($0))]" } ?? ""
      return "n\(edge.from) -> n\(edge.to)\(length)\n"
    }
    return head + nodes.joined() + edges.joined() + "}\n"
  }
}

/// Graphviz takes distances in inches of 72 points; two decimals of a point are kept.
private func inches(_ points: Double) -> Double { (points / 72 * 7200).rounded() / 7200 }

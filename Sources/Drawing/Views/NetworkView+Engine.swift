extension NetworkView {
  /// Boxes placed by Graphviz, in the order of the parties.
  ///
  /// - Throws: `DrawingError` beyond what the engine lays out at once.
  func boxes(by engine: FigureOptions.Engine) throws -> [Box] {
    let boxes = self.boxes()
    var graph = LayoutGraph(spacing: Size(30, 70), routesLines: false)
    graph.nodes = boxes.map { LayoutGraph.Node(size: $0.size) }
    graph.edges = pairs.map { pair in
      let reach = (boxes[pair.ends.from].size.width + boxes[pair.ends.to].size.width) / 2
      return LayoutGraph.Edge(from: pair.ends.from, to: pair.ends.to, length: reach + 90)
    }
    let layout = try LayoutEngine(engine).layOut(graph)
    var spreading = Spreading()
    spreading.gap = Size(14, 12)
    return spreading.spread(zip(layout.centres, boxes).map { Box(centre: $0, $1.size) })
  }
}

extension LayoutEngine {
  fileprivate init(_ engine: FigureOptions.Engine) {
    self =
      switch engine {
      case .dot: .dot
      case .neato: .neato
      case .sfdp: .sfdp
      }
  }
}

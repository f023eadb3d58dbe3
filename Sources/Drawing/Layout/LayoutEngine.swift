internal import GraphvizShim
internal import Synchronization

/// Ways of libgraphviz to place boxes.
enum LayoutEngine: String {
  /// In ranks, for few lines with labels.
  case dot
  /// By stress, for up to some hundred boxes.
  case neato
  /// By forces over several scales, for more.
  case sfdp

  /// Lines that it lays out in well under a second; it cannot be stopped once it runs.
  var capacity: Int {
    switch self {
    case .dot: 150
    case .neato: 2000
    case .sfdp: 25_000
    }
  }

  /// Graphviz keeps global state: one layout at a time in the whole process.
  private static let turn = Mutex(())

  /// - Throws: `DrawingError.tooLarge` beyond the capacity, `.layout` when Graphviz reports an
  ///   error.
  func layOut(_ graph: LayoutGraph) throws -> Layout {
    guard graph.edges.count <= capacity else {
      throw DrawingError.tooLarge(lines: graph.edges.count, limit: capacity)
    }
    return try layOut(dot: graph.dot)
  }

  /// A graph of our own writing, in DOT; what it holds is not checked.
  func layOut(dot: String) throws -> Layout {
    try Self.turn.withLock { _ in
      var message = [CChar](repeating: 0, count: 256)
      let made = unsafe gvs_layout_make(dot, rawValue, &message, message.count)
      guard let made = unsafe made else {
        let bytes = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        throw DrawingError.layout(String(decoding: bytes, as: UTF8.self))
      }
      defer { unsafe gvs_layout_free(made) }
      return unsafe Layout(made)
    }
  }
}

/// Where the boxes and lines of a `LayoutGraph` are to be drawn, in its order.
struct Layout {
  let centres: [Point]
  let routes: [Route]

  struct Route {
    /// Nil where the engine drew no line.
    let curve: Curve?
    let label: Point?
  }
}

extension Layout {
  fileprivate init(_ made: OpaquePointer) {
    centres = unsafe (0..<gvs_node_count(made)).map { unsafe Point(gvs_node_centre(made, $0)) }
    routes = unsafe (0..<gvs_edge_count(made)).map { edge in
      let points = unsafe (0..<gvs_edge_point_count(made, edge)).map {
        unsafe Point(gvs_edge_point(made, edge, $0))
      }
      let label = unsafe gvs_edge_label(made, edge)
      return Route(
        curve: points.count >= 4 ? Curve(points: points) : nil,
        label: label.x.isNaN ? nil : Point(label))
    }
  }
}

extension Point {
  /// Graphviz counts y upwards.
  fileprivate init(_ point: gvs_point) {
    self.init(point.x, -point.y)
  }
}

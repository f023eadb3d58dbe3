import Testing

// The layout is not public.
@testable import Drawing

@Suite struct LayoutEngineTests {
  private func ring(_ count: Int) -> LayoutGraph {
    var graph = LayoutGraph(routesLines: false)
    graph.nodes = (0..<count).map { _ in LayoutGraph.Node(size: Size(60, 30)) }
    graph.edges = (0..<count).map {
      LayoutGraph.Edge(from: $0, to: ($0 + 1) % count)
    }
    return graph
  }

  @Test(arguments: [LayoutEngine.dot, .neato, .sfdp])
  func `gives the same places every time`(engine: LayoutEngine) throws {
    let graph = ring(12)
    let first = try engine.layOut(graph)
    #expect(first.centres.count == 12 && first.routes.count == 12)
    for _ in 0..<3 {
      let again = try engine.layOut(graph)
      #expect(again.centres == first.centres)
      #expect(again.routes.map(\.curve) == first.routes.map(\.curve))
    }
  }

  @Test func `lays out on many threads at once`() async throws {
    let graph = ring(8)
    let first = try LayoutEngine.neato.layOut(graph)
    try await withThrowingTaskGroup(of: [Point].self) { group in
      for _ in 0..<16 { group.addTask { try LayoutEngine.neato.layOut(graph).centres } }
      for try await centres in group { #expect(centres == first.centres) }
    }
  }

  @Test func `refuses what it could not finish`() {
    #expect(throws: DrawingError.tooLarge(lines: 151, limit: 150)) {
      try LayoutEngine.dot.layOut(ring(151))
    }
  }

  @Test(arguments: [
    ("digraph {", "syntax error"), ("digraph { a -> b [label=<<B></B>>] }", "syntax error"),
    ("", "unreadable graph"),
  ])
  func `tells what Graphviz finds wrong, and goes on`(dot: String, reason: String) throws {
    do {
      _ = try LayoutEngine.dot.layOut(dot: dot)
      Issue.record("'\(dot)' was laid out")
    } catch DrawingError.layout(let message) {
      #expect(message.contains(reason))
      #expect(!message.contains("\n"))
    }
    #expect(try LayoutEngine.dot.layOut(ring(3)).centres.count == 3)
  }

  @Test func `keeps the order of edges whatever their ends`() throws {
    var graph = LayoutGraph()
    graph.nodes = (0..<3).map { _ in LayoutGraph.Node(size: Size(60, 30)) }
    graph.edges = [(2, 0), (0, 1), (1, 0), (0, 1)].map {
      LayoutGraph.Edge(from: $0, to: $1)
    }
    let layout = try LayoutEngine.dot.layOut(graph)
    for (edge, route) in zip(graph.edges, layout.routes) {
      let curve = try #require(route.curve)
      let (from, to) = (layout.centres[edge.from], layout.centres[edge.to])
      #expect((curve.start - from).length < (curve.start - to).length)
    }
  }
}

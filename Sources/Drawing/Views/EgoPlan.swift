internal import World

/// The sizes of an ego view, as the graph that Graphviz places.
struct EgoPlan {
  let left: EgoSide
  let right: EgoSide
  let partnerWidth: Double
  let focusWidth: Double
  let laneWidth: Double
  let focusHeight: Double

  /// In the order of the graph's nodes, after the focus.
  var partners: [EgoSide.Partner] { left.partners + right.partners }
  /// In the order of the graph's edges.
  var lanes: [EgoSide.Lane] { partners.flatMap(\.lanes) }

  private var leftLaneCount: Int { left.partners.reduce(0) { $0 + $1.lanes.count } }

  /// Of a partner, among all lanes.
  func laneIndices(of partner: Int) -> Range<Int> {
    let first = partners[..<partner].reduce(0) { $0 + $1.lanes.count }
    return first..<first + partners[partner].lanes.count
  }

  /// Curves run from left to right.
  func partnerEnd(of lane: Int, _ curve: Curve?) -> Point? {
    lane < leftLaneCount ? curve?.start : curve?.end
  }

  func focusEnd(of lane: Int, _ curve: Curve?) -> Point? {
    lane < leftLaneCount ? curve?.end : curve?.start
  }

  /// Whether a lane's relation runs from right to left.
  func isFromFocus(_ lane: Int, _ focus: Party) -> Bool {
    (lanes[lane].line.key.source == focus) == (lane < leftLaneCount)
  }

  /// Both ends of every lane have slots at the same height, so that the lanes come out straight.
  var graph: LayoutGraph {
    let (west, westPlaces) = left.opposite(total: focusHeight)
    let (east, eastPlaces) = right.opposite(total: focusHeight)
    var graph = LayoutGraph(spacing: Size(EgoSide.spacing, 20))
    graph.nodes = [
      LayoutGraph.Node(size: Size(focusWidth, focusHeight), west: west, east: east)
    ]
    add(left, westPlaces, to: &graph, isLeft: true)
    add(right, eastPlaces, to: &graph, isLeft: false)
    return graph
  }

  private func add(
    _ side: EgoSide, _ places: [Int], to graph: inout LayoutGraph, isLeft: Bool
  ) {
    var place = places.makeIterator()
    for partner in side.partners {
      let node = graph.nodes.count
      let slots = EgoSide.slots(partner)
      let size = Size(partnerWidth, partner.height)
      graph.nodes.append(
        LayoutGraph.Node(size: size, west: isLeft ? [] : slots, east: isLeft ? slots : []))
      for (index, lane) in partner.lanes.enumerated() {
        guard let there = place.next() else { continue }
        let label = Size(laneWidth, lane.label.height)
        let mine = LayoutGraph.End(node: node, port: (isLeft ? .east : .west, 2 * index + 1))
        let focus = LayoutGraph.End(node: 0, port: (isLeft ? .west : .east, there))
        graph.edges.append(
          LayoutGraph.Edge(from: isLeft ? mine : focus, to: isLeft ? focus : mine, label: label))
      }
    }
  }
}

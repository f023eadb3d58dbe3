internal import World

/// All parties, with the lines of each pair side by side and a number for each pair.
struct NetworkView {
  let lines: [Line]
  let focus: Party?
  let wording: Wording

  /// Up to here pairs are numbered and listed below the drawing.
  static let listedPairs = 60
  private static let laneGap = 9.0

  /// - Throws: `DrawingError` beyond what `sfdp` lays out in seconds.
  func scene() throws -> Scene {
    let bundles = bundles()
    let parties = Set(bundles.flatMap(\.pair)).sorted()
    let sizes = parties.map { size(of: $0, bundles) }
    let place = Dictionary(uniqueKeysWithValues: zip(parties, parties.indices))
    var graph = LayoutGraph(routesLines: false)
    graph.nodes = sizes.map { LayoutGraph.Node(size: $0) }
    graph.edges = bundles.compactMap { bundle in
      guard let from = place[bundle.pair[0]], let to = place[bundle.pair[1]] else { return nil }
      let reach = (sizes[from].width + sizes[to].width) / 2
      return LayoutGraph.Edge(
        from: LayoutGraph.End(node: from), to: LayoutGraph.End(node: to), length: reach + 90)
    }
    let boxes = try NetworkPlan(graph: graph).boxes()
    return scene(bundles, Dictionary(uniqueKeysWithValues: zip(parties, boxes))).fitted()
  }

  /// One for each pair of parties, in order of their codes; places are not known yet.
  private func bundles() -> [Pair] {
    let groups = Dictionary(grouping: lines) { [$0.key.source, $0.key.target].sorted() }
    return groups.map { Pair(pair: $0, lines: $1.sorted(by: inOrder)) }
      .sorted { ($0.pair[0], $0.pair[1]) < ($1.pair[0], $1.pair[1]) }
  }

  private struct Pair {
    let pair: [Party]
    let lines: [Line]
  }

  private func inOrder(_ left: Line, _ right: Line) -> Bool {
    (left.key.relation.rank, left.key) < (right.key.relation.rank, right.key)
  }

  private func text(of party: Party) -> [[TextRun]] {
    let name = wording.names.entry(of: party, on: wording.day).shortName
    let code = Label.capped(party.code, length: 12)
    let tint = party == focus ? Tint.onFocus : .ink
    let run = TextRun(text: name, size: 13, face: .bold, tint: tint)
    let small = TextRun(
      text: code, size: 10, tint: party == focus ? .onFocus : .muted, gap: 6)
    return [name == code ? [run] : [run, small]]
  }

  /// Wide enough for the name, high enough for the widest bundle.
  private func size(of party: Party, _ pairs: [Pair]) -> Size {
    let most = pairs.filter { $0.pair.contains(party) }.map(\.lines.count).max() ?? 1
    let width = text(of: party).joined().reduce(0) { $0 + $1.width }
    return Size((width + 24).rounded(.up), max(34, Double(most) * Self.laneGap + 12))
  }
}

// From places to lines.
extension NetworkView {
  private func scene(_ pairs: [Pair], _ boxes: [Party: Box]) -> Scene {
    var scene = Scene(size: Size(0, 0), nodes: [], lines: [])
    scene.nodes = boxes.sorted { $0.key < $1.key }.map { party, box in
      Scene.Node(party: party, box: box, isFocus: party == focus, text: text(of: party))
    }
    for pair in pairs {
      guard let from = boxes[pair.pair[0]], let to = boxes[pair.pair[1]] else { continue }
      scene.lines += stretches(pair, from, to)
    }
    guard pairs.count <= Self.listedPairs else { return scene }
    var taken = scene.nodes.map(\.box)
    for (index, pair) in pairs.enumerated() {
      guard let from = boxes[pair.pair[0]], let to = boxes[pair.pair[1]] else { continue }
      let centre = Self.free(between: from, and: to, taken)
      let bundle = Scene.Bundle(
        number: index + 1, centre: centre, pair: pair.pair, lines: pair.lines)
      taken.append(bundle.box)
      scene.bundles.append(bundle)
    }
    return scene
  }

  /// The lines of a pair, side by side about the line between the centres.
  private func stretches(_ pair: Pair, _ from: Box, _ to: Box) -> [Scene.Stretch] {
    let way = (to.centre - from.centre).unit
    return pair.lines.enumerated().map { index, line in
      let aside = (Double(index) - Double(pair.lines.count - 1) / 2) * Self.laneGap
      let (start, end) = (from.centre + way.normal * aside, to.centre + way.normal * aside)
      let curve = Curve(
        from: from.exit(from: start, along: way), to: to.exit(from: end, along: way * -1))
      return Scene.Stretch(
        line: line, curve: line.key.source == pair.pair[0] ? curve : curve.reversed)
    }
  }

  /// The place on a line nearest to its middle where a number covers no box and no other number.
  private static func free(between from: Box, and to: Box, _ taken: [Box]) -> Point {
    let way = (to.centre - from.centre).unit
    let start = from.exit(from: from.centre, along: way)
    let end = to.exit(from: to.centre, along: way * -1)
    let side = 2 * Scene.Bundle.radius + 4
    let shares: [Double] = (0...16).map { (step: Int) -> Double in
      0.5 + Double(step.isMultiple(of: 2) ? step : -step) * 0.025
    }
    let places = shares.map { start + (end - start) * $0 }
    let free = places.first { place in
      let box = Box(centre: place, Size(side, side))
      return !taken.contains { $0.overlaps(box) }
    }
    return free ?? places[0]
  }
}

extension Box {
  /// Where a ray from a point inside leaves the box.
  func exit(from point: Point, along way: Point) -> Point {
    let across = way.x == 0 ? .infinity : ((way.x > 0 ? maxX : minX) - point.x) / way.x
    let down = way.y == 0 ? .infinity : ((way.y > 0 ? maxY : minY) - point.y) / way.y
    return point + way * max(0, min(across, down))
  }
}

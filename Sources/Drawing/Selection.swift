internal import History
internal import World

/// What of a snapshot is drawn, and around whom.
struct Selection {
  /// Sorted by key.
  let lines: [Line]
  /// All ends of the lines, by code, and the focus.
  let parties: [Party]
  let focus: Party?
  /// Relations that the figure was restricted to.
  let relations: Set<Relation>?
  let view: View
  /// Why the view is another than was asked for.
  let remarks: [String]

  enum View: Hashable {
    case ego(Party)
    case network
    case map
    case matrix
    case pairs
  }

  init(_ snapshot: Snapshot, _ options: FigureOptions) {
    self.init(
      lines: Self.lines(of: snapshot, options),
      asIn: options)
  }

  /// Lines that are chosen already.
  init(lines: [Line], asIn options: FigureOptions) {
    let ends = lines.flatMap { [$0.key.source, $0.key.target] }
    let centre = Self.centre(of: lines, wished: options.focus)
    self.lines = lines
    relations = options.relations
    parties = Set(ends + [options.focus].compactMap(\.self)).sorted()
    focus = options.focus ?? (options.view == .network || options.view == .map ? nil : centre)
    (view, remarks) = Self.view(options.view, centre, lines)
  }

  /// The lines of a snapshot that the options ask for.
  static func lines(of snapshot: Snapshot, _ options: FigureOptions) -> [Line] {
    let entries = snapshot.entries.filter {
      options.relations?.contains($0.key.relation) ?? true
    }
    let lines = Line.all(of: entries).filter { options.showsHistory || $0.standing != .ended }
    return options.focus.map { within(max(1, options.depth), of: $0, in: lines) } ?? lines
  }

  /// Lanes beyond which an ego view is not chosen by itself, and beyond which it is not drawn.
  private static let lanes = (usual: 80, most: 300)
  /// Lines beyond which a network is not chosen by itself, and beyond which it is not drawn.
  static let networkLines = (usual: 600, most: 6000)

  private static func view(
    _ wished: FigureOptions.View?, _ centre: Party?, _ lines: [Line]
  ) -> (View, [String]) {
    let fits = lines.count <= networkLines.usual
    switch wished {
    case nil:
      if let centre, lines.count <= lanes.usual { return (.ego(centre), []) }
      return (fits ? .network : .matrix, [])
    case .ego:
      if let centre, lines.count <= lanes.most { return (.ego(centre), []) }
      let reason =
        centre == nil
        ? "No party touches every relation" : "\(lines.count) lines are too many for an ego view"
      return (fits ? .network : .matrix, ["\(reason); a \(fits ? "network" : "matrix") is drawn."])
    case .network, .map:
      if lines.count <= networkLines.most { return (wished == .map ? .map : .network, []) }
      return (
        .matrix,
        ["\(lines.count) lines are too many for a \(wished?.rawValue ?? ""); a matrix is drawn."]
      )
    case .matrix: return (.matrix, [])
    case .pairs: return (.pairs, [])
    }
  }

  /// The lines with an end fewer than `depth` steps away from a party.
  private static func within(_ depth: Int, of party: Party, in lines: [Line]) -> [Line] {
    var near: Set = [party]
    for _ in 1..<depth {
      near.formUnion(
        lines.filter { near.contains($0.key.source) || near.contains($0.key.target) }
          .flatMap { [$0.key.source, $0.key.target] })
    }
    return lines.filter { near.contains($0.key.source) || near.contains($0.key.target) }
  }

  /// The party that every line touches: the one wished for, or the one most lines lead to.
  private static func centre(of lines: [Line], wished: Party?) -> Party? {
    guard let first = lines.first else { return wished }
    let candidates = [wished].compactMap(\.self) + [first.key.source, first.key.target].sorted()
    let common = candidates.filter { party in lines.allSatisfy { $0.touches(party) } }
    if let wished { return common.contains(wished) ? wished : nil }
    return common.max { left, right in
      (arrivals(at: left, lines), right) < (arrivals(at: right, lines), left)
    }
  }

  private static func arrivals(at party: Party, _ lines: [Line]) -> Int {
    lines.flatMap(\.entries).count { $0.key.target == party }
  }
}

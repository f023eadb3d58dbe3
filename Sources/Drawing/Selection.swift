internal import History
internal import World

/// What of a snapshot is drawn, and around whom.
struct Selection {
  /// Sorted by key.
  let lines: [Line]
  /// All ends of the lines, by code, and the focus.
  let parties: [Party]
  let focus: Party?
  let view: View

  enum View {
    case ego(Party)
    case network
  }

  init(_ snapshot: Snapshot, _ options: FigureOptions) {
    let entries = snapshot.entries.filter {
      options.relations?.contains($0.key.relation) ?? true
    }
    var lines = Line.all(of: entries).filter { options.showsHistory || $0.standing != .ended }
    if let focus = options.focus {
      lines = Self.within(max(1, options.depth), of: focus, in: lines)
    }
    let ends = lines.flatMap { [$0.key.source, $0.key.target] }
    let centre = Self.centre(of: lines, wished: options.focus)
    self.lines = lines
    parties = Set(ends + [options.focus].compactMap(\.self)).sorted()
    focus = options.focus ?? (options.view == .network ? nil : centre)
    view =
      switch (options.view, centre) {
      case (.network, _), (_, nil): .network
      case (nil, _) where lines.count > Self.mostLanes: .network
      case (_, let centre?): .ego(centre)
      }
  }

  /// Beyond this an ego view is higher than can be read, and is not chosen by itself.
  private static let mostLanes = 120

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

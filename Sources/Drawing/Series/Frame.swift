internal import History
internal import World

/// One date of a series.
struct Frame {
  let snapshot: Snapshot
  let wording: Wording
  /// By key.
  let lines: [Line]
  /// What stands otherwise than in the frame before; nothing in the first one.
  let changes: [Change]

  struct Change {
    let line: Line
    let kind: Kind
  }

  enum Kind: Int, Comparable {
    case began
    case ended
    /// Something else is known of it.
    case altered

    var sign: String {
      switch self {
      case .began: "+"
      case .ended: "–"
      case .altered: "~"
      }
    }

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  var changed: Set<Line> { Set(changes.map(\.line)) }
  var caption: String { DateWords.caption(snapshot.asOf) }
}

extension Frame {
  static func all(_ snapshots: [Snapshot], _ options: FigureOptions, _ names: Names) -> [Frame] {
    var before: [Key: Line]?
    return snapshots.map { snapshot in
      let lines = Selection.lines(of: snapshot, options)
      let changes = before.map { Self.changes(lines, since: $0) } ?? []
      var now: [Key: Line] = [:]
      for line in lines { for entry in line.entries { now[entry.key] = line } }
      before = now
      return Frame(
        snapshot: snapshot, wording: Wording(names: names, day: snapshot.day), lines: lines,
        changes: changes)
    }
  }

  private static func changes(_ lines: [Line], since before: [Key: Line]) -> [Change] {
    lines.compactMap { line -> Change? in
      let earlier = line.entries.map { before[$0.key] }
      let wasSame = earlier.allSatisfy {
        $0?.standing == line.standing && $0?.isMutual == line.isMutual
      }
      if wasSame { return nil }
      let wasOpen = earlier.contains { $0?.standing.isOpen ?? false }
      let isNew = earlier.contains { $0 == nil || $0?.standing.isOpen == false }
      if line.standing.isOpen { return Change(line: line, kind: isNew ? .began : .altered) }
      return Change(line: line, kind: line.standing == .ended && wasOpen ? .ended : .altered)
    }.sorted {
      ($0.kind, $0.line.key.relation, $0.line.key) < ($1.kind, $1.line.key.relation, $1.line.key)
    }
  }
}

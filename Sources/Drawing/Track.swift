internal import History
internal import World

/// One place in a figure and all that is drawn there: a single line in the figure of one day, in a
/// history every form that the relation takes over time.
struct Track {
  /// What tells it from other tracks; not always the key of its lines, as ambassadors both ways may
  /// share one.
  let key: Key
  /// Distinct, at least one; the first is the earliest.
  let variants: [Line]

  /// The two parties, by code.
  var pair: [Party] { [key.source, key.target].sorted() }
  var isEverOpen: Bool { variants.contains { $0.standing.isOpen } }

  func touches(_ party: Party) -> Bool { key.source == party || key.target == party }

  func partner(of party: Party) -> Party { key.source == party ? key.target : key.source }
}

extension Track {
  /// Each line for itself.
  static func each(of lines: [Line]) -> [Track] {
    lines.map { Track(key: $0.key, variants: [$0]) }
  }

  /// The tracks that the lines of several days need, by key.
  static func all(of days: [[Line]]) -> [Track] {
    let shared = sharedKeys(days)
    var variants: [Key: [Line]] = [:]
    var seen: Set<Line> = []
    for line in days.joined() where seen.insert(line).inserted {
      let key = shared.contains(line.key.canonical) ? line.key.canonical : line.key
      variants[key, default: []].append(line)
    }
    return variants.map { Track(key: $0, variants: $1) }.sorted { $0.key < $1.key }
  }

  /// Keys whose two directions are one line on some day and never two.
  private static func sharedKeys(_ days: [[Line]]) -> Set<Key> {
    var mutual: Set<Key> = []
    var apart: Set<Key> = []
    for lines in days {
      var single: Set<Key> = []
      for line in lines where line.key.relation == .ambassador {
        if line.isMutual {
          mutual.insert(line.key.canonical)
        } else if !single.insert(line.key.canonical).inserted {
          apart.insert(line.key.canonical)
        }
      }
    }
    return mutual.subtracting(apart)
  }
}

extension Key {
  /// The one of both directions that comes first.
  var canonical: Key {
    source <= target ? self : Key(directed: target, relation, source)
  }

  /// As relations are listed within a pair.
  static func inRank(_ left: Key, _ right: Key) -> Bool {
    (left.relation.rank, left) < (right.relation.rank, right)
  }
}

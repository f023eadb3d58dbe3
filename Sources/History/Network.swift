internal import World

/// Who can be reached from whom in one step on a day.
struct Network {
  /// Neighbours sorted by code.
  private let neighbours: [Party: [Party]]
  private let incoming: [Party: [Party]]
  private let carriers: [Pair: [Key]]

  struct Pair: Hashable {
    let from: Party
    let to: Party
  }

  /// `isReversible`: whether a key may be followed backwards.
  init(_ keys: [Key], isReversible: (Key) -> Bool) {
    var carriers: [Pair: [Key]] = [:]
    for key in keys {
      carriers[Pair(from: key.source, to: key.target), default: []].append(key)
      guard isReversible(key) else { continue }
      carriers[Pair(from: key.target, to: key.source), default: []].append(key)
    }
    self.carriers = carriers.mapValues { $0.sorted() }
    neighbours = Dictionary(grouping: carriers.keys, by: \.from).mapValues { $0.map(\.to).sorted() }
    incoming = Dictionary(grouping: carriers.keys, by: \.to).mapValues { $0.map(\.from) }
  }

  func keys(from: Party, to: Party) -> [Key] {
    carriers[Pair(from: from, to: to)] ?? []
  }

  /// The way with fewest hops, among those the one whose codes come first in the alphabet.
  ///
  /// In time linear in the relations.
  func shortest(from: Party, to: Party, maxHops: Int) -> [Party]? {
    let distances = distances(to: to, maxHops: maxHops)
    guard var left = distances[from] else { return nil }
    var way = [from]
    while left > 0, let here = way.last {
      let next = neighbours[here]?.first { distances[$0] == left - 1 }
      guard let next else { return nil }
      way.append(next)
      left -= 1
    }
    return way
  }

  private func distances(to target: Party, maxHops: Int) -> [Party: Int] {
    var distances = [target: 0]
    var front = [target]
    var hops = 0
    while !front.isEmpty, hops < maxHops {
      hops += 1
      var next: [Party] = []
      for party in front.flatMap({ incoming[$0] ?? [] }) where distances[party] == nil {
        distances[party] = hops
        next.append(party)
      }
      front = next
    }
    return distances
  }

  /// Every way that meets no party twice, fewest hops first, then by codes.
  func all(from: Party, to: Party, maxHops: Int) -> [[Party]] {
    let distances = distances(to: to, maxHops: maxHops)
    var found: [[Party]] = []
    extend([from], to: to, maxHops, distances, &found)
    return found.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count
    }
  }

  private func extend(
    _ way: [Party], to target: Party, _ left: Int, _ distances: [Party: Int],
    _ found: inout [[Party]]
  ) {
    guard let here = way.last, here != target else { return found.append(way) }
    for next in neighbours[here] ?? [] where !way.contains(next) {
      guard let rest = distances[next], rest < left else { continue }
      extend(way + [next], to: target, left - 1, distances, &found)
    }
  }
}

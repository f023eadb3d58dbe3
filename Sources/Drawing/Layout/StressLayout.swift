internal import World

/// Places points so that their distances match the steps between them in a graph.
///
/// Stochastic gradient descent on the stress (Zheng, Pawar, Goodman 2018): pairs in random order,
/// with steps that shrink. Only the four operations and square roots are used, so the places are
/// the same on every machine.
struct StressLayout {
  let count: Int
  let edges: [(from: Int, to: Int)]
  /// Points that stay where they are.
  var fixed: [Point?] = []
  /// The wished length of an edge.
  var length = 1.0

  private static let rounds = 30

  /// Where the random numbers of a seed begin; neighbouring seeds lie far apart.
  private static func state(of seed: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  /// In time and memory quadratic in the points.
  func places(seed: Int) -> [Point] {
    var chance = Chance(seed: Self.state(of: seed))
    let isFixed = (0..<count).map { $0 < fixed.count && fixed[$0] != nil }
    let spread = length * Double(count).squareRoot()
    var places = (0..<count).map { index in
      (isFixed[index] ? fixed[index] : nil)
        ?? start(of: index, isFixed, spread, &chance)
    }
    var pairs = self.pairs.filter { !isFixed[$0.from] || !isFixed[$0.to] }
    guard let longest = pairs.map(\.steps).max() else { return places }
    var rate = longest * longest
    let shrinking = Self.root(0.1 / rate, of: Self.rounds - 1)
    for _ in 0..<Self.rounds {
      chance.shuffle(&pairs)
      for pair in pairs { settle(pair, rate, isFixed, &places) }
      rate *= shrinking
    }
    return places
  }

  private struct Pair {
    let from: Int
    let to: Int
    let steps: Double
  }

  /// Near its fixed neighbours if it has some, else anywhere.
  private func start(
    of index: Int, _ isFixed: [Bool], _ spread: Double, _ chance: inout Chance
  ) -> Point {
    let neighbours = edges.compactMap { edge -> Point? in
      let other = edge.from == index ? edge.to : edge.to == index ? edge.from : index
      return other != index && isFixed[other] ? fixed[other] : nil
    }
    let jitter = Point(chance.fraction() - 0.5, chance.fraction() - 0.5) * (spread * 2)
    guard !neighbours.isEmpty else { return jitter }
    let sum = neighbours.reduce(Point(0, 0), +)
    return sum * (1 / Double(neighbours.count)) + jitter * 0.2
  }

  /// Moves both ends of a pair towards their wished distance.
  @inline(__always)
  private func settle(
    _ pair: Pair, _ rate: Double, _ isFixed: [Bool], _ places: inout [Point]
  ) {
    let (i, j) = (pair.from, pair.to)
    let step = min(1, rate / (pair.steps * pair.steps))
    let x = places[i].x - places[j].x
    let y = places[i].y - places[j].y
    let distance = max((x * x + y * y).squareRoot(), 1e-9)
    let share = step * (distance - pair.steps * length) / distance
    let mine = isFixed[i] ? 0 : isFixed[j] ? 1 : 0.5
    let theirs = isFixed[j] ? 0 : isFixed[i] ? 1 : 0.5
    places[i].x -= x * share * mine
    places[i].y -= y * share * mine
    places[j].x += x * share * theirs
    places[j].y += y * share * theirs
  }

  /// All pairs with the steps between them; parts that do not hang together lie a little farther
  /// apart than the widest part is wide.
  private var pairs: [Pair] {
    var neighbours = [[Int]](repeating: [], count: count)
    for edge in edges where edge.from != edge.to {
      neighbours[edge.from].append(edge.to)
      neighbours[edge.to].append(edge.from)
    }
    var steps = [Int](repeating: -1, count: count * count)
    var farthest = 1
    for start in 0..<count {
      let row = start * count
      steps[row + start] = 0
      var queue = [start]
      var next = 0
      while next < queue.count {
        let here = queue[next]
        next += 1
        for other in neighbours[here] where steps[row + other] < 0 {
          steps[row + other] = steps[row + here] + 1
          queue.append(other)
        }
      }
      farthest = max(farthest, steps[row + (queue.last ?? start)])
    }
    let apart = Double(min(farthest, 3)) + 0.5
    var pairs: [Pair] = []
    pairs.reserveCapacity(count * (count - 1) / 2)
    for from in 0..<count {
      for to in 0..<from {
        let found = steps[from * count + to]
        pairs.append(Pair(from: from, to: to, steps: found < 0 ? apart : Double(found)))
      }
    }
    return pairs
  }

  /// The `degree`-th root of a number between 0 and 1, by halving.
  private static func root(_ number: Double, of degree: Int) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      let power = (0..<degree).reduce(1.0) { power, _ in power * middle }
      if power < number { low = middle } else { high = middle }
    }
    return high
  }
}

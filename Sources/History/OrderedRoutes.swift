internal import World

/// Ways on which each relation began no earlier than the one before it.
struct OrderedRoutes {
  /// A relation that may be followed, and when it began.
  struct Step {
    let from: Int
    let to: Int
    let code: UInt32
    /// The span in which it began; what must be sure goes by its ends.
    let earliest: Int32
    let latest: Int32
  }

  private let steps: [Int: [Step]]
  private let all: [Step]

  /// `includesMaybe`: an order that is only possible will do.
  init(_ steps: [Step], includesMaybe: Bool) {
    all = steps.map { step in
      guard includesMaybe else { return step }
      return Step(
        from: step.from, to: step.to, code: step.code, earliest: step.latest,
        latest: step.earliest)
    }
    self.steps = Dictionary(grouping: all, by: \.from)
  }

  /// The steps of the way with fewest hops, among those the one whose codes come first; nil when
  /// there is none.
  ///
  /// From the end backwards it finds the latest day by which one may have come to each party with
  /// so many hops to go. In time linear in the relations, times the hops.
  func shortest(from: Int, to: Int, maxHops: Int) -> [Step]? {
    var deadlines: [[Int: Int32]] = [[to: .max]]
    while deadlines[deadlines.count - 1][from] == nil {
      guard deadlines.count <= maxHops, let after = deadlines.last, !after.isEmpty,
        deadlines.count <= steps.count + 1
      else { return nil }
      var before: [Int: Int32] = [:]
      for step in all {
        guard let deadline = after[step.to], step.latest <= deadline else { continue }
        before[step.from] = max(before[step.from] ?? .min, step.earliest)
      }
      deadlines.append(before)
    }
    return way(from: from, deadlines.dropLast().reversed())
  }

  private func way(from: Int, _ deadlines: [[Int: Int32]]) -> [Step]? {
    var way: [Step] = []
    var (here, reached) = (from, Int32.min)
    for after in deadlines {
      let next = (steps[here] ?? []).filter { step in
        after[step.to].map { step.earliest >= reached && step.latest <= $0 } ?? false
      }.min { ($0.to, $0.latest, $0.code) < ($1.to, $1.latest, $1.code) }
      guard let next else { return nil }
      way.append(next)
      (here, reached) = (next.to, next.latest)
    }
    return way
  }
}

extension Chronicle {
  /// The relations that one may follow on a day, with when they began; without `includesMaybe` only
  /// those of which that is told.
  func orderedSteps(on day: Day, _ rule: PathRule, _ almanac: Almanac) -> [OrderedRoutes.Step] {
    let moment = almanac.moment(on: day)
    let codes = moment.codes + (rule.includesMaybe ? moment.maybeCodes : [])
    return codes.flatMap { code -> [OrderedRoutes.Step] in
      let key = almanac.key(ofCode: code)
      guard rule.relations.contains(key.relation), let number = almanac.number(ofCode: code)
      else { return [] }
      let began = isBare ? almanac.stay(number, on: day.number)?.began.map { Window($0) } : nil
      let window = began ?? answer(key, on: day).began
      guard let span = window.map({ DaySet.Span($0) }) ?? (rule.includesMaybe ? DaySet.open : nil)
      else { return [] }
      let (source, target) = (almanac.code.source(code), almanac.code.target(code))
      let forward = OrderedRoutes.Step(
        from: source, to: target, code: code, earliest: span.lowerBound, latest: span.upperBound)
      guard rule.isUndirected || key.relation.isSymmetric && !isBare else { return [forward] }
      let backward = OrderedRoutes.Step(
        from: target, to: source, code: code, earliest: span.lowerBound, latest: span.upperBound)
      return [forward, backward]
    }
  }
}

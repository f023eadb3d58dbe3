extension Placements {
  /// Beyond so many placements, the sightings are taken as changes instead.
  private static let limit = 1000

  /// What the placements that agree with all sightings make of a day.
  enum Consistency {
    case outcome(Outcome)
    /// No placement agrees with them.
    case torn
    /// There are too many placements to try.
    case untried
  }

  /// Tries all placements that differ in order.
  ///
  /// Only finitely many days per change need trying: moved down to the last day on which some
  /// change or sighting begins, or which follows a sighting or `day`, a placement keeps its order,
  /// and changes that meet on a day count in either order.
  func consistency(on day: Int32) -> Consistency {
    guard !changes.isEmpty || Set(sightings.map(\.holds)).count == 1 else { return .torn }
    let choices = choices(on: day)
    let count = choices.reduce(1) { min($0 * $1.count, Self.limit + 1) }
    guard count <= Self.limit else { return .untried }
    var outcome: Outcome?
    var chosen = choices.map { _ in 0 }
    repeat {
      let placed = zip(choices, chosen).map { $0[$1] }
      guard sightings.allSatisfy({ agrees($0, placed) }) else { continue }
      var sum = outcome ?? Outcome()
      add(placed, on: day, to: &sum)
      outcome = sum
    } while Self.advance(&chosen, choices)
    return outcome.map { .outcome($0) } ?? .torn
  }

  private func choices(on day: Int32) -> [[Int32]] {
    var marks = Set((changes.map(\.span) + sightings.map(\.span)).map(\.lowerBound))
    let lasts = sightings.flatMap { [$0.span.lowerBound, $0.span.upperBound] } + [day]
    marks.formUnion(lasts.filter { $0 < .max }.map { $0 + 1 })
    let sorted = marks.sorted()
    return changes.map { change in sorted.filter(change.span.contains) }
  }

  /// Counts up; false after the last.
  private static func advance(_ chosen: inout [Int], _ choices: [[Int32]]) -> Bool {
    for index in chosen.indices {
      chosen[index] += 1
      if chosen[index] < choices[index].count { return true }
      chosen[index] = 0
    }
    return false
  }

  /// Whether a relation can be as a sighting says on one of its days, before or after the changes
  /// of that day.
  private func agrees(_ sighting: Sighting, _ placed: [Int32]) -> Bool {
    if canBe(sighting.holds, upTo: sighting.span.lowerBound, placed) { return true }
    return placed.contains { day in
      sighting.span.contains(day)
        && (canBe(sighting.holds, upTo: day, placed)
          || day > .min && canBe(sighting.holds, upTo: day - 1, placed))
    }
  }

  /// Whether the latest change up to a day can leave it so; before the first, it is what that
  /// changes.
  private func canBe(_ inForce: Bool, upTo day: Int32, _ placed: [Int32]) -> Bool {
    let pairs = zip(placed, changes)
    if let latest = placed.filter({ $0 <= day }).max() {
      return pairs.contains { $0 == latest && $1.begins == inForce }
    }
    guard let first = placed.min() else { return true }
    return pairs.contains { $0 == first && $1.begins != inForce }
  }

  private func add(_ placed: [Int32], on day: Int32, to outcome: inout Outcome) {
    let pairs = zip(placed, changes)
    if let latest = placed.filter({ $0 <= day }).max() {
      for (place, change) in pairs where place == latest {
        let isSeen =
          change.isBoundless(on: day)
          && addSightings(of: change.begins, on: day, to: &outcome)
        if !isSeen { outcome.add(change, on: day) }
      }
    } else if !addSightings(of: nil, on: day, to: &outcome) {
      outcome.nothingYet = true
      let first = placed.min()
      if pairs.contains(where: { $0 == first && !$1.begins }) { outcome.endToCome = true }
    }
  }

  /// What has been seen by a day, of one kind or of both; returns whether anything surely was.
  private func addSightings(of kind: Bool?, on day: Int32, to outcome: inout Outcome) -> Bool {
    var isSure = false
    for sighting in sightings where sighting.holds == kind ?? sighting.holds {
      let isOver = sighting.span.upperBound <= day
      guard isOver || (sighting.span.lowerBound <= day && sighting.span.lowerBound > .min) else {
        continue
      }
      isSure = isSure || isOver
      if sighting.holds { outcome.inForce = true } else { outcome.out = true }
      if !isOver, kind != nil { outcome.nothingYet = true }
    }
    return isSure
  }
}

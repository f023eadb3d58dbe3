/// What is said of one relation, in day numbers, and what it makes of a day.
///
/// A placement puts each change on a day of its span. The extreme numbers stand for open ends.
struct Placements: Hashable, Sendable {
  struct Change: Hashable, Sendable {
    let span: DaySet.Span
    /// Whether it begins the relation.
    let begins: Bool
    /// First possible day of the first report of it.
    var reported = Int32.min

    /// Whether nothing but its last possible day, still to come, bounds it.
    ///
    /// Without any last day, that a text may have reported it by then makes it possible.
    func isBoundless(on day: Int32) -> Bool {
      guard span.lowerBound == .min, span.upperBound > day else { return false }
      return span.upperBound < .max || reported == .min || reported > day
    }
  }

  struct Sighting: Hashable, Sendable {
    let span: DaySet.Span
    /// Whether it was seen in force, rather than said not to exist.
    let holds: Bool
  }

  /// Sorted by `span`.
  let changes: [Change]
  /// Sorted by `span`.
  let sightings: [Sighting]
  /// Whether what is not told did not happen, as in a history that someone wrote down whole.
  let isComplete: Bool

  init(changes: [Change], sightings: [Sighting] = [], isComplete: Bool = false) {
    self.changes = changes.sorted { Self.precedes($0.span, $1.span) }
    self.sightings = Set(sightings).sorted {
      $0.span == $1.span ? $0.holds && !$1.holds : Self.precedes($0.span, $1.span)
    }
    self.isComplete = isComplete
  }

  static func precedes(_ left: DaySet.Span, _ right: DaySet.Span) -> Bool {
    (left.upperBound, left.lowerBound) < (right.upperBound, right.lowerBound)
  }

  /// The state at the end of a day.
  func state(on day: Int32) -> State {
    if sightings.isEmpty { return outcome(of: changes, on: day).state(isComplete: isComplete) }
    switch consistency(on: day) {
    case .outcome(let outcome): return outcome.state(isComplete: isComplete)
    case .torn: return sequence(on: day)
    case .untried: return latest(on: day)
    }
  }

  /// Which of the changes can be the latest one at or before a day.
  ///
  /// A change that must have happened by then (its span ends by then) makes all those too early
  /// that must have happened before its span began. In time linear in the changes.
  func outcome(of changes: [Change], on day: Int32) -> Outcome {
    var latestStart: Int32?
    for change in changes where change.span.upperBound <= day {
      latestStart = max(latestStart ?? .min, change.span.lowerBound)
    }
    var outcome = Outcome()
    outcome.nothingYet = latestStart == nil
    for change in changes where change.span.lowerBound <= day {
      guard latestStart.map({ min(change.span.upperBound, day) >= $0 }) ?? true else { continue }
      outcome.add(change, on: day)
    }
    outcome.endToCome = outcome.nothingYet && changes.contains { !$0.begins }
    return outcome
  }
}

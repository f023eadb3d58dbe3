/// What a relation can be on a day, over several placements.
struct Outcome: Hashable, Sendable {
  var inForce = false
  var out = false
  /// In some placement, nothing that is said has happened by then.
  var nothingYet = false
  /// In such a placement, an end is still to come: it is in force, though no text says since when.
  var endToCome = false
  /// A start without a first possible day may have happened by then, or not.
  var everInForce = false
  /// An end without a first possible day may have happened by then, or not.
  var everOut = false

  /// Takes a change as the latest one up to a day.
  mutating func add(_ change: Placements.Change, on day: Int32) {
    switch (change.begins, change.isBoundless(on: day)) {
    case (true, false): inForce = true
    case (false, false): out = true
    case (true, true): everInForce = true
    case (false, true): everOut = true
    }
  }

  /// Five values from what is possible.
  ///
  /// `isComplete`: what is not told did not happen.
  func state(isComplete: Bool) -> State {
    switch (inForce, out) {
    case (true, true): .maybe
    case (true, false): nothingYet || everOut ? .maybe : .inForce
    case (false, true): outState(isComplete: isComplete)
    case (false, false): .unknown
    }
  }

  private func outState(isComplete: Bool) -> State {
    if everInForce { return .maybe }
    if !nothingYet || isComplete { return .out }
    return endToCome ? .maybe : .unknown
  }
}

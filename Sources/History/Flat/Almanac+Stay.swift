internal import World

extension Almanac {
  /// How a relation stands on a day, and since when.
  struct Stay: Hashable {
    let state: State
    /// When the last period up to the day began and ended.
    var began: Day?
    var ended: Day?
    /// When it was last said to begin.
    var confirmed: Day?
  }

  /// Nil for a relation that more is told of than changes known to the day.
  func stay(_ number: Int, on day: Int32) -> Stay? {
    guard !told.has(number) else { return nil }
    guard let last = mark(number, on: day) else { return Stay(state: .unknown) }
    let first = marks(number).lowerBound
    var stay = Stay(state: State(standing: standings[last]))
    var place = last
    while place >= first, standings[place] != State.inForceNumber { place -= 1 }
    if stay.state == .out {
      // The first end after the last start; ends that follow change nothing.
      stay.ended = Day(number: days[place + 1])
    }
    guard place >= first else { return stay }
    stay.confirmed = Day(number: days[place])
    while place > first, standings[place - 1] == State.inForceNumber { place -= 1 }
    stay.began = Day(number: days[place])
    return stay
  }
}

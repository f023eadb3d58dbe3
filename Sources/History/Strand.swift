internal import World

/// What is said of one relation as far as it begins and ends as one: an embassy is one strand of
/// the offices between two parties, a consulate another.
struct Strand: Sendable {
  let key: Key
  /// Sorted by when they fell.
  let events: [Event]
  /// In order of their windows.
  let observations: [Observation]
  let placements: Placements

  init(key: Key, events: [Event], observations: [Observation] = [], isComplete: Bool = false) {
    self.key = key
    self.events = events.sorted(by: Event.precedes)
    self.observations = observations.sorted {
      Placements.precedes(DaySet.Span($0.window), DaySet.Span($1.window))
    }
    placements = Placements(
      changes: events.map {
        Placements.Change(
          span: DaySet.Span($0.window), begins: $0.action == .starts,
          reported: $0.reported.earliest?.number ?? .min)
      },
      sightings: observations.map {
        Placements.Sighting(span: DaySet.Span($0.window), holds: $0.action == .holds)
      },
      isComplete: isComplete)
  }

  /// The state at the end of a day.
  func state(on day: Day) -> State {
    let state = placements.state(on: day.number)
    return state == .unknown && mayHaveBegun(by: day) ? .maybe : state
  }

  /// Whether its government was in power already, of a relation first told of as being in force.
  private func mayHaveBegun(by day: Day) -> Bool {
    guard let first = observations.first, let notBefore = first.notBefore, notBefore <= day,
      first.window.latest.map({ day < $0 }) ?? false
    else { return false }
    return !events.contains {
      Placements.precedes(DaySet.Span($0.window), DaySet.Span(first.window))
    }
  }

  /// In order of document and place.
  var claims: [Claim] {
    (events.flatMap(\.claims) + observations.map(\.claim)).inOrderOfText
  }

  /// Last day up to a given one on which a text surely says that it holds, or began.
  func lastConfirmed(upTo day: Day) -> Day? {
    let starts = events.filter { $0.action == .starts }
      .compactMap { $0.date == nil ? $0.reported.earliest : $0.window.earliest }
    let seen = observations.filter { $0.action == .holds }.compactMap { $0.window.earliest }
    return (starts + seen).filter { $0 <= day }.max()
  }

  /// Whether a text says in so many words that it does not exist, and none that it ended.
  func isExplicitlyAbsent(on day: Day) -> Bool {
    let isEnded = events.contains { $0.action == .ends && $0.window.isPossible(by: day) }
    return !isEnded
      && observations.contains { $0.action == .absent && $0.window.isPossible(by: day) }
  }
}

extension Window {
  /// Whether some day of it is not after a day.
  func isPossible(by day: Day) -> Bool {
    earliest.map { $0 <= day } ?? true
  }

  /// Whether all its days are over at the end of a day.
  func isOver(by day: Day) -> Bool {
    latest.map { $0 <= day } ?? false
  }
}

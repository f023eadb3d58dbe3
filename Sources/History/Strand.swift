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
  /// Changes whose opposite followed on the same day.
  let overtaken: Set<Event>
  /// Last day in power of the government whose it was; from then on it is not known what became of
  /// it.
  let lapse: Day?

  init(
    key: Key, events: [Event], observations: [Observation] = [], isComplete: Bool = false,
    rules: (Party) -> [Rule] = { _ in [] }
  ) {
    lapse = Self.lapse(events, observations, rules)
    self.key = key
    self.events = events.sorted(by: Event.precedes)
    self.observations = observations.sorted {
      Placements.precedes(DaySet.Span($0.window), DaySet.Span($1.window))
    }
    let overtaken = Self.overtaken(events)
    self.overtaken = overtaken
    placements = Placements(
      changes: events.filter { !overtaken.contains($0) }.map(\.change),
      sightings: observations.map {
        Placements.Sighting(span: DaySet.Span($0.window), holds: $0.action == .holds)
      },
      isComplete: isComplete)
  }

  /// The state at the end of a day.
  func state(on day: Day) -> State {
    let state = placements.state(on: day.number)
    if let lapse, lapse < day, state == .inForce || state == .maybe { return .unknown }
    return state == .unknown && mayHaveBegun(by: day) ? .maybe : state
  }

  /// Changes that another one of the same day surely followed: one text tells of both, and only in
  /// that order does each change anything.
  private static func overtaken(_ events: [Event]) -> Set<Event> {
    let exact = events.filter { $0.window.day != nil && !$0.claims.isEmpty }
    var found: Set<Event> = []
    for start in exact where start.action == .starts {
      for end in exact where end.action == .ends && end.window == start.window {
        guard let day = start.window.day, tellsBoth(start, end) else { continue }
        let others = events.filter { $0 != start && $0 != end }
        switch Placements(changes: others.map(\.change)).state(on: day.number - 1) {
        case .inForce: found.insert(end)
        case .out: found.insert(start)
        case .maybe, .unknown, .disputed: break
        }
      }
    }
    return found
  }

  private static func tellsBoth(_ one: Event, _ other: Event) -> Bool {
    !Set(one.claims.map(\.evidence.document)).isDisjoint(
      with: other.claims.map(\.evidence.document))
  }

  /// Nil unless every claim that it holds or began is about a government whose rule is over.
  private static func lapse(
    _ events: [Event], _ observations: [Observation], _ rules: (Party) -> [Rule]
  ) -> Day? {
    let begun = events.filter { $0.action == .starts }.flatMap { event in
      event.claims.map { ($0, event.window) }
    }
    let told = begun + observations.filter { $0.action == .holds }.map { ($0.claim, $0.window) }
    var last: Day?
    for (claim, window) in told {
      guard let regime = claim.governmentRegime else { return nil }
      let ruling = rules(regime.party).filter {
        $0.regime == regime.name && $0.window.overlaps(window)
      }
      guard !ruling.isEmpty else { return nil }
      for rule in ruling {
        guard let end = rule.window.latest else { return nil }
        last = max(last ?? end, end)
      }
    }
    return last
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

extension Event {
  fileprivate var change: Placements.Change {
    Placements.Change(
      span: DaySet.Span(window), begins: action == .starts,
      reported: reported.earliest?.number ?? .min)
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

public import World

/// How one relation stands differently at the ends of two dates.
public struct Change: Hashable, Sendable {
  public let key: Key
  public let before: State
  public let after: State
  /// Events that can have fallen in between, oldest first.
  public let events: [Event]
  /// What was, or may have been, seen in between.
  public let observations: [Observation]
  public let kind: Kind

  public init(
    key: Key, before: State, after: State, events: [Event], observations: [Observation],
    kind: Kind
  ) {
    self.key = key
    self.before = before
    self.after = after
    self.events = events
    self.observations = observations
    self.kind = kind
  }

  /// In order of document and place.
  public var claims: [Claim] {
    (events.flatMap(\.claims) + observations.map(\.claim)).inOrderOfText
  }

  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// It is in force now and was not.
    case began
    /// It is not in force now and was.
    case ended
    /// Something else is known of it; that it changed in between is not certain.
    case learned
  }
}

extension Chronicle {
  /// What stands differently at the end of a later date, sorted by key; all of it fell, or was
  /// seen, after the end of the earlier one.
  public func diff(from earlier: PartialDate, to later: PartialDate) -> [Change] {
    guard let first = Self.day(of: earlier), let last = Self.day(of: later) else { return [] }
    return ledgers.indices.compactMap { place in
      guard let (before, after) = turn(place, first, last) else { return nil }
      let ledger = ledgers[place]
      let (from, to) = (min(first, last), max(first, last))
      let events = ledger.events.filter { $0.window.mayFall(after: from, upTo: to) }
      let certain = events.filter { $0.window.surelyFalls(after: from, upTo: to) }
      return Change(
        key: ledger.key, before: before, after: after, events: events,
        observations: ledger.observations.filter { $0.window.mayFall(after: from, upTo: to) },
        kind: Self.kind(before, after, Set(certain.map(\.action))))
    }
  }

  /// How a relation stands on two days; nil if it stands alike.
  private func turn(_ place: Int, _ first: Day, _ last: Day) -> (State, State)? {
    let states =
      switch ledgers {
      case .made(let ledgers, _): (ledgers[place].state(on: first), ledgers[place].state(on: last))
      case .bare(let almanac): (almanac.state(place, on: first), almanac.state(place, on: last))
      }
    return states.0 == states.1 ? nil : states
  }

  /// A relation has begun or ended if it surely stood otherwise before, or an event says so.
  private static func kind(_ before: State, _ after: State, _ certain: Set<Action>) -> Change.Kind {
    switch after {
    case .inForce where before == .out || certain.contains(.starts): .began
    case .out where before == .inForce || certain.contains(.ends): .ended
    default: .learned
    }
  }
}

extension Window {
  fileprivate func surelyFalls(after first: Day, upTo last: Day) -> Bool {
    guard let earliest, let latest else { return false }
    return earliest > first && latest <= last
  }

  fileprivate func mayFall(after first: Day, upTo last: Day) -> Bool {
    (latest.map { $0 > first } ?? true) && isPossible(by: last)
  }
}

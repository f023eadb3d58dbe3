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

  public init(
    key: Key, before: State, after: State, events: [Event], observations: [Observation]
  ) {
    self.key = key
    self.before = before
    self.after = after
    self.events = events
    self.observations = observations
  }

  public var kind: Kind {
    switch after {
    case .inForce where before == .out || events.contains { $0.action == .starts }: .began
    case .out where before == .inForce || events.contains { $0.action == .ends }: .ended
    default: .learned
    }
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
    /// No change is told, but something else is known of it.
    case learned
  }
}

extension Chronicle {
  /// What stands differently at the end of a later date, sorted by key; all of it fell, or was
  /// seen, after the end of the earlier one.
  public func diff(from earlier: PartialDate, to later: PartialDate) -> [Change] {
    guard let first = Self.day(of: earlier), let last = Self.day(of: later) else { return [] }
    return ledgers.compactMap { ledger in
      let (before, after) = (ledger.state(on: first), ledger.state(on: last))
      guard before != after else { return nil }
      let (from, to) = (min(first, last), max(first, last))
      return Change(
        key: ledger.key, before: before, after: after,
        events: ledger.events.filter { $0.window.mayFall(after: from, upTo: to) },
        observations: ledger.observations.filter { $0.window.mayFall(after: from, upTo: to) })
    }
  }
}

extension Window {
  fileprivate func mayFall(after first: Day, upTo last: Day) -> Bool {
    (latest.map { $0 > first } ?? true) && isPossible(by: last)
  }
}

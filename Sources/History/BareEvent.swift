public import World

/// A change or observation of a bare history: who, to whom, what and when, without evidence.
public struct BareEvent: Hashable, Sendable {
  /// As written: here a symmetric relation has a direction too.
  public let key: Key
  public let action: Action
  public let date: PartialDate

  public init(_ key: Key, _ action: Action, _ date: PartialDate) {
    self.key = key
    self.action = action
    self.date = date
  }
}

extension Chronicle {
  /// A history that someone wrote down, taken as written.
  ///
  /// Nothing is merged, and what it does not tell did not happen. The order of the events changes
  /// nothing.
  public init(bare events: [BareEvent], premises: Premises = .usual) {
    let told = Dictionary(grouping: events, by: \.key)
    let ledgers = told.keys.sorted().map { key in
      let events = told[key] ?? []
      return Ledger(
        key: key, events: events.filter(\.action.isChange).map(\.event),
        observations: events.filter { !$0.action.isChange }.map(\.observation), isComplete: true)
    }
    self.init(premises: premises, isBare: true, ledgers: ledgers)
  }
}

extension BareEvent {
  fileprivate var event: Event {
    Event(key: key, action: action, window: date.window, date: date)
  }

  fileprivate var observation: Observation {
    let nowhere = Evidence(document: "", utf8: 0..<0, scalars: 0..<0, quote: "", rule: "bare")
    return Observation(
      claim: Claim(key: key, action: action, date: date, evidence: nowhere), window: date.window)
  }
}

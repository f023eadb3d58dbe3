internal import World

/// The ledgers of a chronicle, sorted by key; those of a bare history are made when asked for.
enum Ledgers: RandomAccessCollection, Sendable {
  case made([Ledger], places: [Key: Int])
  case bare(Almanac)

  /// `ledgers` must be sorted by key.
  init(_ ledgers: [Ledger]) {
    let places = ledgers.enumerated().map { ($1.key, $0) }
    self = .made(ledgers, places: Dictionary(uniqueKeysWithValues: places))
  }

  var startIndex: Int { 0 }

  var endIndex: Int {
    switch self {
    case .made(let ledgers, _): ledgers.count
    case .bare(let almanac): almanac.count
    }
  }

  subscript(place: Int) -> Ledger {
    switch self {
    case .made(let ledgers, _): ledgers[place]
    case .bare(let almanac): Ledger(bare: almanac.events(place), of: almanac.key(place))
    }
  }

  func key(_ place: Int) -> Key {
    switch self {
    case .made(let ledgers, _): ledgers[place].key
    case .bare(let almanac): almanac.key(place)
    }
  }

  func place(of key: Key) -> Int? {
    switch self {
    case .made(_, let places): places[key]
    case .bare(let almanac): almanac.number(of: key)
    }
  }
}

extension Ledger {
  fileprivate init(bare events: [BareEvent], of key: Key) {
    self.init(
      key: key, events: events.filter(\.action.isChange).map(\.event),
      observations: events.filter { !$0.action.isChange }.map(\.observation), isComplete: true)
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

internal import World

/// Relations of a bare history that events were added to, each with all its events.
struct Additions: Sendable {
  private var relations: [UInt32: Relation] = [:]
  /// Packed keys of those that were not known before, ascending.
  private var newCodes: [UInt32] = []

  private struct Relation {
    /// Its number in the almanac, if it has one.
    let number: Int?
    var events: [BareEvent]
    var points: [(Int32, State)]

    func state(on day: Int32) -> State {
      let next = points.partitioningIndex { $0.0 > day }
      return next > 0 ? points[next - 1].1 : .unknown
    }
  }

  /// False, and nothing is added, when a party is not known.
  mutating func add(_ events: [BareEvent], to almanac: Almanac) -> Bool {
    let code = almanac.code
    var added: [UInt32: [BareEvent]] = [:]
    for event in events {
      guard let source = almanac.number(of: event.key.source),
        let target = almanac.number(of: event.key.target)
      else { return false }
      added[code.pack(source, target, event.key.relation.rank), default: []].append(event)
    }
    for (packed, events) in added { add(events, packed, almanac) }
    return true
  }

  private mutating func add(_ events: [BareEvent], _ packed: UInt32, _ almanac: Almanac) {
    let number = relations[packed]?.number ?? almanac.number(ofCode: packed)
    let known = relations[packed]?.events ?? number.map { almanac.events($0) } ?? []
    if number == nil, relations[packed] == nil {
      newCodes.insert(packed, at: newCodes.partitioningIndex { $0 >= packed })
    }
    let alone = Almanac(known + events)
    relations[packed] = Relation(
      number: number, events: alone.events(0),
      points: alone.marks(0).map { (alone.days[$0], State(standing: alone.standings[$0])) })
  }

  func apply(to moment: inout Moment) {
    guard !relations.isEmpty else { return }
    for relation in relations.values {
      guard let number = relation.number else { continue }
      let (word, bit) = (number >> 6, UInt64(1) << UInt64(number & 63))
      let state = relation.state(on: moment.dayNumber)
      moment.inForce[word] = moment.inForce[word] & ~bit | (state == .inForce ? bit : 0)
      if state == .maybe || !moment.maybe.isEmpty {
        if moment.maybe.isEmpty {
          moment.maybe = [UInt64](repeating: 0, count: moment.inForce.count)
        }
        moment.maybe[word] = moment.maybe[word] & ~bit | (state == .maybe ? bit : 0)
      }
    }
    for code in newCodes {
      switch relations[code]?.state(on: moment.dayNumber) {
      case .inForce: moment.newInForce.append(code)
      case .maybe: moment.newMaybe.append(code)
      default: break
      }
    }
  }

  func events(of code: UInt32) -> [BareEvent]? { relations[code]?.events }

  var newEvents: [BareEvent] { newCodes.flatMap { relations[$0]?.events ?? [] } }

  /// In no order.
  var days: [Int32] { relations.values.flatMap { $0.points.map(\.0) } }
}

internal import World

extension Almanac {
  /// A bare history as an almanac; the order of the events changes nothing.
  public init(_ events: [BareEvent]) {
    var raw = RawEvents()
    for event in events {
      let isTaken = raw.add(event)
      precondition(isTaken, "a history has at most \(PartyNumbers.limit) parties")
    }
    var builder = AlmanacBuilder(raw)
    self = builder.build()
  }

  /// What a relation of a bare history was told of, by its number, in order of time.
  public func events(_ number: Int) -> [BareEvent] {
    let key = key(number)
    return told.events(of: number, key: key)
      ?? marks(number).map { mark in
        BareEvent(
          key, standings[mark] == State.inForceNumber ? .starts : .ends,
          PartialDate(Day(number: days[mark])))
      }
  }

  /// The last day that anything is told of; nil in an empty history.
  var lastDay: Int32? {
    let changes = (0..<count).compactMap { number in
      marks(number).last.map { days[$0] }
    }
    return (changes.filter { $0 > .min } + told.lastDays).max()
  }

  /// The almanac of ledgers, which must be sorted by key.
  init(_ ledgers: some Collection<Ledger>) {
    let parties = Set(ledgers.flatMap { [$0.key.source, $0.key.target] }).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: parties.enumerated().map { ($1, $0) })
    let code = Code(parties: parties.count)
    var (codes, offsets, days, standings) = ([UInt32](), [UInt32(0)], [Int32](), [UInt8]())
    for ledger in ledgers {
      guard let source = ranks[ledger.key.source], let target = ranks[ledger.key.target] else {
        continue
      }
      codes.append(code.pack(source, target, ledger.key.relation.rank))
      for (day, state) in ledger.turningPoints {
        days.append(day)
        standings.append(state.standing)
      }
      offsets.append(UInt32(days.count))
    }
    self.init(
      parties: parties, codes: codes, offsets: offsets, days: days, standings: standings,
      told: ToldEvents(), hasDoubt: standings.contains { $0 == 1 || $0 == 4 }, isBare: false)
  }
}

extension Ledger {
  /// From which days on it stands in which way, ascending; before the first it is unknown.
  var turningPoints: [(Int32, State)] {
    let days = Set(strands.flatMap(\.turningDays)).sorted()
    return Placements.turns(at: days) { state(on: Day(number: $0)) }
  }
}

extension Strand {
  /// Days on which its state may change.
  fileprivate var turningDays: [Int32] {
    placements.turningPoints.map(\.0) + observations.compactMap { $0.notBefore?.number }
      + observations.compactMap { $0.window.latest?.number }
      + [lapse].compactMap { $0.map { $0.number + 1 } }
  }
}

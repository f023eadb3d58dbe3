internal import World

/// Makes an almanac of raw events: sorts them by key and day and lays down how each relation stands.
struct AlmanacBuilder {
  private let code: Almanac.Code
  private let parties: [Party]
  /// Place of each party, by its number in the raw events.
  private let ranks: [Int]
  private let others: [Other]
  private let firstDay: Int32
  private let dayBits: Int
  /// Code, day and action, ascending, each once.
  private var changes: [UInt64]
  /// How many events were told more than once.
  private(set) var repeats = 0

  private var codes: [UInt32] = []
  private var offsets: [UInt32] = [0]
  private var days: [Int32] = []
  private var standings: [UInt8] = []
  private var told = ToldEvents()
  private var hasDoubt = false

  /// An event that is no change known to the day.
  private struct Other {
    let code: UInt32
    let event: RawEvents.Other
    let date: PartialDate?
  }

  init(_ raw: consuming RawEvents) {
    let order = raw.parties.codes.indices.sorted { raw.parties.codes[$0] < raw.parties.codes[$1] }
    parties = order.map { Party(raw.parties.codes[$0]) }
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    self.ranks = ranks
    let code = Almanac.Code(parties: order.count)
    self.code = code
    others = Self.sorted(raw, ranks, code)
    let days = Self.days(of: raw.changes)
    firstDay = days.lowerBound
    dayBits = Int.bitWidth - max(1, Int(days.upperBound - days.lowerBound)).leadingZeroBitCount
    changes = raw.takeChanges()
    pack()
    let bits = Int(code.partyBits) * 2 + 3 + dayBits + 1
    Radix.sort(&changes, bits: bits)
  }

  private static func days(of changes: [UInt64]) -> ClosedRange<Int32> {
    var (first, last) = (Int32.max, Int32.min)
    for change in changes {
      let day = RawEvents.unpacked(change).day
      first = min(first, day)
      last = max(last, day)
    }
    return first <= last ? first...last : 0...0
  }

  private static func sorted(_ raw: borrowing RawEvents, _ ranks: [Int], _ code: Almanac.Code)
    -> [Other]
  {
    let dates = raw.dates
    let others = raw.others.enumerated().map { index, event in
      Other(
        code: code.pack(
          ranks[Int(event.source)], ranks[Int(event.target)], Int(event.relation)),
        event: event, date: dates[index])
    }
    return others.sorted { left, right in
      if left.code != right.code { return left.code < right.code }
      let (one, other) = (left.event.span, right.event.span)
      if one != other { return Placements.precedes(one, other) }
      if left.event.action != right.event.action { return left.event.action < right.event.action }
      return (left.date?.description ?? "") < (right.date?.description ?? "")
    }
  }

  /// Renumbers the parties by code and leaves out the bits that are not needed.
  private mutating func pack() {
    for index in changes.indices {
      let (source, target, relation, day) = RawEvents.unpacked(changes[index])
      let packed = UInt64(code.pack(ranks[source], ranks[target], relation))
      let when = UInt64(day - firstDay)
      changes[index] = packed << UInt64(dayBits + 1) | when << 1 | (changes[index] & 1)
    }
  }

  mutating func build() -> Almanac {
    days.reserveCapacity(changes.count)
    standings.reserveCapacity(changes.count)
    let shift = UInt64(dayBits + 1)
    var (place, other) = (0, 0)
    while place < changes.count || other < others.count {
      let next = place < changes.count ? UInt32(changes[place] >> shift) : .max
      let current = other < others.count ? min(next, others[other].code) : next
      var end = place
      while end < changes.count, UInt32(changes[end] >> shift) == current { end += 1 }
      var otherEnd = other
      while otherEnd < others.count, others[otherEnd].code == current { otherEnd += 1 }
      add(current, place..<end, other..<otherEnd)
      (place, other) = (end, otherEnd)
    }
    return Almanac(
      parties: parties, codes: codes, offsets: offsets, days: days, standings: standings,
      told: told, hasDoubt: hasDoubt, isBare: true)
  }

  private mutating func add(_ code: UInt32, _ changes: Range<Int>, _ others: Range<Int>) {
    if !others.isEmpty || !addPlain(changes) { addTold(changes, others) }
    codes.append(code)
    offsets.append(UInt32(days.count))
  }

  private func day(of change: UInt64) -> Int32 {
    Int32(change >> 1 & (1 << UInt64(dayBits) - 1)) + firstDay
  }

  /// Lays down changes known to the day; false (and nothing done) if two of a day are opposites.
  private mutating func addPlain(_ range: Range<Int>) -> Bool {
    let (count, earlier) = (days.count, repeats)
    for place in range {
      let change = changes[place]
      if place > range.lowerBound, change >> 1 == changes[place - 1] >> 1 {
        guard change == changes[place - 1] else {
          days.removeSubrange(count...)
          standings.removeSubrange(count...)
          repeats = earlier
          return false
        }
        repeats += 1
        continue
      }
      days.append(day(of: change))
      standings.append(change & 1 == 1 ? 0 : 2)
    }
    return true
  }

  /// Keeps events as they were told, and lays down what they make of each day.
  private mutating func addTold(_ range: Range<Int>, _ others: Range<Int>) {
    let plain = range.map { place -> (DaySet.Span, UInt8, PartialDate?) in
      let day = day(of: changes[place])
      return (day...day, changes[place] & 1 == 1 ? 0 : 1, nil)
    }
    let rest = others.map { place in
      let other = self.others[place]
      return (other.event.span, other.event.action, other.date)
    }
    let relation = UInt32(codes.count)
    let all = (plain + rest).sorted {
      $0.0 == $1.0 ? $0.1 < $1.1 : Placements.precedes($0.0, $1.0)
    }
    var distinct: [(DaySet.Span, UInt8, PartialDate?)] = []
    for event in all {
      if let last = distinct.last, last.0 == event.0, last.1 == event.1, last.2 == event.2 {
        repeats += 1
        continue
      }
      distinct.append(event)
      told.add(relation, event.0, event.1, event.2)
    }
    lay(distinct)
  }

  private mutating func lay(_ events: [(DaySet.Span, UInt8, PartialDate?)]) {
    let placements = Placements(
      changes: events.filter { $0.1 < 2 }.map {
        Placements.Change(span: $0.0, begins: $0.1 == 0)
      },
      sightings: events.filter { $0.1 >= 2 }.map {
        Placements.Sighting(span: $0.0, holds: $0.1 == 2)
      },
      isComplete: true)
    for (day, state) in placements.turningPoints {
      days.append(day)
      standings.append(state.standing)
      if state == .maybe || state == .disputed { hasDoubt = true }
    }
  }
}

extension Placements {
  /// From which days on the relation stands in which way, ascending; before the first it is unknown.
  ///
  /// What holds of a day can only change where a span begins or ends, or on the day after.
  var turningPoints: [(Int32, State)] {
    var candidates: Set<Int32> = []
    for span in changes.map(\.span) + sightings.map(\.span) {
      for day in [span.lowerBound, span.upperBound] where day < .max {
        candidates.insert(day)
        if !sightings.isEmpty { candidates.insert(day + 1) }
      }
    }
    for change in changes where change.reported > .min { candidates.insert(change.reported) }
    return Self.turns(at: candidates.sorted(), state: state(on:))
  }

  static func turns(at days: [Int32], state: (Int32) -> State) -> [(Int32, State)] {
    var points: [(Int32, State)] = []
    for day in days {
      let state = state(day)
      if state != points.last?.1 ?? .unknown { points.append((day, state)) }
    }
    return points
  }
}

internal import World

/// Events of a bare history as numbers, in the order in which they were read.
struct RawEvents: Sendable {
  /// Changes known to the day: source, target, relation, day and action, packed.
  private(set) var changes: [UInt64] = []
  /// All else: changes known less finely, and observations.
  private(set) var others: [Other] = []
  /// Dates of `others`, by their index, that their span alone would not give again.
  private(set) var dates: [Int: PartialDate] = [:]
  var parties = PartyNumbers()

  /// An event that is no change known to the day.
  struct Other: Hashable, Sendable {
    /// Number of the source, and so on.
    let source: Int32
    let target: Int32
    let relation: UInt8
    let action: UInt8
    let span: DaySet.Span
  }

  static let relations = Relation.allCases.sorted()
  static let actions = Action.allCases

  /// Hands the changes over, so that they are not kept twice.
  mutating func takeChanges() -> [UInt64] {
    var taken: [UInt64] = []
    swap(&taken, &changes)
    return taken
  }

  mutating func reserve(_ count: Int) {
    changes.reserveCapacity(count)
  }

  /// Day 1 of year 1 is 0.
  static let firstDay: Int32 = -719_162
  /// Days that fit into the bits they have.
  static let packable = firstDay...firstDay + 0x3F_FFFF

  /// `relation`: its place in `relations`.
  @inline(__always)
  mutating func add(source: Int, target: Int, relation: Int, day: Int32, starts: Bool) {
    let pair = UInt64(source) << 14 | UInt64(target)
    let when = UInt64(UInt32(day &- Self.firstDay))
    changes.append((pair << 3 | UInt64(relation)) << 23 | when << 1 | (starts ? 1 : 0))
  }

  mutating func add(_ other: Other, date: PartialDate?) {
    if let date, PartialDate(Window(other.span)) != date { dates[others.count] = date }
    others.append(other)
  }

  /// Where the parts of a packed change stand.
  static func unpacked(_ change: UInt64) -> (source: Int, target: Int, relation: Int, day: Int32) {
    (
      Int(change >> 40), Int(change >> 26 & 0x3FFF), Int(change >> 23 & 7),
      Int32(change >> 1 & 0x3F_FFFF) + firstDay
    )
  }
}

extension RawEvents {
  /// Takes an event; false when there are too many parties.
  mutating func add(_ event: BareEvent) -> Bool {
    guard let source = parties.number(of: event.key.source.code),
      let target = parties.number(of: event.key.target.code)
    else { return false }
    let relation = event.key.relation.rank
    if event.action.isChange, let day = event.date.window.day, event.date == PartialDate(day),
      Self.packable.contains(day.number)
    {
      add(
        source: source, target: target, relation: relation, day: day.number,
        starts: event.action == .starts)
    } else {
      let action = Self.actions.firstIndex(of: event.action) ?? 0
      add(
        Other(
          source: Int32(source), target: Int32(target), relation: UInt8(relation),
          action: UInt8(action), span: DaySet.Span(event.date.window)), date: event.date)
    }
    return true
  }
}

public import World

/// An almanac with its marks by day as well, for many questions about days.
///
/// Every so many marks it keeps which relations were in force, so that a day is found by replaying
/// the few marks since. What is added later is kept beside it, without making it anew.
public struct Timetable: Sendable {
  public private(set) var almanac: Almanac
  /// Days on which there are marks, ascending.
  private var days: [Int32] = []
  /// Where the marks of each of `days` begin in `turns`, and where the last ones end.
  private var starts: [UInt32] = []
  /// Relation and standing of every mark, by day.
  private var turns: [UInt32] = []
  private var words = 0
  /// Bits of the relations in force before every `stride`-th mark, one set after the other.
  private var inForce: [UInt64] = []
  /// The same of those perhaps in force; empty when there is no doubt.
  private var maybe: [UInt64] = []
  private var additions = Additions()

  /// Marks from one kept set to the next.
  private static let stride = 2048

  public init(_ almanac: Almanac) {
    self.almanac = almanac
    words = (almanac.count + 63) / 64
    sortMarks()
    keepSets()
  }

  private mutating func sortMarks() {
    let first = almanac.days.min() ?? 0
    let last = almanac.days.max() ?? 0
    let dayBits = Int.bitWidth - max(1, Int(last) - Int(first)).leadingZeroBitCount
    var packed: [UInt64] = []
    packed.reserveCapacity(almanac.days.count)
    for number in 0..<almanac.count {
      for mark in almanac.marks(number) {
        let turn = UInt64(number) << 3 | UInt64(almanac.standings[mark])
        packed.append(UInt64(Int(almanac.days[mark]) - Int(first)) << 32 | turn)
      }
    }
    Radix.sort(&packed, from: 32, bits: 32 + dayBits)
    turns.reserveCapacity(packed.count)
    for value in packed {
      let day = Int32(Int(value >> 32) + Int(first))
      if day != days.last || days.isEmpty {
        days.append(day)
        starts.append(UInt32(turns.count))
      }
      turns.append(UInt32(truncatingIfNeeded: value))
    }
    starts.append(UInt32(turns.count))
  }

  private mutating func keepSets() {
    let sets = turns.count / Self.stride + 1
    inForce.reserveCapacity(sets * words)
    if almanac.hasDoubt { maybe.reserveCapacity(sets * words) }
    var now = [UInt64](repeating: 0, count: words)
    var perhaps = almanac.hasDoubt ? now : []
    for set in 0..<sets {
      inForce += now
      maybe += perhaps
      let range = set * Self.stride..<min(turns.count, (set + 1) * Self.stride)
      replay(range, &now, standing: 0)
      if almanac.hasDoubt { replay(range, &perhaps, standing: 1) }
    }
  }

  /// Lets marks turn the bits of one standing.
  private func replay(_ range: Range<Int>, _ bits: inout [UInt64], standing: UInt32) {
    unsafe turns.withUnsafeBufferPointer { turns in
      unsafe bits.withUnsafeMutableBufferPointer { bits in
        for place in range {
          let turn = unsafe turns[place]
          let (word, bit) = (Int(turn >> 9), UInt64(1) << UInt64(turn >> 3 & 63))
          let isSet = turn & 7 == standing
          unsafe bits[word] = bits[word] & ~bit | (isSet ? bit : 0)
        }
      }
    }
  }

  /// What is, and perhaps is, in force at the end of a day.
  public func moment(on day: Day) -> Moment {
    let next = days.partitioningIndex { $0 > day.number }
    let end = Int(starts[next])
    let set = end / Self.stride
    let kept = set * words..<(set + 1) * words
    let range = set * Self.stride..<end
    var moment = Moment(
      almanac: almanac, dayNumber: day.number, inForce: Array(inForce[kept]),
      maybe: almanac.hasDoubt ? Array(maybe[kept]) : [])
    replay(range, &moment.inForce, standing: 0)
    if almanac.hasDoubt { replay(range, &moment.maybe, standing: 1) }
    additions.apply(to: &moment)
    return moment
  }

  /// What stands in force at the end of one day and not at that of another, as packed keys,
  /// ascending.
  public func difference(from earlier: Day, to later: Day) -> (began: [UInt32], ended: [UInt32]) {
    let (before, after) = (moment(on: earlier), moment(on: later))
    let began = zip(after.inForce, before.inForce).map { $0 & ~$1 }
    let ended = zip(before.inForce, after.inForce).map { $0 & ~$1 }
    let newBefore = Set(before.newInForce)
    let newAfter = Set(after.newInForce)
    return (
      Moment.codes(of: began, almanac.codes)
        .merging(after.newInForce.filter { !newBefore.contains($0) }),
      Moment.codes(of: ended, almanac.codes)
        .merging(before.newInForce.filter { !newAfter.contains($0) })
    )
  }

  /// Adds events of a bare history; those of one that was read from texts cannot be added so.
  ///
  /// In time linear in the events, new and old, of the relations that they are about; only a party
  /// that was never met before has the whole made anew.
  public mutating func add(_ events: [BareEvent]) {
    precondition(almanac.isBare, "events are added to a bare history")
    guard additions.add(events, to: almanac) else {
      self = Timetable(Almanac(self.events + events))
      return
    }
  }

  /// All events, by key, then in order of time.
  public var events: [BareEvent] {
    (0..<almanac.count).flatMap { additions.events(of: almanac.codes[$0]) ?? almanac.events($0) }
      + additions.newEvents
  }

  /// Days from one to another on which anything changes, ascending.
  func turningDays(in range: ClosedRange<Int32>) -> [Int32] {
    let known = days[
      days.partitioningIndex {
        $0 >= range.lowerBound
      }..<days.partitioningIndex {
        $0 > range.upperBound
      }]
    let added = additions.days.filter(range.contains)
    return added.isEmpty ? Array(known) : Set(known).union(added).sorted()
  }
}

extension [UInt32] {
  /// Both ascending, as one.
  fileprivate func merging(_ other: [UInt32]) -> [UInt32] {
    other.isEmpty ? self : (self + other).sorted()
  }
}

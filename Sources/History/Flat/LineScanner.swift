internal import World

/// Reads a line of JSON that is written as most are.
///
/// Those have the five members as strings, without spaces, escapes or others; all else it leaves to
/// `FlatObject`.
///
/// It looks at whole words of memory; up to 16 bytes behind a line must be readable.
struct LineScanner {
  /// What stands in a line.
  private struct Parts {
    var source = 0
    var target = 0
    var relation = 0
    var action = 0
    var first: Int32 = 0
    var last: Int32 = 0
    /// A bit for each member that was met.
    var met = 0
  }

  private static let date = word("\"date\":\"")
  private static let source = word("\"source\"")
  private static let target = word("\"target\"")
  private static let relation = word("\"relatio")
  private static let action = word("\"action\"")
  private static let relationEnd = UInt32(truncatingIfNeeded: word("n\":\"\0\0\0\0"))
  private static let valueStart = UInt16(truncatingIfNeeded: word(":\"\0\0\0\0\0\0"))

  /// Eight characters as they stand in memory.
  private static func word(_ text: StaticString) -> UInt64 {
    unsafe UnsafeRawPointer(text.utf8Start).loadUnaligned(as: UInt64.self)
  }

  /// A word of the vocabulary with its closing quote: its bytes, and how many.
  private struct Name {
    let low: UInt64
    let lowMask: UInt64
    let high: UInt64
    let highMask: UInt64
    let count: Int

    init(_ name: String) {
      let bytes = Array(name.utf8) + [0x22]
      func part(_ range: Range<Int>, _ byte: (Int) -> UInt8) -> UInt64 {
        range.reduce(0) { $0 | UInt64(byte($1)) << UInt64(8 * ($1 - range.lowerBound)) }
      }
      count = bytes.count
      low = part(0..<8) { $0 < bytes.count ? bytes[$0] : 0 }
      lowMask = part(0..<8) { $0 < bytes.count ? 0xFF : 0 }
      high = part(8..<16) { $0 < bytes.count ? bytes[$0] : 0 }
      highMask = part(8..<16) { $0 < bytes.count ? 0xFF : 0 }
    }

    @inline(__always)
    func stands(at place: UnsafeRawPointer) -> Bool {
      let low = unsafe place.loadUnaligned(as: UInt64.self)
      let high = unsafe place.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      return low & lowMask == self.low && high & highMask == self.high
    }
  }

  private let relationNames = RawEvents.relations.map { Name($0.rawValue) }
  private let actionNames = RawEvents.actions.map { Name($0.rawValue) }
  /// Day before the first of January of each year.
  private let years: [Int32] = (0...9999).map { Day(uncheckedFirstOf: max(1, $0)).number - 1 }
  private static let monthStarts: [Int32] = [
    0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365,
  ]
  private let monthStarts = Self.monthStarts

  /// Takes the line from `start` up to `end` if it is written so; false leaves it to others.
  @inline(__always)
  func take(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer, into events: inout RawEvents
  ) -> Bool {
    var parts = Parts()
    guard unsafe start < end, unsafe byte(start) == UInt8(ascii: "{") else { return false }
    var place = unsafe start + 1
    while true {
      guard unsafe member(&place, &parts, &events) else { return false }
      let mark = unsafe byte(place)
      unsafe place += 1
      if mark == UInt8(ascii: "}") { break }
      guard mark == UInt8(ascii: ",") else { return false }
    }
    guard unsafe place == end, parts.met == 31, parts.source != parts.target else { return false }
    store(parts, &events)
    return true
  }

  @inline(__always)
  private func store(_ parts: Parts, _ events: inout RawEvents) {
    if parts.first == parts.last, parts.action < 2 {
      events.add(
        source: parts.source, target: parts.target, relation: parts.relation, day: parts.first,
        starts: parts.action == 0)
    } else {
      events.add(
        RawEvents.Other(
          source: Int32(parts.source), target: Int32(parts.target),
          relation: UInt8(parts.relation), action: UInt8(parts.action),
          span: parts.first...parts.last), date: nil)
    }
  }

  @inline(__always)
  private func byte(_ place: UnsafeRawPointer) -> UInt8 {
    unsafe place.loadUnaligned(as: UInt8.self)
  }

  /// A name and its value; false where they are written otherwise.
  @inline(__always)
  private func member(
    _ place: inout UnsafeRawPointer, _ parts: inout Parts, _ events: inout RawEvents
  ) -> Bool {
    switch unsafe place.loadUnaligned(as: UInt64.self) {
    case Self.date:
      unsafe place += 8
      parts.met |= 1
      return unsafe date(&place, &parts)
    case Self.source:
      parts.met |= 2
      guard let number = unsafe party(&place, &events) else { return false }
      parts.source = number
    case Self.target:
      parts.met |= 4
      guard let number = unsafe party(&place, &events) else { return false }
      parts.target = number
    case Self.relation:
      guard unsafe place.loadUnaligned(fromByteOffset: 8, as: UInt32.self) == Self.relationEnd
      else { return false }
      unsafe place += 12
      parts.met |= 8
      guard let number = unsafe name(&place, relationNames) else { return false }
      parts.relation = number
    case Self.action:
      guard unsafe opens(&place) else { return false }
      parts.met |= 16
      guard let number = unsafe name(&place, actionNames) else { return false }
      parts.action = number
    default: return false
    }
    return true
  }

  /// Steps over a name of eight bytes with its quotes, the colon and the opening quote.
  @inline(__always)
  private func opens(_ place: inout UnsafeRawPointer) -> Bool {
    guard unsafe place.loadUnaligned(fromByteOffset: 8, as: UInt16.self) == Self.valueStart
    else { return false }
    unsafe place += 10
    return true
  }

  @inline(__always)
  private func party(_ place: inout UnsafeRawPointer, _ events: inout RawEvents) -> Int? {
    guard unsafe opens(&place) else { return nil }
    let letters = unsafe place.loadUnaligned(as: UInt32.self)
    guard letters >> 24 == 0x22 else { return nil }
    unsafe place += 4
    return events.parties.number(ofLetters: letters)
  }

  @inline(__always)
  private func name(_ place: inout UnsafeRawPointer, _ names: [Name]) -> Int? {
    for index in names.indices where unsafe names[index].stands(at: place) {
      unsafe place += names[index].count
      return index
    }
    return nil
  }

  /// `2025-07-03`, `2025-07` or `2025`, and the closing quote.
  @inline(__always)
  private func date(_ place: inout UnsafeRawPointer, _ parts: inout Parts) -> Bool {
    guard let century = unsafe pair(place), let rest = unsafe pair(place + 2) else { return false }
    let year = century * 100 + rest
    guard year > 0, year < 9999 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let mark = unsafe byte(place + 4)
    if mark == 0x22 {
      (parts.first, parts.last) = (years[year] + 1, years[year] + (isLeap ? 366 : 365))
      unsafe place += 5
      return true
    }
    guard mark == UInt8(ascii: "-"), let month = unsafe pair(place + 5), month > 0, month < 13
    else { return false }
    let leapDay: Int32 = isLeap && month > 2 ? 1 : 0
    let before = years[year] + monthStarts[month] + leapDay
    let length = monthStarts[month + 1] - monthStarts[month] + (isLeap && month == 2 ? 1 : 0)
    let next = unsafe byte(place + 7)
    if next == 0x22 {
      (parts.first, parts.last) = (before + 1, before + length)
      unsafe place += 8
      return true
    }
    guard next == UInt8(ascii: "-"), let day = unsafe pair(place + 8), day > 0,
      Int32(day) <= length, unsafe byte(place + 10) == 0x22
    else { return false }
    (parts.first, parts.last) = (before + Int32(day), before + Int32(day))
    unsafe place += 11
    return true
  }

  /// The number that two digits make.
  @inline(__always)
  private func pair(_ place: UnsafeRawPointer) -> Int? {
    let (tens, ones) = (unsafe byte(place) &- 48, unsafe byte(place + 1) &- 48)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}

extension Day {
  /// The first of January of a year from 1 to 9999.
  fileprivate init(uncheckedFirstOf year: Int) {
    self = Day(year: year, month: 1, day: 1) ?? Day(number: 0)
  }
}

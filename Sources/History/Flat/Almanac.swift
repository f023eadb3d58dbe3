public import World

/// How every relation stands on every day, in flat arrays.
///
/// A relation has *marks*: days from which on it stands in a way. Relations are numbered in the
/// order of their keys.
public struct Almanac: Sendable {
  /// Sorted by code.
  let parties: [Party]
  /// Keys, ascending: source, target and relation, packed (`Code`).
  let codes: [UInt32]
  /// Where the marks of each relation begin, and where the last ones end.
  let offsets: [UInt32]
  /// Days of marks, ascending within each relation; more than one on a day do not occur.
  let days: [Int32]
  /// How a relation stands from a mark on, as `Almanac.Standing`.
  let standings: [UInt8]
  /// Whatever is no change known to the day.
  let told: ToldEvents
  /// Whether `maybe` or `disputed` occur.
  let hasDoubt: Bool
  /// Whether ties, too, are followed only from source to target.
  let isBare: Bool

  /// Packs a key into a number that sorts as keys do.
  struct Code {
    let partyBits: UInt32

    init(parties: Int) {
      partyBits = UInt32(Int.bitWidth - max(1, parties - 1).leadingZeroBitCount)
    }

    func pack(_ source: Int, _ target: Int, _ relation: Int) -> UInt32 {
      (UInt32(source) << partyBits | UInt32(target)) << 3 | UInt32(relation)
    }

    @inline(__always)
    func source(_ code: UInt32) -> Int { Int(code >> (partyBits + 3)) }

    @inline(__always)
    func target(_ code: UInt32) -> Int { Int(code >> 3 & (1 << partyBits - 1)) }

    @inline(__always)
    func relation(_ code: UInt32) -> Int { Int(code & 7) }
  }

  var code: Code { Code(parties: parties.count) }

  /// Sorted by code.
  public var allParties: [Party] { parties }

  /// How many relations there are.
  public var count: Int { codes.count }

  /// The key of a relation by its number.
  public func key(_ number: Int) -> Key { key(ofCode: codes[number]) }

  func key(ofCode packed: UInt32) -> Key {
    let code = code
    return Key(
      directed: parties[code.source(packed)], RawEvents.relations[code.relation(packed)],
      parties[code.target(packed)])
  }

  /// The place of a party among all of them; nil for one that nothing is told of.
  func number(of party: Party) -> Int? {
    let place = parties.partitioningIndex { $0 >= party }
    return place < parties.count && parties[place] == party ? place : nil
  }

  /// The number of a relation, or nil when nothing is told of it.
  public func number(of key: Key) -> Int? {
    guard let source = number(of: key.source), let target = number(of: key.target) else {
      return nil
    }
    return number(ofCode: code.pack(source, target, key.relation.rank))
  }

  func number(ofCode packed: UInt32) -> Int? {
    let place = firstNumber(notBefore: packed)
    return place < codes.count && codes[place] == packed ? place : nil
  }

  /// In time logarithmic in the relations.
  func firstNumber(notBefore packed: UInt32) -> Int {
    codes.partitioningIndex { $0 >= packed }
  }

  /// The marks of a relation.
  func marks(_ number: Int) -> Range<Int> {
    Int(offsets[number])..<Int(offsets[number + 1])
  }

  /// The last mark of a relation up to a day; nil before the first.
  func mark(_ number: Int, on day: Int32) -> Int? {
    let marks = marks(number)
    let next = days[marks].partitioningIndex { $0 > day }
    return next > marks.lowerBound ? next - 1 : nil
  }

  func standing(_ number: Int, on day: Int32) -> State {
    mark(number, on: day).map { State(standing: standings[$0]) } ?? .unknown
  }

  /// How a relation stands at the end of a day, by its number.
  public func state(_ number: Int, on day: Day) -> State { standing(number, on: day.number) }
}

extension State {
  /// Numbers of the states in flat arrays.
  static let inForceNumber: UInt8 = 0

  var standing: UInt8 {
    switch self {
    case .inForce: 0
    case .maybe: 1
    case .out: 2
    case .unknown: 3
    case .disputed: 4
    }
  }

  init(standing: UInt8) {
    switch standing {
    case 0: self = .inForce
    case 1: self = .maybe
    case 2: self = .out
    case 4: self = .disputed
    default: self = .unknown
    }
  }
}

extension RandomAccessCollection {
  /// The first place whose element meets a condition that all later ones meet as well.
  @inline(__always)
  func partitioningIndex(where meets: (Element) -> Bool) -> Index {
    var (low, count) = (startIndex, count)
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if meets(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}

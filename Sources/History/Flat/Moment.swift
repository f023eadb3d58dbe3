public import World

/// Which relations are, and perhaps are, in force at the end of a day: a bit for each.
public struct Moment: Sendable {
  let almanac: Almanac
  let dayNumber: Int32
  /// By the number of the relation.
  var inForce: [UInt64]
  /// Empty when there is no doubt in the whole history.
  var maybe: [UInt64]
  /// Relations in force, and perhaps in force, that are not in the almanac yet; ascending.
  var newInForce: [UInt32] = []
  var newMaybe: [UInt32] = []

  public var day: Day { Day(number: dayNumber) }

  /// Packed keys of the relations in force, ascending.
  ///
  /// In time linear in the relations over 64 and in those in force.
  public var codes: [UInt32] {
    let known = Self.codes(of: inForce, almanac.codes)
    return newInForce.isEmpty ? known : Self.merged(known, newInForce)
  }

  /// Packed keys of the relations that are only perhaps in force, ascending.
  public var maybeCodes: [UInt32] {
    let known = Self.codes(of: maybe, almanac.codes)
    return newMaybe.isEmpty ? known : Self.merged(known, newMaybe)
  }

  /// Sorted.
  public var keys: [Key] { codes.map(almanac.key(ofCode:)) }

  /// The key that a packed one stands for.
  public func key(ofCode code: UInt32) -> Key { almanac.key(ofCode: code) }

  static func codes(of bits: [UInt64], _ codes: [UInt32]) -> [UInt32] {
    let count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
    return unsafe Array(unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe bits.withUnsafeBufferPointer { bits in
        unsafe codes.withUnsafeBufferPointer { codes in
          var place = 0
          for word in bits.indices {
            var left = unsafe bits[word]
            while left != 0 {
              unsafe buffer[place] = codes[word << 6 + left.trailingZeroBitCount]
              place += 1
              left &= left &- 1
            }
          }
        }
      }
      filled = count
    }
  }

  private static func merged(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var all: [UInt32] = []
    all.reserveCapacity(left.count + right.count)
    var rest = right[...]
    for code in left {
      while let next = rest.first, next < code { all.append(rest.removeFirst()) }
      all.append(code)
    }
    return all + rest
  }
}

extension Almanac {
  /// What is in force at the end of a day, relation by relation; `Timetable` is faster from the
  /// second question on.
  public func moment(on day: Day) -> Moment {
    var moment = Moment(
      almanac: self, dayNumber: day.number,
      inForce: [UInt64](repeating: 0, count: (count + 63) / 64),
      maybe: hasDoubt ? [UInt64](repeating: 0, count: (count + 63) / 64) : [])
    for number in 0..<count {
      guard let mark = mark(number, on: day.number) else { continue }
      let bit: UInt64 = 1 << UInt64(number & 63)
      switch State(standing: standings[mark]) {
      case .inForce: moment.inForce[number >> 6] |= bit
      case .maybe: moment.maybe[number >> 6] |= bit
      default: break
      }
    }
    return moment
  }
}

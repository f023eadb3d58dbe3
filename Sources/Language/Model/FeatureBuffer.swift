/// The features of one decision, as hashes, in a buffer that is filled again for each.
package struct FeatureBuffer: Sendable {
  package static let capacity = 256

  package private(set) var values = [UInt32](repeating: 0, count: capacity)
  package private(set) var count = 0
  /// Tells the templates apart: moved on at each feature.
  private var seed: UInt64 = 0

  package init() {}

  @inline(__always)
  mutating func restart(_ seed: UInt64) {
    count = 0
    self.seed = seed
  }

  @inline(__always)
  mutating func add(_ a: UInt32) {
    finish(UInt64(a) &* 0x9E6C_63D0_876A_68DB)
  }

  @inline(__always)
  mutating func add(_ a: UInt32, _ b: UInt32) {
    finish(UInt64(a) &* 0x9E6C_63D0_876A_68DB ^ UInt64(b) &* 0xD6E8_FEB8_6659_FD93)
  }

  @inline(__always)
  mutating func add(_ a: UInt32, _ b: UInt32, _ c: UInt32) {
    finish(
      UInt64(a) &* 0x9E6C_63D0_876A_68DB ^ UInt64(b) &* 0xD6E8_FEB8_6659_FD93
        ^ UInt64(c) &* 0xA0F2_EC75_A1FE_1575)
  }

  @inline(__always)
  mutating func add(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) {
    finish(
      UInt64(a) &* 0x9E6C_63D0_876A_68DB ^ UInt64(b) &* 0xD6E8_FEB8_6659_FD93
        ^ UInt64(c) &* 0xA0F2_EC75_A1FE_1575 ^ UInt64(d) &* 0xE703_7ED1_A0B4_28DB)
  }

  /// Adds one of a set of features whose order does not matter.
  @inline(__always)
  mutating func addMember(_ a: UInt32) {
    seed &-= 0x9E37_79B9_7F4A_7C15
    finish(UInt64(a) &* 0x9E6C_63D0_876A_68DB)
  }

  @inline(__always)
  private mutating func finish(_ sum: UInt64) {
    seed &+= 0x9E37_79B9_7F4A_7C15
    var hash = sum &+ seed
    hash ^= hash >> 29
    hash &*= 0xBF58_476D_1CE4_E5B9
    values[count] = UInt32(truncatingIfNeeded: hash >> 32)
    count += 1
  }
}

/// The sums of weights for the classes of one decision.
package struct ClassScores: Sendable {
  package var values = [Int32](repeating: 0, count: 256)
  /// The features that may be in a table, for its reader.
  var candidates = [UInt32](repeating: 0, count: FeatureBuffer.capacity + 1)
  /// Where the entries of the features found lie, for the reader of the tables.
  var hits = [Range<Int32>](repeating: 0..<0, count: FeatureBuffer.capacity + 1)

  package init() {}

  @inline(__always)
  mutating func clear(_ count: Int) {
    for index in 0..<count { values[index] = 0 }
  }
}

extension ClassScores {
  /// The first of the highest in a range that is not empty.
  @inline(__always)
  func best(in range: Range<Int>) -> Int {
    var best = range.lowerBound
    for index in range where values[index] > values[best] { best = index }
    return best
  }
}

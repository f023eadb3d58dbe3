/// The features of one decision, as hashes, in a buffer that is filled again for each.
///
/// A copy has memory of its own from when it is filled anew.
package struct FeatureBuffer: Sendable {
  package static let capacity = 256

  private var memory = Memory()
  package private(set) var count = 0
  /// Tells the templates apart: moved on at each feature.
  private var seed: UInt64 = 0

  package init() {}

  @inline(__always)
  mutating func restart(_ seed: UInt64) {
    if !isKnownUniquelyReferenced(&memory) { memory = Memory() }
    count = 0
    self.seed = seed
  }

  /// The hashes, in the order of their templates.
  package func withValues<R>(_ body: (UnsafeBufferPointer<UInt32>) -> R) -> R {
    unsafe body(UnsafeBufferPointer(start: memory.start, count: count))
  }

  /// Asked once for each decision whether it is shared, not at each write as an array is.
  ///
  /// It is safe to send: only a buffer that is the only one to refer to it writes.
  @safe private final class Memory: @unchecked Sendable {
    let start: UnsafeMutablePointer<UInt32>

    init() {
      unsafe start = .allocate(capacity: capacity)
      unsafe start.initialize(repeating: 0, count: capacity)
    }

    deinit { unsafe start.deallocate() }
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
    precondition(count < Self.capacity, "A decision has too many features.")
    unsafe memory.start[count] = UInt32(truncatingIfNeeded: hash >> 32)
    count &+= 1
  }
}

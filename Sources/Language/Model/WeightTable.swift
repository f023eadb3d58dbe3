/// A place in a model where features lead to weights of classes.
///
/// A table is groups of 32 bytes: the fingerprints of eight features (16 bits each), the number of
/// the group's first entry (32 bits), and where each feature's entries end (8 bits each, counted
/// from the group's first). An entry is a class and its weight. A look-up touches one group and,
/// when the feature is there, its entries.
package struct WeightTable: Hashable, Sendable {
  package static let slots = 8
  static let groupSize = 32

  /// Bytes from the start of the model, a multiple of 64.
  let groups: Int
  let groupCount: Int
  /// Bytes from the start of the model.
  let entries: Int

  /// The weight that each code stands for: a square, so that small ones are told apart.
  package static let weights: [Int32] = (0...255).map { code in
    let signed = Int32(Int8(truncatingIfNeeded: code))
    return signed * abs(signed)
  }

  init(groups: Range<Int>, entries: Range<Int>) {
    self.groups = groups.lowerBound
    groupCount = groups.count / Self.groupSize
    self.entries = entries.lowerBound
  }

  /// The group that a feature belongs to.
  package static func group(of feature: UInt32, count: Int) -> Int {
    Int((UInt64(feature) &* UInt64(truncatingIfNeeded: count)) >> 32)
  }

  /// Never 0, which marks an empty slot.
  package static func fingerprint(of feature: UInt32) -> UInt16 {
    let mixed = (feature ^ (feature >> 15)) &* 0x2C1B_3C6D
    return UInt16(truncatingIfNeeded: mixed >> 16) | 1
  }
}

/// The bytes of a model while it is being read.
@safe struct ModelReader {
  private let base: UnsafeRawPointer

  init(_ base: UnsafeRawPointer) {
    unsafe self.base = base
  }

  /// Adds the weights of all features to the scores of their classes.
  @inline(__always)
  func add(_ features: FeatureBuffer, of table: WeightTable, to scores: inout ClassScores) {
    let groups = unsafe base + table.groups
    let entries = unsafe base + table.entries
    guard table.groupCount > 0 else { return }
    unsafe scores.values.withUnsafeMutableBufferPointer { values in
      guard let values = values.baseAddress else { return }
      unsafe features.values.withUnsafeBufferPointer { hashes in
        for index in 0..<features.count {
          let feature = unsafe hashes[index]
          let group = unsafe groups + WeightTable.group(of: feature, count: table.groupCount)
            * WeightTable.groupSize
          let slot = unsafe Self.slot(of: WeightTable.fingerprint(of: feature), in: group)
          guard slot >= 0 else { continue }
          unsafe Self.addEntries(of: slot, in: group, entries, to: values)
        }
      }
    }
  }

  /// Calls `body` with the class and weight of each entry of one feature.
  @inline(__always)
  func forEachEntry(
    of feature: UInt32, in table: WeightTable, _ body: (_ class: UInt8, _ weight: Int8) -> Void
  ) {
    guard table.groupCount > 0 else { return }
    let group = unsafe base + table.groups
      + WeightTable.group(of: feature, count: table.groupCount) * WeightTable.groupSize
    let slot = unsafe Self.slot(of: WeightTable.fingerprint(of: feature), in: group)
    guard slot >= 0 else { return }
    let range = unsafe Self.entries(of: slot, in: group)
    for index in range {
      let entry = unsafe base + table.entries + index * 2
      unsafe body(entry.load(as: UInt8.self), entry.load(fromByteOffset: 1, as: Int8.self))
    }
  }

  /// Where a fingerprint stands among the eight of a group, or −1.
  @inline(__always)
  private static func slot(of fingerprint: UInt16, in group: UnsafeRawPointer) -> Int {
    let pattern = UInt64(fingerprint) &* 0x0001_0001_0001_0001
    let low = unsafe zeros(in: group.load(as: UInt64.self) ^ pattern)
    let high = unsafe zeros(in: group.load(fromByteOffset: 8, as: UInt64.self) ^ pattern)
    if low != 0 { return low.trailingZeroBitCount >> 4 }
    return high != 0 ? 4 + high.trailingZeroBitCount >> 4 : -1
  }

  /// The top bit of each 16-bit lane that is zero; lanes above the lowest may be wrong.
  @inline(__always)
  private static func zeros(in lanes: UInt64) -> UInt64 {
    (lanes &- 0x0001_0001_0001_0001) & ~lanes & 0x8000_8000_8000_8000
  }

  @inline(__always)
  private static func entries(of slot: Int, in group: UnsafeRawPointer) -> Range<Int> {
    let first = unsafe Int(group.load(fromByteOffset: 16, as: UInt32.self))
    let ends = unsafe group + 20
    let start = unsafe slot == 0 ? 0 : Int(ends.load(fromByteOffset: slot - 1, as: UInt8.self))
    let end = unsafe Int(ends.load(fromByteOffset: slot, as: UInt8.self))
    return unsafe Range(uncheckedBounds: (first + start, first + end))
  }

  @inline(__always)
  private static func weight(_ code: UInt16) -> Int32 {
    let signed = Int32(Int8(truncatingIfNeeded: code))
    return signed &* (signed < 0 ? -signed : signed)
  }

  @inline(__always)
  private static func addEntries(
    of slot: Int, in group: UnsafeRawPointer, _ entries: UnsafeRawPointer,
    to values: UnsafeMutablePointer<Int32>
  ) {
    var entry = unsafe entries + Self.entries(of: slot, in: group).lowerBound * 2
    let end = unsafe entries + Self.entries(of: slot, in: group).upperBound * 2
    while unsafe entry < end {
      let pair = unsafe entry.load(as: UInt16.self)
      unsafe values[Int(pair & 0xFF)] &+= Self.weight(pair >> 8)
      unsafe entry += 2
    }
  }
}

private import CModel

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

  /// Bytes from the start of the model.
  let filter: Int
  let filterBits: Int

  init(groups: Range<Int>, entries: Range<Int>, filter: Range<Int>) {
    self.groups = groups.lowerBound
    groupCount = groups.count / Self.groupSize
    self.entries = entries.lowerBound
    self.filter = filter.lowerBound
    filterBits = filter.count * 8
  }

  /// The group that a feature belongs to.
  package static func group(of feature: UInt32, count: Int) -> Int {
    Int((UInt64(feature) &* UInt64(truncatingIfNeeded: count)) >> 32)
  }

  /// The bit of a filter that is set for a feature.
  package static func bit(of feature: UInt32, count: Int) -> Int {
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
  ///
  /// Tables are bigger than caches, so all memory is asked for before any is waited for.
  @inline(__always)
  func add(_ features: FeatureBuffer, of table: WeightTable, to scores: inout ClassScores) {
    let groups = unsafe base + table.groups
    let entries = unsafe base + table.entries
    unsafe scores.candidates.withUnsafeMutableBufferPointer { hashes in
      let count = unsafe sift(features, table, hashes)
      unsafe scores.hits.withUnsafeMutableBufferPointer { hits in
        let count = unsafe find(hashes, count, groups, table.groupCount, entries, hits)
        unsafe scores.values.withUnsafeMutableBufferPointer { values in
          unsafe scores.weights.withUnsafeBufferPointer { weights in
            for index in 0..<count { unsafe Self.add(hits[index], entries, weights, to: values) }
          }
        }
      }
    }
  }

  /// Writes the features that may be there, and has their groups brought near.
  @inline(__always)
  private func sift(
    _ features: FeatureBuffer, _ table: WeightTable, _ hashes: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    let filter = unsafe base + table.filter
    let groups = unsafe base + table.groups
    var count = 0
    unsafe features.values.withUnsafeBufferPointer { all in
      for index in 0..<features.count {
        let feature = unsafe all[index]
        let bit = WeightTable.bit(of: feature, count: table.filterBits)
        let byte = unsafe filter.load(fromByteOffset: bit >> 3, as: UInt8.self)
        unsafe hashes[count] = feature
        count &+= Int(byte >> UInt8(truncatingIfNeeded: bit & 7)) & 1
      }
    }
    for index in 0..<count {
      let group = unsafe WeightTable.group(of: hashes[index], count: table.groupCount)
      unsafe relgraph_prefetch(groups + group * WeightTable.groupSize)
    }
    return count
  }

  /// Writes where the entries of the features that are there begin and end; gives their number.
  @inline(__always)
  private func find(
    _ hashes: UnsafeMutableBufferPointer<UInt32>, _ features: Int, _ groups: UnsafeRawPointer,
    _ groupCount: Int, _ entries: UnsafeRawPointer, _ hits: UnsafeMutableBufferPointer<Range<Int32>>
  ) -> Int {
    var count = 0
    for index in 0..<features {
      let feature = unsafe hashes[index]
      let group =
        unsafe groups + WeightTable.group(of: feature, count: groupCount)
        * WeightTable.groupSize
      let slot = unsafe Self.slot(of: WeightTable.fingerprint(of: feature), in: group)
      let range = unsafe Self.entries(of: max(slot, 0), in: group)
      unsafe relgraph_prefetch(entries + range.lowerBound * 2)
      unsafe hits[count] = Range(
        uncheckedBounds: (
          Int32(truncatingIfNeeded: range.lowerBound), Int32(truncatingIfNeeded: range.upperBound)
        ))
      count &+= slot < 0 ? 0 : 1
    }
    return count
  }

  /// Calls `body` with each entry of one feature in a table of facts.
  @inline(__always)
  func forEachEntry(
    of feature: UInt32, in table: WeightTable, _ body: (_ class: UInt8, _ number: Int8) -> Void
  ) {
    guard table.groupCount > 0 else { return }
    let group =
      unsafe base + table.groups
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
    let place = low != 0 ? low.trailingZeroBitCount : 64 &+ high.trailingZeroBitCount
    return low | high != 0 ? place >> 4 : -1
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
    let before = unsafe Int(ends.load(fromByteOffset: slot - 1, as: UInt8.self))
    let start = slot == 0 ? 0 : before
    let end = unsafe Int(ends.load(fromByteOffset: slot, as: UInt8.self))
    return unsafe Range(uncheckedBounds: (first + start, first + end))
  }

  @inline(__always)
  private static func add(
    _ range: Range<Int32>, _ entries: UnsafeRawPointer, _ weights: UnsafeBufferPointer<Int32>,
    to values: UnsafeMutableBufferPointer<Int32>
  ) {
    var entry = unsafe entries + Int(range.lowerBound) * 2
    let end = unsafe entries + Int(range.upperBound) * 2
    while unsafe entry < end {
      let pair = unsafe entry.load(as: UInt16.self)
      unsafe values[Int(pair & 0xFF)] &+= weights[Int(pair >> 8)]
      unsafe entry += 2
    }
  }
}

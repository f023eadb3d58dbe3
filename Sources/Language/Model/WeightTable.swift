private import CModel

/// A place in a model where features lead to weights of classes.
///
/// A table is groups of 32 bytes: the fingerprints of eight features (16 bits each), the number of
/// the group's first entry (32 bits), and where each feature's entries end (8 bits each, counted
/// from the group's first). An entry is a class and its weight. A look-up touches one group and,
/// when the feature is there, its entries. A weight is one of 256 that the table lists, 32 bits each.
///
/// Features that are met often and weigh on most classes have a row instead: a weight of 16 bits for
/// each class. Two entries of the class `rowMark` give the low and the high byte of its number.
package struct WeightTable: Hashable, Sendable {
  package static let slots = 8
  static let groupSize = 32
  package static let rowMark: UInt8 = 0xFF
  /// The greatest weight of a row, so that 32 of them can be summed up in 16 bits.
  package static let rowLimit = 1_023
  /// By how many bits the weights of a row are coarser than those that the table lists.
  package static let rowShift = 4

  /// Bytes from the start of the model, a multiple of 64.
  let groups: Int
  let groupCount: Int
  /// Bytes from the start of the model.
  let entries: Int

  /// Bytes from the start of the model.
  let filter: Int
  let filterBits: Int
  /// Bytes from the start of the model.
  let weights: Int
  /// Bytes from the start of the model.
  let rows: Int
  /// Weights of a row.
  let lanes: Int

  init(
    groups: Range<Int>, entries: Range<Int>, filter: Range<Int>, weights: Range<Int>,
    rows: Range<Int>, classes: Int
  ) {
    self.groups = groups.lowerBound
    groupCount = groups.count / Self.groupSize
    self.entries = entries.lowerBound
    self.filter = filter.lowerBound
    filterBits = filter.count * 8
    self.weights = weights.lowerBound
    self.rows = rows.lowerBound
    lanes = Self.lanes(classes)
  }

  /// Weights of a row for so many classes, a multiple of 32.
  package static func lanes(_ classes: Int) -> Int { (classes + 31) / 32 * 32 }

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

  /// Adds the weights of some features to the scores of their classes.
  ///
  /// Tables are bigger than caches, so all memory is asked for before any is waited for.
  @inline(__always)
  func add(
    _ features: FeatureBuffer, _ order: [UInt8], _ part: Range<Int>, of table: WeightTable,
    to scores: inout ClassScores
  ) {
    let groups = unsafe base + table.groups
    let entries = unsafe base + table.entries
    let weights = unsafe base + table.weights
    unsafe scores.candidates.withUnsafeMutableBufferPointer { hashes in
      let count = unsafe sift(features, order, part, table, hashes)
      unsafe scores.hits.withUnsafeMutableBufferPointer { hits in
        let count = unsafe find(hashes, count, groups, table.groupCount, entries, hits)
        unsafe scores.values.withUnsafeMutableBufferPointer { values in
          var rows = 0
          for index in 0..<count {
            let start = unsafe entries + Int(hits[index].lowerBound) * 2
            let first = unsafe start.load(as: UInt16.self)
            if UInt8(truncatingIfNeeded: first) == WeightTable.rowMark {
              let second = unsafe start.load(fromByteOffset: 2, as: UInt16.self)
              unsafe hashes[rows] = UInt32(first >> 8 | second & 0xFF00)
              rows &+= 1
            } else {
              unsafe Self.add(hits[index], entries, weights, to: values)
            }
          }
          unsafe relgraph_add_rows(
            base + table.rows, table.lanes, hashes.baseAddress, rows, values.baseAddress)
        }
      }
    }
  }

  /// Writes the features that may be there, and has their groups brought near.
  @inline(__always)
  private func sift(
    _ features: FeatureBuffer, _ order: [UInt8], _ part: Range<Int>, _ table: WeightTable,
    _ hashes: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    let filter = unsafe base + table.filter
    let groups = unsafe base + table.groups
    var count = 0
    unsafe features.withValues { all in
      unsafe order.withUnsafeBufferPointer { order in
        for index in part {
          let feature = unsafe all[Int(order[index])]
          let bit = WeightTable.bit(of: feature, count: table.filterBits)
          let byte = unsafe filter.load(fromByteOffset: bit >> 3, as: UInt8.self)
          unsafe hashes[count] = feature
          count &+= Int(byte >> UInt8(truncatingIfNeeded: bit & 7)) & 1
        }
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

  /// The 32-bit number at a place of the model.
  @inline(__always)
  func word(_ place: Int) -> Int {
    unsafe Int(base.load(fromByteOffset: place, as: UInt32.self))
  }

  /// The 16-bit number at a place of the model.
  @inline(__always)
  func entry(_ place: Int) -> UInt16 {
    unsafe base.load(fromByteOffset: place, as: UInt16.self)
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
    _ range: Range<Int32>, _ entries: UnsafeRawPointer, _ weights: UnsafeRawPointer,
    to values: UnsafeMutableBufferPointer<Int32>
  ) {
    var entry = unsafe entries + Int(range.lowerBound) * 2
    let end = unsafe entries + Int(range.upperBound) * 2
    while unsafe entry < end {
      let pair = unsafe entry.load(as: UInt16.self)
      unsafe values[Int(pair & 0xFF)] &+= weights.load(
        fromByteOffset: Int(pair >> 8) * 4, as: Int32.self)
      unsafe entry += 2
    }
  }
}

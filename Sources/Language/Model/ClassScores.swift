private import CModel

/// The sums of weights for the classes of one decision.
package struct ClassScores: Sendable {
  /// Before any weight is added: 0 for the classes that may be taken, far below for all others.
  package struct Opening: Hashable, Sendable {
    fileprivate static let closed: Int32 = -1 << 30

    fileprivate let values: [Int32]

    /// The classes below `count` for which `isOpen` holds.
    init(_ count: Int, where isOpen: (Int) -> Bool = { _ in true }) {
      values = (0..<WeightTable.lanes(count)).map { $0 < count && isOpen($0) ? 0 : Self.closed }
    }
  }

  package var values = [Int32](repeating: 0, count: 256)
  private var lanes = 0
  /// The features that may be in a table, for its reader.
  var candidates = [UInt32](repeating: 0, count: FeatureBuffer.capacity + 1)
  /// Where the entries of the features found lie, for the reader of the tables.
  var hits = [Range<Int32>](repeating: 0..<0, count: FeatureBuffer.capacity + 1)

  package init() {}

  @inline(__always)
  mutating func restart(_ opening: Opening) {
    lanes = opening.values.count
    unsafe opening.values.withUnsafeBufferPointer { start in
      _ = unsafe values.withUnsafeMutableBufferPointer { unsafe $0.update(fromContentsOf: start) }
    }
  }

  /// Whether a class may be taken.
  package func isOpen(_ index: Int) -> Bool { values[index] > Opening.closed / 2 }

  /// The highest value, and by how much it leads the next.
  @inline(__always)
  package var top: (value: Int32, lead: Int32) {
    var value: Int32 = 0
    let lead = unsafe values.withUnsafeBufferPointer { values in
      unsafe relgraph_lead(values.baseAddress, lanes, &value)
    }
    return (value, lead)
  }

  /// The first class of a value that is there.
  @inline(__always)
  package func first(_ value: Int32) -> Int {
    unsafe values.withUnsafeBufferPointer { values in
      var index = 0
      while unsafe values[index] != value { index &+= 1 }
      return index
    }
  }
}

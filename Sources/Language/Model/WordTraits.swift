/// What is known of a word from elsewhere than the treebanks: its cluster and its tag in a dictionary.
///
/// The table of words keeps them beside the tags that the treebanks give, under class numbers that no
/// tag has: the path of the cluster a byte an entry, and the tag's number.
package struct WordTraits: Hashable, Sendable {
  private static let firstByte: UInt8 = 0xF8
  private static let bytes: UInt8 = 3
  private static let tag: UInt8 = 0xFB

  /// The path from the root of a binary tree, lowest bit first, at most 24 bits; 0 for none.
  package var cluster: UInt32
  /// The number of a `PennTag`, counted from 1; 0 for none.
  package var listed: UInt32

  package init(cluster: UInt32 = 0, listed: UInt32 = 0) {
    self.cluster = cluster
    self.listed = listed
  }

  /// False for an entry that is a tag of the treebanks.
  @inline(__always)
  mutating func add(_ label: UInt8, _ code: Int8) -> Bool {
    guard label >= Self.firstByte else { return false }
    let byte = UInt32(UInt8(bitPattern: code))
    if label == Self.tag {
      listed = byte
    } else {
      cluster |= byte << (UInt32(label - Self.firstByte) * 8)
    }
    return true
  }

  package var entries: [(label: UInt8, code: Int8)] {
    let path = (0..<Self.bytes).compactMap { number -> (UInt8, Int8)? in
      let byte = UInt8(truncatingIfNeeded: cluster >> (UInt32(number) * 8))
      return byte == 0 ? nil : (Self.firstByte + number, Int8(bitPattern: byte))
    }
    return listed == 0 ? path : path + [(Self.tag, Int8(listed))]
  }
}

/// A place in a model where words lead to what is known of them, each to a few entries.
///
/// It begins with two 32-bit numbers, how many bits of a key choose its bucket and how many keys
/// there are. Then come the first key of each bucket and of one more (32 bits each), the keys in
/// ascending order, and where each key's entries begin, with one more for the end. Keys are spread
/// evenly, so that a bucket has about eight.
package struct FactTable: Hashable, Sendable {
  /// Bytes from the start of the model.
  let start: Int
  /// Bytes from the start of the model.
  let entries: Int
  let isEmpty: Bool

  init(_ section: Range<Int>, entries: Range<Int>) {
    start = section.lowerBound
    self.entries = entries.lowerBound
    isEmpty = section.isEmpty
  }

  package static func bucket(of key: UInt32, bits: UInt32) -> Int {
    bits == 0 ? 0 : Int(key >> (32 - bits))
  }
}

extension ModelReader {
  /// Calls `body` with each entry of a key, in their order.
  @inline(__always)
  func forEachEntry(
    of key: UInt32, in table: FactTable, _ body: (_ class: UInt8, _ number: Int8) -> Void
  ) {
    guard !table.isEmpty else { return }
    let bits = UInt32(truncatingIfNeeded: word(table.start))
    let count = word(table.start + 4)
    let buckets = table.start + 8
    let keys = buckets + 4 * (1 << Int(bits) + 1)
    let bucket = FactTable.bucket(of: key, bits: bits)
    for place in word(buckets + bucket * 4)..<word(buckets + bucket * 4 + 4)
    where word(keys + place * 4) == Int(key) {
      let starts = keys + (count + place) * 4
      for entry in word(starts)..<word(starts + 4) {
        let pair = self.entry(table.entries + entry * 2)
        body(UInt8(truncatingIfNeeded: pair), Int8(truncatingIfNeeded: pair >> 8))
      }
      return
    }
  }
}

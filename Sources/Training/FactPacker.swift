internal import Language

/// Lays out facts as `FactTable` reads them.
struct FactPacker {
  struct Fact {
    let key: UInt32
    let entries: [TablePacker.Entry]
  }

  private(set) var table: [UInt8] = []
  private(set) var entries: [UInt8] = []

  /// Packs facts; of several with one key, the first.
  init(_ facts: [Fact]) {
    var seen: Set<UInt32> = []
    let facts = facts.filter { seen.insert($0.key).inserted }.sorted { $0.key < $1.key }
    guard !facts.isEmpty else { return }
    var bits: UInt32 = 0
    while facts.count >> Int(bits) > 8 { bits += 1 }
    table += TablePacker.bytes(bits) + TablePacker.bytes(UInt32(facts.count))
    var place = 0
    for bucket in 0...(1 << Int(bits)) {
      while place < facts.count, FactTable.bucket(of: facts[place].key, bits: bits) < bucket {
        place += 1
      }
      table += TablePacker.bytes(UInt32(place))
    }
    for fact in facts { table += TablePacker.bytes(fact.key) }
    for fact in facts {
      table += TablePacker.bytes(UInt32(entries.count / 2))
      for entry in fact.entries { entries += TablePacker.bytes(entry.bits) }
    }
    table += TablePacker.bytes(UInt32(entries.count / 2))
  }
}

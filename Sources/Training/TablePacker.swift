internal import Language

/// Lays out the weights of a table as `WeightTable` reads them.
///
/// A group has room for eight features and 255 entries: of more, the lightest are left out.
struct TablePacker {
  struct Entry {
    let bits: UInt16

    init(label: UInt8, code: Int8) {
      bits = UInt16(label) | UInt16(UInt8(bitPattern: code)) << 8
    }
  }

  struct Feature {
    let key: UInt32
    var entries: [Entry]
    /// By this the features of a full group are chosen.
    let importance: Float
  }

  /// Features for each group, on average.
  static let load = 5.5

  private(set) var groups: [UInt8] = []
  private(set) var entries: [UInt8] = []
  private(set) var filter: [UInt8] = []
  private(set) var kept = 0

  /// Packs entries whose codes are kept as they are, with room enough that none is left out.
  init(exactly features: [Feature]) {
    var load = Self.load / 2
    repeat {
      self.init(features, load: load)
      load *= 0.8
    } while kept < features.count && load > 0.5
  }

  private init(_ features: [Feature], load: Double) {
    guard !features.isEmpty else { return }
    let count = Int(Double(features.count) / load) + 1
    var buckets = [[Feature]](repeating: [], count: count)
    for feature in features {
      buckets[WeightTable.group(of: feature.key, count: count)].append(feature)
    }
    filter = [UInt8](repeating: 0, count: features.count / 64 * 64 + 64)
    for bucket in buckets { write(Self.chosen(bucket)) }
  }

  /// Packs the averages of a learner, without those below a threshold.
  init(_ learner: Learner, threshold: Float) {
    var weights: [Weight] = []
    learner.forEachWeight { key, label, weight in
      if abs(weight) >= threshold {
        weights.append(Weight(key: key, label: UInt8(label), value: weight))
      }
    }
    let heaviest = weights.reduce(1) { max($0, abs($1.value)) }
    weights.sort { ($0.key, $0.label) < ($1.key, $1.label) }
    var features: [Feature] = []
    var start = 0
    while start < weights.count {
      let row = weights[start...].prefix { $0.key == weights[start].key }
      features.append(Self.feature(row, heaviest))
      start = row.endIndex
    }
    self.init(features, load: Self.load)
  }

  private struct Weight {
    let key: UInt32
    let label: UInt8
    let value: Float
  }

  private static func feature(_ row: ArraySlice<Weight>, _ heaviest: Float) -> Feature {
    let entries = row.compactMap { weight in
      let code = code(weight.value / heaviest)
      return code == 0 ? nil : Entry(label: weight.label, code: code)
    }
    let importance = row.reduce(0) { $0 + abs($1.value) }
    return Feature(key: row.first?.key ?? 0, entries: entries, importance: importance)
  }

  /// The code whose square comes nearest to a weight between −1 and 1.
  private static func code(_ share: Float) -> Int8 {
    Int8((127 * abs(share).squareRoot()).rounded()) * (share < 0 ? -1 : 1)
  }

  private static func chosen(_ bucket: [Feature]) -> [Feature] {
    let ranked = bucket.sorted { ($0.importance, $1.key) > ($1.importance, $0.key) }
    var chosen: [Feature] = []
    var room = 255
    for feature in ranked where chosen.count < WeightTable.slots {
      let mark = WeightTable.fingerprint(of: feature.key)
      guard feature.entries.count <= room,
        !chosen.contains(where: { WeightTable.fingerprint(of: $0.key) == mark })
      else { continue }
      chosen.append(feature)
      room -= feature.entries.count
    }
    return chosen
  }

  private mutating func write(_ bucket: [Feature]) {
    kept += bucket.count
    let first = entries.count / 2
    var ends: [UInt8] = []
    for feature in bucket {
      let bit = WeightTable.bit(of: feature.key, count: filter.count * 8)
      filter[bit >> 3] |= 1 << UInt8(bit & 7)
      for entry in feature.entries { entries += Self.bytes(entry.bits) }
      ends.append(UInt8(entries.count / 2 - first))
    }
    let marks = bucket.map { WeightTable.fingerprint(of: $0.key) }
    for slot in 0..<WeightTable.slots {
      groups += Self.bytes(slot < marks.count ? marks[slot] : 0)
    }
    groups += Self.bytes(UInt32(first))
    groups += ends + [UInt8](repeating: ends.last ?? 0, count: WeightTable.slots - ends.count)
    groups += [0, 0, 0, 0]
  }

  static func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}

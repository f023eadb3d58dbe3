internal import Language

/// Lays out the weights of a table as `WeightTable` reads them.
///
/// A group has room for eight features and 255 entries: of more, the lightest are left out.
struct TablePacker {
  struct Entry {
    let bits: UInt16

    init(label: UInt8, code: Int8) {
      self.init(label: label, code: UInt8(bitPattern: code))
    }

    init(label: UInt8, code: UInt8) {
      bits = UInt16(label) | UInt16(code) << 8
    }
  }

  struct Feature {
    let key: UInt32
    var entries: [Entry]
    /// The weights of all classes, where they stand in the place of entries.
    var row: [Int16] = []
    /// By this the features of a full group are chosen.
    let importance: Float
  }

  /// Features for each group, on average.
  static let load = 5.5
  /// Bits of the filter for each feature.
  static let filterBits = 6

  private(set) var groups: [UInt8] = []
  private(set) var entries: [UInt8] = []
  private(set) var filter: [UInt8] = []
  private(set) var weights: [UInt8] = []
  private(set) var rows: [UInt8] = []
  private(set) var kept = 0

  /// Rows of a table at most.
  private static let rowLimit = 4_096
  /// Features with fewer entries have no row.
  private static let fewestForRow = 20

  private init(_ features: [Feature], load: Double) {
    guard !features.isEmpty else { return }
    let count = Int(Double(features.count) / load) + 1
    var buckets = [[Feature]](repeating: [], count: count)
    for feature in features {
      buckets[WeightTable.group(of: feature.key, count: count)].append(feature)
    }
    filter = [UInt8](repeating: 0, count: features.count * Self.filterBits / 512 * 64 + 64)
    for bucket in buckets { write(Self.chosen(bucket)) }
  }

  /// Packs the averages over learners, without what weighs too little.
  init(_ learners: [Learner], _ pruning: Pruning) {
    let all = Self.averages(learners)
    let kept = all.compactMap { weights -> [Weight]? in
      let kept = weights.filter { pruning.keeps($0.value, uses: $0.uses) }
      return kept.isEmpty ? nil : kept
    }
    let book = Codebook(kept.flatMap { $0.map { (value: $0.value, use: $0.uses) } })
    let lanes = WeightTable.lanes(learners.first?.classes ?? 0)
    let full = Self.worthRows(kept)
    var features = kept.map { Self.feature($0, book, row: nil) }
    let places = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1.key, $0) })
    for weights in all {
      guard let key = weights.first?.key, full.contains(key), let place = places[key] else {
        continue
      }
      let row = book.row(weights.map { (Int($0.label), $0.value) }, lanes: lanes)
      features[place] = Self.feature(kept[place], book, row: row)
    }
    self.init(features, load: Self.load)
    self.weights = book.bytes
  }

  private struct Weight {
    let key: UInt32
    let label: UInt8
    let value: Float
    let uses: Float
  }

  /// The weights of each feature, both in ascending order.
  private static func averages(_ learners: [Learner]) -> [[Weight]] {
    var sums: [UInt64: (value: Float, uses: Float)] = [:]
    for learner in learners {
      learner.forEachWeight { key, label, weight, uses in
        let place = UInt64(key) << 8 | UInt64(label)
        let sum = sums[place] ?? (0, 0)
        sums[place] = (sum.value + weight, sum.uses + Float(uses))
      }
    }
    let share = 1 / Float(learners.count)
    var all: [[Weight]] = []
    for (place, sum) in sums.sorted(by: { $0.key < $1.key }) {
      let weight = Weight(
        key: UInt32(place >> 8), label: UInt8(place & 0xFF), value: sum.value * share,
        uses: sum.uses * share)
      if all.last?.first?.key == weight.key {
        all[all.count - 1].append(weight)
      } else {
        all.append([weight])
      }
    }
    return all
  }

  /// The features whose entries take most time.
  private static func worthRows(_ features: [[Weight]]) -> Set<UInt32> {
    let long = features.filter { $0.count >= fewestForRow }.map { weights in
      (key: weights[0].key, work: Float(weights.count) * weights[0].uses)
    }
    return Set(long.sorted { ($0.work, $1.key) > ($1.work, $0.key) }.prefix(rowLimit).map(\.key))
  }

  /// With two entries that stand for a row when there is one.
  private static func feature(_ weights: [Weight], _ book: Codebook, row: [Int16]?) -> Feature {
    let mark = Entry(label: WeightTable.rowMark, code: UInt8(0))
    let entries =
      row == nil
      ? weights.map { Entry(label: $0.label, code: book.code(of: $0.value)) } : [mark, mark]
    let importance = weights.reduce(0) { $0 + abs($1.value) * $1.uses.squareRoot() }
    return Feature(
      key: weights.first?.key ?? 0, entries: entries, row: row ?? [], importance: importance)
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
      for entry in entries(for: feature) { entries += Self.bytes(entry.bits) }
      for weight in feature.row { rows += Self.bytes(weight) }
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

  private func entries(for feature: Feature) -> [Entry] {
    guard !feature.row.isEmpty else { return feature.entries }
    let number = rows.count / (feature.row.count * 2)
    return [number & 0xFF, number >> 8].map {
      Entry(label: WeightTable.rowMark, code: UInt8($0))
    }
  }

  static func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}

internal import Language

/// The weights of a linear model while they are learned, averaged over all steps.
///
/// Features are known by their 32-bit hashes alone. The weights of a feature lie together in a pool.
final class Learner {
  struct Entry {
    var label: Int32
    var weight: Float
    /// The sum of the weight over the steps before `stamp`.
    var total: Float
    var stamp: Int32
  }

  /// Where a feature's entries lie.
  private struct Row {
    var key: UInt32 = 0
    var start: UInt32 = 0
    var count: UInt16 = 0
    var room: UInt16 = 0
  }

  private var rows: UnsafeMutablePointer<Row>
  private var capacity = 1 << 18
  private(set) var count = 0
  private var pool: UnsafeMutablePointer<Entry>
  private var poolSize = 0
  private var poolCapacity = 1 << 20
  private var step: Int32 = 1
  let classes: Int
  /// By how much the right class must lead before nothing more is learned.
  let margin: Float

  init(classes: Int, margin: Float) {
    self.classes = classes
    self.margin = margin
    rows = .allocate(capacity: capacity)
    rows.initialize(repeating: Row(), count: capacity)
    pool = .allocate(capacity: poolCapacity)
  }

  deinit {
    rows.deallocate()
    pool.deallocate()
  }

  func advance() { step += 1 }

  /// The class to learn against: a wrong guess, or the best other class where it comes too near.
  ///
  /// Gives the right class itself when there is nothing to learn.
  func rival(of right: Int, guess: Int, _ scores: [Float]) -> Int {
    guard guess == right, margin > 0 else { return guess }
    let others = scores.indices.lazy.filter { $0 != right }
    guard let best = others.max(by: { scores[$0] < scores[$1] }) else { return right }
    return scores[right] - scores[best] < margin ? best : right
  }

  /// Sets the first `classes` values to the sums of the features' weights.
  func score(_ features: FeatureBuffer, _ scores: UnsafeMutablePointer<Float>) {
    scores.update(repeating: 0, count: classes)
    let mask = capacity - 1
    features.values.withUnsafeBufferPointer { hashes in
      for index in 0..<features.count {
        let key = hashes[index]
        var place = Int(key &* 0x9E37_79B1) & mask
        while rows[place].room != 0, rows[place].key != key { place = (place + 1) & mask }
        let row = rows[place]
        let entries = pool + Int(row.start)
        for number in 0..<Int(row.count) {
          scores[Int(entries[number].label)] += entries[number].weight
        }
      }
    }
  }

  func update(_ features: FeatureBuffer, _ label: Int, by change: Float) {
    for index in 0..<features.count {
      add(change, to: features.values[index], label)
    }
  }

  private func add(_ change: Float, to key: UInt32, _ label: Int) {
    let row = row(of: key)
    let entries = pool + Int(rows[row].start)
    for number in 0..<Int(rows[row].count) where entries[number].label == Int32(label) {
      let elapsed = Float(step - entries[number].stamp)
      entries[number].total += entries[number].weight * elapsed
      entries[number].stamp = step
      entries[number].weight += change
      return
    }
    let entry = Entry(label: Int32(label), weight: change, total: 0, stamp: step)
    append(entry, to: row)
  }

  private func append(_ entry: Entry, to row: Int) {
    if rows[row].count == rows[row].room {
      let room = Int(rows[row].room) * 2
      reserve(room)
      let old = pool + Int(rows[row].start)
      (pool + poolSize).update(from: old, count: Int(rows[row].count))
      rows[row].start = UInt32(poolSize)
      rows[row].room = UInt16(room)
      poolSize += room
    }
    pool[Int(rows[row].start) + Int(rows[row].count)] = entry
    rows[row].count += 1
  }

  private func row(of key: UInt32) -> Int {
    if count * 2 > capacity { grow() }
    let mask = capacity - 1
    var place = Int(key &* 0x9E37_79B1) & mask
    while rows[place].room != 0 {
      if rows[place].key == key { return place }
      place = (place + 1) & mask
    }
    reserve(2)
    rows[place] = Row(key: key, start: UInt32(poolSize), count: 0, room: 2)
    poolSize += 2
    count += 1
    return place
  }

  private func reserve(_ room: Int) {
    guard poolSize + room > poolCapacity else { return }
    let bigger = UnsafeMutablePointer<Entry>.allocate(capacity: poolCapacity * 2)
    bigger.update(from: pool, count: poolSize)
    pool.deallocate()
    pool = bigger
    poolCapacity *= 2
  }

  private func grow() {
    let old = UnsafeMutableBufferPointer(start: rows, count: capacity)
    capacity *= 2
    rows = .allocate(capacity: capacity)
    rows.initialize(repeating: Row(), count: capacity)
    let mask = capacity - 1
    for row in old where row.room != 0 {
      var place = Int(row.key &* 0x9E37_79B1) & mask
      while rows[place].room != 0 { place = (place + 1) & mask }
      rows[place] = row
    }
    old.deallocate()
  }

  /// Calls `body` with each entry of a settled learner, in no particular order.
  func forEachWeight(_ body: (_ feature: UInt32, _ label: Int, _ weight: Float) -> Void) {
    for place in 0..<capacity where rows[place].room != 0 {
      let entries = pool + Int(rows[place].start)
      for number in 0..<Int(rows[place].count) {
        body(rows[place].key, Int(entries[number].label), entries[number].weight)
      }
    }
  }

  /// Puts the averages in the place of the weights, so that `score` decides by them.
  func settle() {
    for place in 0..<capacity where rows[place].room != 0 {
      let entries = pool + Int(rows[place].start)
      for number in 0..<Int(rows[place].count) {
        let entry = entries[number]
        let sum = entry.total + entry.weight * Float(step - entry.stamp)
        entries[number].weight = sum / Float(step)
        entries[number].total = 0
        entries[number].stamp = 0
      }
    }
    step = 1
  }
}

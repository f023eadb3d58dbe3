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

  private static let nothing = Entry(label: 0, weight: 0, total: 0, stamp: 0)

  /// Where a feature's entries lie.
  private struct Row {
    var key: UInt32 = 0
    var start: UInt32 = 0
    var count: UInt16 = 0
    var room: UInt16 = 0
    /// How often the feature was met while learning.
    var uses: UInt32 = 0
  }

  private var rows: UnsafeMutablePointer<Row>
  private var capacity = 1 << 18
  private(set) var count = 0
  private var pool: UnsafeMutablePointer<Entry>
  private var poolSize = 0
  /// The rows of the features that were looked up last.
  private let found: UnsafeMutablePointer<Row>
  private let firsts: UnsafeMutablePointer<Entry>
  /// Whether no feature may be added any more.
  private let isClosed: Bool
  private var poolCapacity = 1 << 20
  private var step: Int32 = 1
  let classes: Int
  /// By how much the right class must lead before nothing more is learned.
  let margin: Float

  /// Where features are given, nothing is learned of any other.
  init(classes: Int, margin: Float, features: [UInt32]? = nil) {
    self.classes = classes
    self.margin = margin
    isClosed = features != nil
    rows = .allocate(capacity: capacity)
    rows.initialize(repeating: Row(), count: capacity)
    pool = .allocate(capacity: poolCapacity)
    found = .allocate(capacity: FeatureBuffer.capacity)
    found.initialize(repeating: Row(), count: FeatureBuffer.capacity)
    firsts = .allocate(capacity: FeatureBuffer.capacity)
    pool.initialize(to: Self.nothing)
    for feature in features ?? [] { enter(feature) }
  }

  deinit {
    rows.deallocate()
    pool.deallocate()
    found.deallocate()
    firsts.deallocate()
  }

  func advance() { step += 1 }

  /// The class to learn against: a wrong guess, or the best other class where it comes too near.
  ///
  /// Gives the right class itself when there is nothing to learn.
  func rival(of right: Int, guess: Int, _ scores: [Float], weight: Float = 1) -> Int {
    guard guess == right, margin > 0 else { return guess }
    let others = scores.indices.lazy.filter { $0 != right }
    guard let best = others.max(by: { scores[$0] < scores[$1] }) else { return right }
    return scores[right] - scores[best] < margin * weight ? best : right
  }

  /// Sets the first `classes` values to the sums of the features' weights.
  func score(_ features: FeatureBuffer, _ scores: UnsafeMutablePointer<Float>) {
    scores.update(repeating: 0, count: classes)
    find(features)
    for index in 0..<features.count { firsts[index] = pool[Int(found[index].start)] }
    for index in 0..<features.count where found[index].count > 0 {
      scores[Int(firsts[index].label)] += firsts[index].weight
      let entries = pool + Int(found[index].start)
      for number in 1..<Int(found[index].count) {
        scores[Int(entries[number].label)] += entries[number].weight
      }
    }
  }

  /// Looks the features up before any of their weights is read: rows and weights lie far apart, and
  /// so the waits for memory overlap.
  private func find(_ features: FeatureBuffer) {
    let mask = capacity - 1
    features.withValues { hashes in
      for index in hashes.indices {
        let key = hashes[index]
        var place = Int(key &* 0x9E37_79B1) & mask
        while rows[place].room != 0, rows[place].key != key { place = (place + 1) & mask }
        rows[place].uses &+= 1
        found[index] = rows[place]
      }
    }
  }

  func update(_ features: FeatureBuffer, _ label: Int, by change: Float) {
    features.withValues { hashes in
      for key in hashes { add(change, to: key, label) }
    }
  }

  private func add(_ change: Float, to key: UInt32, _ label: Int) {
    guard let row = isClosed ? place(of: key) : enter(key) else { return }
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

  /// Where the row of a feature is; nil when it has none.
  private func place(of key: UInt32) -> Int? {
    let mask = capacity - 1
    var place = Int(key &* 0x9E37_79B1) & mask
    while rows[place].room != 0 {
      if rows[place].key == key { return place }
      place = (place + 1) & mask
    }
    return nil
  }

  /// The row of a feature, which is made when it has none.
  @discardableResult
  private func enter(_ key: UInt32) -> Int {
    if count * 2 > capacity { grow() }
    if let place = place(of: key) { return place }
    let mask = capacity - 1
    var place = Int(key &* 0x9E37_79B1) & mask
    while rows[place].room != 0 { place = (place + 1) & mask }
    reserve(2)
    rows[place] = Row(key: key, start: UInt32(poolSize), count: 0, room: 2)
    (pool + poolSize).initialize(repeating: Self.nothing, count: 2)
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
  func forEachWeight(
    _ body: (_ feature: UInt32, _ label: Int, _ weight: Float, _ uses: UInt32) -> Void
  ) {
    for place in 0..<capacity where rows[place].room != 0 {
      let entries = pool + Int(rows[place].start)
      for number in 0..<Int(rows[place].count) {
        body(
          rows[place].key, Int(entries[number].label), entries[number].weight, rows[place].uses)
      }
    }
  }

  /// The features of which a weight counts at least so much, ascending; see `Pruning`.
  func features(_ pruning: Pruning) -> [UInt32] {
    var features: Set<UInt32> = []
    forEachWeight { feature, _, weight, uses in
      if pruning.keeps(weight, uses: Float(uses)) { features.insert(feature) }
    }
    return features.sorted()
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

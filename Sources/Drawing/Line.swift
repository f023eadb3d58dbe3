internal import History
internal import World

/// What is drawn as one line: a relation, or the same one in both directions.
struct Line: Hashable {
  let entry: Snapshot.Entry
  /// The same relation the other way round, where one line stands for both.
  let reverse: Snapshot.Entry?
  let standing: Standing

  init?(_ entry: Snapshot.Entry, reverse: Snapshot.Entry? = nil) {
    guard let standing = Standing(entry) else { return nil }
    self.entry = entry
    self.reverse = reverse
    self.standing = standing
  }

  var key: Key { entry.key }
  var entries: [Snapshot.Entry] { [entry] + (reverse.map { [$0] } ?? []) }
  /// Its keys for scripts, with bars between them.
  var keys: String { entries.map { Label.capped($0.key.description) }.joined(separator: "|") }
  /// The two parties, by code.
  var pair: [Party] { [key.source, key.target].sorted() }
  var isMutual: Bool { reverse != nil }
  /// Numbers of all its sources, ascending.
  var sources: [Int] { Set(entries.flatMap(\.sources)).sorted() }
  /// How many of them are independent of one another.
  var publishers: Int { entries.map(\.publishers).max() ?? 0 }
  /// Numbers of its sources before a label's end.
  var citation: String { SourceNumbers.bracketed(sources, independent: publishers) }

  func touches(_ party: Party) -> Bool { key.source == party || key.target == party }

  /// The party at its other end.
  func partner(of party: Party) -> Party { key.source == party ? key.target : key.source }
}

extension Line {
  /// The lines of a snapshot, by key; ambassadors both ways make one if they stand alike.
  static func all(of entries: [Snapshot.Entry]) -> [Line] {
    let drawn = entries.filter { $0.key.source != $0.key.target }
      .sorted { $0.key < $1.key }
    let byKey = Dictionary(drawn.map { ($0.key, $0) }) { first, _ in first }
    return drawn.compactMap { entry in
      let reverse = byKey[Key(directed: entry.key.target, entry.key.relation, entry.key.source)]
      guard let reverse, pairs(entry, reverse) else { return Line(entry) }
      return entry.key < reverse.key ? Line(entry, reverse: reverse) : nil
    }
  }

  private static func pairs(_ entry: Snapshot.Entry, _ reverse: Snapshot.Entry) -> Bool {
    guard entry.key.relation == .ambassador, let standing = Standing(entry) else { return false }
    return standing < .disputed && standing == Standing(reverse) && entry.isStale == reverse.isStale
      && post(entry) == post(reverse) && reserve(entry) == reserve(reverse)
  }

  private static func post(_ entry: Snapshot.Entry) -> RelationKind {
    entry.detail.kind ?? .ambassador
  }

  /// What makes a post less than filled; how far an appointment has come does not.
  private static func reserve(_ entry: Snapshot.Entry) -> Status? {
    switch entry.detail.status {
    case .consultations, .suspended, .nonResident: entry.detail.status
    default: nil
    }
  }
}

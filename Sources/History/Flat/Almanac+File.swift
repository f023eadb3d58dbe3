internal import World

extension Almanac {
  /// First bytes of a saved history.
  private static let mark = Array("relgraph history 1\n".utf8) + [0, 0, 0, 0, 0]

  /// Whether bytes begin as a saved history does.
  public static func isSaved(_ bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: mark) }

  /// A bare history as a file that opens without being read again: its columns, after a check.
  ///
  /// The same history gives the same bytes.
  public var saved: [UInt8] {
    precondition(isBare, "only a bare history is saved")
    var columns = Columns()
    columns.append(parties.map(\.code))
    columns.append(codes)
    columns.append(offsets)
    columns.append(days)
    columns.append(standings)
    columns.append(told.columns.relations)
    columns.append(told.columns.first)
    columns.append(told.columns.last)
    columns.append(told.columns.actions)
    columns.append(told.ownDates.map { UInt32($0.0) })
    columns.append(told.ownDates.map(\.1))
    var head = Columns()
    head.append(Columns.check(columns.bytes, from: 0))
    return Self.mark + head.bytes + columns.bytes
  }

  /// Opens a saved history; nil when it is damaged.
  public init?(saved bytes: [UInt8]) {
    guard Self.isSaved(bytes) else { return nil }
    var reader = Columns.Reader(bytes, from: Self.mark.count)
    guard let check = reader.number(), check == Columns.check(bytes, from: Self.mark.count + 8),
      let parties = reader.texts(), let codes = reader.numbers(UInt32.self),
      let offsets = reader.numbers(UInt32.self), let days = reader.numbers(Int32.self),
      let standings = reader.numbers(UInt8.self), let told = Self.told(&reader)
    else { return nil }
    self.init(
      parties: parties.map { Party($0) }, codes: codes, offsets: offsets, days: days,
      standings: standings, told: told,
      hasDoubt: !told.isEmpty && standings.contains { $0 == 1 || $0 == 4 }, isBare: true)
    guard isSound else { return nil }
  }

  private static func told(_ reader: inout Columns.Reader) -> ToldEvents? {
    guard let relations = reader.numbers(UInt32.self), let first = reader.numbers(Int32.self),
      let last = reader.numbers(Int32.self), let actions = reader.numbers(UInt8.self),
      let places = reader.numbers(UInt32.self), let texts = reader.texts(),
      places.count == texts.count
    else { return nil }
    let dates = texts.compactMap { try? PartialDate($0) }
    guard dates.count == texts.count else { return nil }
    let byPlace = Dictionary(zip(places.map(Int.init), dates)) { one, _ in one }
    return ToldEvents(of: relations, first, last, actions, dates: byPlace)
  }

  /// Whether the columns fit one another.
  private var isSound: Bool {
    let code = code
    guard offsets.count == codes.count + 1, offsets.first == 0,
      Int(offsets[codes.count]) == days.count,
      days.count == standings.count, parties.count <= PartyNumbers.limit
    else { return false }
    for number in codes.indices {
      guard offsets[number] <= offsets[number + 1], code.target(codes[number]) < parties.count,
        code.source(codes[number]) < parties.count,
        code.relation(codes[number]) < RawEvents.relations.count
      else { return false }
    }
    return true
  }
}

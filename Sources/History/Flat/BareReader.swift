internal import Foundation
internal import World

/// Reads a bare history piece by piece: JSON Lines, or a table with a heading.
public struct BareReader: Sendable {
  private(set) var events = RawEvents()
  /// In order of line.
  public private(set) var refusals: [BareHistory.Refusal] = []
  /// Lines gone by.
  private(set) var lines = 0
  private let scanner = LineScanner()
  private var form = Form.unknown
  private var isJSON = false
  /// What came after the last line that was read.
  private var rest: [UInt8] = []

  public init() {}

  private enum Form {
    case unknown
    case json
    case table(CSVColumns)
    /// A table without a column that it needs.
    case unusable
  }

  /// Bytes behind a line that `LineScanner` may look at.
  private static let margin = 16

  /// Takes bytes that follow those taken before.
  public mutating func take(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, unsafe !bytes.isEmpty else { return }
    let end = unsafe base + bytes.count
    var place = unsafe base
    if !rest.isEmpty || lines == 0 {
      guard let line = unsafe Self.lineEnd(base, end) else {
        return unsafe rest.append(contentsOf: bytes)
      }
      unsafe rest.append(contentsOf: UnsafeRawBufferPointer(start: base, count: line - base + 1))
      readRest()
      unsafe place = line + 1
    }
    unsafe readLines(from: &place, to: end, safeUpTo: end - Self.margin)
    unsafe rest.append(contentsOf: UnsafeRawBufferPointer(start: place, count: end - place))
  }

  /// Hands over what was read.
  mutating func takeEvents() -> RawEvents {
    var taken = RawEvents()
    swap(&taken, &events)
    return taken
  }

  /// Reads what stands after the last line's end.
  public mutating func finish() {
    guard !rest.isEmpty else { return }
    rest.append(0x0A)
    readRest()
  }

  /// Reads the lines of `rest`, which ends with a line's end.
  private mutating func readRest() {
    var taken: [UInt8] = []
    swap(&taken, &rest)
    if lines == 0, taken.starts(with: [0xEF, 0xBB, 0xBF]) { taken.removeFirst(3) }
    let count = taken.count
    taken.append(contentsOf: repeatElement(0, count: Self.margin))
    unsafe taken.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var place = unsafe base
      unsafe readLines(from: &place, to: base + count, safeUpTo: base + count)
    }
  }

  private static func lineEnd(
    _ place: UnsafeRawPointer, _ end: UnsafeRawPointer
  ) -> UnsafeRawPointer? {
    unsafe memchr(place, 0x0A, end - place).map { UnsafeRawPointer($0) }
  }

  /// Moves on behind the last line that ends no later than at `limit`.
  private mutating func readLines(
    from place: inout UnsafeRawPointer, to end: UnsafeRawPointer, safeUpTo limit: UnsafeRawPointer
  ) {
    while unsafe place < end, let line = unsafe Self.lineEnd(place, end), unsafe line <= limit {
      lines += 1
      let isRead = unsafe isJSON && scanner.take(place, line, into: &events)
      if !isRead { unsafe readSlowly(UnsafeRawBufferPointer(start: place, count: line - place)) }
      unsafe place = line + 1
    }
  }

  private mutating func readSlowly(_ bytes: UnsafeRawBufferPointer) {
    let line = unsafe Array(bytes)[...]
    guard !line.allSatisfy(FlatObject.isSpace) else { return }
    do throws(Malformed) {
      switch form {
      case .unknown: try begin(line)
      case .json: try add(BareEvent(FlatObject(line)))
      case .table(let columns): try add(BareEvent(columns.fields(of: line)))
      case .unusable: break
      }
    } catch {
      refusals.append(BareHistory.Refusal(line: lines, reason: error))
    }
  }

  /// The first line says what the others are.
  private mutating func begin(_ line: ArraySlice<UInt8>) throws(Malformed) {
    guard CSVColumns.isHeading(line) else {
      (form, isJSON) = (.json, true)
      return try add(BareEvent(FlatObject(line)))
    }
    form = .unusable
    form = .table(try CSVColumns(heading: line))
  }

  private mutating func add(_ event: BareEvent) throws(Malformed) {
    guard events.add(event) else {
      throw Malformed(
        event.key.source.code + " and " + event.key.target.code,
        "are beyond the \(PartyNumbers.limit) parties that one history can have; cut it in parts")
    }
  }
}

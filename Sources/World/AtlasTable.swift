internal import CTables

/// One of the tables of names compiled in, as rows of fields.
enum AtlasTable {
  case parties
  case names
  case regimes
  case people
  case places
  case groups
  case blocked
  case contexts
  case bearers
  case terms

  private var name: AtlasTableName {
    switch self {
    case .parties: ATLAS_PARTIES
    case .names: ATLAS_NAMES
    case .regimes: ATLAS_REGIMES
    case .people: ATLAS_PEOPLE
    case .places: ATLAS_PLACES
    case .groups: ATLAS_GROUPS
    case .blocked: ATLAS_BLOCKED
    case .contexts: ATLAS_CONTEXTS
    case .bearers: ATLAS_BEARERS
    case .terms: ATLAS_TERMS
    }
  }

  /// The text of the table, copied out of the program (a quarter of a megabyte in all).
  var bytes: [UInt8] {
    let table = unsafe atlas_table(name)
    return unsafe Array(UnsafeBufferPointer(start: table.start, count: table.count))
  }

  /// Calls `body` for each row in order; comment lines are left out.
  func forEachRow(_ body: (inout Row) -> Void) {
    var row = Row(bytes: bytes)
    while row.advance() {
      body(&row)
    }
  }

  /// A row of a table, moved from line to line.
  struct Row {
    let bytes: [UInt8]
    private var next = 0
    private var fields: [Range<Int>] = []

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    /// Moves on to the next line that is no comment; false at the end.
    mutating func advance() -> Bool {
      while next < bytes.count {
        let isComment = bytes[next] == UInt8(ascii: "#")
        readLine()
        if !isComment { return true }
      }
      return false
    }

    private mutating func readLine() {
      fields.removeAll(keepingCapacity: true)
      var start = next
      var index = next
      while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
        if bytes[index] == UInt8(ascii: "\t") {
          fields.append(start..<index)
          start = index + 1
        }
        index += 1
      }
      fields.append(start..<index)
      next = index + 1
    }

    /// The bytes of a field, by its column from 0; nothing where the line is shorter.
    func range(_ column: Int) -> Range<Int> {
      column < fields.count ? fields[column] : 0..<0
    }

    func isEmpty(_ column: Int) -> Bool { range(column).isEmpty }

    func string(_ column: Int) -> String {
      let range = range(column)
      return range.isEmpty ? "" : String(decoding: bytes[range], as: UTF8.self)
    }

    /// The words of a field that are set apart by spaces.
    func words(_ column: Int) -> [String] {
      bytes[range(column)].split(separator: UInt8(ascii: " "))
        .map { String(decoding: $0, as: UTF8.self) }
    }

    /// An ISO 8601 date or nil.
    func day(_ column: Int) -> Day? {
      let digits = bytes[range(column)].split(separator: UInt8(ascii: "-"))
        .map { $0.reduce(0) { $0 * 10 + Int($1) - 48 } }
      guard digits.count == 3 else { return nil }
      return Day(year: digits[0], month: digits[1], day: digits[2])
    }
  }
}

internal import World

/// Which column of a table holds what, by its heading.
struct CSVColumns {
  private let names: [String]
  private let separator: UInt8

  private static let needed = ["date", "source", "target", "relation", "action"]

  /// Whether a line names at least two of the columns of a bare history.
  static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first(where: { !FlatObject.isSpace($0) }) != UInt8(ascii: "{") else { return false }
    let names = names(line, separator: separator(of: line))
    return names.count(where: needed.contains) >= 2
  }

  init(heading: ArraySlice<UInt8>) throws(Malformed) {
    separator = Self.separator(of: heading)
    names = Self.names(heading, separator: separator)
    for name in Self.needed where !names.contains(name) {
      throw Malformed(
        name, "is a column that the heading lacks; write date,source,target,relation,action")
    }
  }

  /// Comma, semicolon or tab, whichever there are most of.
  private static func separator(of line: ArraySlice<UInt8>) -> UInt8 {
    let marks: [UInt8] = [0x2C, 0x3B, 0x09]
    return marks.max { left, right in
      line.count(where: { $0 == left }) < line.count(where: { $0 == right })
    } ?? 0x2C
  }

  private static func names(_ line: ArraySlice<UInt8>, separator: UInt8) -> [String] {
    (cells(line, separator: separator) ?? []).map { $0.lowercased() }
  }

  /// The cells of a row by the names of their columns.
  func fields(of line: ArraySlice<UInt8>) throws(Malformed) -> FlatObject {
    guard let cells = Self.cells(line, separator: separator), cells.count == names.count else {
      let shown = String(decoding: line.prefix(40), as: UTF8.self)
      throw Malformed(
        shown + (line.count > 40 ? "…" : ""), "is no row of \(names.count) cells; mend it")
    }
    return FlatObject(fields: Dictionary(zip(names, cells)) { first, _ in first })
  }

  /// Without quotes and white space around; nil where a quote is not closed or a byte is no UTF-8.
  private static func cells(_ line: ArraySlice<UInt8>, separator: UInt8) -> [String]? {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var rest = line
    func end() -> Bool {
      guard let text = String(validating: cell, as: UTF8.self) else { return false }
      cells.append(text.trimmed)
      cell = []
      return true
    }
    while let byte = rest.popFirst() {
      if byte == 0x22, isQuoted, rest.first == 0x22 {
        cell.append(byte)
        rest.removeFirst()
      } else if byte == 0x22 {
        isQuoted.toggle()
      } else if byte == separator, !isQuoted {
        guard end() else { return nil }
      } else {
        cell.append(byte)
      }
    }
    return !isQuoted && end() ? cells : nil
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// Reads a text of any length in parts that end where a paragraph does, in constant memory.
public struct TextBlocks {
  /// A part is not longer than about twice this.
  private static let size = 1 << 18

  private let stream: ByteStream
  private var waiting: [UInt8] = []

  /// Opens a file; `-` is standard input.
  public init(path: String) throws(Unreadable) {
    stream = try ByteStream(path: path == "-" ? nil : path)
  }

  /// The next part, or nil after the last one.
  ///
  /// What is no UTF-8 becomes U+FFFD. A part ends after an empty line; where none comes for long, after a line, or else a word.
  public mutating func next() throws(Unreadable) -> String? {
    while waiting.count < Self.size {
      guard let piece = try stream.piece() else {
        defer { waiting = [] }
        return waiting.isEmpty ? nil : String(decoding: waiting, as: UTF8.self)
      }
      waiting += piece
    }
    let end = Self.end(of: waiting)
    defer { waiting.removeSubrange(..<end) }
    return String(decoding: waiting[..<end], as: UTF8.self)
  }

  /// The next line of at most 16 MB, without its end, or nil after the last one.
  public mutating func line() throws(Unreadable) -> String? {
    switch try stream.line(limit: 1 << 24) {
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .tooLong: ""
    case nil: nil
    }
  }

  private static func end(of bytes: [UInt8]) -> Int {
    let line = UInt8(ascii: "\n")
    let places = bytes.indices.dropFirst().reversed()
    if let end = places.first(where: { bytes[$0] == line && bytes[$0 - 1] == line }) {
      return end + 1
    }
    if let end = bytes.lastIndex(of: line) { return end + 1 }
    if let end = bytes.lastIndex(of: UInt8(ascii: " ")) { return end + 1 }
    return (places.first { bytes[$0] & 0xC0 != 0x80 }) ?? bytes.count
  }
}

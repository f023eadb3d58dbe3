import Exchange
import Foundation

/// Standard output, with its write errors; complete only after `flush`.
struct Output: ~Copyable {
  private var buffer: [UInt8] = []

  mutating func line(_ text: String = "") throws {
    try write(Array(text.utf8) + [0x0A])
  }

  mutating func line(_ json: JSON) throws {
    try write(json.bytes + [0x0A])
  }

  mutating func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  mutating func flush() throws {
    try Descriptor(STDOUT_FILENO, "standard output").write(buffer[...])
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes lines and nothing else.
  static func print(_ lines: [String]) throws {
    var output = Output()
    for line in lines { try output.line(line) }
    try output.flush()
  }

  static func print(_ json: JSON) throws {
    try print([json.line])
  }
}

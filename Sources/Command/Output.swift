import Exchange
import Foundation

/// The reader of standard output has gone away; nobody is left to be told.
struct BrokenPipe: Error {}

/// Somewhere could not be written to.
struct Unwritable: Error, CustomStringConvertible {
  let place: String
  let reason: String

  var description: String { "\(place): could not be written: \(reason)" }
}

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
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw BrokenPipe()
      } else if errno != EINTR {
        throw Unwritable(place: "standard output", reason: String(cString: strerror(errno)))
      }
    }
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

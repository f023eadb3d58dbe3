import Foundation

/// The reader of standard output has gone away; nobody is left to be told.
struct BrokenPipe: Error {}

/// Somewhere could not be written to.
struct Unwritable: Error, CustomStringConvertible {
  private let place: String
  private let reason: String

  /// `code` is an `errno`.
  init(_ place: String, _ code: Int32) {
    self.place = place
    self.reason = String(cString: strerror(code))
  }

  var description: String { "\(place): could not be written: \(reason)" }
}

/// An open file, pipe or device.
struct Descriptor {
  private let number: Int32
  private let place: String

  init(_ number: Int32, _ place: String) {
    self.number = number
    self.place = place
  }

  /// Writes all of it.
  ///
  /// - Throws: `BrokenPipe` or `Unwritable`.
  func write(_ bytes: ArraySlice<UInt8>) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(number, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw BrokenPipe()
      } else if errno != EINTR {
        throw Unwritable(place, errno)
      }
    }
  }
}

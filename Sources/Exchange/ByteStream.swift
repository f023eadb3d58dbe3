internal import Foundation

/// Reads a file, pipe or device piece by piece, as it comes, and cuts it into lines.
final class ByteStream {
  private let descriptor: Int32
  private let place: String
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// Opens a file, or standard input for nil.
  init(path: String?) throws(Unreadable) {
    place = path ?? "standard input"
    descriptor = path.map { unsafe open($0, O_RDONLY | O_CLOEXEC) } ?? STDIN_FILENO
    if descriptor < 0 { throw Unreadable(place, code: errno) }
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  enum Line: Hashable {
    case bytes([UInt8])
    /// Longer than the limit; it was passed over without being kept.
    case tooLong
  }

  /// The next line without its end, or nil after the last one; of one with more than `limit` bytes,
  /// nothing is kept.
  func line(limit: Int) throws(Unreadable) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var hasStarted = false
    while try fill() {
      hasStarted = true
      let end = buffer[position...].firstIndex(of: 0x0A)
      let piece = buffer[position..<(end ?? buffer.count)]
      isTooLong = isTooLong || line.count + piece.count > limit
      if !isTooLong { line += piece }
      position = end.map { $0 + 1 } ?? buffer.count
      if end != nil { break }
    }
    guard hasStarted else { return nil }
    if isTooLong { return .tooLong }
    if line.last == 0x0D { line.removeLast() }
    return .bytes(line)
  }

  /// What has come next, or nil after the last of it.
  func piece() throws(Unreadable) -> ArraySlice<UInt8>? {
    guard try fill() else { return nil }
    defer { position = buffer.count }
    return buffer[position...]
  }

  /// Fills the beginning of `bytes` with what comes next.
  ///
  /// Not to be mixed with the other ways of reading. Returns how many, or 0 at the end.
  func fill(_ bytes: inout [UInt8]) throws(Unreadable) -> Int {
    var count = -1
    repeat {
      count = unsafe bytes.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
    } while count < 0 && errno == EINTR
    if count < 0 { throw Unreadable(place, code: errno) }
    return count
  }

  /// All that is left, or nil when it is more than `limit` bytes.
  func rest(limit: Int) throws(Unreadable) -> [UInt8]? {
    var bytes: [UInt8] = []
    while try fill() {
      bytes += buffer[position...]
      position = buffer.count
      if bytes.count > limit { return nil }
    }
    return bytes
  }

  /// Whether there is a byte to be read at `position`.
  private func fill() throws(Unreadable) -> Bool {
    if position < buffer.count { return true }
    guard !isAtEnd else { return false }
    buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = try fill(&buffer)
    buffer.removeSubrange(count...)
    position = 0
    isAtEnd = count == 0
    return !isAtEnd
  }
}

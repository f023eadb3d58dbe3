internal import Foundation
public import History

extension BareHistory {
  /// Most bytes read at once: what a core keeps near.
  private static let piece = 1 << 18

  /// Reads a bare history from a file, or from standard input for `-`: JSON Lines, a table with a
  /// heading, or a history that was saved.
  ///
  /// - Throws: `Unreadable` when the file cannot be read, or is saved and damaged. Lines that are no
  ///   events are in `refusals`.
  public init(path: String) throws(Unreadable) {
    let stream = try ByteStream(path: path == "-" ? nil : path)
    var piece = [UInt8](repeating: 0, count: Self.piece)
    var count = try stream.fill(&piece)
    guard !Almanac.isSaved(piece.prefix(count)) else {
      self.init(try Self.saved(piece, count, stream, path))
      return
    }
    var reader = BareReader()
    while count > 0 {
      unsafe piece.withUnsafeBytes {
        unsafe reader.take(UnsafeRawBufferPointer(rebasing: $0[..<count]))
      }
      count = try stream.fill(&piece)
    }
    self.init(reader)
  }

  private static func saved(
    _ start: [UInt8], _ count: Int, _ stream: ByteStream, _ path: String
  ) throws(Unreadable) -> Almanac {
    var bytes = Array(start.prefix(count))
    var piece = [UInt8](repeating: 0, count: 1 << 22)
    var more = try stream.fill(&piece)
    while more > 0 {
      bytes += piece.prefix(more)
      more = try stream.fill(&piece)
    }
    guard let almanac = Almanac(saved: bytes) else {
      throw Unreadable(
        path, "is a saved history, but damaged or cut short",
        remedy: "save it again from its events with --save-history")
    }
    return almanac
  }
}

public import World

/// A bare history read from JSON Lines or from a table with a heading, with the lines that could
/// not be read.
///
///     {"date":"2025-07-03","source":"RUS","target":"AFG","relation":"recognition","action":"starts"}
///
///     date,source,target,relation,action
///     2025-07-03,RUS,AFG,recognition,starts
public struct BareHistory: Sendable {
  public let almanac: Almanac
  /// In order of line.
  public let refusals: [Refusal]
  /// How many lines say what another line says.
  public let repeats: Int

  /// A line that is no event, and why.
  public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    public let line: Int
    public let reason: Malformed

    public init(line: Int, reason: Malformed) {
      self.line = line
      self.reason = reason
    }

    public var description: String { "line \(line): \(reason)" }
  }

  /// Of all that a reader has taken.
  public init(_ reader: consuming BareReader) {
    reader.finish()
    refusals = reader.refusals
    var builder = AlmanacBuilder(reader.takeEvents())
    almanac = builder.build()
    repeats = builder.repeats
  }

  /// One that was read before.
  public init(_ almanac: Almanac) {
    self.almanac = almanac
    refusals = []
    repeats = 0
  }

  /// Reads UTF-8 text, one event a line; empty lines and other fields are skipped over.
  ///
  /// In time linear in the bytes.
  public init(reading bytes: [UInt8]) {
    var reader = BareReader()
    unsafe bytes.withUnsafeBytes { unsafe reader.take($0) }
    self.init(reader)
  }

  /// By key, then in order of time; each once.
  public var events: [BareEvent] { (0..<almanac.count).flatMap(almanac.events) }
}

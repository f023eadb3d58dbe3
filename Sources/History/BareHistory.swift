public import World

/// A bare history read from JSON Lines, with the lines that could not be read.
///
///     {"date":"2025-07-03","source":"RUS","target":"AFG","relation":"recognition","action":"starts"}
public struct BareHistory: Hashable, Sendable {
  public let events: [BareEvent]
  /// In order of line.
  public let refusals: [Refusal]

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

  /// Reads UTF-8 text, one event a line; empty lines and other fields are skipped over.
  ///
  /// In time linear in the bytes.
  public init(reading bytes: [UInt8]) {
    var events: [BareEvent] = []
    var refusals: [Refusal] = []
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let lines = marked.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(FlatObject.isSpace) {
      do throws(Malformed) {
        events.append(try BareEvent(FlatObject(line)))
      } catch {
        refusals.append(Refusal(line: index + 1, reason: error))
      }
    }
    self.events = events
    self.refusals = refusals
  }
}

extension BareEvent {
  init(_ object: FlatObject) throws(Malformed) {
    let source = try object.string("source", "the code of a party, as \"RUS\"")
    let target = try object.string("target", "the code of a party, as \"AFG\"")
    guard source != target else {
      throw Malformed(source, "is both source and target; write two parties")
    }
    let relation = try object.string("relation", Self.names(Relation.allCases.map(\.rawValue)))
    guard let relation = Relation(rawValue: relation) else {
      throw Malformed(
        relation, "is not a relation; write " + Self.names(Relation.allCases.map(\.rawValue)))
    }
    let action = try object.string("action", Self.names(Action.allCases.map(\.rawValue)))
    guard let action = Action(rawValue: action) else {
      throw Malformed(
        action, "is not an action; write " + Self.names(Action.allCases.map(\.rawValue)))
    }
    let date = try PartialDate(object.string("date", "2025, 2025-07 or 2025-07-04"))
    self.init(Key(directed: Party(source), relation, Party(target)), action, date)
  }

  private static func names(_ values: [String]) -> String {
    values.dropLast().joined(separator: ", ") + " or " + (values.last ?? "")
  }
}

internal import Foundation
public import History
public import World

/// The decisions of a workspace in one file, a line of JSON each; lines are only ever added.
///
///     {"because":"…","claims":["3f9a1c2b7e"],"decision":"reject","number":1,"when":"2025-07-04","who":"…"}
public struct DecisionLog: Hashable, Sendable {
  /// Path of the file.
  public let path: String

  public init(path: String) {
    self.path = path
  }

  /// What was decided, in order; nothing when there is no file.
  ///
  /// - Throws: `DecisionLogError`.
  public func docket() throws(DecisionLogError) -> Docket {
    guard FileManager.default.fileExists(atPath: path) else { return Docket() }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DecisionLogError(path, "may not be read", remedy: "allow it with chmod u+r")
    }
    return try docket(of: data)
  }

  private func docket(of data: Data) throws(DecisionLogError) -> Docket {
    var decisions: [Decision] = []
    for (index, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      let place = "\(path):\(index + 1)"
      let record = try? JSONDecoder().decode(DecisionRecord.self, from: Data(line))
      guard let decision = record?.decision else {
        throw DecisionLogError(
          place, "is no decision",
          remedy: "restore the line from a copy, or from git; decisions are never edited by hand")
      }
      guard decision.number == decisions.count + 1 else {
        throw DecisionLogError(
          place, "is numbered \(decision.number), not \(decisions.count + 1)",
          remedy: "restore the lines before it; decisions are only ever added at the end")
      }
      decisions.append(decision)
    }
    return Docket(decisions)
  }

  /// Adds a decision at the end; it is on the disk when this returns.
  ///
  /// `ruling` may look at what was decided so far, while nobody else can add to it. Throws
  /// `DecisionLogError`, and what `ruling` throws.
  public func add(
    on day: Day, by person: String, because reason: String,
    ruling: (Docket) throws -> Decision.Ruling
  ) throws -> Decision {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw DecisionLogError(path, code: errno) }
    defer { close(file) }
    guard flock(file, LOCK_EX) == 0 else { throw DecisionLogError(path, code: errno) }
    let docket = try docket()
    let decision = Decision(
      number: docket.decisions.count + 1, day: day, person: person, reason: reason,
      ruling: try ruling(docket))
    try append(decision, to: file)
    return decision
  }

  private func append(_ decision: Decision, to file: Int32) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = try encoder.encode(DecisionRecord(decision)) + [0x0A]
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: false)
    do {
      try handle.write(contentsOf: line)
      try handle.synchronize()
    } catch {
      throw DecisionLogError(path, code: errno)
    }
  }
}

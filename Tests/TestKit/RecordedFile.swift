internal import Foundation
public import Testing

/// Expects a text to be byte for byte what `Tests/Snapshots/<name>` holds.
///
/// A missing file is written and fails, so that it is looked at before it is kept; `RECORD=1`
/// rewrites it.
public func expectRecorded(
  _ text: String, as name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots/\(name)")
  let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
  let recorded = isRecording ? nil : try? String(contentsOf: file, encoding: .utf8)
  guard let recorded else {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    if !isRecording {
      Issue.record("\(name) was missing; look at what was written", sourceLocation: sourceLocation)
    }
    return
  }
  guard recorded != text else { return }
  let lines = zip(recorded.split(separator: "\n"), text.split(separator: "\n"))
  let first = lines.first { $0 != $1 }
  Issue.record(
    """
    \(name) differs; RECORD=1 rewrites it
    recorded: \(first?.0 ?? "(ends earlier or later)")
    now:      \(first?.1 ?? "(ends earlier or later)")
    """, sourceLocation: sourceLocation)
}

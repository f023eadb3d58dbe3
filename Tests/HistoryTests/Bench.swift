import Foundation

/// The synthetic histories and the answers on them that several other systems agree on; they are
/// kept beside the checkout, not in it.
enum Bench {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/bench").standardizedFileURL

  static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "gen_events.py").path)
  }

  static func expected(_ name: String) throws -> [String: [[String: Any]]] {
    let data = try Data(contentsOf: folder.appending(path: name))
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    return object.compactMapValues { $0 as? [[String: Any]] }
  }

  /// Ten thousand events, with dates known to the day or (`partial`) partly to month and year.
  static func events(partial: Bool) throws -> [UInt8] {
    let place = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    try run([script("gen_events.py"), "10000", "events_10000.jsonl"], in: place)
    if partial { try run([script("asof_ref.py"), "gen", "events_10000.jsonl"], in: place) }
    let name = partial ? "events_partial_10000.jsonl" : "events_10000.jsonl"
    return Array(try Data(contentsOf: place.appending(path: name)))
  }

  /// First sixteen hexadecimal digits of the SHA-256 of each list of lines.
  static func digests(of lists: [[String]]) throws -> [String] {
    let data = try JSONSerialization.data(
      withJSONObject: lists.map { $0.map { $0 + "\n" }.joined() })
    let program = """
      import sys, json, hashlib
      for text in json.load(sys.stdin): print(hashlib.sha256(text.encode()).hexdigest()[:16])
      """
    let output = try run(["-c", program], in: folder, input: data)
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func script(_ name: String) -> String {
    folder.appending(path: name).path
  }

  @discardableResult
  private static func run(_ arguments: [String], in place: URL, input: Data? = nil) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.currentDirectoryURL = place
    let (inlet, outlet) = (Pipe(), Pipe())
    process.standardOutput = outlet
    if input != nil { process.standardInput = inlet }
    try process.run()
    if let input {
      try inlet.fileHandleForWriting.write(contentsOf: input)
      try inlet.fileHandleForWriting.close()
    }
    let output = try outlet.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return output
  }
}

import Foundation

/// Other systems, run on the same events on the same machine in the same run.
enum Peer {
  /// Compiles a C program and runs it on the events.
  static func runLimit(_ source: String, _ events: String) throws {
    let program = FileManager.default.temporaryDirectory.appending(path: "limit-\(getpid())").path
    defer { try? FileManager.default.removeItem(atPath: program) }
    print("\nThe limit, in C:")
    try run(["gcc", "-O3", "-march=native", source, "-o", program])
    try run([program, events])
  }

  /// Runs a script of peers on a copy of the events beside a copy of it, which it expects there.
  static func run(_ script: String, _ names: [String], _ events: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "peers-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = URL(fileURLWithPath: script).deletingLastPathComponent()
    for name in ["bench_peers.py", "gen_events.py"] {
      try FileManager.default.copyItem(
        at: source.appending(path: name), to: folder.appending(path: name))
    }
    let name = URL(fileURLWithPath: events).lastPathComponent
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: name), withDestinationURL: URL(fileURLWithPath: events))
    let count = name.filter(\.isNumber)
    print("\nPeers:")
    try run(
      ["env", "PEERS=" + names.joined(separator: ","), "python3", "bench_peers.py", "run", count],
      in: folder)
  }

  private static func run(_ arguments: [String], in folder: URL? = nil) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    fflush(nil)
    try process.run()
    process.waitUntilExit()
  }
}

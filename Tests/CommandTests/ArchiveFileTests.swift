import Foundation
import TestKit
import Testing

/// What happens when the archive is not what it should be.
@Suite struct ArchiveFileTests {
  private let relgraph: Relgraph
  private let name = "graphs/relgraph.sqlite"

  init() throws {
    relgraph = try Relgraph()
    try relgraph.folder.write("Some words.", to: "a.txt")
  }

  private var bytes: Data {
    get throws { try Data(contentsOf: URL(filePath: relgraph.folder.path + "/" + name)) }
  }

  private func expectRefusal(_ words: String, _ arguments: String...) throws {
    for arguments in [["claims"], ["ingest", "a.txt"]] {
      let run = try relgraph.start(arguments)
      run.process.waitUntilExit()
      let errors = try String(contentsOfFile: run.errors, encoding: .utf8)
      #expect(run.process.terminationStatus == 2)
      #expect(errors.contains(name + ": ") && errors.contains(words), "\(errors)")
    }
  }

  @Test func `is refused when it is no database`() throws {
    try relgraph.folder.write(String(repeating: "just words ", count: 200), to: name)
    try expectRefusal("not an SQLite file")
  }

  @Test func `is refused when another program made it`() throws {
    _ = try relgraph("ingest", "a.txt")
    var changed = try bytes
    changed[68..<72] = Data([0, 0, 0, 7])  // The application id of SQLite's header.
    try relgraph.folder.write(changed, to: name)
    try expectRefusal("of another program")
  }

  @Test func `is refused when it is cut short`() throws {
    let texts = (0..<200).map { #"{"id":"\#($0)","text":"Text number \#($0)."}"# }
    _ = try relgraph(
      "ingest", "--input", "jsonl", "-", input: Data(texts.joined(separator: "\n").utf8))
    try relgraph.folder.write(try bytes.prefix(20_000), to: name)
    try expectRefusal("damaged or cut short")
  }

  @Test func `cannot be made where graphs is a file`() throws {
    try relgraph.folder.write("", to: "graphs")
    let run = try relgraph("ingest", "a.txt")
    #expect(run.status == 2)
    #expect(run.errors.contains("graphs: may not be written; allow writing"))
  }

  @Test func `is read, and not written, where graphs is read-only`() throws {
    _ = try relgraph("ingest", "a.txt")
    let graphs = relgraph.folder.path + "/graphs"
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: graphs + "/relgraph.sqlite")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: graphs)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: graphs)
    }
    guard !FileManager.default.isWritableFile(atPath: graphs) else {
      try Test.cancel("the superuser may write everywhere")
    }
    #expect(try relgraph("claims", "--json").records().count == 1)
    try relgraph.folder.write("Other words.", to: "b.txt")
    let run = try relgraph("ingest", "b.txt")
    #expect(run.status == 2)
    #expect(run.errors.contains("may not be written"))
  }
}

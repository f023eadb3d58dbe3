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

  @Test func `is refused when a later version made it`() throws {
    _ = try relgraph("ingest", "a.txt")
    var changed = try bytes
    let migration = try #require(changed.range(of: Data("1 documents and what they say".utf8)))
    changed[migration.lowerBound] = UInt8(ascii: "7")
    try relgraph.folder.write(changed, to: name)
    try expectRefusal("was made by a newer relgraph; update relgraph")
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
    let claims = try run(["claims", "--json"])
    #expect(claims.status == 0 && claims.output.contains(#""id":"a""#), "\(claims.errors)")
    try relgraph.folder.write("Other words.", to: "b.txt")
    let ingest = try run(["ingest", "b.txt"])
    #expect(ingest.status == 2)
    #expect(ingest.errors.contains("may not be written; allow writing in its folder"))
    let render = try run(["render", "--as-of", "2025"])
    #expect(render.status == 2)
    #expect(render.errors.contains("graphs/2025.svg: could not be written: Permission denied"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: graphs) == ["relgraph.sqlite"])
  }

  private func run(_ arguments: [String]) throws -> Relgraph.Result {
    let run = try relgraph.start(arguments, as: .nobody)
    run.process.waitUntilExit()
    return Relgraph.Result(
      status: run.process.terminationStatus,
      output: try String(contentsOfFile: run.output, encoding: .utf8),
      errors: try String(contentsOfFile: run.errors, encoding: .utf8))
  }
}

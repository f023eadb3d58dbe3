import Foundation
import TestKit
import Testing

@Suite struct IngestTests {
  private let relgraph: Relgraph

  init() throws {
    relgraph = try Relgraph()
  }

  /// Ids of the texts that are kept.
  private func kept() throws -> [String] {
    let claims = try relgraph("claims", "--json")
    #expect(claims.status == 0, "\(claims.errors)")
    return try claims.records().compactMap { $0["id"] as? String }
  }

  @Test func `makes an archive and says what became of each text`() throws {
    try relgraph.folder.write("Norway recognised Palestine on 28 May 2024.", to: "texts/a.txt")
    let first = try relgraph("ingest", "texts")
    #expect(first.status == 0)
    #expect(first.output.hasPrefix("a: "))
    #expect(first.errors.hasPrefix("1 text kept with "))
    #expect(try kept() == ["a"])
  }

  @Test func `adds nothing for a text that is kept`() throws {
    try relgraph.folder.write("Some words.", to: "texts/a.txt")
    _ = try relgraph("ingest", "texts")
    let before = try relgraph("claims", "--json").output
    let again = try relgraph("ingest", "texts", "--json")
    #expect(again.output == #"{"id":"a","outcome":"known"}"# + "\n")
    #expect(try relgraph("claims", "--json").output == before)
  }

  @Test func `keeps a corrected text beside the first`() throws {
    try relgraph.folder.write("Some words.", to: "a.txt")
    _ = try relgraph("ingest", "a.txt")
    try relgraph.folder.write("Other words.", to: "a.txt")
    let second = try relgraph("ingest", "a.txt")
    #expect(second.output.contains("another text is kept as a and stays"))
    #expect(try kept() == ["a", "a~2"])
  }

  @Test func `says nothing on request`() throws {
    try relgraph.folder.write("Some words.", to: "a.txt")
    let quiet = try relgraph("ingest", "--quiet", "a.txt")
    #expect(quiet.output + quiet.errors == "")
  }

  @Test func `finds the workspace upward, by option and by environment`() throws {
    try relgraph.folder.write("Some words.", to: "a.txt")
    _ = try relgraph("ingest", "--workspace", "one/two", "a.txt")
    #expect(FileManager.default.fileExists(atPath: relgraph.folder.path + "/one/two/graphs"))
    #expect(try relgraph("claims", "--workspace", "one/two").status == 0)
    #expect(try relgraph("claims", environment: ["RELGRAPH_WORKSPACE": "one/two"]).status == 0)
    let elsewhere = try relgraph("claims")
    #expect(elsewhere.status == 2)
    #expect(elsewhere.errors.contains("there is no archive here; make one with 'relgraph ingest"))
  }

  @Test func `does the rest of a batch when some of it cannot be read`() throws {
    let folder = relgraph.folder
    try folder.write("", to: "texts/1-empty.txt")
    try folder.write(Data([0, 1, 2, 3]), to: "texts/2-binary.txt")
    try folder.write(Data([0x41, 0xE9, 0x42]), to: "texts/3-latin.txt")
    try folder.write(Data(repeating: 0x61, count: 100 << 20), to: "texts/4-long.txt")
    try folder.write("Some words.", to: "texts/5-good.txt")
    try folder.write("x", to: "none/picture.png")
    let run = try relgraph("ingest", "texts", "none", "missing.txt", "texts/5-good.txt")
    #expect(run.status == 2)
    for place in ["1-empty", "2-binary", "3-latin", "4-long"] {
      #expect(run.errors.contains("relgraph: texts/\(place).txt: "))
    }
    #expect(run.errors.contains("is not UTF-8: byte 1 (0xe9)"))
    #expect(run.errors.contains("longer than 16 MB"))
    #expect(run.errors.contains("none: holds no texts"))
    #expect(run.errors.contains("missing.txt: no such file"))
    #expect(try kept() == ["5-good"])
  }

  @Test func `says that a file may not be read`() throws {
    let path = try relgraph.folder.write("Some words.", to: "secret.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let run = try relgraph.start(["extract", "secret.txt"], as: .nobody)
    run.process.waitUntilExit()
    #expect(run.process.terminationStatus == 2)
    let errors = try String(contentsOfFile: run.errors, encoding: .utf8)
    #expect(errors.contains("secret.txt: may not be read; allow it with chmod"), "\(errors)")
  }

  @Test func `says that a file cannot be read, whoever reads it`() throws {
    // A process's memory is a file that nobody can read from its start.
    guard FileManager.default.fileExists(atPath: "/proc/self/mem") else {
      try Test.cancel("needs /proc")
    }
    let run = try relgraph("extract", "/proc/self/mem")
    #expect(run.status == 2)
    #expect(run.errors.contains("/proc/self/mem: "))
  }

  @Test func `reads markup and control characters as they stand`() throws {
    try relgraph.folder.write("A <b>&amp;\u{7}\u{1B}[31m \"quoted\" \u{202E}text.", to: "a.txt")
    #expect(try relgraph("ingest", "a.txt").status == 0)
    #expect(try relgraph("claims", "--json").records().count == 1)
  }

  @Test func `loses nothing that it reported when it is killed`() throws {
    let texts = (0..<1000).map { #"{"id":"\#($0)","text":"Text number \#($0)."}"# }
    try relgraph.folder.write(texts.joined(separator: "\n"), to: "texts.jsonl")
    let run = try relgraph.start(["ingest", "--json", "texts.jsonl"])
    var reported: [Substring] = []
    while reported.count < 20, run.process.isRunning {
      reported = try String(contentsOfFile: run.output, encoding: .utf8).split(separator: "\n")
    }
    kill(run.process.processIdentifier, SIGKILL)
    run.process.waitUntilExit()
    reported = try String(contentsOfFile: run.output, encoding: .utf8).split(separator: "\n")
    #expect(reported.count >= 20)
    let ids = Set(try kept())
    #expect(ids.count < texts.count, "it was killed too late to tell")
    #expect(ids.count >= reported.count)
    for number in reported.indices.dropLast() { #expect(ids.contains("\(number)")) }
    #expect(try relgraph("ingest", "--quiet", "texts.jsonl").status == 0)
    #expect(try kept().count == texts.count)
  }
}

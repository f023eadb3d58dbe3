import Foundation
import TestKit
import Testing

@Suite struct ExtractTests {
  private let relgraph: Relgraph

  init() throws {
    relgraph = try Relgraph()
  }

  @Test func `prints one record a text in the order of the texts`() throws {
    let ids = (0..<500).map { "text-\($0 * 7919 % 500)" }
    let lines = ids.map { #"{"id":"\#($0)","text":"Some words.","label":[1]}"# }
    let run = try relgraph(
      "extract", "--input", "jsonl", "-", input: Data(lines.joined(separator: "\n").utf8))
    #expect(run.status == 0)
    #expect(try run.records().compactMap { $0["id"] as? String } == ids)
  }

  @Test func `keeps nothing`() throws {
    try relgraph.folder.write("Some words.", to: "a.txt")
    #expect(try relgraph("extract", "a.txt").lines.count == 1)
    #expect(!FileManager.default.fileExists(atPath: relgraph.folder.path + "/graphs"))
  }

  @Test func `prints what it can and fails in the end`() throws {
    let input = "{\"id\":\"a\",\"text\":\"Words.\"}\nnonsense\n{\"id\":\"b\",\"text\":\"Words.\"}\n"
    let run = try relgraph("extract", "--input", "jsonl", input: Data(input.utf8))
    #expect(run.status == 2)
    #expect(run.lines.count == 2)
    #expect(run.errors.contains("standard input:2: is no record"))
  }

  @Test func `counts code points`() throws {
    let text = "🇫🇷 — France recognised the State of Palestine on 22 September 2025."
    let record = try JSONSerialization.data(withJSONObject: ["id": "a", "text": text])
    let run = try relgraph("extract", "--input", "jsonl", input: record)
    let scalars = Array(text.unicodeScalars)
    for fact in try #require(try run.records().first?["facts"] as? [[String: Any]]) {
      let evidence = try #require(fact["evidence"] as? [String: Any])
      let range = try #require(evidence["start"] as? Int)..<(try #require(evidence["end"] as? Int))
      let quote = String(String.UnicodeScalarView(scalars[range]))
      #expect(quote == evidence["text"] as? String)
    }
  }

  @Test func `tells of a full disk`() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else {
      try Test.cancel("needs /dev/full")
    }
    try relgraph.folder.write("Some words.", to: "a.txt")
    let run = try relgraph("extract", "a.txt", output: "/dev/full")
    #expect(run.status == 2)
    #expect(run.errors.contains("standard output: could not be written: No space left"))
  }

  @Test func `ends quietly when nobody reads on`() throws {
    let lines = (0..<3000).map { #"{"id":"\#($0)","text":"Some words."}"# }
    let path = try relgraph.folder.write(lines.joined(separator: "\n"), to: "texts.jsonl")
    let process = Process()
    process.executableURL = try Relgraph.executable
    process.arguments = ["extract", path]
    let pipe = Pipe()
    let errors = try relgraph.folder.write("", to: "errors")
    process.standardOutput = pipe
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    try pipe.fileHandleForReading.close()
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(try String(contentsOfFile: errors, encoding: .utf8) == "")
  }

  @Test(arguments: [["extract", "--nonsense"], ["nonsense"], ["extract", "--input", "pdf"]])
  func `answers wrong usage with 64`(arguments: [String]) throws {
    let run = try relgraph.start(arguments)
    run.process.waitUntilExit()
    #expect(run.process.terminationStatus == 64)
  }
}

import Foundation
import TestKit
import Testing

@Suite struct RenderTests {
  private let relgraph: Relgraph

  init() throws {
    relgraph = try Relgraph()
    try relgraph.folder.write(
      """
      {"date":"2021-08-15","source":"AFG","target":"QAT","relation":"office","action":"starts"}
      {"date":"2025-07-03","source":"RUS","target":"AFG","relation":"recognition","action":"starts"}
      """, to: "h.jsonl")
  }

  private var graphs: [String] {
    get throws {
      let folder = relgraph.folder.path + "/graphs"
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
  }

  @Test func `writes DOT and SVG named for the date`() throws {
    let run = try relgraph("render", "--history", "h.jsonl", "--as-of", "2025-07")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines == ["graphs/2025-07.svg", "graphs/2025-07.dot"])
    #expect(try graphs == ["2025-07.dot", "2025-07.svg"])
  }

  @Test func `writes the same bytes again`() throws {
    let first = try relgraph("render", "--history", "h.jsonl", "--format", "svg", "-o", "-")
    let second = try relgraph("render", "--history", "h.jsonl", "--format", "svg", "-o", "-")
    #expect(first.output.contains("<svg"))
    #expect(first.output == second.output)
    #expect(first.errors == "")
  }

  @Test func `goes by the extension of the file named`() throws {
    #expect(
      try relgraph("render", "--history", "h.jsonl", "-o", "figure.dot", "--quiet").output == "")
    let text = try String(contentsOfFile: relgraph.folder.path + "/figure.dot", encoding: .utf8)
    #expect(text.contains("digraph"))
  }

  @Test func `leaves the old figure alone when it cannot write a new one`() throws {
    // A folder in the place of the draft: nobody can write a file there, the superuser neither.
    try relgraph.folder.write("old", to: "graphs/2025.svg/inside")
    let run = try relgraph("render", "--history", "h.jsonl", "--as-of", "2025", "--format", "svg")
    #expect(run.status == 2)
    #expect(run.errors.contains("graphs/2025.svg: could not be written: Is a directory"))
    #expect(try graphs == ["2025.svg"])
  }

  @Test func `tells of a full disk`() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else {
      try Test.cancel("needs /dev/full")
    }
    let run = try relgraph("render", "--history", "h.jsonl", "-o", "/dev/full", "--format", "svg")
    #expect(run.status == 2)
    #expect(run.errors.contains("/dev/full: could not be written: No space left"))
  }

  @Test(arguments: [
    ["--format", "bmp"], ["--format", "svg,dot", "-o", "x", "--depth", "0"], ["--view", "cube"],
    ["--format", "svg,png", "-o", "x"],
  ])
  func `refuses wrong options`(options: [String]) throws {
    let run = try relgraph.start(["render", "--history", "h.jsonl"] + options)
    run.process.waitUntilExit()
    #expect(run.process.terminationStatus == 64)
  }
}

import Foundation
import TestKit
import Testing

@Suite struct SeriesCommandTests {
  private let relgraph: Relgraph

  init() throws {
    relgraph = try Relgraph()
    try relgraph.folder.write(
      """
      {"date":"2021-08-15","source":"AFG","target":"QAT","relation":"office","action":"starts"}
      {"date":"2023-05","source":"CHN","target":"AFG","relation":"ambassador","action":"starts"}
      {"date":"2025-07-03","source":"RUS","target":"AFG","relation":"recognition","action":"starts"}
      """, to: "h.jsonl")
    try relgraph.folder.write("", to: "graphs/.keep")
  }

  @Test func `writes a sheet of the days of change`() throws {
    let run = try relgraph("series", "--history", "h.jsonl")
    #expect(run.lines == ["graphs/series-2021-08-15-2025-07-03.svg"], "\(run.errors)")
    let svg = try String(
      contentsOfFile: "\(relgraph.folder.path)/\(run.lines[0])", encoding: .utf8)
    for date in ["15 August 2021", "31 May 2023", "3 July 2025"] {
      #expect(svg.contains(">\(date)<"))
    }
    #expect(
      FileManager.default.fileExists(atPath: relgraph.folder.path + "/graphs/positions.json"))
  }

  @Test func `writes a file for each date`() throws {
    let run = try relgraph(
      "series", "--history", "h.jsonl", "--from", "2024-10", "--to", "2025-09", "--every",
      "quarter", "--separate", "-o", "frames")
    #expect(
      run.lines == ["2024-36", "2025-33", "2025-34", "2025-35"].map { "frames/\($0).svg" },
      "\(run.errors)")
  }

  @Test func `draws what follows, too`() throws {
    try relgraph.folder.write(
      """
      {"date":"2014-03-17","source":"LTU","target":"BLR","relation":"ties","action":"starts"}
      {"date":"2020-01-01","source":"POL","target":"BLR","relation":"ties","action":"starts"}
      """, to: "known.jsonl")
    let plain = try relgraph("series", "--history", "known.jsonl", "-o", "-")
    let derived = try relgraph("series", "--history", "known.jsonl", "--derive", "-o", "-")
    #expect(plain.status == 0 && !plain.output.contains("implied"), "\(plain.errors)")
    #expect(derived.status == 0 && derived.output.contains("implied"), "\(derived.errors)")
  }

  @Test(arguments: [
    ["--every", "week"], ["--format", "dot"], ["--animate", "--format", "png"],
    ["--from", "2026", "--to", "2020"], ["--from", "1900", "--every", "month"],
  ])
  func `refuses what it cannot draw`(options: [String]) throws {
    let run = try relgraph.start(["series", "--history", "h.jsonl"] + options)
    run.process.waitUntilExit()
    #expect(run.process.terminationStatus == 64)
  }

  @Test func `writes a report of a bare history`() throws {
    let run = try relgraph("report", "--history", "h.jsonl", "-o", "-")
    #expect(run.status == 0 && run.output.hasPrefix("<!DOCTYPE html>"), "\(run.errors)")
    #expect(run.output.contains("default-src 'none'"))
    #expect(run.output.contains("Russia → Afghanistan"))
  }
}

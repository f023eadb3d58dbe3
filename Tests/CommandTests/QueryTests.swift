import Foundation
import TestKit
import Testing

/// Questions to a bare history, which is small enough to answer in one's head.
@Suite struct QueryTests {
  private let relgraph: Relgraph

  private static let history = """
    {"date":"2021-08-15","source":"AFG","target":"QAT","relation":"office","action":"starts"}
    {"date":"2025-07-03","source":"RUS","target":"AFG","relation":"recognition","action":"starts"}
    {"date":"2003","source":"RUS","target":"AFG","relation":"designation","action":"starts"}
    {"date":"2025-04","source":"RUS","target":"AFG","relation":"designation","action":"ends"}
    {"date":"2010-01-01","source":"NOR","target":"ISR","relation":"ties","action":"starts","note":"ünï"}

    """

  init() throws {
    relgraph = try Relgraph()
    try relgraph.folder.write(Self.history, to: "h.jsonl")
  }

  @Test func `snapshot prints sorted lines of a date`() throws {
    let run = try relgraph(
      "snapshot", "--history", "h.jsonl", "--as-of", "2025-04-10", "--format", "tsv")
    #expect(run.status == 0)
    #expect(
      run.lines.prefix(3) == [
        "AFG\tQAT\toffice\tin", "NOR\tISR\tties\tin", "RUS\tAFG\tdesignation\tmaybe",
      ])
    #expect(!run.lines.contains("RUS\tAFG\trecognition\tin"))
  }

  @Test func `snapshot means the end of a month and of a year`() throws {
    for date in ["2025-07", "2025"] {
      let run = try relgraph("snapshot", "--history", "h.jsonl", "--as-of", date, "--format", "tsv")
      #expect(run.lines.contains("RUS\tAFG\trecognition\tin"))
      #expect(run.lines.contains("RUS\tAFG\tdesignation\tout"))
    }
  }

  @Test func `snapshot gives JSON in a documented order`() throws {
    let run = try relgraph("snapshot", "--history", "h.jsonl", "--json", "--as-of", "2025-07")
    #expect(
      run.output.hasPrefix(#"{"as_of":"2025-07","day":"2025-07-31","relations":[{"source":"AFG","#))
    let relations = try #require(try run.records().first?["relations"] as? [[String: Any]])
    #expect(relations.count == 4)
    let recognition = relations.first { $0["relation"] as? String == "recognition" }
    #expect(recognition?["since"] as? String == "2025-07-03")
  }

  @Test func `path prints its hops, and null when there is none`() throws {
    let path = try relgraph(
      "path", "Russia", "Qatar", "--history", "h.jsonl", "--as-of", "2025-07", "--json")
    #expect(path.status == 0)
    #expect(path.output.hasPrefix(#"{"path":["RUS","AFG","QAT"],"hops":[{"from":"RUS","#))
    let none = try relgraph(
      "path", "RUS", "QAT", "--history", "h.jsonl", "--as-of", "2025-06", "--json")
    #expect(none.status == 1)
    #expect(none.output == #"{"path":null,"hops":[]}"# + "\n")
    let words = try relgraph("path", "RUS", "QAT", "--history", "h.jsonl", "--as-of", "2025-06")
    #expect(words.status == 1)
    #expect(words.errors == "No path leads from RUS to QAT as of 2025-06-30.\n")
  }

  @Test func `path keeps to the relations, hops and directions asked for`() throws {
    let to = ["path", "RUS", "QAT", "--history", "h.jsonl", "--as-of", "2025-07"]
    func status(_ options: String...) throws -> Int32 {
      let run = try relgraph.start(to + options)
      run.process.waitUntilExit()
      return run.process.terminationStatus
    }
    #expect(try status("--relation", "recognition", "--relation", "office") == 0)
    #expect(try status("--relation", "recognition") == 1)
    #expect(try status("--max-hops", "1") == 1)
    #expect(try status("--all") == 0)
    let back = ["path", "QAT", "RUS", "--history", "h.jsonl", "--as-of", "2025-07"]
    let run = try relgraph.start(back)
    run.process.waitUntilExit()
    #expect(run.process.terminationStatus == 1)
    #expect(try relgraph("path", "QAT", "RUS", "--history", "h.jsonl", "--undirected").status == 0)
  }

  @Test func `diff prints what a month changed`() throws {
    let run = try relgraph("diff", "2025-06", "2025-07", "--history", "h.jsonl", "--json")
    let changes = try #require(try run.records().first?["changes"] as? [[String: Any]])
    #expect(changes.count == 1)
    #expect(changes.first?["change"] as? String == "began")
    let words = try relgraph("diff", "2025-06", "2025-07", "--history", "h.jsonl")
    #expect(
      words.lines.prefix(3).joined(separator: "|").hasPrefix(
        "From 2025-06-30 to 2025-07-31|Began|  RUS → AFG  recognition  2025-07-03"))
    #expect(
      try relgraph("diff", "2012", "2013", "--history", "h.jsonl").output.contains(
        "Nothing changed."))
  }

  @Test func `show says no when nothing is in force`() throws {
    #expect(
      try relgraph("show", "RUS", "AFG", "--history", "h.jsonl", "--as-of", "2025-07").status == 0)
    #expect(
      try relgraph("show", "RUS", "AFG", "--history", "h.jsonl", "--as-of", "2025-06").status == 1)
    #expect(try relgraph("show", "RUS", "NOR", "--history", "h.jsonl").status == 1)
  }

  @Test func `history prints periods`() throws {
    let run = try relgraph("history", "Taliban", "--history", "h.jsonl")
    #expect(
      run.lines == [
        "AFG → QAT  office       from 2021-08-15",
        "RUS → AFG  recognition  from 2025-07-03",
        "RUS → AFG  designation  from 2003        to 2025-04",
      ])
    #expect(try relgraph("history", "NOR", "RUS", "--history", "h.jsonl").status == 1)
  }

  @Test func `why says what settles the answer`() throws {
    let run = try relgraph("why", "RUS", "recognition", "Islamic Emirate", "--history", "h.jsonl")
    #expect(run.status == 0)
    #expect(run.lines.first == "RUS recognition AFG on 2025-07-03: in force.")
    #expect(try relgraph("why", "RUS", "ties", "QAT", "--history", "h.jsonl").status == 1)
    #expect(try relgraph("why", "RUS", "friendship", "QAT", "--history", "h.jsonl").status == 64)
  }

  @Test func `asks back when a party is unknown`() throws {
    for command in [
      ["show", "Rusia"], ["path", "RUS", "Katar"], ["history", "Afganistan"],
      ["render", "--focus", "Qtar"],
    ] {
      let run = try relgraph.start(command + ["--history", "h.jsonl"])
      run.process.waitUntilExit()
      #expect(run.process.terminationStatus == 2)
      #expect(
        try String(contentsOfFile: run.errors, encoding: .utf8).contains(
          "is no party; did you mean"))
    }
  }

  @Test(arguments: ["2025-13", "July", "2025-02-30", "2025-7-4", ""])
  func `says how a date is written`(date: String) throws {
    let run = try relgraph("snapshot", "--history", "h.jsonl", "--as-of", date)
    #expect(run.status == 2)
    #expect(run.errors == "relgraph: '\(date)' is not a date; write 2025, 2025-07 or 2025-07-04\n")
    #expect(try relgraph("diff", "2025", date, "--history", "h.jsonl").status == 2)
    #expect(try relgraph("show", "RUS", "--known-by", date, "--history", "h.jsonl").status == 2)
  }

  @Test func `names a line of a bare history that is none`() throws {
    try relgraph.folder.write(Self.history + #"{"date":"2025"}"#, to: "bad.jsonl")
    let run = try relgraph("snapshot", "--history", "bad.jsonl")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("relgraph: bad.jsonl:6: "))
    #expect(
      try relgraph("snapshot", "--history", "missing.jsonl").errors.contains(
        "missing.jsonl: no such file"))
  }

  @Test func `says that nothing is known before anything is`() throws {
    try relgraph.folder.write("Norway recognised Palestine on 28 May 2024.", to: "a.txt")
    _ = try relgraph("ingest", "a.txt")
    let snapshot = try relgraph("snapshot", "--as-of", "1850")
    #expect(snapshot.errors.contains("Nothing is known as of 1850-12-31"))
    let figure = try relgraph("render", "--as-of", "1850")
    #expect(figure.status == 0)
    #expect(figure.errors.contains("Nothing is known as of 1850-12-31; the figure says so."))
    #expect(FileManager.default.fileExists(atPath: relgraph.folder.path + "/graphs/1850.svg"))
  }
}

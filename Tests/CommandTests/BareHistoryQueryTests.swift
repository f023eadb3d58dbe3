import Foundation
import TestKit
import Testing

/// Every question to a bare history, and what is wrong with one.
@Suite struct BareHistoryQueryTests {
  private let relgraph: Relgraph

  private static let rows = [
    ("2001-01-01", "RUS", "AFG", "office", "starts"),
    ("2003-01-01", "RUS", "AFG", "office", "ends"),
    ("2005-01-01", "RUS", "AFG", "office", "starts"),
    ("2000-01-01", "AFG", "QAT", "office", "starts"),
    ("2010-01-01", "QAT", "RUS", "recognition", "starts"),
  ]

  init() throws {
    relgraph = try Relgraph()
    let table =
      ["action,target,date,relation,source"]
      + Self.rows.map { "\($0.4),\($0.2),\($0.0),\($0.3),\($0.1)" }
    try relgraph.folder.write("\u{FEFF}" + table.joined(separator: "\r\n"), to: "h.csv")
  }

  @Test func `a path in periods, in order, and whom one reaches`() throws {
    let during = try relgraph("path", "RUS", "QAT", "--history", "h.csv", "--during", "2000..2006")
    #expect(
      during.lines == [
        "2001-01-01 to 2002-12-31  RUS → AFG → QAT", "2005-01-01 to 2006-12-31  RUS → AFG → QAT",
      ])
    #expect(try relgraph("path", "RUS", "QAT", "--history", "h.csv", "--in-order").status == 1)
    let ordered = try relgraph("path", "AFG", "RUS", "--history", "h.csv", "--in-order", "--json")
    #expect(ordered.output.hasPrefix(#"{"path":["AFG","QAT","RUS"]"#))
    let reach = try relgraph("reach", "RUS", "--history", "h.csv")
    #expect(
      reach.lines == [
        "AFG  1 hop   RUS -office→ AFG", "QAT  2 hops  RUS -office→ AFG -office→ QAT",
      ])
    let incoming = try relgraph(
      "reach", "RUS", "--incoming", "--max-hops", "1", "--history", "h.csv")
    #expect(incoming.lines == ["QAT  1 hop  QAT -recognition→ RUS"])
  }

  @Test func `measures are CSV, at one date or several`() throws {
    let run = try relgraph(
      "measures", "--history", "h.csv", "--from", "2002", "--to", "2003", "--relation", "office")
    #expect(run.lines.first == "date,measure,relation,party,other,value")
    #expect(run.lines.contains("2002-12-31,out_degree,office,RUS,,1"))
    #expect(!run.lines.contains("2003-12-31,out_degree,office,RUS,,1"))
    #expect(run.lines.contains("2003-12-31,components,,,,1"))
  }

  @Test func `a saved history answers alike, and a damaged one is refused`() throws {
    let plain = try relgraph(
      "snapshot", "--history", "h.csv", "--format", "tsv", "--save-history", "h.saved")
    let saved = try relgraph("snapshot", "--history", "h.saved", "--format", "tsv")
    #expect(plain.output == saved.output)
    #expect(plain.lines.count == 3)
    let path = relgraph.folder.path + "/h.saved"
    var bytes = try #require(FileManager.default.contents(atPath: path))
    bytes[bytes.count - 3] ^= 1
    try bytes.write(to: URL(filePath: path))
    let damaged = try relgraph("snapshot", "--history", "h.saved")
    #expect(damaged.status == 2)
    #expect(damaged.errors.contains("h.saved: is a saved history, but damaged"))
  }

  @Test func `names every line it cannot read, and goes on only when told to`() throws {
    let good =
      #"{"date":"2001-01-01","source":"RUS","target":"AFG","relation":"office","action":"starts"}"#
    let bad = ["0000-01-01", "9999-12-31", "2023-02-29"].map {
      good.replacing("2001-01-01", with: $0)
    }
    let lines =
      [good] + bad + [good.replacing("AFG", with: "RUS"), good.replacing("office", with: "bureau")]
      + [good, String(good.prefix(40))]
    try relgraph.folder.write(lines.joined(separator: "\n"), to: "bad.jsonl")
    let run = try relgraph("snapshot", "--history", "bad.jsonl", "--format", "tsv")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    for line in [2, 3, 4, 5, 6, 8] { #expect(run.errors.contains("bad.jsonl:\(line): ")) }
    #expect(!run.errors.contains("bad.jsonl:7: "))
    let skipping = try relgraph(
      "snapshot", "--history", "bad.jsonl", "--format", "tsv", "--skip-bad")
    #expect(skipping.status == 0)
    #expect(skipping.output == "RUS\tAFG\toffice\tin\n")
    #expect(skipping.errors.contains("bad.jsonl:8: "))
    #expect(skipping.errors.contains("1 line said again what others say"))
  }

  @Test func `what is stale can be set`() throws {
    let options = ["show", "RUS", "AFG", "--history", "h.csv", "--as-of", "2010"]
    func output(_ more: String...) throws -> String {
      let run = try relgraph.start(options + more)
      run.process.waitUntilExit()
      return try String(contentsOfFile: run.output, encoding: .utf8)
    }
    #expect(try !output().contains("stale"))
    #expect(try output("--stale-after", "office=2y").contains("last confirmed 2005-01-01, stale"))
    #expect(try !output("--stale-after", "office=never").contains("stale"))
  }
}

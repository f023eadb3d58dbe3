import Foundation
import TestKit
import Testing

/// Decisions, conflicts and what waits, on the real command and an archive of its own.
@Suite struct DecideTests {
  private let relgraph: Relgraph

  init() throws {
    relgraph = try Relgraph()
    let texts = """
      {"id":"one","text":"Chile recognised Kosovo on 3 June 2024.","published":"2024-06-05","publisher":"Gazette"}
      {"id":"two","text":"Chile recognised Kosovo on 5 June 2024.","published":"2024-06-06","publisher":"Gazette"}

      """
    let run = try relgraph(
      "ingest", "--input", "jsonl", "--today", "2024-07-01", "--workspace", ".", "-",
      input: Data(texts.utf8))
    try #require(run.status == 0, "\(run.errors)")
  }

  private func ask(_ arguments: String...) throws -> Relgraph.Result {
    let run = try relgraph.start(arguments + ["--workspace", "."])
    run.process.waitUntilExit()
    return Relgraph.Result(
      status: run.process.terminationStatus,
      output: try String(contentsOfFile: run.output, encoding: .utf8),
      errors: try String(contentsOfFile: run.errors, encoding: .utf8))
  }

  /// Names of the claims about the recognition, by document.
  private func names() throws -> [String: String] {
    let record = try ask("why", "CHL", "recognition", "XKX", "--json").records()[0]
    let claims = try #require(record["claims"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: claims.compactMap { claim in
        guard let evidence = claim["evidence"] as? [String: Any],
          let document = evidence["document"] as? String, let id = claim["id"] as? String
        else { return nil }
        return (document, id)
      })
  }

  @Test func `a decision is kept with who, when and why, and heeded from then on`() throws {
    let name = try #require(try names()["one"])
    let conflict = try ask("conflicts")
    #expect(conflict.status == 0)
    #expect(conflict.output.hasPrefix("Put on different days  CHL → XKX recognition"))
    #expect(conflict.output.contains(name))
    let decided = try ask(
      "decide", "reject", String(name.prefix(6)), "--because", "A slip of the pen.", "--by", "me",
      "--today", "2024-08-01")
    #expect(decided.status == 0)
    #expect(decided.output == "Decision 1: reject \(name)\n")
    let line = try String(
      contentsOfFile: relgraph.folder.path + "/graphs/decisions.jsonl", encoding: .utf8)
    #expect(
      line
        == #"{"because":"A slip of the pen.","claims":["\#(name)"],"decision":"reject","number":1,"when":"2024-08-01","who":"me"}"#
        + "\n")
    let why = try ask("why", "CHL", "recognition", "XKX")
    #expect(why.output.contains("It began on 2024-06-05, as one claim says"))
    #expect(why.output.contains("Set aside by decision 1, 2024-08-01, me (A slip of the pen.)"))
    let before = try ask("why", "CHL", "recognition", "XKX", "--known-by", "2024-07")
    #expect(before.output.contains("It began on 2024-06-03, as 2 claims say"))
    #expect(try ask("decide", "undo", "1", "--because", "No slip.").status == 0)
    #expect(try ask("why", "CHL", "recognition", "XKX").output.contains("as 2 claims say"))
    #expect(try ask("decide", "undo", "1", "--because", "Again.").errors.contains("undone already"))
    #expect(try ask("decide", "list").lines.count == 2)
  }

  @Test func `refuses what names no claim, lacks a reason or tells of different things`() throws {
    #expect(try ask("decide", "reject", "ffffffffff", "--because", "x").status == 2)
    #expect(try ask("decide", "reject", "ffffffffff").status == 64)
    #expect(try ask("decide", "reject", "ffffffffff", "--because", " ").status == 64)
    #expect(try ask("decide", "undo", "7", "--because", "x").errors.contains("is no decision"))
    let log = try? String(
      contentsOfFile: relgraph.folder.path + "/graphs/decisions.jsonl", encoding: .utf8)
    #expect(log ?? "" == "")
  }

  @Test func `a claim by hand answers, and a decision that lost its claim is told`() throws {
    let added = try ask(
      "decide", "add", "Peru", "recognition", "Kosovo", "starts", "--date", "2008-02-22",
      "--source", "Official Gazette, 23 February 2008", "--because", "No text tells of it.")
    #expect(added.status == 0)
    #expect(
      try ask("show", "PER", "XKX").output.contains("PER → XKX  recognition  since 2008-02-22"))
    let lost =
      #"{"because":"x","claims":["0123456789"],"decision":"reject","number":2,"when":"2024-08-01","who":"me"}"#
    let path = relgraph.folder.path + "/graphs/decisions.jsonl"
    let log = try String(contentsOfFile: path, encoding: .utf8)
    try relgraph.folder.write(log + lost + "\n", to: "graphs/decisions.jsonl")
    let show = try ask("show", "PER")
    #expect(show.status == 0)
    #expect(show.errors.contains("decision 2 (reject, 2024-08-01) is about claim 0123456789"))
    #expect(try ask("review").output.hasPrefix("1. decision 2"))
    try relgraph.folder.write(log + "{}\n", to: "graphs/decisions.jsonl")
    let damaged = try ask("show", "PER")
    #expect(damaged.status == 2)
    #expect(damaged.errors.contains("decisions.jsonl:2: is no decision"))
  }

  @Test func `knows what had been ingested, and counts one publisher once`() throws {
    #expect(try ask("show", "CHL", "--ingested-by", "2024-06").status == 1)
    #expect(try ask("show", "CHL", "--ingested-by", "2024-07").status == 0)
    let record = try ask("snapshot", "--json").records()[0]
    let relation = try #require((record["relations"] as? [[String: Any]])?.first)
    #expect(relation["publishers"] as? Int == 1)
    #expect((relation["sources"] as? [Int])?.count == 2)
  }
}

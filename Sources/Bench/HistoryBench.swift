import ArgumentParser
import Exchange
import Foundation
import History
import World

struct HistoryBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Load a bare history and ask it for what was in force, for paths and differences.",
    discussion: """
      Times are processor time, the median of the questions. With --expected the answers are \
      compared with those of a file that other systems agree on; with --peers the script of the \
      other systems is run beside it in a folder with the events, with --limit a C program that \
      marks what the machine can do is compiled and run.

        relgraph-bench history events_1000000.jsonl --expected expected_1000000.json \\
          --limit limit.c --peers bench_peers.py --peer duckdb --peer numpy
      """)

  @Argument(help: "A bare history: JSON Lines, a table, or a saved one.")
  var events: String

  @Option(help: "Answers to compare with.")
  var expected: String?

  @Option(help: "A C program to compile and run beside it.")
  var limit: String?

  @Option(help: "A Python script to run beside it, which knows the peers by name.")
  var peers: String?

  @Option(help: "Which peers to run; may be repeated. Otherwise duckdb and numpy.")
  var peer: [String] = []

  @Option(help: "How many questions of each kind.")
  var questions = 1000

  func run() throws {
    let loaded = try load()
    var timetable = loaded
    let days = QuestionDays(timetable.almanac, count: questions)
    try ask(timetable, days)
    try add(to: &timetable, days)
    print("resident memory at most \(Usage.memory) MB")
    if let expected { try Expectation(file: expected).check(loaded) }
    if let limit { try Peer.runLimit(limit, events) }
    if let peers { try Peer.run(peers, peer.isEmpty ? ["duckdb", "numpy"] : peer, events) }
  }

  private func load() throws -> Timetable {
    let start = Usage.seconds
    let history = try BareHistory(path: events)
    let read = Usage.seconds
    let timetable = Timetable(history.almanac)
    let indexed = Usage.seconds
    for refusal in history.refusals.prefix(10) { print("\(events): \(refusal)") }
    let saved = history.almanac.saved
    let before = Usage.seconds
    guard Almanac(saved: saved) != nil else { throw ValidationError("A saved history is damaged.") }
    print("\(timetable.almanac.count) relations, \(history.refusals.count) lines refused")
    print("read and sorted: \(Usage.words(read - start))")
    print("with sets of days: \(Usage.words(indexed - start))")
    print(
      "opened when saved (\(saved.count / 1_000_000) MB): \(Usage.words(Usage.seconds - before))")
    return timetable
  }

  private func ask(_ timetable: Timetable, _ days: QuestionDays) throws {
    var sum = 0
    Usage.show("as-of as a list", days.days) { sum += timetable.moment(on: $0).codes.count }
    Usage.show("as-of as a set", days.days) {
      sum += timetable.moment(on: $0).day.number == 0 ? 1 : 0
    }
    Usage.show("difference of two dates", days.pairs) {
      let difference = timetable.difference(from: $0.0, to: $0.1)
      sum += difference.began.count + difference.ended.count
    }
    Usage.show("shortest path at a date", days.paths) {
      sum += timetable.path(from: $0.from, to: $0.to, on: $0.day, rule: $0.rule)?.count ?? 0
    }
    print("(checksum \(sum))")
  }

  private func add(to timetable: inout Timetable, _ days: QuestionDays) throws {
    let documents = days.documents
    guard !documents.isEmpty else { return }
    var times: [Double] = []
    for events in documents {
      let start = Usage.seconds
      timetable.add(events)
      times.append(Usage.seconds - start)
    }
    print("adding a document of \(documents[0].count) claims: \(Usage.words(Usage.median(times)))")
    let after = days.days.prefix(100)
    Usage.show("as-of as a list after \(documents.count) documents more", Array(after)) {
      _ = timetable.moment(on: $0).codes.count
    }
  }
}

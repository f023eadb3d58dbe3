import ArgumentParser
import Drawing
import Foundation
import History
import World

struct DrawingBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drawing",
    abstract: "Times of drawing, beside the Graphviz command on the same relations.",
    discussion: """
      Processor time, the best of the rounds. With --relgraph and --workspace it also runs a whole \
      process that renders a figure, beside dot on the DOT that it writes.
      """)

  @Option(help: "How often each is run; the best time counts.")
  var rounds = 5

  @Option(help: "The relgraph command to run as a whole.")
  var relgraph: String?

  @Option(help: "A workspace with an archive, for --relgraph.")
  var workspace = "."

  func run() throws {
    if let relgraph { try process(relgraph) }
    try figure("60 states, 300 relations", try crowd(60, 300), "neato")
    try figure("200 states, 2,000 relations", try crowd(200, 2000), "neato")
    try figure("200 states, 20,000 relations", try crowd(200, 20_000), nil)
    try series()
  }

  private var artist: Artist { Artist(names: Names { _, _ in nil }) }

  private func process(_ relgraph: String) throws {
    let dot = FileManager.default.temporaryDirectory.path + "/relgraph-bench.dot"
    defer { try? FileManager.default.removeItem(atPath: dot) }
    let render = [relgraph, "render", "--workspace", workspace, "--quiet"]
    try Child.run(render + ["-o", dot])
    let ours = try best { try Child.run(render) }
    let theirs = try best { try Child.run(["dot", "-Tsvg", "-o", "/dev/null", dot]) }
    show("render, the whole process, archive and two files", ours, theirs, "dot -Tsvg")
  }

  /// One network, or what it gives way to; `peer` lays the same relations out.
  private func figure(_ name: String, _ snapshot: Snapshot, _ peer: String?) throws {
    let options = FigureOptions(view: .network)
    var svg = ""
    let ours = try best { try Self.timed { svg = try artist.draw(snapshot, options).svg } }
    let theirs = try peer.map { peer in
      let dot = try file(plain(snapshot))
      defer { try? FileManager.default.removeItem(atPath: dot) }
      return try best { try Child.run([peer, "-Tsvg", "-o", "/dev/null", dot]) }
    }
    show("\(name), \(svg.utf8.count / 1000) kB", ours, theirs, peer.map { $0 + " -Tsvg" } ?? "")
  }

  private func series() throws {
    let all = try crowd(60, 300)
    let frames = try (0..<100).map { index in
      let date = try PartialDate("\(1920 + index)")
      return Snapshot(
        asOf: date, day: date.window.latest ?? all.day,
        entries: Array(all.entries.prefix(200 + index)), sources: [])
    }
    let options = FigureOptions(view: .network)
    let ours = best {
      Self.timed { _ = Series(frames, options, names: Names { _, _ in nil }).frames() }
    }
    let dot = try file(plain(all))
    defer { try? FileManager.default.removeItem(atPath: dot) }
    let theirs = try best { try Child.run(["neato", "-Tsvg", "-o", "/dev/null", dot]) }
    show("100 frames of 60 states, 300 relations", ours, theirs * 100, "100 times neato -Tsvg")
  }

  /// Relations spread unevenly over made-up parties, the same in every run.
  private func crowd(_ states: Int, _ relations: Int) throws -> Snapshot {
    var entries: [Key: Snapshot.Entry] = [:]
    var state: UInt64 = 7
    func number(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let (began, ended) = (try PartialDate("2001-04-23").window, try PartialDate("2019").window)
    while entries.count < relations {
      let (from, to) = (min(number(states), number(states)), number(states))
      guard from != to else { continue }
      let key = Key(Party("S\(from)"), Relation.allCases[number(6)], Party("S\(to)"))
      let isOver = number(5) == 0
      entries[key] = Snapshot.Entry(
        key: key, state: isOver ? .out : .inForce, began: began, ended: isOver ? ended : nil)
    }
    let date = try PartialDate("2025")
    return Snapshot(
      asOf: date, day: date.window.latest ?? Day(number: 0),
      entries: entries.values.sorted { $0.key < $1.key }, sources: [])
  }

  /// What the command lays out: names and lines, without places.
  private func plain(_ snapshot: Snapshot) -> String {
    let edges = snapshot.entries.map { "\($0.key.source) -> \($0.key.target)" }
    return "digraph { node [shape=box]; \(edges.joined(separator: "; ")) }"
  }

  private func file(_ text: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/relgraph-bench-plain.dot"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func best(_ once: () throws -> Double) rethrows -> Double {
    try (0..<max(1, rounds)).map { _ in try once() }.min() ?? 0
  }

  private static func timed(_ work: () throws -> Void) rethrows -> Double {
    let start = clock()
    try work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  private func show(_ name: String, _ ours: Double, _ theirs: Double?, _ peer: String) {
    let beside = theirs.map { "; \(peer) \(Self.words($0)), \(Self.share(ours / $0)) of it" } ?? ""
    print("\(name): \(Self.words(ours))\(beside)")
  }

  private static func words(_ seconds: Double) -> String {
    "\((seconds * 10_000).rounded() / 10) ms"
  }

  private static func share(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}

/// Commands run to their end.
private enum Child {
  /// Processor time of the command, in seconds.
  @discardableResult
  static func run(_ command: [String]) throws -> Double {
    let before = spent
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ValidationError(
        "\(command.joined(separator: " ")) ended with status \(process.terminationStatus), so its "
          + "time tells nothing; run it by itself to see why")
    }
    return spent - before
  }

  /// By all children that have ended.
  private static var spent: Double {
    var usage = rusage()
    getrusage(-1, &usage)  // RUSAGE_CHILDREN, whose type is not the same everywhere.
    return [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
  }
}

import ArgumentParser
import Exchange
import History
import World

struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "snapshot",
    abstract: "Print every relation as it stands at a date.",
    discussion: """
      States: in (in force), maybe, out, unknown (nothing is said of that date), disputed.

        relgraph snapshot --as-of 2025-07
        relgraph snapshot --as-of 2025 --known-by 2025-06 --json
        relgraph snapshot --format tsv | grep recognition
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case tsv
    case json
  }

  @Option(help: "text; tsv: lines of source, target, relation and state; or json.")
  var format: Format?

  @OptionGroup var conclusions: Conclusions
  @OptionGroup var asOf: AsOf
  @OptionGroup var query: Query

  func run() throws {
    let chronicle = try query.chronicle()
    if format == .tsv, chronicle.isBare, !conclusions.derive, !conclusions.expand {
      return try tabulate(chronicle)
    }
    let snapshot = conclusions.snapshot(of: chronicle, asOf: try asOf.date)
    switch format ?? (query.common.json ? .json : .text) {
    case .json: try Output.print(snapshot.json)
    case .tsv: try Output.print(snapshot.entries.map(\.tabbed).sorted())
    case .text:
      try Output.print(
        ["As of \(snapshot.day)"] + Listing(snapshot.entries, sources: snapshot.sources).lines)
    }
    if snapshot.entries.allSatisfy({ $0.state == .unknown }) {
      query.common.note("Nothing is known as of \(snapshot.day).")
    }
  }
}

extension SnapshotCommand {
  /// The lines of a bare history, which may have a million.
  private func tabulate(_ chronicle: Chronicle) throws {
    let day = Chronicle.day(of: try asOf.date) ?? chronicle.latestDay ?? Day(number: 0)
    var output = Output()
    try output.write(chronicle.almanac.table(on: day))
    try output.flush()
  }
}

extension Snapshot.Entry {
  fileprivate var tabbed: String {
    [key.source.code, key.target.code, key.relation.rawValue, state.rawValue]
      .joined(separator: "\t")
  }
}

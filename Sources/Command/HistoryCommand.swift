import ArgumentParser
import Exchange
import History
import World

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "history",
    abstract: "Print the periods in which relations of a party were in force.",
    discussion: """
      One row for each period, oldest first. A start or an end that no text tells is left out. \
      Ends with 1 when there is none.

        relgraph history RUS AFG
        relgraph history Taliban --json
      """)

  @Argument(help: "A party: RUS, Russia.")
  var party: String

  @Argument(help: "Another; without it, all.")
  var other: String?

  @OptionGroup var query: Query

  func run() throws {
    let chronicle = try query.chronicle()
    let parties = try ([party] + [other].compactMap(\.self)).map {
      try Query.party($0, in: chronicle)
    }
    let keys = chronicle.keys.filter { key in
      parties.allSatisfy { [key.source, key.target].contains($0) }
    }
    let intervals = keys.flatMap(chronicle.intervals)
    if query.common.json {
      try Output.print(
        .object([
          "intervals": .array(intervals.map(\.json)),
          "sources": .array(chronicle.sources.map(\.json)),
        ]))
    } else if intervals.isEmpty {
      query.common.note("Nothing is known to have been in force.")
    } else {
      let rows = intervals.map { $0.cells(chronicle) }
      let cited = Set(intervals.flatMap { chronicle.numbers(of: $0.claims) })
      try Output.print(Table(rows).lines + Listing.list(chronicle.sources, cited))
    }
    if intervals.isEmpty { throw ExitCode(1) }
  }
}

extension Interval {
  fileprivate func cells(_ chronicle: Chronicle) -> [String] {
    [
      key.pair, key.relation.rawValue, began.map { "from \($0.words)" } ?? "from an untold date",
      ended.map { "to \($0.words)" + (isEndReported ? "" : " (no end is told)") } ?? "",
      chronicle.numbers(of: claims).citation,
    ]
  }
}

extension Chronicle {
  /// Numbers of the sources of claims, ascending.
  func numbers(of claims: [Claim]) -> [Int] {
    let documents = Set(claims.map(\.evidence.document))
    return sources.filter { documents.contains($0.document) }.map(\.number)
  }
}

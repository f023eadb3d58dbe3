import ArgumentParser
import Exchange
import History
import World

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "diff",
    abstract: "Print what changed from one date to another, with the sentences.",
    discussion: """
      Compares the ends of both dates, so that 'diff 2025-06 2025-07' is what July changed. \
      'Learned' is what is known of the later date and not of the earlier one, though no text \
      tells of a change.

        relgraph diff 2025-06 2025-07
        relgraph diff 2021 2025 --json
      """)

  @Argument(help: "The earlier date.")
  var earlier: String

  @Argument(help: "The later date.")
  var later: String

  @OptionGroup var query: Query

  func run() throws {
    let (first, last) = (try PartialDate(earlier), try PartialDate(later))
    let chronicle = try query.chronicle()
    let changes = chronicle.diff(from: first, to: last)
    if query.common.json {
      try Output.print(
        .object([
          "from": .string(first.description), "to": .string(last.description),
          "changes": .array(changes.map(\.json)),
          "sources": .array(chronicle.sources.map(\.json)),
        ]))
    } else {
      try Output.print(lines(changes, chronicle, first, last))
    }
  }

  private func lines(
    _ changes: [Change], _ chronicle: Chronicle, _ first: PartialDate, _ last: PartialDate
  ) -> [String] {
    var lines = [
      "From \(chronicle.words(for: first).dropFirst(6)) to \(chronicle.words(for: last).dropFirst(6))"
    ]
    for kind in Change.Kind.allCases {
      let chosen = changes.filter { $0.kind == kind }
      guard !chosen.isEmpty else { continue }
      lines += ["", kind.words]
      for (row, change) in zip(Table(chosen.map(\.cells)).lines, chosen) {
        lines.append("  " + row)
        lines += change.claims.map(\.evidence).lines(chronicle).map { "      " + $0 }
      }
    }
    if changes.isEmpty { lines += ["", "Nothing changed."] }
    let cited = Set(changes.flatMap { chronicle.numbers(of: $0.claims) })
    return lines + Listing.list(chronicle.sources, cited)
  }
}

extension Change {
  fileprivate var cells: [String] {
    let dates = events.compactMap { $0.date?.description }
    return [
      key.pair, key.relation.rawValue, dates.joined(separator: ", "),
      "\(before.words) before, \(after.words) now",
    ]
  }
}

extension Change.Kind {
  fileprivate var words: String {
    switch self {
    case .began: "Began"
    case .ended: "Ended"
    case .learned: "Learned"
    }
  }
}

extension State {
  var words: String {
    switch self {
    case .inForce: "in force"
    case .maybe: "maybe in force"
    case .out: "not in force"
    case .unknown: "unknown"
    case .disputed: "disputed"
    }
  }
}

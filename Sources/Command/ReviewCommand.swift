import ArgumentParser
import Exchange
import History
import World

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "review",
    abstract: "Print what waits for a person, most consequential first.",
    discussion: """
      Decisions about what is no longer there; contradictions; answers that hang on one claim the \
      reader is not sure of; changes that no text tells; what may follow from what is told, but too \
      weakly to be taken for true; and what nobody has confirmed for long. 'decide accept' takes \
      claims off the list. Ends with 1 when nothing waits.

        relgraph review
        relgraph review --first 10 --json
      """)

  @Option(help: ArgumentHelp("Only so many.", valueName: "count"))
  var first: Int?

  @OptionGroup var asOf: AsOf
  @OptionGroup var query: Query

  func run() throws {
    let chronicle = try query.chronicle()
    let all = chronicle.review(asOf: try asOf.date)
    let shown = Array(all.prefix(first ?? all.count))
    if query.common.json {
      try Output.print(
        .object([
          "waiting": .number(all.count),
          "review": .array(shown.map { $0.json(in: chronicle) }),
          "sources": .array(chronicle.sources.map(\.json)),
        ]))
    } else if all.isEmpty {
      query.common.note("Nothing waits for a decision.")
    } else {
      let lines = shown.enumerated().flatMap { index, item in
        ["\(index + 1). " + item.words] + item.claims.lines(chronicle)
      }
      let cited = chronicle.cited(shown.flatMap(\.claims).map(\.evidence))
      try Output.print(lines + Listing.list(chronicle.sources, cited))
      if shown.count < all.count { query.common.note("\(all.count - shown.count) more wait.") }
    }
    if all.isEmpty { throw ExitCode(1) }
  }
}

extension Review {
  fileprivate var words: String {
    let about = key.map { $0.words + ": " } ?? ""
    switch matter {
    case .lost(let lost): return lost.description
    case .conflict(let kind): return about + kind.words.lowercased() + ", " + window.words
    case .doubtful(let confidence):
      return about + "rests on one claim alone, of confidence \(confidence)"
    case .proposed(let derivation):
      return about + "may follow (\(derivation.rule)): \(derivation.reason)"
    case .stale(let day): return about + "not confirmed since \(day)"
    }
  }
}

import ArgumentParser
import Exchange
import History
import World

struct Reach: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "reach",
    abstract: "Print whom a party is connected to, and through which relations.",
    discussion: """
      Every party that can be reached over relations in force, fewest hops first, with the shortest \
      way to it. Ends with 1 when there is none.

        relgraph reach RUS --as-of 2025-07
        relgraph reach AFG --incoming --relation recognition --json
      """)

  @Argument(help: "A party: RUS, Russia.")
  var party: String

  @Flag(help: "Whom it is reached from, instead.")
  var incoming = false

  @OptionGroup var rule: RuleOptions
  @OptionGroup var asOf: AsOf
  @OptionGroup var query: Query

  func run() throws {
    let chronicle = try query.chronicle()
    let paths = chronicle.reach(
      of: try Query.party(party, in: chronicle), asOf: try asOf.date, rule: rule.rule,
      maxHops: rule.maxHops ?? .max, isBackward: incoming)
    if query.common.json {
      try Output.print(
        .object([
          "as_of": (try asOf.date).map { .string($0.description) },
          "reached": .array(
            paths.map { path in
              JSON.object([
                "party": .string((incoming ? path.parties.first : path.parties.last)?.code ?? ""),
                "count": .number(path.hops.count),
              ]).with(path.json)
            }),
        ]))
    } else if paths.isEmpty {
      query.common.note("Nobody is reached \(chronicle.words(for: try asOf.date)).")
    } else {
      try Output.print(
        Table(
          paths.map { path in
            [
              (incoming ? path.parties.first : path.parties.last)?.code ?? "",
              counted(path.hops.count, "hop"), path.words,
            ]
          }
        ).lines)
    }
    if paths.isEmpty { throw ExitCode(1) }
  }
}

extension Path {
  /// `RUS -recognition, office→ AFG -office→ QAT`.
  fileprivate var words: String {
    (parties.first?.code ?? "")
      + hops.map { hop in
        " -" + hop.relations.map(\.key.relation.rawValue).joined(separator: ", ")
          + "→ \(hop.to.code)"
      }.joined()
  }
}

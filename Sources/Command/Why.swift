import ArgumentParser
import Exchange
import History
import World

struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "why",
    abstract: "Print what a relation rests on.",
    discussion: """
      The answer and what settles it, then every sentence with its date and where that comes \
      from: the text itself, its day of writing, or other texts that report the same event. Ends \
      with 1 when no text says anything of it.

        relgraph why RUS recognition AFG
        relgraph why Russia designation Taliban --as-of 2024
      """)

  @Argument(help: "From whom: RUS, Russia.")
  var source: String

  @Argument(help: "recognition, ambassador, office, sanctions, designation or ties.")
  var relation: RelationName

  @Argument(help: "To whom.")
  var target: String

  @OptionGroup var asOf: AsOf
  @OptionGroup var query: Query

  func run() throws {
    let chronicle = try query.chronicle()
    let one = try Query.party(source, in: chronicle)
    let other = try Query.party(target, in: chronicle)
    let key =
      chronicle.isBare
      ? Key(directed: one, relation.relation, other) : Key(one, relation.relation, other)
    let day = Chronicle.day(of: try asOf.date) ?? chronicle.latestDay ?? Day(number: 0)
    let explanation = chronicle.explanation(of: key, on: day)
    if query.common.json {
      let sources = chronicle.sources.filter { explanation.answer.sources.contains($0.number) }
      try Output.print(
        explanation.json.with(.object(["source_list": .array(sources.map(\.json))])))
    } else {
      let head = explanation.headSentences
      let claims = explanation.told.isEmpty ? [] : [""] + explanation.told.map(\.sentence)
      try Output.print(
        head + claims + Listing.list(chronicle.sources, Set(explanation.answer.sources)))
    }
    if explanation.answer.state == .unknown, explanation.told.isEmpty { throw ExitCode(1) }
  }
}

import ArgumentParser
import Exchange
import History
import World

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "show",
    abstract: "Print how a party stands to others, or to one other.",
    discussion: """
      What is in force, maybe, out, unknown and disputed, with since when, when it was last \
      confirmed, and the sources. A party is given by code, name or alias. Ends with 1 when \
      nothing is in force.

        relgraph show AFG
        relgraph show Russia "Islamic Emirate" --as-of 2025-07
      """)

  @Argument(help: "A party: RUS, Russia.")
  var party: String

  @Argument(help: "Another; without it, all.")
  var other: String?

  @OptionGroup var conclusions: Conclusions
  @OptionGroup var asOf: AsOf
  @OptionGroup var query: Query

  func run() throws {
    let chronicle = try query.chronicle()
    let parties = try ([party] + [other].compactMap(\.self)).map {
      try Query.party($0, in: chronicle)
    }
    let snapshot = conclusions.snapshot(of: chronicle, asOf: try asOf.date)
    let entries = snapshot.entries.filter { entry in
      parties.allSatisfy { [entry.key.source, entry.key.target].contains($0) }
    }
    let title = parties.map(\.code).joined(separator: " and ")
    if query.common.json {
      try Output.print(
        Snapshot(
          asOf: snapshot.asOf, day: snapshot.day, entries: entries, sources: snapshot.sources,
          universals: snapshot.universals.filter { parties.contains($0.target) }
        ).json)
    } else {
      let lines = Listing(entries, sources: snapshot.sources).lines
      try Output.print(
        ["\(title) as of \(snapshot.day)"] + (entries.isEmpty ? ["", "Nothing is said."] : lines))
    }
    if !entries.contains(where: { $0.state == .inForce }) { throw ExitCode(1) }
  }
}

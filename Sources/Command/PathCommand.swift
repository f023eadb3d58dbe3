import ArgumentParser
import Exchange
import History
import World

struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Find how one party leads to another.",
    discussion: """
      The way with fewest hops over relations in force, each followed from source to target, ties \
      both ways; of several the first by code. Every hop is printed with its relations, since \
      when, the sentence and the source. Ends with 1 when there is no path.

        relgraph path RUS QAT --as-of 2025-07
        relgraph path Norway Israel --relation recognition --relation ties --undirected
        relgraph path RUS QAT --all --max-hops 3 --json
      """)

  @Argument(help: "Where it begins: RUS, Russia.")
  var from: String

  @Argument(help: "Where it leads.")
  var to: String

  @Option(help: "Use only this relation; may be repeated.")
  var relation: [RelationName] = []

  @Flag(help: "Follow relations from target to source, too.")
  var undirected = false

  @Flag(help: "Use relations, too, that are only perhaps in force.")
  var maybe = false

  @Option(help: "Not more hops than this.")
  var maxHops: Int?

  @Flag(help: "Every way that meets no party twice; up to 4 hops unless --max-hops says more.")
  var all = false

  @OptionGroup var asOf: AsOf
  @OptionGroup var query: Query

  func validate() throws {
    if let maxHops, maxHops < 1 { throw ValidationError("--max-hops counts from 1.") }
  }

  func run() throws {
    let (start, end) = (try Query.party(from), try Query.party(to))
    let chronicle = try query.chronicle()
    let date = try asOf.date
    let paths = paths(in: chronicle, start, end, date)
    if query.common.json {
      try Output.print(json(paths))
    } else if paths.isEmpty {
      query.common.note("No path leads from \(start) to \(end) \(chronicle.words(for: date)).")
    } else {
      try Output.print(lines(paths, chronicle, date))
    }
    if paths.isEmpty { throw ExitCode(1) }
  }

  private func paths(
    in chronicle: Chronicle, _ start: Party, _ end: Party, _ date: PartialDate?
  ) -> [Path] {
    let relations = relation.isEmpty ? Relation.allCases : relation.map(\.relation)
    let rule = PathRule(
      relations: Set(relations), isUndirected: undirected, includesMaybe: maybe)
    if all {
      return chronicle.allPaths(
        from: start, to: end, asOf: date, rule: rule, maxHops: maxHops ?? 4)
    }
    let shortest = chronicle.path(
      from: start, to: end, asOf: date, rule: rule, maxHops: maxHops ?? .max)
    return [shortest].compactMap(\.self)
  }

  private func json(_ paths: [Path]) -> JSON {
    if all { return .object(["paths": .array(paths.map(\.json))]) }
    return paths.first?.json ?? .object(["path": .null, "hops": .array([])])
  }

  private func lines(_ paths: [Path], _ chronicle: Chronicle, _ date: PartialDate?) -> [String] {
    let entries = paths.flatMap(\.hops).flatMap(\.relations)
    let bodies = paths.map { path in
      let way = path.parties.map(\.code).joined(separator: " → ")
      return ["\(way) \(chronicle.words(for: date))"] + path.hops.flatMap { $0.lines(chronicle) }
    }
    return Array(bodies.joined(separator: [""]))
      + Listing.list(chronicle.sources, Set(entries.flatMap(\.sources)))
  }
}

extension Path.Hop {
  /// A line for each relation, with a sentence below it.
  fileprivate func lines(_ chronicle: Chronicle) -> [String] {
    let rows = Table(relations.map(\.cells)).lines
    return [""]
      + zip(rows, relations).flatMap { row, entry in
        [row] + entry.evidence.lines(chronicle).prefix(1).map { "    " + $0 }
      }
  }
}

extension Chronicle {
  /// `as of 2025-07-31`.
  func words(for date: PartialDate?) -> String {
    (Self.day(of: date) ?? latestDay).map { "as of \($0)" } ?? "at any date"
  }
}

extension [Evidence] {
  /// `[2] "The sentence."`, every sentence once; none in a bare history.
  func lines(_ chronicle: Chronicle) -> [String] {
    let numbers = Dictionary(
      uniqueKeysWithValues: chronicle.sources.map { ($0.document, $0.number) })
    var seen: Set<String> = []
    return compactMap { evidence in
      numbers[evidence.document].map { "[\($0)] \"\(evidence.quote.clipped(to: 160))\"" }
    }.filter { seen.insert($0).inserted }
  }
}

import ArgumentParser
import Exchange
import History
import World

struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "path",
    abstract: "Find how one party leads to another.",
    discussion: """
      The way with fewest hops over relations in force, each followed from source to target, ties \
      both ways; of several the first by code. Every hop is printed with its relations, since \
      when, the sentence and the source. Ends with 1 when there is no path.

        relgraph path RUS QAT --as-of 2025-07
        relgraph path Norway Israel --relation recognition --relation ties --undirected
        relgraph path RUS QAT --all --max-hops 3 --json
        relgraph path RUS QAT --during 2001..2025
      """)

  @Argument(help: "Where it begins: RUS, Russia.")
  var from: String

  @Argument(help: "Where it leads.")
  var to: String

  @Flag(help: "Every way that meets no party twice; up to 4 hops unless --max-hops says more.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "The periods within these dates in which there was a path: 2020..2025, ../2010, 1990/..",
      valueName: "from..to"))
  var during: String?

  @Flag(help: "Only ways on which each relation began no earlier than the one before it.")
  var inOrder = false

  @OptionGroup var rule: RuleOptions
  @OptionGroup var asOf: AsOf
  @OptionGroup var query: Query

  func validate() throws {
    if [during != nil, inOrder, all].count(where: \.self) > 1 {
      throw ValidationError("--all, --during and --in-order are different questions; ask one.")
    }
    if during != nil, asOf.asOf != nil {
      throw ValidationError("--during is a span of dates, --as-of is one; choose.")
    }
  }

  func run() throws {
    let chronicle = try query.chronicle()
    let start = try Query.party(from, in: chronicle)
    let end = try Query.party(to, in: chronicle)
    if let during { return try printPassages(during, chronicle, start, end) }
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
    if all {
      return chronicle.allPaths(
        from: start, to: end, asOf: date, rule: rule.rule, maxHops: rule.maxHops ?? 4)
    }
    let found =
      inOrder
      ? chronicle.orderedPath(
        from: start, to: end, asOf: date, rule: rule.rule, maxHops: rule.maxHops ?? .max)
      : chronicle.path(
        from: start, to: end, asOf: date, rule: rule.rule, maxHops: rule.maxHops ?? .max)
    return [found].compactMap(\.self)
  }

  private func printPassages(
    _ span: String, _ chronicle: Chronicle, _ start: Party, _ end: Party
  ) throws {
    let window = try Self.window(of: span)
    let passages = chronicle.passages(
      from: start, to: end, during: window, rule: rule.rule, maxHops: rule.maxHops ?? .max)
    if query.common.json {
      try Output.print(.object(["periods": .array(passages.map(\.json))]))
    } else if passages.isEmpty {
      query.common.note("No path led from \(start) to \(end) in that time.")
    } else {
      let rows = passages.map { passage in
        [
          "\(passage.first) to \(passage.last)",
          passage.parties.map(\.code).joined(separator: " → "),
        ]
      }
      try Output.print(Table(rows).lines)
    }
    if passages.isEmpty { throw ExitCode(1) }
  }

  /// `2020..2025`, `2020/2025`, or one date; an end may be left out.
  private static func window(of span: String) throws -> Window {
    let parts = span.replacing("/..", with: "/").replacing("../", with: "/")
      .replacing("..", with: "/")
    return try PartialDate(parts).window
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

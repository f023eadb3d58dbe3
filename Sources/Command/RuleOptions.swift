import ArgumentParser
import History
import World

/// The options of every command that follows relations.
struct RuleOptions: ParsableArguments {
  @Option(help: "Use only this relation; may be repeated.")
  var relation: [RelationName] = []

  @Flag(help: "Follow relations from target to source, too.")
  var undirected = false

  @Option(help: "maybe: use relations, too, that are only perhaps in force.")
  var include: [Included] = []

  @Flag(help: .hidden)
  var maybe = false

  @Option(help: "Not more hops than this.")
  var maxHops: Int?

  enum Included: String, CaseIterable, ExpressibleByArgument {
    case maybe
  }

  func validate() throws {
    if let maxHops, maxHops < 1 { throw ValidationError("--max-hops counts from 1.") }
  }

  var rule: PathRule {
    let relations = relation.isEmpty ? Relation.allCases : relation.map(\.relation)
    return PathRule(
      relations: Set(relations), isUndirected: undirected,
      includesMaybe: maybe || include.contains(.maybe))
  }
}

/// `--derive` and `--expand`.
struct Conclusions: ParsableArguments {
  @Flag(help: "Add what follows from what is told, marked as derived.")
  var derive = false

  @Flag(help: "Add sanctions and listings of the EU and the UN as their members' own, so marked.")
  var expand = false

  /// A snapshot with what is asked for.
  func snapshot(of chronicle: Chronicle, asOf date: PartialDate?) -> Snapshot {
    let snapshot = chronicle.snapshot(asOf: date)
    guard derive || expand else { return snapshot }
    return chronicle.concluding(snapshot, derives: derive, expands: expand)
  }
}

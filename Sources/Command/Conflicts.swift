import ArgumentParser
import Exchange
import History
import World

struct Conflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "conflicts",
    abstract: "Print where texts contradict one another, or leave a change untold.",
    discussion: """
      Most consequential kind first, each with its sentences and the names of the claims, by which \
      'decide' takes a side. Ends with 1 when there is none.

        relgraph conflicts
        relgraph conflicts --known-by 2025-06 --json
      """)

  @OptionGroup var query: Query

  func run() throws {
    let chronicle = try query.chronicle()
    let conflicts = chronicle.conflicts()
    if query.common.json {
      try Output.print(
        .object([
          "conflicts": .array(conflicts.map { $0.json(in: chronicle) }),
          "sources": .array(chronicle.sources.map(\.json)),
        ]))
    } else if conflicts.isEmpty {
      query.common.note("No two texts contradict one another.")
    } else {
      let lines = conflicts.flatMap { conflict in
        let settled = chronicle.isSettled(conflict.claims) ? "  (decided)" : ""
        let head = [conflict.kind.words, conflict.key?.words ?? "", conflict.window.words]
        return [head.filter { !$0.isEmpty }.joined(separator: "  ") + settled]
          + (conflict.claims.isEmpty
            ? conflict.evidence.lines(chronicle).map { "    " + $0 }
            : conflict.claims.lines(chronicle)) + [""]
      }
      try Output.print(
        lines.dropLast()
          + Listing.list(chronicle.sources, chronicle.cited(conflicts.flatMap(\.evidence))))
    }
    if conflicts.isEmpty { throw ExitCode(1) }
  }
}

extension Key {
  /// `RUS → AFG recognition`.
  var words: String { "\(pair) \(relation.rawValue)" }
}

extension [Claim] {
  /// A line for each: name, source, what it says, and the sentence.
  func lines(_ chronicle: Chronicle) -> [String] {
    let rows = map { claim in
      [
        "    " + (chronicle.id(of: claim)?.text ?? ""),
        chronicle.numbers(of: [claim]).citation, claim.action.rawValue,
        claim.date?.description ?? "undated", "\"\(claim.evidence.quote.clipped(to: 100))\"",
      ]
    }
    return Table(rows).lines
  }
}

extension Chronicle {
  /// Numbers of the sources of evidence.
  func cited(_ evidence: [Evidence]) -> Set<Int> {
    let documents = Set(evidence.map(\.document))
    return Set(sources.filter { documents.contains($0.document) }.map(\.number))
  }
}

extension Conflict.Kind {
  var words: String {
    switch self {
    case .disputed: "Disputed"
    case .universal: "Against a claim over all"
    case .sameDay: "Begun and ended on one day"
    case .variantDays: "Put on different days"
    case .untoldEnd: "An end that no text tells"
    case .untoldStart: "A start that no text tells"
    case .vagueDate: "A vague span against full dates"
    }
  }
}

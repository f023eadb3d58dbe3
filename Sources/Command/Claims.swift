import ArgumentParser
import Exchange
import History
import RelGraph
import World

struct Claims: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "claims",
    abstract: "Print what the texts that are kept say.",
    discussion: """
      The facts of every text, with the name by which 'decide' knows each and its sentence, dated as all texts together allow. \
      With --json the same records as 'relgraph extract'.

        relgraph claims
        relgraph claims --json > claims.jsonl
      """)

  @OptionGroup var common: Common

  func run() throws {
    var output = Output()
    let chronicle = try common.place.chronicle()
    for testimony in chronicle.testimonies {
      if common.json {
        try output.line(testimony.json)
      } else {
        for line in testimony.lines(chronicle) { try output.line(line) }
      }
    }
    try output.flush()
  }
}

extension Testimony {
  /// For a person: a heading, then a row for each fact with its sentence below it.
  fileprivate func lines(_ chronicle: Chronicle) -> [String] {
    let rows = Table(
      claims.map { claim in
        [
          claim.key.source.code, claim.key.relation.rawValue, claim.key.target.code,
          claim.action.rawValue, claim.date?.description ?? "undated",
          chronicle.id(of: claim)?.text ?? "",
        ]
      }
    ).lines
    let facts = zip(rows, claims).flatMap { row, claim in
      ["  " + row, "      \"\(claim.evidence.quote.clipped(to: 90))\""]
    }
    return ["\(document): \(title.clipped(to: 70)), \(publication.words)"] + facts + [""]
  }
}

import ArgumentParser
import Exchange
import Foundation
import History
import RelGraph
import World

/// The options of every command that asks the history something.
struct Query: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only what had been published by the end of this date.", valueName: "date"))
  var knownBy: String?

  @Option(
    help: ArgumentHelp(
      "Ask a bare history instead of the archive.",
      discussion: """
        JSON Lines of {"date","source","target","relation","action"}; every relation is directed.
        """, valueName: "file"))
  var history: String?

  @OptionGroup var common: Common

  /// The history that is asked, as far as it was known by then.
  func chronicle() throws -> Chronicle {
    let all = try history.map(Self.bareHistory) ?? common.place.chronicle()
    return try knownBy.map { try all.known(by: PartialDate($0)) } ?? all
  }

  private static func bareHistory(_ path: String) throws -> Chronicle {
    let history = try BareHistory(reading: TextFiles.bytes(of: path))
    if let refusal = history.refusals.first {
      throw Unreadable(
        "\(path):\(refusal.line)", refusal.reason.description,
        remedy: "mend the line or leave it out")
    }
    return Chronicle(bare: history.events, premises: Premises(.standard))
  }

  /// The party of a code, name or alias.
  static func party(_ name: String) throws -> Party {
    try Atlas.standard.party(named: name)
  }
}

/// The date that a question is about.
struct AsOf: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The date asked about: 2025, 2025-07 or 2025-07-04, with its last day.",
      discussion: "Otherwise the latest date in the history.", valueName: "date"))
  var asOf: String?

  /// Nil when none is given.
  var date: PartialDate? {
    get throws { try asOf.map { try PartialDate($0) } }
  }
}

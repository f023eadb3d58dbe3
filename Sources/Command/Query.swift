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
      "Only what had been ingested and decided here by the end of this date.",
      valueName: "date"))
  var ingestedBy: String?

  @Option(
    help: ArgumentHelp(
      "Ask a bare history instead of the archive.",
      discussion: """
        JSON Lines of {"date","source","target","relation","action"}, or a table (comma, semicolon \
        or tab) whose heading names these columns; or what --save-history wrote. '-' is standard \
        input. Every relation is directed.
        """, valueName: "file"))
  var history: String?

  @Flag(help: "Leave out lines of --history that cannot be read; they are named all the same.")
  var skipBad = false

  @Option(
    help: ArgumentHelp(
      "Save the history asked with --history here, in a form that opens at once.",
      valueName: "file"))
  var saveHistory: String?

  @Option(
    help: ArgumentHelp(
      "After how long without mention a relation is stale; may be repeated.",
      discussion: """
        As ambassador=2y, sanctions=180d or ties=never. Otherwise ambassador=1460d, office=3650d, \
        sanctions=730d, designation=3650d, the others never.
        """, valueName: "relation=span"))
  var staleAfter: [StaleAfter] = []

  @OptionGroup var common: Common

  private var staleness: [Relation: Int] {
    staleAfter.reduce(into: Premises.usualStaleness) { $0[$1.relation] = $1.days }
  }

  func validate() throws {
    if history == nil, skipBad || saveHistory != nil {
      throw ValidationError("--skip-bad and --save-history are for a history that --history names.")
    }
  }

  /// The history that is asked, as far as it was known by then.
  func chronicle() throws -> Chronicle {
    let limit = try ingestedBy.map { try PartialDate($0).window.latest } ?? nil
    let all =
      try history.map(bareHistory)
      ?? common.place.chronicle(
        ingestedBy: limit, staleness: staleness)
    if all.isBare, knownBy != nil || ingestedBy != nil {
      common.note("A bare history has no texts: --known-by and --ingested-by change nothing.")
    }
    for lost in all.lostDecisions { Messages.warn(lost) }
    return try knownBy.map { try all.known(by: PartialDate($0)) } ?? all
  }

  private func bareHistory(_ path: String) throws -> Chronicle {
    let history = try BareHistory(path: path)
    let place = path == "-" ? "standard input" : path
    for refusal in history.refusals {
      Messages.warn("\(place):\(refusal.line): \(refusal.reason)")
    }
    if !history.refusals.isEmpty, !skipBad {
      throw Unreadable(
        place, "\(counted(history.refusals.count, "line")) could not be read",
        remedy: "mend what is named above, or leave it out with --skip-bad")
    }
    if history.repeats > 0 {
      common.note("\(place): \(counted(history.repeats, "line")) said again what others say.")
    }
    if let saveHistory { try OutputFile(saveHistory).write(history.almanac.saved) }
    var premises = Premises(.standard)
    premises.staleness = staleness
    return Chronicle(bare: history.almanac, premises: premises)
  }

  /// The party of a code in a history, or of a code, name or alias.
  static func party(_ name: String, in chronicle: Chronicle) throws -> Party {
    chronicle.hasParty(Party(name)) ? Party(name) : try party(name)
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

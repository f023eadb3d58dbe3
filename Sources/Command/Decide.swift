import Archive
import ArgumentParser
import Exchange
import Foundation
import History
import RelGraph
import World

struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decide about claims; every decision keeps who took it, when and why.",
    discussion: """
      Claims are named by ten digits that 'why', 'conflicts', 'review' and 'claims' print; the \
      first few will do. Decisions stand in graphs/decisions.jsonl, a line each, and are only ever \
      added; every later answer heeds them, and --known-by heeds those taken by then.

        relgraph decide reject 3f9a1c --because "The text retells a rumour."
        relgraph decide redate 3f9a1c 2025-04-17 --because "Ruling of the court, 17 April."
        relgraph decide add MNG office UZB starts --date 2024-06-03 --source "Gazette, p. 3" \\
            --because "Not in any of the texts."
        relgraph decide undo 3 --because "The court's site says otherwise."
      """,
    subcommands: [
      DecideClaims.Accept.self, DecideClaims.Reject.self, DecideRedate.self,
      DecideClaims.Merge.self, DecideClaims.Split.self, DecidePrefer.self, DecideAdd.self,
      DecideUndo.self, DecideList.self,
    ])
}

/// The options of every decision.
struct DecisionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why.", valueName: "reason"))
  var because: String

  @Option(help: ArgumentHelp("Who decides; otherwise the name of the account.", valueName: "name"))
  var by: String?

  @OptionGroup var today: Today
  @OptionGroup var common: Common

  func validate() throws {
    if because.allSatisfy(\.isWhitespace) { throw ValidationError("--because takes a reason.") }
  }

  private var person: String {
    let environment = ProcessInfo.processInfo.environment
    return by ?? environment["RELGRAPH_USER"] ?? environment["USER"] ?? NSUserName()
  }

  /// Takes a decision and tells what came of it.
  func decide(_ ruling: (Chronicle) throws -> Decision.Ruling) throws {
    let place = common.place
    let store = try place.store()
    let decision = try place.decisionLog.add(
      on: try today.day, by: person, because: because
    ) { docket in
      try ruling(place.chronicle(of: store, decisions: docket))
    }
    if common.json {
      try Output.print(decision.json)
    } else if !common.quiet {
      try Output.print(["Decision \(decision.number): \(decision.words)"])
    }
  }
}

extension Chronicle {
  /// The claim of a name or the beginning of one.
  func claim(named name: String) throws -> (id: ClaimID, claim: Claim) {
    let found = claims(named: name)
    guard let first = found.first, !name.isEmpty else {
      throw Malformed(
        name, "names no claim; 'relgraph why A RELATION B' and 'relgraph review' print the names")
    }
    guard Set(found.map(\.id)).count == 1 else {
      throw Malformed(
        name,
        "may be " + found.prefix(4).map(\.id.text).joined(separator: " or ")
          + "; write more of it")
    }
    return first
  }
}

import Archive
import ArgumentParser
import Exchange
import History
import RelGraph
import World

struct DecideList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print what was decided, and what no longer counts.")

  @OptionGroup var common: Common

  func run() throws {
    let docket = try common.place.decisionLog.docket()
    if common.json {
      var output = Output()
      for decision in docket.decisions { try output.line(decision.json) }
      return try output.flush()
    }
    let standing = Set(docket.standing.map(\.number))
    let rows = docket.decisions.map { decision in
      [
        "\(decision.number)", "\(decision.day)", decision.person, decision.words,
        standing.contains(decision.number) ? "" : "undone", decision.reason,
      ]
    }
    if rows.isEmpty { common.note("Nothing was decided yet.") }
    try Output.print(Table(rows).lines)
  }
}

extension Decision {
  /// `reject 3f9a1c2b7e`, `redate 3f9a1c2b7e to 2025-04-17`.
  var words: String {
    let claims = ruling.claims.map(\.text)
    switch ruling {
    case .redate(_, let date): return "redate \(claims[0]) to \(date?.description ?? "no date")"
    case .prefer:
      return "prefer \(claims[0]) over " + claims.dropFirst().joined(separator: ", ")
    case .undo(let number): return "undo decision \(number)"
    case .add(let added):
      return "add \(added.key) \(added.action.rawValue)"
        + (added.date.map { " \($0)" } ?? "") + ", from \(added.source)"
    case .accept, .reject, .merge, .split:
      return ruling.name + " " + claims.joined(separator: ", ")
    }
  }
}

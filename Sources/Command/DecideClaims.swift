import ArgumentParser
import History
import World

/// Decisions about one claim or several.
enum DecideClaims {
  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The claims were looked at and stand; they no longer wait in 'review'.")

    @Argument(help: "Names of claims.")
    var claims: [String]
    @OptionGroup var options: DecisionOptions

    func run() throws {
      try options.decide { .accept(try $0.ids(claims)) }
    }
  }

  struct Reject: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The claims count no more; 'why' still shows them.")

    @Argument(help: "Names of claims.")
    var claims: [String]
    @OptionGroup var options: DecisionOptions

    func run() throws {
      try options.decide { .reject(try $0.ids(claims)) }
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The claims tell of one event, whatever their dates; the earliest counts.")

    @Argument(help: "Names of claims: two or more.")
    var claims: [String]
    @OptionGroup var options: DecisionOptions

    func validate() throws {
      if claims.count < 2 { throw ValidationError("Two claims or more are merged.") }
    }

    func run() throws {
      try options.decide { chronicle in
        let found = try claims.map(chronicle.claim)
        guard found.allSatisfy({ $0.claim.action.isChange }),
          Set(found.map(\.claim.key)).count == 1, Set(found.map(\.claim.action)).count == 1
        else {
          throw Malformed(
            claims.joined(separator: " "),
            "are not of one kind; only claims that one relation began, or that it ended, are merged"
          )
        }
        return .merge(found.map(\.id))
      }
    }
  }

  struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Each of the claims tells of an event of its own.")

    @Argument(help: "Names of claims.")
    var claims: [String]
    @OptionGroup var options: DecisionOptions

    func run() throws {
      try options.decide { .split(try $0.ids(claims)) }
    }
  }
}

extension Chronicle {
  fileprivate func ids(_ names: [String]) throws -> [ClaimID] {
    try names.map { try claim(named: $0).id }
  }
}

struct DecideRedate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redate", abstract: "The claim is of another date.")

  @Argument(help: "Name of a claim.")
  var claim: String
  @Argument(help: "2025, 2025-07, 2025-07-04 or the like; 'none' for no date.")
  var date: String
  @OptionGroup var options: DecisionOptions

  func run() throws {
    let date = self.date == "none" ? nil : try PartialDate(self.date)
    try options.decide { .redate(try $0.claim(named: claim).id, date) }
  }
}

struct DecidePrefer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prefer", abstract: "One claim counts, and others that disagree do not.")

  @Argument(help: "Name of the claim that counts.")
  var claim: String
  @Option(help: "Name of a claim that does not; may be repeated.")
  var over: [String]
  @OptionGroup var options: DecisionOptions

  func validate() throws {
    if over.isEmpty { throw ValidationError("--over names the claim that does not count.") }
  }

  func run() throws {
    try options.decide { chronicle in
      let kept = try chronicle.claim(named: claim).id
      let others = try over.map { try chronicle.claim(named: $0).id }
      guard !others.contains(kept) else {
        throw Malformed(claim, "is on both sides; name another claim with --over")
      }
      return .prefer(kept, over: others)
    }
  }
}

struct DecideUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "A decision no longer counts; it stays in the file.")

  @Argument(help: "Number of a decision.")
  var number: Int
  @OptionGroup var options: DecisionOptions

  func run() throws {
    try options.decide { chronicle in
      guard chronicle.docket.decisions.contains(where: { $0.number == number }) else {
        throw Malformed("\(number)", "is no decision; 'relgraph decide list' prints them")
      }
      guard chronicle.docket.standing.contains(where: { $0.number == number }) else {
        throw Malformed("\(number)", "is undone already; 'relgraph decide list' says by which")
      }
      return .undo(number)
    }
  }
}

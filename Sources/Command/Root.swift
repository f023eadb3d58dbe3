import ArgumentParser

struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relgraph",
    abstract: "Diplomatic relations between states, read from news texts: dated and with evidence.",
    version: "0.1.0-dev",
    subcommands: [
      Ingest.self, Extract.self, Claims.self, Render.self, SnapshotCommand.self, Show.self,
      HistoryCommand.self, SeriesCommand.self, ReportCommand.self, PathCommand.self, Reach.self,
      Measures.self, Diff.self, Why.self, Conflicts.self, ReviewCommand.self, Decide.self,
      Parse.self, Dates.self,
    ])
}

extension Root {
  /// Runs the command that the arguments name, and ends the process with its status.
  static func runToExit() async -> Never {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
    exit()
  }

  private static func end(with error: any Error) -> Never {
    switch error {
    case is BrokenPipe: exit()
    case is ExitCode, is CleanExit, is ValidationError: exit(withError: error)
    default: break
    }
    guard exitCode(for: error) == .failure else { exit(withError: error) }
    Messages.warn("\(error)")
    exit(withError: ExitCode(2))
  }
}

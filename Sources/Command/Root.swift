import ArgumentParser
import Dispatch

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
  static func runToExit() -> Never {
    do {
      var command = try parsed(Array(CommandLine.arguments.dropFirst()))
      if let command = command as? any AsyncParsableCommand { runToExit(command) }
      try command.run()
    } catch {
      end(with: error)
    }
    exit()
  }

  private static func runToExit(_ command: sending any AsyncParsableCommand) -> Never {
    Task {
      do {
        var command = command
        try await command.run()
      } catch {
        end(with: error)
      }
      exit()
    }
    dispatchMain()
  }

  /// The command, with its options.
  ///
  /// Parsing from the root looks at all commands first, which takes longer than to parse the one
  /// that is named. That is tried before; help, errors and commands of commands take the long way,
  /// since their messages name what stands above.
  private static func parsed(_ arguments: [String]) throws -> sending any ParsableCommand {
    let named = configuration.subcommands.first { command in
      arguments.first.map { $0 == command.configuration.commandName } ?? false
    }
    if let named, named.configuration.subcommands.isEmpty,
      let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named  // And not the command that prints its help.
    {
      return command
    }
    return try parseAsRoot(arguments)
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

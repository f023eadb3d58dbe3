import ArgumentParser
import Foundation
import RelGraph

/// The options of every command.
struct Common: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder whose 'graphs' folder holds the archive and the figures.",
      discussion: "Otherwise RELGRAPH_WORKSPACE, or the nearest such folder from here upward."))
  var workspace: String?

  @Flag(help: "Write the result as JSON.")
  var json = false

  @Flag(help: "Say nothing but results and problems.")
  var quiet = false

  var place: Workspace {
    let variable = "RELGRAPH_WORKSPACE"
    let environment = getenv(variable).map { [variable: String(cString: $0)] } ?? [:]
    return Workspace(
      named: workspace, environment: environment, from: FileManager.default.currentDirectoryPath)
  }

  /// Tells a person something besides the result.
  func note(_ text: String) {
    if !quiet { Messages.say(text) }
  }
}

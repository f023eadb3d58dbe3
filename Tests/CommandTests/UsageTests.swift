import Foundation
import TestKit
import Testing

@Suite struct UsageTests {
  private let relgraph: Relgraph

  init() throws {
    relgraph = try Relgraph()
  }

  private static let commands = [
    "ingest", "extract", "claims", "render", "snapshot", "show", "history", "path", "diff", "why",
  ]

  @Test(arguments: commands)
  func `every command explains itself with an example`(command: String) throws {
    let run = try relgraph("help", command)
    #expect(run.status == 0)
    #expect(run.output.contains("  relgraph \(command)"))
    #expect(run.output.contains("--workspace"))
  }

  @Test(arguments: commands)
  func `a command tells of itself as the help on it does`(command: String) throws {
    let (own, help) = (try relgraph(command, "--help"), try relgraph("help", command))
    #expect(own.status == 0 && own.output == help.output)
    #expect(own.output.contains("USAGE: relgraph \(command)"))
    let wrong = try relgraph(command, "--nonsense")
    #expect(wrong.status == 64 && wrong.errors.contains("relgraph \(command)"))
  }

  @Test func `the help names every command`() throws {
    let help = try relgraph("help").output
    for command in Self.commands { #expect(help.contains("  \(command) ")) }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are made for a shell`(shell: String) throws {
    let run = try relgraph("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("ingest"))
  }
}

import ArgumentParser

struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relgraph-bench", abstract: "Measure relgraph on this machine.",
    subcommands: [DatesBench.self, DrawingBench.self, LanguageBench.self])
}

import ArgumentParser

struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relgraph-bench", abstract: "Measure relgraph on this machine.",
    subcommands: [
      LanguageBench.self, DatesBench.self, HistoryBench.self, PlacementBench.self,
      DrawingBench.self,
    ])
}

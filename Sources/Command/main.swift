import ArgumentParser

struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "relgraph")
}

Root.main()

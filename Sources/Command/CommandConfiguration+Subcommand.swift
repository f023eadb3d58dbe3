import ArgumentParser

extension CommandConfiguration {
  /// Of a command that the root lists and that has none below it.
  ///
  /// Such a one is parsed by itself (`Root.parsed`). That it knows what stands above it tells the
  /// parser not to look for a request of a completion script, which is the root's to answer.
  init(leaf name: String, abstract: String, discussion: String = "") {
    self.init(
      commandName: name, _superCommandName: "relgraph", abstract: abstract, discussion: discussion)
  }
}

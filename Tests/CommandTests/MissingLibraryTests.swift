import Foundation
import TestKit
import Testing

/// Where libgraphviz and libxml2 are not installed, everything but what needs them works.
@Suite struct MissingLibraryTests {
  private let relgraph: Relgraph
  /// Puts files that are no libraries before the ones that are.
  private let without: [String: String]

  init() throws {
    relgraph = try Relgraph()
    for library in ["libgvc.so", "libxml2.so"] {
      for version in ["", ".2", ".6", ".7", ".16"] {
        try relgraph.folder.write("no library", to: "lib/\(library)\(version)")
      }
    }
    without = ["LD_LIBRARY_PATH": relgraph.folder.path + "/lib"]
    try relgraph.folder.write(
      "<html><body><p>Peru recognised Kosovo on 3 June 2024.</p></body></html>", to: "page.html")
    try relgraph.folder.write("Peru recognised Kosovo on 3 June 2024.", to: "page.txt")
    try relgraph.folder.write(
      """
      {"date":"2021-08-15","source":"AFG","target":"QAT","relation":"office","action":"starts"}
      """, to: "h.jsonl")
  }

  @Test func `figures are drawn, but not laid out by Graphviz`() throws {
    let network = ["render", "--history", "h.jsonl", "--view", "network"]
    let own = try relgraph.start(network, environment: without).process
    own.waitUntilExit()
    #expect(own.terminationStatus == 0)
    for engine in ["dot", "neato", "sfdp"] {
      let run = try relgraph(
        "render", "--history", "h.jsonl", "--view", "network", "--layout", engine, "-o", "f.svg",
        environment: without)
      #expect(run.status == 2 && run.errors.contains("libgvc is not installed"), "\(run.errors)")
    }
  }

  @Test func `texts are read, but no pages`() throws {
    #expect(try relgraph("extract", "page.txt", environment: without).status == 0)
    let run = try relgraph("extract", "page.html", environment: without)
    #expect(run.status == 2 && run.errors.contains("page.html: is HTML"), "\(run.errors)")
    #expect(run.errors.contains("install libxml2"))
  }
}

import RelGraph
import TestKit
import Testing

/// The library as a user of it sees it: one import.
@Suite struct WorkspaceTests {
  private func records(_ paths: [String]) async throws -> [String] {
    let folder = try TemporaryFolder()
    let workspace = Workspace(folder: folder.path)
    try await workspace.ingest(TextFiles(paths)) { _ in }
    return try workspace.chronicle().testimonies.map(\.json.line)
  }

  private let seeds = repository + "/seeds"

  @Test func `keeps the same whatever the order of the texts`() async throws {
    let names = [
      "000-moscow-dateline", "001-stamped-post", "002-with-related-headlines",
      "003-envoy-explains", "004-backgrounder",
    ]
    let paths = names.map { "\(seeds)/\($0).txt" }
    let forward = try await records(paths)
    let backward = try await records(paths.reversed())
    #expect(forward.count == 5)
    #expect(forward == backward)
  }

  @Test func `reads texts without keeping them`() async throws {
    var ids: [String] = []
    try await Extractor().extract(TextFiles([seeds])) { outcome -> String? in
      guard case .read(let testimony) = outcome else { return nil }
      return testimony.document
    } each: {
      ids += [$0].compactMap(\.self)
    }
    #expect(ids.count == 5)
    #expect(ids == ids.sorted())
  }

  @Test func `tells what became of each text`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Norway recognised Palestine on 28 May 2024.", to: "a.txt")
    let workspace = Workspace(folder: folder.path)
    var kept: [String] = []
    for _ in 0..<2 {
      try await workspace.ingest(TextFiles([path, path + "x"])) { ingestion in
        switch ingestion {
        case .kept(let testimony, _): kept.append("kept " + testimony.document)
        case .known(let id, _): kept.append("known " + id)
        case .passedOver: kept.append("passed over")
        case .failed(let failure): kept.append(failure.reason)
        }
      }
    }
    #expect(kept == ["kept a", "no such file or folder", "known a", "no such file or folder"])
  }
}

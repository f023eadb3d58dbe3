import Dating
import Foundation
import Language
import Testing
import World

/// The five texts that the project started from, each dated by itself, without a date given.
@Suite struct SeedTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let briefs = root.appending(path: "seeds")
  private static let shared = root.deletingLastPathComponent().appending(path: "shared")
  private static let folders = [
    briefs, shared.appending(path: "briefs"), shared.appending(path: "seeds"),
  ].filter { !texts(in: $0).isEmpty }

  private static func texts(in folder: URL) -> [URL] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private func readings(_ folder: URL) throws -> [DateReading] {
    try Self.texts(in: folder).map { file in
      try MarkedText.reading(of: String(contentsOf: file, encoding: .utf8))
    }
  }

  @Test(
    .enabled(if: !folders.isEmpty, "neither seeds nor the folder beside the checkout is there"),
    arguments: folders)
  func `each text alone gives bounds, never a guess`(folder: URL) throws {
    let readings = try readings(folder)
    #expect(
      readings.map { $0.publication.date?.description } == [
        "2024-07-04/..", "2025-07-03/2025-07-09", "2025-04-01/..", "2022-04-01/..",
        "2023-08-01/2025-08-31",
      ])
    #expect(readings.map(\.publication.basis) == [.bounds, .stamp, .bounds, .bounds, .bounds])
    let truth = try PartialDate("2025-07-04").window
    for reading in readings {
      #expect(reading.publication.window.contains(truth))
      #expect(reading.findings.isEmpty)
    }
  }

  @Test(.enabled(if: !folders.isEmpty), arguments: folders)
  func `the clues are the dateline, the stamp and the vague span`(folder: URL) throws {
    let clues = try readings(folder).map(\.clues)
    #expect(clues.map(\.dateline) == [.init(month: 7, day: 4), nil, nil, nil, nil])
    #expect(clues.map { $0.stamps.map(\.description) } == [[], ["2025-07-03"], [], [], []])
    #expect(clues.map(\.vague.count) == [0, 0, 0, 0, 1])
    #expect(clues[4].vague.first?.words == "nearly three years ago")
    #expect(clues[4].vague.first?.center == (try PartialDate("2024-08").window))
    #expect(clues.allSatisfy { $0.given == nil && $0.stated == nil })
  }

  @Test(.enabled(if: !folders.isEmpty), arguments: folders)
  func `a full date found elsewhere overrules the vague span and the conflict is told`(
    folder: URL
  ) throws {
    let last = try #require(try readings(folder).last)
    let estimator = PublicationEstimator(clues: last.clues)
    let late = try PartialDate("2025-09-01/2025-09-30").window
    #expect(
      estimator.publication(within: late, ignoringVague: true).date?.description == "2025-09")
    #expect(estimator.conflicts(with: late) == last.clues.vague)
  }

  @Test(.enabled(if: !folders.isEmpty), arguments: folders)
  func `with their days of writing known, the texts agree`(folder: URL) throws {
    let resolver = Resolver(publication: Publication(try PartialDate("2025-07-04"), .given))
    let dates = try readings(folder).map { reading in
      Set(reading.mentions.joined().compactMap { resolver.resolve($0.time)?.description })
    }
    for number in [0, 1, 2, 4] { #expect(dates[number].contains("2025-07-03")) }
    for number in [1, 2, 3] { #expect(dates[number].contains("2025-04")) }
    #expect(dates[2].contains("2024-10"))
    #expect(
      dates[0].contains("2025-01-01/2025-07-04") && dates[4].contains("2025-01-01/2025-07-04"))
  }
}

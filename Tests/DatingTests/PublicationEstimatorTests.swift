import Dating
import Testing
import World

@Suite struct PublicationEstimatorTests {
  private func day(_ text: String) throws -> Day {
    try #require(try PartialDate(text).window.day)
  }

  private func publication(
    _ clues: PublicationClues, within extra: String? = nil, ignoringVague: Bool = false
  ) throws -> String {
    let publication = PublicationEstimator(clues: clues).publication(
      within: try extra.map { try PartialDate($0).window }, ignoringVague: ignoringVague)
    return "\(publication.date?.description ?? "?") \(publication.basis.rawValue)"
  }

  private func vague(_ window: String) throws -> PublicationClues.VagueSpan {
    let window = try PartialDate(window).window
    return PublicationClues.VagueSpan(
      window: window, center: window, utf8: 0..<1, words: "nearly three years ago")
  }

  @Test func `nothing is known of a text without clues`() throws {
    #expect(try publication(PublicationClues()) == "? unknown")
    #expect(PublicationEstimator(clues: PublicationClues()).bounds() == .unbounded)
  }

  @Test func `a given date stands, but for a dateline shortly before it`() throws {
    var clues = PublicationClues(given: try PartialDate("2025-02-06"))
    #expect(try publication(clues, within: "2024") == "2025-02-06 given")
    clues.dateline = .init(month: 2, day: 5)
    #expect(try publication(clues) == "2025-02-05 dateline")
    clues.dateline = .init(month: 7, day: 4)
    #expect(try publication(clues) == "2025-02-06 given")
    clues.given = try PartialDate("2025")
    #expect(try publication(clues) == "2025-07-04 dateline")
    clues.stated = try PartialDate("2023-11-03")
    clues.dateline = nil
    #expect(try publication(clues) == "2025 given")
  }

  @Test func `a stated date stands`() throws {
    let clues = PublicationClues(
      stated: try PartialDate("2023-11-03"), notBefore: try day("2024-01-01"))
    #expect(try publication(clues, within: "2025") == "2023-11-03 dateline")
  }

  @Test func `the last stamp opens a week`() throws {
    var clues = PublicationClues(stamps: [try day("2025-07-03"), try day("2025-06-01")])
    #expect(try publication(clues) == "2025-07-03/2025-07-09 stamp")
    #expect(
      try publication(clues, within: "2025-07-04/2025-07-31")
        == "2025-07-04/2025-07-09 other_documents")
    clues.notBefore = try day("2025-07-05")
    #expect(try publication(clues) == "2025-07-05/2025-07-09 stamp")
    clues.notBefore = try day("2025-09-01")
    #expect(try publication(clues) == "2025-09-01/.. bounds")
  }

  @Test func `a dateline without a year gives one candidate a year`() throws {
    var clues = PublicationClues(
      dateline: .init(month: 7, day: 4), notBefore: try day("2024-03-01"))
    #expect(try publication(clues) == "2024-07-04/.. bounds")
    #expect(
      try publication(clues, within: "../2025-12-31")
        == "[2024-07-04,2025-07-04] other_documents")
    #expect(
      try publication(clues, within: "2025-07-03/2025-07-09")
        == "2025-07-04 other_documents")
    clues.vague = [try vague("2023-08/2025-08")]
    #expect(try publication(clues) == "[2024-07-04,2025-07-04] bounds")
    #expect(try publication(clues, ignoringVague: true) == "2024-07-04/.. bounds")
    let candidates = PublicationEstimator(clues: clues)
      .candidates(in: try PartialDate("2023/2027").window)
    #expect(
      candidates.map(\.description) == ["2024-07-04", "2025-07-04", "2026-07-04", "2027-07-04"])
  }

  @Test func `a weekday named with a day tests the candidates`() throws {
    let clues = PublicationClues(
      dateline: .init(month: 7, day: 4),
      namedDays: [.init(.init(month: 7, day: 3), weekday: 3)], notBefore: try day("2021-08-01"))
    #expect(try publication(clues) == "2025-07-04/.. bounds")
    #expect(try publication(clues, within: "2020/2030") == "2025-07-04 other_documents")
  }

  @Test func `vague spans only narrow, and are named when they disagree`() throws {
    let clues = PublicationClues(
      stamps: [try day("2025-07-03")], vague: [try vague("2023-08/2024-08")])
    #expect(try publication(clues) == "2025-07-03/2025-07-09 stamp")
    let estimator = PublicationEstimator(clues: clues)
    #expect(estimator.conflicts(with: estimator.publication().window) == clues.vague)
    #expect(estimator.conflicts(with: try PartialDate("2024").window).isEmpty)
  }

  @Test func `what other documents leave is without effect where nothing remains`() throws {
    let clues = PublicationClues(notBefore: try day("2024-03-01"))
    #expect(try publication(clues, within: "2023") == "2024-03-01/.. bounds")
    let estimator = PublicationEstimator(clues: clues)
    #expect(estimator.candidates(in: try PartialDate("2023").window).isEmpty)
    #expect(
      estimator.candidates(in: try PartialDate("2024").window).map(\.description)
        == ["2024-03-01/2024-12-31"])
  }

  @Test func `more leaves no fewer days, whatever the clues`() throws {
    let day = try day("2024-07-04")
    for mask in 0..<8 {
      let clues = PublicationClues(
        stamps: mask & 1 == 0 ? [] : [day],
        dateline: mask & 2 == 0 ? nil : .init(month: 7, day: 4),
        notBefore: mask & 4 == 0 ? nil : day.adding(-200))
      let estimator = PublicationEstimator(clues: clues)
      var inner = 0
      for width in [0, 1, 30, 366, 2000] {
        let window = Window(day.adding(-width), day.adding(width))
        let candidates = estimator.candidates(in: window)
        #expect(candidates.allSatisfy { window.contains($0.window) })
        let days = candidates.compactMap { candidate in
          candidate.window.earliest.flatMap { first in
            candidate.window.latest.map { $0 - first + 1 }
          }
        }.reduce(0, +)
        #expect(days >= inner)
        inner = days
      }
    }
  }
}

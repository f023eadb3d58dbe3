import Foundation
import History
import TestKit
import Testing
import World

/// The groups of the suite: what several texts tell, as a careful reader takes it from each, makes
/// the history that is expected of all.
@Suite struct GroupTests {
  private struct Group: Decodable {
    let id: String
    let kind: String?
    let members: [String]?
    let expect: [Expected]?
  }

  private struct Expected: Decodable {
    let source: String
    let target: String
    let relation: Relation
    let episodes: [Episode]?
    let episodesAccept: [[Episode]]?
    let asOf: [AsOf]?

    var key: Key { Key(Party(source), relation, Party(target)) }
  }

  private struct Episode: Decodable {
    let from: String?
    let to: String?
    let fromAccept: [String]?
    let toAccept: [String]?

    func admits(_ interval: Interval) -> Bool {
      Self.admits(interval.began, from, fromAccept) && Self.admits(interval.ended, to, toAccept)
    }

    private static func admits(_ window: Window?, _ bound: String?, _ others: [String]?) -> Bool {
      let found = window.flatMap { PartialDate(finestContaining: $0)?.description }
      return found == bound || found.map { others?.contains($0) ?? false } ?? false
    }
  }

  private struct AsOf: Decodable {
    let date: String
    let inForce: Bool
  }

  private func groups() throws -> [Group] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try String(contentsOf: Folder.gold.appending(path: "suite.jsonl"), encoding: .utf8)
      .split(separator: "\n").map { try decoder.decode(Group.self, from: Data($0.utf8)) }
      .filter { $0.kind == "group" }
  }

  private func testimony(_ record: GoldRecord) throws -> Testimony {
    let given = try record.published.map { try PartialDate($0) }
    let facts = (record.facts ?? []).filter { $0.optional != true }
    let claims = try facts.enumerated().map { index, fact in
      let date = try fact.date.map { try PartialDate($0) }
      return Claim(
        key: fact.key, action: fact.action,
        time: fact.action.isChange ? date.map { .absolute($0) } : nil, date: date,
        evidence: FiveTexts.evidence(record.id, index * 100))
    }
    return Testimony(
      document: record.id, title: record.id, clues: PublicationClues(given: given),
      publication: given.map { Publication($0, .given) } ?? .unknown, claims: claims)
  }

  @Test func `every group makes the episodes and answers that are expected`() throws {
    let records = try GoldRecord.read(Folder.gold.appending(path: "suite.jsonl"))
    let groups = try groups()
    try #require(groups.count >= 4)
    for group in groups {
      let members = records.filter { group.members?.contains($0.id) ?? false }
      let testimonies = try members.map(testimony)
      let chronicle = Chronicle(testimonies)
      #expect(chronicle.events == Chronicle(testimonies.reversed()).events)
      for expected in group.expect ?? [] { try check(expected, group.id, chronicle) }
    }
  }

  private func check(_ expected: Expected, _ group: String, _ chronicle: Chronicle) throws {
    let place = "\(group), \(expected.key)"
    for question in expected.asOf ?? [] {
      let state = try chronicle.state(expected.key, question.date)
      let isRight = question.inForce ? state == .inForce : state == .out || state == .unknown
      #expect(isRight, "\(place) on \(question.date): \(state)")
    }
    let intervals = chronicle.intervals(of: expected.key)
    if let episodes = expected.episodes {
      let admitted = [episodes] + (expected.episodesAccept ?? [])
      let isRight = admitted.contains { episodes in
        episodes.count == intervals.count && zip(episodes, intervals).allSatisfy { $0.admits($1) }
      }
      #expect(
        isRight, "\(place): \(intervals.map { ($0.began, $0.ended) })")
    }
    let told = chronicle.testimonies.filter { text in
      text.claims.contains { $0.key == expected.key }
    }.map(\.document)
    let evidence = chronicle.snapshot().entries.first { $0.key == expected.key }?.evidence ?? []
    #expect(Set(told).isSubset(of: evidence.map(\.document)), "\(place): \(told)")
    if expected.episodes?.isEmpty != true { #expect(!told.isEmpty, "\(place)") }
  }
}

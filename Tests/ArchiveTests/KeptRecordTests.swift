import Archive
import Foundation
import TestKit
import Testing
import World

/// What the archive gives back is what was kept.
@Suite struct KeptRecordTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let quote =
    "“Łódź” \"quoted\" \\ / tab\t line\n return\r bell\u{7} form\u{C} back\u{8} 🇦🇫 \u{1F600} \u{2028}"

  private func evidence(_ id: String) -> Evidence {
    Evidence(document: id, utf8: 3..<77, scalars: 2..<70, quote: Self.quote, rule: "a.rule")
  }

  private func testimony(
    _ id: String, claims: [Claim] = [], universals: [UniversalClaim] = [], findings: [Finding] = []
  ) -> Testimony {
    Testimony(
      document: id, title: "", clues: PublicationClues(), publication: .unknown, claims: claims,
      universals: universals, findings: findings)
  }

  private static let expressions: [TimeExpression] = {
    let date = PartialDate(Day(number: 20_272))
    let plain: [TimeExpression] = [
      .absolute(date), .weekday(0), .lastWeekday(6), .weekdayOfWeek(2, -1), .comingWeekday(3),
      .nextWeekday(4), .offset(-3, .week), .vague(2, .decade), .month(1), .lastMonth(12),
      .nextMonth(7), .monthDay(month: 2, day: 29), .pastMonthDay(month: 7, day: 4),
      .earlierThisYear, .earlierThisMonth, .season(0), .lastSeason(3),
    ]
    return plain
      + [
        .shifted(.shifted(.month(5), 2, .quarter), -1, .day),
        .inYear(of: .offset(1, .year), month: 3, day: nil),
        .inYear(of: .weekday(1), month: 3, day: 8),
        .between(.monthDay(month: 1, day: 1), .between(.month(2), .earlierThisYear)),
      ]
  }()

  /// The same testimony, written to an archive and read from it.
  private func kept(_ testimony: Testimony) throws -> Testimony? {
    let store = try Store(path: folder.path + "/kept.sqlite", for: .writing)
    _ = try store.keep(
      Document(id: testimony.document, text: "Text of \(testimony.document)"), testimony, path: nil)
    return try store.testimonies().first { $0.document == testimony.document }
  }

  @Test func `claims come back with every time expression and every detail`() throws {
    let key = Key(directed: Party("RUS"), .ties, Party("AFG"))
    let detail = Claim.Detail(
      kind: .government, mode: .deFacto, status: .suspended, regime: "Taliban", city: "Kabul",
      person: Self.quote, attribution: Attribution("says \"so\"", party: Party("RUS")))
    let claims = Self.expressions.map {
      Claim(
        key: key, action: .ends, time: $0, date: try? PartialDate("2025-07~/.."), detail: detail,
        evidence: evidence("a"), confidence: 0.1 + 0.2)
    }
    let testimony = testimony("a", claims: claims)
    #expect(try kept(testimony)?.claims == claims)
    #expect(claims.count == 21)
  }

  @Test func `clues come back`() throws {
    let (day, later) = (Day(number: -719_162), Day(number: 20_272))
    let clues = PublicationClues(
      given: try PartialDate("2025"), stated: try PartialDate("2025-07-04"), stamps: [later, day],
      dateline: .init(month: 7, day: 4),
      namedDays: [.init(.init(month: 2, day: 29), weekday: 6)], notBefore: day, notAfter: later,
      vague: [
        .init(
          window: Window(day, later), center: Window(nil, later), utf8: 0..<0, scalars: 4..<9,
          words: Self.quote),
        .init(window: .unbounded, center: Window(day, nil), utf8: 1..<2, words: ""),
      ])
    let publication = Publication(try PartialDate("2025-07-03/2025-07-09"), .otherDocuments)
    let testimony = Testimony(
      document: "b", title: Self.quote, clues: clues, publication: publication, claims: [])
    let again = try kept(testimony)
    #expect(again?.clues == clues)
    #expect(again?.publication == publication)
    #expect(again?.title == Self.quote)
  }

  @Test func `findings and universal claims come back`() throws {
    let findings = Finding.Reason.allCases.flatMap { reason in
      [
        Finding(reason: reason, evidence: evidence("c")),
        Finding(
          reason: reason, source: Party("XKX"), target: Party("EU"), relation: .designation,
          evidence: evidence("c")),
      ]
    }
    let universals = [UniversalClaim.Scope.everyState, .western, .worldBodies].map {
      UniversalClaim(
        scope: $0, relation: .recognition, target: Party("AFG"), regime: "Taliban",
        action: .absent, exceptions: [Party("RUS"), Party("CHN")],
        date: try? PartialDate("2024-07-04/.."), evidence: evidence("c"))
    }
    let testimony = testimony("c", universals: universals, findings: findings)
    let again = try kept(testimony)
    #expect(again?.findings == findings)
    #expect(again?.universals == universals)
  }

  @Test func `where a text is from comes back`() throws {
    let text = (0..<2000).map { "word\($0 * 7919 % 641)" }.joined(separator: " ")
    let origin = Origin(publisher: Self.quote, shingles: Shingles(of: text))
    let store = try Store(path: folder.path + "/origin.sqlite", for: .writing)
    let document = Document(id: "d", text: text, publisher: Self.quote)
    _ = try store.keep(document, testimony("d"), path: nil)
    #expect(try store.testimonies().first?.origin == origin)
    #expect(origin.shingles?.hashes.isEmpty == false)
  }
}

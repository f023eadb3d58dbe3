import History
import Testing
import World

/// The cases of the domain's `vectors.json`, through whole histories.
///
/// Where those say "maybe" before the first sighting or before an end whose beginning nobody told,
/// nothing is said of the day or before it, and the answer is `unknown`.
@Suite struct AnswerTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let told: [(Action, String)]
    let expected: [(String, State)]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "one start, told by many",
      told: [
        (.starts, "2025-07-03"), (.starts, "2025-07-03"), (.starts, "2025-07"),
        (.holds, "2025-07-05"),
      ],
      expected: [
        ("2025-06-30", .unknown), ("2025-07-03", .inForce), ("2026-07-01", .inForce),
      ]),
    Case(
      name: "an end known to its month and to its day",
      told: [(.starts, "2003"), (.ends, "2025-04"), (.ends, "2025-04-17")],
      expected: [
        ("2002-12-31", .unknown), ("2003-06-01", .maybe), ("2010-01-01", .inForce),
        ("2025-04-10", .inForce), ("2025-04-17", .out), ("2025-07-01", .out),
      ]),
    Case(
      name: "only missed", told: [(.absent, "2025-07-03")],
      expected: [("2025-07-04", .out), ("2024-01-01", .unknown)]),
    Case(
      name: "only seen", told: [(.holds, "2023-05-01"), (.holds, "2025-07-03")],
      expected: [("2022-01-01", .unknown), ("2024-01-01", .inForce), ("2025-07-03", .inForce)]),
    Case(
      name: "severed, then restored", told: [(.ends, "2016-01-03"), (.starts, "2023-03-10")],
      expected: [("2015-01-01", .unknown), ("2017-01-01", .out), ("2023-04-01", .inForce)]),
    Case(
      name: "resumed, and nobody told",
      told: [(.starts, "2000"), (.ends, "2010-05-01"), (.holds, "2020-01-01")],
      expected: [("2011-01-01", .maybe), ("2005-01-01", .inForce), ("2020-01-01", .inForce)]),
    Case(
      name: "ended, and nobody told", told: [(.starts, "2000-01-01"), (.absent, "2020-01-01")],
      expected: [("2000-01-01", .inForce), ("2010-01-01", .maybe), ("2020-01-01", .out)]),
    Case(
      name: "missed on the day it began",
      told: [(.starts, "2024-02-01"), (.absent, "2024-02-01")],
      expected: [("2024-03-01", .inForce)]),
    Case(
      name: "missed between its start and being seen",
      told: [(.starts, "2024-02-01"), (.holds, "2024-06-01"), (.absent, "2024-03-01")],
      expected: [("2024-01-31", .unknown), ("2024-02-15", .disputed), ("2024-07-01", .disputed)]),
    Case(
      name: "recalled, then returned",
      told: [(.starts, "2019-05-01"), (.ends, "2021-09-17"), (.starts, "2022-03-01")],
      expected: [("2020-01-01", .inForce), ("2021-12-01", .out), ("2022-04-01", .inForce)]),
    Case(
      name: "an end known to its month, and no start", told: [(.ends, "2024-04")],
      expected: [("2024-04-15", .maybe), ("2024-06-01", .out), ("2023-01-01", .unknown)]),
    Case(
      name: "ends seen on both sides of a start",
      told: [(.ends, "2009"), (.starts, "2020"), (.ends, "2023")],
      expected: [("2010-01-01", .out), ("2021-01-01", .inForce), ("2024-01-01", .out)]),
    Case(
      name: "seen within the year of its start", told: [(.starts, "2024"), (.holds, "2024-06-15")],
      expected: [("2024-03-01", .maybe), ("2024-06-15", .inForce)]),
    Case(
      name: "seen within the year of its end",
      told: [(.starts, "2000"), (.ends, "2024"), (.holds, "2024-06-15")],
      expected: [("2024-03-01", .inForce), ("2024-07-01", .maybe), ("2025-01-01", .out)]),
    Case(
      name: "texts of one day that say the opposite",
      told: [(.holds, "2024-02-01"), (.absent, "2024-02-01")],
      expected: [("2024-01-31", .unknown), ("2024-02-01", .disputed), ("2024-03-01", .disputed)]),
    Case(
      name: "seen, then missed", told: [(.holds, "2020-01-01"), (.absent, "2022-01-01")],
      expected: [
        ("2019-12-31", .unknown), ("2020-01-01", .inForce), ("2021-01-01", .maybe),
        ("2022-01-01", .out),
      ]),
  ]

  @Test(arguments: cases) func `answers for a day`(_ example: Case) throws {
    let chronicle = Chronicle(try example.told.enumerated().map { try text($0, $1.0, $1.1) })
    for (date, state) in example.expected {
      let day = try #require(Chronicle.day(of: PartialDate(date)))
      #expect(chronicle.answer(key, on: day).state == state, "\(example.name) on \(date)")
    }
  }

  private let key = Key(Party("CHN"), .ambassador, Party("AFG"))

  private func text(_ number: Int, _ action: Action, _ date: String) throws -> Testimony {
    let date = try PartialDate(date)
    let claim = Claim(
      key: key, action: action, time: action.isChange ? .absolute(date) : nil,
      evidence: FiveTexts.evidence("t\(number)", 0))
    let clues = PublicationClues(given: action.isChange ? try PartialDate("2026-01-01") : date)
    return Testimony(
      document: "t\(number)", title: "", clues: clues,
      publication: Publication(clues.given, .given),
      claims: [claim])
  }

  @Test func `an undated change is unknown before its text and so from then on`() throws {
    let told = Claim(
      key: key, action: .starts, evidence: FiveTexts.evidence("t", 0))
    let given = try PartialDate("2025-07-04")
    let chronicle = Chronicle([
      Testimony(
        document: "t", title: "", clues: PublicationClues(given: given),
        publication: Publication(given, .given), claims: [told])
    ])
    #expect(chronicle.answer(key, on: FiveTexts.day(1900, 1, 1)).state == .unknown)
    #expect(chronicle.answer(key, on: FiveTexts.day(2025, 7, 3)).state == .unknown)
    #expect(chronicle.answer(key, on: FiveTexts.day(2025, 7, 4)).state == .inForce)
    #expect(chronicle.testimonies[0].claims[0].date == nil)
  }

  @Test func `goes stale after its time, and says when it was last confirmed`() throws {
    let chronicle = Chronicle([try text(0, .starts, "2015-03-01")])
    let fresh = chronicle.answer(key, on: FiveTexts.day(2016, 1, 1))
    #expect(fresh.state == .inForce && !fresh.isStale)
    let stale = chronicle.answer(key, on: FiveTexts.day(2025, 1, 1))
    #expect(stale.state == .inForce && stale.isStale)
    #expect(stale.lastConfirmed == FiveTexts.day(2015, 3, 1))
  }
}

import History
import Testing
import World

/// What decisions make of claims, and when.
@Suite struct DecisionTests {
  private let key = Key(Party("MNG"), .office, Party("UZB"))

  private func texts() throws -> [Testimony] {
    try [
      Text("a", published: "2024-06-10").says("MNG", .office, "UZB", .starts, at: "2024-06-03"),
      Text("b", published: "2024-07-10").says("MNG", .office, "UZB", .starts, at: "2024-05-20"),
      Text("c", published: "2024-08-10").says("MNG", .office, "UZB", .ends, at: "2024-08-01"),
    ].map { try $0.testimony() }
  }

  private func id(_ document: String) throws -> ClaimID {
    let chronicle = Chronicle(try texts())
    let claim = chronicle.testimonies.first { $0.document == document }?.claims.first
    return try #require(claim.flatMap(chronicle.id))
  }

  private func day(_ text: String) throws -> Day {
    try #require(try PartialDate(text).window.day)
  }

  private func chronicle(_ rulings: Decision.Ruling...) throws -> Chronicle {
    let decisions = try rulings.enumerated().map { index, ruling in
      Decision(
        number: index + 1, day: try day("2025-01-0\(index + 1)"), person: "me", reason: "test",
        ruling: ruling)
    }
    return Chronicle(try texts(), decisions: Docket(decisions))
  }

  @Test func `a rejected claim counts no more, and is still told of`() throws {
    let chronicle = try chronicle(.reject([try id("c")]))
    #expect(try chronicle.state(key, "2024-09-01") == .inForce)
    #expect(chronicle.setAside.map(\.id) == [try id("c")])
    let explanation = chronicle.explanation(of: key, on: try day("2024-09-01"))
    #expect(explanation.setAside.count == 1)
    #expect(explanation.sentences.contains { $0.contains("Set aside by decision 1") })
    #expect(try Chronicle(try texts()).state(key, "2024-09-01") == .out)
  }

  @Test func `a claim of another date, and one of none`() throws {
    let redated = try chronicle(.redate(try id("c"), try PartialDate("2024-12")))
    #expect(try redated.state(key, "2024-11-30") == .inForce)
    #expect(try redated.state(key, "2025-01-01") == .out)
    let undated = try chronicle(.redate(try id("a"), nil), .redate(try id("b"), nil))
    #expect(undated.events(of: key).first { $0.action == .starts }?.date == nil)
  }

  @Test func `claims merged are one event, and split they are two`() throws {
    let alone = Chronicle(try texts())
    #expect(alone.events(of: key).count(where: { $0.action == .starts }) == 2)
    let merged = try chronicle(.merge([try id("a"), try id("b")]))
    let starts = merged.events(of: key).filter { $0.action == .starts }
    #expect(starts.count == 1)
    #expect(starts.first?.claims.count == 2)
    let again = try chronicle(.merge([try id("a"), try id("b")]), .split([try id("a")]))
    #expect(again.events(of: key).count(where: { $0.action == .starts }) == 2)
  }

  @Test func `the preferred claim counts and the others do not`() throws {
    let chronicle = try chronicle(.prefer(try id("a"), over: [try id("b")]))
    let starts = chronicle.events(of: key).filter { $0.action == .starts }
    #expect(starts.map(\.date) == [try PartialDate("2024-06-03")])
    #expect(chronicle.setAside.map(\.id) == [try id("b")])
  }

  @Test func `a claim by hand counts with its source`() throws {
    let other = Key(Party("LUX"), .recognition, Party("PSE"))
    let addition = Decision.Addition(
      key: other, action: .starts, date: try PartialDate("2025-09-22"), source: "Gazette, p. 3",
      quote: "Luxembourg recognises.")
    let chronicle = try chronicle(.add(addition))
    #expect(try chronicle.state(other, "2025-09-30") == .inForce)
    #expect(chronicle.sources.map(\.title).contains("Gazette, p. 3"))
    #expect(
      chronicle.answer(other, on: try day("2025-09-30")).evidence.map(\.quote) == [
        "Luxembourg recognises."
      ])
  }

  @Test func `what is undone counts no more, and undoing that restores it`() throws {
    let undone = try chronicle(.reject([try id("c")]), .undo(1))
    #expect(try undone.state(key, "2024-09-01") == .out)
    let restored = try chronicle(.reject([try id("c")]), .undo(1), .undo(2))
    #expect(try restored.state(key, "2024-09-01") == .inForce)
  }

  @Test func `decisions count from the day on which they were taken`() throws {
    let chronicle = try chronicle(.reject([try id("c")]))
    #expect(try chronicle.known(by: PartialDate("2024-12-31")).state(key, "2024-09-01") == .out)
    #expect(try chronicle.known(by: PartialDate("2025-01-01")).state(key, "2024-09-01") == .inForce)
  }

  @Test func `a decision about what is not there is told, and changes nothing`() throws {
    let chronicle = try chronicle(.reject([ClaimID("0000000000")]), .undo(9))
    #expect(chronicle.lostDecisions.map(\.decision.number) == [1, 2])
    #expect(chronicle.lostDecisions[0].description.contains("0000000000"))
    #expect(chronicle.events == Chronicle(try texts()).events)
    #expect(chronicle.review().first?.matter == .lost(chronicle.lostDecisions[0]))
  }

  @Test func `what a person accepted no longer waits`() throws {
    let told = try [
      Text("a", published: "2024-06-10").says("MNG", .office, "UZB", .holds, at: "2024-06-03"),
      Text("b", published: "2024-06-10").says("MNG", .office, "UZB", .absent, at: "2024-06-03"),
    ].map { try $0.testimony() }
    let open = Chronicle(told)
    #expect(open.review().first?.matter == .conflict(.disputed))
    let ids = open.conflicts()[0].claims.compactMap(open.id)
    #expect(ids.count == 2)
    let decision = Decision(
      number: 1, day: try day("2025-01-01"), person: "me", reason: "both stand",
      ruling: .accept(ids))
    let settled = Chronicle(told, decisions: Docket([decision]))
    #expect(!settled.review().contains { $0.matter == .conflict(.disputed) })
    #expect(settled.conflicts().count == open.conflicts().count)
  }

  @Test func `the order of the texts changes no name and no answer`() throws {
    let ruling = Decision.Ruling.merge([try id("a"), try id("b")])
    let decisions = Docket([
      Decision(number: 1, day: try day("2025-01-01"), person: "me", reason: "x", ruling: ruling)
    ])
    let forward = Chronicle(try texts(), decisions: decisions)
    let backward = Chronicle(try texts().reversed(), decisions: decisions)
    #expect(forward.events == backward.events)
    #expect(forward.snapshot() == backward.snapshot())
  }
}

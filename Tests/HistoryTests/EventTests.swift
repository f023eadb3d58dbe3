import History
import Testing
import World

@Suite struct EventTests {
  private let key = Key(Party("MNG"), .office, Party("UZB"))

  private func opening(_ document: String, _ published: String, at date: String?) throws -> Text {
    try Text(document, published: published).says("MNG", .office, "UZB", .starts, at: date)
  }

  @Test func `takes the days that all reports of one change allow`() throws {
    let chronicle = try Chronicle([
      opening("a", "2024-06-05", at: "2024-06"), opening("b", "2024-07-01", at: "2024"),
      opening("c", "2024-06-10", at: "2024-05-20/2024-06-04"),
    ])
    let events = chronicle.events(of: key)
    #expect(events.map(\.window) == [Window(FiveTexts.day(2024, 6, 1), FiveTexts.day(2024, 6, 4))])
    #expect(events.first?.claims.count == 3)
    #expect(
      chronicle.testimonies.map { $0.claims[0].date?.description }
        == Array(repeating: "2024-06", count: 3))
  }

  @Test(arguments: [["a", "b", "c"], ["c", "b", "a"]])
  func `keeps the earlier of two days that differ a little, and the other as a variant`(
    names: [String]
  ) throws {
    let chronicle = try Chronicle([
      opening(names[0], "2024-06-05", at: "2024-06-04"),
      opening(names[1], "2024-06-05", at: "2024-06-03"),
      opening(names[2], "2024-07-01", at: "2024-06"),
    ])
    let events = chronicle.events(of: key)
    #expect(events.map(\.window) == [Window(FiveTexts.day(2024, 6, 3))])
    #expect(events.first?.variants.map(\.description) == ["2024-06-04"])
    #expect(events.first?.claims.count == 3)
    #expect(chronicle.conflicts().map(\.kind) == [.variantDays])
  }

  @Test func `does not take one change for another across its opposite`() throws {
    let told = try [
      Text("a", published: "2010-01-01").says("MNG", .office, "UZB", .ends, at: "2009"),
      Text("b", published: "2020-06-01").says("MNG", .office, "UZB", .starts, at: "2020"),
      Text("c", published: "2023-06-01").says("MNG", .office, "UZB", .ends, at: "2023"),
      Text("d", published: "2015-01-01").says("MNG", .office, "UZB", .ends),
      Text("e", published: "2024-01-01").says("MNG", .office, "UZB", .ends),
    ]
    let events = try Chronicle(told).events(of: key)
    #expect(events.map { $0.date?.description } == ["2009", "2020", "2023"])
    #expect(events.map { $0.claims.map(\.evidence.document) } == [["a", "d"], ["b"], ["c", "e"]])
  }

  @Test func `an undated report of what was undone since is of something newer`() throws {
    let chronicle = try Chronicle([
      Text("a", published: "2013-01-01").says("MNG", .office, "UZB", .starts, at: "1990")
        .says("MNG", .office, "UZB", .ends, at: "2012"),
      opening("b", "2024-01-10", at: nil),
    ])
    #expect(chronicle.events(of: key).count == 3)
    #expect(try chronicle.state(key, "2013") == .maybe)
    #expect(try chronicle.state(key, "2024-01-10") == .inForce)
    #expect(chronicle.testimonies[1].claims[0].date == nil)
  }

  @Test func `an embassy closes, a consulate of the same state stays`() throws {
    let chronicle = try Chronicle([
      Text("a", published: "2020-01-01").says("MNG", .office, "UZB", .holds, kind: .embassy)
        .says("MNG", .office, "UZB", .holds, kind: .consulate),
      Text("b", published: "2021-01-02")
        .says("MNG", .office, "UZB", .ends, at: "2021-01-01", kind: .embassy),
    ])
    #expect(try chronicle.state(key, "2021-02") == .inForce)
    #expect(chronicle.intervals(of: key).map(\.ended) == [Window(FiveTexts.day(2021, 1, 1)), nil])
    let closed = try Chronicle(
      chronicle.testimonies + [
        Text("c", published: "2022-01-02").says("MNG", .office, "UZB", .ends, at: "2022-01-01")
          .testimony()
      ])
    #expect(try closed.state(key, "2022-02") == .out)
  }

  @Test func `lifting one kind of sanctions leaves the others`() throws {
    let sanctions = Key(Party("USA"), .sanctions, Party("SYR"))
    let chronicle = try Chronicle([
      Text("a", published: "2011-06-01").says("USA", .sanctions, "SYR", .starts, at: "2011-05"),
      Text("b", published: "2020-01-01")
        .says("USA", .sanctions, "SYR", .ends, at: "2019", kind: .travelBan),
    ])
    #expect(try chronicle.state(sanctions, "2020") == .inForce)
  }

  @Test func `what only a government can have is not older than its rule`() throws {
    let ambassador = Key(Party("AFG"), .ambassador, Party("CHN"))
    for action in [Action.starts, .holds] {
      let chronicle = try Chronicle(
        [
          Text("a", published: "2025-07-03")
            .says("AFG", .ambassador, "CHN", action, regime: "Taliban")
        ], premises: .withTaliban)
      #expect(try chronicle.state(ambassador, "2021-08-14") == .unknown)
      #expect(try chronicle.state(ambassador, "2023") == .maybe)
      #expect(try chronicle.state(ambassador, "2025-07-03") == .inForce)
    }
  }
}

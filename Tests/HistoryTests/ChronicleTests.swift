import History
import Testing
import World

@Suite struct ChronicleTests {
  private let recognition = Key(Party("RUS"), .recognition, Party("AFG"))

  private func texts() throws -> [Text] {
    try [
      Text("a", published: "2021-09-01").says("CHN", .recognition, "AFG", .absent)
        .says("CHN", .office, "AFG", .holds).deniesAll(.recognition, "AFG"),
      Text("b", published: "2025-07-04")
        .says("RUS", .recognition, "AFG", .starts, at: "2025-07-03")
        .says("QAT", .office, "AFG", .holds).says("RUS", .ties, "QAT", .holds),
      Text("c", published: "2025-09-01").deniesAll(.recognition, "AFG", except: ["RUS"])
        .says("CHN", .office, "AFG", .absent),
    ]
  }

  @Test func `a date stands for its last day`() throws {
    let chronicle = try Chronicle(texts())
    let july = chronicle.snapshot(asOf: try PartialDate("2025-07"))
    #expect(july.day == FiveTexts.day(2025, 7, 31))
    #expect(july.entries.map(\.key) == july.entries.map(\.key).sorted())
    #expect(july.entries.first { $0.key == recognition }?.state == .inForce)
    #expect(july.entries.first { $0.key == recognition }?.sources == [2])
    #expect(chronicle.snapshot().day == FiveTexts.day(2025, 9, 1))
  }

  @Test func `knows only what had been published by then`() throws {
    let chronicle = try Chronicle(texts())
    let date = try PartialDate("2025-12")
    let then = chronicle.snapshot(asOf: date, knownBy: try PartialDate("2025-07-03"))
    #expect(then.sources.map(\.document) == ["a"])
    #expect(then.entries.first { $0.key == recognition } == nil)
    #expect(chronicle.known(by: try PartialDate("2025-07-04")).sources.count == 2)
  }

  @Test func `a claim over all states answers where nothing else does, and is not spread`() throws {
    let chronicle = try Chronicle(texts())
    let france = Key(Party("FRA"), .recognition, Party("AFG"))
    #expect(try chronicle.state(france, "2021-08") == .unknown)
    let answer = chronicle.answer(france, on: FiveTexts.day(2025, 10, 1))
    #expect(answer.state == .out && answer.isExplicitlyAbsent)
    #expect(answer.sources == [3])
    #expect(!chronicle.keys.contains(france))
    #expect(try chronicle.state(recognition, "2025-10") == .inForce)
    #expect(try chronicle.state(recognition, "2024") == .out)
    #expect(
      try chronicle.state(Key(Party("EU"), .recognition, Party("AFG")), "2025-10") == .unknown)
    #expect(chronicle.snapshot().universals.count == 2)
  }

  @Test func `a claim over all states and evidence against it are a conflict`() throws {
    let chronicle = try Chronicle(
      texts() + [
        Text("d", published: "2025-08-01")
          .says("NIC", .recognition, "AFG", .starts, at: "2025-07-20")
      ])
    let conflicts = chronicle.conflicts().filter { $0.kind == .universal }
    #expect(conflicts.map(\.key) == [Key(Party("NIC"), .recognition, Party("AFG"))])
    #expect(conflicts.first?.evidence.map(\.document) == ["c", "d"])
    #expect(
      try chronicle.state(Key(Party("NIC"), .recognition, Party("AFG")), "2025-10") == .inForce)
  }

  @Test func `explicit absence is told from an end`() throws {
    let chronicle = try Chronicle(texts())
    let china = Key(Party("CHN"), .recognition, Party("AFG"))
    #expect(chronicle.answer(china, on: FiveTexts.day(2025, 1, 1)).isExplicitlyAbsent)
    let ended = try Chronicle([
      Text("a", published: "2025-01-01").says("CHN", .recognition, "AFG", .ends, at: "2024")
        .says("CHN", .recognition, "AFG", .absent)
    ])
    let answer = ended.answer(china, on: FiveTexts.day(2025, 1, 1))
    #expect(answer.state == .out && !answer.isExplicitlyAbsent)
    #expect(answer.ended?.latest == FiveTexts.day(2024, 12, 31))
  }

  @Test func `differences of two dates are what fell between them`() throws {
    let chronicle = try Chronicle(texts())
    let july = chronicle.diff(from: try PartialDate("2025-06"), to: try PartialDate("2025-07"))
    #expect(july.map(\.kind) == [.learned, .learned, .began])
    #expect(july.map(\.key.relation) == [.office, .ties, .recognition])
    #expect(july[2].claims.map(\.evidence.document) == ["b"])
    let august = chronicle.diff(from: try PartialDate("2025-08"), to: try PartialDate("2025-09"))
    #expect(august.map(\.before) == [.maybe] && august.map(\.after) == [.out])
    #expect(chronicle.conflicts().map(\.kind) == [.untoldEnd])
  }

  @Test func `a way has fewest hops, and each hop its relations`() throws {
    let chronicle = try Chronicle(texts())
    let date = try PartialDate("2025-07")
    let path = chronicle.path(from: Party("QAT"), to: Party("AFG"), asOf: date)
    #expect(path?.parties.map(\.code) == ["QAT", "AFG"])
    #expect(path?.hops.first?.relations.map(\.key.relation) == [.office])
    let tied = chronicle.allPaths(
      from: Party("QAT"), to: Party("AFG"), asOf: date, maxHops: 3)
    #expect(tied.map { $0.parties.map(\.code) } == [["QAT", "AFG"], ["QAT", "RUS", "AFG"]])
    #expect(chronicle.path(from: Party("AFG"), to: Party("QAT"), asOf: date) == nil)
    let back = chronicle.path(
      from: Party("AFG"), to: Party("QAT"), asOf: date, rule: PathRule(isUndirected: true))
    #expect(back?.hops.count == 1)
    let far = chronicle.path(
      from: Party("QAT"), to: Party("AFG"), asOf: date,
      rule: PathRule(relations: [.ties, .recognition]), maxHops: 1)
    #expect(far == nil)
  }

  @Test func `says in sentences how an answer came about`() throws {
    let chronicle = Chronicle(FiveTexts.all, premises: .withTaliban)
    let explanation = chronicle.explanation(
      of: FiveTexts.recognition, on: FiveTexts.day(2025, 7, 31))
    let name = try #require(explanation.told[0].id)
    #expect(
      Array(explanation.sentences.prefix(3)) == [
        "RUS recognition AFG on 2025-07-31: in force.",
        "It began on 2025-07-03, as 5 claims say, and nothing since says otherwise.",
        "[1] says that it began 2025-07-03 (Thursday in the text, whose dateline is 4 July; "
          + "settled by the same event in [2], [3], [4], [5]): “Sentence at 0.” \(name)",
      ])
    let france = chronicle.explanation(
      of: Key(Party("FRA"), .recognition, FiveTexts.afghanistan), on: FiveTexts.day(2025, 7, 31))
    #expect(
      france.sentences.first == "FRA recognition AFG on 2025-07-31: not in force, as is said.")
    #expect(
      france.sentences.last
        == "Nothing is said of it by name; one text says it of every state.")
  }
}

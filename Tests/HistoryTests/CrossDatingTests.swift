import History
import Testing
import World

@Suite struct CrossDatingTests {
  private func dates(_ key: Key, _ action: Action, in chronicle: Chronicle) -> [String] {
    let claims = chronicle.testimonies.flatMap(\.claims)
      .filter { $0.key == key && $0.action == action }
    return claims.map { $0.date?.description ?? "nil" }
  }

  @Test func `five texts together date what none of them dates alone`() {
    let chronicle = Chronicle(FiveTexts.all, premises: .withTaliban)
    #expect(
      dates(FiveTexts.recognition, .starts, in: chronicle)
        == Array(repeating: "2025-07-03", count: 5))
    #expect(
      dates(FiveTexts.designation, .ends, in: chronicle) == Array(repeating: "2025-04", count: 5))
    #expect(dates(FiveTexts.designation, .starts, in: chronicle) == ["2003", "2003"])
    for date in dates(FiveTexts.ambassador, .starts, in: chronicle) {
      #expect(date.hasPrefix("2025-07"))
    }
    #expect(
      chronicle.testimonies.map { $0.publication.date?.description } == [
        "2025-07-04", "2025-07-03/2025-07-09", "2025-07-03/2025-07-09", "2025-07-03/2026-03-31",
        "2025-07-03/2025-07-09",
      ])
  }

  @Test func `a vague span does not overrule full dates, and the conflict is kept`() {
    let chronicle = Chronicle(FiveTexts.all, premises: .withTaliban)
    let findings = chronicle.testimonies.flatMap(\.findings)
    #expect(findings.map(\.reason) == [.dateConflict])
    #expect(findings.map(\.evidence.quote) == ["nearly three years ago"])
  }

  @Test func `two texts that agree on two years leave both, a third one settles it`() {
    let two = [FiveTexts.dateline, FiveTexts.backgrounder]
    let unsettled = Chronicle(two, premises: .withTaliban)
    #expect(
      dates(FiveTexts.recognition, .starts, in: unsettled)
        == Array(repeating: "[2024-07-04,2025-07-03]", count: 2))
    #expect(
      unsettled.testimonies[0].publication.date?.description == "[2024-07-04,2025-07-04]")
    #expect(unsettled.testimonies.flatMap(\.findings).isEmpty)
    let settled = Chronicle(two + [FiveTexts.stamped], premises: .withTaliban)
    #expect(
      dates(FiveTexts.recognition, .starts, in: settled)
        == Array(repeating: "2025-07-03", count: 3))
  }

  @Test func `no order of the texts changes anything`() {
    let expected = Chronicle(FiveTexts.all, premises: .withTaliban)
    var orders = 0
    permutations(of: FiveTexts.all) { order in
      orders += 1
      let chronicle = Chronicle(order, premises: .withTaliban)
      #expect(chronicle.testimonies == expected.testimonies)
      #expect(chronicle.events == expected.events)
    }
    #expect(orders == 120)
  }

  private func permutations(
    of rest: [Testimony], after chosen: [Testimony] = [], _ visit: ([Testimony]) -> Void
  ) {
    if rest.isEmpty { visit(chosen) }
    for index in rest.indices {
      var others = rest
      let next = others.remove(at: index)
      permutations(of: others, after: chosen + [next], visit)
    }
  }
}

extension Premises {
  static let withTaliban = Premises(rules: { party in
    guard party == FiveTexts.afghanistan else { return [] }
    return [
      Rule(
        regime: "Taliban",
        window: Window(FiveTexts.day(1996, 9, 27), FiveTexts.day(2001, 12, 7))),
      Rule(regime: "Taliban", window: Window(FiveTexts.day(2021, 8, 15), nil)),
    ]
  })
}

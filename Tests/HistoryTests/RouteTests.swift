import History
import Testing
import World

/// Ways, periods and orders against trying everything.
@Suite struct RouteTests {
  private let parties = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"].map { Party($0) }

  private func chronicle(_ count: Int, _ random: inout Chance) -> Chronicle {
    Chronicle(
      bare: (0..<count).map { _ in
        let ends = parties.shuffled(using: &random).prefix(2)
        let relation = [Relation.office, .ties].randomElement(using: &random) ?? .ties
        return BareEvent(
          Key(directed: ends[0], relation, ends[1]),
          Int.random(in: 0..<3, using: &random) > 0 ? .starts : .ends,
          PartialDate(Day(number: Int32.random(in: 0...60, using: &random))))
      })
  }

  /// Every way that meets no party twice, as keys, over relations in force.
  private func ways(_ chronicle: Chronicle, _ from: Party, _ to: Party, on day: Day) -> [[Key]] {
    let keys = chronicle.snapshot(asOf: PartialDate(day)).entries.filter { $0.state == .inForce }
      .map(\.key)
    func extend(_ way: [Key], at here: Party, _ seen: Set<Party>) -> [[Key]] {
      if here == to { return [way] }
      return keys.filter { $0.source == here && !seen.contains($0.target) }.flatMap {
        extend(way + [$0], at: $0.target, seen.union([$0.target]))
      }
    }
    return extend([], at: from, [from])
  }

  private func best(_ ways: [[Key]]) -> [Party]? {
    ways.min { left, right in
      left.count == right.count
        ? left.map(\.target).lexicographicallyPrecedes(right.map(\.target))
        : left.count < right.count
    }.map { way in [way[0].source] + way.map(\.target) }
  }

  @Test func `the shortest way, all ways and whom one reaches are as trying all finds them`() {
    var random = Chance(seed: 21)
    for _ in 0..<25 {
      let chronicle = chronicle(40, &random)
      let date = PartialDate(Day(number: 40))
      let all = ways(chronicle, parties[0], parties[5], on: Day(number: 40))
      let path = chronicle.path(from: parties[0], to: parties[5], asOf: date)
      #expect(path?.parties == best(all))
      let found = chronicle.allPaths(from: parties[0], to: parties[5], asOf: date, maxHops: 9)
      #expect(Set(found.map(\.parties)) == Set(all.map { [$0[0].source] + $0.map(\.target) }))
      let reached = chronicle.reach(of: parties[0], asOf: date).compactMap(\.parties.last)
      let expected = parties.dropFirst().filter {
        !ways(chronicle, parties[0], $0, on: Day(number: 40)).isEmpty
      }
      #expect(Set(reached) == Set(expected))
      let back = chronicle.reach(of: parties[0], asOf: date, isBackward: true)
      #expect(back.allSatisfy { $0.parties.last == parties[0] })
      #expect(
        Set(back.compactMap(\.parties.first))
          == Set(
            parties.dropFirst().filter {
              !ways(chronicle, $0, parties[0], on: Day(number: 40)).isEmpty
            }))
    }
  }

  @Test func `the periods of a path are the days on which there is one`() {
    var random = Chance(seed: 22)
    for _ in 0..<15 {
      let chronicle = chronicle(30, &random)
      let window = Window(Day(number: -5), Day(number: 70))
      let passages = chronicle.passages(from: parties[0], to: parties[1], during: window)
      for number in Int32(-5)...70 {
        let day = Day(number: number)
        let isThere =
          chronicle.path(from: parties[0], to: parties[1], asOf: PartialDate(day)) != nil
        #expect(isThere == passages.contains { $0.first <= day && day <= $0.last })
      }
      for (one, next) in zip(passages, passages.dropFirst()) { #expect(next.first - one.last > 1) }
    }
  }

  @Test func `a way in order is the best of those whose relations begin one after the other`()
    throws
  {
    var random = Chance(seed: 23)
    var found = 0
    for _ in 0..<60 {
      let chronicle = chronicle(30, &random)
      let day = Day(number: 60)
      let ordered = ways(chronicle, parties[0], parties[5], on: day).filter { way in
        let starts = way.compactMap { chronicle.answer($0, on: day).began?.earliest }
        return zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
      }
      let path = chronicle.orderedPath(
        from: parties[0], to: parties[5], asOf: PartialDate(day))
      #expect(path?.parties == best(ordered))
      if path != nil { found += 1 }
    }
    #expect(found > 20)
  }

  @Test func `ties are followed both ways in texts, and others backwards only when asked`() throws {
    let text = try Text("a", published: "2020-01-01").says("NOR", .ties, "ISR", .holds)
      .says("DNK", .office, "ISR", .holds)
    let chronicle = try Chronicle([text])
    let date = try PartialDate("2020-01")
    #expect(chronicle.path(from: Party("ISR"), to: Party("NOR"), asOf: date) != nil)
    #expect(chronicle.path(from: Party("ISR"), to: Party("DNK"), asOf: date) == nil)
    #expect(
      chronicle.path(
        from: Party("NOR"), to: Party("DNK"), asOf: date, rule: PathRule(isUndirected: true))?
        .parties.map(\.code) == ["NOR", "ISR", "DNK"])
  }

  @Test func `measures count degrees, what is mutual, groups and common recognisers`() throws {
    func event(_ source: String, _ relation: Relation, _ target: String) throws -> BareEvent {
      BareEvent(
        Key(directed: Party(source), relation, Party(target)), .starts, try PartialDate("2000"))
    }
    let chronicle = Chronicle(bare: [
      try event("A", .recognition, "B"), try event("B", .recognition, "A"),
      try event("A", .recognition, "C"), try event("D", .recognition, "B"),
      try event("D", .recognition, "C"), try event("X", .office, "Y"),
    ])
    let measures = chronicle.measures(asOf: try PartialDate("2001"))
    func value(
      _ name: Measure.Name, _ relation: Relation?, _ party: String? = nil, _ other: String? = nil
    )
      -> Int?
    {
      measures.first {
        $0.name == name && $0.relation == relation && $0.party?.code == party
          && $0.other?.code == other
      }?.thousandths
    }
    #expect(value(.outDegree, .recognition, "A") == 2000)
    #expect(value(.inDegree, .recognition, "B") == 2000)
    #expect(value(.reciprocity, .recognition) == 400)
    #expect(value(.components, nil) == 2000)
    #expect(value(.largestComponent, nil) == 4000)
    #expect(value(.component, nil, "Y") == 2000)
    #expect(value(.commonRecognisers, .recognition, "B", "C") == 2000)
    #expect(value(.commonRecognisers, .recognition, "A", "B") == nil)
  }
}

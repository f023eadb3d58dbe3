import History
import Testing
import World

@Suite(.enabled(if: Bench.isThere, "the shared benchmark data is not beside the checkout"))
struct BenchAnswerTests {
  private func chronicle(partial: Bool) throws -> Chronicle {
    let history = BareHistory(reading: try Bench.events(partial: partial))
    try #require(history.refusals.isEmpty)
    try #require(history.events.count == 10_000)
    return Chronicle(bare: history.events)
  }

  private func lines(_ keys: [Key]) -> [String] {
    keys.map { "\($0.source) \($0.target) \($0.relation.rawValue)" }.sorted()
  }

  @Test
  func `what is in force on a day, the ways, and the differences, as other systems find them`()
    throws
  {
    let chronicle = try chronicle(partial: false)
    let expected = try Bench.expected("expected_10000.json")
    try checkSnapshots(chronicle, expected["asof"] ?? [])
    try checkPaths(chronicle, expected["path"] ?? [])
    try checkDifferences(chronicle, expected["diff"] ?? [])
  }

  private func checkSnapshots(_ chronicle: Chronicle, _ expected: [[String: Any]]) throws {
    try #require(!expected.isEmpty)
    let found = try expected.map { row in
      let snapshot = chronicle.snapshot(asOf: try date(row, "date"))
      return lines(snapshot.entries.filter { $0.state == .inForce }.map(\.key))
    }
    #expect(found.map(\.count) == expected.map { $0["count"] as? Int })
    #expect(try Bench.digests(of: found) == expected.map { $0["sha256_16"] as? String })
  }

  private func checkPaths(_ chronicle: Chronicle, _ expected: [[String: Any]]) throws {
    try #require(!expected.isEmpty)
    for row in expected {
      let names = try #require(row["relations"] as? [String])
      let path = chronicle.path(
        from: Party(try #require(row["source"] as? String)),
        to: Party(try #require(row["target"] as? String)), asOf: try date(row, "date"),
        rule: PathRule(relations: Set(names.compactMap(Relation.init))))
      #expect(path?.parties.map(\.code) == row["path"] as? [String])
    }
  }

  private func checkDifferences(_ chronicle: Chronicle, _ expected: [[String: Any]]) throws {
    try #require(!expected.isEmpty)
    var lists: [[String]] = []
    for row in expected {
      let changes = chronicle.diff(from: try date(row, "from"), to: try date(row, "to"))
      lists.append(lines(changes.filter { $0.after == .inForce }.map(\.key)))
      lists.append(lines(changes.filter { $0.before == .inForce }.map(\.key)))
    }
    let digests = expected.flatMap { [$0["added_sha256_16"], $0["removed_sha256_16"]] }
    #expect(try Bench.digests(of: lists) == digests.map { $0 as? String })
  }

  private func date(_ row: [String: Any], _ name: String) throws -> PartialDate {
    try PartialDate(try #require(row[name] as? String))
  }

  @Test func `partial dates give what is surely and what is perhaps in force`() throws {
    let chronicle = try chronicle(partial: true)
    let expected = try Bench.expected("expected_partial_10000.json")["asof"] ?? []
    try #require(!expected.isEmpty)
    var lists: [[String]] = []
    for row in expected {
      let snapshot = chronicle.snapshot(asOf: try date(row, "as_of"))
      #expect(snapshot.day.description == row["evaluated_at"] as? String)
      for state in [State.inForce, .maybe] {
        lists.append(lines(snapshot.entries.filter { $0.state == state }.map(\.key)))
      }
    }
    let digests = expected.flatMap { [$0["in_sha256_16"], $0["maybe_sha256_16"]] }
    #expect(try Bench.digests(of: lists) == digests.map { $0 as? String })
  }
}

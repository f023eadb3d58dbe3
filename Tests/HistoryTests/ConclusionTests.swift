import History
import Testing
import World

/// What follows from what is told, by the table of implications.
@Suite struct ConclusionTests {
  private func concluded(_ texts: [Text], _ date: String, premises: Premises = .usual) throws
    -> [Key: Snapshot.Entry]
  {
    let chronicle = try Chronicle(texts, premises: premises)
    let snapshot = chronicle.concluding(
      chronicle.snapshot(asOf: try PartialDate(date)), derives: true, expands: true)
    return Dictionary(uniqueKeysWithValues: snapshot.entries.map { ($0.key, $0) })
  }

  private func key(_ source: String, _ relation: Relation, _ target: String) -> Key {
    Key(Party(source), relation, Party(target))
  }

  @Test func `the table is read whole`() {
    #expect(Implication.standard.count == 9)
    #expect(Set(Implication.standard.map(\.name)).count == 9)
  }

  @Test func `severed ties end ambassadors and embassies both ways, and nothing else`() throws {
    let texts = try [
      Text("a", published: "2010-01-01")
        .says("SAU", .ambassador, "IRN", .holds).says("IRN", .office, "SAU", .holds, kind: .embassy)
        .says("SAU", .office, "IRN", .holds, kind: .consulate)
        .says("SAU", .recognition, "IRN", .holds).says("SAU", .sanctions, "IRN", .holds),
      Text("b", published: "2016-01-04").says("SAU", .ties, "IRN", .ends, at: "2016-01-03"),
    ]
    let table = try concluded(texts, "2016-02")
    #expect(table[key("SAU", .ambassador, "IRN")]?.state == .out)
    #expect(table[key("SAU", .ambassador, "IRN")]?.derivation?.rule == "severed-ambassadors")
    #expect(
      table[key("SAU", .ambassador, "IRN")]?.ended
        == Window(try #require(PartialDate("2016-01-03").window.day)))
    #expect(table[key("IRN", .office, "SAU")]?.state == .out)
    #expect(table[key("SAU", .office, "IRN")]?.state == .inForce)
    #expect(table[key("SAU", .recognition, "IRN")]?.isDerived == false)
    #expect(table[key("SAU", .sanctions, "IRN")]?.isDerived == false)
  }

  @Test func `what was confirmed since the ties were severed stays`() throws {
    let texts = try [
      Text("b", published: "2016-01-04").says("SAU", .ties, "IRN", .ends, at: "2016-01-03"),
      Text("c", published: "2016-03-01").says("SAU", .ambassador, "IRN", .holds),
    ]
    #expect(try concluded(texts, "2016-03")[key("SAU", .ambassador, "IRN")]?.isDerived == false)
  }

  @Test func `an embassy gives ties and recognition, but no regime's does`() throws {
    let plain = try Text("a", published: "2020-01-01")
      .says("CHL", .office, "XKX", .holds, kind: .embassy)
    let table = try concluded([plain], "2020-01")
    #expect(table[key("CHL", .ties, "XKX")]?.isDerived == true)
    #expect(
      table[key("XKX", .recognition, "CHL")]?.derivation?.premises == [key("CHL", .ties, "XKX")])
    let regime = try Text("a", published: "2022-01-01")
      .says("CHN", .office, "AFG", .holds, kind: .embassy, regime: "Taliban")
    #expect(try concluded([regime], "2022-01").count == 1)
  }

  @Test func `recognition gives nothing else`() throws {
    let text = try Text("a", published: "2020-01-01").says("CHL", .recognition, "XKX", .holds)
    #expect(try concluded([text], "2020-01").count == 1)
  }

  @Test func `what a text denies does not follow`() throws {
    let text = try Text("a", published: "2020-01-01").says(
      "CHL", .office, "XKX", .holds, kind: .embassy
    )
    .says("CHL", .ties, "XKX", .absent)
    #expect(try concluded([text], "2020-01")[key("CHL", .ties, "XKX")]?.state == .out)
  }

  @Test func `a party that ceased to exist has no relations left`() throws {
    let last = try #require(PartialDate("1991-12-26").window.day)
    let premises = Premises(life: { $0.code == "SUN" ? Window(nil, last) : .unbounded })
    let text = try Text("a", published: "1985-01-01").says("SUN", .office, "CUB", .holds)
    let gone = try concluded([text], "1995", premises: premises)[key("SUN", .office, "CUB")]
    #expect(gone?.state == .out)
    #expect(gone?.derivation?.rule == "extinct")
    #expect(
      try concluded([text], "1990", premises: premises)[key("SUN", .office, "CUB")]?.state
        == .inForce)
  }

  @Test func `members take over the sanctions of their union, only in the wider view`() throws {
    let premises = Premises(members: { party, _ in
      party.code == "EU" ? ["DEU", "FRA"].map { Party($0) } : []
    })
    let texts = try [
      Text("a", published: "2022-03-01").says("EU", .sanctions, "RUS", .holds)
        .says("FRA", .sanctions, "RUS", .absent)
    ]
    let table = try concluded(texts, "2022-03", premises: premises)
    #expect(table[key("DEU", .sanctions, "RUS")]?.derivation?.rule == "member")
    #expect(table[key("FRA", .sanctions, "RUS")]?.state == .out)
    let chronicle = try Chronicle(texts, premises: premises)
    #expect(chronicle.snapshot().entries.count == 2)
  }

  @Test func `what only a government had is not known once its rule is over`() throws {
    let first = try #require(PartialDate("1996-09-27").window.day)
    let last = try #require(PartialDate("2001-12-22").window.day)
    let premises = Premises(rules: { _ in [Rule(regime: "Taliban", window: Window(first, last))] })
    let texts = try [
      Text("a", published: "1997-06-01")
        .says("PAK", .recognition, "AFG", .starts, at: "1997-05-25", regime: "Taliban")
        .says("PAK", .ties, "AFG", .holds)
    ]
    let chronicle = try Chronicle(texts, premises: premises)
    #expect(try chronicle.state(key("PAK", .recognition, "AFG"), "2001-12-22") == .inForce)
    #expect(try chronicle.state(key("PAK", .recognition, "AFG"), "2001-12-23") == .unknown)
    #expect(try chronicle.state(key("PAK", .ties, "AFG"), "2005-01-01") == .inForce)
  }

  @Test func `what follows only weakly is proposed, not taken for true`() throws {
    let text = try Text("a", published: "2020-01-01")
      .says("CHL", .office, "XKX", .holds, kind: .consulate)
    #expect(try concluded([text], "2020-01").count == 1)
    let waiting = try Chronicle([text]).review().map(\.key)
    #expect(waiting.contains(key("CHL", .ties, "XKX")))
  }
}

import Drawing
import History
import TestKit
import Testing
import World

@Suite struct ArtistTests {
  private let artist = Artist(names: Examples.names)

  @Test func `draws the seed texts as of July 2025`() throws {
    let figure = try artist.draw(Examples.july2025())
    try expectRecorded(figure.svg, as: "Drawing/2025-07.svg")
    try expectRecorded(figure.dot, as: "Drawing/2025-07.dot")
  }

  @Test func `draws a network when no party touches every relation`() throws {
    let figure = try artist.draw(Examples.network(states: 12, relations: 30))
    try expectRecorded(figure.svg, as: "Drawing/network.svg")
    try expectRecorded(figure.dot, as: "Drawing/network.dot")
  }

  @Test func `draws many relations of one party`() throws {
    let figure = try artist.draw(Examples.star(relations: 25))
    try expectRecorded(figure.svg, as: "Drawing/star.svg")
    try expectRecorded(figure.dot, as: "Drawing/star.dot")
  }

  @Test func `draws a single relation`() throws {
    let figure = try artist.draw(
      Examples.snapshot(
        [Examples.entry("RUS", .recognition, "AFG", began: "2025-07-03", sources: [1])],
        sources: Examples.sources(1)))
    try expectRecorded(figure.svg, as: "Drawing/single.svg")
    try expectRecorded(figure.dot, as: "Drawing/single.dot")
  }

  @Test func `tells apart how relations stand`() throws {
    let figure = try artist.draw(Examples.standings())
    try expectRecorded(figure.svg, as: "Drawing/standings.svg")
    try expectRecorded(figure.dot, as: "Drawing/standings.dot")
  }

  @Test func `says that nothing is known`() throws {
    let figure = try artist.draw(Examples.snapshot([], asOf: "1990"))
    try expectRecorded(figure.svg, as: "Drawing/empty.svg")
    try expectRecorded(figure.dot, as: "Drawing/empty.dot")
  }

  @Test func `gives the same bytes whatever the order of entries`() throws {
    let snapshot = try Examples.july2025()
    let first = try artist.draw(snapshot)
    let turned = Snapshot(
      asOf: snapshot.asOf, day: snapshot.day, entries: snapshot.entries.reversed(),
      sources: snapshot.sources)
    for _ in 0..<3 { #expect(try artist.draw(turned) == first) }
  }

  @Test func `leaves out what has ended when asked to`() throws {
    let svg = try artist.draw(Examples.july2025(), FigureOptions(showsHistory: false)).svg
    #expect(!svg.contains("data-relation=\"designation\""))
    #expect(svg.contains("12 relations in force"))
  }

  @Test func `draws chosen relations`() throws {
    let svg = try artist.draw(Examples.july2025(), FigureOptions(relations: [.office])).svg
    #expect(svg.contains("business office in Kabul"))
    #expect(!svg.contains("data-relation=\"recognition\""))
  }

  @Test func `draws the surroundings of a party`() throws {
    let snapshot = try Examples.july2025()
    let near = try artist.draw(snapshot, FigureOptions(focus: Party("QAT"))).svg
    #expect(near.contains("Diplomatic relations of Qatar") && !near.contains("Russia"))
    let far = try artist.draw(snapshot, FigureOptions(focus: Party("QAT"), depth: 2)).svg
    #expect(far.contains("Russia"))
  }

  @Test func `tells of a party without known relations`() throws {
    let svg = try artist.draw(
      Examples.july2025(), FigureOptions(focus: Party("CHN"), relations: [.sanctions])
    ).svg
    #expect(svg.contains("Nothing is known of a relation of China as of 31 July 2025."))
  }

  @Test func `notes what is said of all states unless a line gainsays it`() throws {
    func svg(except parties: [String]) throws -> String {
      let base = try Examples.july2025()
      let claim = UniversalClaim(
        scope: .everyState, relation: .recognition, target: Party("AFG"), regime: "Taliban",
        action: .absent, exceptions: parties.map { Party($0) },
        evidence: Evidence(
          document: "004-backgrounder", utf8: 0..<1, scalars: 0..<1, quote: "", rule: ""))
      return try artist.draw(
        Snapshot(
          asOf: base.asOf, day: base.day, entries: base.entries, sources: base.sources,
          universals: [claim])
      ).svg
    }
    #expect(
      try svg(except: ["RUS"]).contains(
        "No state but Russia recognises the government of Afghanistan (Taliban) [5]."))
    #expect(try !svg(except: []).contains("No state"))
  }

  @Test func `cites what is said of all states, of the party in the middle also without a line`()
    throws
  {
    let base = try Examples.july2025()
    let claim = UniversalClaim(
      scope: .everyState, relation: .sanctions, target: Party("AFG"), regime: nil, action: .absent,
      exceptions: [],
      evidence: Evidence(
        document: "004-backgrounder", utf8: 0..<1, scalars: 0..<1, quote: "", rule: ""))
    func svg(_ options: FigureOptions) throws -> String {
      try artist.draw(
        Snapshot(
          asOf: base.asOf, day: base.day,
          entries: base.entries.filter { $0.key.relation == .recognition }, sources: base.sources,
          universals: [claim]), options
      ).svg
    }
    let own = try svg(FigureOptions(focus: Party("AFG")))
    #expect(own.contains("No state imposes sanctions on Afghanistan [5]."))
    #expect(own.contains("[5] "))
    let restricted = FigureOptions(focus: Party("AFG"), relations: [.recognition])
    #expect(try !svg(restricted).contains("No state"))
  }

  @Test(.enabled(if: Tool.exists("dot"), "dot is not installed"))
  func `writes DOT that Graphviz draws with every label`() throws {
    let figure = try artist.draw(Examples.july2025())
    let (svg, complaints) = try Tool.run("dot", ["-Tsvg"], input: figure.dot)
    #expect(complaints.isEmpty)
    for text in ["recognises (de jure) since 3 July 2025", "Uzbekistan", "Sources", "[1–5]"] {
      #expect(svg.contains(text))
    }
  }
}

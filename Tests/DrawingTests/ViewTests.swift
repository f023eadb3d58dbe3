import Drawing
import History
import Testing
import World

@Suite struct ViewTests {
  private let artist = Artist(names: Examples.names)

  @Test func `gives way to another view where one cannot show what there is`() throws {
    let network = try Examples.network(states: 6, relations: 9)
    let figure = try artist.draw(network, FigureOptions(view: .ego))
    #expect(figure.remarks == ["No party touches every relation; a network is drawn."])
    #expect(try artist.draw(network, FigureOptions(view: .network)).remarks.isEmpty)
  }

  @Test func `falls back to a matrix for very many relations, in good time`() throws {
    let snapshot = try Examples.crowd(states: 200, relations: 20_000)
    let figure = try artist.draw(snapshot, FigureOptions(view: .network))
    #expect(figure.remarks == ["20000 lines are too many for a network; a matrix is drawn."])
    #expect(figure.svg.utf8.count < 3_000_000)
    #expect(ElementCheck(figure.svg).isWellFormed)
    let unasked = try artist.draw(snapshot)
    #expect(unasked.remarks.isEmpty && unasked.svg.contains("Rows act on columns"))
  }

  @Test func `draws by an engine of Graphviz when asked to`() throws {
    let snapshot = try Examples.network(states: 9, relations: 16)
    var seen: Set<String> = []
    for engine in FigureOptions.Engine.allCases {
      let options = FigureOptions(view: .network, engine: engine)
      let svg = try artist.draw(snapshot, options).svg
      #expect(try artist.draw(snapshot, options).svg == svg)
      seen.insert(svg)
    }
    #expect(seen.count == 3)
    #expect(throws: DrawingError.self) {
      try artist.draw(
        Examples.network(states: 20, relations: 400), FigureOptions(view: .network, engine: .dot))
    }
  }

  @Test func `dresses figures for where they go`() throws {
    let snapshot = try Examples.july2025()
    let alone = try artist.draw(snapshot).svg
    #expect(alone.contains(" width=\"") && alone.contains("prefers-color-scheme:dark"))
    #expect(alone.contains("<rect class=\"f-page\" fill=\"#FFFFFF\""))
    let inline = try artist.draw(
      snapshot, FigureOptions(idPrefix: "one", isInline: true, isOpaque: false)
    ).svg
    #expect(!inline.prefix(400).contains(" width=\""))
    #expect(!inline.contains("<rect class=\"f-page\" fill=\"#FFFFFF\""))
    #expect(inline.contains("#rone .f-page"))
    let ids = ElementCheck(inline).ids
    #expect(ids.allSatisfy { $0.hasPrefix("rone") })
    let dark = try artist.draw(snapshot, FigureOptions(scheme: .dark)).svg
    #expect(dark.contains("fill=\"#15181C\"") && !dark.contains("<style>"))
    #expect(!dark.contains("\"#FFFFFF\"") || dark.contains("f-onfocus"))
  }

  @Test func `states every line in a sentence with its sources`() throws {
    for view in [FigureOptions.View.ego, .network, .map, .matrix, .pairs] {
      let svg = try artist.draw(Examples.july2025(), FigureOptions(view: view)).svg
      #expect(
        svg.contains(
          "Russia has recognised the government of Afghanistan de jure since 3 July 2025 "
            + "(five sources: 1–5)."), "\(view)")
    }
  }

  @Test func `counts independent sources`() throws {
    let entry = Snapshot.Entry(
      key: Key(Party("RUS"), .recognition, Party("AFG")), state: .inForce, sources: [1, 2, 3],
      publishers: 2)
    let svg = try artist.draw(Examples.snapshot([entry], sources: Examples.sources(3))).svg
    #expect(svg.contains("[1–3: 2 independent]"))
    #expect(svg.contains("(three sources, two independent: 1–3)"))
  }

  @Test func `leads to web addresses and nowhere else`() throws {
    func svg(_ document: String) throws -> String {
      let entry = try Examples.entry("RUS", .recognition, "AFG", sources: [1])
      let source = Source(number: 1, document: document, title: "T", publication: .unknown)
      return try artist.draw(Examples.snapshot([entry], sources: [source])).svg
    }
    #expect(
      try svg("https://example.org/a?b=1&c").contains(
        "xlink:href=\"https://example.org/a?b=1&amp;c\""))
    for document in [
      "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://a\" onload=\"x",
    ] {
      #expect(try !svg(document).contains("href"))
    }
  }

  @Test func `gives the same bytes twenty times`() throws {
    let snapshot = try Examples.network(states: 14, relations: 40)
    for view in FigureOptions.View.allCases {
      let first = try artist.draw(snapshot, FigureOptions(view: view))
      for _ in 0..<20 { #expect(try artist.draw(snapshot, FigureOptions(view: view)) == first) }
    }
  }

  @Test func `shows in a timeline what is not certain`() throws {
    let svg = artist.timeline(try Examples.chronicle()).svg
    #expect(svg.contains("stroke-dasharray=\"4 3\""))
    #expect(svg.contains("perhaps in force") && svg.contains("explicitly absent"))
    #expect(svg.contains("that time is drawn shorter"))
  }
}

import Drawing
import Foundation
import FoundationXML
import History
import Testing
import World

@Suite struct HostileTextTests {
  static let texts = [
    "<script>alert(1)</script>", "\"><image href=\"x\"/>", "a & b &amp; &#60;", "two\nlines\r\n",
    "\u{0}\u{1}\u{8}\u{1F}\u{7F}\u{85}\u{FFFE}\u{FFFF}", "\\N \\G \\", "-->]]>", "إمارة أفغانستان",
    "\u{202E}desrever\u{2066}", "👩‍👩‍👧‍👦🇦🇫", "阿富汗伊斯兰酋长国", String(repeating: "long ", count: 1000),
    String(repeating: "W", count: 5000), String(repeating: "e\u{301}", count: 5000), "", " ", "'",
    "e\u{301}", String(repeating: "<", count: 90), "%s%n", "${jndi}", "javascript:alert(1)",
  ]

  private func figures(_ text: String) throws -> [Figure] {
    let names = Names { _, _ in Names.Entry(name: text, shortName: text, regime: text) }
    let detail = Claim.Detail(kind: .businessOffice, regime: text, city: text)
    let entries = [
      try Examples.entry("RUS", .office, "AFG", detail: detail, sources: [1]),
      try Examples.entry(text + "x", .recognition, "AFG", detail: detail, sources: [1]),
    ]
    let source = Source(number: 1, document: text, title: text, publication: .unknown)
    let snapshot = try Examples.snapshot(entries, sources: [source])
    return try FigureOptions.View.allCases.map {
      try Artist(names: names).draw(snapshot, FigureOptions(view: $0, idPrefix: text))
    }
  }

  /// A history whose every text is the same.
  private func chronicle(_ text: String) throws -> Chronicle {
    let evidence = Evidence(document: text, utf8: 0..<1, scalars: 0..<1, quote: text, rule: text)
    let detail = Claim.Detail(kind: .businessOffice, regime: text, city: text, person: text)
    let claims = try [("2021-05", Action.starts), ("2023", .ends)].map { date, action in
      Claim(
        key: Key(Party(text + "x"), .office, Party("AFG")), action: action,
        time: .absolute(try PartialDate(date)), date: try PartialDate(date), detail: detail,
        evidence: evidence)
    }
    return Chronicle([
      Testimony(
        document: text, title: text, clues: PublicationClues(), publication: .unknown,
        claims: claims)
    ])
  }

  /// What else is drawn of such a history.
  private func others(_ text: String) throws -> [String] {
    let names = Names { _, _ in Names.Entry(name: text, shortName: text, regime: text) }
    let (artist, chronicle) = (Artist(names: names), try chronicle(text))
    let (from, to) = (Party(text + "x"), Party("AFG"))
    let then = try PartialDate("2022")
    let path = chronicle.path(from: from, to: to, asOf: then)
    let snapshot = chronicle.snapshot(asOf: then)
    let options = FigureOptions(idPrefix: text)
    let snapshots = [snapshot, chronicle.snapshot(asOf: try PartialDate("2024"))]
    let series = Series(snapshots, options, names: names)
    return [
      artist.timeline(chronicle, options).svg,
      artist.draw(path, from: from, to: to, in: snapshot, options).svg, series.sheet().svg,
      series.animation().svg, ReportPage(chronicle, snapshots, names: names).html(),
    ] + series.frames().svgs
  }

  /// Without the page's own script and style, which are no XML.
  private func withoutOurs(_ text: String) -> String {
    text.replacing(/<(script|style)[^>]*>[\s\S]*?<\/\1>/, with: "")
  }

  @Test func `writes well-formed SVG of our own elements only`() throws {
    let ours: Set = [
      "svg", "title", "desc", "style", "rect", "g", "path", "text", "tspan", "circle",
    ]
    let pages: Set = [
      "a", "html", "head", "meta", "body", "h1", "h2", "h3", "p", "nav", "form", "div", "button",
      "label", "input", "output", "fieldset", "legend", "select", "option", "section", "figure",
      "table", "thead", "tbody", "tr", "th", "td", "span", "ul", "li", "article", "blockquote",
      "aside", "footer",
    ]
    for text in Self.texts {
      for svg in try others(text) {
        let check = ElementCheck(withoutOurs(svg))
        #expect(check.isWellFormed, "\(text.prefix(40).debugDescription)")
        #expect(check.elements.isSubset(of: ours.union(pages)), "\(check.elements)")
        #expect(
          check.attributes.isDisjoint(with: ["onload", "onerror", "onclick", "src", "style"]))
        #expect(check.ids.count == Set(check.ids).count)
        #expect(svg.firstMatch(of: /(xlink:)?href="(?!#|https?:)/) == nil)
      }
      for figure in try figures(text) {
        let check = ElementCheck(figure.svg)
        #expect(check.isWellFormed, "\(text.prefix(40).debugDescription)")
        #expect(check.elements.isSubset(of: ours))
        #expect(check.attributes.isDisjoint(with: ["onload", "href", "xlink:href", "onclick"]))
        #expect(check.ids.count == Set(check.ids).count)
      }
    }
  }

  @Test func `caps what stands in a figure`() throws {
    for text in Self.texts {
      for figure in try figures(text) { #expect(figure.svg.utf8.count < 40_000) }
    }
  }

  @Test(.enabled(if: Tool.exists("dot"), "dot is not installed"))
  func `writes DOT that Graphviz reads without complaint`() throws {
    for text in Self.texts {
      for figure in try figures(text) {
        let (output, complaints) = try Tool.run("dot", ["-Tsvg"], input: figure.dot)
        #expect(complaints.isEmpty, "\(complaints.prefix(200))")
        #expect(ElementCheck(output).isWellFormed)
      }
    }
  }

  @Test func `survives names of random characters`() throws {
    var generator = Lehmer(seed: 42)
    for _ in 0..<100 {
      let scalars = (0..<Int.random(in: 1...30, using: &generator)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &generator))
      }
      let text = String(String.UnicodeScalarView(scalars))
      for svg in try figures(text).map(\.svg) + others(text) {
        #expect(ElementCheck(withoutOurs(svg)).isWellFormed, "\(text.debugDescription)")
      }
    }
  }
}

/// Random numbers that are the same in every run.
private struct Lehmer: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}

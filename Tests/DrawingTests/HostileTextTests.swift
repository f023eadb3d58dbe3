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
    return try [FigureOptions.View.ego, .network].map {
      try Artist(names: names).draw(snapshot, FigureOptions(view: $0, idPrefix: text))
    }
  }

  @Test func `writes well-formed SVG of our own elements only`() throws {
    let ours: Set = [
      "svg", "title", "desc", "style", "rect", "g", "path", "text", "tspan", "circle",
    ]
    for text in Self.texts {
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
      for figure in try figures(text) { #expect(figure.svg.utf8.count < 30_000) }
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
      for figure in try figures(text) { #expect(ElementCheck(figure.svg).isWellFormed) }
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

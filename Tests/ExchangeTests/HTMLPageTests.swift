import Exchange
import Foundation
import TestKit
import Testing
import World

@Suite struct HTMLPageTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func document(_ html: String) throws -> Document {
    let path = try folder.write(html, to: "page.html")
    return try #require(try TextFiles([path]).map { $0 }.first?.document())
  }

  private static let page = """
    <!DOCTYPE html><html><head><title>Envoys return | The Paper</title>
    <meta property="article:published_time" content="2025-07-04T06:00:00+03:00">
    <script>var secret = 1;</script></head><body>
    <nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <header><h1>Envoys return to Kabul</h1></header>
    <article><p>Russia sent an <a href="/amb">ambassador</a> &amp; a trade&nbsp;mission.
    <p>He <b>arrived</b><br>on Friday.<div>A second block</div>
    <ul><li><a href="/1">China opens embassy in Kabul</a></li></ul>
    <aside>Iran closed its embassy.</aside></article>
    <article><p>Short.</article>
    <footer>© The Paper</footer></body></html>
    """

  @Test func `finds the article and leaves out what stands around it`() throws {
    let document = try document(Self.page)
    #expect(
      document.text.components(separatedBy: "\n\n") == [
        "Envoys return to Kabul", "Russia sent an ambassador & a trade mission.", "He arrived",
        "on Friday.", "A second block",
      ])
    #expect(document.published == (try PartialDate("2025-07-04")))
  }

  @Test(arguments: [
    (
      #"<script type="application/ld+json">{"datePublished": "2024-02-01T00:00"}</script>"#,
      "2024-02-01"
    ),
    (#"<meta name="DC.date" content="2019">"#, "2019"),
    (#"<time datetime="2020-05-06">6 May</time>"#, "2020-05-06"),
    (
      #"<time datetime="2020-05-06"></time><meta name="pubdate" content="2020-05-07">"#,
      "2020-05-07"
    ),
  ])
  func `takes the date from the best place that has one`(source: String, date: String) throws {
    let document = try document("<body>\(source)<p>Words.</body>")
    #expect(document.published == (try PartialDate(date)))
  }

  @Test func `has no date where the page gives none that can be read`() throws {
    let document = try document(#"<meta name="date" content="yesterday"><p>Words."#)
    #expect(document.published == nil)
  }

  @Test func `reads a page in another encoding that it declares`() throws {
    var bytes = Array(#"<meta charset="windows-1252"><p>Caf"#.utf8)
    bytes += [0xE9, 0x2E]
    let path = try folder.write(.init(bytes), to: "latin.html")
    let text = try TextFiles([path]).map { $0 }.first?.document()?.text
    #expect(text == "Café.")
  }

  @Test func `mends broken markup and any depth of nesting`() throws {
    let depth = String(repeating: "<div>", count: 50_000)
    #expect(try document("<p>Before<b>bold</p>" + depth + "deep").text.hasPrefix("Before"))
  }

  @Test func `refuses a page without words`() throws {
    let path = try folder.write("<html><script>x</script></html>", to: "empty.html")
    #expect(throws: Unreadable.self) { try TextFiles([path]).map { $0 }.first?.document() }
  }
}

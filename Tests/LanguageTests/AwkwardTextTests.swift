import Language
import Testing
import World

@Suite struct AwkwardTextTests {
  private static let pieces = [
    " ", " ", "\n", "\r\n", "\r", "\t", "\u{0}", "\u{2028}", "\u{A0}", "\u{200B}", ".", "...", "!?",
    ",", "(",
    ")", "\"", "\u{201C}", "\u{2019}s", "n't", "-", "\u{2014}", "a", "the", "U.S.", "Mr.", "1,000",
    "$5m",
    "\u{1F469}\u{200D}\u{1F680}", "\u{1F1EB}\u{1F1F7}", "e\u{301}", "\u{301}", "\u{202E}",
    "\u{5E9}\u{5DC}",
    "\u{0627}\u{0644}", "\u{4E2D}\u{56FD}", "http://a.b/c?d", "x@y.z", "#1", "\u{AD}",
  ]

  private static func texts(_ count: Int, pieces most: Int) -> [String] {
    var state: UInt64 = 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return (0..<count).map { _ in
      (0..<next(most) + 1).map { _ in pieces[next(pieces.count)] }.joined()
    }
  }

  /// What is left of the text between its sentences and between their tokens.
  private func gaps(_ text: String, _ page: Page) -> [String] {
    let bytes = Array(text.utf8)
    var gaps: [String] = []
    var place = 0
    let parts = (page.sentences + page.skipped + [page.dateline].compactMap { $0 }).sorted {
      $0.utf8.lowerBound < $1.utf8.lowerBound
    }
    for token in parts.flatMap(\.tokens) {
      guard token.utf8.lowerBound >= place else { return ["tokens overlap"] }
      gaps.append(String(decoding: bytes[place..<token.utf8.lowerBound], as: UTF8.self))
      place = token.utf8.upperBound
    }
    return gaps + [String(decoding: bytes[place...], as: UTF8.self)]
  }

  @Test func `tokens and the blanks between them are the text`() {
    for text in Self.texts(400, pieces: 30) {
      let page = Segmenter().segment(Document(id: "text", text: text))
      for gap in gaps(text, page) {
        #expect(
          gap.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.value == 0 || $0.value == 0x200B
          }, "\(text.debugDescription) lost \(gap.debugDescription)")
      }
    }
  }

  @Test func `every tree has one root, and all else leads up to it`() {
    var analyser = Analyser()
    for text in Self.texts(150, pieces: 25) {
      for sentence in Segmenter().sentences(of: text) {
        let tree = analyser.analyse(sentence)
        #expect(tree.nodes.count { $0.head == nil } == 1, "\(text.debugDescription)")
        for place in tree.nodes.indices { #expect(tree.path(from: place).last == tree.root) }
      }
    }
  }

  @Test func `a hundred thousand words without a stop are cut at the limit`() {
    let sentences = Segmenter().sentences(of: String(repeating: "word ", count: 100_000))
    #expect(sentences.reduce(0) { $0 + $1.tokens.count } == 100_000)
    #expect(sentences.allSatisfy { $0.tokens.count <= Segmenter.tokenLimit })
  }

  @Test func `a hundred thousand letters without a blank are kept whole`() {
    let text = String(repeating: "a", count: 100_000)
    #expect(Segmenter().sentences(of: text).flatMap(\.tokens).map(\.form) == [text])
  }
}

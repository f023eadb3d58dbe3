import Language
import TestKit
import Testing

@Suite struct AnalyserTests {
  private func trees(_ text: String) -> [(sentence: Sentence, tree: Tree)] {
    var analyser = Analyser()
    return Segmenter().sentences(of: text).map { ($0, analyser.analyse($0)) }
  }

  private func tree(_ text: String) throws -> (Sentence, Tree) {
    try #require(trees(text).first)
  }

  private func check(_ tree: Tree, of sentence: Sentence) {
    #expect(tree.nodes.count == sentence.tokens.count)
    #expect(tree.nodes.count { $0.head == nil } == 1)
    for place in tree.nodes.indices {
      var steps = 0
      var current = place
      while let head = tree.nodes[current].head, steps <= tree.nodes.count {
        current = head
        steps += 1
      }
      #expect(steps < tree.nodes.count, "a cycle at \(place)")
    }
  }

  @Test func `finds who does what to whom`() throws {
    let (sentence, tree) = try tree("Russia recognised the Taliban government on Thursday.")
    let root = try #require(tree.root)
    #expect(sentence.tokens[root].form == "recognised")
    #expect(tree.nodes[root].lemma == "recognise")
    #expect(tree.nodes[root].part == .verb)
    let object = try #require(tree.children(of: root, .object).first)
    #expect(sentence.tokens[object].form == "government")
    #expect(tree.span(of: object) == 2...4)
    let subject = try #require(tree.children(of: root, .subject).first)
    #expect(sentence.tokens[subject].form == "Russia")
  }

  @Test func `gathers what is coordinated`() throws {
    let (sentence, tree) = try tree("Spain, Ireland and Norway recognised the state.")
    let states = tree.coordination(of: 0).map { sentence.tokens[$0].form }
    #expect(states == ["Spain", "Ireland", "Norway"])
    #expect(tree.firstConjunct(of: 4) == 0)
    #expect(tree.path(from: 4).last == tree.root)
  }

  @Test(arguments: [
    "a", "....", "?!", "\u{301}\u{301}", "\u{1F469}\u{200D}\u{1F680} said \u{202E}no.",
    "\u{5E9}\u{5DC}\u{5D5}\u{5DD} \u{5E2}\u{5D5}\u{5DC}\u{5DD}.", "x\r\ny\rz\u{2028}w", "a\u{0}b",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "( ( ( ) ) )", "and and and of of of", "\"\"\"\"", "# 1 % $ \u{A7}",
  ]) func `makes one tree of anything`(text: String) {
    for (sentence, tree) in trees(text) { check(tree, of: sentence) }
  }

  @Test func `makes one tree of any words`() {
    let words = [
      "the", "envoy", "of", "Kabul", "and", "said", "that", ",", "not", "to", "recognise", "(", ")",
      "which", "2021", "'s", "will", "\u{2014}", "Xq",
    ]
    var state: UInt64 = 7
    for length in 1...60 {
      let text = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return words[Int(state >> 33) % words.count]
      }
      for (sentence, tree) in trees(text.joined(separator: " ")) { check(tree, of: sentence) }
    }
  }

  @Test func `parses an endless run of words in parts, under one root`() throws {
    let sentences = trees(String(repeating: "word ", count: 2_500))
    for (sentence, tree) in sentences { check(tree, of: sentence) }
    let tokens = sentences.flatMap(\.sentence.tokens)
    var analyser = Analyser()
    let whole = Sentence(
      tokens: tokens, utf8: 0..<1, scalars: 0..<1, paragraph: 0, isHeading: false)
    check(analyser.analyse(whole), of: whole)
  }

  @Test func `is the same in any order and on any thread`() async {
    let texts = ["Russia opened an embassy.", "No ties were cut.", "Why? The minister left."]
    let expected = texts.map { trees($0).map(\.tree) }
    await withTaskGroup(of: (Int, [Tree]).self) { group in
      for number in 0..<12 {
        group.addTask { (number % 3, self.trees(texts[number % 3]).map(\.tree)) }
      }
      for await (number, trees) in group { #expect(trees == expected[number]) }
    }
  }

  @Test func `joins tokens by their places to the text`() {
    let text =
      "The U.S. hasn't \u{201C}re-opened\u{201D} its (small) embassy...  In $5m talks, 7pm."
    let bytes = Array(text.utf8)
    for (sentence, _) in trees(text) {
      var place = sentence.utf8.lowerBound
      var joined = ""
      for token in sentence.tokens {
        joined += String(decoding: bytes[place..<token.utf8.lowerBound], as: UTF8.self) + token.form
        place = token.utf8.upperBound
      }
      #expect(joined == String(decoding: bytes[sentence.utf8], as: UTF8.self))
    }
  }
}

import Language
import Testing
import World

@Suite struct PunctuationTests {
  private func bare(_ words: [String]) -> BareSentence {
    var bare = BareSentence()
    bare.read(
      words.count, isMark: { !words[$0 - 1].contains { $0.isLetter } },
      kind: { MarkKind(words[$0 - 1]) })
    return bare
  }

  @Test func `numbers the words left and knows between which the marks stand`() {
    let bare = bare(["\"", "Kabul", ",", "(", "seat", ")", "\"", "fell", "."])
    #expect(bare.count == 3)
    #expect(bare.origin == [0, 2, 5, 8, 10])
    #expect(bare.marks.map(\.gap) == [0, 1, 1, 2, 2, 3])
    #expect(bare.marks.map(\.partner) == [2, -1, 2, 1, 0, -1])
    #expect(bare.marks.map(\.kind) == [.quote, .comma, .opening, .closing, .quote, .stop])
    #expect(bare.places(in: 1) == 1..<3)
    #expect(bare.places(in: 3) == 5..<6)
  }

  @Test func `keeps the marks of a sentence that is nothing else`() {
    let bare = bare([".", "!"])
    #expect(bare.count == 2)
    #expect(bare.marks.isEmpty)
    #expect(bare.origin == [0, 1, 2, 3])
  }

  @Test(arguments: [
    ("...", MarkKind.ellipsis), ("\u{2026}", .ellipsis), ("--", .dash), ("\u{2014}", .dash),
    ("\u{2013}", .dash), ("?!", .question), ("!!", .exclamation), ("*", .other),
    ("\u{201D}", .quote),
    ("'", .apostrophe), ("]", .closing),
  ]) func `tells the kinds of marks`(form: String, kind: MarkKind) {
    #expect(MarkKind(form) == kind)
  }

  /// Heads by word from 1, the root's being `count + 1`; no arcs cross.
  private func heads(_ count: Int, _ chance: inout Chance) -> [Int] {
    var heads = [Int](repeating: 0, count: count + 1)
    func grow(_ range: Range<Int>, under head: Int) {
      guard !range.isEmpty else { return }
      let cut = range.lowerBound + Int.random(in: 1...range.count, using: &chance)
      let top = Int.random(in: range.lowerBound..<cut, using: &chance)
      heads[top] = head
      grow(range.lowerBound..<top, under: top)
      grow(top + 1..<cut, under: top)
      grow(cut..<range.upperBound, under: head == count + 1 ? top : head)
    }
    grow(1..<count + 1, under: count + 1)
    return heads
  }

  /// Whether a mark in a gap can depend on a word without arcs that cross.
  private func fits(_ word: Int, _ gap: Int, _ heads: [Int]) -> Bool {
    func isUnder(_ low: Int, _ high: Int) -> Bool {
      var current = low
      while current < heads.count {
        if current == high { return true }
        current = heads[current]
      }
      return false
    }
    let between = word <= gap ? Array(word...gap) : Array(gap + 1...word)
    guard between.allSatisfy({ isUnder($0, word) }) else { return false }
    return (1..<heads.count).allSatisfy { dependent in
      let head = heads[dependent]
      guard head < heads.count, min(head, dependent) <= gap, max(head, dependent) > gap else {
        return true
      }
      return isUnder(word, head)
    }
  }

  @Test func `hooks are just the words on which a mark hangs without crossing`() {
    var chance = Chance(seed: 5)
    var tree = BareTree()
    var hooks = Hooks()
    for round in 0..<300 {
      let count = 1 + round % 14
      let heads = heads(count, &chance)
      tree.read(count, head: { Int32(heads[$0]) }, label: { _ in 0 }, part: { _ in 0 })
      for gap in 0...count {
        hooks.find(gap, in: tree)
        let expected = (1...count).filter { fits($0, gap, heads) }
        #expect(hooks.words.sorted() == expected, "\(heads) at \(gap)")
      }
    }
  }

  @Test func `brackets and quotation marks hang inside what they enclose`() throws {
    let text = "The envoy (a former minister) said \"we will return\" on Monday."
    let sentence = try #require(Segmenter().sentences(of: text).first)
    var analyser = Analyser()
    let tree = analyser.analyse(sentence)
    func head(_ form: String) throws -> String {
      let place = try #require(sentence.tokens.firstIndex { $0.form == form })
      #expect(tree.nodes[place].relation == .punctuation)
      return sentence.tokens[try #require(tree.nodes[place].head)].form
    }
    #expect(try head("(") == "minister")
    #expect(try head(")") == "minister")
    #expect(try head("\"") == "return")
    #expect(try head(".") == "said")
  }

  @Test func `a text keeps to one habit of commas, a sentence by itself to the model's`() throws {
    let sentences = Segmenter().sentences(
      of: "In April, the envoy left. In May, the consul, who had been ill, returned.")
    var follower = Analyser(habits: .text)
    let first = sentences.map { follower.analyse($0) }
    var again = Analyser(habits: .text)
    #expect(sentences.map { again.analyse($0) } == first)
    var analyser = Analyser()
    let forwards = sentences.map { analyser.analyse($0) }
    let backwards = sentences.reversed().map { analyser.analyse($0) }
    #expect(forwards == backwards.reversed())
  }
}

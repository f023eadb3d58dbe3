package import Language

/// The text of a treebank as the CoNLL 2018 shared task makes it: sentences of a paragraph set apart
/// by spaces, paragraphs by empty lines.
package struct RawText {
  package private(set) var text = ""
  /// Where the tokens, words and sentences of the treebank lie, in bytes without white space.
  private(set) var spans = Spans()

  package init(_ sentences: [ConlluSentence]) {
    var place = 0
    for sentence in sentences {
      if sentence.hasComment("newdoc") || sentence.hasComment("newpar"), !text.isEmpty {
        text += text.hasSuffix(" ") ? "\n\n" : "\n\n"
      }
      add(sentence, at: &place)
    }
  }

  private mutating func add(_ sentence: ConlluSentence, at place: inout Int) {
    let start = place
    var covered = 0
    var number = 0
    for row in sentence.rows {
      if let range = row.range {
        let begin = place
        let parts = sentence.words[range.lowerBound - 1..<range.upperBound]
        spans.addParts(parts.map(\.form), of: row.form, at: place)
        place += Spans.length(row.form)
        spans.tokens.insert(begin..<place)
        covered = range.upperBound
        append(row)
      } else if row.isWord {
        number += 1
        guard number > covered else { continue }
        let begin = place
        place += Spans.length(row.form)
        spans.tokens.insert(begin..<place)
        spans.words.insert(begin..<place)
        append(row)
      }
    }
    spans.wordCount += sentence.words.count
    spans.sentences.insert(start..<place)
  }

  private mutating func append(_ row: ConlluSentence.Row) {
    text += row.form
    if row.hasSpaceAfter { text += " " }
  }
}

/// Places of tokens, words and sentences, in bytes without white space.
struct Spans {
  var tokens: Set<Range<Int>> = []
  /// Those of words whose place is known.
  var words: Set<Range<Int>> = []
  /// All words, as some share their letters.
  var wordCount = 0
  var sentences: Set<Range<Int>> = []

  /// Adds the words that a token is made of, where they are its parts.
  mutating func addParts(_ parts: [String], of form: String, at start: Int) {
    guard parts.joined() == form else { return }
    var place = start
    for part in parts {
      words.insert(place..<place + Self.length(part))
      place += Self.length(part)
    }
  }

  /// Bytes that are no white space.
  static func length(_ form: String) -> Int {
    form.unicodeScalars.reduce(0) {
      $0 + ($1.properties.isWhitespace ? 0 : UTF8.width($1))
    }
  }
}

extension Evaluation {
  /// Scores tokens and sentences found in the raw text of a treebank.
  package init(onTextOf gold: [ConlluSentence]) {
    self.init()
    let raw = RawText(gold)
    var found = Spans()
    var place = 0
    for sentence in Segmenter().sentences(of: raw.text) {
      let start = place
      for group in sentence.tokens.joinedTokens {
        let begin = place
        for token in sentence.tokens[group] {
          let end = place + Spans.length(token.form)
          found.words.insert(place..<end)
          found.wordCount += 1
          place = end
        }
        found.tokens.insert(begin..<place)
      }
      found.sentences.insert(start..<place)
    }
    compare(raw.spans, found, raw.text)
  }

  private mutating func compare(_ gold: Spans, _ found: Spans, _ text: String) {
    let solid = text.utf8.filter { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
    for (name, one, other) in [
      ("token", gold.tokens, found.tokens), ("sentence", gold.sentences, found.sentences),
    ] {
      for span in one.subtracting(other).sorted(by: { $0.lowerBound < $1.lowerBound }) {
        let before = String(
          decoding: solid[max(0, span.lowerBound - 12)..<span.lowerBound], as: UTF8.self)
        let after = String(
          decoding: solid[span.upperBound..<min(solid.count, span.upperBound + 12)], as: UTF8.self)
        differences.append(
          "\(name)\t\(before)\t\(String(decoding: solid[span], as: UTF8.self))\t\(after)")
      }
    }
    tokens = Self.score(gold.tokens, found.tokens)
    words = Self.score(gold.words, found.words)
    words.gold = gold.wordCount
    words.system = found.wordCount
    sentences = Self.score(gold.sentences, found.sentences)
  }

  private static func score(_ gold: Set<Range<Int>>, _ found: Set<Range<Int>>) -> Score {
    var score = Score()
    score.right = gold.intersection(found).count
    score.gold = gold.count
    score.system = found.count
    return score
  }

  package var textLines: [String] {
    ["tokens \(tokens)", "words \(words)", "sentences \(sentences)"]
  }
}

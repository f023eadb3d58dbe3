public import World

/// Cuts a document into sentences of tokens and sets aside what is not its own text.
public struct Segmenter: Sendable {
  /// Tokens of a sentence at most; a longer run of words is cut there.
  public static let tokenLimit = 1_000
  /// A dateline stands within the first paragraphs.
  private static let datelineParagraphs = 4

  public init() {}

  public func segment(_ document: Document) -> Page {
    let text = TextBytes(document.text)
    let (kept, skipped) = Furniture(text: text).sorted(Paragraphs(text: text).all())
    var cutter = SentenceCutter(text: text)
    var dateline: Sentence?
    for (number, paragraph) in kept.enumerated() {
      var own = paragraph
      if dateline == nil, number < Self.datelineParagraphs,
        let range = Dateline(text: text).find(in: paragraph)
      {
        dateline = cutter.whole(range, paragraph: number)
        own = text.trimmed(range.upperBound..<paragraph.upperBound)
      }
      cutter.cut(own, paragraph: number)
    }
    let left = skipped.map { cutter.whole($0, paragraph: kept.count) }
    return Page(sentences: cutter.sentences, dateline: dateline, skipped: left)
  }
}

/// Makes sentences of paragraphs.
private struct SentenceCutter {
  private let text: TextBytes
  private let tokeniser: Tokeniser
  private(set) var sentences: [Sentence] = []

  init(text: TextBytes) {
    self.text = text
    tokeniser = Tokeniser(text: text, index: ScalarIndex(text))
  }

  mutating func cut(_ range: Range<Int>, paragraph: Int) {
    let ranges = SentenceSplitter(text: text).sentences(in: range)
    for range in ranges {
      let isHeading = ranges.count == 1 && !endsInStop(range)
      add(range, paragraph: paragraph, isHeading: isHeading)
    }
  }

  func whole(_ range: Range<Int>, paragraph: Int) -> Sentence {
    sentence(of: tokeniser.tokens(in: range), range, paragraph, isHeading: true)
  }

  private mutating func add(_ range: Range<Int>, paragraph: Int, isHeading: Bool) {
    var tokens = tokeniser.tokens(in: range)[...]
    var start = range.lowerBound
    while tokens.count > Segmenter.tokenLimit {
      let part = tokens.prefix(Segmenter.tokenLimit)
      tokens = tokens.dropFirst(Segmenter.tokenLimit)
      let end = part.last?.utf8.upperBound ?? start
      sentences.append(sentence(of: Array(part), start..<end, paragraph, isHeading: isHeading))
      start = tokens.first?.utf8.lowerBound ?? range.upperBound
    }
    sentences.append(
      sentence(of: Array(tokens), start..<range.upperBound, paragraph, isHeading: isHeading))
  }

  private func sentence(
    of tokens: [Token], _ range: Range<Int>, _ paragraph: Int, isHeading: Bool
  ) -> Sentence {
    Sentence(
      tokens: tokens, utf8: range, scalars: tokeniser.index.range(range), paragraph: paragraph,
      isHeading: isHeading)
  }

  private func endsInStop(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      let (scalar, start) = text.scalar(before: end)
      guard scalar.isClosing else { return ".!?:;,\u{2026}".unicodeScalars.contains(scalar) }
      end = start
    }
    return false
  }
}

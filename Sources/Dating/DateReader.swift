public import Language
public import World

/// Reads the dates of a text.
///
///     let page = Segmenter().segment(document)
///     let reading = DateReader().read(page, of: document)
///     let resolver = Resolver(publication: reading.publication)
///     let dates = reading.mentions.joined().map { resolver.resolve($0.time) }
public struct DateReader: Sendable {
  public init() {}

  /// Linear in the length of the text; the page must be of the document.
  public func read(_ page: Page, of document: Document) -> DateReading {
    let passages = Self.passages(of: page, document)
    let clues = ClueGatherer(page: page, passages: passages, document: document).clues()
    let estimator = PublicationEstimator(clues: clues)
    let publication = estimator.publication()
    let conflicts = estimator.conflicts(with: publication.window).map {
      Self.finding($0, document)
    }
    return DateReading(
      mentions: passages.map { $0.dates.map(\.mention) }, entries: Self.entries(of: passages),
      clues: clues, publication: publication, findings: conflicts)
  }

  private static func passages(of page: Page, _ document: Document) -> [Passage] {
    let phrases = page.sentences.map { Grammar($0.tokens).phrases() }
    let isTimeless = page.dateline == nil && isTimeless(phrases)
    let dated = phrases.joined().count {
      if case .time(.absolute) = $0.meaning { true } else { false }
    }
    var narrator = Narrator(
      isHistory: isTimeless && dated >= 3,
      isUndated: isTimeless && document.published == nil)
    return zip(page.sentences.indices, phrases).map { number, phrases in
      Passage(page.sentences[number], number: number, phrases: phrases, narrator: &narrator)
    }
  }

  /// Whether nothing is told from the day of writing, bare months apart.
  private static func isTimeless(_ phrases: [[Phrase]]) -> Bool {
    phrases.joined().allSatisfy { phrase in
      switch phrase.meaning {
      case .time(let time): !time.needsReference
      case .weekday: false
      default: true
      }
    }
  }

  private static func entries(of passages: [Passage]) -> [TimeExpression?] {
    var current: TimeExpression?
    var section: TimeExpression?
    var paragraph = -1
    return passages.map { passage in
      if passage.isHeadingOfDate { section = passage.dates[0].mention.time }
      if passage.sentence.paragraph != paragraph {
        paragraph = passage.sentence.paragraph
        current = section
      }
      if let entry = passage.entry { current = entry }
      return current
    }
  }

  private static func finding(
    _ span: PublicationClues.VagueSpan, _ document: Document
  ) -> Finding {
    let text = document.text
    let start = text.utf8.index(text.startIndex, offsetBy: span.utf8.lowerBound)
    let first = text.unicodeScalars.distance(from: text.startIndex, to: start)
    return Finding(
      reason: .dateConflict,
      evidence: Evidence(
        document: document.id, utf8: span.utf8,
        scalars: first..<first + span.words.unicodeScalars.count, quote: span.words,
        rule: "vague-span"))
  }
}

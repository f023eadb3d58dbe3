/// A word or sign of a text, with its place there.
public struct Token: Hashable, Sendable {
  /// As written; a word that the end of a line parts is whole.
  public let form: String
  /// `form` in lower case, with straight quotes and without soft hyphens: what tables are asked for.
  public let lower: String
  /// Bytes of the document's text, half-open.
  public let utf8: Range<Int>
  /// Code points of the document's text, half-open.
  public let scalars: Range<Int>

  package init(form: String, lower: String, utf8: Range<Int>, scalars: Range<Int>) {
    self.form = form
    self.lower = lower
    self.utf8 = utf8
    self.scalars = scalars
  }
}

/// A sentence, heading or caption of a text, as tokens.
public struct Sentence: Hashable, Sendable {
  public let tokens: [Token]
  /// Bytes of the document's text, half-open, without the white space around it.
  public let utf8: Range<Int>
  /// Code points of the document's text, half-open.
  public let scalars: Range<Int>
  /// Number of its paragraph in the document, from 0.
  public let paragraph: Int
  /// Whether it stands alone on its line without a final stop: a heading, caption or list item.
  public let isHeading: Bool

  package init(
    tokens: [Token], utf8: Range<Int>, scalars: Range<Int>, paragraph: Int, isHeading: Bool
  ) {
    self.tokens = tokens
    self.utf8 = utf8
    self.scalars = scalars
    self.paragraph = paragraph
    self.isHeading = isHeading
  }
}

/// A document cut into sentences, without what is not its own text.
public struct Page: Hashable, Sendable {
  public let sentences: [Sentence]
  /// The dateline before the first sentence, as tokens: `MOSCOW , July 4 ( Newsdesk )`.
  public let dateline: Sentence?
  /// Parts that were left out: related headlines, promotion, page furniture.
  public let skipped: [Sentence]

  package init(sentences: [Sentence], dateline: Sentence?, skipped: [Sentence]) {
    self.sentences = sentences
    self.dateline = dateline
    self.skipped = skipped
  }
}

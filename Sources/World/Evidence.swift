/// Where a claim stands in its document: half-open ranges into the document's text, and the words.
public struct Evidence: Hashable, Sendable, Codable {
  /// The document's `id`.
  public let document: String
  /// Bytes of the text in UTF-8.
  public let utf8: Range<Int>
  /// Unicode code points of the text.
  public let scalars: Range<Int>
  /// The sentence or clause, exactly as it stands there.
  public let quote: String
  /// The frame or rule that read it, by the name in its table.
  public let rule: String

  public init(
    document: String, utf8: Range<Int>, scalars: Range<Int>, quote: String, rule: String
  ) {
    self.document = document
    self.utf8 = utf8
    self.scalars = scalars
    self.quote = quote
    self.rule = rule
  }
}

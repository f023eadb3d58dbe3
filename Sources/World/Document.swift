/// A text to read.
public struct Document: Hashable, Sendable, Codable {
  /// File name without its extension, or the id it came with.
  public let id: String
  public let text: String
  /// When it was published, if its bringer knows; not what the text itself says.
  public let published: PartialDate?
  /// Who published it, if its bringer knows.
  public let publisher: String?

  public init(
    id: String, text: String, published: PartialDate? = nil, publisher: String? = nil
  ) {
    self.id = id
    self.text = text
    self.published = published
    self.publisher = publisher
  }

  /// The same text with the date that someone gives it.
  public func published(on date: PartialDate) -> Document {
    Document(id: id, text: text, published: date, publisher: publisher)
  }
}

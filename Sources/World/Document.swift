/// A text to read.
public struct Document: Hashable, Sendable, Codable {
  /// File name without its extension, or the id it came with.
  public let id: String
  public let text: String
  /// When it was published, if its bringer knows; not what the text itself says.
  public let published: PartialDate?

  public init(id: String, text: String, published: PartialDate? = nil) {
    self.id = id
    self.text = text
    self.published = published
  }
}

/// Whose text a document is, as far as that bears on how many independently say so.
public struct Origin: Hashable, Sendable, Codable {
  /// Who published it, as the document was brought: a name or the host of a site.
  public let publisher: String?
  public let shingles: Shingles?

  public init(publisher: String? = nil, shingles: Shingles? = nil) {
    self.publisher = publisher
    self.shingles = shingles
  }

  public init(of document: Document) {
    self.init(publisher: document.publisher, shingles: Shingles(of: document.text))
  }
}

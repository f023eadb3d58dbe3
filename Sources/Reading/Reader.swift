public import World

/// Reads a document: what it claims, and what it says without claiming it.
public struct Reader: Sendable {
  private let atlas: Atlas

  public init(atlas: Atlas = Atlas()) {
    self.atlas = atlas
  }

  /// Dated from the document's own text alone.
  public func read(_ document: Document) -> Testimony {
    Testimony(
      document: document.id, title: document.id, clues: PublicationClues(),
      publication: .unknown, claims: [])
  }
}

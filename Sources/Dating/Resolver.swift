public import World

/// Resolves time expressions against when a document was published.
public struct Resolver: Sendable {
  private let publication: Publication

  public init(publication: Publication) {
    self.publication = publication
  }

  /// The date that an expression gives, or nil when the publication is not known well enough.
  public func resolve(_ time: TimeExpression) -> PartialDate? {
    guard case .absolute(let date) = time else { return nil }
    return date
  }
}

/// When a document was published, as far as it is known, and from what.
public struct Publication: Hashable, Sendable, Codable {
  /// A day, a span, or one of several; nil when nothing is known.
  public let date: PartialDate?
  public let basis: Basis

  public init(_ date: PartialDate?, _ basis: Basis) {
    self.date = date
    self.basis = basis
  }

  public static let unknown = Publication(nil, .unknown)

  /// The days it may have been published on.
  public var window: Window { date?.window ?? .unbounded }

  /// From what a date is known.
  public enum Basis: String, Hashable, Sendable, Codable {
    /// Whoever brought the document said so.
    case given
    /// A dateline with a year, or a date at the foot.
    case dateline
    /// A dated stamp within the text (a post, a picture) and what else it says.
    case stamp
    /// Bounds from the dates that the text mentions.
    case bounds
    /// The same events in other documents.
    case otherDocuments = "other_documents"
    case unknown
  }
}

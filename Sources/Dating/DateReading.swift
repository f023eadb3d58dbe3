public import World

/// What one text says about time: its dates, and when it was itself written.
public struct DateReading: Hashable, Sendable {
  /// The date mentions of each sentence of the page, in order.
  public let mentions: [[DateMention]]
  /// For each sentence of the page the date of the timeline entry that it belongs to
  /// ("5 June 2017 – …", "2011: …"), nil outside timelines.
  public let entries: [TimeExpression?]
  public let clues: PublicationClues
  /// From this text alone.
  public let publication: Publication
  /// Spans of time that disagree with the publication.
  public let findings: [Finding]
}

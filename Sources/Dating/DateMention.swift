public import World

/// A date expression in a sentence.
public struct DateMention: Hashable, Sendable {
  /// Tokens of its sentence, half-open, without the preposition before it.
  public let tokens: Range<Int>
  /// Bytes of the document's text, half-open.
  public let utf8: Range<Int>
  /// Code points of the document's text, half-open.
  public let scalars: Range<Int>
  public let time: TimeExpression
  public let role: Role

  package init(
    tokens: Range<Int>, utf8: Range<Int>, scalars: Range<Int>, time: TimeExpression, role: Role
  ) {
    self.tokens = tokens
    self.utf8 = utf8
    self.scalars = scalars
    self.time = time
    self.role = role
  }

  /// How the words before a date tie it to what happened.
  public enum Role: String, Hashable, Sendable {
    /// On, in, at or bare: it fell then.
    case point
    /// Since, from: it began then and lasts.
    case since
    /// Until, till: it ended then.
    case until
    /// By: it had happened then, and (with a past verb) in that period.
    case by
    case before
    case after
    /// It dates the clause that follows it: "ten years after it shut its embassy".
    case clause
  }
}

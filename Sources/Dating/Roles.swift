internal import Language
internal import World

/// Tells from the words around a date how it is tied to what happened.
enum Roles {
  private static let skipped: Set<String> = [
    "the", "about", "around", "at", "least", "only", "exactly", "just", "shortly", "soon", "long",
    "as", "early", "late", "back",
  ]

  /// - Parameter open: Whether a date with `since` stands just before it: "from 1997 until 2017".
  static func role(of phrase: Phrase, in tokens: [Token], open: Bool) -> DateMention.Role {
    if let role = phrase.role { return role }
    let end = phrase.tokens.upperBound
    if end < tokens.count, ["onwards", "onward"].contains(tokens[end].lower) { return .since }
    var index = phrase.tokens.lowerBound - 1
    while index > 0, skipped.contains(tokens[index].lower) { index -= 1 }
    guard index >= 0 else { return .point }
    let previous = index > 0 ? tokens[index - 1].lower : ""
    switch tokens[index].lower {
    case "since": return .since
    case "from": return ["effect", "effective"].contains(previous) ? .point : .since
    case "of": return index > 0 && previous == "as" ? .since : .point
    case "until", "till", "through": return .until
    case "to": return open || previous == "up" || previous == "prior" ? upTo(previous) : .point
    case "by": return .by
    case "before": return .before
    case "after", "following": return .after
    default: return .point
    }
  }

  private static func upTo(_ previous: String) -> DateMention.Role {
    previous == "prior" ? .before : .until
  }
}

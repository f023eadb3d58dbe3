internal import Language
internal import World

/// Tells from the words around a date how it is tied to what happened.
enum Roles {
  private static let skipped: Set<String> = [
    "the", "about", "around", "at", "least", "only", "exactly", "just", "shortly", "soon", "long",
    "as", "early", "late", "back",
  ]

  /// `open` says that a date with `since` stands just before it: "from 1997 until 2017".
  static func role(of phrase: Phrase, in tokens: [Token], open: Bool) -> DateMention.Role {
    if let role = phrase.role { return role }
    let end = phrase.tokens.upperBound
    if end < tokens.count, ["onwards", "onward"].contains(tokens[end].lower) { return .since }
    var index = phrase.tokens.lowerBound - 1
    while index > 0, skipped.contains(tokens[index].lower) { index -= 1 }
    guard index >= 0 else { return .point }
    if tokens[index].lower == "of", let head = head(of: index, in: tokens) { index = head }
    let previous = index > 0 ? tokens[index - 1].lower : ""
    switch tokens[index].lower {
    case "since": return .since
    case "from": return ["effect", "effective"].contains(previous) ? .point : .since
    case "of": return index > 0 && previous == "as" ? .since : .point
    case "until", "till": return .until
    case "through": return open ? .until : .point
    case "to": return open || previous == "up" || previous == "prior" ? upTo(previous) : .point
    case "by": return .by
    case "before": return .before
    case "after", "following": return .after
    default: return .point
    }
  }

  /// The preposition before "the coup of", in "since the coup of July 2023".
  private static func head(of index: Int, in tokens: [Token]) -> Int? {
    for position in stride(from: index - 1, through: max(0, index - 5), by: -1) {
      if ["since", "until", "till", "before", "after", "following"].contains(tokens[position].lower)
      {
        return position
      }
      let isWord = tokens[position].lower.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
      if !isWord || Verbs.isPast(tokens[position]) { return nil }
    }
    return nil
  }

  private static func upTo(_ previous: String) -> DateMention.Role {
    previous == "prior" ? .before : .until
  }
}

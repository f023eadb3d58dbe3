internal import Language

/// What verbs near a date say about its place before or after the day of writing.
///
/// Only word forms are looked at; tags can take their place once sentences carry them.
enum Verbs {
  private static let past: Set<String> = [
    "was", "were", "had", "did", "said", "told", "took", "fell", "came", "went", "left", "broke",
    "cut", "began", "opened", "shut", "sent", "met", "made", "won", "lost", "became", "gave",
    "got", "held", "kept", "put", "set", "saw", "froze", "withdrew", "swept", "overthrew",
    "drew", "rose", "stood", "struck", "brought", "fought", "spoke", "began", "named", "led",
    "has", "have", "'ve", "announced", "returned", "seized", "wrote", "found", "ran", "built",
  ]
  private static let statives: Set<String> = [
    "been", "had", "stood", "held", "kept", "lived", "lasted", "remained", "ruled", "run",
    "served", "existed", "maintained", "lacked", "worked", "occupied", "sat", "hosted",
    "operated", "stayed", "lain", "governed", "waited", "faced", "enjoyed",
  ]
  private static let delays: Set<String> = [
    "extended", "renewed", "prolonged", "postponed", "granted", "agreed", "delayed", "given",
    "offered",
  ]
  private static let future: Set<String> = [
    "will", "would", "'ll", "shall", "wo", "could", "might", "should",
  ]
  private static let plans: Set<String> = [
    "due", "plans", "plan", "planned", "planning", "set", "expected", "scheduled", "slated",
    "hopes", "intends", "aims", "is", "are", "was", "were", "bound",
  ]
  private static let horizon = 12

  static func isPast(_ token: Token) -> Bool {
    token.form == token.lower
      && (past.contains(token.lower) || token.lower.hasSuffix("ed") && token.lower.count > 4)
  }

  private static func endsClause(_ lower: String) -> Bool {
    [";", ":", ".", "\u{2013}", "\u{2014}", "but", "\""].contains(lower)
  }

  /// Whether a future governs what follows with no past verb between, as in "is due to open in".
  ///
  /// A loose "will" elsewhere in the sentence says nothing about the date.
  static func isFuture(before tokens: ArraySlice<Token>) -> Bool {
    for index in tokens.indices.suffix(horizon).reversed() {
      let lower = tokens[index].lower
      if endsClause(lower) { return false }
      if future.contains(lower) { return true }
      let previous = index > tokens.startIndex ? tokens[index - 1].lower : ""
      if lower == "to", plans.contains(previous) { return true }
      if ["scheduled", "due", "expected", "planned"].contains(lower), previous != "had" {
        return true
      }
      if lower == "effect", ["takes", "take"].contains(previous) { return true }
      if lower == "force", previous == "into", comesIntoForce(tokens[..<index]) { return true }
      if isPast(tokens[index]), !["be", "been", "being", "get"].contains(previous) { return false }
    }
    return false
  }

  private static func comesIntoForce(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.suffix(2).contains { ["enters", "enter", "comes", "come"].contains($0.lower) }
  }

  /// "Malta to recognise Palestine in September", where the sentence is a heading.
  static func announces(_ tokens: ArraySlice<Token>) -> Bool {
    guard let mark = tokens.firstIndex(where: { $0.lower == "to" }) else { return false }
    let isFollowed = mark + 1 < tokens.endIndex && tokens[mark + 1].form == tokens[mark + 1].lower
    return isFollowed && !tokens[..<mark].contains(where: isPast)
      && tokens[..<mark].allSatisfy {
        $0.form != $0.lower || ["and", ",", "of"].contains($0.lower)
      }
  }

  /// Whether a past verb stands in the clause of a date.
  static func isTold(_ tokens: [Token], around range: Range<Int>) -> Bool {
    let before = tokens[..<range.lowerBound].reversed().prefix { !endsClause($0.lower) }
    let after = tokens[range.upperBound...].prefix { !endsClause($0.lower) }
    return before.contains(where: isPast) || after.contains(where: isPast)
  }

  /// Whether a clause that a date stands in speaks of what is still to come, on either side of it.
  static func isOpen(_ tokens: [Token], around range: Range<Int>) -> Bool {
    let marks: Set<String> = [
      "will", "would", "'ll", "shall", "may", "might", "could", "should", "due", "planned",
      "scheduled", "expected", "expires", "expire", "plans", "deadline", "unless", "if",
    ]
    func isMark(_ index: Int) -> Bool {
      let isModal = index > 0 || tokens[index].lower != "may"
      let previous = index > 0 ? tokens[index - 1].lower : ""
      return isModal && marks.contains(tokens[index].lower) && tokens[index].form != "May"
        || tokens[index].lower == "to" && ["is", "are", "due"].contains(previous)
    }
    for index in (max(0, range.lowerBound - horizon)..<range.lowerBound).reversed() {
      if endsClause(tokens[index].lower) || tokens[index].lower == "," { break }
      if isMark(index) { return true }
    }
    for index in range.upperBound..<min(tokens.count, range.upperBound + horizon) {
      let isJoint = [",", "and", "while"].contains(tokens[index].lower)
      if endsClause(tokens[index].lower) || isJoint { break }
      if isMark(index) { return true }
    }
    return false
  }

  /// Whether the words before a duration say that something has lasted until now.
  static func lastsUntilNow(_ tokens: ArraySlice<Token>) -> Bool {
    var sawState = false
    for token in tokens.suffix(horizon).reversed() {
      if endsClause(token.lower) || delays.contains(token.lower) { return false }
      if ["has", "have", "'ve"].contains(token.lower) {
        return sawState
      }
      if token.lower == "had", !sawState {
        sawState = true
      } else if token.lower == "had" {
        return false
      }
      sawState = sawState || statives.contains(token.lower)
    }
    return false
  }
}

internal import World

/// The lines between `---` at the head of a Markdown file.
struct FrontMatter {
  private(set) var title: String?
  private(set) var published: PartialDate?
  private(set) var publisher: String?
  /// What comes after it; all of the text when there is none.
  private(set) var rest: Substring

  init(_ text: String, place: String) throws(Unreadable) {
    rest = text[...]
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    guard lines.popFirst()?.trimmed == "---",
      let end = lines.firstIndex(where: { ["---", "..."].contains($0.trimmed) })
    else { return }
    for line in lines[..<end] { try take(line, place: place) }
    rest = text[lines[end].endIndex...].drop(while: \.isNewline)
  }

  private mutating func take(_ line: Substring, place: String) throws(Unreadable) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = String(line[line.index(after: colon)...].unquoted)
    switch line[..<colon].lowercased() {
    case "title": title = value.isEmpty ? nil : value
    case "publisher", "outlet", "newspaper": publisher = value.isEmpty ? publisher : value
    case "published", "date":
      guard let date = PartialDate(timestamp: value) else {
        throw Unreadable(
          place, "'\(line[..<colon])' at its head: '\(value)' is not a date",
          remedy: "write 2025, 2025-07 or 2025-07-04, or leave it out")
      }
      published = published ?? date
    default: break
    }
  }
}

extension Substring {
  /// Without white space at the ends.
  var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
    return start[...last]
  }

  /// Without white space and one pair of quotes at the ends.
  var unquoted: Substring {
    let text = trimmed
    guard let first = text.first, first == "\"" || first == "'", text.last == first,
      text.count > 1
    else { return text }
    return text.dropFirst().dropLast()
  }
}

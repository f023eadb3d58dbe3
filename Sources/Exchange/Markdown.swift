/// Markdown as plain text: the words without their marks.
struct Markdown {
  private var isInCode = false
  private(set) var text = ""

  init(_ source: Substring) {
    for line in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      take(line)
    }
  }

  private mutating func take(_ line: Substring) {
    let bare = line.trimmed
    if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
      isInCode.toggle()
      return
    }
    guard !isInCode, !Self.isRule(bare), !Self.isReference(bare) else { return }
    text += Self.plain(Self.withoutMarker(bare)) + "\n"
  }

  /// `---`, `***` and the underline of a heading.
  private static func isRule(_ line: Substring) -> Bool {
    guard let first = line.first, "-*_=".contains(first) else { return false }
    return line.count > 2 && line.allSatisfy { $0 == first || $0 == " " }
  }

  /// Whether a line only says where a link leads: `[1]: https://…`.
  private static func isReference(_ line: Substring) -> Bool {
    line.hasPrefix("[") && line.contains("]: ") && line.contains("://")
  }

  /// Without the mark of a heading, quotation or list item.
  private static func withoutMarker(_ line: Substring) -> Substring {
    var line = line
    while line.first == ">" { line = line.dropFirst().trimmed }
    let marks = line.prefix { $0 == "#" }.count
    if (1...6).contains(marks), line.dropFirst(marks).first == " " {
      return line.dropFirst(marks).trimmed
    }
    for bullet in ["- ", "* ", "+ "] where line.hasPrefix(bullet) {
      return line.dropFirst(2).trimmed
    }
    return line
  }

  /// Without emphasis, code marks, images, and the addresses of links.
  private static func plain(_ line: Substring) -> String {
    var plain = ""
    var rest = line
    var previous: Character = " "
    while let mark = rest.first {
      switch mark {
      case "\\" where rest.dropFirst().first?.isPunctuation == true:
        plain.append(contentsOf: rest.dropFirst().prefix(1))
        rest = rest.dropFirst(2)
      case "!" where rest.hasPrefix("!["):
        rest = link(rest.dropFirst())?.after ?? rest.dropFirst()
      case "[":
        let link = link(rest)
        plain += link.map { self.plain($0.label) } ?? "["
        rest = link?.after ?? rest.dropFirst()
      case "*", "`": rest = rest.dropFirst()
      case "_" where !joins(previous, rest): rest = rest.dropFirst()
      default:
        plain.append(mark)
        rest = rest.dropFirst()
      }
      previous = mark
    }
    return plain
  }

  /// Whether an underscore stands within a word.
  private static func joins(_ previous: Character, _ rest: Substring) -> Bool {
    (previous.isLetter || previous.isNumber)
      && (rest.dropFirst().first.map { $0.isLetter || $0.isNumber } ?? false)
  }

  /// The label of `[label](address)` or `[label][reference]`, and what comes after it.
  private static func link(_ text: Substring) -> (label: Substring, after: Substring)? {
    guard let close = text.firstIndex(of: "]") else { return nil }
    let after = text[text.index(after: close)...]
    let label = text[text.index(after: text.startIndex)..<close]
    guard let open = after.first, open == "(" || open == "[",
      let end = after.firstIndex(of: open == "(" ? ")" : "]")
    else { return nil }
    return (label, after[after.index(after: end)...])
  }
}

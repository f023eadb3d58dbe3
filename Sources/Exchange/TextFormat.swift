/// How a text is written down.
public enum TextFormat: String, CaseIterable, Hashable, Sendable {
  case txt
  case md
  case html
  /// One JSON object a line, with `id`, `text` and perhaps `published`.
  case jsonl

  /// By the extension of a file's name, or nil when it is none that is read.
  init?(fileName name: some StringProtocol) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt", "text": self = .txt
    case "md", "markdown": self = .md
    case "html", "htm", "xhtml": self = .html
    case "jsonl", "ndjson": self = .jsonl
    default: return nil
    }
  }
}

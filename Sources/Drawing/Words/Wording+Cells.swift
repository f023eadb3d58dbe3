internal import History
internal import World

extension Wording {
  /// Only when, as far as it is known.
  func brief(_ line: Line) -> String {
    switch line.standing {
    case .ended: spanWords(line.entry)
    case .absent: "not"
    default: sinceWords(line.entry)
    }
  }

  /// In a table whose column names the relation: `since 3 July 2025`, `embassy in Kabul`, `yes`.
  func cell(_ line: Line) -> String {
    let entry = line.entry
    let words = label(line)
    switch line.standing {
    case .absent: return "explicitly not"
    case .ended:
      let span = spanWords(entry)
      return span.isEmpty ? "ended" : span
    case .disputed: return "disputed"
    case .inForce, .stale, .maybe:
      switch entry.key.relation {
      case .office, .ambassador: return words
      default: break
      }
      let remark = remarks(entry)
      let since = sinceWords(entry)
      let parts = [remark, since].filter { !$0.isEmpty }
      let said = parts.isEmpty ? "yes" : parts.joined(separator: " ")
      return said + (line.standing == .maybe ? "?" : "") + lastConfirmed(entry)
    }
  }
}

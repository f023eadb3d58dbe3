import World

extension Publication {
  /// `published 2025-07-04 (by its dateline)`.
  var words: String {
    guard let date else { return "published at an unknown date" }
    return "published \(date) (\(basis.words))"
  }
}

extension Publication.Basis {
  var words: String {
    switch self {
    case .given: "as given with it"
    case .dateline: "by its dateline"
    case .stamp: "by a dated stamp in it"
    case .bounds: "by the dates it mentions"
    case .otherDocuments: "by the same events in other texts"
    case .unknown: "not known from anything"
    }
  }
}

extension Finding.Reason {
  /// What a text says that is understood and yet no fact; the others were not understood or not read.
  var isUnderstood: Bool {
    switch self {
    case .planned, .proposed, .urged, .threatened, .possible, .conditional, .asked, .denied,
      .rumoured, .former:
      true
    case .unclearParty, .boilerplate, .dateConflict, .language, .characters: false
    }
  }

  var words: String { rawValue.replacing("_", with: " ") }
}

/// `1 claim`, `2 claims`.
func counted(_ count: Int, _ thing: String) -> String {
  "\(count) \(thing)\(count == 1 ? "" : "s")"
}

extension String {
  /// On one line and not longer than `width` characters.
  func clipped(to width: Int) -> String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= width ? line : line.prefix(width - 1) + "…"
  }
}

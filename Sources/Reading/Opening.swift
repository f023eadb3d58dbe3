internal import Dating
internal import Language
internal import World

/// A claim whose one end is left to the lines of a list behind it: "The following countries have
/// recalled their ambassadors from Israel:".
struct Opening {
  /// Drafts in which `Referent.open` stands for whom a line names; in both ends, for two of them.
  let drafts: [Draft]
  /// Whether its sentence ends in a colon; behind a mere heading the lines must look like a list.
  let isAnnounced: Bool
  /// Whether the text says that a date in brackets is that of the restoration.
  var bracketsRestore = false
  /// Whether lines have been read, and whether a bullet or date marked them.
  var hasLines = false
  var isOfMarked = false

  /// The same claims of whom a line names; each once for every date of its line.
  func drafts(for line: ListLine) -> [(draft: Draft, time: TimeExpression?)] {
    drafts.flatMap { draft -> [(draft: Draft, time: TimeExpression?)] in
      guard let filled = draft.filled(with: line.parties),
        filled.source.party != filled.target.party
      else { return [] }
      guard !line.stretches.isEmpty else { return [(filled, nil)] }
      return line.stretches.flatMap { stretch -> [(draft: Draft, time: TimeExpression?)] in
        guard stretch.isBracketed, draft.action == .ends else { return stretch.drafts(of: filled) }
        var restored = filled
        restored.action = .starts
        return bracketsRestore ? stretch.drafts(of: restored) : []
      }
    }
  }
}

extension Referent {
  /// Whoever a list behind its lead names.
  static let open = Referent(Party("-"))
}

extension Draft {
  /// A date of a list's line, or a span of two.
  struct Stretch {
    var from: TimeExpression?
    var to: TimeExpression?
    var isBracketed = false

    /// What begins on its first day and ends on its last.
    func drafts(of draft: Draft) -> [(draft: Draft, time: TimeExpression?)] {
      var made: [(draft: Draft, time: TimeExpression?)] = []
      if let from {
        var first = draft
        if first.action == .holds || to != nil { first.action = .starts }
        made.append((first, from))
      }
      if let to {
        var last = draft
        last.action = .ends
        made.append((last, to))
      }
      return made
    }
  }

  /// With the parties of a line in the open ends; nil where it has more or fewer of them.
  func filled(with parties: [Referent]) -> Draft? {
    let isOfPairs = source == .open && target == .open
    guard parties.count == (isOfPairs ? 2 : 1) else { return nil }
    guard isOfPairs else { return filled(with: parties[0]) }
    return Draft(
      source: parties[0], target: parties[1], relation: relation, action: action, detail: detail,
      rule: rule + ".list", clause: nil, chunk: nil, confidence: 0.85, agent: agent)
  }

  /// With a party in the open end.
  func filled(with party: Referent) -> Draft {
    Draft(
      source: source == .open ? party : source, target: target == .open ? party : target,
      relation: relation, action: action, detail: detail, rule: rule + ".list", clause: nil,
      chunk: nil, confidence: 0.85, agent: agent)
  }
}

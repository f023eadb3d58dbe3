internal import Dating
internal import Language
internal import World

/// A claim whose one end is left to the lines of a list behind it: "The following countries have
/// recalled their ambassadors from Israel:".
struct Opening {
  /// Drafts in which `Referent.open` stands for whom a line names.
  let drafts: [Draft]
  /// Whether its sentence ends in a colon; behind a mere heading the lines must look like a list.
  let isAnnounced: Bool

  /// The same claims of one party; each once for every date of its line.
  func drafts(for party: Referent, _ dates: [Draft.Stretch]) -> [(
    draft: Draft, time: TimeExpression?
  )] {
    drafts.flatMap { draft -> [(draft: Draft, time: TimeExpression?)] in
      let filled = draft.filled(with: party)
      guard filled.source.party != filled.target.party else { return [] }
      guard !dates.isEmpty else { return [(filled, nil)] }
      return dates.flatMap { $0.drafts(of: filled) }
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

  /// With a party in the open end.
  func filled(with party: Referent) -> Draft {
    Draft(
      source: source == .open ? party : source, target: target == .open ? party : target,
      relation: relation, action: action, detail: detail, rule: rule + ".list", clause: nil,
      chunk: nil, confidence: 0.85, agent: agent)
  }
}

/// A line of a list: a name, with nothing beside it but signs, numbers and dates.
struct ListLine {
  let party: Referent
  let stretches: [Draft.Stretch]
  /// Whether a bullet, a number or a date shows that it is one of a list.
  let isMarked: Bool

  private static let marks: Set<String> = [
    "-", "\u{2022}", "*", "\u{2013}", "\u{2014}", "--", ":", "(", ")", ";", ",", ".", "|", "[", "]",
    "\u{B7}",
  ]
  private static let joints: Set<String> = ["since", "in", "on", "from", "until", "to", "and"]

  /// Nil for a sentence that says more.
  init?(_ sentence: Sentence, _ mentions: [Mention], _ dates: [DateMention]) {
    guard mentions.count == 1, let mention = mentions.first, mention.referents.count == 1,
      mention.role != .person, sentence.tokens.count <= 40
    else { return nil }
    var isMarked = !dates.isEmpty
    for (index, token) in sentence.tokens.enumerated() where !mention.tokens.contains(index) {
      if dates.contains(where: { $0.tokens.contains(index) }) { continue }
      let isNumber = token.lower.allSatisfy { $0.isNumber || $0 == "." }
      let isMark = Self.marks.contains(token.lower)
      guard isNumber || isMark || Self.joints.contains(token.lower) else { return nil }
      if index < mention.tokens.lowerBound { isMarked = true }
    }
    party = mention.referents[0]
    self.isMarked = isMarked
    stretches = Self.stretches(of: dates, in: sentence)
  }

  /// Each date, or two with a dash between them.
  private static func stretches(
    of dates: [DateMention], in sentence: Sentence
  ) -> [Draft.Stretch] {
    var found: [Draft.Stretch] = []
    var last: Int?
    for date in dates {
      if case .absolute(let whole) = date.time, case .span(let from?, let to?) = whole.form {
        found.append(Draft.Stretch(from: .absolute(from), to: .absolute(to)))
        last = nil
        continue
      }
      let between = last.map { sentence.tokens[$0..<date.tokens.lowerBound].map(\.lower) } ?? []
      let isUpTo =
        date.role == .until
        || !between.isEmpty
          && between.allSatisfy { ["-", "\u{2013}", "\u{2014}", "to", "until"].contains($0) }
      if isUpTo, let open = found.indices.last, found[open].to == nil, last != nil {
        found[open].to = date.time
      } else if isUpTo {
        found.append(Draft.Stretch(to: date.time))
      } else {
        found.append(Draft.Stretch(from: date.time))
      }
      last = date.tokens.upperBound
    }
    return found
  }
}

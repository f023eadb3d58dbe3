internal import Dating
internal import Language
internal import World

/// A line of a list: a name, or two with a dash between them, with nothing beside but signs,
/// numbers and dates.
struct ListLine {
  let parties: [Referent]
  let stretches: [Draft.Stretch]
  /// Whether a bullet, a number, a date or a second name shows that it is one of a list.
  let isMarked: Bool

  private static let dashes: Set<String> = ["-", "\u{2013}", "\u{2014}", "--", "/"]
  private static let marks: Set<String> = dashes.union([
    "\u{2022}", "*", ":", "(", ")", ";", ",", ".", "|", "[", "]", "\u{B7}",
  ])
  private static let joints: Set<String> = ["since", "in", "on", "from", "until", "to", "and"]

  /// A sign, a number or a word that ties dates and names.
  static func isPlain(_ word: String) -> Bool {
    word.allSatisfy { $0.isNumber || $0 == "." } || marks.contains(word) || joints.contains(word)
  }

  /// Nil for a sentence that says more.
  init?(_ sentence: Sentence, _ mentions: [Mention], _ dates: [DateMention]) {
    guard let first = mentions.first, mentions.count <= 2, sentence.tokens.count <= 40,
      mentions.allSatisfy({ $0.referents.count == 1 && $0.role != .person })
    else { return nil }
    let named = mentions.count == 1 || Self.isPair(mentions, sentence)
    guard named else { return nil }
    var isMarked = !dates.isEmpty || mentions.count == 2
    for (index, token) in sentence.tokens.enumerated() {
      if mentions.contains(where: { $0.tokens.contains(index) }) { continue }
      if dates.contains(where: { $0.tokens.contains(index) }) { continue }
      guard Self.isPlain(token.lower) else { return nil }
      if index < first.tokens.lowerBound { isMarked = true }
    }
    parties = mentions.map { $0.referents[0] }
    let told = Self.stretches(of: dates, in: sentence)
    stretches = told.isEmpty ? Self.year(behind: mentions, in: sentence) : told
    self.isMarked = isMarked || !stretches.isEmpty
  }

  /// "5 Nigeria 1968": a number at the end that can be a year.
  private static func year(behind mentions: [Mention], in sentence: Sentence) -> [Draft.Stretch] {
    guard let last = sentence.tokens.last?.lower, last.count == 4, let year = Int(last),
      (1800...2100).contains(year),
      mentions.allSatisfy({ $0.tokens.upperBound < sentence.tokens.count })
    else { return [] }
    return [Draft.Stretch(from: .absolute(PartialDate(.year(year))))]
  }

  /// "Iceland - Britain".
  private static func isPair(_ mentions: [Mention], _ sentence: Sentence) -> Bool {
    let between = mentions[0].tokens.upperBound..<mentions[1].tokens.lowerBound
    return between.count == 1 && dashes.contains(sentence.tokens[between.lowerBound].lower)
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
        let before = date.tokens.lowerBound - 1
        let isBracketed = before >= 0 && ["(", "["].contains(sentence.tokens[before].lower)
        found.append(Draft.Stretch(from: date.time, isBracketed: isBracketed && last != nil))
      }
      last = date.tokens.upperBound
    }
    return found
  }
}

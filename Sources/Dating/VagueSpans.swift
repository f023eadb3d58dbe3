internal import Language
internal import World

/// Finds spans that end at the day of writing and begin at an event that the text dates elsewhere:
/// "since the militants came back to power nearly three years ago".
struct VagueSpans {
  let passages: [Passage]
  let document: Document

  func all() -> [PublicationClues.VagueSpan] {
    passages.indices.flatMap { number in
      passages[number].dates.compactMap { dated in
        guard let (count, unit) = Self.span(dated.mention.time),
          let anchor = anchor(of: dated, in: number)
        else { return nil }
        return span(dated.mention, count, unit, from: anchor)
      }
    }
  }

  private static func span(_ time: TimeExpression) -> (Int, TimeExpression.Unit)? {
    switch time {
    case .vague(let count, let unit) where count > 0: (count, unit)
    case .offset(let count, let unit) where count < 0 && (unit == .year || unit == .month):
      (-count, unit)
    default: nil
    }
  }

  /// The date of the same event elsewhere in the text; nil when there is none or they disagree.
  private func anchor(of dated: Passage.Dated, in number: Int) -> PartialDate? {
    let tokens = passages[number].sentence.tokens
    if let apposed = apposed(before: dated, in: passages[number]) { return apposed }
    let words = Events.classes(in: Self.clause(before: dated.phrase.tokens.lowerBound, tokens))
    guard !words.isEmpty else { return nil }
    var dates: [PartialDate] = []
    for passage in passages {
      for other in passage.dates where other.mention.utf8 != dated.mention.utf8 {
        guard case .absolute(let date) = other.mention.time, date.yearAndMonth != nil,
          [.point, .since].contains(other.mention.role)
        else { continue }
        let clause = Self.clause(around: other.phrase.tokens, passage.sentence.tokens)
        if !words.isDisjoint(with: Events.classes(in: clause)) { dates.append(date) }
      }
    }
    return Self.agreed(dates)
  }

  /// The date just before it: "in August 2021, nearly three years ago".
  private func apposed(before dated: Passage.Dated, in passage: Passage) -> PartialDate? {
    let start = dated.phrase.tokens.lowerBound
    guard start > 0,
      [",", "(", "\u{2013}", "\u{2014}"].contains(passage.sentence.tokens[start - 1].lower)
    else { return nil }
    let before = passage.dates.first { $0.phrase.tokens.upperBound == start - 1 }
    guard case .absolute(let date)? = before?.mention.time, date.yearAndMonth != nil else {
      return nil
    }
    return date
  }

  /// The finest of dates that contain one another.
  private static func agreed(_ dates: [PartialDate]) -> PartialDate? {
    let finest = dates.min { length($0) < length($1) }
    guard let finest, dates.allSatisfy({ $0.window.contains(finest.window) }) else { return nil }
    return finest
  }

  private static func length(_ date: PartialDate) -> Int {
    guard let first = date.window.earliest, let last = date.window.latest else { return .max }
    return last - first
  }

  private func span(
    _ mention: DateMention, _ count: Int, _ unit: TimeExpression.Unit, from anchor: PartialDate
  ) -> PublicationClues.VagueSpan? {
    // Moved in months, so that the span keeps the precision of the event.
    let months = unit == .year ? 12 : unit == .decade ? 120 : 1
    guard unit != .day, unit != .week, unit != .quarter,
      let center = anchor.moved(by: count * months, .month),
      let first = anchor.moved(by: (count - 1) * months, .month),
      let last = anchor.moved(by: (count + 1) * months, .month)
    else { return nil }
    return PublicationClues.VagueSpan(
      window: first.window.hull(last.window), center: center.window, utf8: mention.utf8,
      words: document.text.slice(utf8: mention.utf8))
  }

  private static func clause(before end: Int, _ tokens: [Token]) -> ArraySlice<Token> {
    let start = tokens[..<end].lastIndex { isBoundary($0) || $0.lower == "since" }
    return tokens[(start.map { $0 + 1 } ?? 0)..<end]
  }

  private static func clause(around range: Range<Int>, _ tokens: [Token]) -> ArraySlice<Token> {
    let start = tokens[..<range.lowerBound].lastIndex(where: isBoundary).map { $0 + 1 } ?? 0
    let end = tokens[range.upperBound...].firstIndex {
      isBoundary($0) || ["after", "following", "when", "before", "while"].contains($0.lower)
    }
    return tokens[start..<(end ?? tokens.count)]
  }

  private static func isBoundary(_ token: Token) -> Bool {
    [",", ";", ":", ".", "\u{2013}", "\u{2014}", "("].contains(token.lower)
  }
}

/// Words that name the same kind of turning point, so that two mentions of one can be matched.
enum Events {
  enum Kind: Hashable {
    case seizure
    case withdrawal
    case invasion
    case office
    case independence
    case rupture
  }

  static func classes(in tokens: ArraySlice<Token>) -> Set<Kind> {
    Set(tokens.compactMap { table[$0.lower] })
  }

  private static let table: [String: Kind] = {
    let words: [Kind: [String]] = [
      .seizure: [
        "power", "control", "fell", "takeover", "seized", "captured", "coup", "toppled", "ousted",
        "overthrew", "overthrown", "overran", "putsch", "regained", "swept", "junta", "conquered",
      ],
      .withdrawal: ["withdrew", "withdrawal", "pullout", "pull-out", "evacuated", "evacuation"],
      .invasion: ["invasion", "invaded", "war", "offensive", "attacked"],
      .office: ["inaugurated", "inauguration", "elected", "election", "office", "sworn"],
      .independence: ["independence", "independent", "seceded", "secession"],
      .rupture: ["severed", "broke", "broken", "rupture", "expelled"],
    ]
    var table: [String: Kind] = [:]
    for (kind, words) in words { for word in words { table[word] = kind } }
    return table
  }()
}

extension String {
  func slice(utf8 range: Range<Int>) -> String {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(startIndex, offsetBy: range.upperBound)
    return String(self[start..<end])
  }
}

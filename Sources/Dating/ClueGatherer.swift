internal import Language
internal import World

/// Gathers what a text says about its own date.
struct ClueGatherer {
  let page: Page
  let passages: [Passage]
  let document: Document

  func clues() -> PublicationClues {
    var clues = PublicationClues(given: document.published)
    readDateline(into: &clues)
    clues.namedDays += namedDays(in: passages.flatMap { $0.dates.map(\.phrase) })
    clues.stated = clues.stated ?? lineOfWriting
    clues.stamps = stamps
    clues.notBefore = (pastDays + clues.stamps).max()
    clues.vague = VagueSpans(passages: passages, document: document).all()
    return clues
  }

  private func readDateline(into clues: inout PublicationClues) {
    guard let dateline = page.dateline else { return }
    let phrases = Grammar(dateline.tokens).phrases()
    clues.namedDays = namedDays(in: phrases)
    for phrase in phrases where phrase.hasDay {
      switch phrase.meaning {
      case .time(.absolute(let date)): clues.stated = date
      case .monthDay(let month, let day?): clues.dateline = .init(month: month, day: day)
      default: continue
      }
      return
    }
  }

  private func namedDays(in phrases: [Phrase]) -> [PublicationClues.NamedDay] {
    phrases.compactMap { phrase in
      guard let weekday = phrase.weekday, case .monthDay(let month, let day?) = phrase.meaning
      else { return nil }
      return .init(.init(month: month, day: day), weekday: weekday)
    }
  }

  /// A line that only says where and when: "Lusaka, 5 August 2024", "Published 3 July 2025".
  private var lineOfWriting: PartialDate? {
    (passages.prefix(3) + passages.suffix(2)).lazy.compactMap(Self.statedDate).first
  }

  private static func statedDate(_ passage: Passage) -> PartialDate? {
    let tokens = passage.sentence.tokens
    guard passage.dates.count == 1, tokens.count <= 12, let dated = passage.dates.first,
      dated.phrase.hasDay, case .absolute(let date) = dated.mention.time
    else { return nil }
    let labels: Set<String> = ["published", "posted", "updated", "date", "issued", "dated", "on"]
    let before = tokens[..<dated.phrase.tokens.lowerBound]
    let after = tokens[dated.phrase.tokens.upperBound...]
    let isPlace = before.allSatisfy { token in
      [",", ":", "(", "|", "-", "\u{2013}"].contains(token.lower) || labels.contains(token.lower)
        || token.form != token.lower
    }
    let isAtEnd = after.allSatisfy { [".", ")", ","].contains($0.lower) }
    return isPlace && isAtEnd && before.count <= 6 ? date : nil
  }

  /// Full dates set behind a handle, as in a quoted post.
  private var stamps: [Day] {
    passages.flatMap { passage in
      passage.dates.compactMap { dated -> Day? in
        guard dated.phrase.hasDay, dated.mention.role == .point,
          case .absolute(let date) = dated.mention.time, let day = date.window.day
        else { return nil }
        let before = passage.sentence.tokens[..<dated.phrase.tokens.lowerBound]
        guard let previous = before.last, before.contains(where: { $0.lower.hasPrefix("@") }),
          [")", "\u{B7}", "|", "-", "\u{2013}", "\u{2014}"].contains(previous.lower)
            || previous.lower.hasPrefix("@")
        else { return nil }
        return day
      }
    }.sorted()
  }

  /// First days of what the text tells as past.
  private var pastDays: [Day] {
    var days: [Day] = []
    var previous: (date: PartialDate, passage: Int)?
    for (number, passage) in passages.enumerated() {
      for dated in passage.dates {
        let before = previous
        previous = nil
        guard isPast(dated, in: passage) else { continue }
        switch dated.mention.time {
        case .absolute(let date):
          if let first = date.window.earliest { days.append(first) }
          previous = (date, number)
        case .month(let month):
          guard let before, number - before.passage <= 2 else { continue }
          if let day = Self.first(month, after: before.date) { days.append(day) }
        default: continue
        }
      }
    }
    return days
  }

  /// A month without a year, told next after a date with one, is not before it: a writer names the
  /// year of the older of two dates if of only one.
  private static func first(_ month: Int, after date: PartialDate) -> Day? {
    guard let (year, before) = date.yearAndMonth, let before else { return nil }
    return Day(year: month < before ? year + 1 : year, month: month, day: 1)
  }

  private func isPast(_ dated: Passage.Dated, in passage: Passage) -> Bool {
    guard !dated.phrase.isAttributive, [.point, .since, .after].contains(dated.mention.role) else {
      return false
    }
    return !Verbs.isOpen(passage.sentence.tokens, around: dated.phrase.tokens)
  }
}

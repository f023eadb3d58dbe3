internal import Language
internal import World

/// Goes through a text in order and says what each phrase is told from.
struct Narrator {
  /// A date mentioned before, and where.
  private struct Anchor {
    let time: TimeExpression
    let sentence: Int
    let end: Int
    let role: DateMention.Role
  }

  /// "That month" reaches this many sentences back.
  private static let reach = 3

  /// A text that gives years and nothing relative to its own day: months go on from the year
  /// before them (right for 92.7 % in dated narratives).
  private let isHistory: Bool
  /// A text with nothing to date it and nothing told from its own day: the next month in the
  /// following sentence goes on from the date before it.
  private let isUndated: Bool
  private var last: Anchor?
  private var lastDated: Anchor?
  /// The year that the heading of the part at hand gives.
  private var sectionYear: Int?

  init(isHistory: Bool, isUndated: Bool) {
    self.isHistory = isHistory
    self.isUndated = isUndated
  }

  /// A phrase of the sentence, in its words.
  struct Place {
    let sentence: Int
    let tokens: [Token]
    let phrase: Phrase
    let role: DateMention.Role
    let isHeading: Bool
  }

  /// Opens a part under a heading that is a date: its months are of that year.
  mutating func openSection(_ meaning: Phrase.Meaning) {
    guard case .time(.absolute(let date)) = meaning, let year = date.yearAndMonth?.year else {
      return
    }
    sectionYear = year
  }

  /// What a phrase means where it stands; nil when it needs a date that the text does not give.
  ///
  /// Phrases must come in the order of the text, those that date a following clause (`.clause`)
  /// after the others of their sentence.
  mutating func time(of place: Place) -> TimeExpression? {
    guard let time = time(of: place.phrase.meaning, place) else { return nil }
    if case .clause = place.phrase.meaning { return time }
    remember(time, place)
    return time
  }

  private mutating func remember(_ time: TimeExpression, _ place: Place) {
    let anchor = Anchor(
      time: time, sentence: place.sentence, end: place.phrase.tokens.upperBound,
      role: place.role)
    last = anchor
    if case .absolute = time, !place.phrase.isAttributive, !isBackground(time, place) {
      lastDated = anchor
    }
  }

  /// "Serbia, with which it had formed a union since 2003": a year told beside the days of a story.
  private func isBackground(_ time: TimeExpression, _ place: Place) -> Bool {
    guard place.role == .since, case .absolute(let date) = time, date.yearAndMonth?.month == nil,
      let lastDated, case .absolute(let told) = lastDated.time,
      lastDated.sentence == place.sentence
    else { return false }
    return told.yearAndMonth?.month != nil
  }

  private func time(of meaning: Phrase.Meaning, _ place: Place) -> TimeExpression? {
    switch meaning {
    case .time(let time): return time.simplified
    case .monthDay(let month, let day): return monthDay(month, day, place)
    case .weekday(let weekday):
      return isFuture(place) ? .comingWeekday(weekday) : .weekday(weekday)
    case .anchored(let count, let unit):
      return anchor(for: place).map { .shifted($0, count, unit).simplified }
    case .anchoredMonth(let month, let day):
      return anchor(for: place).map { .inYear(of: $0, month: month, day: day).simplified }
    case .within(let count, let unit):
      return anchor(for: place).map { .between($0, .shifted($0, count, unit)).simplified }
    case .moved(let inner, let count, let unit):
      return time(of: inner, place).map { .shifted($0, count, unit).simplified }
    case .between(let first, let second):
      guard let from = time(of: first, place), let to = time(of: second, place) else { return nil }
      return TimeExpression.between(from, to).simplified
    case .clause(let count, let unit):
      guard let last, last.sentence == place.sentence else { return .offset(count, unit) }
      return TimeExpression.shifted(last.time, count, unit).simplified
    case .nothing: return nil
    }
  }

  private func anchor(for place: Place) -> TimeExpression? {
    guard let last, place.sentence - last.sentence <= Self.reach else { return nil }
    return last.time
  }

  private func isFuture(_ place: Place) -> Bool {
    let before = place.tokens[..<place.phrase.tokens.lowerBound]
    return Verbs.isFuture(before: before) || place.isHeading && Verbs.announces(before)
  }
}

extension Narrator {
  private func monthDay(_ month: Int, _ day: Int?, _ place: Place) -> TimeExpression {
    if let year = inheritedYear(month, place) ?? (day == nil ? nil : toldYear(month)) {
      let known = TimeExpression.absolute(PartialDate(.year(year)))
      let date = TimeExpression.inYear(of: known, month: month, day: day).simplified
      guard place.role == .by, let lastDated, lastDated.sentence == place.sentence else {
        return date
      }
      return TimeExpression.between(lastDated.time, date).simplified
    }
    let isFuture = isFuture(place)
    guard let day else { return isFuture ? .nextMonth(month) : .month(month) }
    let isTold =
      ![.until, .by, .before].contains(place.role)
      && Verbs.isTold(place.tokens, around: place.phrase.tokens)
    return isTold && !isFuture
      ? .pastMonthDay(month: month, day: day) : .monthDay(month: month, day: day)
  }

  /// The year of the date before, when the narrative goes on from it.
  private func inheritedYear(_ month: Int, _ place: Place) -> Int? {
    if let sectionYear, lastDated.map({ $0.sentence < place.sentence }) ?? true {
      return sectionYear
    }
    guard let lastDated, case .absolute(let date) = lastDated.time,
      let (year, before) = date.yearAndMonth
    else { return nil }
    if lastDated.sentence == place.sentence, before == nil,
      Passage.isBracketed(place.phrase.tokens, behind: lastDated.end, in: place.tokens)
    {
      return year
    }
    if isHistory { return before.map { $0 - month >= 6 } ?? false ? year + 1 : year }
    if isUndated, lastDated.sentence + 1 == place.sentence,
      let end = date.window.latest?.civil.month,
      (1...6).contains(month - end)
    {
      return year
    }
    guard lastDated.sentence == place.sentence, goesOn(from: lastDated.end, place, before == month)
    else { return nil }
    return before.map { month < $0 } ?? false ? year + 1 : year
  }

  /// In a text with nothing to date it, a day without a year goes on from the day before it.
  private func toldYear(_ month: Int) -> Int? {
    guard isUndated, let lastDated, case .absolute(let date) = lastDated.time,
      let (year, known) = date.yearAndMonth, let before = known
    else { return nil }
    return before - month >= 6 ? year + 1 : year
  }

  /// Whether a clause goes on with the story of the date before it in its sentence: the same
  /// subject or clause, or a past perfect; "and Paraguay reopened its own in December" does not.
  private func goesOn(from start: Int, _ place: Place, _ isSameMonth: Bool) -> Bool {
    let range = start..<max(start, place.phrase.tokens.lowerBound)
    if isSameMonth { return true }
    let between = place.tokens[range]
    let rest = place.tokens[place.phrase.tokens.upperBound...].prefix(12)
    if (between + rest).contains(where: { $0.lower == "had" }) { return true }
    let joints: Set<String> = ["and", "then", "before", "but", ",", ";", ":"]
    if lastDated?.role == .since || between.contains(where: { $0.lower == ";" }) { return false }
    guard let joint = between.lastIndex(where: { joints.contains($0.lower) }) else { return true }
    let next = place.tokens[joint + 1]
    return next.form == next.lower && Verbs.isPast(next)
  }
}

extension TimeExpression {
  /// The same as an absolute date where it needs no day of writing.
  var simplified: TimeExpression {
    guard !needsReference, let date = Reckoning(day: nil).date(of: self) else { return self }
    return .absolute(date)
  }
}

extension PartialDate {
  /// The year it lies in, and the month if it is as fine as that; nil when it spans years.
  var yearAndMonth: (year: Int, month: Int?)? {
    guard let first = window.earliest?.civil, let last = window.latest?.civil,
      first.year == last.year
    else { return nil }
    return (first.year, first.month == last.month ? first.month : nil)
  }
}

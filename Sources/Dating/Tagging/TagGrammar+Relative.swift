internal import World

/// Expressions told from the day of writing or the date mentioned before.
extension TagGrammar {
  /// Which of several a word names: "last", "next", "that".
  func turn(at index: Int) -> Expression.Turn? {
    switch kind(index) {
    case .this, .current: .this
    case .last: .last
    case .past: .past
    case .previous: .previous
    case .next: .next
    case .coming: .coming
    case .following: .following
    case .that, .same: .that
    default: nil
    }
  }

  /// "today", "yesterday morning", "tomorrow"; "now" only ends a range.
  func deictic(at index: Int) -> Match? {
    if kind(index) == .now {
      return kind(index - 1) == .and || kind(index + 1) == .and && kind(index - 1) == .between
        ? Match(.counted(.init(0, .day), .reference), index + 1) : nil
    }
    let end = afterPartOfDay(index + 1)
    return Match(.counted(.init(value(index), .day), .reference), end)
  }

  /// "last October", "this week", "the following spring", "next five days", "that same day".
  func turned(at index: Int, isDefinite: Bool = false) -> Match? {
    guard var turn = turn(at: index) else { return nil }
    var next = index + 1
    if kind(index) == .that, kind(next) == .same || kind(next) == .last && false { next += 1 }
    if turn == .this, kind(next) == .past || kind(next) == .coming {
      turn = kind(next) == .past ? .past : .coming
      next += 1
    }
    if let match = stretch(turn, at: next, isDefinite: isDefinite) { return match }
    return turnedName(turn, at: next, isDefinite: isDefinite)
  }

  private func turnedName(
    _ turn: Expression.Turn, at index: Int, isDefinite: Bool
  ) -> Match? {
    switch kind(index) {
    case .unit: return turnedUnit(turn, at: index, isDefinite: isDefinite)
    case .quarter:
      return marks(index).contains(.plural) ? nil : Match(.unit(.quarter, turn), index + 1)
    case .century:
      return marks(index).contains(.plural) ? nil : Match(.unit(.century, turn), index + 1)
    case .weekend: return Match(.named(.weekend, turn), index + 1)
    case .partOfDay:
      guard let days = Self.dayTurn(turn, isDefinite: isDefinite) else { return nil }
      return Match(days, index + 1)
    case .month:
      guard isCapital(index) || !isFalseFriend(index) else { return nil }
      return turnedDate(turn, monthFirst(at: index))
    case .working:
      return kind(index + 1) == .unit && value(index + 1) == Span.week.rawValue
        ? Match(.unit(.workweek, turn), index + 2) : nil
    case .weekday:
      guard !marks(index).contains(.plural) else { return nil }
      return turnedWeekday(turn, at: index)
    case .season:
      return turn == .next && kind(index) == .season && value(index) == 23 && !isCapital(index)
        && kind(index + 1) == .word
        ? nil : Match(.named(.division(value(index)), turn), index + 1)
    case .number, .ordinal:
      return turnedDate(turn, figures(at: index) ?? dayFirst(at: index))
    case .fiscal: return nil
    default: return nil
    }
  }

  /// A named date with its turn: "next 6th of April", "last Friday morning".
  private func turnedDate(_ turn: Expression.Turn, _ match: Match?) -> Match? {
    guard let match else { return nil }
    switch match.expression {
    case .named(let named, .plain): return Match(.named(named, turn), match.end)
    case .absolute, .within: return match
    default: return nil
    }
  }

  /// "last Friday morning", "the last Friday of October", "this Friday, June 15".
  private func turnedWeekday(_ turn: Expression.Turn, at index: Int) -> Match? {
    if turn == .last, let inner = inner(at: index + 1) {
      return Match(.nthWeekday(-1, weekday: value(index), inner.expression), inner.end)
    }
    let match = weekday(at: index)
    guard case .named(.weekday, .plain)? = match?.expression else { return match }
    return turnedDate(turn, match)
  }

  private func turnedUnit(
    _ turn: Expression.Turn, at index: Int, isDefinite: Bool
  ) -> Match? {
    guard !marks(index).contains(.plural), let span = Span(rawValue: value(index)), span != .hour
    else { return nil }
    if turn == .last, let match = parts(first: -1, count: 1, at: index) { return match }
    if span == .night || span == .day {
      return Self.dayTurn(turn, isDefinite: isDefinite, isNight: span == .night)
        .map { Match($0, index + 1) }
    }
    var turn = turn
    let next = kind(index + 1) == .on ? index + 2 : index + 1
    if span == .week, kind(next) == .weekday, !marks(next).contains(.plural) {
      return Match(
        .within(.weekday(value(next)), .unit(.week, turn)), afterPartOfDay(next + 1))
    }
    if isDefinite {
      switch turn {
      case .past: return Match(.stretch(-1, span, includesToday: true), index + 1)
      case .last:
        guard kind(index + 1) == .of else {
          return Match(.stretch(-1, span, includesToday: true), index + 1)
        }
        return officeYear(-1, at: index)
      case .next, .previous: turn = turn == .next ? .following : .preceding
      default: break
      }
    }
    return Match(.unit(span, turn), index + 1)
  }

  /// "this morning", "last night", "the next day", "that day", "the same day".
  private static func dayTurn(
    _ turn: Expression.Turn, isDefinite: Bool, isNight: Bool = false
  ) -> Expression? {
    switch turn {
    case .this: isNight ? nil : .counted(.init(0, .day), .reference)
    case .last: isNight ? .counted(.init(-1, .day), .reference) : nil
    case .that: .unit(.day, .that)
    case .next, .following: .counted(.init(1, .day), .mention)
    case .previous: isDefinite || isNight ? .counted(.init(-1, .day), .mention) : nil
    default: nil
    }
  }

  /// "past two years", "next five days", "last 3 months".
  private func stretch(_ turn: Expression.Turn, at index: Int, isDefinite: Bool) -> Match? {
    let direction: Int
    switch turn {
    case .last, .past: direction = -1
    case .next, .coming, .following: direction = 1
    default: return nil
    }
    guard kind(index) != .a, kind(index) != .unit, let amount = simpleAmount(at: index),
      let number = amount.number, amount.span != .hour
    else { return nil }
    if kind(amount.end) == .of || kind(amount.end) == .in {
      let first = turn == .last ? -number : 0
      if let match = parts(first: first, count: number, span: amount.span, at: amount.end) {
        return match
      }
    }
    if turn == .next, kind(amount.end) == .of { return nil }
    return Match(
      .stretch(direction * number, amount.span, includesToday: direction < 0), amount.end)
  }

  // MARK: Parts

  /// "first Tuesday of October", "the 3rd week of 2018", "third quarter", "19th century".
  func ordinalPart(at index: Int) -> Match? {
    guard let (number, next) = ordinal(at: index) else { return nil }
    switch kind(next) {
    case .century: return century(number, at: next)
    case .hyphen where kind(next + 1) == .century: return century(number, at: next + 1)
    case .quarter where number <= 4 && !marks(next).contains(.plural):
      return quarterOrHalf(32 + number, at: next)
    case .half where number <= 2: return quarterOrHalf(39 + number, at: next)
    case .weekday:
      let tail = afterPartOfDay(next + 1)
      return inner(at: tail).map {
        Match(.nthWeekday(number - 1, weekday: value(next), $0.expression), $0.end)
      }
    case .unit: return parts(first: number - 1, count: 1, at: next)
    case .number, .count:
      guard number == 1, let amount = amount(at: next), let count = amount.number else {
        return nil
      }
      return parts(first: 0, count: count, span: amount.span, at: amount.end)
    default: return nil
    }
  }

  private func ordinal(at index: Int) -> (number: Int, end: Int)? {
    switch kind(index) {
    case .ordinal, .ordinalWord: return (value(index), index + 1)
    case .count: return dayNumber(at: index).map { ($0.day, $0.end) }
    default: return nil
    }
  }

  /// The larger time behind "of" or "in", "the month" and "the year" among them.
  private func inner(at index: Int) -> Match? {
    guard kind(index) == .of || kind(index) == .in else { return nil }
    if kind(index + 1) == .the, kind(index + 2) == .unit, !marks(index + 2).contains(.plural),
      let span = Span(rawValue: value(index + 2)), span.length >= 7
    {
      return Match(.unit(span, .plain), index + 3)
    }
    return whole(at: index + 1)
  }

  func parts(first: Int, count: Int, at index: Int) -> Match? {
    guard let span = Span(rawValue: value(index)), kind(index) == .unit else { return nil }
    return parts(first: first, count: count, span: span, at: index + 1)
  }

  private func parts(first: Int, count: Int, span: Span, at index: Int) -> Match? {
    guard span != .hour, let inner = inner(at: index) else { return nil }
    switch inner.expression {
    case .counted, .stretch, .open, .range: return nil
    default: return Match(.parts(first: first, count: count, span, inner.expression), inner.end)
    }
  }

  /// "the last year of his first term": the person is told from the words around.
  private func officeYear(_ place: Int, at index: Int) -> Match? {
    guard value(index) == Span.year.rawValue, kind(index + 1) == .of, kind(index + 2) == .pronoun,
      kind(index + 3) == .ordinalWord, kind(index + 4) == .term
    else { return nil }
    return officeHolder(around: index, place, term: value(index + 3)).map {
      Match(.absolute(.year($0)), index + 5)
    }
  }

  /// The year for the nearest office-holder named in the words after it, else before it.
  private func officeHolder(around index: Int, _ place: Int, term: Int) -> Int? {
    let near =
      Array(index + 5..<index + 5 + Self.reach / 2)
      + (0..<index).reversed().prefix(3 * Self.reach)
    return near.lazy.compactMap { index -> Int? in
      guard lexemes.indices.contains(index), lexemes[index].kind == .name else { return nil }
      let bytes = text[Int(lexemes[index].start)..<Int(lexemes[index].end)]
      let name = String(decoding: bytes, as: UTF8.self).lowercased()
      return OfficeTerms.standard.year(place, ofTerm: term, of: name)
    }.first
  }

  private func quarterOrHalf(_ code: Int, at index: Int) -> Match? {
    if let tail = yearTail(at: index + 1, hasDay: false) {
      return Match(divided(code, in: tail.expression), tail.end)
    }
    if code >= 40 {
      guard let inner = inner(at: index + 1) else { return nil }
      return Match(.within(.division(code), inner.expression), inner.end)
    }
    let isOther = kind(index + 1) == .of || kind(index + 1) == .in && kind(index + 2) == .a
    return isOther ? nil : Match(.named(.division(code), .plain), index + 1)
  }

  private func century(_ number: Int, at index: Int) -> Match? {
    guard (1...30).contains(number), !marks(index).contains(.plural) else { return nil }
    if kind(index + 1) == .era, value(index + 1) < 0 {
      let last = PartialDate(.year(1 - (number - 1) * 100 - 1))
      return Match(.absolute(.span(PartialDate(.year(1 - number * 100)), last)), index + 2)
    }
    let end = kind(index + 1) == .era ? index + 2 : index + 1
    return Match(.absolute(.century((number - 1) * 100)), end)
  }

  // MARK: Modifiers

  /// "early 2021", "mid-March", "the end of last year", "later this week", "late on Friday".
  func modified(at index: Int) -> Match? {
    let start = kind(index) == .the || kind(index) == .at ? index + 1 : index
    guard let (part, next) = modifier(at: kind(start) == .the ? start + 1 : start) else {
      return nil
    }
    if let inner = inner(at: next) ?? whole(at: next) {
      switch inner.expression {
      case .counted(let count, _) where count.finest != .day: return nil
      case .open, .stretch, .range: return nil
      default:
        return Match(.part(part, inner.expression), inner.end)
      }
    }
    guard kind(next) == .in || kind(next) == .of || kind(next) == .on else { return nil }
    return plain(at: next + 1).map { Match(.part(part, $0.expression), $0.end) }
  }

  private func modifier(at index: Int) -> (Expression.Part, Int)? {
    switch kind(index) {
    case .early:
      return (.early, skip(.hyphen, at: index + 1))
    case .earlier: return kind(index + 1) == .than ? nil : (.early, index + 1)
    case .late:
      return (.late, skip(.hyphen, at: index + 1))
    case .later: return kind(index + 1) == .than ? nil : (.late, index + 1)
    case .mid: return (.middle, skip(.hyphen, at: index + 1))
    case .middle: return kind(index + 1) == .of ? (.middle, index + 1) : nil
    case .beginning, .starting: return kind(index + 1) == .of ? (.start, index + 1) : nil
    case .ending: return kind(index + 1) == .of ? (.end, index + 1) : nil
    case .half: return kind(index + 1) == .of ? (.end, index + 1) : nil
    default: return nil
    }
  }
}

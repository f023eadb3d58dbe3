internal import World

/// Words that are dates only in some company: "May", "March", "Sun", "fall".
extension TagGrammar {
  /// May, March and August are other words too.
  func isFalseFriend(_ index: Int) -> Bool {
    kind(index) == .month && [3, 5, 8].contains(value(index))
  }

  /// Whether a month stands for itself without a day or a year.
  func isLoneMonth(_ index: Int) -> Bool {
    let isLed = isLeading(kind(index - 1))
    if marks(index).contains(.doubtful) { return isLed && isCapital(index) }
    if kind(index - 1) == .title || isDash(index - 1) && isGlued(index) && kind(index - 2) != .mid {
      return false
    }
    if isFalseFriend(index) {
      guard isCapital(index), value(index) == 8 || isLed || isDetermined(index) else {
        return false
      }
      return value(index) != 3 || kind(index + 1) != .on
    }
    let isName = kind(index + 1) == .name && [4, 6].contains(value(index))
    return !isName || isLed
  }

  private func isDetermined(_ index: Int) -> Bool {
    let before = kind(index - 1)
    return (before == .a || before == .the || before == .that) && kind(index + 1) == .word
  }

  /// Words that a month or weekday may follow.
  func isLeading(_ kind: Lexeme.Kind) -> Bool {
    switch kind {
    case .in, .on, .since, .until, .by, .from, .to, .of, .early, .late, .mid, .last, .next, .this,
      .before, .after, .during, .through, .and, .or, .between, .that, .past, .previous, .coming,
      .following, .earlier, .later, .at, .starting, .hyphen, .dash, .over:
      true
    default: false
    }
  }

  /// "Thursday", "Thursday, July 3, 2025", "Friday last week", "Monday 21".
  func weekday(at index: Int) -> Match? {
    guard !marks(index).contains(.plural) else { return nil }
    let day = value(index)
    var next = index + 1
    if marks(index).contains(.doubtful), kind(next) == .period { next += 1 }
    if let match = weekdayDate(day, at: next) { return match }
    if let match = weekdayNear(day, at: next) { return match }
    let part = afterPartOfDay(index + 1)
    if marks(index).contains(.doubtful) {
      guard isCapital(index), value(index) != 6 || kind(index - 1) == .on,
        [.on, .or, .and, .last, .next, .this].contains(kind(index - 1))
          || kind(index - 1) == .unit
      else { return nil }
    } else if !isCapital(index), kind(index - 1) == .stop, kind(next) != .stop {
      return nil
    }
    if kind(part) == .last, kind(part + 1) != .unit, kind(part + 1) != .month {
      return Match(.named(.weekday(day), .last), part + 1)
    }
    return Match(.named(.weekday(day), .plain), part)
  }

  /// The date that a weekday is only named with.
  private func weekdayDate(_ day: Int, at index: Int) -> Match? {
    var next = index
    let isBracketed = kind(next) == .opening
    if kind(next) == .comma || isBracketed || isDash(next) && isGlued(next) { next += 1 }
    next = skip(.the, at: next)
    let date = figures(at: next) ?? dayOrMonth(at: next)
    if var date, date.expression.hasDay {
      if isBracketed, kind(date.end) == .closing { date.end += 1 }
      if case .named(.day(let month, let number, _), let turn) = date.expression,
        lexemes[next..<date.end].contains(where: { $0.kind == .month })
      {
        date.expression = .named(.day(month: month, day: number, weekday: day), turn)
      }
      return date
    }
    guard next == index, let (number, end) = dayNumber(at: index), kind(index) != .ordinalWord
    else { return nil }
    let isFree = [.stop, .ended, .comma, .period, .and, .at, .function].contains(kind(end))
    return kind(index) == .ordinal || isFree
      ? Match(.named(.number(number, weekday: day), .plain), end) : nil
  }

  private func dayOrMonth(at index: Int) -> Match? {
    kind(index) == .month ? monthFirst(at: index) : dayFirst(at: index)
  }

  /// "Tuesday of next week", "Friday last week", "Monday two weeks from now".
  private func weekdayNear(_ day: Int, at index: Int) -> Match? {
    let next = kind(index) == .of || kind(index) == .comma ? index + 1 : index
    if let turn = turn(at: next), kind(next + 1) == .unit, value(next + 1) == Span.week.rawValue,
      !marks(next + 1).contains(.plural)
    {
      return Match(.within(.weekday(day), .unit(.week, turn)), next + 2)
    }
    guard let amount = counted(at: next) else { return nil }
    switch amount.expression {
    case .counted(let count, .reference) where count.months + count.days > 0:
      return Match(.weekday(day, near: amount.expression), amount.end)
    case .moved: return Match(.weekday(day, near: amount.expression), amount.end)
    default: return nil
    }
  }

  /// The index after "morning", "night" and the like.
  func afterPartOfDay(_ index: Int) -> Int {
    let isNight = kind(index) == .unit && value(index) == Span.night.rawValue
    return kind(index) == .partOfDay || isNight && !marks(index).contains(.plural)
      ? index + 1 : index
  }

  /// Seasons and quarters: "summer 2014", "the spring of 1872", "in the fall".
  func division(at index: Int) -> Match? {
    switch kind(index) {
    case .weekend:
      return kind(index - 1) == .the ? Match(.named(.weekend, .plain), index + 1) : nil
    case .quarter: return nil
    default: break
    }
    let named = Expression.Named.division(value(index))
    if let tail = yearTail(at: index + 1, hasDay: false) {
      return Match(divided(value(index), in: tail.expression), tail.end)
    }
    let isIn = [.in, .during, .by, .over, .since, .early, .late, .mid, .until]
      .contains(kind(kind(index - 1) == .the ? index - 2 : index - 1))
    return isIn && kind(index + 1) != .word && kind(index + 1) != .of
      ? Match(.named(named, .plain), index + 1) : nil
  }

  func divided(_ code: Int, in year: Expression) -> Expression {
    guard case .absolute(let date) = year, case .year(let number) = date.form else {
      return .within(.division(code), year)
    }
    return .absolute(.division(year: number, code: code))
  }
}

internal import World

/// Days, months and weekdays by name.
extension TagGrammar {
  /// A day of a month in figures or words, and the lexeme after it.
  func dayNumber(at index: Int) -> (day: Int, end: Int)? {
    switch kind(index) {
    case .number where length(index) <= 2, .ordinal, .ordinalWord:
      return (1...31).contains(value(index)) ? (value(index), index + 1) : nil
    case .count where value(index) == 20 || value(index) == 30:
      let next = skip(.hyphen, at: index + 1)
      guard kind(next) == .ordinalWord, value(next) < 10 else { return nil }
      let day = value(index) + value(next)
      return day <= 31 ? (day, next + 1) : nil
    default: return nil
    }
  }

  /// "3 July 2025", "the 3rd of July", "18–19 November", "Monday 21".
  func dayFirst(at index: Int) -> Match? {
    guard let (day, after) = dayNumber(at: index) else { return nil }
    if let match = dayRange(day, after) { return match }
    var next = after
    if kind(next) == .unit, value(next) == Span.day.rawValue, kind(next + 1) == .of { next += 1 }
    next = skip(.of, at: next)
    if isDash(next), isGlued(next), isGlued(next + 1) { next += 1 }
    if kind(next) == .month, isMonthBesideNumber(next) {
      return complete(month: value(next), day: day, at: next + 1)
    }
    return numbered(day, at: index, after: after)
  }

  /// "3–5 July", "3 to 5 July", "1 and 18 July" behind "between".
  private func dayRange(_ day: Int, _ after: Int) -> Match? {
    let joint = kind(after)
    let isBetween = joint == .and || joint == .to || joint == .until || joint == .through
    guard isDash(after) || isBetween, let (last, _) = dayNumber(at: skip(.the, at: after + 1)),
      last > day, let match = dayFirst(at: skip(.the, at: after + 1)), match.expression.hasDay
    else { return nil }
    let first = Self.completed(.named(.number(day, weekday: nil), .plain), by: match.expression)
    return Match(.range(first, match.expression), match.end)
  }

  /// "on the 29th": a day of the month that the text is in.
  private func numbered(_ day: Int, at index: Int, after: Int) -> Match? {
    guard kind(index) == .ordinal, [.on, .by, .until, .the].contains(kind(index - 1)) else {
      return nil
    }
    guard kind(index - 1) != .the || [.on, .by, .until, .of, .and].contains(kind(index - 2)) else {
      return nil
    }
    switch kind(after) {
    case .stop, .period, .comma, .and, .to, .at, .in, .the, .pronoun, .function, .a, .hyphen, .dash:
      return Match(.named(.number(day, weekday: nil), .plain), after)
    case .of where kind(after + 1) == .the || kind(after + 1) == .that || kind(after + 1) == .this:
      let unit = after + 2
      guard kind(unit) == .unit, value(unit) == Span.month.rawValue else { return nil }
      return Match(.named(.number(day, weekday: nil), .plain), unit + 1)
    default: return nil
    }
  }

  /// Beside a number even "may" and "mar" are months.
  private func isMonthBesideNumber(_ index: Int) -> Bool {
    isCapital(index) || value(index) != 5 || kind(index + 1) == .number
      || [.stop, .period, .comma].contains(kind(index + 1))
  }

  /// "July 3, 2025", "July 2025", "July4", "March last year", "April".
  func monthFirst(at index: Int) -> Match? {
    let month = value(index)
    var next = index + 1
    if marks(index).contains(.doubtful), kind(next) == .period { next += 1 }
    let plainNext = next
    if kind(next) == .comma, kind(next + 1) == .ordinal { next += 1 }
    if kind(next) == .slash || isDash(next), isGlued(next), kind(next + 1) == .number { next += 1 }
    next = skip(.the, at: next)
    if let (day, after) = dayNumber(at: next), !isQuantity(after), isDayOfMonth(index, next) {
      if let match = lastDay(month, day, after) { return match }
      return complete(month: month, day: day, at: after)
    }
    if let match = complete(month: month, day: nil, at: plainNext), match.end > plainNext {
      return isCapital(index) || month != 5 || kind(plainNext) == .number ? match : nil
    }
    guard isLoneMonth(index) else { return nil }
    return Match(
      .named(.month(month), .plain),
      plainNext > index + 1 && kind(plainNext) != .stop ? plainNext : index + 1)
  }

  private func isDayOfMonth(_ index: Int, _ next: Int) -> Bool {
    if kind(next) == .ordinalWord { return kind(next + 1) != .unit && value(next) < 32 }
    return isCapital(index) || !isFalseFriend(index)
  }

  private func isQuantity(_ index: Int) -> Bool {
    switch kind(index) {
    case .percent, .counted, .largeNumber, .hundred, .unit: true
    case .colon, .period: isGlued(index) && kind(index + 1) == .number && isGlued(index + 1)
    default: false
    }
  }

  /// "July 3–5", "November 18-19, 2015".
  private func lastDay(_ month: Int, _ day: Int, _ after: Int) -> Match? {
    let isJoined = isDash(after) || kind(after) == .to || kind(after) == .through
    guard isJoined || kind(after) == .and, let (last, end) = dayNumber(at: after + 1), last > day,
      !isQuantity(end), kind(end) != .month || kind(after) != .to,
      let match = complete(month: month, day: last, at: end), match.expression.hasDay,
      kind(after) != .and || kind(after + 1) == .number && kind(end) != .month
    else { return nil }
    let first = Self.completed(.named(.day(month: month, day: day), .plain), by: match.expression)
    return Match(.range(first, match.expression), match.end)
  }

  /// A month and perhaps a day with the year behind it, or without one.
  func complete(month: Int, day: Int?, at index: Int) -> Match? {
    if let day, day > Day.length(ofMonth: month, in: 2024) { return nil }
    let named: Expression.Named = day.map { .day(month: month, day: $0) } ?? .month(month)
    guard let tail = yearTail(at: index, hasDay: day != nil) else {
      return Match(.named(named, .plain), index)
    }
    guard case .absolute(let year) = tail.expression, case .year(let number) = year.form else {
      return Match(.within(named, tail.expression), tail.end)
    }
    guard let day else { return Match(.absolute(.month(year: number, month: month)), tail.end) }
    return Day(anyYear: number, month: month, day: day).map {
      Match(.absolute(PartialDate($0)), tail.end)
    } ?? Match(.named(named, .plain), index)
  }

  /// The year behind a month: ", 2025", "of 2025", "'87", "last year", "in a year".
  func yearTail(at index: Int, hasDay: Bool) -> Match? {
    var next = index
    let isJoined = (kind(next) == .slash || isDash(next)) && isGlued(next) && isGlued(next + 1)
    if kind(next) == .comma || isJoined { next += 1 }
    let isOf = kind(next) == .of || kind(next) == .in
    if isOf { next += 1 }
    if kind(next) == .the,
      kind(next + 1) == .unit || kind(next + 1) == .same
        || kind(next + 1) == .following || kind(next + 1) == .previous
    {
      next += 1
      if kind(next) == .unit { return kind(next + 1) == .number ? yearNumber(at: next + 1) : nil }
    }
    if kind(next) == .unit, value(next) == Span.year.rawValue, kind(next + 1) == .number {
      return yearNumber(at: next + 1)
    }
    if let year = yearNumber(at: next), !isQuantity(year.end), !isJoined || length(next) == 4 {
      return year
    }
    if kind(next) == .apostrophe || isOf && kind(next) == .number {
      let place = skip(.apostrophe, at: next)
      guard kind(place) == .number, marks(place).contains(.twoDigits) else { return nil }
      return Match(.absolute(.year(Self.century(of: value(place)))), place + 1)
    }
    if let match = countWords(at: next), index < next || hasDay { return match }
    return turnedYear(at: next, isOf: isOf)
  }

  /// "last year", "that year", "a year" behind "in".
  private func turnedYear(at index: Int, isOf: Bool) -> Match? {
    if isOf, kind(index) == .a, kind(index + 1) == .unit, value(index + 1) == Span.year.rawValue {
      return Match(.counted(.init(1, .year), .reference), index + 2)
    }
    guard let turn = turn(at: index) else { return nil }
    let unit = index + 1
    guard kind(unit) == .unit, value(unit) == Span.year.rawValue,
      !marks(unit).contains(.plural)
    else { return nil }
    return Match(.unit(.year, turn), unit + 1)
  }

  /// Four digits, with an era behind them or without, that are a year by what stands before.
  func yearNumber(at index: Int) -> Match? {
    guard kind(index) == .number else { return nil }
    if kind(index + 1) == .era || kind(index + 1) == .name && isEra(index + 1) {
      return eraYear(value(index), at: index + 1)
    }
    guard marks(index).contains(.fourDigits), (1000...2199).contains(value(index)),
      !isAmongFigures(index)
    else { return nil }
    return Match(.absolute(.year(value(index))), index + 1)
  }

  func eraYear(_ number: Int, at index: Int) -> Match? {
    guard number > 0 else { return nil }
    let year = value(index) < 0 ? 1 - number : number
    var end = index + 1
    while kind(end) == .period, kind(end + 1) == .name, isGlued(end + 1) { end += 2 }
    return Match(.absolute(.year(year)), end)
  }

  private func isEra(_ index: Int) -> Bool { false }

  /// Whether a number is part of a larger figure: "1,998", "2000.5", "10:2000".
  func isAmongFigures(_ index: Int) -> Bool {
    let isBefore =
      isGlued(index) && [.comma, .period, .colon, .currency, .handle].contains(kind(index - 1))
    let isAfter =
      isGlued(index + 1) && [.comma, .period, .colon].contains(kind(index + 1))
      && kind(index + 2) == .number && isGlued(index + 2)
    return isBefore || isAfter
  }

  /// Two digits of a year: below 40 of this century.
  static func century(of number: Int) -> Int { number < 40 ? 2000 + number : 1900 + number }
}

extension Expression {
  var hasDay: Bool {
    switch self {
    case .absolute(let date): if case .day = date.form { true } else { false }
    case .named(.day, _), .within(.day, _): true
    case .range(_, let last): last.hasDay
    default: false
    }
  }
}

extension Day {
  /// A day of any year, those before the first among them.
  init?(anyYear year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...Day.length(ofMonth: month, in: year)).contains(day) else {
      return nil
    }
    guard let first = Day(year: 2000, month: month, day: min(day, 28)) else { return nil }
    self = first.adding(months: (year - 2000) * 12).adding(day - min(day, 28))
  }
}

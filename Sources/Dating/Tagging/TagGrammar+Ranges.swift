internal import World

extension TagGrammar {
  /// Expressions that a preposition makes open or a range: "since 2022", "from May to October".
  func spanning(at index: Int) -> Match? {
    switch kind(index) {
    case .since: return since(at: index)
    case .before, .after: return beside(at: index)
    case .between: return between(at: index + 1)
    case .from:
      return whole(at: index + 1).flatMap {
        ranged($0, from: index + 1, joints: [.to, .through, .until, .hyphen, .dash, .tilde])
          ?? lasting($0)
      }
    case .by
    where kind(index + 1) == .ending || kind(index + 2) == .ending && kind(index + 1) == .the:
      return whole(at: index + 1).map { Match(.open(.until, $0.expression), $0.end) }
    case .in: return ahead(at: index)
    case .within:
      return amount(at: kind(index + 1) == .next ? index + 2 : index + 1).flatMap { amount in
        amount.number.map {
          Match(.stretch($0, amount.span, includesToday: kind(index + 1) != .next), amount.end)
        }
      }
    case .for: return duration(at: index)
    case .starting where kind(index + 1) == .on || kind(index + 1) == .in:
      return whole(at: index + 2).map { Match(.open(.since, $0.expression), $0.end) }
    default: return nil
    }
  }

  private func since(at index: Int) -> Match? {
    guard let match = whole(at: index + 1) else { return nil }
    if case .part(.end, _) = match.expression {
      return Match(.open(.since, match.expression), match.end)
    }
    return Match(.open(.since, match.expression), match.end)
  }

  /// "before 2018", "after May 2016": open where the date is complete, else the date alone.
  private func beside(at index: Int) -> Match? {
    let start = kind(index + 1) == .the && kind(index + 2) == .unit ? index + 2 : index + 1
    guard let match = whole(at: start) else { return nil }
    let isEnd = if case .part(.end, _) = match.expression { true } else { false }
    guard match.expression.isAbsolute || isEnd, !match.isDoubtful else { return nil }
    let side: Expression.Side = kind(index) == .before ? (isEnd ? .until : .before) : .after
    return Match(.open(side, match.expression), match.end)
  }

  private func between(at index: Int) -> Match? {
    guard let first = whole(at: index) else { return nil }
    if case .range = first.expression { return first }
    return ranged(first, from: index, joints: [.and, .through, .to, .hyphen, .dash])
  }

  /// A range that a joint makes of an expression and the next.
  func ranged(_ first: Match, from start: Int, joints: [Lexeme.Kind]) -> Match? {
    let joint = first.end
    guard joints.contains(kind(joint)) else { return nil }
    if isDash(joint), let match = abbreviatedYears(first, joint) { return match }
    let next = kind(joint) == .until && kind(joint + 1) == .the ? joint + 1 : joint + 1
    if kind(next) == .date, kind(joint) == .to {
      return Match(.range(first.expression, .counted(.init(0, .day), .reference)), next + 1)
    }
    guard let last = whole(at: next), isRangeable(first.expression, last.expression) else {
      return nil
    }
    return Match(
      .range(Self.completed(first.expression, by: last.expression), last.expression), last.end)
  }

  /// "1914–18", "1851-52".
  private func abbreviatedYears(_ first: Match, _ joint: Int) -> Match? {
    guard case .absolute(let date) = first.expression, case .year(let year) = date.form,
      kind(joint + 1) == .number, marks(joint + 1).contains(.twoDigits), isGlued(joint),
      isGlued(joint + 1), !isGlued(joint + 2) || kind(joint + 2) != .hyphen
    else { return nil }
    let last = year / 100 * 100 + value(joint + 1)
    guard last > year, !kind(joint + 2).isMonth else { return nil }
    return Match(.range(first.expression, .absolute(.year(last))), joint + 2)
  }

  private func isRangeable(_ first: Expression, _ last: Expression) -> Bool {
    if case .absolute(let date) = first, case .absolute(let other) = last,
      let start = date.window.earliest, let end = other.window.latest
    {
      return start <= end
    }
    switch (first, last) {
    case (.counted(let count, _), .counted(let other, _)) where count.finest != other.finest:
      return false
    case (.open, _), (_, .open), (.range, _), (_, .range), (.stretch, _), (_, .stretch):
      return false
    default: return true
    }
  }

  /// The first half of a range with the year that only the second names.
  static func completed(_ first: Expression, by last: Expression) -> Expression {
    guard case .named(let named, .plain) = first else { return first }
    switch (named, last) {
    case (.month, .absolute(let date)), (.day, .absolute(let date)),
      (.division, .absolute(let date)):
      guard let year = date.window.earliest?.year else { return first }
      return .within(named, .absolute(.year(year)))
    case (.month, .within(_, let year)), (.day, .within(_, let year)):
      return .within(named, year)
    case (.number(let day, _), .absolute(let date)):
      guard let (year, month, _) = date.window.earliest?.civil else { return first }
      return .within(.day(month: month, day: day), .absolute(.year(year)))
    case (.number(let day, _), .named(.day(let month, _, _), let turn)):
      return .named(.day(month: month, day: day), turn)
    case (.number(let day, _), .within(.day(let month, _, _), let year)):
      return .within(.day(month: month, day: day), year)
    default: return first
    }
  }

  /// What may stand behind an expression: "or later", "for 10 days", "and after".
  func afterward(_ match: Match, from index: Int) -> Match? {
    guard kind(match.end) == .and || kind(match.end) == .or else { return match }
    switch kind(match.end + 1) {
    case .later, .greater, .after:
      let isBare =
        kind(match.end + 1) != .after || [.stop, .period, .comma].contains(kind(match.end + 2))
      return isBare ? Match(.open(.since, match.expression), match.end + 2) : match
    case .earlier, .before:
      guard kind(match.end) == .or else { return match }
      let isBare = [.stop, .period, .comma].contains(kind(match.end + 2))
      return isBare ? Match(.open(.until, match.expression), match.end + 2) : match
    default: return match
    }
  }

  /// "from 18 December for 10 days".
  private func lasting(_ match: Match) -> Match? {
    guard kind(match.end) == .for, let amount = amount(at: match.end + 1),
      let number = amount.number
    else { return nil }
    let count = Expression.Count(number, amount.span)
    return Match(.lasting(count, from: match.expression), amount.end)
  }

  /// "for 10 days from 18 December", "for 3 days, from today".
  private func duration(at index: Int) -> Match? {
    guard kind(index + 1) != .the, let amount = amount(at: index + 1), let number = amount.number
    else { return nil }
    let comma = skip(.comma, at: amount.end)
    guard kind(comma) == .from || kind(comma) == .starting else { return nil }
    let start = kind(comma + 1) == .on || kind(comma + 1) == .from ? comma + 2 : comma + 1
    return whole(at: start).map {
      Match(.lasting(.init(number, amount.span), from: $0.expression), $0.end)
    }
  }

  /// "in three weeks", "in two years since 2011", "in 2014 through 2018".
  private func ahead(at index: Int) -> Match? {
    guard kind(index + 1) != .the, let amount = amount(at: index + 1) else {
      guard kind(index + 1) == .number, let first = whole(at: index + 1) else { return nil }
      return ranged(first, from: index + 1, joints: [.through, .until])
    }
    guard let number = amount.number, amount.span != .hour, kind(amount.end) != .of else {
      return nil
    }
    let count = Expression.Count(number, amount.span)
    if kind(amount.end) == .since, let start = whole(at: skip(.the, at: amount.end + 1)) {
      return Match(.moved(.parts(first: 0, count: 1, .day, start.expression), count), start.end)
    }
    guard isForward(index, after: amount.end, amount.span) else { return nil }
    var match = Match(.counted(count, .reference), amount.end)
    if kind(match.end) == .on, kind(match.end + 1) == .weekday {
      match = Match(.weekday(value(match.end + 1), near: match.expression), match.end + 2)
    }
    return match
  }

  /// Whether "in three weeks" lies ahead: something is to come, or no past tense is near and it is
  /// not "the first time in ten years".
  private func isForward(_ index: Int, after end: Int, _ span: Span) -> Bool {
    if kind(end) == .apostrophe { return true }
    for place in stride(from: index - 1, through: max(0, index - 12), by: -1) {
      switch kind(place) {
      case .stop: return span.months < 12
      case .future, .plan: return true
      case .pastVerb, .perfect, .ordinalWord: return false
      default: if marks(place).contains(.past) { return false }
      }
    }
    return span.months < 12
  }
}

extension Lexeme.Kind {
  var isMonth: Bool { self == .month }
}

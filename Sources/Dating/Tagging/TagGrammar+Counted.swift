internal import World

/// Numbers of units: "three days ago", "two years later", "a week before last Friday".
extension TagGrammar {
  struct Amounted {
    /// Nil for "several" and "a few".
    var number: Int?
    var span: Span
    var count: Expression.Count
    var comparison: Lexeme.Kind?
    var end: Int
  }

  /// A number of units, perhaps of several sizes: "2 years 1 month 21 days".
  func amount(at index: Int) -> Amounted? {
    guard var amount = simpleAmount(at: index) else { return nil }
    var limit = 3
    while limit > 0, amount.number != nil {
      let next =
        kind(amount.end) == .and || kind(amount.end) == .comma ? amount.end + 1 : amount.end
      guard kind(next) == .number || kind(next) == .count, let more = simpleAmount(at: next),
        more.number != nil, more.span.length < amount.span.length, more.span != .hour
      else { break }
      amount.count = amount.count + more.count
      amount.end = more.end
      limit -= 1
    }
    return amount
  }

  func simpleAmount(at index: Int) -> Amounted? {
    let (start, comparison) = afterApproximator(index)
    guard let (number, after) = quantity(at: start) else { return nil }
    let isHalf = kind(start) == .half
    let next = kind(after) == .more || kind(after) == .hyphen ? after + 1 : after
    let span: Span
    switch kind(next) {
    case .unit:
      guard let named = Span(rawValue: value(next)) else { return nil }
      span = named
    case .century: span = .century
    case .quarter: span = .quarter
    case .weekend: span = .week
    default: return nil
    }
    if isHalf {
      guard span == .year else { return nil }
      return Amounted(
        number: 6, span: .month, count: .init(6, .month), comparison: comparison, end: next + 1)
    }
    return Amounted(
      number: number, span: span,
      count: .init(number ?? 0, span, isVague: comparison != nil && comparison != .just),
      comparison: comparison, end: next + 1)
  }

  private func afterApproximator(_ index: Int) -> (Int, Lexeme.Kind?) {
    switch kind(index) {
    case .nearly, .tilde: return (index + 1, .nearly)
    case .more, .less:
      return kind(index + 1) == .than ? (index + 2, kind(index)) : (index, nil)
    case .over: return (index + 1, .more)
    case .at where kind(index + 1) == .least: return (index + 2, .nearly)
    case .just:
      let (next, inner) = afterApproximator(index + 1)
      return (next, inner ?? .just)
    default: return (index, nil)
    }
  }

  /// A number in words or figures, nil within for "a few", and the lexeme after it.
  private func quantity(at index: Int) -> (Int?, Int)? {
    switch kind(index) {
    case .a, .the:
      switch kind(index + 1) {
      case .few: return (nil, index + 2)
      case .couple: return (2, skip(.of, at: index + 2))
      case .dozen: return (12, index + 2)
      case .hundred: return (value(index + 1), index + 2)
      default: return kind(index) == .a || kind(index + 1) == .unit ? (1, index + 1) : nil
      }
    case .half: return kind(index + 1) == .a ? (nil, index + 2) : nil
    case .few, .several: return (nil, index + 1)
    case .couple: return (2, skip(.of, at: index + 1))
    case .dozen: return (12, index + 1)
    case .number where !isAmongFigures(index) && value(index) < 10_000:
      return (value(index), index + 1)
    case .count:
      guard let (number, end) = smallNumber(at: index) else { return nil }
      if kind(end) == .hundred { return (number * value(end), end + 1) }
      return (number, end)
    default: return nil
    }
  }

  func counted(at index: Int) -> Match? {
    guard let amount = amount(at: index), amount.span != .hour, amount.span != .night else {
      return nil
    }
    guard let match = complement(amount, from: index) else { return nil }
    guard amount.number != nil else { return nil }
    if kind(match.end) == .on, kind(match.end + 1) == .weekday,
      [.counted, .moved].contains(match.expression.shape)
    {
      return Match(.weekday(value(match.end + 1), near: match.expression), match.end + 2)
    }
    return match
  }

  private func complement(_ amount: Amounted, from index: Int) -> Match? {
    let end = amount.end
    let count = amount.count
    switch kind(end) {
    case .ago: return Match(.counted(count.negated, .reference), end + 1)
    case .hence: return Match(.counted(count, .reference), end + 1)
    case .later: return Match(.counted(count, .mention), end + 1)
    case .from:
      if kind(end + 1) == .now { return Match(.counted(count, .reference), end + 2) }
      return whole(at: end + 1).map { moved($0, amount, count) }
    case .after:
      return whole(at: end + 1).map { moved($0, amount, count) }
        ?? bareComplement(count, at: end)
    case .before:
      return whole(at: end + 1).map { moved($0, amount, count.negated) }
        ?? bareComplement(count.negated, at: end)
    case .prior:
      if kind(end + 1) == .to { return whole(at: end + 2).map { moved($0, amount, count.negated) } }
      return bareComplement(count.negated, at: end)
    case .earlier:
      if kind(end + 1) == .than {
        return whole(at: end + 2).map { moved($0, amount, count.negated) }
      }
      return Match(.counted(count.negated, .mention), end + 1)
    case .starting:
      let start = kind(end + 1) == .from || kind(end + 1) == .on ? end + 2 : end + 1
      return whole(at: start).map { Match(.lasting(count, from: $0.expression), $0.end) }
    default: return nil
    }
  }

  /// "the day after" at the end of a clause.
  private func bareComplement(_ count: Expression.Count, at index: Int) -> Match? {
    [.stop, .comma, .period, .ended, .and, .closing].contains(kind(index + 1))
      ? Match(.counted(count, .mention), index + 1) : nil
  }

  /// "more than two weeks before today" is open, "less than three days after tomorrow" a range.
  private func moved(_ anchor: Match, _ amount: Amounted, _ count: Expression.Count) -> Match {
    let point = Expression.moved(anchor.expression, count)
    let isForward = count.days + count.months > 0
    switch amount.comparison {
    case .more: return Match(.open(isForward ? .after : .before, point), anchor.end)
    case .less:
      return Match(
        isForward ? .range(anchor.expression, point) : .range(point, anchor.expression),
        anchor.end)
    default: return Match(point, anchor.end)
    }
  }
}

extension Expression {
  enum Shape { case counted, moved, other }

  var shape: Shape {
    switch self {
    case .counted: .counted
    case .moved: .moved
    default: .other
    }
  }
}

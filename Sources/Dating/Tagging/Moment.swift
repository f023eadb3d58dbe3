internal import World

/// What an expression is told from: a day of writing, a date mentioned before, a tense.
struct Moment {
  /// The day of writing; nil gives a date only to what needs none.
  var reference: Day?
  /// The date mentioned before.
  var mention: PartialDate?
  /// Whether that date is complete by itself.
  var hasFirmMention = false
  /// Whether the text tells a story of the past, so that dates go on from the one before.
  var isNarrative = false
  var tense = Tense.unknown
  /// Whether months and days without a year are of the year of writing.
  var isInYear = false
  /// The date that a range begins with.
  var start: PartialDate?

  enum Tense {
    case past
    case future
    case unknown
  }

  func date(of expression: Expression) -> PartialDate? {
    switch expression {
    case .absolute(let date): date
    case .named(let named, let turn): self.named(named, turn)
    case .within(let named, let outer): date(of: outer).flatMap { Self.part(named, of: $0) }
    case .unit(let span, let turn): unit(span, turn)
    case .counted(let count, let base): counted(count, base)
    case .moved(let anchor, let count):
      date(of: anchor).flatMap { Self.moved($0, count, exactly: true) }
    case .parts(let first, let count, let span, let outer):
      yearly.date(of: outer).flatMap { Self.parts(first, count, span, of: $0) }
    case .nthWeekday(let place, let weekday, let outer):
      yearly.date(of: outer).flatMap { Self.nthWeekday(place, weekday, of: $0) }
    case .stretch(let count, let span, let includesToday):
      stretch(count, span, includesToday: includesToday)
    case .weekday(let weekday, let anchor): weekdayNear(weekday, anchor)
    case .part(let part, let whole): self.part(part, of: whole)
    case .range(let first, let last): range(first, last)
    case .open(let side, let bound): date(of: bound).flatMap { Self.open(side, $0, bound) }
    case .lasting(let count, let start):
      yearly.date(of: start)?.window.earliest.flatMap { first in
        Self.span(first, first.adding(months: count.months).adding(count.days - 1))
      }
    case .week(let inner): yearly.date(of: inner)?.window.earliest.map { Self.week(of: $0) }
    }
  }

  /// The same for what a calculation starts from: months without a year are of the year of writing.
  private var yearly: Moment {
    var moment = self
    moment.isInYear = !isNarrative
    return moment
  }

  static func span(_ first: Day, _ last: Day) -> PartialDate? {
    first <= last ? PartialDate(Window(first, last)) : nil
  }

  static func week(of day: Day) -> PartialDate {
    let monday = day.adding(-day.weekday)
    return PartialDate(.span(PartialDate(monday), PartialDate(monday.adding(6))))
  }

  // MARK: Bounds

  static func open(
    _ side: Expression.Side, _ date: PartialDate, _ bound: Expression
  ) -> PartialDate? {
    let window = date.window
    switch side {
    case .since:
      return PartialDate(.span(date.lowerBound, nil))
    case .until: return PartialDate(.span(nil, date.upperBound))
    case .after:
      return window.latest.map { PartialDate(.span(PartialDate($0.adding(1)), nil)) }
    case .before:
      return window.earliest.map { PartialDate(.span(nil, PartialDate($0.adding(-1)))) }
    }
  }

  private func part(_ part: Expression.Part, of whole: Expression) -> PartialDate? {
    guard let date = date(of: whole) else { return nil }
    // "earlier this year" ends with the day before that of writing.
    if part == .early, whole == .unit(.year, .this), let reference,
      let first = date.window.earliest, first < reference
    {
      return Self.span(first, reference.adding(-1))
    }
    return date
  }

  /// From the first day of one to the last of another; "the end of" and the like are points there.
  private func range(_ first: Expression, _ last: Expression) -> PartialDate? {
    guard let from = date(of: first) else { return nil }
    var later = self
    later.start = from
    if !from.isOpenOrWide { later.mention = later.isNarrative ? from : later.mention }
    guard let to = later.date(of: last), let start = lower(first, from),
      var end = upper(last, to)
    else { return nil }
    if start == from.window.earliest, end == to.window.latest, start <= end {
      return PartialDate(from: from, to: to)
    }
    if end < start {
      // "from August to May": the next one.
      guard case .named(_, .plain) = last else { return nil }
      while end < start { end = end.adding(months: 12) }
    }
    return Self.span(start, end)
  }

  private func lower(_ expression: Expression, _ date: PartialDate) -> Day? {
    guard case .part(let part, _) = expression, let first = date.window.earliest,
      let last = date.window.latest
    else { return date.window.earliest }
    switch part {
    case .end: return last.adding(1)
    case .middle: return first.adding((last - first + 1) / 2)
    default: return first
    }
  }

  private func upper(_ expression: Expression, _ date: PartialDate) -> Day? {
    guard case .part(let part, _) = expression, let first = date.window.earliest,
      let last = date.window.latest
    else { return date.window.latest }
    switch part {
    case .start: return first
    case .middle: return first.adding((last - first + 1) / 2)
    default: return last
    }
  }
}

extension PartialDate {
  /// The finest date that its first day belongs to.
  var lowerBound: PartialDate? {
    if case .span(let lower, _) = form { lower } else { self }
  }

  var upperBound: PartialDate? {
    if case .span(_, let upper) = form { upper } else { self }
  }

  var isOpenOrWide: Bool { window.earliest == nil || window.latest == nil }

  /// Days in it, nil when open.
  var length: Int? {
    guard let first = window.earliest, let last = window.latest else { return nil }
    return last - first + 1
  }
}

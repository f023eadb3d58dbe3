internal import World

/// What a date expression says, before its surroundings tell what it is counted from.
indirect enum Expression: Hashable, Sendable {
  case absolute(PartialDate)
  /// One of the recurring times, told apart by a turn or by what the text is about.
  case named(Named, Turn)
  /// A recurring time within another: "March last year", "Tuesday of next week".
  case within(Named, Expression)
  /// A calendar unit: "last year", "that month".
  case unit(Span, Turn)
  /// A number of units from the day of writing or the date mentioned before: "three days ago",
  /// "two years later".
  case counted(Count, Base)
  /// A number of units from another expression: "two days after today".
  case moved(Expression, Count)
  /// Units within another, counted from its start (0 is the first) or from its end (-1 is the
  /// last): "the first week of May", "the last four months of 2021".
  case parts(first: Int, count: Int, Span, Expression)
  /// The nth such weekday, from the start or from the end: "the first Tuesday of October".
  case nthWeekday(Int, weekday: Int, Expression)
  /// "the past two years" (negative) and "the next five days".
  case stretch(Int, Span, includesToday: Bool)
  /// A weekday near another expression: "Monday two weeks from now".
  case weekday(Int, near: Expression)
  case part(Part, Expression)
  case range(Expression, Expression)
  case open(Side, Expression)
  /// From an expression on for a number of units: "a week starting tomorrow".
  case lasting(Count, from: Expression)
  case week(containing: Expression)

  enum Named: Hashable, Sendable {
    case month(Int)
    /// With the weekday that it is said to be.
    case day(month: Int, day: Int, weekday: Int? = nil)
    /// "the 29th", "Monday 21".
    case number(Int, weekday: Int?)
    case weekday(Int)
    case weekend
    /// 21 to 24, 33 to 36, 40 and 41 as in EDTF.
    case division(Int)
    /// "the nineties": 90.
    case decade(Int)
  }

  enum Turn: Hashable, Sendable {
    case plain
    case this
    case last
    case past
    case previous
    case next
    case coming
    /// Counted from the date mentioned before.
    case that
    case preceding
    case following
  }

  enum Base: Hashable, Sendable {
    case reference
    case mention
  }

  enum Part: Hashable, Sendable {
    case start
    case middle
    case end
    case early
    case late
  }

  enum Side: Hashable, Sendable {
    case since
    case after
    case before
    case until
  }

  /// A signed length of time.
  struct Count: Hashable, Sendable {
    var months = 0
    var days = 0
    /// The finest unit named, which the result is as fine as.
    var finest: Span
    var isVague = false

    init(_ count: Int, _ span: Span, isVague: Bool = false) {
      finest = span
      months = count * span.months
      days = count * span.days
      self.isVague = isVague
    }

    var negated: Count {
      var count = self
      count.months = -months
      count.days = -days
      return count
    }

    static func + (left: Count, right: Count) -> Count {
      var sum = right
      sum.months += left.months
      sum.days += left.days
      return sum
    }
  }
}

extension Expression {
  static func absolute(_ form: PartialDate.Form) -> Expression { .absolute(PartialDate(form)) }

  /// Whether it says its date all by itself.
  var isAbsolute: Bool {
    switch self {
    case .absolute: true
    case .within(_, let inner), .parts(_, _, _, let inner), .nthWeekday(_, _, let inner),
      .part(_, let inner), .open(_, let inner), .lasting(_, let inner), .week(let inner),
      .moved(let inner, _), .weekday(_, let inner):
      inner.isAbsolute
    case .range(let first, let last): first.isAbsolute && last.isAbsolute
    default: false
    }
  }

  /// Whether it can only be told from a day of writing: "yesterday", "last week", a weekday.
  var isDeictic: Bool {
    switch self {
    case .unit(_, let turn), .named(_, let turn):
      [.this, .last, .past, .next, .coming].contains(turn) || isBareWeekday
    case .counted(_, .reference), .stretch: true
    case .within(_, let inner), .part(_, let inner), .open(_, let inner): inner.isDeictic
    default: false
    }
  }

  private var isBareWeekday: Bool {
    if case .named(.weekday, .plain) = self { true } else { false }
  }
}

public import World

/// A time expression in a text, before it is dated.
struct TaggedPhrase: Hashable, Sendable {
  let utf8: Range<Int>
  let scalars: Range<Int>
  let expression: Expression
  let alternative: Expression?
  let sentence: Int
  let tense: Moment.Tense
  /// Whether its clause goes on from the date before.
  let continues: Bool
}

/// The time expressions of a text, to be dated for any day of writing.
public struct TaggedText: Hashable, Sendable {
  let phrases: [TaggedPhrase]

  /// A time expression with its date.
  public struct Found: Hashable, Sendable {
    /// Bytes of the text in UTF-8, half-open.
    public let utf8: Range<Int>
    /// Code points of the text, half-open.
    public let scalars: Range<Int>
    /// Nil when the day of writing or the date mentioned before would be needed to tell.
    public let date: PartialDate?
    /// The other reading of figures such as 5/4/2024.
    public let alternative: PartialDate?
  }

  public var isEmpty: Bool { phrases.isEmpty }

  /// The expressions dated for a text written on some day of `reference`.
  ///
  /// Over a span of days of writing the dates span what its first and last day give, so that a
  /// wider reference never gives a narrower date.
  public func found(on reference: PartialDate?) -> [Found] {
    guard let reference else { return found(dates(on: nil)) }
    if case .oneOf(let days) = reference.form {
      let all = days.map { self.dates(in: $0.window) }
      return found(
        phrases.indices.map { index in
          let dates = all.compactMap { $0[index] }
          return dates.count == all.count ? PartialDate(anyOf: dates) : nil
        })
    }
    return found(dates(in: reference.window))
  }

  private func found(_ dates: [PartialDate?]) -> [Found] {
    zip(phrases, dates).map { phrase, date in
      Found(
        utf8: phrase.utf8, scalars: phrase.scalars, date: date,
        alternative: phrase.alternative.flatMap { Moment().date(of: $0) })
    }
  }

  private func dates(in window: Window) -> [PartialDate?] {
    if let day = window.day { return dates(on: day) }
    let first = dates(on: window.earliest)
    let last = dates(on: window.latest)
    return phrases.indices.map { index in
      let ends = [
        window.earliest.map { _ in first[index] }, window.latest.map { _ in last[index] },
      ]
      guard !phrases[index].expression.isAbsolute else { return first[index] ?? last[index] }
      if case (let one??, let other??) = (ends[0], ends[1]) {
        return one == other ? one : PartialDate(one.window.hull(other.window))
      }
      return nil
    }
  }

  private func dates(on day: Day?) -> [PartialDate?] {
    var story = Story(isNarrative: isNarrative(on: day), reference: day)
    return phrases.map { story.date(of: $0) }
  }

  /// Whether it tells a story of the past: most of its dates are complete and well before the day
  /// of writing, and few are told from that day.
  private func isNarrative(on day: Day?) -> Bool {
    var told: [Day] = []
    var deictic = 0
    for phrase in phrases {
      if phrase.expression.isDeictic {
        deictic += 1
      } else if phrase.expression.isAbsolute, let date = Moment().date(of: phrase.expression),
        let latest = date.window.latest, day.map({ latest.adding(500) < $0 }) ?? true
      {
        told.append(latest)
      }
    }
    if told.count >= 3, told.count >= 3 * deictic { return true }
    // A short text may tell of long ago alone.
    guard let day, let last = told.max(), deictic == 0 else { return false }
    return last.adding(15 * 366) < day
  }
}

/// Dates expressions in the order of the text, each with what those before have said.
private struct Story {
  /// Sentences over which a date is gone on from in ordinary news.
  private static let reach = 2
  let isNarrative: Bool
  let reference: Day?
  private var mention: PartialDate?
  private var sentence = 0
  private var hasYear = false

  init(isNarrative: Bool, reference: Day?) {
    self.isNarrative = isNarrative
    self.reference = reference
  }

  mutating func date(of phrase: TaggedPhrase) -> PartialDate? {
    let isNear = isNarrative || phrase.sentence - sentence <= Self.reach
    let goesOn = hasYear && phrase.continues && phrase.sentence == sentence
    let moment = Moment(
      reference: reference, mention: isNear ? mention : nil,
      hasFirmMention: hasYear,
      isNarrative: isNarrative || goesOn && phrase.expression.isPlainName, tense: phrase.tense)
    guard let date = moment.date(of: phrase.expression) else { return nil }
    if date.window.earliest != nil, !isAside(date) {
      mention = date
      sentence = phrase.sentence
      hasYear = phrase.expression.isAbsolute && date.length ?? 0 <= 366
    }
    return date
  }

  /// What a story only looks back or ahead to from the day of writing.
  private func isAside(_ date: PartialDate) -> Bool {
    guard let length = date.length else { return false }
    return length > 3700
  }
}

extension Expression {
  /// A month or a day without a year.
  fileprivate var isPlainName: Bool {
    switch self {
    case .named(.month, .plain), .named(.day, .plain): true
    default: false
    }
  }
}

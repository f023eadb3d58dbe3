internal import Dating
internal import World

/// What a time expression means over all days on which its text may have been written.
enum WritingDays {
  /// Days outside are never tried; whatever reaches them counts as open.
  static let horizon: DaySet.Span = -62_091...84_370  // 1800-01-01 to 2200-12-31
  /// Up to so many days of writing are tried one by one.
  private static let limit = 100

  /// The days on which it may have happened, for a text written on one of `days`.
  static func image(of time: TimeExpression?, from days: DaySet) -> DaySet {
    guard let time else { return DaySet([Int32.min...(days.last ?? .max)]) }
    if !time.needsReference { return resolve(time, on: 0).map { DaySet($0) } ?? .everyDay }
    return DaySet(days.spans.flatMap { image(of: time, from: $0) })
  }

  private static func image(of time: TimeExpression, from span: DaySet.Span) -> [DaySet.Span] {
    if isShort(span) {
      return span.flatMap { resolve(time, on: $0).map { DaySet($0).spans } ?? [DaySet.open] }
    }
    let first = span.lowerBound == .min ? nil : resolve(time, on: span.lowerBound)
    let last = span.upperBound == .max ? nil : resolve(time, on: span.upperBound)
    let lower = first?.window.earliest?.number ?? .min
    return [lower...max(lower, last?.window.latest?.number ?? .max)]
  }

  /// Those of `days` on which a text may have been written that puts it on one of `event`.
  ///
  /// A later day of writing never gives an earlier date, so that two searches by halves find the
  /// first and the last day. What is told as done was done by the day of writing.
  static func origins(of time: TimeExpression?, hitting event: DaySet, within days: DaySet)
    -> DaySet
  {
    guard let time, time.needsReference else {
      guard let first = event.first, first > .min else { return days }
      let later = days.intersection(DaySet([first...Int32.max]))
      return time != nil && later.isEmpty ? days : later
    }
    let found = days.spans.flatMap { span -> [DaySet.Span] in
      if isShort(span) {
        return span.filter { hits(time, event, on: $0) }.map { $0...$0 }
      }
      return event.spans.compactMap { origins(of: time, hitting: $0, within: span) }
    }
    return DaySet(found)
  }

  private static func isShort(_ span: DaySet.Span) -> Bool {
    Int(span.upperBound) - Int(span.lowerBound) < limit
  }

  private static func hits(_ time: TimeExpression, _ event: DaySet, on day: Int32) -> Bool {
    resolve(time, on: day).map { event.overlaps(DaySet($0)) } ?? true
  }

  private static func origins(
    of time: TimeExpression, hitting event: DaySet.Span, within span: DaySet.Span
  ) -> DaySet.Span? {
    guard span.overlaps(horizon) else { return span }
    let tried = span.clamped(to: horizon)
    let first = firstDay(in: tried) { latest(time, on: $0) >= event.lowerBound }
    let beyond = firstDay(in: tried) { earliest(time, on: $0) > event.upperBound }
    let last = beyond.map { $0 - 1 } ?? tried.upperBound
    guard let first, first <= last else { return nil }
    let isOpenBelow = first == horizon.lowerBound && span.lowerBound < first
    let isOpenAbove = last == horizon.upperBound && span.upperBound > last
    return (isOpenBelow ? span.lowerBound : first)...(isOpenAbove ? span.upperBound : last)
  }

  /// The first day for which a condition holds that holds for all later ones.
  private static func firstDay(in span: DaySet.Span, where holds: (Int32) -> Bool) -> Int32? {
    var (low, high) = (span.lowerBound, span.upperBound)
    guard holds(high) else { return nil }
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func earliest(_ time: TimeExpression, on day: Int32) -> Int32 {
    resolve(time, on: day)?.window.earliest?.number ?? .min
  }

  private static func latest(_ time: TimeExpression, on day: Int32) -> Int32 {
    resolve(time, on: day)?.window.latest?.number ?? .max
  }

  private static func resolve(_ time: TimeExpression, on day: Int32) -> PartialDate? {
    Resolver(publication: Publication(PartialDate(Day(number: day)), .given)).resolve(time)
  }
}

extension Testimony {
  /// The days on which it may have been written, by itself and leaving vague spans aside.
  var daysOfWriting: DaySet {
    guard clues != PublicationClues() else {
      return publication.date.map { DaySet($0) } ?? .everyDay
    }
    let estimator = PublicationEstimator(clues: clues)
    if clues.isDated, let date = estimator.publication().date { return DaySet(date) }
    let bounds = estimator.bounds(ignoringVague: true)
    guard clues.dateline != nil,
      let window = bounds.intersection(Window(WritingDays.horizon))
    else { return DaySet(bounds) }
    let days = DaySet(estimator.candidates(in: window).flatMap { DaySet($0).spans })
    return days.isEmpty ? DaySet(bounds) : days
  }

  /// The day of writing, only if the text or its bringer gives it.
  var givenDay: PartialDate? {
    guard clues.isDated else { return nil }
    return PublicationEstimator(clues: clues).publication().date.flatMap {
      $0.window.day == nil ? nil : $0
    }
  }
}

extension PublicationClues {
  fileprivate var isDated: Bool { given != nil || stated != nil }
}

/// Where no placement of the changes agrees with what was seen, one change at least was not
/// reported: the sightings then count as changes, with gaps of doubt before them.
extension Placements {
  /// One thing said, in order of its last possible day.
  private struct Item {
    let span: DaySet.Span
    let isOn: Bool
    let isSighting: Bool
  }

  func sequence(on day: Int32) -> State {
    if disputes.contains(where: { $0.contains(day) }) { return .disputed }
    let state = latest(on: day)
    guard state == .inForce || state == .out else { return state }
    return gaps.contains { $0.contains(day) } ? .maybe : state
  }

  /// What the latest thing said by a day says, be it a change or a sighting.
  func latest(on day: Int32) -> State {
    let turns = sightings.map { Change(span: $0.span, begins: $0.holds) }
    return outcome(of: changes + turns, on: day).state(isComplete: isComplete)
  }

  private var items: [Item] {
    let told =
      changes.map { Item(span: $0.span, isOn: $0.begins, isSighting: false) }
      + sightings.map { Item(span: $0.span, isOn: $0.holds, isSighting: true) }
    return told.sorted { left, right in
      if left.span != right.span { return Self.precedes(left.span, right.span) }
      if left.isSighting != right.isSighting { return right.isSighting }
      return !left.isOn && right.isOn
    }
  }

  /// Days between two things said, the later of which needs a change that no text reports.
  private var gaps: [DaySet.Span] {
    turns.compactMap { turn in
      turn.from < .max && turn.from + 1 < turn.to ? turn.from + 1...turn.to - 1 : nil
    }
  }

  /// From the last day of one thing said to the last day of its opposite, seen later.
  private var turns: [(from: Int32, to: Int32, begins: Bool)] {
    zip(items, items.dropFirst()).compactMap { before, after in
      guard after.isSighting, before.isOn != after.isOn else { return nil }
      return (before.span.upperBound, after.span.upperBound, after.isOn)
    }
  }

  /// Whether the changes alone cannot explain what was seen.
  private var isTorn: Bool {
    guard !sightings.isEmpty, case .torn = consistency(on: .max - 1) else { return false }
    return true
  }

  /// When changes must have happened that no text reports, and whether they began the relation.
  var untoldChanges: [(DaySet.Span, Bool)] {
    guard isTorn, disputes.isEmpty else { return [] }
    return turns.map { ($0.from...$0.to, $0.begins) }
  }

  /// Spans over which opposite claims cannot be reconciled.
  var disputedSpans: [DaySet.Span] {
    isTorn ? disputes : []
  }

  /// Spans between reported changes within which two unreported ones would be needed, or in which
  /// texts of one day say the opposite.
  private var disputes: [DaySet.Span] {
    var disputed: [DaySet.Span] = []
    var run: [Item] = []
    for item in items {
      if !item.isSighting {
        if Self.isDisputed(run) { disputed.append(Self.span(of: run, upTo: item)) }
        run = []
      }
      run.append(item)
    }
    if Self.isDisputed(run) { disputed.append(Self.span(of: run, upTo: nil)) }
    return disputed
  }

  private static func isDisputed(_ run: [Item]) -> Bool {
    let turns = zip(run, run.dropFirst()).filter { $0.isOn != $1.isOn }
    return turns.count > 1
      || turns.contains {
        $0.isSighting && $0.span == $1.span && $0.span.lowerBound == $0.span.upperBound
      }
  }

  private static func span(of run: [Item], upTo next: Item?) -> DaySet.Span {
    let first = run.map(\.span.lowerBound).filter { $0 > .min }.min() ?? .min
    let end = next.map(\.span.lowerBound) ?? .max
    return first...max(first, end > .min && end < .max ? end - 1 : end)
  }
}

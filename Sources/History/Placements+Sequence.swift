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
    let turns = sightings.map { Change(span: $0.span, begins: $0.holds) }
    let state = outcome(of: changes + turns, on: day).state(isComplete: isComplete)
    guard state == .inForce || state == .out else { return state }
    return gaps.contains { $0.contains(day) } ? .maybe : state
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
    zip(items, items.dropFirst()).compactMap { before, after in
      let (from, to) = (before.span.upperBound, after.span.upperBound)
      guard after.isSighting, before.isOn != after.isOn, from < .max, from + 1 < to else {
        return nil
      }
      return from + 1...to - 1
    }
  }

  /// Spans between reported changes within which two unreported ones would be needed, or in which
  /// texts of one day say the opposite.
  var disputes: [DaySet.Span] {
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

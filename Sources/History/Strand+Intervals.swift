internal import World

extension Strand {
  /// Spans in force, oldest first: opened by a start or by being seen, closed by an end or by
  /// being said not to exist.
  var intervals: [Interval] {
    var draft = Draft(key: key)
    for item in items { draft.take(item) }
    return draft.finished
  }

  private enum Item {
    case event(Event)
    case observation(Observation)

    var window: Window {
      switch self {
      case .event(let event): event.window
      case .observation(let observation): observation.window
      }
    }
  }

  private var items: [Item] {
    var merged: [Item] = []
    var seen = observations[...]
    for event in events {
      while let next = seen.first, Self.precedes(next, event) {
        merged.append(.observation(seen.removeFirst()))
      }
      merged.append(.event(event))
    }
    return merged + seen.map { .observation($0) }
  }

  /// On one day a relation is seen after it began and before it ended, missed the other way round.
  private static func precedes(_ observation: Observation, _ event: Event) -> Bool {
    let (seen, fell) = (DaySet.Span(observation.window), DaySet.Span(event.window))
    let mayComeFirst = seen.lowerBound <= fell.upperBound && fell.lowerBound <= seen.upperBound
    let agrees = event.action.isPositive == observation.action.isPositive
    return mayComeFirst ? !agrees : Placements.precedes(seen, fell)
  }

  /// Intervals in the making.
  private struct Draft {
    let key: Key
    var finished: [Interval] { done + (isOpen ? [interval(ended: nil, isReported: false)] : []) }
    private var done: [Interval] = []
    private var isOpen = false
    private var began: Window?
    private var events: [Event] = []
    private var observations: [Observation] = []

    init(key: Key) {
      self.key = key
    }

    mutating func take(_ item: Item) {
      switch item {
      case .event(let event) where event.action == .starts:
        if !isOpen { open(began: event.window) }
        events.append(event)
      case .event(let event):
        if !isOpen, done.last?.isEndReported == true { return extendLast(event) }
        if !isOpen { open(began: nil) }
        events.append(event)
        close(interval(ended: event.window, isReported: true))
      case .observation(let seen) where seen.action == .holds:
        if !isOpen { open(began: nil) }
        observations.append(seen)
      case .observation(let missed):
        guard isOpen else { return }
        observations.append(missed)
        close(interval(ended: gap(before: missed), isReported: false))
      }
    }

    private mutating func open(began: Window?) {
      isOpen = true
      self.began = began
    }

    private mutating func close(_ interval: Interval) {
      done.append(interval)
      (isOpen, began, events, observations) = (false, nil, [], [])
    }

    /// A second end after an end changes nothing, but it is evidence.
    private mutating func extendLast(_ event: Event) {
      guard let last = done.popLast() else { return }
      done.append(
        Interval(
          key: key, began: last.began, ended: last.ended, isEndReported: true,
          events: last.events + [event], observations: last.observations))
    }

    private func interval(ended: Window?, isReported: Bool) -> Interval {
      Interval(
        key: key, began: began, ended: ended, isEndReported: isReported, events: events,
        observations: observations)
    }

    /// From when it was last said to be in force until it was missed.
    private func gap(before missed: Observation) -> Window {
      let seen = observations.filter { $0.action == .holds }.map(\.window) + events.map(\.window)
      let last = seen.compactMap(\.earliest).max()
      guard let last, let latest = missed.window.latest, last > latest else {
        return Window(last, missed.window.latest)
      }
      return Window(nil, latest)
    }
  }
}

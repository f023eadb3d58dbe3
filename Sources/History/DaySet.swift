internal import World

/// Days as sorted, disjoint closed ranges of day numbers; the extreme numbers stand for "open".
struct DaySet: Hashable, Sendable {
  typealias Span = ClosedRange<Int32>

  static let open: Span = Int32.min...Int32.max
  static let everyDay = DaySet([open])

  private(set) var spans: [Span]

  /// Ranges in any order, overlapping or not.
  init(_ spans: [Span]) {
    var merged: [Span] = []
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, Self.touches(last, span) {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
      } else {
        merged.append(span)
      }
    }
    self.spans = merged
  }

  init(_ window: Window) {
    self.init([Span(window)])
  }

  /// The days that a date may stand for, gaps between its alternatives left out.
  init(_ date: PartialDate) {
    if case .oneOf(let dates) = date.form {
      self.init(dates.flatMap { DaySet($0).spans })
    } else {
      self.init(date.window)
    }
  }

  private static func touches(_ left: Span, _ right: Span) -> Bool {
    left.upperBound == .max || right.lowerBound <= left.upperBound + 1
  }

  var isEmpty: Bool { spans.isEmpty }
  var first: Int32? { spans.first?.lowerBound }
  var last: Int32? { spans.last?.upperBound }

  /// The smallest range around all of them.
  var hull: Span? {
    guard let first, let last else { return nil }
    return first...last
  }

  /// The only day, if there is only one.
  var day: Int32? {
    guard let hull, hull.lowerBound == hull.upperBound else { return nil }
    return hull.lowerBound
  }

  /// How many days, open ends counted as very many; for ordering by tightness.
  var breadth: Int {
    spans.reduce(0) { $0 + Int($1.upperBound) - Int($1.lowerBound) + 1 }
  }

  func intersection(_ other: DaySet) -> DaySet {
    var shared: [Span] = []
    var (left, right) = (0, 0)
    while left < spans.count, right < other.spans.count {
      let (mine, theirs) = (spans[left], other.spans[right])
      if mine.overlaps(theirs) { shared.append(mine.clamped(to: theirs)) }
      if mine.upperBound < theirs.upperBound { left += 1 } else { right += 1 }
    }
    return DaySet(shared)
  }

  func overlaps(_ other: DaySet) -> Bool {
    !intersection(other).isEmpty
  }
}

extension DaySet.Span {
  init(_ window: Window) {
    self = (window.earliest?.number ?? .min)...(window.latest?.number ?? .max)
  }
}

extension Window {
  init(_ span: DaySet.Span) {
    self.init(
      span.lowerBound == .min ? nil : Day(number: span.lowerBound),
      span.upperBound == .max ? nil : Day(number: span.upperBound))
  }
}

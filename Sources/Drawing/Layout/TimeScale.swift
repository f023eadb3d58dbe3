internal import World

/// Days along a line, with long stretches in which nothing happens drawn short.
struct TimeScale {
  /// Stretches from the left, each at one measure.
  let pieces: [Piece]

  struct Piece: Hashable {
    let days: ClosedRange<Int32>
    let from: Double
    let to: Double
    /// Whether it is drawn shorter than the others.
    let isShortened: Bool

    func x(_ day: Int32) -> Double {
      let whole = Double(days.upperBound - days.lowerBound)
      guard whole > 0 else { return from }
      return from + (to - from) * Double(day - days.lowerBound) / whole
    }
  }

  /// `days` are those on which something happens.
  init(_ days: [Day], from left: Double, width: Double) {
    let sorted = Set(days.map(\.number)).sorted()
    guard let first = sorted.first, let last = sorted.last, first < last else {
      let day = sorted.first ?? 0
      pieces = [Piece(days: day...day, from: left, to: left + width, isShortened: false)]
      return
    }
    let longest = max(3 * 365, Double(last - first) * 0.2)
    var spans: [(days: ClosedRange<Int32>, isShortened: Bool)] = []
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      let isShortened = Double(next - one) > longest
      if !isShortened, let before = spans.last, !before.isShortened {
        spans[spans.count - 1].days = before.days.lowerBound...next
      } else {
        spans.append((one...next, isShortened))
      }
    }
    let weights = spans.map {
      $0.isShortened ? longest / 3 : Double($0.days.upperBound - $0.days.lowerBound)
    }
    let unit = width / weights.reduce(0, +)
    var x = left
    pieces = zip(spans, weights).map { span, weight in
      defer { x += weight * unit }
      return Piece(
        days: span.days, from: x, to: x + weight * unit, isShortened: span.isShortened)
    }
  }

  var days: ClosedRange<Int32> {
    (pieces.first?.days.lowerBound ?? 0)...(pieces.last?.days.upperBound ?? 0)
  }
  var left: Double { pieces.first?.from ?? 0 }
  var right: Double { pieces.last?.to ?? 0 }

  /// Days before the first and after the last lie at the ends.
  func x(_ day: Int32) -> Double {
    let day = max(days.lowerBound, min(days.upperBound, day))
    return pieces.first { $0.days.contains(day) }?.x(day) ?? left
  }
}

extension TimeScale {
  struct Tick: Hashable {
    let x: Double
    /// Nil where there is no room for it.
    let label: String?
  }

  /// From the right end, kept free for the last day's label.
  private static let lastLabel = 66.0

  /// Round dates, `room` units apart at least.
  func ticks(room: Double = 58) -> [Tick] {
    var ticks: [Tick] = []
    var free = left - room
    for piece in pieces {
      for day in piece.isShortened ? [] : Self.days(in: piece, room: room) {
        let x = piece.x(day.number)
        let isFree = x >= free && x <= right - Self.lastLabel
        ticks.append(Tick(x: x, label: isFree ? Self.words(day) : nil))
        if isFree { free = x + room }
      }
      free = max(free, piece.isShortened ? piece.from + room * 0.7 : free)
    }
    return ticks
  }

  private static func days(in piece: Piece, room: Double) -> [Day] {
    let length = Double(piece.days.upperBound - piece.days.lowerBound)
    let months = length / 30.4 * room / max(1, piece.to - piece.from)
    let step = [1, 3, 6, 12, 24, 60, 120, 240, 600].first { Double($0) >= months } ?? 1200
    let first = Day(number: piece.days.lowerBound).civil
    var index = (first.year * 12 + first.month - 1) / step * step
    var days: [Day] = []
    while let day = Day(year: max(1, index / 12), month: index % 12 + 1, day: 1),
      day.number <= piece.days.upperBound
    {
      if day.number >= piece.days.lowerBound { days.append(day) }
      index += step
    }
    return days
  }

  private static func words(_ day: Day) -> String {
    let (year, month, _) = day.civil
    return month == 1 ? "\(year)" : DateWords.shortMonth(month) + " \(year)"
  }
}

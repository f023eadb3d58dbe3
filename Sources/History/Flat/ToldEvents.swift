internal import World

/// Events of a bare history that are kept as they were told: all those of relations for which not
/// every one is a change known to the day.
struct ToldEvents: Sendable {
  /// Numbers of the relations, ascending.
  private(set) var relations: [UInt32] = []
  private var first: [Int32] = []
  private var last: [Int32] = []
  private var actions: [UInt8] = []
  /// Dates, by place, that the span alone would not give again.
  private var dates: [Int: PartialDate] = [:]

  var isEmpty: Bool { relations.isEmpty }

  /// `relation` must not be less than those added before.
  mutating func add(
    _ relation: UInt32, _ span: DaySet.Span, _ action: UInt8, _ date: PartialDate?
  ) {
    if let date { dates[relations.count] = date }
    relations.append(relation)
    first.append(span.lowerBound)
    last.append(span.upperBound)
    actions.append(action)
  }

  /// The last day of each that has one.
  var lastDays: [Int32] { last.filter { $0 < .max } }

  func has(_ relation: Int) -> Bool {
    let place = relations.partitioningIndex { $0 >= UInt32(relation) }
    return place < relations.count && relations[place] == UInt32(relation)
  }

  /// In the order in which they were added; nil when all are changes known to the day.
  func events(of relation: Int, key: Key) -> [BareEvent]? {
    let start = relations.partitioningIndex { $0 >= UInt32(relation) }
    let end = relations.partitioningIndex { $0 > UInt32(relation) }
    guard start < end else { return nil }
    return (start..<end).compactMap { place in
      let window = Window(first[place]...last[place])
      return (dates[place] ?? PartialDate(window)).map {
        BareEvent(key, RawEvents.actions[Int(actions[place])], $0)
      }
    }
  }
}

extension ToldEvents {
  /// What a column file holds; dates of their own are written out by `dates`.
  var columns: (relations: [UInt32], first: [Int32], last: [Int32], actions: [UInt8]) {
    (relations, first, last, actions)
  }

  var ownDates: [(Int, String)] {
    dates.sorted { $0.key < $1.key }.map { ($0.key, $0.value.description) }
  }

  /// Nil when the columns do not fit one another.
  init?(
    of relations: [UInt32], _ first: [Int32], _ last: [Int32], _ actions: [UInt8],
    dates: [Int: PartialDate]
  ) {
    let counts = Set([relations.count, first.count, last.count, actions.count])
    guard counts.count == 1, zip(first, last).allSatisfy({ $0 <= $1 }),
      actions.allSatisfy({ Int($0) < RawEvents.actions.count })
    else { return nil }
    self.relations = relations
    self.first = first
    self.last = last
    self.actions = actions
    self.dates = dates
  }
}

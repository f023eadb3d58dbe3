import Testing
import World

// The rule itself is tested here, on changes that a history would have merged into one event.
@testable import History

@Suite struct PlacementsTests {
  typealias Change = Placements.Change
  typealias Sighting = Placements.Sighting

  @Test func `equals all placements tried one by one, on every small case`() {
    let spans: [ClosedRange<Int32>] = [0...0, 0...2, 1...2, 1...4, 3...3]
    let changes = spans.flatMap {
      [Change(span: $0, begins: true), Change(span: $0, begins: false)]
    }
    let sightings = ([0, 2, 3] as [Int32]).flatMap {
      [Sighting(span: $0...$0, holds: true), Sighting(span: $0...$0, holds: false)]
    }
    var compared = 0
    for told in subsets(of: changes, upTo: 2) {
      for seen in subsets(of: sightings, upTo: 2) {
        compared += compare(told, seen)
      }
    }
    #expect(compared > 5000)
  }

  @Test func `equals all placements tried one by one, on random cases`() {
    var random = Chance(seed: 20_250_703)
    var compared = 0
    for _ in 0..<3000 {
      let changes = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        let first = Int32.random(in: 0...9, using: &random)
        let length = ([0, 0, 1, 2, 4] as [Int32]).randomElement(using: &random) ?? 0
        return Change(span: first...first + length, begins: Bool.random(using: &random))
      }
      let sightings = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        let day = Int32.random(in: 0...12, using: &random)
        return Sighting(span: day...day, holds: Bool.random(using: &random))
      }
      compared += compare(changes, sightings)
    }
    #expect(compared > 30_000)
  }

  /// Returns how many days were compared: those on which some placement agrees with what was seen.
  private func compare(_ changes: [Change], _ sightings: [Sighting]) -> Int {
    let placements = Placements(changes: changes, sightings: sightings)
    guard let consistent = BruteForce(changes, sightings) else { return 0 }
    for day in Int32(-1)...15 {
      let (found, expected) = (placements.state(on: day), consistent.state(on: day))
      if found != expected {
        Issue.record("\(changes) \(sightings) on \(day): \(found), not \(expected)")
      }
    }
    return 17
  }

  private func subsets<Element>(of elements: [Element], upTo count: Int) -> [[Element]] {
    guard count > 0 else { return [[]] }
    let smaller = subsets(of: elements, upTo: count - 1)
    return [[]]
      + smaller.filter { $0.count == count - 1 }.flatMap { few in elements.map { few + [$0] } }
      + smaller.filter { !$0.isEmpty }
  }
}

/// All placements of changes on the days of their spans that agree with what was seen.
private struct BruteForce {
  private let changes: [Placements.Change]
  private let sightings: [Placements.Sighting]
  private var placements: [[Int32]] = []

  init?(_ changes: [Placements.Change], _ sightings: [Placements.Sighting]) {
    self.changes = changes
    self.sightings = sightings
    var all: [[Int32]] = [[]]
    for change in changes { all = all.flatMap { days in change.span.map { days + [$0] } } }
    placements = all.filter { placed in
      sightings.allSatisfy { agrees($0, placed) }
    }
    let isMixed = Set(sightings.map(\.holds)).count > 1
    if placements.isEmpty || changes.isEmpty && isMixed { return nil }
  }

  /// The values that the relation takes at the end of a day; changes of one day in either order.
  private func values(_ placed: [Int32], by day: Int32) -> Set<Bool> {
    let past = zip(placed, changes).filter { $0.0 <= day }
    let last = past.map(\.0).max()
    return Set(past.filter { $0.0 == last }.map { $0.1.begins })
  }

  private func valuesBefore(_ placed: [Int32]) -> Set<Bool> {
    let first = placed.min()
    return Set(zip(placed, changes).filter { $0.0 == first }.map { !$0.1.begins })
  }

  private func agrees(_ sighting: Placements.Sighting, _ placed: [Int32]) -> Bool {
    guard !placed.isEmpty else { return true }
    let day = sighting.span.lowerBound
    return (placed.contains(day) ? [day - 1, day] : [day]).contains { day in
      let values = values(placed, by: day)
      return (values.isEmpty ? valuesBefore(placed) : values).contains(sighting.holds)
    }
  }

  func state(on day: Int32) -> State {
    var seen: Set<Bool> = []
    var (isOpen, mayEnd) = (false, false)
    for placed in placements {
      var values = values(placed, by: day)
      if values.isEmpty {
        values = Set(sightings.filter { $0.span.lowerBound <= day }.map(\.holds))
      }
      if values.isEmpty {
        isOpen = true
        if valuesBefore(placed).contains(true) { mayEnd = true }
      }
      seen.formUnion(values)
    }
    if seen.contains(true) { return isOpen || seen.contains(false) ? .maybe : .inForce }
    if seen.contains(false) { return !isOpen ? .out : mayEnd ? .maybe : .unknown }
    return .unknown
  }
}

import ArgumentParser
import History
import World

struct PlacementBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "placements",
    abstract: "Compare what is said of partly known dates with trying every placement.",
    discussion: """
      Draws relations with up to four changes, each within a few days, and asks for every day near \
      them, as asof_ref.py does. Prints how many answers are equal; ends with 1 if one is not.

        relgraph-bench placements --cases 300000
      """)

  @Option(help: "How many relations are drawn.")
  var cases = 300_000

  private struct Drawn {
    let span: ClosedRange<Int32>
    let begins: Bool
  }

  private static let days: ClosedRange<Int32> = -1...15

  func run() throws {
    var chance = Chance(seed: 1)
    let side = Int(Double(cases).squareRoot()) + 2
    let parties = (0..<side).map { number in
      Party("P" + String(String(100_000 + number).dropFirst()))
    }
    var drawn: [Key: [Drawn]] = [:]
    var place = 0
    while drawn.count < cases {
      let (source, target) = (place / side, place % side)
      place += 1
      guard source != target else { continue }
      drawn[Key(directed: parties[source], .ties, parties[target])] = Self.draw(&chance)
    }
    let almanac = Almanac(
      drawn.flatMap { key, changes in
        changes.map { BareEvent(key, $0.begins ? .starts : .ends, Self.date($0.span)) }
      })
    var (equal, wrong) = (0, 0)
    for (key, changes) in drawn {
      for day in Self.days {
        let state = almanac.number(of: key).map { almanac.state($0, on: Day(number: day)) }
        if Self.state(of: changes, on: day) == Self.told(state ?? .unknown) {
          equal += 1
        } else {
          wrong += 1
        }
      }
    }
    print("\(cases) relations, \(equal) answers equal, \(wrong) not")
    if wrong > 0 { throw ExitCode(1) }
  }

  private static func draw(_ chance: inout Chance) -> [Drawn] {
    (0..<Int.random(in: 0...4, using: &chance)).map { _ in
      let first = Int32.random(in: 0...9, using: &chance)
      let length = ([0, 0, 1, 2, 4] as [Int32]).randomElement(using: &chance) ?? 0
      return Drawn(span: first...first + length, begins: Bool.random(using: &chance))
    }
  }

  private static func date(_ span: ClosedRange<Int32>) -> PartialDate {
    let (first, last) = (Day(number: span.lowerBound), Day(number: span.upperBound))
    return first == last
      ? PartialDate(first) : PartialDate(.span(PartialDate(first), PartialDate(last)))
  }

  /// Three values: what is not known to have begun is out, in a history that is told whole.
  private static func told(_ state: State) -> State {
    state == .unknown ? .out : state
  }

  private static func state(of changes: [Drawn], on day: Int32) -> State {
    var seen: Set<Bool> = []
    var placed = changes.map(\.span.lowerBound)
    repeat {
      let past = zip(placed, changes).filter { $0.0 <= day }
      if let last = past.map(\.0).max() {
        seen.formUnion(past.filter { $0.0 == last }.map(\.1.begins))
      } else {
        seen.insert(false)
      }
    } while advance(&placed, changes)
    return seen == [true] ? .inForce : seen.contains(true) ? .maybe : .out
  }

  /// Counts up; false after the last.
  private static func advance(_ placed: inout [Int32], _ changes: [Drawn]) -> Bool {
    for index in placed.indices {
      if placed[index] < changes[index].span.upperBound {
        placed[index] += 1
        return true
      }
      placed[index] = changes[index].span.lowerBound
    }
    return false
  }
}

import History
import World

/// Questions drawn over the days and parties of a history; the same for the same history.
struct QuestionDays {
  let days: [Day]
  let pairs: [(Day, Day)]
  let paths: [PathQuestion]
  /// Each of the size of what one news text says.
  let documents: [[BareEvent]]

  struct PathQuestion {
    let from: Party
    let to: Party
    let day: Day
    let rule: PathRule
  }

  init(_ almanac: Almanac, count: Int) {
    var chance = Chance(seed: 20_250_703)
    let parties = almanac.allParties
    let last = Day(year: 2025, month: 12, day: 31)?.number ?? 0
    let first = Day(year: 1910, month: 1, day: 1)?.number ?? 0
    func day() -> Day { Day(number: Int32.random(in: first...last, using: &chance)) }
    func relations() -> Set<Relation> {
      let count = Int.random(in: 1...3, using: &chance)
      return Set(Relation.allCases.shuffled(using: &chance).prefix(count))
    }
    days = (0..<count).map { _ in day() }
    pairs = (0..<count).map { _ in
      let (one, other) = (day(), day())
      return one < other ? (one, other) : (other, one)
    }
    guard parties.count > 1 else {
      (paths, documents) = ([], [])
      return
    }
    paths = (0..<count).map { _ in
      let ends = parties.shuffled(using: &chance).prefix(2)
      return PathQuestion(
        from: ends[0], to: ends[1], day: day(), rule: PathRule(relations: relations()))
    }
    documents = (0..<min(200, count)).map { _ in
      (0..<10).map { _ in
        let ends = parties.shuffled(using: &chance).prefix(2)
        let relation = Relation.allCases.randomElement(using: &chance) ?? .ties
        return BareEvent(
          Key(directed: ends[0], relation, ends[1]), Bool.random(using: &chance) ? .starts : .ends,
          PartialDate(day()))
      }
    }
  }
}

import ArgumentParser
import World

/// `ambassador=2y`: after how long without mention a relation is stale.
struct StaleAfter: ExpressibleByArgument {
  let relation: Relation
  /// Nil: never.
  let days: Int?

  init?(argument: String) {
    let parts = argument.split(separator: "=")
    guard parts.count == 2, let relation = Relation(rawValue: String(parts[0])) else { return nil }
    self.relation = relation
    if parts[1] == "never" {
      days = nil
    } else {
      let units: [Character: Int] = ["d": 1, "m": 30, "y": 365]
      guard let mark = parts[1].last, let unit = units[mark], let count = Int(parts[1].dropLast()),
        (1...100_000).contains(count)
      else { return nil }
      days = count * unit
    }
  }
}

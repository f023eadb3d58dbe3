public import World

/// The decisions taken, in their order.
public struct Docket: Hashable, Sendable {
  /// Numbered from 1.
  public let decisions: [Decision]

  public init(_ decisions: [Decision] = []) {
    self.decisions = decisions
  }

  /// Only what had been decided by the end of a day.
  public func known(by day: Day) -> Docket {
    Docket(decisions.filter { $0.day <= day })
  }

  /// Those that no later one in force undoes.
  public var standing: [Decision] {
    var undone: Set<Int> = []
    for decision in decisions.reversed() where !undone.contains(decision.number) {
      if case .undo(let number) = decision.ruling { undone.insert(number) }
    }
    return decisions.filter { !undone.contains($0.number) }
  }

  public var isEmpty: Bool { decisions.isEmpty }
}

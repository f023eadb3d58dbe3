import ArgumentParser
import History
import World

/// How far the dates of a series lie apart.
enum Pace: String, CaseIterable, ExpressibleByArgument {
  case month
  case quarter
  case year
  case change

  /// The dates from one to another, at least one.
  func dates(of chronicle: Chronicle, from: String?, to: String?) throws -> [PartialDate] {
    let last = try to.map { try PartialDate($0).window.latest } ?? nil
    guard let end = last ?? chronicle.latestDay else {
      throw ValidationError("Nothing in the history is dated; name --from and --to.")
    }
    let changes = chronicle.events.compactMap { $0.window.latest ?? $0.window.earliest }
    let first = try from.map { try PartialDate($0).window.earliest } ?? nil
    let start = first ?? changes.min() ?? end
    guard start <= end else {
      throw ValidationError("--from \(start) lies after --to \(end).")
    }
    let dates = self.dates(start, end, changes)
    guard dates.count <= 2000 else {
      throw ValidationError("\(dates.count) dates are too many; take a longer pace or less time.")
    }
    return dates
  }

  private func dates(_ start: Day, _ end: Day, _ changes: [Day]) -> [PartialDate] {
    switch self {
    case .change:
      let days = Set(changes.filter { start <= $0 && $0 <= end } + [end]).sorted()
      return days.map { PartialDate($0) }
    case .month, .quarter, .year:
      var dates: [PartialDate] = []
      var (year, month) = (start.civil.year, start.civil.month)
      while let day = Day(year: year, month: month, day: 1), day <= end {
        dates.append(period(year, month))
        month = (month - 1) / step * step + step + 1
        if month > 12 { (year, month) = (year + 1, 1) }
      }
      return dates
    }
  }

  private var step: Int {
    switch self {
    case .month, .change: 1
    case .quarter: 3
    case .year: 12
    }
  }

  private func period(_ year: Int, _ month: Int) -> PartialDate {
    switch self {
    case .month, .change: PartialDate(.month(year: year, month: month))
    case .quarter: PartialDate(.division(year: year, code: 33 + (month - 1) / 3))
    case .year: PartialDate(.year(year))
    }
  }

  /// Without those that show nothing new, when the pace is that of changes.
  func distinct(_ snapshots: [Snapshot]) -> [Snapshot] {
    guard self == .change else { return snapshots }
    var kept: [Snapshot] = []
    for snapshot in snapshots where kept.last.map({ !$0.showsTheSame(as: snapshot) }) ?? true {
      kept.append(snapshot)
    }
    return kept
  }
}

extension Snapshot {
  fileprivate func showsTheSame(as other: Snapshot) -> Bool {
    entries.elementsEqual(other.entries) {
      $0.key == $1.key && $0.state == $1.state && $0.isExplicitlyAbsent == $1.isExplicitlyAbsent
        && $0.began == $1.began && $0.ended == $1.ended
    }
  }
}

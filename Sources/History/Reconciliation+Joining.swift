internal import World

/// Which event a report is of.
extension Reconciliation {
  mutating func place(_ index: Int) {
    let report = reports[index]
    let days = boundedDays(of: report)
    if let bound = bound(to: report) {
      if !attempt({ $0.add(index, to: bound, &$1) }) { addVariant(index, to: bound) }
      return
    }
    for cluster in candidates(for: report, on: days) {
      if attempt({ $0.add(index, to: cluster, &$1) }) { return }
    }
    guard let near = neighbour(of: report, on: days) else { return open(index, on: days) }
    if let last = days.last, let first = clusters[near].days.first, last < first {
      replace(near, on: days, by: index)
    } else {
      addVariant(index, to: near)
    }
  }

  /// The event that a person said it is of.
  private func bound(to report: Report) -> Int? {
    guard let bond = report.bond else { return nil }
    return (clustersOfGroup[report.group] ?? []).first { cluster in
      (clusters[cluster].members + clusters[cluster].variants).contains {
        reports[$0].bond == bond
      }
    }
  }

  /// Events that it may be of, likeliest first: of a dated report the tightest that agrees, of an
  /// undated one the latest that its text can know of.
  private func candidates(for report: Report, on days: DaySet) -> [Int] {
    let all = clusters(of: report.group, agreeingWith: report)
      .filter { clusters[$0].days.overlaps(days) }
    if report.time != nil {
      return all.sorted { (clusters[$0].days.breadth, $0) < (clusters[$1].days.breadth, $1) }
    }
    return all.sorted { (lastDay($0), $1) > (lastDay($1), $0) }
  }

  private func clusters(of group: Report.Group, agreeingWith report: Report) -> [Int] {
    (clustersOfGroup[group] ?? []).filter { clusters[$0].facet.agrees(with: report.facet) }
  }

  private func lastDay(_ cluster: Int) -> Int32 {
    clusters[cluster].days.last ?? .max
  }

  /// Opposite events that surely came before an undated report: all over when it was written, and
  /// not told earlier in its own text (there, what follows undated may be the background).
  private func undoings(of report: Report) -> [Int] {
    clusters(of: report.group.opposite, agreeingWith: report).filter { cluster in
      guard let last = clusters[cluster].days.last, let written = writing[report.document].first,
        last <= written, last < .max
      else { return false }
      return !(clusters[cluster].members + clusters[cluster].variants).contains {
        reports[$0].document == report.document && reports[$0].place < report.place
      }
    }
  }

  /// An undated report of what has been undone before it is of something newer: it is taken to be
  /// later than the last day on which that can have been.
  private func boundedDays(of report: Report) -> DaySet {
    let days = days(of: report)
    guard report.time == nil,
      let undone = undoings(of: report).compactMap({ clusters[$0].days.last }).max()
    else { return days }
    let later = days.intersection(DaySet([undone + 1...Int32.max]))
    return later.isEmpty ? days : later
  }

  /// The event of another day or two that it must be a variant of.
  private func neighbour(of report: Report, on days: DaySet) -> Int? {
    guard report.time != nil, days.isNarrow else { return nil }
    let tolerance = premises.tolerance[report.group.key.relation] ?? 0
    return clusters(of: report.group, agreeingWith: report).filter { cluster in
      clusters[cluster].isNarrow
        && distance(clusters[cluster].days, days) <= tolerance
        && !isOppositeBetween(clusters[cluster].days, days, report.group.opposite)
    }.min { (distance(clusters[$0].days, days), $0) < (distance(clusters[$1].days, days), $1) }
  }

  /// Days between two sets of days, 0 where they meet.
  private func distance(_ left: DaySet, _ right: DaySet) -> Int {
    guard let one = left.hull, let other = right.hull else { return .max }
    if one.overlaps(other) { return 0 }
    return one.upperBound < other.lowerBound
      ? Int(other.lowerBound) - Int(one.upperBound) : Int(one.lowerBound) - Int(other.upperBound)
  }

  private func isOppositeBetween(
    _ left: DaySet, _ right: DaySet, _ opposite: Report.Group
  ) -> Bool {
    guard let one = left.hull, let other = right.hull else { return false }
    let between =
      min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
    return (clustersOfGroup[opposite] ?? []).contains { cluster in
      clusters[cluster].days.hull.map {
        between.contains($0.lowerBound) && between.contains($0.upperBound)
      }
        ?? false
    }
  }

  /// First day in power of the government that a claim is about, where only a government can have
  /// such a relation: the last such day not after the day of writing.
  func firstDayOfRule(for claim: Claim, in document: Int) -> Int32? {
    guard let regime = claim.governmentRegime else { return nil }
    let written = writing[document].last ?? .max
    return premises.rules(regime.party)
      .filter { $0.regime == regime.name }
      .compactMap { $0.window.earliest?.number }
      .filter { $0 <= written }
      .max()
  }
}

extension Claim {
  /// The government that must rule for the relation to be: that sends an ambassador or keeps an
  /// office (a movement too can have a political one), or that is recognised.
  var governmentRegime: (party: Party, name: String)? {
    guard let name = detail.regime else { return nil }
    switch key.relation {
    case .recognition: return (key.target, name)
    case .ambassador: return (key.source, name)
    case .office: return detail.kind == .politicalOffice ? nil : (key.source, name)
    case .sanctions, .designation, .ties: return nil
    }
  }
}

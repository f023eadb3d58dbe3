internal import World

/// Finds, for testimonies taken together, which reports tell of one event, when that was, and when
/// the texts were written.
///
/// Events and days of writing bound each other (a bare "Thursday" ties both within a week); that is
/// taken to its fixpoint whenever a report joins an event, and a report that would leave some event
/// or text without any day does not join. Reports are taken in an order of their own, tightest
/// first, so that the order in which testimonies come changes nothing.
struct Reconciliation {
  let testimonies: [Testimony]
  let premises: Premises
  let reports: [Report]
  /// Possible days of writing, by testimony.
  private(set) var writing: [DaySet]
  private(set) var clusters: [Cluster] = []
  private(set) var clustersOfGroup: [Report.Group: [Int]] = [:]
  private var clustersOfDocument: [[Int]]

  init(_ rulings: Rulings, premises: Premises) {
    let testimonies = rulings.testimonies
    self.testimonies = testimonies
    self.premises = premises
    reports = testimonies.indices.flatMap { document in
      testimonies[document].claims.enumerated().compactMap { index, claim in
        let name = rulings.names[document][index]
        guard claim.action.isChange else { return nil }
        return Report(
          document: document, index: index, claim: claim, bond: rulings.bonds[name],
          apart: rulings.apart.contains(name) ? name : nil)
      }
    }
    writing = testimonies.map(\.daysOfWriting)
    clustersOfDocument = testimonies.map { _ in [] }
    for report in order { place(report) }
    heedVagueSpans()
  }

  /// Dated ones before undated ones, among them those that leave fewest days.
  private var order: [Int] {
    let breadths = reports.map { ($0.time == nil ? 1 : 0, days(of: $0).breadth) }
    return reports.indices.sorted {
      (breadths[$0].0, breadths[$0].1, $0) < (breadths[$1].0, breadths[$1].1, $1)
    }
  }

  /// The days on which a report, by itself, puts its event.
  func days(of report: Report) -> DaySet {
    let days = WritingDays.image(of: report.time, from: writing[report.document])
    guard report.time == nil, let rule = firstDayOfRule(for: report.claim, in: report.document)
    else { return days }
    let ruled = days.intersection(DaySet([rule...Int32.max]))
    return ruled.isEmpty ? days : ruled
  }

  /// A vague span can only narrow what full dates leave open.
  private mutating func heedVagueSpans() {
    for document in testimonies.indices {
      for span in testimonies[document].clues.vague {
        let days = writing[document].intersection(DaySet(span.window))
        guard !days.isEmpty, days != writing[document] else { continue }
        attempt { state, journal in
          state.write(days, document, &journal)
          return state.settle(state.clustersOfDocument[document], &journal)
        }
      }
    }
  }
}

// MARK: Fixpoint

extension Reconciliation {
  /// What there was before a change that may have to be taken back.
  struct Journal {
    fileprivate var days: [Int: DaySet] = [:]
    fileprivate var writing: [Int: DaySet] = [:]
  }

  /// Does something and takes its narrowings back if it fails.
  @discardableResult
  mutating func attempt(_ change: (inout Self, inout Journal) -> Bool) -> Bool {
    var journal = Journal()
    if change(&self, &journal) { return true }
    for (cluster, days) in journal.days { clusters[cluster].days = days }
    for (document, days) in journal.writing { writing[document] = days }
    return false
  }

  /// Opens an event for a report.
  mutating func open(_ index: Int, on days: DaySet) {
    let report = reports[index]
    clusters.append(Cluster(group: report.group, facet: report.facet, days: days, members: []))
    clustersOfGroup[report.group, default: []].append(clusters.count - 1)
    let isSettled = attempt { $0.add(index, to: $0.clusters.count - 1, &$1) }
    if !isSettled { addVariant(index, to: clusters.count - 1) }
  }

  /// Has a report bear on an event; false (and no longer so) if nothing is left of either.
  mutating func add(_ index: Int, to cluster: Int, _ journal: inout Journal) -> Bool {
    let document = reports[index].document
    clusters[cluster].members.append(index)
    clustersOfDocument[document].append(cluster)
    if settle([cluster], &journal) {
      clusters[cluster].facet = clusters[cluster].facet.joined(with: reports[index].facet)
      return true
    }
    clusters[cluster].members.removeLast()
    clustersOfDocument[document].removeLast()
    return false
  }

  /// Sets aside what bore on an event, for a report of an earlier day within the tolerance.
  mutating func replace(_ cluster: Int, on days: DaySet, by index: Int) {
    clusters[cluster].variants += clusters[cluster].members
    clusters[cluster].members = []
    clusters[cluster].days = days
    if !attempt({ $0.add(index, to: cluster, &$1) }) { addVariant(index, to: cluster) }
  }

  mutating func addVariant(_ index: Int, to cluster: Int) {
    clusters[cluster].variants.append(index)
  }

  private mutating func write(_ days: DaySet, _ document: Int, _ journal: inout Journal) {
    if journal.writing[document] == nil { journal.writing[document] = writing[document] }
    writing[document] = days
  }

  private mutating func setDays(_ days: DaySet, _ cluster: Int, _ journal: inout Journal) {
    if journal.days[cluster] == nil { journal.days[cluster] = clusters[cluster].days }
    clusters[cluster].days = days
  }

  /// Events that do not settle within so many steps contradict one another, with no last day known
  /// to stop them from being moved later and later.
  private static let patience = 60

  /// Narrows events and days of writing until nothing changes; false if one is left without days.
  private mutating func settle(_ dirty: [Int], _ journal: inout Journal) -> Bool {
    var waiting = Set(dirty)
    var steps = Self.patience * max(1, dirty.count)
    while let cluster = waiting.min() {
      waiting.remove(cluster)
      steps -= 1
      guard steps > 0, narrow(cluster, &journal), let documents = bindWriting(of: cluster, &journal)
      else {
        return false
      }
      for document in documents { waiting.formUnion(clustersOfDocument[document]) }
    }
    return true
  }

  private mutating func narrow(_ cluster: Int, _ journal: inout Journal) -> Bool {
    let days = clusters[cluster].members.reduce(clusters[cluster].days) { days, member in
      days.intersection(self.days(of: reports[member]))
    }
    if days != clusters[cluster].days { setDays(days, cluster, &journal) }
    return !days.isEmpty
  }

  /// The documents whose days of writing an event narrowed; nil if one is left without any.
  private mutating func bindWriting(of cluster: Int, _ journal: inout Journal) -> [Int]? {
    var narrowed: [Int] = []
    for member in clusters[cluster].members {
      let report = reports[member]
      let before = writing[report.document]
      let days = WritingDays.origins(
        of: report.time, hitting: clusters[cluster].days, within: before)
      guard !days.isEmpty else { return nil }
      guard days != before else { continue }
      write(days, report.document, &journal)
      narrowed.append(report.document)
    }
    return narrowed
  }
}

public import World

extension Chronicle {
  /// Every relation that anything is said of, as it stands at the end of a date.
  ///
  /// - Parameters:
  ///   - date: Its last day counts, with all that happened on it; without an end, its first. Nil:
  ///     the latest date of the history.
  ///   - knownBy: Only what had surely been published by the end of this date, dated without what
  ///     came later.
  /// - Returns: All relations told of, those not yet known on the day among them.
  public func snapshot(asOf date: PartialDate? = nil, knownBy: PartialDate? = nil) -> Snapshot {
    if let knownBy { return known(by: knownBy).snapshot(asOf: date ?? knownBy) }
    let day = Self.day(of: date) ?? latestDay ?? Day(number: 0)
    return Snapshot(
      asOf: date ?? PartialDate(day), day: day, entries: entries(on: day),
      sources: sources,
      universals: universals.filter { $0.window.isPossible(by: day) }.map(\.claim))
  }

  /// The day for which a query about a date is answered: its last one.
  public static func day(of date: PartialDate?) -> Day? {
    date.flatMap { $0.window.latest ?? $0.window.earliest }
  }

  /// Only the documents that had surely been published by the end of a date.
  public func known(by date: PartialDate) -> Chronicle {
    guard !isBare, let limit = date.window.latest else { return self }
    let published = Set(
      testimonies.filter { $0.publication.window.isOver(by: limit) }.map(\.document))
    return Chronicle(
      original.filter { published.contains($0.document) }, premises: premises,
      decisions: docket.known(by: limit))
  }

  /// The latest day that anything is known to have been said or done on; nil when nothing is dated.
  ///
  /// A text dated no better than to a month counts with its first possible day.
  public var latestDay: Day? {
    if case .bare(let almanac) = ledgers { return almanac.lastDay.map { Day(number: $0) } }
    let written = testimonies.compactMap { testimony -> Day? in
      let window = testimony.publication.window
      guard let first = window.earliest, let last = window.latest else { return window.earliest }
      return last - first <= 31 ? last : first
    }
    let changed = ledgers.flatMap(\.events).compactMap { event -> Day? in
      let isOwn = event.claims.isEmpty || event.claims.contains { $0.time?.needsNothing == true }
      return isOwn ? event.window.latest : event.window.earliest
    }
    return (written + changed).max()
  }

  /// How one relation stands at the end of a day; `unknown` also where nothing is said of it.
  public func answer(_ key: Key, on day: Day) -> Snapshot.Entry {
    let known = ledger(of: key).map { self.entry($0, on: day) }
    let entry = known ?? Snapshot.Entry(key: key, state: .unknown)
    guard entry.state == .unknown, let universal = universal(about: key, on: day) else {
      return entry
    }
    return Snapshot.Entry(
      key: key, state: universal.claim.action == .absent ? .out : .inForce,
      isExplicitlyAbsent: universal.claim.action == .absent,
      lastConfirmed: universal.claim.action == .holds ? universal.window.latest : nil,
      detail: entry.detail, evidence: entry.evidence + [universal.claim.evidence],
      sources: numbers(of: entry.evidence + [universal.claim.evidence]),
      publishers: publishers(of: entry.evidence + [universal.claim.evidence]))
  }

  /// All relations between two parties, or of one with any other, both ways; sorted by key.
  public func entries(between party: Party, and other: Party? = nil, on day: Day)
    -> [Snapshot.Entry]
  {
    ledgers.filter { ledger in
      let ends = [ledger.key.source, ledger.key.target]
      return ends.contains(party) && (other.map(ends.contains) ?? true)
    }.map { entry($0, on: day) }
  }

  private func entries(on day: Day) -> [Snapshot.Entry] {
    guard case .bare(let almanac) = ledgers else { return ledgers.map { entry($0, on: day) } }
    return (0..<almanac.count).map { number in
      entry(number, of: almanac, on: day) ?? entry(ledgers[number], on: day)
    }
  }

  /// A relation all of whose events are changes known to the day, straight from its marks.
  private func entry(_ number: Int, of almanac: Almanac, on day: Day) -> Snapshot.Entry? {
    guard let stay = almanac.stay(number, on: day.number) else { return nil }
    let key = almanac.key(number)
    return Snapshot.Entry(
      key: key, state: stay.state, began: stay.began.map { Window($0) },
      ended: stay.ended.map { Window($0) }, lastConfirmed: stay.confirmed,
      isStale: stay.state == .inForce && isStale(key.relation, stay.confirmed, on: day))
  }

  func entry(_ ledger: Ledger, on day: Day) -> Snapshot.Entry {
    let state = ledger.state(on: day)
    let strands = ledger.deciding(on: day)
    let interval = strands.compactMap { $0.interval(on: day) }.min { $0.precedes($1) }
    let confirmed = strands.compactMap { $0.lastConfirmed(upTo: day) }.max()
    let claims = ledger.claims
    let evidence = claims.map(\.evidence)
    let isOpen = state == .inForce || state == .maybe
    return Snapshot.Entry(
      key: ledger.key, state: state,
      isExplicitlyAbsent: state == .out && strands.allSatisfy { $0.isExplicitlyAbsent(on: day) },
      began: interval?.began,
      ended: interval?.ended.flatMap { $0.isPossible(by: day) ? $0 : nil },
      lastConfirmed: confirmed,
      isStale: isOpen && isStale(ledger.key.relation, confirmed, on: day),
      detail: Claim.Detail(joining: claims), evidence: evidence, sources: numbers(of: evidence),
      publishers: publishers(of: evidence))
  }

  /// How many independent publishers some evidence comes from.
  func publishers(of evidence: [Evidence]) -> Int {
    independence.count(of: evidence.map(\.document).filter { number(of: $0) != nil })
  }

  private func isStale(_ relation: Relation, _ confirmed: Day?, on day: Day) -> Bool {
    guard let confirmed, let limit = premises.staleness[relation] else { return false }
    return day - confirmed > limit
  }
}

extension Strand {
  /// The interval that a day falls in, or the last one before it.
  func interval(on day: Day) -> Interval? {
    intervals.last { $0.mayHaveBegun(by: day) }
  }
}

extension Interval {
  /// By beginning, those with one told first.
  func precedes(_ other: Interval) -> Bool {
    (began?.latest?.number ?? .max, began?.earliest?.number ?? .max)
      < (other.began?.latest?.number ?? .max, other.began?.earliest?.number ?? .max)
  }

  func mayHaveBegun(by day: Day) -> Bool {
    if let began { return began.isPossible(by: day) }
    let first = observations.map(\.window) + events.map(\.window)
    return first.contains { $0.isPossible(by: day) }
  }
}

extension TimeExpression {
  /// Whether it is a date by itself.
  var needsNothing: Bool {
    if case .absolute = self { true } else { false }
  }
}

internal import Dating
internal import World

/// What came of it: the testimonies dated anew, the events and the observations.
extension Reconciliation {
  /// Sorted by document, as they came in.
  var datedTestimonies: [Testimony] {
    var dates: [Int: [Int: PartialDate]] = [:]
    for cluster in clusters {
      let date = date(of: cluster)
      for member in cluster.members {
        dates[reports[member].document, default: [:]][reports[member].index] = date
      }
      for variant in cluster.variants {
        let report = reports[variant]
        dates[report.document, default: [:]][report.index] =
          days(of: report).overlaps(cluster.days) ? date : days(of: report).claimDate
      }
    }
    return testimonies.indices.map { redated($0, dates[$0] ?? [:]) }
  }

  private func redated(_ document: Int, _ dates: [Int: PartialDate]) -> Testimony {
    let testimony = testimonies[document]
    let day = testimony.givenDay
    return Testimony(
      document: testimony.document, title: testimony.title, clues: testimony.clues,
      publication: publication(document),
      claims: testimony.claims.enumerated().map { index, claim in
        claim.dated(claim.action.isChange ? dates[index] : observedDate(of: claim, day))
      },
      universals: testimony.universals.map { $0.dated(day) },
      findings: testimony.findings
        + conflicts(document).filter {
          !testimony.findings.contains($0)
        },
      origin: testimony.origin)
  }

  /// Nil for an event that no claim gives a time: that it was over by the day of writing is not
  /// what a date says.
  func date(of cluster: Cluster) -> PartialDate? {
    let isDated = cluster.members.contains { reports[$0].time != nil }
    return isDated ? cluster.days.claimDate : nil
  }

  private func observedDate(of claim: Claim, _ day: PartialDate?) -> PartialDate? {
    claim.time == nil ? day : claim.date
  }

  private func publication(_ document: Int) -> Publication {
    let testimony = testimonies[document]
    let days = writing[document]
    if days != testimony.daysOfWriting { return Publication(days.publicationDate, .otherDocuments) }
    guard testimony.publication.date == nil else { return testimony.publication }
    let alone = PublicationEstimator(clues: testimony.clues).publication()
    return Publication(days.publicationDate, alone.basis)
  }

  /// Vague spans that put the writing on other days than full dates leave, unless already found.
  private func conflicts(_ document: Int) -> [Finding] {
    let testimony = testimonies[document]
    let found = testimony.findings.filter { $0.reason == .dateConflict }.map(\.evidence.utf8)
    return testimony.clues.vague.filter {
      !writing[document].overlaps(DaySet($0.center)) && !found.contains($0.utf8)
    }.map {
      Finding(
        reason: .dateConflict,
        evidence: Evidence(
          document: testimony.document, utf8: $0.utf8, scalars: $0.scalars ?? $0.utf8,
          quote: $0.words, rule: "vague-span"))
    }
  }

  /// Sorted by key, then by when they fell.
  func events(of dated: [Testimony]) -> [Event] {
    clusters.map { event(from: $0, dated) }.sorted(by: Event.precedes)
  }

  private func event(from cluster: Cluster, _ dated: [Testimony]) -> Event {
    let indices = cluster.members + cluster.variants
    let claims = indices.map { dated[reports[$0].document].claims[reports[$0].index] }
    let variants = cluster.variants.map { days(of: reports[$0]) }
      .filter { !$0.overlaps(cluster.days) }.compactMap(\.claimDate)
    let written = indices.map { writing[reports[$0].document] }
    return Event(
      key: cluster.group.key, action: cluster.group.action,
      window: cluster.days.hull.map { Window($0) } ?? .unbounded,
      date: date(of: cluster),
      variants: Set(variants).sorted { $0.description < $1.description },
      reported: Window(
        (written.compactMap(\.first).min() ?? .min)...(written.compactMap(\.last).min() ?? .max)),
      claims: claims.inOrderOfText)
  }

  /// In order of document and place.
  func observations(of dated: [Testimony]) -> [Observation] {
    dated.indices.flatMap { document in
      dated[document].claims.filter { !$0.action.isChange }.map { claim in
        let days = claim.time.map { WritingDays.image(of: $0, from: writing[document]) }
        let rule = claim.action == .holds ? firstDayOfRule(for: claim, in: document) : nil
        return Observation(
          claim: claim, window: (days ?? writing[document]).hull.map { Window($0) } ?? .unbounded,
          notBefore: rule.map { Day(number: $0) })
      }
    }
  }
}

extension DaySet {
  /// More alternatives than this are no knowledge any more.
  private static let alternatives = 8

  /// As a claim's date: each alternative as the finest of day, month and year around it.
  var claimDate: PartialDate? {
    date { PartialDate(finestContaining: $0) ?? PartialDate($0) }
  }

  /// As a date of publication: each alternative exactly.
  var publicationDate: PartialDate? {
    date { PartialDate($0) }
  }

  private func date(_ write: (Window) -> PartialDate?) -> PartialDate? {
    guard let hull = withinHorizon.hull else { return nil }
    let dates = withinHorizon.spans.compactMap { write(Window($0)) }
    let distinct = dates.enumerated().filter { !dates[..<$0].contains($1) }.map(\.element)
    switch distinct.count {
    case 1: return distinct[0]
    case 2...Self.alternatives: return PartialDate(.oneOf(distinct))
    default: return write(Window(hull))
    }
  }

  /// Alternatives at the horizon mean that there is no end to them.
  private var withinHorizon: DaySet {
    guard let hull, spans.count > 1 else { return self }
    let year: Int32 = 366
    let isOpenBelow = hull.lowerBound <= WritingDays.horizon.lowerBound + year
    let isOpenAbove = hull.upperBound >= WritingDays.horizon.upperBound - year
    guard isOpenBelow || isOpenAbove else { return self }
    return DaySet([(isOpenBelow ? .min : hull.lowerBound)...(isOpenAbove ? .max : hull.upperBound)])
  }
}

extension Event {
  /// By key, then by last possible day, then by first.
  static func precedes(_ left: Event, _ right: Event) -> Bool {
    if left.key != right.key { return left.key < right.key }
    let (one, other) = (DaySet.Span(left.window), DaySet.Span(right.window))
    if one != other { return Placements.precedes(one, other) }
    return left.action == .ends && right.action == .starts
  }
}

public import World

/// Why a relation is said to stand as it does on a day.
public struct Explanation: Hashable, Sendable {
  public let answer: Snapshot.Entry
  public let day: Day
  /// Every claim about it, in order of document and place.
  public let told: [Told]
  /// What the changes among them were taken for, oldest first.
  public let events: [Event]
  public let reason: Reason
  /// Claims about it that do not count, by decision.
  public let setAside: [SetAside]
  /// Decisions about claims that do count.
  public let decisions: [Decision]

  /// A claim, and how it came by its date.
  public struct Told: Hashable, Sendable {
    public let claim: Claim
    /// Number of its source.
    public let source: Int
    public let publication: Publication
    public let dating: Dating
    /// Its name, by which decisions are about it; nil in a bare history.
    public let id: ClaimID?
    /// The day that its dateline gives without a year.
    public let dateline: PublicationClues.MonthDay?
  }

  /// From what the date of a claim is known.
  public enum Dating: Hashable, Sendable {
    /// The text gives it.
    case stated
    /// An expression of the text, reckoned from its day of writing.
    case reckoned(TimeExpression)
    /// These sources report the same event; the text alone leaves more open.
    case otherSources([Int])
    /// The text gives no time; it had happened by the day of writing.
    case undated
    /// It is of the day of writing.
    case writing
  }

  /// What settles the answer.
  public enum Reason: Hashable, Sendable {
    /// Nothing is said of the day or before it.
    case nothingSaid
    /// The latest change that has surely happened by then.
    case latest(Event)
    /// Events that can have fallen before or after the end of the day.
    case open([Event])
    case seen(Observation)
    /// It was seen the other way later, and no text tells of the change.
    case untold(Window)
    case irreconcilable
    /// A claim over all parties of a scope, as nothing else is said.
    case universal(UniversalClaim)
  }
}

extension Chronicle {
  /// Why a relation stands as it does at the end of a day.
  public func explanation(of key: Key, on day: Day) -> Explanation {
    let ledger = ledger(of: key)
    return Explanation(
      answer: answer(key, on: day), day: day,
      told: (ledger?.claims ?? []).map { told($0, ledger?.events ?? []) },
      events: ledger?.events ?? [], reason: reason(ledger, key, on: day),
      setAside: setAside.filter { $0.claim.key == key },
      decisions: decisions(about: ledger?.claims ?? []))
  }

  private func decisions(about claims: [Claim]) -> [Decision] {
    let names = Set(claims.compactMap(id))
    return docket.standing.filter { !names.isDisjoint(with: $0.ruling.claims) }
  }

  private func told(_ claim: Claim, _ events: [Event]) -> Explanation.Told {
    let source = sources.first { $0.document == claim.evidence.document }
    return Explanation.Told(
      claim: claim, source: source?.number ?? 0, publication: source?.publication ?? .unknown,
      dating: dating(of: claim, events), id: id(of: claim),
      dateline: original.first { $0.document == claim.evidence.document }?.clues.dateline)
  }

  private func dating(of claim: Claim, _ events: [Event]) -> Explanation.Dating {
    guard claim.action.isChange else { return .writing }
    let event = events.first { $0.claims.contains(claim) }
    let others = numbers(of: event?.evidence ?? []).filter {
      $0 != numbers(of: [claim.evidence]).first
    }
    let alone = original.first { $0.document == claim.evidence.document }
      .flatMap { text in
        claim.time.flatMap { WritingDays.image(of: $0, from: text.daysOfWriting).claimDate }
      }
    guard let time = claim.time else { return claim.date == nil ? .undated : .otherSources(others) }
    if alone != claim.date, !others.isEmpty { return .otherSources(others) }
    return time.needsNothing ? .stated : .reckoned(time)
  }

  private func reason(_ ledger: Ledger?, _ key: Key, on day: Day) -> Explanation.Reason {
    guard let ledger, ledger.state(on: day) != .unknown else {
      return universal(about: key, on: day).map { .universal($0.claim) } ?? .nothingSaid
    }
    guard let strand = ledger.deciding(on: day).first else { return .nothingSaid }
    return strand.reason(on: day)
  }
}

extension Strand {
  fileprivate func reason(on day: Day) -> Explanation.Reason {
    switch state(on: day) {
    case .unknown: .nothingSaid
    case .disputed: .irreconcilable
    case .inForce: settled(isPositive: true, on: day)
    case .out: settled(isPositive: false, on: day)
    case .maybe: doubt(on: day)
    }
  }

  private func settled(isPositive: Bool, on day: Day) -> Explanation.Reason {
    let event = events.last {
      $0.action.isPositive == isPositive && $0.window.isPossible(by: day)
    }
    let seen = observations.last {
      $0.action.isPositive == isPositive && $0.window.isPossible(by: day)
    }
    if let event { return .latest(event) }
    return seen.map { .seen($0) } ?? .nothingSaid
  }

  private func doubt(on day: Day) -> Explanation.Reason {
    for (span, _) in placements.untoldChanges where Window(span).contains(day) {
      return .untold(Window(span))
    }
    let open = events.filter { $0.window.isPossible(by: day) && !$0.window.isOver(by: day) }
    if !open.isEmpty { return .open(open) }
    return observations.last { $0.window.isPossible(by: day) }.map { .seen($0) } ?? .irreconcilable
  }
}

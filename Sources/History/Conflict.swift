public import World

/// What texts tell differently, or leave untold, so that a person should look.
public struct Conflict: Hashable, Sendable {
  public let kind: Kind
  /// Nil where it is about a text as a whole.
  public let key: Key?
  /// The days it concerns.
  public let window: Window
  /// In order of document and place.
  public let evidence: [Evidence]
  /// Those of the evidence that are claims about the relation, in the same order.
  public let claims: [Claim]

  public init(
    kind: Kind, key: Key?, window: Window, evidence: [Evidence], claims: [Claim] = []
  ) {
    self.kind = kind
    self.key = key
    self.window = window
    self.evidence = evidence
    self.claims = claims
  }

  /// Most consequential first.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// Opposite claims that no placement of the changes can reconcile.
    case disputed
    /// A claim over all parties of a scope, and evidence against it.
    case universal
    /// A start and an end on one day.
    case sameDay = "same_day"
    /// One change that texts put on different days.
    case variantDays = "variant_days"
    /// It was in force, and then was not, but no text tells of an end.
    case untoldEnd = "untold_end"
    /// It was not in force, and then was, but no text tells of a start.
    case untoldStart = "untold_start"
    /// A vague span of time that full dates overrule.
    case vagueDate = "vague_date"
  }
}

extension Chronicle {
  /// All conflicts, most consequential kind first, then by key and time.
  public func conflicts() -> [Conflict] {
    let all = ledgers.flatMap(\.strands).flatMap(\.conflicts) + universalConflicts + dateConflicts
    let ranks = Dictionary(uniqueKeysWithValues: zip(Conflict.Kind.allCases, 0...))
    return all.enumerated().sorted { left, right in
      let (one, other) = (ranks[left.element.kind] ?? 0, ranks[right.element.kind] ?? 0)
      return (one, left.offset) < (other, right.offset)
    }.map(\.element)
  }

  private var universalConflicts: [Conflict] {
    universals.flatMap { universal in
      guard let day = universal.window.latest ?? universal.window.earliest else {
        return [Conflict]()
      }
      let denied: State = universal.claim.action == .absent ? .inForce : .out
      return ledgers.filter { covers(universal, $0.key) && $0.state(on: day) == denied }.map {
        Conflict(
          kind: .universal, key: $0.key, window: universal.window,
          evidence: [universal.claim.evidence] + $0.claims.map(\.evidence), claims: $0.claims)
      }
    }
  }

  private var dateConflicts: [Conflict] {
    testimonies.flatMap { testimony in
      testimony.findings.filter { $0.reason == .dateConflict }.map {
        Conflict(
          kind: .vagueDate, key: nil, window: testimony.publication.window, evidence: [$0.evidence])
      }
    }
  }
}

extension Strand {
  fileprivate var conflicts: [Conflict] {
    disputes + sameDays + variants + untold
  }

  private func conflict(_ kind: Conflict.Kind, _ window: Window, _ claims: [Claim]) -> Conflict {
    let claims = claims.inOrderOfText
    return Conflict(
      kind: kind, key: key, window: window, evidence: claims.map(\.evidence), claims: claims)
  }

  private var disputes: [Conflict] {
    placements.disputedSpans.map { conflict(.disputed, Window($0), claims) }
  }

  private var sameDays: [Conflict] {
    let ends = events.filter { $0.action == .ends && $0.window.day != nil }
    return events.filter { $0.action == .starts && $0.window.day != nil }.flatMap { start in
      ends.filter {
        $0.window == start.window && !overtaken.contains($0) && !overtaken.contains(start)
      }
      .map { conflict(.sameDay, start.window, start.claims + $0.claims) }
    }
  }

  private var variants: [Conflict] {
    events.filter { !$0.variants.isEmpty }
      .map { conflict(.variantDays, $0.window, $0.claims) }
  }

  /// Where what was seen needs a change that no text tells.
  private var untold: [Conflict] {
    placements.untoldChanges.map {
      let (span, begins) = $0
      return conflict(begins ? .untoldStart : .untoldEnd, Window(span), claims)
    }
  }
}

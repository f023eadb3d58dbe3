public import World

/// Something that waits for a person, with what hangs on it.
public struct Review: Hashable, Sendable {
  public let matter: Matter
  /// Nil where it is about a text or a decision as a whole.
  public let key: Key?
  /// The days it concerns.
  public let window: Window
  /// In order of document and place.
  public let claims: [Claim]
  /// Days up to the one asked about whose answer hangs on it.
  public let days: Int

  public enum Matter: Hashable, Sendable {
    /// A decision that changes nothing, as what it is about is not there.
    case lost(LostDecision)
    case conflict(Conflict.Kind)
    /// One claim that the reader is not sure of is all there is for the answer.
    case doubtful(confidence: Double)
    /// It may follow from what is told, but too weakly to be taken for true.
    case proposed(Derivation)
    /// In force as far as is told, but nobody has said so for long.
    case stale(Day)

    /// Word for it in records.
    public var name: String {
      switch self {
      case .lost: "lost_decision"
      case .conflict(let kind): kind.rawValue
      case .doubtful: "doubtful"
      case .proposed: "proposed"
      case .stale: "stale"
      }
    }

    /// Matters of a lower rank come first.
    fileprivate var rank: Int {
      switch self {
      case .lost: 0
      case .conflict(.disputed), .conflict(.universal), .conflict(.sameDay): 1
      case .doubtful, .conflict(.untoldEnd), .conflict(.untoldStart): 2
      case .conflict(.variantDays), .conflict(.vagueDate), .proposed: 3
      case .stale: 4
      }
    }
  }
}

extension Chronicle {
  /// Below this, a claim that stands alone waits for a person.
  private static let sure = 0.8

  /// What waits for a person as of a day, most consequential first: what contradicts itself before
  /// what is merely uncertain, then by how many days of answers hang on it, then by key.
  ///
  /// Conflicts all of whose claims a person decided about no longer wait.
  public func review(asOf date: PartialDate? = nil) -> [Review] {
    let day = Self.day(of: date) ?? latestDay ?? Day(number: 0)
    let lost = lostDecisions.map {
      Review(matter: .lost($0), key: nil, window: Window($0.decision.day), claims: [], days: 0)
    }
    let open = conflicts().filter { !isSettled($0.claims) }.map { conflict in
      Review(
        matter: .conflict(conflict.kind), key: conflict.key, window: conflict.window,
        claims: conflict.claims, days: Self.days(of: conflict.window, upTo: day))
    }
    let all = lost + open + ledgers.flatMap { waiting($0, on: day) } + proposals(on: day)
    return all.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.matter.rank != other.matter.rank { return one.matter.rank < other.matter.rank }
      return one.days == other.days ? left.offset < right.offset : one.days > other.days
    }.map(\.element)
  }

  /// Whether a person decided about all of some claims, of which there must be one.
  public func isSettled(_ claims: [Claim]) -> Bool {
    !claims.isEmpty && claims.compactMap(id).allSatisfy(rulings.settled.contains)
  }

  private static func days(of window: Window, upTo day: Day) -> Int {
    guard let first = window.earliest, first <= day else { return window.earliest == nil ? 1 : 0 }
    return min(window.latest ?? day, day) - first + 1
  }

  private func waiting(_ ledger: Ledger, on day: Day) -> [Review] {
    let entry = entry(ledger, on: day)
    let claims = ledger.claims
    var found: [Review] = []
    if claims.count == 1, let claim = claims.first, claim.confidence < Self.sure,
      entry.state == .inForce || entry.state == .out, !isSettled(claims)
    {
      let since = claim.date?.window.earliest ?? entry.lastConfirmed ?? day
      let window = Window(min(since, day), nil)
      found.append(
        Review(
          matter: .doubtful(confidence: claim.confidence), key: ledger.key, window: window,
          claims: claims, days: Self.days(of: window, upTo: day)))
    }
    if entry.isStale, let confirmed = entry.lastConfirmed {
      let window = Window(confirmed, nil)
      found.append(
        Review(
          matter: .stale(confirmed), key: ledger.key, window: window, claims: claims,
          days: Self.days(of: window, upTo: day)))
    }
    return found
  }

  /// What follows too weakly to be taken for true, from what stands on a day.
  private func proposals(on day: Day) -> [Review] {
    conclusions(on: day, strength: .weak).map { entry in
      Review(
        matter: .proposed(
          entry.derivation ?? Derivation(rule: "", premises: [], reason: "")), key: entry.key,
        window: Window(day), claims: [], days: 1)
    }
  }
}

internal import World

/// Makes one claim of those that say the same in one text, and drops what the text itself outdates.
struct ClaimSieve {
  /// In the order of the text.
  private let claims: [Claim]
  /// The changes of each key, in the order of the text.
  private let changes: [Key: [Claim]]

  init(_ claims: [Claim]) {
    self.claims = Self.deduplicated(claims)
    changes = Dictionary(grouping: self.claims.filter(\.action.isChange), by: \.key)
  }

  /// What the text claims, each once.
  func settled() -> [Claim] { claims.filter { !isOutdated($0) } }

  /// Whether it is an ambassador or a mission that is merely mentioned, of which the text tells that
  /// it ended, a mission also with the ties of the two.
  private func isOutdated(_ claim: Claim) -> Bool {
    let isMentioned =
      claim.action == .holds
      && ["ambassador", "office", "summon.ambassador"].contains(claim.evidence.rule)
    guard isMentioned else { return false }
    let own = changes[claim.key] ?? []
    if isEndedLater(claim, own) { return true }
    guard claim.key.relation == .office else {
      return !own.isEmpty && !own.contains { $0.action == .starts }
    }
    if let last = own.last, last.action == .ends, last.evidence.utf8 == claim.evidence.utf8,
      isSameMission(last, claim)
    {
      return true
    }
    return own.isEmpty && hasBroken(claim)
  }

  /// Whether the text, which tells of no beginning, goes on to tell that the mission ended.
  private func isEndedLater(_ mission: Claim, _ changes: [Claim]) -> Bool {
    !changes.isEmpty
      && changes.allSatisfy {
        $0.action == .ends && $0.evidence.utf8.lowerBound >= mission.evidence.utf8.lowerBound
          && isSameMission($0, mission)
      }
  }

  /// Whether two claims of the same parties can be of one mission: a consulate is no embassy.
  private func isSameMission(_ left: Claim, _ right: Claim) -> Bool {
    let kinds = [left.detail.kind, right.detail.kind].compactMap(\.self)
    let cities = [left.detail.city, right.detail.city].compactMap(\.self)
    return (Set(kinds).count < 2 || kinds.contains(.mission)) && Set(cities).count < 2
  }

  /// Whether the text tells with it or later that the two broke off ties, and not that they took
  /// them up after that day.
  private func hasBroken(_ mission: Claim) -> Bool {
    let ends = [mission.key.source, mission.key.target]
    let all =
      (changes[Key(ends[0], .ties, ends[1])] ?? []) + (changes[Key(ends[1], .ties, ends[0])] ?? [])
    let ties = all.filter { $0.evidence.utf8.lowerBound >= mission.evidence.utf8.lowerBound }
    let starts = all.filter { $0.action == .starts }
    return !ties.contains { $0.action == .starts }
      && ties.contains { end in
        end.action == .ends && !starts.contains { isLater($0, than: end) }
      }
  }

  private func isLater(_ claim: Claim, than other: Claim) -> Bool {
    guard let start = claim.date?.window.earliest, let end = other.date?.window.latest else {
      return false
    }
    return start > end
  }

  /// What claims that can be the same share.
  private struct Subject: Hashable {
    let key: Key
    let action: Action
  }

  /// The same claim made twice in a text is one; of a change, the first of each date and the dated
  /// before the undated.
  private static func deduplicated(_ claims: [Claim]) -> [Claim] {
    var kept: [Claim] = []
    var places: [Subject: [Int]] = [:]
    for claim in claims {
      let subject = Subject(key: claim.key, action: claim.action)
      let same = places[subject]?.first {
        kept[$0].date == claim.date || kept[$0].date == nil || claim.date == nil
      }
      guard let same else {
        places[subject, default: []].append(kept.count)
        kept.append(claim)
        continue
      }
      if says(claim, moreThan: kept[same]) { kept[same] = claim }
    }
    return kept
  }

  private static func says(_ claim: Claim, moreThan other: Claim) -> Bool {
    if other.date != nil, claim.date == nil { return false }
    return claim.date != other.date && claim.date != nil || other.time == nil && claim.time != nil
      || claim.confidence > other.confidence
  }
}

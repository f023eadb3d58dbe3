internal import World

/// Joins what the surface grammar and the dependency tree lead to.
///
/// What both lead to is the surer; what one of them alone leads to stands unless the other has read
/// the same words in another way.
struct Agreement {
  let surface: FrameReader
  let deep: FrameReader

  /// A draft, weighed, and what became of it.
  struct Verdict {
    var draft: Draft
    /// Whether the tree led to it, whose clauses then date it.
    let isDeep: Bool
    let ground: Ground
    /// The same as the tree leads to it, where the words lead to it too.
    var twin: Draft?

    var isKept: Bool { ground == .both || ground == .alone }
  }

  enum Ground: String {
    case both = "by words and tree"
    case alone = "by one of them alone"
    case unsure = "left out: a guess of one of them alone"
    case contradicted = "left out: the words say otherwise"
  }

  /// Of every draft, those of the words first; what both lead to once.
  func verdicts() -> [Verdict] {
    surface.drafts.map { draft in
      guard let twin = deep.drafts.first(where: { isSame($0, draft) }) else {
        guard isBesideShared(draft) else { return alone(draft, isDeep: false) }
        let ground: Ground = draft.confidence < Self.least ? .unsure : .both
        return Verdict(draft: draft, isDeep: false, ground: ground)
      }
      var draft = draft
      draft.confidence = min(Self.most, draft.confidence + Self.gain)
      return Verdict(
        draft: draft, isDeep: false, ground: draft.confidence < Self.least ? .unsure : .both,
        twin: twin)
    }
      + deep.drafts.compactMap { draft in
        if isFree(draft) { return alone(draft, isDeep: true) }
        return surface.drafts.contains { isSame($0, draft) }
          ? nil : Verdict(draft: draft, isDeep: true, ground: .contradicted)
      }
  }

  /// "Haiti, Peru and Fiji broke off relations": one of a row that the tree has cut short.
  private func isBesideShared(_ draft: Draft) -> Bool {
    guard let clause = draft.clause else { return false }
    let row = surface.scene.syntax.clauses[clause].subject
    guard row.count > 2 else { return false }
    return surface.drafts.contains { other in
      other.clause == draft.clause && other.rule == draft.rule && other.chunk == draft.chunk
        && other.action == draft.action && deep.drafts.contains { isSame($0, other) }
    }
  }

  private func alone(_ draft: Draft, isDeep: Bool) -> Verdict {
    var draft = draft
    draft.confidence *= Self.alone
    return Verdict(
      draft: draft, isDeep: isDeep, ground: draft.confidence < Self.least ? .unsure : .alone)
  }

  /// What one reading alone guesses is no claim.
  private static let least = 0.7

  private static let most = 0.99
  private static let gain = 0.04
  private static let alone = 0.9

  private func isSame(_ left: Draft, _ right: Draft) -> Bool {
    left.action == right.action && hasSameEnds(left, right)
  }

  private func hasSameEnds(_ left: Draft, _ right: Draft) -> Bool {
    guard left.relation == right.relation else { return false }
    let isEqual =
      left.source.party == right.source.party && left.target.party == right.target.party
    let isTurned =
      left.source.party == right.target.party && left.target.party == right.source.party
    return isEqual || left.relation == .ties && isTurned
  }

  /// "closed since 2012, reopened": another change, by a verb and with a date of its own.
  private func isOfAnotherVerb(_ own: Draft, _ other: Draft) -> Bool {
    guard own.action.isChange, other.action.isChange, own.action != other.action,
      let left = own.clause, let right = other.clause
    else { return false }
    let clause = deep.scene.syntax.clauses[right]
    return surface.scene.syntax.clauses[left].verb != clause.verb && !clause.dates.isEmpty
  }

  /// The same envoy's credentials for another host.
  private func isOtherHost(_ left: Draft, _ right: Draft) -> Bool {
    left.relation == .ambassador && right.rule.hasSuffix("credentials") && left.rule == right.rule
      && left.source.party == right.source.party && left.target.party != right.target.party
  }

  /// Whether the surface grammar says nothing else of these words.
  private func isFree(_ draft: Draft) -> Bool {
    surface.drafts.allSatisfy { other in
      if isSame(other, draft) { return false }
      if isOtherHost(other, draft) { return false }
      // What is done with a mission says more than that it is there.
      if other.isMention, draft.action.isChange, draft.relation == other.relation { return true }
      return isOfAnotherVerb(other, draft)
        || !hasSameEnds(other, draft)
          && !(other.relation == draft.relation && other.chunk == draft.chunk)
    }
      && surface.rejected.allSatisfy { other in
        let isOfSameNoun = other.draft.chunk != nil && other.draft.chunk == draft.chunk
        return !hasSameEnds(other.draft, draft)
          && !(isOfSameNoun && other.draft.relation == draft.relation)
      }
  }
}

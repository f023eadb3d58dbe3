internal import World

/// Joins what the surface grammar and the dependency tree lead to.
///
/// What both lead to is the surer; what one of them alone leads to stands unless the other has read
/// the same words in another way.
struct Agreement {
  let surface: FrameReader
  let deep: FrameReader

  /// A draft, and the reader whose clauses date it.
  struct Kept {
    var draft: Draft
    let isDeep: Bool
    /// The same as the tree leads to it, where the surface grammar leads to it too.
    var twin: Draft?
  }

  func drafts() -> [Kept] {
    let own = surface.drafts.map { draft -> Kept in
      var draft = draft
      let twin = deep.drafts.first { isSame($0, draft) }
      if twin != nil {
        draft.confidence = min(Self.most, draft.confidence + Self.gain)
      } else {
        draft.confidence *= Self.alone
      }
      return Kept(draft: draft, isDeep: false, twin: twin)
    }
    return
      (own
      + deep.drafts.filter { isFree($0) }.map { draft in
        var draft = draft
        draft.confidence *= Self.alone
        return Kept(draft: draft, isDeep: true)
      }).filter { $0.draft.confidence >= Self.least }
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

  /// Whether the surface grammar says nothing else of these words.
  private func isFree(_ draft: Draft) -> Bool {
    surface.drafts.allSatisfy { other in
      !hasSameEnds(other, draft)
        && !(other.relation == draft.relation && other.chunk == draft.chunk)
    } && surface.rejected.allSatisfy { !hasSameEnds($0.draft, draft) }
  }
}

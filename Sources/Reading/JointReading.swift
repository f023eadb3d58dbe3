internal import World

/// What two readings of one sentence, by its grammar and by its words alone, say together.
///
/// The words alone are read more narrowly, so what they settle of a noun phrase stands; the grammar
/// adds what they do not reach.
struct JointReading {
  private(set) var drafts: [(draft: Draft, scene: Scene)] = []
  private(set) var rejected: [FrameReader.Rejection] = []

  private let grammar: FrameReader?
  private let plain: FrameReader?

  init(grammar: FrameReader?, plain: FrameReader?) {
    self.grammar = grammar
    self.plain = plain
    for draft in plain?.drafts ?? [] where keeps(plain: draft) {
      let isShared = grammar?.drafts.contains { $0.isSameClaim(as: draft) } ?? false
      add(draft, isShared ? Self.shared : 0, plain)
    }
    for draft in grammar?.drafts ?? [] where adds(draft) { add(draft, 0, grammar) }
    for rejection in (plain?.rejected ?? []) + (grammar?.rejected ?? []) { add(rejection) }
  }

  /// What agreement takes from the doubt that is left.
  private static let shared = 0.4

  private mutating func add(_ draft: Draft, _ share: Double, _ reader: FrameReader?) {
    guard let reader else { return }
    var draft = draft
    draft.confidence += (1 - draft.confidence) * share
    let same = drafts.firstIndex { $0.draft.isSameClaim(as: draft) }
    guard let same else {
      drafts.append((draft, reader.scene))
      return
    }
    drafts[same].draft.confidence = max(drafts[same].draft.confidence, draft.confidence)
  }

  private mutating func add(_ rejection: FrameReader.Rejection) {
    let isKnown = rejected.contains {
      $0.reason == rejection.reason && $0.draft.isSameClaim(as: rejection.draft)
    }
    if !isKnown { rejected.append(rejection) }
  }
}

extension JointReading {
  /// A thing that is merely mentioned counts only where the grammar finds no act on it.
  private func keeps(plain draft: Draft) -> Bool {
    guard draft.isStanding, let grammar, let plain else { return true }
    return !grammar.drafts.contains {
      !$0.isStanding && $0.relation == draft.relation
        && ($0.isSamePair(as: draft) || grammar.anchor(of: $0) == plain.anchor(of: draft))
    }
  }

  private func adds(_ draft: Draft) -> Bool {
    guard let grammar, let plain else { return true }
    if plain.drafts.contains(where: { $0.isSameClaim(as: draft) }) { return false }
    if plain.rejected.contains(where: { $0.draft.isSameClaim(as: draft) }) { return false }
    if draft.isStanding { return false }
    let anchor = grammar.anchor(of: draft)
    let told = plain.drafts.filter {
      !$0.isStanding && $0.relation == draft.relation && plain.anchor(of: $0) == anchor
    }
    return told.allSatisfy { one in grammar.drafts.contains { $0.isSameClaim(as: one) } }
  }
}

extension FrameReader {
  /// The last token of the noun phrase that a draft is about.
  fileprivate func anchor(of draft: Draft) -> Int? {
    draft.chunk.map { scene.chunks[$0].tokens.upperBound - 1 }
  }
}

extension Draft {
  fileprivate func isSamePair(as other: Draft) -> Bool {
    source.party == other.source.party && target.party == other.target.party
  }

  /// Whether two drafts say the same of the same pair.
  fileprivate func isSameClaim(as other: Draft) -> Bool {
    isSamePair(as: other) && relation == other.relation && action == other.action
  }

  /// Of something that is mentioned, and no more.
  fileprivate var isStanding: Bool {
    action == .holds && ["ambassador", "office", "sanctions"].contains(rule)
  }
}

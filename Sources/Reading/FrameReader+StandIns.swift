internal import Language
internal import World

/// "after those of Kenya on March 26 and Sudan on April 12": the same noun again, of others.
extension FrameReader {
  mutating func readStandIns() {
    guard let model = standInModel() else { return }
    for index in scene.chunks.indices.dropLast(2) where isStandIn(index) {
      for one in scene.datedNames(from: index + 2)
      where one.party.party != model.target.party && one.party.party != model.source.party {
        append(
          Draft(
            source: one.party, target: model.target, relation: model.relation,
            action: model.action,
            detail: Claim.Detail(kind: model.detail.kind, regime: model.detail.regime),
            rule: "stand-in." + model.relation.rawValue, clause: clauseIndex(of: index),
            chunk: index, confidence: 0.85, dates: one.date.map { [$0] } ?? [], agent: model.agent))
      }
    }
  }

  /// The last recognition, if the sentence speaks of one by its noun.
  private func standInModel() -> Draft? {
    guard let last = scene.discourse.last[.recognition], last.action == .starts,
      scene.chunks.indices.contains(where: { index in
        scene.noun(index)?.head == "recognition"
          || ["the", "this"].contains(scene.noun(index)?.determiner)
            && ["step", "decision", "move"].contains(scene.noun(index)?.head)
      })
    else { return nil }
    return last
  }

  /// "those of", "that of", behind "after", "like" or a comma.
  private func isStandIn(_ index: Int) -> Bool {
    ["those", "that"].contains(scene.word(scene.chunks[index].tokens.lowerBound))
      && scene.chunks[index].tokens.count == 1 && scene.chunks[index + 1].preposition == "of"
      && scene.word(scene.chunks[index].tokens.lowerBound - 1) != "than"
  }
}

internal import World

extension Chronicle {
  /// A claim over all parties of a scope, with the days on one of which it was made.
  struct Universal: Sendable {
    let claim: UniversalClaim
    let window: Window
  }

  /// In order of document and place.
  var universals: [Universal] {
    testimonies.flatMap { testimony in
      testimony.universals.map { Universal(claim: $0, window: testimony.publication.window) }
    }
  }

  /// The last one made by a day that speaks of a relation.
  func universal(about key: Key, on day: Day) -> Universal? {
    universals.filter { covers($0, key) && $0.window.isOver(by: day) }
      .max { ($0.window.latest ?? day) < ($1.window.latest ?? day) }
  }

  func covers(_ universal: Universal, _ key: Key) -> Bool {
    let claim = universal.claim
    return claim.relation == key.relation && claim.target == key.target
      && key.source != key.target && !claim.exceptions.contains(key.source)
      && premises.covers(claim.scope, key.source)
  }
}

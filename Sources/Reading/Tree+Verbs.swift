internal import Language

extension Tree {
  /// Whether a word is a verb, and no participle or gerund before its noun.
  func isVerb(_ place: Int) -> Bool {
    let node = nodes[place]
    guard node.part == .verb else { return false }
    switch node.relation {
    case .adjectival, .compound, .caseMarker, .fixed, .flat, .determiner, .marker: return false
    default: return true
    }
  }

  func isFiniteVerb(_ place: Int) -> Bool {
    isVerb(place) && nodes[place].penn != .vbg && nodes[place].penn != .vb
      && (nodes[place].penn != .vbn || nodes[place].relation != .clausalModifier)
  }
}

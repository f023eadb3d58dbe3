/// What the document around a name says it stands for.
extension AtlasScan {
  /// `owner` is the party named directly before, if there is one.
  mutating func resolve(_ match: Match, of owner: Party?) -> Atlas.Mention? {
    let spelling = index.spellings[match.spelling]
    if let owner, index.senses[Int(spelling.senses.lowerBound)].role == .organ {
      return resolve(match, spelling, ownedBy: owner)
    }
    return resolve(match, spelling)
  }

  /// An organ belongs to its owner; one that only others have under that name is no party.
  private mutating func resolve(
    _ match: Match, _ spelling: AtlasIndex.Spelling, ownedBy owner: Party
  ) -> Atlas.Mention? {
    let senses = candidates(spelling)
    if let own = senses.first(where: { $0.party == owner }) {
      return mention(match, own, among: senses)
    }
    let isCommon = senses.allSatisfy { !$0.flags.isDisjoint(with: [.needsParty, .isCommon]) }
    return isCommon ? nil : resolve(match, spelling)
  }

  private mutating func resolve(
    _ match: Match, _ spelling: AtlasIndex.Spelling
  ) -> Atlas.Mention? {
    if spelling.contexts.isEmpty, let only = onlySense(spelling) {
      return isAllowed(only, match, spelling) ? mention(match, only, among: []) : nil
    }
    let senses = candidates(spelling).filter { isAllowed($0, match, spelling) }
    guard let first = senses.first else { return nil }
    switch verdict(match, spelling) {
    case .nobody: return nil
    case .party(let party):
      let chosen = senses.first { $0.party == party } ?? first
      return mention(match, chosen, among: senses)
    case .open:
      return mention(match, likeliest(senses), among: senses)
    }
  }

  /// Whether a sense that needs its party beside it has it.
  private mutating func isAllowed(
    _ sense: AtlasIndex.Sense, _ match: Match, _ spelling: AtlasIndex.Spelling
  ) -> Bool {
    if sense.flags.isDisjoint(with: [.needsParty, .needsAccent]) { return true }
    if sense.flags.contains(.needsAccent), words.words[match.words].contains(where: \.isAccented) {
      return true
    }
    if evidence[sense.party] != nil { return true }
    for rule in spelling.contexts where index.contexts[Int(rule)].party == sense.party {
      if count(Int(rule), in: 0..<words.count) > 0 { return true }
    }
    return false
  }

  /// The sense whose party the document names most, the default one among equals; where only the
  /// date tells them apart, the default one.
  private func likeliest(_ senses: [AtlasIndex.Sense]) -> AtlasIndex.Sense {
    if senses.contains(where: { $0.flags.contains(.isDated) }),
      let usual = senses.first(where: { $0.flags.contains(.isDefault) })
    {
      return usual
    }
    let ranked = senses.enumerated().sorted { left, right in
      rank(left.element, left.offset) > rank(right.element, right.offset)
    }
    return ranked[0].element
  }

  private func rank(_ sense: AtlasIndex.Sense, _ offset: Int) -> (Int, Int, Int) {
    (evidence[sense.party] ?? 0, sense.flags.contains(.isDefault) ? 1 : 0, -offset)
  }

  private func mention(
    _ match: Match, _ sense: AtlasIndex.Sense, among senses: [AtlasIndex.Sense]
  ) -> Atlas.Mention {
    if senses.isEmpty {
      return Atlas.Mention(
        utf8: range(match), party: sense.party, role: sense.role, regime: sense.regime,
        members: sense.group >= 0 ? index.groups[Int(sense.group)] : [])
    }
    let others = senses.enumerated().filter { $0.element.party != sense.party }
      .sorted { rank($0.element, $0.offset) > rank($1.element, $1.offset) }
    return Atlas.Mention(
      utf8: range(match), party: sense.party, role: sense.role, regime: sense.regime,
      alternatives: others.map(\.element.party))
  }

  /// From the first letter to the last; the full stop that ends `U.S.` belongs to it.
  private func range(_ match: Match) -> Range<Int> {
    let last = match.words.upperBound - 1
    var end = Int(words[last].end)
    if match.words.count > 1, words.joint(after: last - 1) == .dot, words[last].letters == 1,
      end < words.bytes.count, words.bytes[end] == UInt8(ascii: ".")
    {
      end += 1
    }
    return Int(words[match.words.lowerBound].start)..<end
  }
}

extension AtlasScan {
  private enum Verdict {
    case party(Party)
    case nobody
    case open
  }

  /// What the rules of a spelling say: the nearest words first, then the whole document.
  private mutating func verdict(_ match: Match, _ spelling: AtlasIndex.Spelling) -> Verdict {
    let position = match.words.lowerBound
    for distance in [12, 40, words.count] {
      let range = max(0, position - distance)..<min(words.count, position + distance)
      let counts = spelling.contexts.map { ($0, count(Int($0), in: range)) }
      guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 > 0,
        counts.filter({ $0.1 == best.1 }).count == 1
      else { continue }
      return index.contexts[Int(best.0)].party.map { .party($0) } ?? .nobody
    }
    return .open
  }

  /// How many words of a rule stand in a range; those of the whole document are counted once.
  private mutating func count(_ rule: Int, in range: Range<Int>) -> Int {
    let isWhole = range.count == words.count
    if isWhole, let known = wholeCounts[rule] { return known }
    let cues = index.contexts[rule].words
    let count = range.reduce(0) { $0 + (cues.contains(words[$1].hash) ? 1 : 0) }
    if isWhole { wholeCounts[rule] = count }
    return count
  }
}

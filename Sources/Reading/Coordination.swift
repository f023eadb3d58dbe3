/// Finds noun phrases joined by commas and conjunctions.
struct Coordination {
  let chunks: [Chunk]

  func groups() -> [[Int]] {
    var groups = chunks.indices.map { [$0] }
    var index = 0
    while index < chunks.count {
      guard chunks[index].noun != nil else {
        index += 1
        continue
      }
      let members = members(from: index)
      for member in members { groups[member] = members }
      index = (members.last ?? index) + 1
    }
    return groups
  }

  private func members(from start: Int) -> [Int] {
    var members = [start]
    var isJoined = false
    var next = start + 1
    while let member = nextMember(after: next, members) {
      guard member.isLike, !isGapped(behind: member.index) else {
        isJoined = isJoined || member.isConjunction
        break
      }
      if isJoined, !member.isConjunction, opensClause(member.index) { break }
      members.append(member.index)
      isJoined = isJoined || member.isConjunction
      next = member.index + 1
    }
    guard isJoined, members.count > 1 else { return [start] }
    return endsRightly(members) ? members : [start]
  }

  /// "After X's recognition of A and B, C severed relations": a name behind the last of a list whose
  /// verb follows at once.
  private func opensClause(_ index: Int) -> Bool {
    index + 1 < chunks.count && chunks[index + 1].verb?.isFinite == true
  }

  /// "an embassy in Kyiv and Ghana one in Prague": the name begins a clause without a verb.
  func isGapped(behind index: Int) -> Bool {
    index + 1 < chunks.count && (chunks[index + 1].noun.map(Self.isStandIn) ?? false)
  }

  /// "one", "two", "its own": for the noun before.
  static func isStandIn(_ noun: NounPhrase) -> Bool {
    noun.pronoun == "one" || noun.words == ["one"] || noun.words == ["own"]
      || noun.words == ["another"] || noun.determiner == "another" && noun.words.isEmpty
      || ["two", "three"].contains(noun.words.first) && noun.words.count == 1
  }

  private func nextMember(
    after index: Int, _ members: [Int]
  ) -> (index: Int, isConjunction: Bool, isLike: Bool)? {
    let index = afterDate(index)
    var next = index
    var isConjunction = false
    if next < chunks.count, chunks[next].isComma { next += 1 }
    if next < chunks.count, let word = chunks[next].conjunction {
      guard word != "but" || isButAlso(next) else { return nil }
      isConjunction = true
      next += word == "but" ? 2 : 1
    }
    guard next > index, next < chunks.count, let noun = chunks[next].noun, noun.pronoun == nil,
      let first = members.first, let other = chunks[first].noun
    else { return nil }
    let isMore =
      isConjunction && (noun.words.contains("more") || noun.words.contains("other"))
      && noun.isPlural && !isNamed(noun) && noun.nouns.isEmpty && isNamed(other)
    let isLike = isLike(other, noun) || isMore
    guard isLike || isConjunction && noun.words.contains("other") else { return nil }
    return (next, isConjunction, isLike)
  }

  /// Behind the brackets of "Beijing (1995), Tokyo (2001)".
  private func afterDate(_ index: Int) -> Int {
    guard index + 2 < chunks.count, case .bracket(isOpening: true) = chunks[index].kind,
      chunks[index + 1].date != nil, case .bracket(isOpening: false) = chunks[index + 2].kind
    else { return index }
    return index + 3
  }

  /// "not only Peru but also Chile".
  private func isButAlso(_ index: Int) -> Bool {
    guard index + 1 < chunks.count, case .adverb("also") = chunks[index + 1].kind else {
      return false
    }
    return true
  }

  /// Names join names, common nouns join common nouns.
  private func isLike(_ left: NounPhrase, _ right: NounPhrase) -> Bool {
    isNamed(left) == isNamed(right) || isNamed(left) && isShare(right)
  }

  /// "most members of the Union": of states.
  private func isShare(_ noun: NounPhrase) -> Bool {
    ["many", "most", "several", "some"].contains(noun.determiner) && noun.isPlural
      && noun.nouns.isEmpty
      && (PartyNoun.countries.contains(noun.head ?? "") || noun.head == "member")
  }

  private func isNamed(_ noun: NounPhrase) -> Bool {
    noun.endsInMention && noun.nouns.isEmpty
      || noun.head == nil && noun.name != nil && noun.words.isEmpty
  }

  /// "closed its embassy and the ambassador left": two clauses, not one group.
  private func endsRightly(_ members: [Int]) -> Bool {
    guard let first = members.first, let last = members.last else { return false }
    let isSubject = last + 1 < chunks.count && chunks[last + 1].verb?.isFinite == true
    let opener =
      chunks[..<first].lastIndex { $0.isStop || $0.conjunction != nil || $0.subordinator != nil }
      ?? 0
    let isObject =
      chunks[opener..<first].contains { $0.verb != nil }
      && (chunks[first - 1].verb != nil || chunks[first - 1].preposition != nil)
    return !(isSubject && isObject)
  }
}

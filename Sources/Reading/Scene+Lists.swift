internal import World

extension Scene {
  /// Whether a subject speaks of states without naming them: "eleven", "the following countries".
  func speaksOfUnnamed(_ noun: NounPhrase) -> Bool {
    guard noun.mentions.isEmpty, noun.possessors.isEmpty, noun.pronoun == nil else { return false }
    if PartyNoun.countries.contains(noun.head ?? "") || noun.head == "member" { return true }
    let words = noun.words.isEmpty ? [noun.name?.lowercased() ?? ""] : noun.words
    return words.count == 1 && (noun.number != nil || Self.counts.contains(words[0]))
  }

  private static let counts = Set(WordClass.counts.keys).union([
    "thirteen", "fourteen", "fifteen", "twenty", "others", "several", "many",
  ])

  /// "five members (Cyprus, Greece, …)", "several nations, among them Pakistan", "four states –
  /// Barbados, … –": who is named behind a phrase that speaks of several states.
  func enumerated(_ noun: NounPhrase, _ head: String, at index: Int) -> [Referent]? {
    let isCounted = noun.number != nil || Self.counts.contains(noun.words.first ?? "")
    guard noun.isPlural || isCounted, speaksOfStates(head) else { return nil }
    var next = index + 1
    let phrases = syntax.phrases(after: index)
    if let last = phrases.last { next = (last.nouns.first ?? last.chunk) + 1 }
    guard chunks.indices.contains(next) else { return nil }
    if ["including", "like"].contains(phrases.last?.preposition) {
      return named(phrases.last?.nouns ?? [])
    }
    switch chunks[next].kind {
    case .bracket(isOpening: true), .stop: return named(within: next)
    case .comma: return named(behind: next) ?? apposed(next + 1, to: noun)
    default: return nil
    }
  }

  /// "three of the largest states, France, Germany and Britain": as many names as were counted.
  func partitive(_ noun: NounPhrase, at index: Int) -> [Referent]? {
    guard noun.words.count == 1, noun.mentions.isEmpty, noun.possessors.isEmpty,
      noun.number != nil || Self.counts.contains(noun.words[0]),
      let phrase = syntax.phrases(after: index).first, phrase.preposition == "of",
      let inner = phrase.nouns.first.flatMap({ self.noun($0) }), inner.isPlural,
      let head = inner.head
    else { return nil }
    return enumerated(noun, head, at: index)
  }

  private func speaksOfStates(_ head: String) -> Bool {
    PartyNoun.countries.contains(head)
      || ["member", "neighbour", "neighbor", "ally", "partner", "monarchy", "power", "holdout"]
        .contains(head)
  }

  private func named(_ nouns: [Int]) -> [Referent]? {
    let found = unique(nouns.flatMap { mentionsAlone($0) })
    return found.isEmpty ? nil : found
  }

  private func mentionsAlone(_ index: Int) -> [Referent] {
    guard let noun = noun(index), noun.endsInMention else { return [] }
    return noun.mentions.flatMap(\.referents)
  }

  /// Between brackets or dashes, where nothing but names stands there.
  private func named(within opening: Int) -> [Referent]? {
    var nouns: [Int] = []
    for index in chunks.indices where index > opening {
      switch chunks[index].kind {
      case .noun where !mentionsAlone(index).isEmpty: nouns.append(index)
      case .comma, .conjunction: continue
      case .bracket(isOpening: false), .stop, .end: return nouns.count > 1 ? named(nouns) : nil
      default: return nil
      }
    }
    return nil
  }

  /// Behind ", among them", ", including", ", such as", ", notably".
  private func named(behind comma: Int) -> [Referent]? {
    var index = comma + 1
    guard chunks.indices.contains(index) else { return nil }
    let words = chunks[index].tokens.map(word)
    if words == ["namely"] || words == ["notably"] {
      return noun(index + 1) == nil ? nil : named(syntax.groups[index + 1])
    }
    if words == ["among"], noun(index + 1)?.pronoun == "them" {
      index += 2
    } else if ["including", "like"].contains(words.first) {
      index += 1
    } else if words.first == "such" || ["namely", "notably"].contains(words.first) {
      index += words == ["such"] ? 2 : 1
    } else {
      return nil
    }
    guard noun(index) != nil else { return nil }
    return row(from: index) ?? named(syntax.groups[index])
  }

  /// Names in a row, with the dates of each in brackets.
  private func row(from index: Int) -> [Referent]? {
    let found = unique(datedNames(from: index).map(\.party))
    return found.isEmpty ? nil : found
  }

  /// "Five EU members, Spain, Greece and Cyprus, do not": as many names as were counted.
  private func apposed(_ index: Int, to noun: NounPhrase) -> [Referent]? {
    guard self.noun(index) != nil, syntax.groups[index].count > 1 else { return nil }
    let found = unique(syntax.groups[index].flatMap { mentionsAlone($0) })
    let number = noun.words.lazy.compactMap { WordClass.counts[$0] }.first ?? noun.number
    return number == found.count ? found : nil
  }

  /// "eleven have recognised it: Australia, Canada and France": nothing but names behind a colon.
  private func listed(after index: Int) -> [Referent]? {
    guard let stop = chunks.indices.last(where: { $0 > index && chunks[$0].isColon }) else {
      return nil
    }
    var nouns: [Int] = []
    for place in chunks.indices where place > stop {
      switch chunks[place].kind {
      case .noun where !mentionsAlone(place).isEmpty: nouns.append(place)
      case .comma, .conjunction, .end: continue
      default: return nil
      }
    }
    return named(nouns)
  }

  /// Who is named behind "among them" or "including" later in the sentence.
  func namedAmong(after index: Int) -> [Referent] {
    if let listed = listed(after: index) { return listed }
    for place in chunks.indices where place > index {
      let words = chunks[place].tokens.map(word)
      let isAmong = words == ["among"] && noun(place + 1)?.pronoun == "them"
      guard isAmong || words == ["including"] else { continue }
      var first = place + (isAmong ? 2 : 1)
      if chunks.indices.contains(first + 2), word(chunks[first].tokens.lowerBound) == "those",
        chunks[first + 1].preposition == "of"
      {
        first += 2
      }
      if noun(first) != nil { return row(from: first) ?? named(syntax.groups[first]) ?? [] }
    }
    return []
  }
}

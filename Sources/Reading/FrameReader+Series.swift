internal import Dating
internal import World

extension Scene {
  /// Names in a row from an index on, each with the date behind it: "Norway and Spain on 28 May,
  /// Slovenia (4 June) and Malta".
  func datedNames(from start: Int) -> [(party: Referent, date: Int?)] {
    var found: [(party: Referent, date: Int?)] = []
    var open = 0
    var isBracketed = false
    loop: for index in start..<max(start, chunks.count) {
      switch chunks[index].kind {
      case .noun(let noun) where noun.endsInMention && noun.nouns.isEmpty:
        for referent in noun.mentions.flatMap(\.referents) { found.append((referent, nil)) }
      case .date:
        let first = isBracketed ? max(open, found.count - 1) : open
        for number in first..<max(first, found.count) { found[number].date = index }
        open = found.count
      case .bracket(let isOpening): isBracketed = isOpening
      case .preposition(let word):
        let isDated = index + 1 < chunks.count && chunks[index + 1].date != nil
        guard isDated || word == "by" else { break loop }
      case .comma, .conjunction, .adverb: continue
      default: break loop
      }
    }
    return found
  }
}

/// States named in a row with those of the claim before: who went before, who came next.
extension FrameReader {
  /// Who comes at a place in a row, or with those in it.
  private static let ranks = WordClass.ordinals.union(["others", "other"])

  /// "The first was Barbados", "Cuba was the earliest", where the text speaks of who did something.
  func ordinal(_ clause: Clause) -> [Repeated]? {
    guard scene.discourse.openAct != nil || clause.group.lemma == "become",
      !clause.group.isNegated,
      clause.subject.count == 1, let subject = scene.noun(clause.subject[0]),
      let first = clause.objects.first, let object = scene.noun(first)
    else { return nil }
    if isOrdinal(subject), object.endsInMention {
      return scene.datedNames(from: first).map { Repeated(party: $0.party, date: $0.date) }
    }
    let end = first + 1
    guard clause.objects.count == 1, isOrdinal(object), subject.endsInMention,
      end >= scene.chunks.count || scene.chunks[end].isStop || scene.chunks[end].date != nil
    else { return nil }
    let dates = scene.chunks.indices.filter { scene.chunks[$0].date != nil }
    let date = dates.count == 1 ? dates[0] : nil
    return scene.parties(clause.subject).map { Repeated(party: $0, date: date) }
  }

  private func isOrdinal(_ noun: NounPhrase) -> Bool {
    noun.determiner == "the" && noun.mentions.isEmpty && !noun.words.isEmpty
      && noun.words.allSatisfy { Self.ranks.contains($0) || PartyNoun.countries.contains($0) }
      && noun.words.contains { Self.ranks.contains($0) }
  }

  private static let joining: Set<String> = ["addition", "newcomer", "arrival", "entry"]

  /// "Among the recent additions are Germany (25 November 2020) and Israel", "the latest additions
  /// were Chad in 2019 and Mali in 2020".
  func additions(_ clause: Clause) -> [Repeated]? {
    guard clause.verb > 0, !clause.group.isNegated, let noun = scene.noun(clause.verb - 1),
      noun.mentions.isEmpty, Self.joining.contains(noun.head ?? "")
    else { return nil }
    let found = scene.datedNames(from: clause.verb + 1)
    return found.isEmpty ? nil : found.map { Repeated(party: $0.party, date: $0.date) }
  }

  /// "before it came Malta in 2017 and Togo in 2015": behind the verb.
  func cameBefore(_ clause: Clause) -> [Repeated]? {
    let start = scene.chunks[clause.verb].tokens.lowerBound
    guard
      ["before", "after"].contains(scene.word(start - 2))
        && ["it", "them"].contains(scene.word(start - 1))
        || ["then", "next", "later"].contains(scene.word(start - 1))
    else { return nil }
    let found = scene.datedNames(from: clause.verb + 1)
    return found.isEmpty ? nil : found.map { Repeated(party: $0.party, date: $0.date) }
  }

  /// "the third Arab state, after Egypt and Jordan, to establish ties", "the fourth to do so after
  /// Egypt in 1979": who went before did the same.
  mutating func readForerunners() {
    guard let place = drafts.lastIndex(where: { $0.action.isChange && $0.clause != nil }),
      case let model = drafts[place], model.relation != .ambassador, let clause = model.clause,
      let opener = scene.chunks.indices.first(where: { isBehindOrdinal($0) || isBehindGap($0) })
    else { return }
    let actors = Set(self.actors(scene.syntax.clauses[clause]).map(\.party))
    for one in scene.datedNames(from: opener + 1) {
      var draft = model.replacingEnd(
        actors.contains(model.source.party) ? .source : .target, by: one.party)
      guard draft.source.party != draft.target.party,
        !drafts.contains(where: {
          $0.relation == draft.relation && $0.source.party == draft.source.party
            && $0.target.party == draft.target.party
        })
      else { continue }
      draft.rule = model.rule + ".before"
      draft.confidence = 0.85
      draft.dates = one.date.map { [$0] } ?? []
      draft.isUndated = one.date == nil
      insert(draft, at: 0)
    }
  }

  /// "recognised it on 4 March, a fortnight after Belgium": a gap before a bare name.
  private func isBehindGap(_ index: Int) -> Bool {
    guard scene.chunks[index].date?.role == .clause, index > 0, scene.chunks[index - 1].isComma,
      let noun = scene.noun(index + 1), noun.endsInMention, noun.nouns.isEmpty,
      let last = scene.syntax.groups[index + 1].last, last + 1 < scene.chunks.count
    else { return false }
    return scene.chunks[last + 1].isStop || scene.chunks[last + 1].isComma
  }

  /// "after" or "following" before a bare name, behind an ordinal and nothing else.
  private func isBehindOrdinal(_ index: Int) -> Bool {
    guard
      ["after", "following", "behind"].contains(
        scene.chunks[index].preposition ?? scene.chunks[index].subordinator ?? ""),
      let noun = scene.noun(index + 1), noun.endsInMention, noun.nouns.isEmpty,
      scene.chunks[index...].dropFirst(2).first?.verb == nil
    else { return false }
    for place in scene.chunks[..<index].indices.reversed().prefix(8) {
      let chunk = scene.chunks[place]
      if let noun = chunk.noun {
        if !noun.words.isEmpty, noun.words.contains(where: { Self.ranks.contains($0) }) {
          // "its fourth after Tokyo and Seoul": its own before.
          return noun.possessorPronoun == nil
        }
        if noun.endsInMention, scene.chunks[max(place - 1, 0)].preposition == nil { return false }
        continue
      }
      if chunk.isStop || chunk.verb?.isFinite == true || chunk.isRelative { return false }
    }
    return false
  }

  /// "It now joins Iran and Syria", behind its listing: who is on the list already.
  mutating func readJoining(_ clause: Clause, _ index: Int) -> Bool {
    guard ["join", "rejoin"].contains(clause.group.lemma), !clause.group.isNegated,
      let last = scene.discourse.history.last ?? drafts.last, last.relation == .designation,
      last.action == .starts, scene.reality(index) == .fact,
      clause.subject.contains(where: { scene.noun($0)?.pronoun == "it" })
        || scene.parties(clause.subject).contains(where: { $0.party == last.target.party })
    else { return false }
    let others = scene.parties(clause.objects.flatMap { scene.syntax.groups[$0] })
      .filter { $0.party != last.target.party && $0.party != last.source.party }
    for other in others {
      var draft = last.replacingEnd(.target, by: other)
      draft.action = .holds
      draft.rule = "join.list"
      draft.clause = index
      draft.chunk = clause.objects.first
      draft.confidence = 0.85
      draft.dates = []
      append(draft)
    }
    return !others.isEmpty
  }
}

extension Draft {
  /// What somebody else did, where one is told not to have.
  var done: Draft {
    var draft = self
    draft.action = .starts
    return draft
  }

  /// With another party at one end.
  func replacingEnd(_ end: Frame.Agent, by party: Referent) -> Draft {
    Draft(
      source: end == .source ? party : source, target: end == .target ? party : target,
      relation: relation, action: action, detail: Claim.Detail(kind: detail.kind), rule: rule,
      clause: clause, chunk: chunk, confidence: confidence, agent: agent)
  }
}

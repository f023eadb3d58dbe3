internal import Language
internal import World

extension FrameReader {
  func tiesPairs(_ match: FrameMatch) -> [Ends] {
    let clause = scene.syntax.clauses[match.clause]
    var pairs: [Ends] = []
    for index in match.patients where !isMerelyWarm(index, match.frame) {
      if match.frame.patient == .ally {
        pairs += product(match.agents, allied(index), chunk: index)
      } else if match.frame.complement?.matter == .ally {
        pairs += product(match.agents, scene.parties(index), chunk: index)
      } else if match.frame.patient == .party {
        let with = scene.unique(
          clause.obliques.filter { $0.preposition == "with" }.flatMap {
            scene.parties(inPhrase: $0)
          })
        pairs += product(scene.parties(clause.subject), with, chunk: index)
      } else {
        pairs += ties(index, match, clause)
      }
    }
    guard match.frame.action.isChange else { return pairs }
    return pairs.filter { !isOfOneChina([$0.source, $0.target]) }
  }

  /// "has good relations with Iran" speaks of a climate and of no diplomatic relations.
  private func isMerelyWarm(_ index: Int, _ frame: Frame) -> Bool {
    guard frame.action == .holds, let noun = scene.noun(index) else { return false }
    let words = Set(noun.words)
    return !words.isDisjoint(with: Self.climates)
      && words.isDisjoint(with: ["diplomatic", "official", "formal"])
  }

  private static let climates: Set<String> = [
    "good", "close", "closer", "warm", "warmer", "strong", "friendly", "excellent", "cordial",
    "tense", "strained", "poor", "bad", "frosty", "cool", "deep", "special", "better", "trade",
    "economic", "cultural", "military", "brotherly", "historic", "strategic", "commercial",
  ]

  /// Whose diplomatic ally one is; allies in arms are not meant.
  func allied(_ index: Int) -> [Referent] {
    guard let noun = scene.noun(index) else { return [] }
    let own = owners(index)
    let of = own.isEmpty ? phrases(after: index, ["of"]) : own
    let isFormal = !Set(noun.words).isDisjoint(with: ["diplomatic", "formal", "official"])
    return isFormal || of.contains { $0.party.code == "TWN" } ? of : []
  }

  private func ties(_ index: Int, _ match: FrameMatch, _ clause: Clause) -> [Ends] {
    var between = phrases(after: index, ["between", "among"])
    if between.isEmpty { between = phrasesOf(clause, ["between"], except: []) }
    if between.count == 2 { return [Ends(source: between[0], target: between[1], chunk: index)] }
    var left = match.agents.isEmpty ? owners(index) + phrases(after: index, ["of"]) : match.agents
    var right = firstPhrase(after: index, ["with", "to"])
    if right.isEmpty { right = phrasesOf(clause, ["with", "from", "to"], except: left) }
    if right.isEmpty, !match.agents.isEmpty {
      right = scene.unique(scene.noun(index)?.mentions.flatMap(\.referents) ?? [])
    }
    if right.isEmpty, !left.isEmpty, speaksOfMany(index, clause) {
      right = scene.namedAmong(after: clause.verb)
    }
    if left.isEmpty, clause.subject.contains(index), !right.isEmpty {
      left = speakerOrSubject(with: right).filter { one in !right.contains { $0.party == one.party }
      }
    }
    if left.isEmpty, !clause.isPassive, hasUnnamedSubject(clause) { return [] }
    if left.isEmpty, right.count == 1, !clause.isPassive || clause.subject.contains(index) {
      left = partner(of: right, as: .both).map { [$0] } ?? []
      if isOfOneChina(left + right) {
        left =
          scene.discourse.titled?.filter { one in
            !(left + right).contains { $0.party == one.party }
          } ?? []
      }
    }
    left = scene.unique(left)
    right = right.filter { one in !left.contains { $0.party == one.party } || isRespective }
    if !right.isEmpty { return product(left, right, chunk: index) }
    if left.count == 2, match.frame.action != .ends || !isWithAnother(left) {
      return [Ends(source: left[0], target: left[1], chunk: index)]
    }
    if left.isEmpty, match.agents.isEmpty, let pair = pairActing(before: clause) {
      return [Ends(source: pair[0], target: pair[1], chunk: index, confidence: 0.9)]
    }
    return hasUnsettledEnd(index, clause) ? [] : remembered(left, index)
  }

  /// "Egypt and Qatar signed a note under which relations were resumed": the two who act in the clause
  /// that this one hangs on.
  private func pairActing(before clause: Clause) -> [Referent]? {
    guard clause.isPassive, [.relative, .complement].contains(clause.link),
      let before = scene.syntax.clauses.last(where: { $0.verb < clause.verb && $0.group.isFinite })
    else { return nil }
    let pair = scene.parties(before.subject)
    return pair.count == 2 ? pair : nil
  }

  /// "relations with more than eighty states": with some that stand behind.
  func speaksOfMany(_ index: Int, _ clause: Clause) -> Bool {
    (clause.obliques + scene.syntax.phrases(after: index)).contains { phrase in
      ["with", "than"].contains(phrase.preposition)
        && phrase.nouns.contains { scene.noun($0).map(scene.speaksOfUnnamed) ?? false }
    }
  }

  /// Whether the text's last break of relations was with a third party.
  private func isWithAnother(_ pair: [Referent]) -> Bool {
    guard let last = scene.discourse.last[.ties], last.action == .ends else { return false }
    let codes = Set(pair.map(\.party))
    return !codes.contains(last.target.party)
  }

  /// "cut relations with Tehran in solidarity with Riyadh": the phrase nearest to the noun.
  private func firstPhrase(after index: Int, _ prepositions: Set<String>) -> [Referent] {
    let phrase = scene.syntax.phrases(after: index).first { phrase in
      prepositions.contains(phrase.preposition) && !scene.parties(inPhrase: phrase).isEmpty
    }
    return phrase.map { scene.parties(inPhrase: $0) } ?? []
  }

  /// "ties with the island": an end is given, but whom it means is not known.
  private func hasUnsettledEnd(_ index: Int, _ clause: Clause) -> Bool {
    (scene.syntax.phrases(after: index) + clause.obliques).contains { phrase in
      phrase.preposition == "with" && scene.parties(inPhrase: phrase).isEmpty
    }
  }

  /// "relations with Kenya had been cut", said Sudan's minister.
  private func speakerOrSubject(with right: [Referent]) -> [Referent] {
    for clause in scene.syntax.clauses
    where ClauseBuilder.saying.contains(clause.group.lemma) && !clause.isPassive {
      let found = scene.parties(clause.subject)
      if !found.isEmpty { return found }
    }
    if let titled = scene.discourse.titled, right.count == 1,
      titled.contains(where: { $0.party == right[0].party })
    {
      return titled.filter { $0.party != right[0].party }
    }
    return scene.discourse.theme.map { [$0] } ?? scene.discourse.subject
  }

  /// The pair of the last ties spoken of, where only one end or none is given.
  private func remembered(_ left: [Referent], _ index: Int) -> [Ends] {
    if left.count == 1, let other = drafts.last?.other(than: left[0].party) {
      return [Ends(source: left[0], target: other, chunk: index, confidence: 0.85)]
    }
    if left.count == 1, scene.noun(index)?.pronoun != nil, let last = scene.discourse.last[.ties],
      let other = last.other(than: left[0].party)
    {
      return [Ends(source: left[0], target: other, chunk: index, confidence: 0.85)]
    }
    if left.count == 1, let target = seriesTarget(except: left[0]) {
      return [Ends(source: left[0], target: target, chunk: index, confidence: 0.85)]
    }
    if left.count == 1, let other = onlyOther(than: left[0], before: index) {
      return [Ends(source: left[0], target: other, chunk: index, confidence: 0.8)]
    }
    if left.isEmpty, let pair = namedPair(before: index) {
      return [Ends(source: pair[0], target: pair[1], chunk: index, confidence: 0.85)]
    }
    if left.isEmpty, scene.discourse.sectionPair != nil { return dyad(index) }
    guard let last = scene.discourse.last[.ties],
      last.clause != nil || left.isEmpty
        || left.contains(where: { $0.party == last.source.party || $0.party == last.target.party })
    else { return left.isEmpty ? dyad(index) : topical(left, index) }
    guard let one = left.first else {
      return [Ends(source: last.source, target: last.target, chunk: index, confidence: 0.8)]
    }
    guard left.count == 1 else { return topical(left, index) }
    if one.party == last.source.party {
      return [Ends(source: one, target: last.target, chunk: index, confidence: 0.8)]
    }
    if one.party == last.target.party {
      return [Ends(source: last.source, target: one, chunk: index, confidence: 0.8)]
    }
    return topical(left, index)
  }

  /// With whom several have just broken or made ties: whoever does so next does it with the same.
  private func seriesTarget(except one: Referent) -> Referent? {
    let near = scene.discourse.history.suffix(4).filter { $0.relation == .ties }
    guard near.count > 1, let last = near.last, last.action.isChange,
      scene.discourse.sentence - scene.discourse.claimed <= 2,
      near.allSatisfy({ $0.action == last.action && $0.other(than: one.party) == nil })
    else { return nil }
    return [last.target, last.source].first { end in
      near.allSatisfy { $0.source.party == end.party || $0.target.party == end.party }
    }
  }

  /// "U.S.-Iraq relations soured, but in 2004 ties were restored": those of the sentence's own pair.
  private func namedPair(before index: Int) -> [Referent]? {
    for place in scene.chunks[..<index].indices.reversed() {
      guard let noun = scene.noun(place), noun.nouns.contains(where: { $0.matter == .ties }) else {
        continue
      }
      let own = scene.unique((noun.mentions + noun.possessors).flatMap(\.referents))
      if own.count == 2 { return own }
      let between = phrases(after: place, ["between"])
      if between.count == 2 { return between }
    }
    return nil
  }

  /// The only other state that the sentence names: "protested in Tehran and Riyadh broke off
  /// relations".
  private func onlyOther(than one: Referent, before index: Int) -> Referent? {
    let end = scene.chunks.indices.first { $0 > index && scene.chunks[$0].isStop }
    let named = scene.mentions(before: end ?? scene.chunks.count)
      .filter { [.name, .demonym, .capital].contains($0.role) }.flatMap(\.referents)
    let others = scene.unique(named).filter { $0.party != one.party && $0.party.code.count == 3 }
    return others.count == 1 ? others[0] : nil
  }

  private func dyad(_ index: Int) -> [Ends] {
    guard let pair = scene.discourse.dyad else { return [] }
    return [Ends(source: pair[0], target: pair[1], chunk: index, confidence: 0.7)]
  }

  private func topical(_ left: [Referent], _ index: Int) -> [Ends] {
    let topic = topic(except: left)
    let other = topic.isEmpty ? partner(of: left, as: .both).map { [$0] } ?? [] : topic
    return product(left, other, chunk: index).map {
      Ends(source: $0.source, target: $0.target, chunk: index, confidence: 0.7)
    }
  }

  /// "with Vietnam and China it has none", "among those with which it has none are Chad and Mali",
  /// behind what is said of relations.
  mutating func readNone(_ clause: Clause, _ index: Int) -> Bool {
    guard clause.group.lemma == "have", !clause.group.isNegated, scene.reality(index) == .fact,
      clause.objects.contains(where: {
        guard let noun = scene.noun($0) else { return false }
        return [noun.pronoun, noun.determiner, noun.words.first].contains("none")
      }),
      let ties = scene.chunks[..<clause.verb].indices.last(where: {
        scene.matters($0).contains(.ties)
      })
    else { return false }
    let sources = scene.parties(clause.subject)
    var targets = phrasesOf(clause, ["with"], except: sources)
    if targets.isEmpty,
      let main = scene.syntax.clauses.first(where: {
        $0.verb > clause.verb && $0.group.lemma == "be"
      })
    {
      targets = scene.unique(scene.datedNames(from: main.verb + 1).map(\.party))
    }
    if targets.isEmpty, let subject = clause.subject.first,
      let with = scene.chunks[..<subject].lastIndex(where: { $0.preposition == "with" }),
      with > ties
    {
      targets = scene.syntax.groups[with + 1].filter { $0 < subject }
        .flatMap { scene.parties($0) }
    }
    for ends in product(sources, targets, chunk: clause.verb)
    where ends.source.party != ends.target.party {
      append(
        Draft(
          source: ends.source, target: ends.target, relation: .ties, action: .absent,
          detail: Claim.Detail(), rule: "have.none", clause: index, chunk: clause.verb,
          confidence: 0.9, agent: .both))
    }
    return !targets.isEmpty
  }

  /// Of the two one has relations with one only.
  func isOfOneChina(_ parties: [Referent]) -> Bool {
    Set(parties.map(\.party.code)) == ["CHN", "TWN"]
  }
}

internal import Dating
internal import World

extension FrameReader {
  /// "Australia opened a high commission there in 2018 and New Zealand in 2019", "following Egypt in
  /// 1980 and Jordan in 1994": names with dates of their own that share the verb.
  mutating func readGaps() {
    readDatedMembers()
    let models = drafts.filter { $0.action.isChange && $0.clause != nil }
    guard let first = models.compactMap(verb(of:)).min() else { return }
    for (index, date) in gaps(behind: first) {
      guard let model = models.last(where: { verb(of: $0).map { $0 < index } == true }),
        let noun = scene.noun(index),
        scene.chunks[(verb(of: model) ?? 0)..<index].contains(where: { $0.date != nil })
          || opener(of: index).map({ isFollowing(scene.chunks[$0]) }) == true,
        !drafts.contains(where: { $0.dates == [date] && $0.clause == model.clause }),
        !drafts.contains(where: { $0.dates == [date] && names($0, noun) }),
        !isBehindLikeness(index, after: verb(of: model) ?? 0)
      else { continue }
      for referent in (noun.mentions + noun.possessors).flatMap(\.referents) {
        addGap(referent, noun, index, date, like: model)
      }
    }
  }

  /// "as Norway did on 28 May and Slovenia on 4 June": behind another verb that repeats the act.
  private func isBehindLikeness(_ index: Int, after verb: Int) -> Bool {
    scene.syntax.clauses.contains { clause in
      clause.verb > verb && clause.verb < index && clause.group.lemma == "do"
        && clause.group.isFinite && clause.objects.isEmpty
    }
  }

  private func names(_ draft: Draft, _ noun: NounPhrase) -> Bool {
    noun.mentions.flatMap(\.referents).contains { $0.party == draft.source.party }
  }

  private func verb(of draft: Draft) -> Int? {
    draft.clause.map { scene.syntax.clauses[$0].verb }
  }

  /// "has embassies in Lima and, since 2021, in Quito".
  private mutating func readDatedMembers() {
    for date in scene.chunks.indices {
      guard let member = DatedMember(chunks: scene.chunks, date: date),
        let model = drafts.last(where: { $0.clause != nil }), let clause = model.clause,
        scene.syntax.clauses[clause].verb < date, let noun = scene.noun(member.noun)
      else { continue }
      var started = model
      if model.action == .holds, scene.chunks[date].date?.role == .since {
        started.action = .starts
      }
      for referent in noun.mentions.flatMap(\.referents) {
        addGap(referent, noun, member.noun, date, like: started)
      }
    }
  }

  /// Bare names behind a conjunction, comma or "following", each with the date behind it.
  private func gaps(behind verb: Int) -> [(noun: Int, date: Int)] {
    let chunks = scene.chunks
    return chunks.indices.compactMap { index in
      guard index > verb, let noun = chunks[index].noun, isName(noun),
        let opener = opener(of: index), opener > verb,
        chunks[opener...].first.map({ isGapOpener($0) }) ?? false
      else { return nil }
      var date = behindClause(on: index) ?? index + 1
      if date < chunks.count, chunks[date].preposition != nil { date += 1 }
      guard date < chunks.count, chunks[date].date != nil,
        chunks[verb..<index].contains(where: { $0.date != nil }) || isFollowing(chunks[opener]),
        !(chunks[opener].isComma && chunks[(date + 1)...].first?.verb?.isFinite == true)
      else { return nil }
      return (index, date)
    }
  }

  /// "and Serbia, with which it had formed a union since 2003, on 15 June": behind what is said of it
  /// between commas.
  private func behindClause(on index: Int) -> Int? {
    let chunks = scene.chunks
    guard index + 2 < chunks.count, chunks[index + 1].isComma,
      chunks[(index + 2)...].prefix(2).contains(where: \.isRelative)
    else { return nil }
    return chunks.indices.dropFirst(index + 3).prefix(12).first { chunks[$0].isComma }
      .map { $0 + 1 }
  }

  /// "Brazil", or "Brazil's" with the noun left out.
  private func isName(_ noun: NounPhrase) -> Bool {
    noun.endsInMention && noun.nouns.isEmpty || noun.isBareGenitive
  }

  /// What stands before a name, over "with", "in", "that of" and "one in".
  private func opener(of index: Int) -> Int? {
    var opener = index - 1
    if opener > 0, let word = scene.chunks[opener].preposition, Self.gapPrepositions.contains(word)
    {
      opener -= 1
      if let noun = scene.noun(opener), noun.words == ["one"] || isStandIn(opener) { opener -= 1 }
    }
    if opener >= 0, scene.chunks[opener].isAdverb { opener -= 1 }
    return opener >= 0 ? opener : nil
  }

  private static let gapPrepositions: Set<String> = ["in", "with", "to", "from", "of", "by"]

  /// "that", "one": for the noun before.
  private func isStandIn(_ index: Int) -> Bool {
    let words = scene.chunks[index].tokens.map(scene.word)
    return words == ["that"] || words == ["one"] || words == ["those"]
  }

  private func isGapOpener(_ chunk: Chunk) -> Bool {
    chunk.conjunction == "and" || chunk.isComma || isFollowing(chunk)
  }

  private func isFollowing(_ chunk: Chunk) -> Bool { chunk.preposition == "following" }

  private mutating func addGap(
    _ referent: Referent, _ noun: NounPhrase, _ index: Int, _ date: Int, like model: Draft
  ) {
    let isPlace = noun.mentions.last?.role == .capital || noun.mentions.last?.role == .place
    let isListed =
      [.designation, .sanctions].contains(model.relation)
      && [.organ, .regime].contains(noun.mentions.last?.role)
    let isTarget =
      isListed
      || (hasSamePhrase(index, model)
        ?? (isPlace && (model.relation == .office || model.relation == .ambassador)
          || isBesideTarget(model)))
    let source = isTarget ? model.source : referent
    let target = isTarget ? referent : model.target
    guard source.party != target.party,
      !drafts.contains(where: { draft in
        draft.relation == model.relation && draft.source.party == source.party
          && draft.target.party == target.party
      })
    else { return }
    append(
      Draft(
        source: source, target: target, relation: model.relation, action: model.action,
        detail: Claim.Detail(kind: model.detail.kind, regime: model.detail.regime),
        rule: model.rule + ".gap", clause: model.clause, chunk: nil, confidence: 0.85,
        dates: [date], agent: model.agent))
  }

  /// "… with China in 1976, and with South Korea in 1975": whether the phrase with the same
  /// preposition before names whom the act is towards; nil where there is none.
  private func hasSamePhrase(_ index: Int, _ model: Draft) -> Bool? {
    let index = scene.syntax.groups[index].first ?? index
    guard index > 0, let word = scene.chunks[index - 1].preposition else { return nil }
    if word == "by" { return false }
    for place in scene.chunks[..<(index - 1)].indices.reversed()
    where scene.chunks[place].preposition == word {
      guard scene.noun(place + 1) != nil else { continue }
      let named = scene.syntax.groups[place + 1].compactMap { scene.noun($0) }
        .flatMap { $0.mentions + $0.possessors }
      let parties = named.flatMap(\.referents).map(\.party)
      if parties.contains(model.target.party) { return true }
      if parties.contains(model.source.party) { return false }
    }
    return nil
  }

  /// "opened relations with Brazil in 1824, India in 1946": the name before the first date is whom
  /// the model's act is towards.
  private func isBesideTarget(_ model: Draft) -> Bool {
    guard let clause = model.clause else { return false }
    if model.relation == .recognition,
      model.target.party == (scene.discourse.theme ?? scene.discourse.salient.first)?.party
    {
      return false
    }
    if isTargetOfPassive(scene.syntax.clauses[clause], model) { return true }
    let verb = scene.syntax.clauses[clause].verb
    let subject = Set(scene.parties(scene.syntax.clauses[clause].subject).map(\.party))
    if subject.contains(model.target.party), !subject.contains(model.source.party) { return true }
    guard
      let date = scene.chunks.indices.first(where: { $0 > verb && scene.chunks[$0].date != nil }),
      let before = scene.chunks[verb..<date].lastIndex(where: { $0.noun != nil }),
      let noun = scene.noun(before), noun.endsInMention
    else { return false }
    let named = noun.mentions.last?.referents ?? []
    return named.contains { $0.party == model.target.party }
      && !named.contains { $0.party == model.source.party }
  }

  /// "Cuba was added in 1982, Iran in 1984": names go on with the subject, which is acted on.
  private func isTargetOfPassive(_ clause: Clause, _ model: Draft) -> Bool {
    clause.isPassive && [.recognition, .sanctions, .designation].contains(model.relation)
      && scene.parties(clause.subject).contains { $0.party == model.target.party }
  }

  /// "has been without an ambassador since 2012", "the only state without such ties with Seoul".
  mutating func readWithout() {
    for index in scene.chunks.indices where isWithout(index) {
      guard let noun = scene.noun(index + 1),
        !scene.matters(index + 1).isDisjoint(with: Self.lacked) || isHeadless(index + 1)
      else { continue }
      let holders = lacking(before: index)
      let reality = clauseIndex(of: index + 1).map { scene.reality($0) } ?? .fact
      guard !holders.isEmpty, reality == .fact else { continue }
      used.insert(index + 1)
      for ends in lackedEnds(index + 1, noun, holders) where ends.source.party != ends.target.party
      {
        append(
          Draft(
            source: ends.source, target: ends.target, relation: relation(lacked: index + 1),
            action: sinceClause(after: index + 1).isEmpty ? .absent : .ends,
            detail: Claim.Detail(kind: scene.kind(index + 1)), rule: "without",
            clause: clauseIndex(of: index + 1), chunk: index + 1, confidence: 0.85,
            dates: sinceDate(after: index + 1) + sinceClause(after: index + 1)))
      }
    }
  }

  /// "The embassy has been without a head": without an ambassador.
  private func isHeadless(_ index: Int) -> Bool {
    ["head", "chief"].contains(scene.noun(index)?.head)
      && !lackingMissions(before: index - 1).isEmpty
  }

  private func lackingMissions(before index: Int) -> [Mission] {
    guard
      let clause = scene.syntax.clauses.last(where: { $0.verb < index && $0.group.lemma == "be" })
    else { return [] }
    return clause.subject.compactMap { scene.mission($0) }.filter { $0.relation == .office }
  }

  /// "without relations", ", neighbours with no relations,".
  private func isWithout(_ index: Int) -> Bool {
    let chunks = scene.chunks
    if chunks[index].preposition == "without" { return true }
    guard chunks[index].preposition == "with", scene.noun(index + 1)?.determiner == "no", index > 1,
      chunks[index - 2].isComma, let noun = chunks[index - 1].noun
    else { return false }
    return PartyNoun.countries.contains(noun.head ?? "") || Self.apposed.contains(noun.head ?? "")
  }

  private static let apposed: Set<String> = [
    "foe", "enemy", "rival", "adversary", "archfoe", "power", "ally", "partner",
  ]

  private static let lacked: Set<Matter> = [.ties, .ambassador, .office]

  private func relation(lacked index: Int) -> Relation {
    if isHeadless(index) { return .ambassador }
    let matters = scene.matters(index)
    return matters.contains(.ties) ? .ties : matters.contains(.ambassador) ? .ambassador : .office
  }

  /// Who lacks it: the noun before, or the subject of "be", "do", "get by".
  private func lacking(before index: Int) -> [Referent] {
    let clause = scene.syntax.clauses.last { $0.verb < index }
    if let clause,
      ["be", "remain", "do", "get", "manage", "live", "work", "operate", "function"].contains(
        clause.group.lemma),
      !scene.chunks[clause.verb..<index].contains(where: { $0.isComma })
    {
      let found = scene.parties(clause.subject)
      return found.isEmpty ? clause.subject.flatMap { scene.mission($0)?.source ?? [] } : found
    }
    guard index > 0 else { return [] }
    if index > 2, scene.chunks[index].preposition == "with", scene.noun(index - 3) != nil {
      return scene.parties(scene.syntax.groups[index - 3])
    }
    let before = scene.chunks[index - 1].isComma ? index - 2 : index - 1
    guard before >= 0, scene.noun(before) != nil else { return [] }
    let head = scene.syntax.head(of: before)
    if let mission = scene.mission(head) { return mission.source }
    return scene.parties(head)
  }

  private func lackedEnds(_ index: Int, _ noun: NounPhrase, _ holders: [Referent]) -> [Ends] {
    if relation(lacked: index) == .ties {
      let with = phrases(after: index, ["with", "to"])
      return with.isEmpty && holders.count == 2
        ? [Ends(source: holders[0], target: holders[1], chunk: index)]
        : product(holders, with, chunk: index)
    }
    if isHeadless(index) { return lackingMissions(before: index - 1).flatMap(ends) }
    guard var mission = scene.mission(index) else { return [] }
    if mission.source.isEmpty {
      mission.source = holders
      if mission.target.isEmpty { mission.target = ownTarget(before: index) }
    } else if mission.target.isEmpty {
      mission.target = holders
    }
    if mission.target.isEmpty, holders.count == 2 { return mutual(holders, [], chunk: index) }
    return ends(of: mission)
  }

  /// "its mission in Damascus, without an ambassador": where the mission before is.
  private func ownTarget(before index: Int) -> [Referent] {
    let before = scene.chunks[..<index].indices.last { scene.mission($0) != nil }
    return before.flatMap { scene.mission($0)?.target } ?? []
  }

  /// "without an ambassador since the embassy was evacuated on April 22".
  private func sinceClause(after index: Int) -> [Int] {
    let clause = scene.syntax.clauses.first { clause in
      clause.verb > index && clause.link == .subordinate("since")
    }
    return clause?.dates.first.map { [$0] } ?? []
  }

  private func sinceDate(after index: Int) -> [Int] {
    let next = scene.chunks.indices.first { $0 > index && scene.chunks[$0].date != nil }
    guard let next, scene.chunks[next].date?.role == .since else { return [] }
    return [next]
  }
}

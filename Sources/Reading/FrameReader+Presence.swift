internal import Language
internal import World

/// Missions that a sentence tells of without a verb that opens, keeps or closes them.
extension FrameReader {
  mutating func readPresence() {
    readAllies()
    guard speaksOfMissions else { return }
    readNamesakes()
    readSequels()
    readMissionGaps()
    readPossessed()
    readAccreditations()
    readDirectory()
    readEquipped()
  }

  /// "Tuvalu, a diplomatic ally of Taiwan, voted against it".
  private mutating func readAllies() {
    for index in scene.chunks.indices.dropFirst(2)
    where scene.chunks[index - 1].isComma && scene.matters(index).contains(.ally) {
      guard let noun = scene.noun(index), !noun.isFormer, !noun.isNegative, !used.contains(index),
        let name = scene.noun(index - 2), name.endsInMention, name.nouns.isEmpty,
        name.mentions.last?.role == .name
      else { continue }
      for ends in product(scene.parties(index - 2), allied(index), chunk: index)
      where ends.source.party != ends.target.party {
        append(
          Draft(
            source: ends.source, target: ends.target, relation: .ties, action: .holds,
            detail: Claim.Detail(), rule: "ally", clause: nil, chunk: index, confidence: 0.9,
            agent: .both))
      }
    }
  }

  var speaksOfMissions: Bool {
    scene.chunks.contains { chunk in
      chunk.noun?.nouns.contains { $0.matter == .office || $0.matter == .ambassador } ?? false
    }
  }

  /// "dismissed the ambassador to Germany as well as those in Norway and Hungary": the same is done
  /// to them; "its fourth embassy after those in Lima and Brasilia": they are there.
  private mutating func readNamesakes() {
    for index in scene.chunks.indices where !used.contains(index) && isNamesake(index) {
      guard var mission = scene.mission(index), let before = missionBefore(index),
        let joint = joint(before: index)
      else { continue }
      let model = drafts.last { $0.chunk == before && $0.relation == mission.relation }
      if mission.source.isEmpty { mission.source = model.map { [$0.source] } ?? [] }
      if mission.target.isEmpty { mission.target = model.map { [$0.target] } ?? [] }
      if joint == .alike, rejected.contains(where: { $0.draft.chunk == before }) {
        used.insert(index)
        continue
      }
      guard joint == .before || model != nil else { continue }
      used.insert(index)
      for ends in ends(of: mission) where ends.source.party != ends.target.party {
        var draft = Draft(
          source: ends.source, target: ends.target, relation: mission.relation,
          action: joint == .alike ? model?.action ?? .holds : .holds,
          detail: Claim.Detail(kind: mission.kind, city: mission.city),
          rule: "namesake." + mission.relation.rawValue,
          clause: joint == .alike ? model?.clause : nil, chunk: index, confidence: 0.9,
          agent: model?.agent)
        if joint == .alike, let model { draft.dates = model.dates }
        append(draft)
      }
    }
  }

  /// "those in Norway", "Latvia's in Pskov".
  private func isNamesake(_ index: Int) -> Bool {
    if scene.isStandIn(index) { return true }
    if let noun = scene.noun(index), Coordination.isStandIn(noun), index > 0,
      scene.chunks[index - 1].conjunction == "and" || scene.chunks[index - 1].isComma,
      scene.syntax.phrases(after: index).first?.preposition == "in"
    {
      return true
    }
    guard let noun = scene.noun(index), noun.isBareGenitive, scene.isShort(noun, at: index),
      let phrase = scene.syntax.phrases(after: index).first
    else { return false }
    return phrase.preposition == "in"
  }

  private enum Joint { case alike, before }

  /// What stands before "those in": something that joins them, or puts them earlier.
  private func joint(before index: Int) -> Joint? {
    switch scene.word(scene.chunks[index].tokens.lowerBound - 1) {
    case "with", "as", "and", "or", ",", "alongside", "like", "including", "besides": .alike
    case "after", "following", "to": .before
    default: nil
    }
  }

  private func missionBefore(_ index: Int) -> Int? {
    scene.chunks[..<index].indices.last { place in
      scene.noun(place)?.nouns.contains { $0.matter == .office || $0.matter == .ambassador }
        ?? false
    }
  }

  /// "opened an embassy in Kuwait, its third in the Gulf after Riyadh and Abu Dhabi".
  private mutating func readSequels() {
    guard
      let model = drafts.last(where: {
        $0.relation == .office && ($0.action == .starts || $0.action == .holds)
      })
    else { return }
    for index in scene.chunks.indices
    where ["after", "following"].contains(scene.word(scene.chunks[index].tokens.lowerBound))
      && isCountedOwn(before: index)
    {
      let places = index + 1 < scene.chunks.count ? scene.syntax.groups[index + 1] : []
      guard places.allSatisfy({ scene.noun($0)?.endsInMention == true }) else { continue }
      let hosts = scene.unique(
        places.compactMap { scene.noun($0) }.flatMap(\.mentions).flatMap(\.referents))
      for host in hosts where host.party != model.source.party && host.party != model.target.party {
        append(
          Draft(
            source: model.source, target: host, relation: .office, action: .holds,
            detail: Claim.Detail(kind: model.detail.kind), rule: "sequel.office", clause: nil,
            chunk: index + 1, confidence: 0.85))
      }
    }
  }

  /// "its third", "its fourth mission in the region".
  private func isCountedOwn(before index: Int) -> Bool {
    scene.chunks[max(0, index - 4)..<index].contains { chunk in
      guard let noun = chunk.noun, noun.possessorPronoun == "its" || noun.determiner == "the"
      else { return false }
      return noun.words.contains { WordClass.ordinals.contains($0) }
    }
  }

  /// "Kenya has an embassy in Kyiv and Ghana one in Prague": a name, a mission and its place without
  /// the verb.
  private mutating func readMissionGaps() {
    guard let model = drafts.last(where: { $0.relation == .office || $0.relation == .ambassador }),
      let start = model.chunk
    else { return }
    for index in scene.chunks.indices where index > start {
      guard let noun = scene.noun(index), noun.endsInMention, noun.nouns.isEmpty,
        isGapped(behind: index), isJoined(index)
      else { continue }
      used.insert(index + 1)
      let hosts = phrases(after: index + 1, ["in", "to", "at", "from"])
      for ends in product(scene.parties(index), hosts, chunk: index + 1)
      where ends.source.party != ends.target.party {
        var draft = Draft(
          source: ends.source, target: ends.target, relation: model.relation,
          action: model.action,
          detail: Claim.Detail(kind: scene.kind(index + 1) ?? model.detail.kind),
          rule: model.rule + ".gap", clause: model.action.isChange ? model.clause : nil,
          chunk: index + 1, confidence: 0.85, agent: model.agent)
        draft.isUndated = !model.action.isChange
        append(draft)
      }
    }
  }

  private func isJoined(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = scene.chunks[index - 1]
    return before.conjunction == "and" || before.isComma || before.isStop
      || before.subordinator == "while"
  }

  /// "one in Prague", "a consulate in Lviv", with no verb before or right behind it.
  private func isGapped(behind index: Int) -> Bool {
    let next = index + 1
    guard let noun = scene.noun(next), let phrase = scene.syntax.phrases(after: next).first,
      ["in", "to", "at", "from"].contains(phrase.preposition)
    else { return false }
    let end = (phrase.nouns.last ?? next) + 1
    if end < scene.chunks.count, scene.chunks[end].verb != nil { return false }
    if Coordination.isStandIn(noun) { return true }
    return ["a", "an"].contains(noun.determiner) && noun.mentions.isEmpty
      && noun.nouns.contains { $0.matter == .office }
  }

  /// "The countries with embassies in Thimphu are India and Kuwait", "Sweden is one of the few states
  /// with an embassy in Pyongyang", "Mali is present in Doha with an embassy".
  private mutating func readPossessed() {
    for index in scene.chunks.indices.dropLast() where scene.chunks[index].preposition == "with" {
      guard !used.contains(index + 1), var mission = scene.mission(index + 1),
        mission.source.isEmpty, !mission.isNegative, !isPastPost(index + 1)
      else { continue }
      if mission.target.isEmpty { mission.target = placeBeside(index) }
      mission.source = possessors(before: index).filter { one in
        !mission.target.contains { $0.party == one.party }
      }
      let clause = clauseIndex(of: index + 1)
      guard clause.map({ scene.reality($0) }) ?? .fact == .fact, !isBefore(clause) else { continue }
      for ends in ends(of: mission) {
        used.insert(index + 1)
        append(
          Draft(
            source: ends.source, target: ends.target, relation: mission.relation, action: .holds,
            detail: Claim.Detail(kind: mission.kind, city: mission.city),
            rule: "with." + mission.relation.rawValue, clause: clause, chunk: index + 1,
            confidence: 0.9))
      }
    }
  }

  /// "Embassies in Nouakchott: Algeria, Mali and Spain", "Resident missions: Chile (embassy)": whose
  /// they are stands behind the colon.
  private mutating func readDirectory() {
    for index in scene.chunks.indices where !used.contains(index) {
      guard let noun = scene.noun(index), noun.isPlural, noun.possessors.isEmpty,
        noun.mentions.isEmpty, let mission = scene.mission(index), mission.relation == .office,
        mission.source.isEmpty, !mission.isNegative, !noun.words.contains("non-resident")
      else { continue }
      let phrase = scene.syntax.phrases(after: index).last
      let colon = (phrase?.nouns.last ?? index) + 1
      guard colon < scene.chunks.count, scene.chunks[colon].isColon else { continue }
      let hosts = mission.target.isEmpty ? scene.discourse.theme.map { [$0] } ?? [] : mission.target
      for ends in product(bracketedNames(behind: colon), hosts, chunk: index)
      where ends.source.party != ends.target.party {
        used.insert(index)
        append(
          Draft(
            source: ends.source, target: ends.target, relation: .office, action: .holds,
            detail: Claim.Detail(kind: mission.kind), rule: "directory.office", clause: nil,
            chunk: index, confidence: 0.9))
      }
    }
  }

  /// Names in a row, each perhaps with a mission in brackets, up to the end of the list.
  private func bracketedNames(behind colon: Int) -> [Referent] {
    var found: [Referent] = []
    for index in scene.chunks.indices where index > colon {
      switch scene.chunks[index].kind {
      case .noun(let noun) where noun.endsInMention && noun.nouns.isEmpty:
        guard noun.mentions.allSatisfy({ $0.role == .name || $0.role == .organisation }) else {
          return []
        }
        found += noun.mentions.flatMap(\.referents)
      case .noun(let noun) where noun.nouns.contains { $0.matter == .office }: continue
      case .comma, .conjunction, .bracket, .date: continue
      case .stop, .end: return scene.unique(found)
      default: return []
      }
    }
    return scene.unique(found)
  }

  /// "With no embassy of its own in Niamey, Poland asked France", "In the absence of a Slovenian
  /// embassy in Havana": what the sentence opens with.
  private mutating func readEquipped() {
    guard let first = scene.chunks.first?.preposition, let index = openingMission(first),
      !used.contains(index), var mission = scene.mission(index)
    else { return }
    let isAbsent = mission.isNegative || first == "in"
    if mission.source.isEmpty {
      guard
        let comma = scene.chunks.indices.first(where: { $0 > index && scene.chunks[$0].isComma }),
        let main = scene.syntax.clauses.first(where: { $0.verb > comma && $0.group.isFinite }),
        main.subject.allSatisfy({ $0 > comma })
      else { return }
      mission.source = scene.parties(main.subject)
    }
    for ends in ends(of: mission) where ends.source.party != ends.target.party {
      used.insert(index)
      append(
        Draft(
          source: ends.source, target: ends.target, relation: mission.relation,
          action: isAbsent ? .absent : .holds, detail: Claim.Detail(kind: mission.kind),
          rule: "equipped." + mission.relation.rawValue, clause: nil, chunk: index,
          confidence: 0.85, isUndated: true))
    }
  }

  /// The mission behind "With", "With no", "In the absence of", "For want of".
  private func openingMission(_ first: String) -> Int? {
    let words = scene.sentence.tokens.prefix(4).map(\.lower)
    switch first {
    case "with": return scene.noun(1)?.nouns.isEmpty == false ? 1 : nil
    case "in" where words.starts(with: ["in", "the", "absence", "of"]): return 3
    case "for" where words.starts(with: ["for", "want", "of"]),
      "for" where words.starts(with: ["for", "lack", "of"]):
      return 3
    default: return nil
    }
  }

  /// "was the only state with": what was, not what is.
  private func isBefore(_ clause: Int?) -> Bool {
    guard let group = clause.map({ scene.syntax.clauses[$0].group }) else { return false }
    return group.isPast && !group.isPerfect && ["be", "become", "remain"].contains(group.lemma)
  }

  /// "present in Ramallah with a representative office": the place before "with".
  private func placeBeside(_ index: Int) -> [Referent] {
    guard index > 1, ["in", "at"].contains(scene.chunks[index - 2].preposition),
      let noun = scene.noun(index - 1), noun.endsInMention
    else { return [] }
    return noun.mentions.flatMap(\.referents)
  }

  /// Who has what stands behind "with".
  private func possessors(before index: Int) -> [Referent] {
    guard index > 0 else { return [] }
    var before = index - 1
    if scene.chunks[before].isComma { before -= 1 }
    guard before >= 0, let noun = scene.noun(before) else { return [] }
    if noun.endsInMention {
      if index > 1, ["in", "at"].contains(scene.chunks[index - 2].preposition) {
        return presentParty(before: index)
      }
      return scene.chunks[index - 1].isComma && noun.nouns.isEmpty ? scene.parties(before) : []
    }
    guard
      PartyNoun.countries.contains(noun.head ?? "")
        || ["member", "power", "government", "one", "neighbour", "neighbor", "few"].contains(
          noun.head ?? noun.words.last ?? "")
    else { return [] }
    return equated(to: before)
  }

  /// "is present in Ramallah", "is represented there": whose presence it is.
  private func presentParty(before index: Int) -> [Referent] {
    guard
      let clause = scene.syntax.clauses.last(where: { $0.verb < index && $0.group.isFinite }),
      clause.group.lemma == "represent" && clause.isPassive
        || clause.group.lemma == "be"
          && scene.sentence.tokens[
            scene.chunks[clause.verb].tokens.upperBound..<scene.chunks[index].tokens.lowerBound
          ].contains(where: { $0.lower == "present" })
    else { return [] }
    return scene.parties(clause.subject)
  }

  /// "The states with … are Peru and Chile", "Peru is among the states with …".
  private func equated(to index: Int) -> [Referent] {
    guard
      let clause = scene.syntax.clauses.first(where: {
        ["be", "remain", "become", "include", "number"].contains($0.group.lemma)
          && $0.group.isFinite && !$0.group.isNegated && $0.group.modal == nil
      })
    else { return [] }
    if index > clause.verb {
      return index - clause.verb <= 6 ? scene.parties(clause.subject.filter { $0 < index }) : []
    }
    let named = scene.unique(scene.datedNames(from: clause.verb + 1).map(\.party))
    return named.isEmpty ? scene.parties(clause.objects) : named
  }
}

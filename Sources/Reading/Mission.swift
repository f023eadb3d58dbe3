internal import Language
internal import World

/// An ambassador or an office as a noun phrase gives it.
struct Mission {
  let chunk: Int
  let relation: Relation
  let kind: RelationKind?
  var source: [Referent]
  var target: [Referent]
  var city: String?
  var person: String?
  var isFormer: Bool
  var isNegative: Bool
  var isIndefinite: Bool
  /// Whether an end was taken from the text before.
  var isInferred = false
  /// Whether both are those of a mission that the text has just told of.
  var isRemembered = false
}

extension Scene {
  /// The mission that a noun phrase names, with the ends that the phrase itself gives.
  func mission(_ index: Int) -> Mission? {
    guard let noun = noun(index) else { return nil }
    guard let word = missionWord(noun, at: index) else { return envoy(noun, at: index) }
    if noun.words == ["office"] || noun.words.last == "mission",
      ["his", "her", "my", "your"].contains(noun.possessorPronoun)
    {
      return nil
    }
    // "Trump's envoy" is on a mission of his own.
    if noun.words.contains("envoy"), noun.possessors.last?.role == .person { return nil }
    let relation: Relation = word.matter == .ambassador ? .ambassador : .office
    if relation == .ambassador,
      noun.mentions.contains(where: { $0.referents.contains(where: \.isUN) })
    {
      return nil
    }
    var mission = Mission(
      chunk: index, relation: relation, kind: RelationKind(rawValue: word.kind), source: [],
      target: [], person: noun.name ?? apposedName(index), isFormer: noun.isFormer,
      isNegative: noun.isNegative,
      isIndefinite: noun.determiner == "a" || noun.determiner == "an" || noun.determiner == nil)
    fillSource(&mission, noun)
    fillEnds(&mission)
    ownByCapital(&mission, noun)
    mission.target = mission.target.map { inBelgium($0, mission) }
    if (mission.target + mission.source).contains(where: { $0.party.code == "UN" }) {
      return nil
    }
    if relation == .ambassador,
      (mission.source + mission.target).contains(where: \.isUnion)
    {
      return nil
    }
    // "the African Union mission": of soldiers or observers.
    if word.words == ["mission"], !noun.words.contains("diplomatic"),
      mission.source.contains(where: \.isUnion)
    {
      return nil
    }
    if word.matter == .delegation, !noun.words.contains("permanent"),
      !mission.source.contains(where: { $0.party.code == "EU" }),
      !mission.source.isEmpty || !isUnions(index)
    {
      return nil
    }
    // "through their missions in New York": those to the United Nations.
    if mission.kind == .mission, ["New York", "Geneva"].contains(mission.city) { return nil }
    if mission.target.isEmpty, isStandIn(index) || noun.isBareGenitive,
      let before = chunks[..<index].indices.last(where: {
        self.noun($0)?.nouns.contains { $0.matter == word.matter } ?? false
      }), let target = self.mission(before)?.target, target != mission.source
    {
      mission.target = target
      mission.isIndefinite = false
    }
    if mission.source.isEmpty, relation == .ambassador {
      mission.source = fellows(of: index)
    }
    if mission.source.isEmpty, mission.target.isEmpty, relation == .office,
      isSame(noun, at: index), let before = missionNoun(before: index),
      let same = self.mission(before), same.relation == .office, !same.target.isEmpty,
      !same.source.isEmpty, !isIndefiniteNoun(before)
    {
      mission.source = same.source
      mission.target = same.target
    }
    if mission.source.isEmpty, noun.isPlural, let owners = ownersListed(behind: index) {
      mission.source = owners
    }
    if mission.source.isEmpty, isStandIn(index), let before = missionNoun(before: index) {
      mission.source = self.mission(before)?.source ?? []
      mission.isIndefinite = false
    }
    if mission.source.isEmpty, mission.kind == .nuncio || mission.kind == .nunciature {
      mission.source = [Referent(Party("VAT"))]
    }
    return mission
  }

  /// "six Indian diplomats, including High Commissioner Verma": of the same state.
  private func fellows(of index: Int) -> [Referent] {
    guard index > 1, ["among", "including"].contains(chunks[index - 1].preposition) else {
      return []
    }
    let before = chunks[index - 2].isComma ? index - 3 : index - 2
    guard let noun = noun(before), noun.isPlural,
      PartyNoun.diplomats.contains(noun.head ?? "")
    else { return [] }
    return unique((noun.possessors + noun.mentions).flatMap(\.referents))
  }

  /// "Botsalı went back": an envoy of whom the text has told, by his name alone.
  private func envoy(_ noun: NounPhrase, at index: Int) -> Mission? {
    guard let known = knownEnvoy(noun) else { return nil }
    return Mission(
      chunk: index, relation: .ambassador, kind: known.detail.kind, source: [known.source],
      target: [known.target], city: nil, person: known.detail.person, isFormer: false,
      isNegative: false, isIndefinite: false, isRemembered: true)
  }

  func knownEnvoy(_ noun: NounPhrase) -> Draft? {
    guard let name = noun.name, noun.words.allSatisfy({ ["mr", "mr.", "ms", "mrs"].contains($0) }),
      noun.mentions.isEmpty, noun.possessors.isEmpty
    else { return nil }
    return discourse.envoy(named: name)
  }

  /// "its ambassador, Hüseyin Botsalı,": the name beside the post.
  private func apposedName(_ index: Int) -> String? {
    guard index + 2 < chunks.count, chunks[index + 1].isComma,
      let person = self.noun(index + 2), person.words.isEmpty, person.mentions.isEmpty,
      person.possessors.isEmpty
    else { return nil }
    return person.name
  }

  /// "The EU opened a delegation in Kuwait City": that of the Union, which acts.
  private func isUnions(_ index: Int) -> Bool {
    guard let clause = syntax.clauses.last(where: { $0.verb < index }) else { return false }
    return parties(clause.subject).contains { $0.party.code == "EU" }
  }

  /// "of its embassy in Tripoli … all work at the mission": the same as the mission before.
  private func isSame(_ noun: NounPhrase, at index: Int) -> Bool {
    noun.determiner == "the" && noun.words.count == 1 && !noun.isPlural && noun.mentions.isEmpty
      && noun.possessors.isEmpty && noun.possessorPronoun == nil && noun.possessorNoun == nil
      && syntax.phrases(after: index).isEmpty
  }

  private func isIndefiniteNoun(_ index: Int) -> Bool {
    ["a", "an", "no"].contains(noun(index)?.determiner) || noun(index)?.isPlural == true
  }

  /// "the Taipei representative office in Riga": a capital before it owns what stands elsewhere.
  private func ownByCapital(_ mission: inout Mission, _ noun: NounPhrase) {
    guard mission.relation == .office, mission.source.isEmpty, mission.target.count == 1,
      noun.mentions.contains(where: { $0.role == .capital }),
      let phrase = syntax.phrases(after: mission.chunk).first, phrase.preposition == "in"
    else { return }
    let hosts = parties(inPhrase: phrase).filter { $0.party != mission.target[0].party }
    guard hosts.count == 1 else { return }
    mission.source = mission.target
    mission.target = hosts
    mission.city = words(of: phrase)
  }

  /// "Three embassies reopened: those of Italy, Greece and Cyprus".
  private func ownersListed(behind index: Int) -> [Referent]? {
    guard let colon = chunks.indices.first(where: { $0 > index && chunks[$0].isColon }),
      colon + 1 < chunks.count, word(chunks[colon + 1].tokens.lowerBound) == "those",
      isStandIn(colon + 1), let of = syntax.phrases(after: colon + 1).first, of.preposition == "of"
    else { return nil }
    return parties(inPhrase: of)
  }

  /// The last noun before that names a mission itself.
  private func missionNoun(before index: Int) -> Int? {
    chunks[..<index].indices.last { place in
      noun(place)?.nouns.contains { $0.matter == .office || $0.matter == .ambassador } ?? false
    }
  }

  /// An embassy in Brussels is one to Belgium; what is sent to the Union says so.
  func inBelgium(_ referent: Referent, _ mission: Mission) -> Referent {
    guard referent.party.code == "EU", mission.kind == .embassy || mission.kind == .consulate,
      sentence.tokens.contains(where: { $0.lower == "brussels" }),
      !sentence.tokens.contains(where: { ["eu", "union", "bloc", "european"].contains($0.lower) })
    else { return referent }
    return Referent(Party("BEL"))
  }

  /// What makes a noun a mission; "the Iranian one" is like the mission before it.
  func missionWord(_ noun: NounPhrase, at index: Int) -> Lexicon.Noun? {
    let missions: Set<Matter> = [.ambassador, .office, .delegation]
    if let word = noun.nouns.first(where: { missions.contains($0.matter) }) { return word }
    guard
      noun.head == "one" || noun.words == ["one"] || noun.pronoun == "one"
        || noun.words == ["another"] || noun.determiner == "another" && noun.words.isEmpty
        || isShort(noun, at: index) || isStandIn(index)
    else { return nil }
    let before = chunks[..<index].lazy.reversed().compactMap(\.noun)
    return before.lazy.flatMap(\.nouns).first { missions.contains($0.matter) }
  }

  /// "the embassy of Israel and that of Peru", "those in Norway and Hungary": for the noun before.
  func isStandIn(_ index: Int) -> Bool {
    guard chunks[index].tokens.count == 1,
      ["that", "those"].contains(word(chunks[index].tokens.lowerBound)),
      let phrase = syntax.phrases(after: index).first,
      ["of", "in", "to", "at"].contains(phrase.preposition)
    else { return false }
    return phrase.nouns.allSatisfy { noun($0)?.endsInMention ?? false }
  }

  /// "expelled Kenya's", "recalled its own": the noun was said before.
  func isShort(_ noun: NounPhrase, at index: Int) -> Bool {
    guard noun.isBareGenitive || noun.words == ["own"] && noun.possessorPronoun != nil else {
      return false
    }
    let next = index + 1
    return !chunks.indices.contains(next) || chunks[next].noun == nil
  }

  private func fillSource(_ mission: inout Mission, _ noun: NounPhrase) {
    let inside = noun.mentions.filter { $0.role != .person && $0.role != .place }
    let capitals = inside.filter { $0.role == .capital }
    if !noun.possessors.isEmpty {
      mission.source = unique(noun.possessors.flatMap(\.referents))
    } else if let pronoun = noun.possessorPronoun, let holder = holder(pronoun, mission.chunk) {
      mission.source = holder.source
      mission.target = holder.target
    } else if let pronoun = noun.possessorPronoun {
      mission.source = parties(pronoun: pronoun, at: mission.chunk)
    } else if let owner = noun.possessorNoun {
      mission.source =
        PartyNoun.countries.contains(owner) ? sender(before: mission.chunk) ?? [] : []
      if mission.source.isEmpty { mission.source = owners(of: noun, at: mission.chunk) }
    } else if mission.chunk > 0, chunks[mission.chunk - 1].isRelative, isWhose(mission.chunk - 1) {
      mission.source = parties(pronoun: "whose", at: mission.chunk)
    }
    let adjectives = inside.filter { $0.role != .capital }.flatMap(\.referents)
    if mission.source.isEmpty {
      mission.source = unique(
        adjectives.isEmpty && mission.relation == .ambassador
          ? capitals.flatMap(\.referents) : adjectives)
    } else if mission.relation == .office, !adjectives.isEmpty {
      mission.source = unique(adjectives)
    }
    if mission.relation == .office, mission.target.isEmpty {
      mission.target = unique(capitals.flatMap(\.referents))
    }
    if let theme = discourse.theme, isOfSurvey(noun, mission, theme) {
      mission.target = mission.source
      mission.source = [theme]
    }
  }

  /// "the Vatican mission", in a survey of a state's missions: one of its own, by its place.
  private func isOfSurvey(_ noun: NounPhrase, _ mission: Mission, _ theme: Referent) -> Bool {
    discourse.isSurvey && mission.relation == .office && mission.target.isEmpty
      && mission.source.count == 1 && mission.source[0].party != theme.party
      && noun.determiner == "the" && noun.possessors.isEmpty && noun.mentions.count == 1
      && noun.mentions[0].role == .name && !isStandIn(mission.chunk)
      && syntax.phrases(after: mission.chunk).first?.preposition != "in"
  }

  /// "Taiwan's ambassador in Honiara said that his embassy": whose embassy he heads.
  private func holder(_ pronoun: String, _ index: Int) -> Mission? {
    guard pronoun == "his" || pronoun == "her" else { return nil }
    let before = chunks[..<index].indices.last { place in
      noun(place)?.nouns.contains { $0.matter == .ambassador } ?? false
    }
    return before.flatMap { mission($0) }
  }

  /// "the Syrian embassy in Qatar … and the country's ambassador to Kuwait": whose the mission
  /// before is.
  private func sender(before index: Int) -> [Referent]? {
    for place in chunks[..<index].indices.reversed() where noun(place)?.possessorNoun == nil {
      if let mission = mission(place), mission.source.count == 1 { return mission.source }
    }
    return nil
  }

  private func isWhose(_ index: Int) -> Bool {
    if case .relative("whose") = chunks[index].kind { true } else { false }
  }

  /// What the prepositions behind the noun say: of and from the sender, to and in the receiver.
  private func fillEnds(_ mission: inout Mission) {
    for phrase in syntax.phrases(after: mission.chunk) {
      if phrase.nouns.contains(where: { noun($0)?.nouns.isEmpty == false }) { break }
      let found = parties(inPhrase: phrase)
      switch phrase.preposition {
      case "of", "from":
        if mission.source.isEmpty { mission.source = found }
      case "to", "in", "at", "for", "inside", "within":
        guard
          mission.target.isEmpty
            || phrase.preposition == "to" && mission.relation == .ambassador
              && !isMoved(mission.chunk)
        else { continue }
        let host = found.isEmpty ? described(phrase) : found
        if host.isEmpty, phrase.nouns.allSatisfy({ isEvent($0) }) { return }
        if host.isEmpty, phrase.preposition == "for" { return }
        if !host.isEmpty, !(host == mission.source && phrase.preposition == "in") {
          mission.target = host
          if phrase.preposition == "in" { mission.city = words(of: phrase) }
        }
      case "with" where found.isEmpty: continue
      default: return
      }
    }
  }

  /// "moved the staff of its embassy in Tripoli to Tunis", "called its envoy in Paris to Lima".
  private func isMoved(_ index: Int) -> Bool {
    let clause = syntax.clauses.last { $0.verb < index && $0.span.contains(index) }
    return clause.map { Self.moving.contains($0.group.lemma) } ?? false
  }

  private static let moving: Set<String> = [
    "bring", "call", "drive", "escort", "evacuate", "fly", "move", "recall", "relocate", "shift",
    "summon", "take", "transport",
  ]

  /// "in protest at the war in Gaza": what stands behind tells where that is.
  private func isEvent(_ index: Int) -> Bool {
    PartyNoun.events.contains(noun(index)?.head ?? "")
  }

  private func described(_ phrase: Clause.Oblique) -> [Referent] {
    phrase.nouns.flatMap { parties($0) }
  }

  /// The words of a place as written.
  private func words(of phrase: Clause.Oblique) -> String? {
    guard phrase.nouns.count == 1, let noun = noun(phrase.nouns[0]), noun.endsInMention,
      let mention = noun.mentions.last, mention.role == .capital || mention.role == .place
    else { return nil }
    return sentence.tokens[mention.tokens].map(\.form).joined(separator: " ")
  }
}

internal import Language
internal import World

extension Scene {
  /// What a noun phrase is about, for the patients and complements of frames.
  func matters(_ index: Int) -> Set<Matter> {
    guard let noun = noun(index) else { return [] }
    var matters = Set(noun.nouns.map(\.matter))
    if noun.head == "one" || isShort(noun, at: index) || isStandIn(index),
      let word = missionWord(noun, at: index)
    {
      matters.insert(word.matter)
    }
    if noun.pronoun != nil { return pronounMatters(noun, at: index) }
    matters.formUnion(headMatters(noun, at: index))
    matters.formUnion(self.matters(standingIn: index))
    if PartyNoun.amounts.contains(noun.head ?? ""),
      let content = syntax.phrases(after: index).first, content.preposition == "of"
    {
      for inner in content.nouns where inner != index { matters.formUnion(self.matters(inner)) }
      if noun.head != "list" { return matters }
      if matters.contains(.sanctions) {
        matters.remove(.list)
        return matters
      }
    }
    if matters.contains(.list), noun.words.allSatisfy({ $0 == "list" }),
      discourse.lastRelation == .sanctions, !isTerrorList(noun, at: index)
    {
      matters.remove(.list)
      matters.insert(.sanctions)
    }
    if matters.contains(.list), !Self.barring.isDisjoint(with: noun.words) {
      matters.remove(.list)
      matters.insert(.sanctions)
    }
    if noun.head == "blacklist", !isTerrorList(noun, at: index) {
      matters.remove(.list)
      matters.insert(.sanctions)
    }
    let isOther =
      syntax.phrases(after: index).first?.preposition == "of"
      || word(chunks[index].tokens.upperBound) == "of"
    if matters.contains(.list), isOther, isOfSanctioned(index) {
      matters.remove(.list)
      matters.insert(.sanctions)
    }
    if matters.contains(.list),
      noun.words.contains("sanctions") || isOther && !isTerrorList(noun, at: index)
    {
      matters.remove(.list)
    }
    if noun.head == "letter", !isOfCredence(noun, at: index) { matters.remove(.credentials) }
    if noun.words.last == "ban", bansMovement(index) { matters.insert(.listing) }
    if matters.contains(.listing) { matters.remove(.sanctions) }
    if matters.contains(.sponsor), !noun.words.contains("state"), !isOfTerror(noun, at: index) {
      matters.remove(.sponsor)
    }
    if noun.head == nil, noun.name != nil, noun.words.isEmpty { matters.insert(.person) }
    if knownEnvoy(noun) != nil { matters.insert(.ambassador) }
    if noun.head == nil, noun.mentions.last?.role == .person { matters.insert(.person) }
    if noun.name != nil, noun.nouns.isEmpty, noun.head == "diplomat" || noun.head == "general" {
      matters.insert(.person)
    }
    if matters.isDisjoint(with: [.office, .ambassador, .ties, .sanctions, .list, .credentials]),
      isParty(noun, at: index)
    {
      matters.insert(.party)
    }
    return matters
  }

  private static let sanctioning: Set<String> = [
    "sanctions", "ofac", "magnitsky", "treasury", "caatsa", "sanctioned",
  ]

  var namesSanctions: Bool {
    sentence.tokens.contains { Self.sanctioning.contains($0.lower) }
  }

  /// Whether this sentence or the claims before speak of sanctions.
  var speaksOfSanctions: Bool {
    discourse.history.suffix(3).contains { $0.relation == .sanctions } || namesSanctions
  }

  /// "the list of those sanctioned", "of persons under sanctions".
  private func isOfSanctioned(_ index: Int) -> Bool {
    let end = chunks[index].tokens.upperBound
    return (end..<end + 5).contains { ["sanctioned", "sanctions"].contains(word($0)) }
  }

  /// What a list forbids, where it is none of terrorists.
  private static let barring: Set<String> = ["entry", "ban", "travel", "visa", "no-entry", "stop"]

  private func headMatters(_ noun: NounPhrase, at index: Int) -> Set<Matter> {
    var matters: Set<Matter> = []
    let head = noun.head ?? ""
    let words = Set(noun.words)
    let isTerror = !words.isDisjoint(with: ["terrorist", "terror", "terrorists", "extremist"])
    if PartyNoun.terror.contains(head)
      || isTerror && (PartyNoun.movements.contains(head) || Self.bodies(of: head))
    {
      matters.insert(.terror)
    }
    if ["act", "authority", "code", "law", "order"].contains(head),
      words.contains(where: { $0.contains("terror") })
    {
      matters.insert(.terror)
    }
    if isSponsoring(noun, head, at: index) { matters.insert(.sponsor) }
    if head == "list" || head == "blacklist", isTerrorList(noun, at: index) {
      matters.insert(.list)
    }
    if ["government", "authority", "ruler", "representative"].contains(head)
      || ["president", "leader"].contains(head) && !words.isDisjoint(with: Self.lawful)
    {
      matters.insert(.government)
    }
    if head == "delegation", owners(of: noun, at: index).contains(where: { $0.party.code == "EU" })
    {
      matters.insert(.office)
    }
    if isMeasureAlike(noun, head, at: index) { matters.insert(.sanctions) }
    if ["level", "rank", "status"].contains(head), isOfCharge(noun, at: index) {
      matters.insert(.charge)
    }
    if ["independence", "statehood"].contains(head), !parties(index).isEmpty {
      matters.insert(.statehood)
    }
    if isPlainState(noun) { matters.insert(.government) }
    if PartyNoun.trade.contains(head) { matters.insert(.trade) }
    if ["level", "rank"].contains(head),
      isAmbassadorial(words) || inner(index).contains(where: { isAmbassadorial(Set($0.words)) })
    {
      matters.insert(.level)
    }
    if PartyNoun.assets.contains(head), isAssets(noun, at: index) { matters.insert(.assets) }
    if head == "ban" || head == "label" || head == "designation",
      discourse.lastRelation == .designation || hasTerror(after: index)
    {
      matters.insert(.listing)
    }
    return matters
  }

  private static let lawful: Set<String> = [
    "acting", "constitutional", "interim", "lawful", "legitimate", "rightful", "transitional",
  ]

  /// What may be terrorist.
  private static func bodies(of head: String) -> Bool {
    [
      "army", "band", "body", "one", "corps", "country", "entity", "faction", "force", "nation",
      "network", "outfit", "party", "state", "unit", "wing",
    ].contains(head)
  }

  private func isOfTerror(_ noun: NounPhrase, at index: Int) -> Bool {
    noun.words.contains { $0.hasPrefix("terror") } || hasTerror(after: index)
  }

  /// "a state that supports and perpetrates terrorism", "a country sponsoring terror".
  private func isSponsoring(_ noun: NounPhrase, _ head: String, at index: Int) -> Bool {
    guard ["state", "country", "government", "regime"].contains(head),
      ["a", "an"].contains(noun.determiner)
    else { return false }
    let end = chunks[index].tokens.upperBound
    let words = (end..<end + 7).map(word)
    return ["that", "which", "sponsoring", "supporting", "backing", "promoting", "practising"]
      .contains(words[0]) && words.contains { ["terror", "terrorism"].contains($0) }
  }

  /// "lifted its sanctions on Mali, but those on Togo remain": of the noun before.
  private func matters(standingIn index: Int) -> Set<Matter> {
    guard chunks[index].tokens.count == 1, word(chunks[index].tokens.lowerBound) == "those",
      let phrase = syntax.phrases(after: index).first,
      ["on", "against", "with"].contains(phrase.preposition),
      let before = chunks[..<index].indices.last(where: {
        noun($0)?.nouns.contains { [.sanctions, .ties].contains($0.matter) } ?? false
      })
    else { return [] }
    let matter: Matter = phrase.preposition == "with" ? .ties : .sanctions
    return matters(before).intersection([matter])
  }

  /// "the measures", "similar restrictions", "measures of the same kind", behind sanctions.
  private func isMeasureAlike(_ noun: NounPhrase, _ head: String, at index: Int) -> Bool {
    if ["measure", "restriction"].contains(head), isOwnedMeasure(noun, at: index) { return true }
    guard discourse.lastRelation == .sanctions,
      ["measure", "restriction", "curb", "step"].contains(head)
    else { return false }
    if head == "measure", noun.determiner != nil { return true }
    if noun.words.contains(where: Self.alike.contains) { return true }
    guard let phrase = syntax.phrases(after: index).first, phrase.preposition == "of" else {
      return false
    }
    return phrase.nouns.contains { place in
      guard let inner = self.noun(place) else { return false }
      return ["kind", "sort", "type"].contains(inner.head ?? "")
    }
  }

  /// "the EU's measures against Burundi".
  private func isOwnedMeasure(_ noun: NounPhrase, at index: Int) -> Bool {
    guard !noun.mentions.isEmpty || !noun.possessors.isEmpty || noun.possessorPronoun != nil,
      noun.words.count < 3, let phrase = syntax.phrases(after: index).first
    else { return false }
    return ["on", "against"].contains(phrase.preposition)
      && phrase.nouns.allSatisfy { self.noun($0)?.endsInMention == true }
  }

  static let alike: Set<String> = [
    "similar", "same", "like", "comparable", "identical", "equivalent", "parallel", "matching",
    "corresponding", "analogous",
  ]

  /// "letters of credence", "credential letters".
  private func isOfCredence(_ noun: NounPhrase, at index: Int) -> Bool {
    if noun.isPlural || ["his", "her"].contains(noun.possessorPronoun) { return true }
    let inner = syntax.phrases(after: index).prefix(1).flatMap(\.nouns).compactMap { self.noun($0) }
    return ([noun] + inner).contains { one in
      one.words.contains {
        $0.hasPrefix("creden") || ["accreditation", "commission"].contains($0)
      }
    }
  }

  /// "ambassadorial level", "the level of ambassadors".
  private func isAmbassadorial(_ words: Set<String>) -> Bool {
    !words.isDisjoint(with: ["ambassador", "ambassadorial", "ambassadors"])
  }

  /// What the "of" behind a noun names.
  private func inner(_ index: Int) -> [NounPhrase] {
    syntax.phrases(after: index).prefix(1).filter { $0.preposition == "of" }
      .flatMap(\.nouns).compactMap { noun($0) }
  }

  /// "to the level of chargé d'affaires", "to chargé level".
  private func isOfCharge(_ noun: NounPhrase, at index: Int) -> Bool {
    return ([noun] + inner(index)).contains { one in
      one.words.contains { $0.hasPrefix("charg") }
    }
  }

  /// "a state", "an independent country": what it is regarded as.
  private func isPlainState(_ noun: NounPhrase) -> Bool {
    guard ["state", "country", "nation"].contains(noun.head),
      noun.determiner == "a" || noun.determiner == "an",
      noun.mentions.isEmpty
    else { return false }
    let own: Set<String> = ["independent", "sovereign", "separate", "legitimate", "and"]
    return noun.words.dropLast().allSatisfy(own.contains)
      && (noun.head == "state" || noun.words.count > 1)
  }

  /// "a ban on the Taliban": one of a movement, not of trade or travel.
  private func bansMovement(_ index: Int) -> Bool {
    syntax.phrases(after: index).first.map { phrase in
      phrase.preposition == "on"
        && phrase.nouns.allSatisfy { place in
          guard let noun = noun(place) else { return false }
          let isOfIts = ["activity", "operation"].contains(noun.head)
          return (noun.endsInMention || isOfIts)
            && (noun.mentions + noun.possessors).last?.referents.first?.regime != nil
        }
    } ?? false
  }

  /// "billions in assets of", "the central bank's reserves".
  private func isAssets(_ noun: NounPhrase, at index: Int) -> Bool {
    if noun.nouns.contains(where: { $0.matter == .assets }) || noun.head == "reserve" {
      return true
    }
    return syntax.phrases(after: index).contains { phrase in
      phrase.nouns.contains {
        self.noun($0)?.words.contains { PartyNoun.assets.contains(Lexicon.singular($0)) } ?? false
      }
    }
  }

  /// A list that names itself one of terrorists or of the banned, or that the text has spoken of.
  private func isTerrorList(_ noun: NounPhrase, at index: Int) -> Bool {
    let words = Set(noun.words)
    if words.contains("sanctions") { return false }
    if !words.isDisjoint(with: ["terrorist", "terror", "terrorism", "banned", "watch"]) {
      return true
    }
    if hasTerror(after: index) { return true }
    let end = chunks[index].tokens.upperBound
    if word(end) == "of",
      (end..<end + 12).prefix(while: { ![",", ";", "."].contains(word($0)) || $0 < end + 5 })
        .contains(where: { word($0).hasPrefix("terror") })
    {
      return true
    }
    return noun.words.count <= 1 && noun.mentions.isEmpty && discourse.last[.designation] != nil
  }

  private func hasTerror(after index: Int) -> Bool {
    syntax.phrases(after: index).prefix(3).contains { phrase in
      phrase.nouns.contains { index in
        guard let noun = self.noun(index) else { return false }
        let words = noun.words.map(Lexicon.singular)
        return words.contains {
          [
            "banned", "blacklisted", "extremist", "outlawed", "prohibited", "proscribed", "terror",
            "terrorism", "terrorist",
          ].contains($0)
        }
      }
    }
  }

  /// Whether the sentence speaks of an ambassador, and of no other person behind.
  private func isOfEnvoy(before index: Int) -> Bool {
    guard let envoy = chunks[..<index].indices.last(where: { mission($0)?.relation == .ambassador })
    else { return false }
    return chunks[..<index].indices.dropFirst(envoy + 3).allSatisfy {
      noun($0)?.name == nil && noun($0)?.mentions.last?.role != .person
    }
  }

  private func pronounMatters(_ noun: NounPhrase, at index: Int) -> Set<Matter> {
    var matters: Set<Matter> = []
    if ["it", "them", "they", "both", "one"].contains(noun.pronoun) {
      let before = syntax.clauses.last { $0.verb < index && $0.objects.contains { $0 < index } }
      let known: Set<Matter> = [.ties, .office, .sanctions, .recognition, .listing]
      let objects = before?.objects.filter { $0 < index } ?? []
      if let object = objects.last(where: { !self.matters($0).isDisjoint(with: known) })
        ?? objects.last
      {
        matters.formUnion(
          self.matters(object).intersection(
            noun.pronoun == "it" ? known : known.union([.ambassador])))
      } else if let subject = before?.subject.first {
        matters.formUnion(self.matters(subject).intersection([.ties, .office, .sanctions]))
      } else if let earlier = mattersBefore(index), before == nil {
        matters.formUnion(earlier)
      } else if ["it", "them", "they"].contains(noun.pronoun), let matter = spokenOf {
        matters.insert(matter)
      }
    }
    if ["him", "her", "them"].contains(noun.pronoun),
      chunks[..<index].indices.contains(where: { mission($0)?.relation == .ambassador })
    {
      matters.insert(.ambassador)
    }
    if ["he", "him", "she", "her"].contains(noun.pronoun),
      isOfLastEnvoy(index) || isOfEnvoy(before: index)
    {
      matters.insert(.ambassador)
    }
    if noun.pronoun == "one",
      let mission = chunks[..<index].indices.last(where: { mission($0) != nil })
    {
      matters.formUnion(self.matters(mission).intersection([.office, .ambassador]))
    }
    if noun.pronoun == "it", discourse.lastRelation == .designation { matters.insert(.list) }
    if !parties(index).isEmpty { matters.insert(.party) }
    return matters
  }

  /// What the subject of the clause before that of a pronoun in the object's place is about.
  private func mattersBefore(_ index: Int) -> Set<Matter>? {
    let clause = syntax.clauses.last { clause in
      clause.verb < index && !clause.objects.contains(index)
        && clause.subject.allSatisfy { $0 < clause.verb }
    }
    guard let subject = clause?.subject.first else { return nil }
    let found = matters(subject).intersection([.ties, .office, .sanctions])
    return found.isEmpty ? nil : found
  }

  /// Whether the sentence before told of an ambassador, and nobody has been named since.
  private func isOfLastEnvoy(_ index: Int) -> Bool {
    guard discourse.lastMission?.relation == .ambassador,
      discourse.sentence - discourse.claimed <= 1
    else { return false }
    return chunks[..<index].allSatisfy { chunk in
      guard let noun = chunk.noun else { return true }
      return noun.name == nil && noun.mentions.last?.role != .person
    }
  }

  /// What the claim before was about.
  private var spokenOf: Matter? {
    switch discourse.lastRelation {
    case .ties: .ties
    case .sanctions: .sanctions
    case .office: .office
    case .recognition: .recognition
    case .ambassador, .designation, nil: nil
    }
  }

  /// Whether a state answers for what the phrase names.
  private func isParty(_ noun: NounPhrase, at index: Int) -> Bool {
    if noun.head != nil, !noun.endsInMention {
      return isOrgan(noun) && !parties(index).isEmpty
        || noun.mentions.isEmpty && !parties(index).isEmpty
    }
    return !parties(index).isEmpty
  }

  private func isOrgan(_ noun: NounPhrase) -> Bool {
    noun.head.map { PartyNoun.organs.contains($0) || PartyNoun.movements.contains($0) } ?? false
  }

  /// The kind that the noun names.
  func kind(_ index: Int) -> RelationKind? {
    guard let noun = noun(index) else { return nil }
    return noun.nouns.lazy.compactMap { RelationKind(rawValue: $0.kind) }.first
  }
}

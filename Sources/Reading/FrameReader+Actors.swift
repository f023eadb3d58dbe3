internal import Language
internal import World

/// Who does what a clause tells.
extension FrameReader {
  /// Who does it.
  func agents(of clause: Clause, _ frame: Frame) -> [Referent] {
    if clause.isPassive {
      let by = clause.obliques.filter { $0.preposition == "by" && !isDenied($0.chunk) }
      let found = scene.unique(by.flatMap { scene.parties(inPhrase: $0) })
      if !found.isEmpty { return found }
      let isOfMany = by.flatMap(\.nouns).contains { index in
        scene.noun(index).map { scene.speaksOfUnnamed($0) } ?? false
      }
      return isOfMany ? scene.namedAmong(after: clause.verb) : declarers(clause)
    }
    if frame.isIntransitive, clause.objects.isEmpty, frame.agent != .both, frame.patient != .party {
      return []
    }
    return actors(clause)
  }

  /// "The two governments declared relations restored": who says it does it.
  private func declarers(_ clause: Clause) -> [Referent] {
    guard clause.isReduced, let object = clause.subject.first,
      let declaring = scene.syntax.clauses.last(where: {
        $0.verb < object && $0.objects.contains(object)
      }), ["declare", "pronounce", "proclaim"].contains(declaring.group.lemma),
      !declaring.isPassive
    else { return [] }
    return actors(declaring)
  }

  /// "but not by Algeria", ", not Taipei".
  func isDenied(_ index: Int) -> Bool {
    index > 1 && scene.chunks[index - 1].isAdverb
      && scene.word(scene.chunks[index - 1].tokens.lowerBound) == "not"
      && (scene.chunks[index - 2].isComma || scene.chunks[index - 2].conjunction == "but")
  }

  /// The parties of a subject, through "none of" and through an ambassador or minister who acts.
  func actors(_ clause: Clause) -> [Referent] {
    if let holders = holders(clause) ?? identified(clause) { return holders }
    var referents: [Referent] = joined(clause) + companions(clause)
    for index in clause.subject {
      guard let noun = scene.noun(index) else { continue }
      if noun.isNegative || noun.pronoun != nil,
        let phrase = scene.syntax.phrases(after: index).first,
        phrase.preposition == "of"
      {
        referents += scene.parties(inPhrase: phrase)
      } else if noun.determiner == "neither", noun.endsInMention {
        referents += noun.mentions.flatMap(\.referents)
      } else if ["neither", "each", "both"].contains(noun.determiner), noun.mentions.isEmpty,
        PartyNoun.countries.contains(noun.head ?? "") || noun.head == "side"
      {
        referents += scene.parties(pronoun: noun.determiner ?? "each", at: index)
      } else if noun.pronoun == "neither" {
        referents += scene.parties(pronoun: "neither", at: index)
      } else {
        referents += scene.parties(index)
      }
    }
    if referents.isEmpty, let subject = clause.subject.first, let noun = scene.noun(subject),
      !noun.isNegative, scene.speaksOfUnnamed(noun)
    {
      referents = scene.namedAmong(after: clause.verb)
    }
    if referents.isEmpty, clause.link == .relative, let subject = clause.subject.first {
      referents = counted(amid: subject)
    }
    if referents.isEmpty { referents = signatories(clause) }
    if referents.isEmpty, clause.link == .infinitive { referents = headlined(clause) }
    referents += likened(clause) + leadingCompanions(clause)
    if referents.isEmpty { referents = numbered(clause) }
    let excepted = clause.subject.flatMap { phrases(after: $0, ["except"]) }
    return scene.unique(referents).filter { one in
      !excepted.contains { $0.party == one.party }
    }
  }

  /// "Armenia latest to recognise": a heading's short form.
  private func headlined(_ clause: Clause) -> [Referent] {
    guard clause.subject.count == 1, clause.governor == nil,
      let noun = scene.noun(clause.subject[0]),
      noun.words.last.map({ WordClass.ordinals.contains($0) }) == true, noun.determiner == nil,
      let last = noun.mentions.last
    else { return [] }
    return last.referents
  }

  /// "Eswatini is the only African country which still recognises it": who is said to be it.
  private func identified(_ clause: Clause) -> [Referent]? {
    guard clause.link == .relative, let noun = clause.subject.first,
      scene.noun(noun)?.mentions.allSatisfy({ $0.role == .demonym || $0.role == .place }) == true,
      let being = scene.syntax.clauses.last(where: {
        ["be", "become", "remain"].contains($0.group.lemma) && $0.objects.contains(noun)
          && $0.verb < clause.verb
      }), scene.reality(of: being) == .fact
    else { return nil }
    let found = scene.parties(being.subject)
    return found.isEmpty ? nil : found
  }

  /// "Chad and Mali signed accords that establish relations with Israel".
  private func signatories(_ clause: Clause) -> [Referent] {
    guard clause.link == .relative, let governor = clause.governor else { return [] }
    let signing = scene.syntax.clauses[governor]
    let isOfPapers = clause.subject.allSatisfy { signing.objects.contains($0) }
    guard isOfPapers, ["sign", "initial", "ink", "conclude"].contains(signing.group.lemma),
      signing.group.isPast, signing.verb < clause.verb,
      let papers = signing.objects.last.flatMap({ scene.noun($0) }), papers.mentions.isEmpty
    else { return [] }
    return scene.parties(signing.subject)
  }

  /// "Norway, like Spain and Ireland, recognises": they do so too.
  private func likened(_ clause: Clause) -> [Referent] {
    guard let last = clause.subject.last, last + 3 < clause.verb, scene.chunks[last + 1].isComma,
      ["like", "alongside"].contains(scene.chunks[last + 2].preposition)
    else { return [] }
    let group = scene.syntax.groups[last + 3]
    return group.allSatisfy { scene.noun($0)?.endsInMention == true } ? scene.parties(group) : []
  }

  /// "Britain, acting together with Canada, imposed sanctions".
  private func companions(_ clause: Clause) -> [Referent] {
    let index = scene.syntax.clauses.firstIndex { $0.verb == clause.verb }
    let acting = scene.syntax.clauses.filter {
      $0.link == .participle && $0.governor == index && $0.group.lemma == "act"
        || $0.group.lemma == "act" && $0.group.isGerund && $0.subject == clause.subject
    }
    let joining = scene.syntax.clauses.filter {
      $0.link == .participle && $0.governor == index && $0.group.lemma == "join"
        && $0.group.isGerund && $0.verb > clause.verb
    }
    return acting.flatMap { phrasesOf($0, ["alongside", "with"], except: []) }
      + scene.parties(joining.flatMap(\.objects).flatMap { scene.syntax.groups[$0] })
  }

  /// "Ireland joined Norway and Spain in recognising": who was joined did it before.
  private func joined(_ clause: Clause) -> [Referent] {
    guard case .prepositional("in") = clause.link, let governor = clause.governor else { return [] }
    let join = scene.syntax.clauses[governor]
    guard ["join", "follow"].contains(join.group.lemma), !join.group.isNegated else { return [] }
    if join.isPassive { return phrasesOf(join, ["by"], except: []) }
    return scene.parties(join.objects.flatMap { scene.syntax.groups[$0] })
  }

  /// "Four Arab nations cut ties": as many as the text has just named.
  private func numbered(_ clause: Clause) -> [Referent] {
    guard clause.subject.count == 1, let noun = scene.noun(clause.subject[0]), noun.isPlural,
      scene.speaksOfUnnamed(noun),
      let number = noun.number ?? noun.words.lazy.compactMap({ WordClass.counts[$0] }).first
    else { return [] }
    return scene.discourse.set(of: number) ?? []
  }

  /// Whether a clause's subject speaks of states that nobody has named.
  func hasUnnamedSubject(_ clause: Clause) -> Bool {
    clause.subject.contains { index in
      guard let noun = scene.noun(index), noun.isPlural, !scene.isDefinite(noun) else {
        return false
      }
      return scene.speaksOfUnnamed(noun) && scene.parties(index).isEmpty
    }
  }

  /// "Tuvalu is among the twelve states that recognise": who is counted among them.
  private func counted(amid index: Int) -> [Referent] {
    let isMany = scene.noun(index).map { noun in
      PartyNoun.countries.contains(noun.head ?? "") || noun.head == nil && noun.mentions.isEmpty
        || ["one", "ones", "few", "member", "holdout"].contains(noun.head) || noun.pronoun != nil
    }
    if isMany == true, index > 0, scene.chunks[index - 1].preposition == "among",
      let main = scene.syntax.clauses.first(where: {
        $0.verb > index && $0.group.lemma == "be" && !$0.group.isNegated && $0.group.isFinite
      })
    {
      return scene.unique(scene.datedNames(from: main.verb + 1).map(\.party))
    }
    guard isMany == true, let clause = scene.syntax.clauses.last(where: { $0.verb < index }),
      ["be", "become", "remain", "count", "number", "rank", "belong", "join", "swell"].contains(
        clause.group.lemma),
      !clause.group.isNegated,
      clause.objects.contains(index) || clause.span.contains(index)
        || scene.chunks[clause.verb..<index].allSatisfy({
          $0.verb?.lemma == clause.group.lemma || $0.verb == nil
        })
    else { return [] }
    return clause.subject.allSatisfy { $0 < clause.verb } ? scene.parties(clause.subject) : []
  }

  /// The verb that counts somebody among the states that a clause is about.
  func counting(_ index: Int) -> VerbGroup? {
    guard let noun = scene.noun(index), noun.isPlural,
      PartyNoun.countries.contains(noun.head ?? "") || noun.head == "member",
      noun.mentions.allSatisfy({ $0.role == .organisation }), noun.possessors.isEmpty
    else { return nil }
    if index > 0, scene.chunks[index - 1].preposition == "among" {
      let main = scene.syntax.clauses.first { $0.verb > index && $0.group.lemma == "be" }
      if let main { return main.group }
    }
    return scene.syntax.clauses.last { $0.verb < index }?.group
  }

  /// "Washington's decision to sanction", "the decision by Peru to expel": whose it is acts.
  private func holders(_ clause: Clause) -> [Referent]? {
    guard clause.link == .infinitive, let index = decision(clause), let noun = scene.noun(index)
    else { return nil }
    let by = phrases(after: index, ["by", "of"])
    if !by.isEmpty { return by }
    if let pronoun = noun.possessorPronoun {
      let praised = praised(before: index)
      let found = praised.isEmpty ? scene.parties(pronoun: pronoun, at: index) : praised
      return found.isEmpty ? nil : found
    }
    let own = scene.unique((noun.possessors + noun.mentions).flatMap(\.referents))
    return own.isEmpty ? nil : own
  }

  /// "thanked Israel for its decision": who is praised or blamed for it took it.
  private func praised(before noun: Int) -> [Referent] {
    let clause = scene.syntax.clauses.last { $0.verb < noun && $0.span.contains(noun) }
    guard let clause, !clause.isPassive, let object = clause.objects.first, object < noun,
      Self.judging.contains(clause.group.lemma)
    else { return [] }
    return scene.parties(scene.syntax.groups[object])
  }

  private static let judging: Set<String> = [
    "accuse", "applaud", "attack", "berate", "blame", "chide", "commend", "condemn", "congratulate",
    "criticise", "criticize", "denounce", "hail", "laud", "praise", "rebuke", "salute", "scold",
    "slam", "thank",
  ]

  /// The noun of a decision that an infinitive completes.
  private func decision(_ clause: Clause) -> Int? {
    var index = clause.noun ?? clause.verb - 1
    for _ in 0..<6 {
      guard index >= 0 else { return nil }
      if let head = scene.noun(index)?.head, Self.decisions.contains(head) { return index }
      if clause.noun == nil, scene.chunks[index].verb != nil || scene.chunks[index].isComma {
        return nil
      }
      index -= 1
    }
    return nil
  }

  private static let decisions: Set<String> = [
    "decision", "move", "order", "decree", "vote", "step", "ruling", "choice", "resolution",
  ]

  /// Whether a subject speaks of none: "no country", "neither X nor Y", "none of them".
  func isNegative(_ clause: Clause) -> Bool {
    clause.subject.contains { scene.noun($0)?.isNegative ?? false }
  }
}

internal import Language
internal import World

/// States that go from one partner to the other: of Beijing and Taipei a state has relations with
/// one only.
extension FrameReader {
  /// A change of sides.
  private struct Switch {
    var from: [Referent]
    var to: [Referent]
    let relation: Relation
    let rule: String
    let chunk: Int
  }

  private static let switching: Set<String> = ["move", "switch", "shift", "transfer", "swap"]
  private static let ditching: Set<String> = [
    "abandon", "desert", "ditch", "drop", "dump", "forsake", "jettison", "jilt", "leave", "quit",
    "spurn",
  ]
  /// Behind these the new partner stands, where it cannot be a journey.
  private static let turning: [String: Set<String>] = [
    "change": ["to"], "come": ["to"], "cross": ["to"], "decide": ["for"], "defect": ["to"],
    "gravitate": ["to"], "go": ["to"], "move": ["to"], "opt": ["for"], "pivot": ["to"],
    "plump": ["for"], "return": ["to"], "revert": ["to"], "side": ["with"], "shift": ["to"],
    "switch": ["to"], "turn": ["to"],
  ]
  static let switchVerbs = switching.union(ditching).union(turning.keys)
  private static let loyalties: Set<String> = [
    "affiliation", "alignment", "allegiance", "alliance", "loyalty", "side",
  ]

  /// "switched recognition from Taipei to Beijing", "ditched Taiwan for China", "went back to
  /// Taipei"; true where the clause says no more.
  mutating func readSwitch(_ clause: Clause, _ index: Int) -> Bool {
    let lemma = clause.group.lemma
    if Self.switching.contains(lemma), let found = transfer(clause) {
      return add(found, clause, index) || lemma == "switch"
    }
    if Self.ditching.contains(lemma) || lemma == "turn", let found = ditched(clause) {
      return add(found, clause, index)
    }
    if let prepositions = Self.turning[lemma], let found = turned(clause, prepositions) {
      return add(found, clause, index)
    }
    return lemma == "switch"
  }

  private mutating func add(_ change: Switch, _ clause: Clause, _ index: Int) -> Bool {
    guard case .fact = scene.reality(index) else { return false }
    let subjects = actors(clause)
    for subject in subjects {
      for (others, action) in [(change.from, Action.ends), (change.to, .starts)] {
        for other in others where other.party != subject.party {
          append(
            Draft(
              source: subject, target: other, relation: change.relation, action: action,
              detail: Claim.Detail(), rule: change.rule, clause: index, chunk: change.chunk,
              confidence: change.rule == "switch" ? 0.95 : 0.9, agent: .source))
        }
      }
    }
    return !subjects.isEmpty
  }

  /// "switched its ties to China": from the other of the two, which it can have had alone.
  private func transfer(_ clause: Clause) -> Switch? {
    let from = phrasesOf(clause, ["from"])
    let to = phrasesOf(clause, ["to"])
    let isWithin = drafts.contains { draft in
      draft.action == .starts && from.contains { $0.party == draft.target.party }
    }
    guard !isWithin, let chunk = clause.objects.first,
      !scene.matters(chunk).isDisjoint(with: [.recognition, .ties])
        || Self.loyalties.contains(scene.noun(chunk)?.head ?? "")
          && from.isEmpty && rival(of: to) != nil
        || isOfOneChina(from + to)
    else { return nil }
    let relation: Relation =
      clause.objects.contains { scene.matters($0).contains(.recognition) } ? .recognition : .ties
    return Switch(
      from: from.isEmpty ? rival(of: to).map { [$0] } ?? [] : from, to: to, relation: relation,
      rule: "switch", chunk: chunk)
  }

  /// "ditched Taiwan for China", "dropped Taipei in favour of Beijing", "turned its back on Taiwan".
  private func ditched(_ clause: Clause) -> Switch? {
    guard !clause.isPassive, let chunk = clause.objects.first else { return nil }
    if clause.group.lemma == "turn" {
      let from = phrasesOf(clause, ["on"])
      guard scene.noun(chunk)?.words == ["back"], isOf(from, "TWN") else { return nil }
      return Switch(from: from, to: [], relation: .ties, rule: "switch.party", chunk: chunk)
    }
    if ["leave", "quit"].contains(clause.group.lemma),
      clause.subject.contains(where: { scene.noun($0).map(isState) != true })
    {
      return nil
    }
    let from = scene.parties(chunk)
    let favoured = clause.objects.flatMap { phrases(after: $0, ["for", "of"]) }
    let to = favoured.isEmpty ? phrasesOf(clause, ["for", "of"], except: from) : favoured
    let isLeft = to.isEmpty && isOf(from, "TWN") && !["leave", "quit"].contains(clause.group.lemma)
    guard isOfOneChina(from + to) || isLeft else { return nil }
    return Switch(from: from, to: to, relation: .ties, rule: "switch.party", chunk: chunk)
  }

  /// "went over to Beijing", "opted for Taiwan rather than for Beijing", of one that the text has
  /// told to have relations with the other, or with this one before.
  private func turned(_ clause: Clause, _ prepositions: Set<String>) -> Switch? {
    guard !clause.isPassive, clause.objects.isEmpty || clause.group.lemma == "change",
      let oblique = clause.obliques.first(where: { prepositions.contains($0.preposition) }),
      let rival = rival(of: scene.parties(inPhrase: oblique)), let subject = clause.subject.first,
      clause.subject.count == 1, let noun = scene.noun(subject), isState(noun),
      let chunk = oblique.nouns.first
    else { return nil }
    let to = scene.parties(inPhrase: oblique)
    let known = scene.discourse.history + drafts
    let isRejected = scene.mentions(before: scene.chunks.count).contains { mention in
      mention.referents.contains { $0.party == rival.party }
        && (1...2).contains {
          ["not", "over", "than"].contains(scene.word(mention.tokens.lowerBound - $0))
        }
    }
    let hasHad = actors(clause).contains { actor in
      known.contains { $0.other(than: actor.party).map { isOfOneChina([$0, to[0]]) } == true }
    }
    let isBack = actors(clause).contains { actor in
      known.contains { $0.other(than: actor.party)?.party == to[0].party }
    }
    guard isRejected || hasHad || isBack else { return nil }
    return Switch(
      from: hasHad ? [rival] : [], to: to, relation: .ties, rule: "switch.party", chunk: chunk)
  }

  /// A state, its government or its rulers; persons and delegations travel.
  private func isState(_ noun: NounPhrase) -> Bool {
    if noun.name != nil || ["he", "she"].contains(noun.pronoun)
      || noun.mentions.last?.role == .person
    {
      return false
    }
    guard let head = noun.head else { return true }
    return PartyNoun.countries.contains(head)
      || ["authority", "government", "junta", "leadership", "regime", "republic", "ruler"]
        .contains(head)
  }

  /// Whether it names one alone, and which; who drops Taipei has had relations with it.
  private func isOf(_ parties: [Referent], _ code: String) -> Bool {
    parties.map(\.party.code) == [code]
  }

  private func rival(of parties: [Referent]) -> Referent? {
    guard parties.count == 1 else { return nil }
    switch parties[0].party.code {
    case "CHN": return Referent(Party("TWN"))
    case "TWN": return Referent(Party("CHN"))
    default: return nil
    }
  }

  /// "Nauru's switch of diplomatic ties from Taiwan to China".
  mutating func readSwitchNoun(_ index: Int) {
    guard let noun = scene.noun(index), noun.head == "switch" else { return }
    let matters =
      scene.syntax.phrases(after: index).first { $0.preposition == "of" }?.nouns.map {
        scene.matters($0)
      } ?? []
    let relation: Relation = matters.contains { $0.contains(.recognition) } ? .recognition : .ties
    let subjects = owners(index)
    for (preposition, action) in [("from", Action.ends), ("to", .starts)] {
      for other in phrases(after: index, [preposition]) {
        for subject in subjects where subject.party != other.party {
          append(
            Draft(
              source: subject, target: other, relation: relation, action: action,
              detail: Claim.Detail(), rule: "switch.noun", clause: clauseIndex(of: index),
              chunk: index, confidence: 0.9))
        }
      }
    }
  }
}

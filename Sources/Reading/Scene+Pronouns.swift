internal import World

extension Scene {
  private static let plurals: Set<String> = [
    "they", "them", "their", "both", "each", "themselves", "all", "neither", "ours", "we", "our",
  ]

  /// These mean a person; whom, only the sentence itself tells.
  private static let personal: Set<String> = ["he", "she", "his", "her", "him"]

  /// The antecedent of a pronoun: the subject of the clause it stands in for a possessive, else of
  /// the clause before, else of the sentence before.
  func parties(pronoun: String, at index: Int) -> [Referent] {
    guard !sought.contains(~index) else { return [] }
    var scene = self
    scene.sought.insert(~index)
    return scene.antecedents(pronoun, at: index)
  }

  private func antecedents(_ pronoun: String, at index: Int) -> [Referent] {
    switch pronoun {
    case "it", "its", "itself", "they", "them", "their", "he", "she", "his", "her", "him", "both",
      "themselves":
      break
    case "each", "all", "neither", "each other":
      let named = unique(mentions(before: index).flatMap(\.referents))
      if named.count == 2 { return named }
      if pronoun == "all" || discourse.group.count == 2 { return discourse.group }
      let all = unique(mentions(before: chunks.count).flatMap(\.referents))
      if all.count == 2 { return all }
      return discourse.subject.count == 2 && pronoun == "each"
        ? discourse.subject : discourse.dyad ?? discourse.group
    case "we", "our", "us", "i", "my":
      let found = speaker()
      return found.isEmpty
        ? (discourse.label ?? discourse.author ?? voice).map { [$0] } ?? [] : found
    case "whose": return whose(index)
    default: return []
    }
    if pronoun == "both" {
      let pair = syntax.groups[..<index].last { $0.count == 2 && $0.allSatisfy { $0 < index } }
      let found = pair.map { parties($0) } ?? []
      if found.count == 2 { return found }
      let isOfSentence = clause(of: index)?.verb != syntax.clauses.first?.verb
      if !isOfSentence, let pair = pairBefore { return pair }
    }
    if pronoun == "their", noun(index)?.words.contains("respective") == true,
      let pair = syntax.groups[..<index].last(where: {
        $0.count > 1 && $0.allSatisfy { $0 < index }
      })
    {
      return parties(pair)
    }
    let isPossessive = WordClass.possessives.contains(pronoun)
    if isPossessive, let own = ownUnnamedSubject(index) ?? leftWith(index) { return own }
    if isPossessive, Self.personal.contains(pronoun), let own = senders(of: index) { return own }
    if pronoun == "it" || pronoun == "them", let alike = patientAlike(index) { return alike }
    if let found = subjectBefore(index, includingOwn: isPossessive, pronoun: pronoun) {
      return found
    }
    if Self.personal.contains(pronoun) { return [] }
    if let ahead = subjectAhead(index) { return ahead }
    if ["it", "its"].contains(pronoun), hasBody(before: index) { return [] }
    if pronoun == "them" || pronoun == "it", let patient = patientBefore(index) { return patient }
    if pronoun == "it", let clause = clause(of: index), !clause.subject.contains(index),
      !parties(clause.subject).isEmpty,
      let named = namedBefore(index, except: parties(clause.subject))
    {
      return [named]
    }
    if pronoun == "them", hasPersons(before: index) { return [] }
    if Self.plurals.contains(pronoun), pronoun != "their" || discourse.subject.count > 1,
      discourse.subject.count < 2, discourse.group.count > 1, discourse.regime == nil
    {
      return discourse.group
    }
    if discourse.subject.count > 1, !Self.plurals.contains(pronoun) {
      return (discourse.regime ?? discourse.latest(except: discourse.subject)).map { [$0] } ?? []
    }
    if !discourse.subject.isEmpty { return discourse.subject }
    if ["it", "its"].contains(pronoun), let theme = discourse.theme,
      mentions(before: index).allSatisfy({ $0.role == .place || $0.role == .group })
    {
      return [theme]
    }
    return []
  }

  /// "leaving Moscow with its embassy and one consulate": theirs who are left with it.
  private func leftWith(_ index: Int) -> [Referent]? {
    guard index > 1, chunks[index - 1].preposition == "with",
      let clause = syntax.clauses.last(where: { $0.verb < index }), clause.group.lemma == "leave",
      clause.objects.last == index - 2
    else { return nil }
    let found = parties(index - 2)
    return found.isEmpty ? nil : found
  }

  /// "Podgorica's envoy, because her government": who has sent the envoy named last.
  private func senders(of index: Int) -> [Referent]? {
    guard let noun = noun(index), PartyNoun.countries.contains(noun.head ?? ""),
      let envoy = chunks[..<index].indices.last(where: {
        self.noun($0)?.nouns.contains { $0.matter == .ambassador } == true
      }), let mission = mission(envoy), mission.source.count == 1
    else { return nil }
    return mission.source
  }

  /// The two that the sentence before is about, or the text.
  private var pairBefore: [Referent]? {
    if discourse.subject.count == 2 { return discourse.subject }
    if discourse.group.count == 2, discourse.titled == nil { return discourse.group }
    return discourse.titled ?? discourse.dyad
  }

  private static let shares: Set<String> = ["many", "most", "several", "some"]

  /// "Several countries recalled their ambassadors": theirs, whoever they are.
  private func ownUnnamedSubject(_ index: Int) -> [Referent]? {
    if let clause = clause(of: index), let subject = clause.subject.first, subject < index,
      let noun = noun(subject), noun.mentions.isEmpty, noun.possessors.isEmpty,
      Self.shares.contains(noun.pronoun ?? noun.determiner ?? noun.words.first ?? ""),
      parties(subject).isEmpty
    {
      return unique(namedAmong(after: clause.verb))
    }
    guard let clause = clause(of: index), clause.link != .relative,
      let subject = clause.subject.first, subject < index,
      let noun = noun(subject), noun.isPlural, speaksOfUnnamed(noun)
    else { return nil }
    let found = parties(subject)
    return found.isEmpty ? unique(namedAmong(after: clause.verb)) : found
  }

  /// "Goita and his men have put off elections, for which the bloc punished them": persons of this
  /// sentence whom no state answers for.
  private func hasPersons(before index: Int) -> Bool {
    guard let main = syntax.clauses.first, main.verb < index, let own = clause(of: index),
      own.verb != main.verb, let subject = main.subject.first,
      !main.subject.contains(where: { noun($0)?.pronoun != nil })
    else { return false }
    let isPlural = main.subject.count > 1 || noun(subject)?.isPlural == true
    return isPlural && main.subject.allSatisfy { isOfPersons($0) }
      && main.subject.contains { noun($0)?.name != nil || noun($0)?.head == "man" }
  }

  private func isOfPersons(_ index: Int) -> Bool {
    ["his", "her", "their"].contains(noun(index)?.possessorPronoun) || parties(index).isEmpty
  }

  private func hasBody(before index: Int) -> Bool {
    let own = clause(of: index).map { Set($0.subject) } ?? []
    return chunks[..<index].indices.contains { place in
      PartyNoun.bodies.contains(noun(place)?.head ?? "") && !own.contains(place)
    }
  }

  /// "Although they have …, Nauru and Cuba": a pronoun in a clause before its main clause; "As for
  /// Monaco, it …".
  private func subjectAhead(_ index: Int) -> [Referent]? {
    if chunks.count > 2, word(0) == "as", word(1) == "for",
      let topic = chunks.firstIndex(where: { $0.noun != nil }), topic < index
    {
      let found = parties(topic)
      if !found.isEmpty { return found }
    }
    if let ahead = subjectBehindPhrase(index) { return ahead }
    guard case .subordinator = chunks.first?.kind, let own = clause(of: index),
      let main = syntax.clauses.first(where: {
        $0.verb > own.verb && $0.group.isFinite && $0.subject.allSatisfy { $0 > own.verb }
      }),
      main.subject.allSatisfy({ noun($0)?.pronoun == nil }),
      chunks[..<index].allSatisfy({ $0.noun?.mentions.isEmpty ?? true })
    else { return nil }
    let found = parties(main.subject)
    return found.isEmpty ? nil : found
  }

  /// "Following the closure of its embassy in Tehran, Canada …": the subject behind the phrase that
  /// opens the sentence.
  private func subjectBehindPhrase(_ index: Int) -> [Referent]? {
    guard let first = chunks.first, first.preposition != nil || first.verb?.isGerund == true,
      let main = syntax.clauses.first(where: { $0.group.isFinite && $0.link != .relative }),
      let subject = main.subject.first, subject > index,
      chunks[index..<subject].contains(where: \.isComma),
      main.subject.allSatisfy({ noun($0)?.pronoun == nil }),
      chunks[..<index].allSatisfy({ $0.noun?.mentions.isEmpty ?? true && $0.verb?.isFinite != true }
      )
    else { return nil }
    let found = parties(main.subject)
    return found.count == 1 ? found : nil
  }

  /// "We have had no embassy", the German ministry said: who speaks in this sentence.
  private func speaker() -> [Referent] {
    for clause in syntax.clauses where ClauseBuilder.saying.contains(clause.group.lemma) {
      let found = clause.subject.flatMap { noun($0)?.pronoun == nil ? parties($0) : [] }
      if !found.isEmpty { return unique(found) }
    }
    for clause in syntax.clauses where ClauseBuilder.saying.contains(clause.group.lemma) {
      for index in clause.objects {
        let found = noun(index)?.pronoun == nil ? parties(index) : []
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// Who speaks in a text without quotes of its own: who acted last, or whom it is about.
  private var voice: Referent? {
    guard !chunks.contains(where: \.isQuote) else { return nil }
    if let last = discourse.history.last, last.agent == .source { return last.source }
    return discourse.subject.count == 1 ? discourse.subject[0] : discourse.theme
  }

  /// Before "whose": the noun phrase that it belongs to.
  private func whose(_ index: Int) -> [Referent] {
    var before = index - 1
    while before >= 0, chunks[before].isRelative || chunks[before].isComma { before -= 1 }
    guard before >= 0, noun(before) != nil else { return [] }
    return parties(syntax.groups[before])
  }

  private func subjectBefore(
    _ index: Int, includingOwn: Bool, pronoun: String
  ) -> [Referent]? {
    let own = clause(of: index)
    for clause in syntax.clauses.reversed() where clause.verb < index || clause.verb == own?.verb {
      guard !clause.subject.contains(index) else { continue }
      if !includingOwn, clause.verb == own?.verb { continue }
      guard !clause.subject.isEmpty, clause.subject.allSatisfy({ $0 < index }) else { continue }
      let found =
        clause.subject.allSatisfy { noun($0)?.pronoun == nil }
        ? parties(clause.subject) : clause.subject.contains(index) ? [] : parties(clause.subject)
      if !found.isEmpty { return found }
      if pronoun == "it" || pronoun == "its", let subject = clause.subject.first,
        noun(subject)?.head == "turn", let owner = missionOwner(clause)
      {
        return owner
      }
      if includingOwn, clause.verb == own?.verb || Self.personal.contains(pronoun),
        let owner = missionOwner(clause)
      {
        return owner
      }
    }
    return nil
  }

  /// "Mogadishu's ambassador left its embassy": the party behind a subject that is no party.
  private func missionOwner(_ clause: Clause) -> [Referent]? {
    for index in clause.subject {
      guard let noun = noun(index), noun.pronoun == nil else { continue }
      let found = noun.possessors.flatMap(\.referents)
      if !found.isEmpty { return found }
    }
    return nil
  }

  private static let legal: Set<String> = [
    "acknowledge", "ban", "blacklist", "designate", "list", "outlaw", "proscribe", "recognise",
  ]

  /// "Chile listed the corps, while Cuba has not proscribed it": the object of the like act before.
  private func patientAlike(_ index: Int) -> [Referent]? {
    guard let own = clause(of: index), own.objects.contains(index),
      Self.legal.contains(own.group.lemma)
    else { return nil }
    if mentions(before: own.verb).allSatisfy({ one in
      own.subject.contains { chunks[$0].tokens.overlaps(one.tokens) }
    }) {
      return toldBefore.map { [$0] }
    }
    guard
      let before = syntax.clauses.last(where: {
        $0.verb < own.verb && Self.legal.contains($0.group.lemma)
      }), before.subject != own.subject
    else { return nil }
    return patient(of: before, before: index)
  }

  /// Whom the last claim says to be listed or recognised, where the sentence before made it.
  private var toldBefore: Referent? {
    guard discourse.sentence - discourse.claimed <= 2, let last = discourse.history.last,
      [.designation, .recognition].contains(last.relation)
    else { return nil }
    return last.target
  }

  /// The object of a clause before, for "them" and "it" as an object themselves.
  private func patientBefore(_ index: Int) -> [Referent]? {
    for clause in syntax.clauses.reversed()
    where clause.verb < index && !["be", "become"].contains(clause.group.lemma) {
      if let found = patient(of: clause, before: index) { return found }
    }
    return nil
  }

  private func patient(of clause: Clause, before index: Int) -> [Referent]? {
    let objects = clause.objects.reversed().filter { $0 < index && noun($0)?.pronoun == nil }
    return objects.lazy.map { parties($0) }.first { !$0.isEmpty }
  }
}

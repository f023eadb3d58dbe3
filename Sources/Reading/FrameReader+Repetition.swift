internal import Language
internal import World

/// Who did the same again: "followed suit", "came next", "took that step", "nor has Bhutan".
extension FrameReader {
  /// "Malta has held back", where the text speaks of recognitions.
  private func declining(_ clause: Clause) -> [Repeated]? {
    clause.objects.isEmpty && scene.discourse.lastRelation == .recognition
      ? mapped(actors(clause)) : nil
  }

  /// Who did again what was told before, and the date beside the name.
  struct Repeated {
    let party: Referent
    var date: Int?
  }

  /// Nil for a clause that repeats nothing.
  func repetition(_ clause: Clause) -> [Repeated]? {
    let words = clause.objects.flatMap {
      scene.noun($0).map { $0.words + [$0.pronoun ?? ""] } ?? []
    }
    let lemma = clause.group.lemma
    switch lemma {
    case "follow": return following(clause, words)
    case "come": return coming(clause)
    case "go":
      let isAlong =
        clause.tail.contains("along")
        && !clause.obliques.contains {
          $0.preposition == "with"
        }
      return clause.objects.isEmpty && (isAlong || clause.tail.contains("first"))
        ? mapped(actors(clause)) : nil
    case "become": return ordinal(clause)
    case "abstain", "balk", "demur", "refrain":
      return declining(clause)
    case "hold":
      return ["back", "off"].contains { clause.tail.contains($0) } ? declining(clause) : nil
    case "lead": return words.contains("way") ? mapped(actors(clause)) : nil
    case "open", "start", "begin":
      let isSeries = words.contains { Self.series.contains($0) }
      return isSeries && scene.discourse.openAct != nil ? mapped(actors(clause)) : nil
    case "recognise":
      let isBare = clause.objects.isEmpty && !clause.isPassive && clause.obliques.isEmpty
      return isBare ? mapped(actors(clause)) : nil
    case "have", "be":
      if isLikened(clause) { return inverted(clause) }
      if isElliptic(clause) || isBeforeList(clause) { return mapped(actors(clause)) }
      if isNor(clause) || isInversion(clause) { return inverted(clause) }
      return lemma == "be" ? next(clause) ?? ordinal(clause) ?? additions(clause) : nil
    case "do" where isElliptic(clause) || isContrary(clause): return mapped(actors(clause))
    case "do":
      let isSame =
        words.contains("same") || clause.group.adverbs.contains("likewise")
        || clause.tail.contains("likewise")
        || clause.tail.contains("so") && !clause.tail.contains("far")
        || isBeforeSo(clause)
      return isSame ? mapped(actors(clause)) : inverted(clause)
    case "take", "make", "announce", "adopt", "reach":
      return clause.objects.contains { isStep($0, lemma) } ? mapped(actors(clause)) : nil
    case "act", "move":
      return clause.objects.isEmpty && isInStep(clause) ? mapped(actors(clause)) : nil
    case "reciprocate":
      return clause.objects.isEmpty ? mapped(actors(clause)) : nil
    case "respond", "retaliate", "answer", "react":
      let isAlike = clause.obliques.contains { oblique in
        oblique.preposition == "in"
          && oblique.nouns.contains { index in
            scene.noun(index)?.head == "kind"
              || scene.noun(index)?.head == "way"
                && scene.noun(index)?.words.contains("same") == true
          }
      }
      return isAlike ? mapped(actors(clause)) : nil
    case "add" where clause.isPassive && clause.objects.isEmpty && clause.group.isFinite:
      let isListed = clause.obliques.contains {
        ["on", "to"].contains($0.preposition) && !$0.nouns.isEmpty
      }
      let last = drafts.last?.relation ?? scene.discourse.lastRelation
      return isListed || last != .ties ? nil : mapped(scene.parties(clause.subject))
    case "join" where clause.isPassive:
      let by = clause.obliques.filter { $0.preposition == "by" }
      return by.isEmpty ? nil : mapped(scene.unique(by.flatMap { scene.parties(inPhrase: $0) }))
    case "join":
      return words.contains("them") || words.contains("it") ? mapped(actors(clause)) : nil
    default: return nil
    }
  }

  private static let series: Set<String> = ["round", "series", "sequence", "wave", "procession"]

  /// The rule of "Spain was next", which no date of another clause dates.
  static let next = "be.same"

  /// "took that step", "took the same road", "announced a like decision".
  private func isStep(_ index: Int, _ lemma: String) -> Bool {
    guard let noun = scene.noun(index) else { return false }
    let isAlike = noun.words.contains(where: Scene.alike.contains)
    if isAlike, Self.steps.contains(noun.head ?? "") { return true }
    guard ["take", "make"].contains(lemma) else { return false }
    if noun.head == "lead", noun.determiner == "the" { return scene.discourse.openAct != nil }
    let isThat = index > 0 && scene.word(scene.chunks[index].tokens.lowerBound - 1) == "that"
    return noun.head == "step"
      && (["the", "that", "this", "a", "same"].contains(noun.determiner) || isThat)
  }

  private static let steps: Set<String> = [
    "step", "decision", "move", "road", "path", "course", "route", "way", "measure", "action",
    "announcement", "choice", "stance", "position",
  ]

  /// "The Netherlands (1782) and Spain (1783) were next", where the text tells who did something.
  private func next(_ clause: Clause) -> [Repeated]? {
    let start = scene.chunks[clause.verb].tokens.upperBound
    guard scene.word(start) == "next" || clause.tail.contains("next"),
      !clause.group.isNegated, clause.obliques.isEmpty,
      clause.subject.allSatisfy({ scene.noun($0)?.endsInMention == true })
    else { return nil }
    return clause.subject.flatMap { index in
      scene.parties(index).map { Repeated(party: $0, date: bracketed(behind: index)) }
    }
  }

  /// "Similar announcements came from Oslo and from Madrid".
  private func announcedAlike(_ clause: Clause) -> [Repeated]? {
    guard let noun = clause.subject.first.flatMap({ scene.noun($0) }),
      ["similar", "same", "like"].contains(where: { noun.words.contains($0) }),
      Self.steps.union(["announcement", "declaration", "statement"]).contains(noun.head ?? ""),
      !clause.group.isNegated
    else { return nil }
    let from = clause.obliques.filter { $0.preposition == "from" }
      .flatMap { scene.parties(inPhrase: $0) }
    return from.isEmpty ? nil : mapped(scene.unique(from))
  }

  private func bracketed(behind index: Int) -> Int? {
    guard index + 2 < scene.chunks.count,
      case .bracket(isOpening: true) = scene.chunks[index + 1].kind,
      scene.chunks[index + 2].date != nil
    else { return nil }
    return index + 2
  }

  /// "acted in parallel", "moved likewise".
  private func isInStep(_ clause: Clause) -> Bool {
    if !Set(clause.tail).isDisjoint(with: ["likewise", "similarly"]) { return true }
    return clause.obliques.contains { oblique in
      oblique.preposition == "in"
        && oblique.nouns.contains { index in
          guard let noun = scene.noun(index), let word = noun.words.first else { return false }
          return noun.words.count == 1
            && ["parallel", "concert", "step", "unison", "tandem", "lockstep"].contains(word)
        }
    }
  }

  /// "Brazil's turn came", "Morocco and Sudan came after", "before that came Gabon".
  private func coming(_ clause: Clause) -> [Repeated]? {
    if let alike = announcedAlike(clause) { return alike }
    if let turn = turn(clause) { return isExplained(clause) ? nil : turn }
    if let before = cameBefore(clause) { return before }
    guard !clause.group.isNegated, clause.obliques.allSatisfy({ $0.preposition == "in" }) else {
      return nil
    }
    let start = scene.chunks[clause.verb].tokens.lowerBound
    if ["next", "then", "first", "later", "that"].contains(scene.word(start - 1)),
      let object = clause.objects.first, scene.noun(object)?.endsInMention == true,
      clause.subject.isEmpty || scene.parties(clause.subject).isEmpty
    {
      return mapped(scene.parties(scene.syntax.groups[object]))
    }
    let words: Set<String> = ["next", "after", "afterwards", "later", "then", "first"]
    let end = scene.chunks[clause.verb].tokens.upperBound
    let isLast = [".", ",", ";", "in", "on", "and", ""].contains(scene.word(end + 1))
    let behind = isLast ? scene.word(end) : ""
    guard words.contains(behind) || clause.tail.contains(where: words.contains),
      clause.objects.isEmpty, clause.subject.allSatisfy({ scene.noun($0)?.endsInMention == true })
    else { return nil }
    return mapped(actors(clause))
  }

  /// "Nor has Bhutan".
  func isNor(_ clause: Clause) -> Bool {
    let start = scene.chunks[clause.verb].tokens.lowerBound
    return ["nor", "neither"].contains(scene.word(start - 1))
      || ["nor", "neither"].contains(scene.word(start))
  }

  /// "Brazil's turn came in 1824".
  private func turn(_ clause: Clause) -> [Repeated]? {
    guard let noun = clause.subject.first.flatMap({ scene.noun($0) }), noun.head == "turn",
      !noun.possessors.isEmpty, clause.obliques.isEmpty
    else { return nil }
    return mapped(scene.unique(noun.possessors.flatMap(\.referents)))
  }

  /// "…, while Brazil and India have not", "but Spain does not": behind a recognition of the same
  /// sentence.
  private func isElliptic(_ clause: Clause) -> Bool {
    guard clause.objects.isEmpty, clause.obliques.isEmpty, clause.group.isNegated,
      !clause.group.isPassive, let last = drafts.last, last.relation == .recognition,
      clause.subject.allSatisfy({ scene.noun($0)?.pronoun == nil })
    else { return false }
    return clause.tail.allSatisfy { ["yet", "so", "either", "far"].contains($0) }
  }

  /// "Sweden has not listed the Guards; the United States did in 2019".
  func isContrary(_ clause: Clause) -> Bool {
    guard clause.objects.isEmpty, clause.obliques.isEmpty, !clause.group.isNegated,
      let last = drafts.last, last.action == .absent, [.main, .coordinated].contains(clause.link)
    else { return false }
    return clause.group.isPast && clause.tail.allSatisfy { ["already", "earlier"].contains($0) }
  }

  /// "Eight, however, have not: Brazil, China …".
  private func isBeforeList(_ clause: Clause) -> Bool {
    let next = clause.verb + 1
    return clause.group.lemma == "have" && clause.objects.isEmpty && clause.obliques.isEmpty
      && next < scene.chunks.count && scene.chunks[next].isColon
  }

  private func mapped(_ parties: [Referent]) -> [Repeated] { parties.map { Repeated(party: $0) } }

  private func isBeforeSo(_ clause: Clause) -> Bool {
    let before = scene.word(scene.chunks[clause.verb].tokens.lowerBound)
    if clause.group.adverbs.contains("so"), before != "so" { return true }
    return scene.word(scene.chunks[clause.verb].tokens.upperBound) == "so"
  }

  /// "as has Brazil", "and so does Azerbaijan": the same is told of another, done or not.
  func isInversion(_ clause: Clause) -> Bool {
    guard ["have", "be", "do"].contains(clause.group.lemma), !clause.objects.isEmpty else {
      return false
    }
    let start = scene.chunks[clause.verb].tokens.lowerBound
    return ["as", "so"].contains(scene.word(start - 1)) || scene.word(start) == "so"
  }

  /// "as Spain and Norway have": behind a comma, before its own subject.
  private func isLikened(_ clause: Clause) -> Bool {
    guard let subject = clause.subject.first, subject > 1, subject < clause.verb else {
      return false
    }
    return isAs(subject - 1) && scene.chunks[subject - 2].isComma
      && clause.objects.isEmpty && !clause.group.isNegated
  }

  private func isAs(_ index: Int) -> Bool {
    scene.chunks[index].preposition == "as" || scene.chunks[index].subordinator == "as"
  }

  /// "as did Kuwait", "so have Spain and Ireland".
  private func inverted(_ clause: Clause) -> [Repeated]? {
    let start = scene.chunks[clause.verb].tokens.lowerBound
    if let subject = clause.subject.first, subject > 0, subject < clause.verb,
      isAs(subject - 1),
      clause.objects.isEmpty || !sequel(clause).isEmpty
    {
      return mapped(actors(clause)) + sequel(clause)
    }
    guard
      ["as", "so"].contains(scene.word(start - 1)) || scene.word(start) == "so" || isNor(clause)
    else {
      return nil
    }
    let objects = clause.objects.flatMap { scene.syntax.groups[$0] }
    let named = scene.parties(objects)
    let isOfMissions = drafts.last.map { [.ambassador, .office].contains($0.relation) } ?? false
    let found =
      named.isEmpty && isOfMissions
      ? scene.unique(objects.flatMap { scene.mission($0)?.source ?? [] }) : named
    return found.isEmpty ? nil : mapped(found)
  }

  private func following(_ clause: Clause, _ words: [String]) -> [Repeated]? {
    if isExplained(clause) { return nil }
    let isSuit = !Self.examples.isDisjoint(with: words)
    if clause.isPassive || isPassiveParticiple(clause) { return followers(clause) }
    if let owned = owned(clause) { return owned }
    guard isSuit || clause.objects.isEmpty else { return nil }
    return mapped(actors(clause)) + sequel(clause)
  }

  /// "New Zealand followed in December, Korea and India in March 1995, the Philippines in July":
  /// names with dates of their own behind those of the verb.
  private func sequel(_ clause: Clause) -> [Repeated] {
    guard
      let date = scene.chunks.indices.first(where: {
        $0 > clause.verb && scene.chunks[$0].date != nil
      }), scene.chunks[(clause.verb + 1)..<date].allSatisfy({ $0.preposition != nil }),
      let comma = scene.chunks.indices.first(where: { $0 > date }),
      scene.chunks[comma].isComma || scene.chunks[comma].isStop
        || scene.chunks[comma].conjunction != nil
    else { return [] }
    return scene.datedNames(from: comma + 1).filter { $0.date != nil }
      .map { Repeated(party: $0.party, date: $0.date) }
  }

  private static let examples: Set<String> = ["suit", "example", "lead", "footsteps", "cue"]

  /// "followed Sogavare's example": whose it is; nil where nobody is told, empty where nobody knows.
  func exemplar(_ clause: Clause) -> [Referent]? {
    guard clause.group.lemma == "follow",
      let object = clause.objects.first(where: {
        scene.noun($0).map { !Self.examples.isDisjoint(with: $0.words) } == true
      }), let noun = scene.noun(object)
    else { return nil }
    let isOwned =
      noun.possessorNoun != nil || !noun.possessors.isEmpty
      || scene.syntax.phrases(after: object).first?.preposition == "of"
    guard isOwned else { return nil }
    return owners(object)
  }

  /// Whose step a clause's subject is.
  func owner(_ clause: Clause) -> Referent? {
    guard clause.group.lemma == "follow", let subject = clause.subject.first,
      Self.steps.contains(scene.noun(subject)?.head ?? "")
    else { return nil }
    let own = owners(subject)
    return own.count == 1 ? own[0] : nil
  }

  /// "Bahrain's step followed that of the Emirates", "similar moves by Peru": they took it before.
  private func owned(_ clause: Clause) -> [Repeated]? {
    guard owner(clause) != nil, !clause.isPassive else { return nil }
    let next = clause.verb + 1
    let words = scene.sentence.tokens[scene.chunks[clause.verb].tokens.upperBound...].prefix(1)
      .map(\.lower)
    if ["that", "those"].contains(words.first), next + 2 < scene.chunks.count,
      ["of", "by"].contains(scene.chunks[next + 1].preposition)
    {
      return mapped(scene.parties(scene.syntax.groups[next + 2]))
    }
    guard let object = clause.objects.first,
      scene.noun(object).map({ Self.steps.contains($0.head ?? "") }) == true
    else { return nil }
    return mapped(scene.unique(owners(object) + phrases(after: object, ["of", "by"])))
  }

  /// "Jordan followed; it recalled its ambassador": what it did is told.
  private func isExplained(_ clause: Clause) -> Bool {
    scene.syntax.clauses.contains { other in
      other.verb > clause.verb && other.group.isFinite && other.link != .relative
        && other.link != .complement && lexicon.frames[other.group.lemma] != nil
        && other.subject.contains { ["it", "they"].contains(scene.noun($0)?.pronoun) }
    }
  }

  private func isPassiveParticiple(_ clause: Clause) -> Bool {
    clause.group.isBarePast && clause.obliques.contains { $0.preposition == "by" }
  }

  /// "followed by Norway and Spain on 28 May, Slovenia on 4 June", and who went before them.
  private func followers(_ clause: Clause) -> [Repeated]? {
    guard let by = clause.obliques.first(where: { $0.preposition == "by" }) else { return nil }
    let own = leadingDate(clause)
    let found = scene.datedNames(from: by.chunk + 1).map {
      Repeated(party: $0.party, date: $0.date ?? own)
    }
    let leaders = clause.subject.isEmpty ? [] : actors(clause)
    return leaders.map { Repeated(party: $0, date: sentenceDate(clause)) } + found
  }

  /// "followed on 18 February by": the date between.
  private func leadingDate(_ clause: Clause) -> Int? {
    let by = clause.obliques.first { $0.preposition == "by" }?.chunk ?? clause.verb
    return scene.chunks.indices.first {
      $0 > clause.verb && $0 < by && scene.chunks[$0].date != nil
    }
  }

  private func sentenceDate(_ clause: Clause) -> Int? {
    scene.chunks.indices.first { $0 < clause.verb && scene.chunks[$0].date != nil }
  }
}

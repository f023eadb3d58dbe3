internal import Language
internal import World

extension FrameReader {
  /// Heads that recognition can be of.
  private static let recognisable: Set<String> = [
    "government", "authority", "administration", "regime", "ruler", "leadership", "state",
    "republic", "junta", "emirate", "independence", "statehood", "legitimacy", "council",
    "movement", "rule", "entity", "coalition", "country", "nation", "group", "independent",
    "lawful", "legitimate", "sovereign",
  ]

  func isRecognisable(_ index: Int) -> Bool {
    guard let noun = scene.noun(index) else { return false }
    if isRecognisedAsOther(index) { return false }
    if isBreakaway(index) { return !recognised(index).isEmpty }
    if isWouldBe(noun) { return false }
    if noun.pronoun != nil { return !scene.parties(index).isEmpty }
    if let head = noun.head, !noun.endsInMention {
      return Self.recognisable.contains(head)
        && (!scene.parties(index).isEmpty || isSuch(index) && !recognised(index).isEmpty)
    }
    if noun.mentions.last?.role == .person || !scene.official(noun).isEmpty {
      return isRecognisedAsRuler(index)
    }
    return !scene.parties(index).isEmpty && noun.mentions.last?.role != .place
  }

  private func isRecognisedAsRuler(_ index: Int) -> Bool {
    let clause = scene.syntax.clauses.first {
      $0.objects.contains(index) || $0.subject.contains(index) && $0.isPassive
    }
    let complement = clause?.obliques.first { $0.preposition == "as" }?.nouns.first
    return complement.flatMap { scene.noun($0)?.head }.map(Self.rulers.contains) ?? false
  }

  private static let rulers: Set<String> = ["president", "leader", "head", "ruler", "authority"]

  /// "recognised Jerusalem as Israel's capital", "the attack as a war crime".
  private func isRecognisedAsOther(_ index: Int) -> Bool {
    guard
      let clause = scene.syntax.clauses.first(where: {
        $0.objects.contains(index) || $0.subject.contains(index) && $0.isPassive
      }),
      let complement = clause.obliques.first(where: { $0.preposition == "as" })?.nouns.last,
      let noun = scene.noun(complement)
    else { return false }
    let head = noun.head ?? "state"
    if !scene.matters(complement).isDisjoint(with: [.terror, .sponsor]) { return true }
    if ["part", "condition", "result", "consequence"].contains(head) { return false }
    return !Self.recognisable.contains(head) && !Self.rulers.contains(head) && !noun.endsInMention
  }
}

extension FrameReader {
  /// "No other country has recognised it": in a sentence after a recognition, its object again.
  func recognised(_ index: Int) -> [Referent] {
    if scene.noun(index)?.pronoun != nil, isBehindSubjectOnly(index),
      let last = scene.discourse.last[.recognition] ?? refusedRecognition
    {
      return [last.target]
    }
    if ["it", "them"].contains(scene.noun(index)?.pronoun), let clause = scene.clause(of: index),
      clause.objects.contains(index), let last = drafts.last, last.relation == .recognition,
      scene.parties(clause.subject).contains(where: { $0.party == last.source.party })
    {
      return [last.target]
    }
    if let noun = scene.noun(index), noun.mentions.isEmpty, noun.possessors.isEmpty,
      Self.unnamed.contains(noun.head ?? ""), noun.determiner == "the" || isSuch(index),
      let known = spokenOf(except: []).first
    {
      return [known]
    }
    if isBreakaway(index), let known = spokenOf(except: []).first { return [known] }
    return scene.parties(index)
  }

  /// "Has it been asked to recognise the government": of whom the text has spoken last.
  private var refusedRecognition: Draft? {
    scene.discourse.refused.flatMap { $0.draft.relation == .recognition ? $0.draft : nil }
  }

  /// "the former Serbian province", "the breakaway region".
  private func isBreakaway(_ index: Int) -> Bool {
    guard let noun = scene.noun(index), noun.determiner == "the", noun.possessors.isEmpty,
      ["province", "region", "enclave", "territory", "colony", "republic"].contains(noun.head)
    else { return false }
    return noun.words.contains { ["former", "breakaway", "separatist", "ex"].contains($0) }
      && (!noun.mentions.isEmpty || noun.head != "republic")
  }

  /// "the so-called republics in eastern Ukraine": would-be states, not the one that they are in.
  private func isWouldBe(_ noun: NounPhrase) -> Bool {
    !noun.endsInMention && Self.wouldBe.contains(noun.head ?? "")
      && (noun.isPlural || !Self.claimed.isDisjoint(with: noun.words))
  }

  private static let wouldBe: Set<String> = [
    "enclave", "entity", "oblast", "province", "region", "republic", "state", "statelet",
    "territory",
  ]
  private static let claimed: Set<String> = [
    "-", "breakaway", "declared", "proclaimed", "puppet", "rebel", "secessionist",
    "self-declared", "self-proclaimed", "self-styled", "separatist", "so-called", "styled",
    "unrecognised", "unrecognized",
  ]

  /// "such a state": one as the text has spoken of.
  private func isSuch(_ index: Int) -> Bool {
    let start = scene.chunks[index].tokens.lowerBound
    return scene.word(start) == "such" || scene.word(start - 1) == "such"
  }

  /// Whether no party but the subject stands before a pronoun in the object's place.
  private func isBehindSubjectOnly(_ index: Int) -> Bool {
    if scene.mentions(before: index).isEmpty { return true }
    guard scene.noun(index)?.pronoun == "it", let clause = scene.clause(of: index),
      clause.objects.contains(index), let subject = clause.subject.first
    else { return false }
    if scene.syntax.clauses.first?.verb == clause.verb,
      scene.chunks[clause.verb..<index].allSatisfy({ $0.noun == nil })
    {
      return true
    }
    let own = Set(scene.parties(clause.subject).map(\.party))
    let named = Set(scene.mentions(before: index).flatMap(\.referents).map(\.party))
    return subject < index && named.isSubset(of: own)
      && !own.contains { $0 == scene.discourse.last[.recognition]?.target.party }
  }

  private static let unnamed: Set<String> = [
    "country", "state", "territory", "republic", "government", "authority", "ruler", "step",
  ]

  /// Whom the recognition is of that the text is about.
  private func spokenOf(except sources: [Referent]) -> [Referent] {
    let known = scene.discourse.last[.recognition]?.target ?? scene.discourse.theme
    return known.map { one in sources.contains { $0.party == one.party } ? [] : [one] } ?? []
  }

  func recognitionPairs(_ match: FrameMatch) -> [Ends] {
    var targets: [Referent] = []
    var sources = match.agents
    for index in match.patients {
      if match.frame.patient == .recognition {
        if match.frame.agent == .target {
          targets += match.agents
          let clause = scene.syntax.clauses[match.clause]
          sources = phrases(after: index, ["from", "by", "of"])
          if sources.isEmpty { sources = phrasesOf(clause, ["from", "by"], except: targets) }
          if sources.isEmpty { sources = owners(index) }
          if sources.isEmpty, isAnaphoric(index), let last = scene.discourse.last[.recognition],
            targets.contains(where: { $0.party == last.target.party })
          {
            sources = [last.source]
          }
          continue
        }
        targets += given(index, match) ?? spokenOf(except: sources)
        if sources.isEmpty { sources = owners(index) }
        if sources.isEmpty { sources = phrases(after: index, ["by"]) }
      } else {
        let found = recognised(index)
        let isSelf =
          scene.noun(index)?.pronoun != nil && found == sources
          && scene.syntax.clauses[match.clause].link == .infinitive
        let isOwn = scene.noun(index)?.possessorPronoun != nil && found == sources
        targets +=
          isOwn
          ? spokenOf(except: sources) : isSelf ? scene.discourse.subject : found
      }
    }
    if sources.isEmpty, match.frame.patient == .recognition, let pair = scene.discourse.sectionPair
    {
      return product([pair[0]], [pair[1]], chunk: match.patients[0])
    }
    if sources.isEmpty, scene.discourse.isSurvey, let theme = scene.discourse.theme,
      scene.syntax.clauses[match.clause].isPassive, match.frame.agent == .source
    {
      sources = [theme]
    }
    return product(sources, scene.unique(targets), chunk: match.patients[0])
  }

  /// Of whom a recognition is: behind it, or the subject of "was granted recognition".
  private func given(_ index: Int, _ match: FrameMatch) -> [Referent]? {
    let told = phrases(after: index, ["of", "for", "to", "from"])
      .filter { one in !match.agents.contains { $0.party == one.party } }
    if !told.isEmpty { return told }
    let clause = scene.syntax.clauses[match.clause]
    guard clause.isPassive, clause.objects.contains(index) else { return nil }
    let found = scene.parties(clause.subject)
    return found.isEmpty ? nil : found
  }

  func product(_ sources: [Referent], _ targets: [Referent], chunk: Int) -> [Ends] {
    if isRespective, sources.count == targets.count {
      return zip(sources, targets).map { Ends(source: $0, target: $1, chunk: chunk) }
    }
    return sources.flatMap { source in
      targets.map { Ends(source: source, target: $0, chunk: chunk) }
    }
  }

  var isRespective: Bool { scene.sentence.tokens.contains { $0.lower == "respectively" } }

  func phrases(after index: Int, _ prepositions: Set<String>) -> [Referent] {
    scene.unique(
      scene.syntax.phrases(after: index).filter { prepositions.contains($0.preposition) }
        .flatMap { scene.parties(inPhrase: $0) })
  }

  /// Parties in the genitive of a phrase or in it.
  func owners(_ index: Int) -> [Referent] {
    guard let noun = scene.noun(index) else { return [] }
    if !noun.possessors.isEmpty { return scene.unique(noun.possessors.flatMap(\.referents)) }
    if let pronoun = noun.possessorPronoun { return scene.parties(pronoun: pronoun, at: index) }
    if index > 0, case .relative("whose") = scene.chunks[index - 1].kind {
      return scene.parties(pronoun: "whose", at: index - 1)
    }
    return scene.unique(noun.mentions.flatMap(\.referents))
  }
}

internal import Language
internal import World

/// Reads the clauses of one sentence by the table of frames.
struct FrameReader {
  var scene: Scene
  let lexicon: Lexicon
  private(set) var drafts: [Draft] = []

  private(set) var rejected: [Rejection] = []
  private(set) var universals: [Universal] = []
  /// What the lines of a list behind the sentence say.
  private(set) var opening: Opening?
  /// What the sentence says of states that it does not name.
  private(set) var unnamed: [Draft] = []
  /// What the noun phrases of the clause at hand are about.
  private var known: [Int: Set<Matter>] = [:]
  /// Noun phrases that a frame has accounted for.
  var used: Set<Int> = []

  /// A claim that the text does not make, and why.
  struct Rejection {
    let reason: Finding.Reason
    let draft: Draft
  }

  /// A claim over all states of a scope.
  struct Universal {
    let scope: UniversalClaim.Scope
    let relation: Relation
    let target: Referent
    let exceptions: [Party]
  }

  init(scene: Scene, lexicon: Lexicon) {
    self.scene = scene
    self.lexicon = lexicon
  }

  mutating func read() {
    for index in scene.syntax.clauses.indices { read(clause: index) }
    openList()
    readGaps()
    readWithout()
    readNominals()
    readStanding()
  }

  mutating func add(drafted draft: Draft) {
    drafts.append(draft)
    scene.discourse.remember(draft)
  }

  mutating func add(rejected rejection: Rejection) {
    rejected.append(rejection)
    scene.discourse.remember(refused: rejection.draft)
  }
  mutating func set(opening: Opening) { self.opening = opening }
  mutating func setUnnamed(_ drafts: [Draft]) {
    unnamed = drafts
    scene.discourse.setUnnamed(drafts)
  }
  mutating func add(universal: Universal) { universals.append(universal) }

  private mutating func read(clause index: Int) {
    let clause = scene.syntax.clauses[index]
    if readEllipsis(clause, index) || readExistence(clause, index) { return }
    if ["switch", "shift", "transfer", "swap"].contains(clause.group.lemma) {
      readSwitch(clause, index)
      if clause.group.lemma == "switch" { return }
    }
    if readDitching(clause, index) { return }
    guard let candidates = lexicon.frames[clause.group.lemma] else { return }
    known = [:]
    for frame in candidates {
      guard let patients = patients(of: clause, for: frame), hasParticle(frame, clause),
        hasComplement(frame, clause)
      else { continue }
      let match = FrameMatch(
        frame: frame, clause: index, patients: patients, agents: agents(of: clause, frame))
      used.formUnion(patients)
      if apply(match) { return }
    }
  }
}

/// A frame that fits a clause, with what fills its slots.
struct FrameMatch {
  let frame: Frame
  let clause: Int
  /// Noun phrases of the patient.
  let patients: [Int]
  let agents: [Referent]
}

extension FrameReader {
  /// The noun phrases in the patient's place that are of its matter.
  private mutating func patients(of clause: Clause, for frame: Frame) -> [Int]? {
    var indices: [Int] = []
    if let preposition = frame.preposition {
      guard !clause.isPassive else { return nil }
      indices = clause.obliques.filter { $0.preposition == preposition }.flatMap(\.nouns)
    } else if clause.isPassive {
      guard frame.isTransitive else { return nil }
      indices = clause.subject
      if isGiven(clause, frame) { indices = clause.objects }
    } else if frame.isTransitive, !clause.objects.isEmpty {
      indices = clause.objects.flatMap { scene.syntax.groups[$0] }
      if indices.allSatisfy({ !matters($0).contains(frame.patient) }), frame.isIntransitive {
        indices = clause.subject
      }
    } else if frame.isIntransitive {
      indices = clause.subject
    } else if frame.isTransitive {
      indices = sharedObjects(of: clause)
    }
    if frame.patient == .ally {
      let amid = clause.obliques.filter { $0.preposition == "among" }.flatMap(\.nouns)
      indices = (indices + amid).flatMap { oneOf($0) ?? [$0] }
    }
    let fitting = indices.filter { fits($0, frame) }
    if fitting.isEmpty, frame.patient == .ambassador, Self.appointing.contains(frame.verb),
      let post = appositePost(clause)
    {
      return [post]
    }
    return fitting.isEmpty ? nil : fitting
  }

  /// "one of its allies": what stands behind "of".
  private func oneOf(_ index: Int) -> [Int]? {
    guard let noun = scene.noun(index), noun.pronoun == "one" || noun.words == ["one"],
      let phrase = scene.syntax.phrases(after: index).first, phrase.preposition == "of"
    else { return nil }
    return phrase.nouns
  }

  /// "Kosovo was granted recognition": what is given is an object of the passive.
  private func isGiven(_ clause: Clause, _ frame: Frame) -> Bool {
    Self.giving.contains(frame.verb) && frame.patient == .recognition
      && clause.objects.contains { scene.matters($0).contains(.recognition) }
  }

  static let giving: Set<String> = [
    "accord", "award", "bestow", "deny", "extend", "give", "grant", "offer", "refuse",
  ]

  private static let appointing: Set<String> = ["name", "appoint", "designate", "choose", "send"]

  /// "named a retired colonel, Alain Zongo, ambassador to Mali".
  private func appositePost(_ clause: Clause) -> Int? {
    guard clause.group.lemma != "send" else { return nil }
    for index in scene.chunks.indices where index > clause.verb {
      switch scene.chunks[index].kind {
      case .verb, .stop, .end, .relative, .subordinator: return nil
      case .noun(let noun):
        if noun.nouns.contains(where: { $0.matter == .ambassador }), !isPastPost(index),
          noun.determiner == nil || noun.determiner == "the", noun.possessors.isEmpty
        {
          return index
        }
      default: continue
      }
    }
    return nil
  }

  private mutating func matters(_ index: Int) -> Set<Matter> {
    if let matters = known[index] { return matters }
    let matters = scene.matters(index)
    known[index] = matters
    return matters
  }

  private mutating func fits(_ index: Int, _ frame: Frame) -> Bool {
    let matters = matters(index)
    if frame.patient == .party, frame.relation == .recognition, frame.complement == nil {
      return isRecognisable(index)
    }
    if frame.relation == .ambassador, frame.action == .starts, isPastPost(index) { return false }
    if frame.patient == .person, frame.complement?.matter == .ambassador {
      return matters.contains(.person) || matters.contains(.ambassador)
    }
    if frame.patient == .party, frame.relation == .sanctions || frame.relation == .designation {
      return matters.contains(.party) || !sanctioned(index).isEmpty
    }
    return matters.contains(frame.patient)
  }

  private static let pasts: Set<String> = [
    "former", "formerly", "previously", "once", "ex", "retired", "until", "outgoing", "one-time",
  ]

  /// "Redwan Hussien, formerly ambassador to Ireland": a post that was held before.
  func isPastPost(_ index: Int) -> Bool {
    guard let noun = scene.noun(index) else { return false }
    let before = scene.word(scene.chunks[index].tokens.lowerBound - 1)
    return Self.pasts.contains(before) || !Self.pasts.isDisjoint(with: noun.words)
  }

  /// "has recognised and exchanged ambassadors with X": the object stands behind the next verb.
  private func sharedObjects(of clause: Clause) -> [Int] {
    guard
      let next = scene.syntax.clauses.first(where: {
        $0.governor != nil && $0.link == .coordinated && $0.verb > clause.verb
      }),
      scene.chunks[clause.verb + 1..<next.verb].allSatisfy({ $0.conjunction != nil || $0.isAdverb })
    else { return [] }
    let indices = next.objects + next.obliques.flatMap(\.nouns)
    return Array(indices.filter { scene.matters($0).contains(.party) }.prefix(1))
  }

  private func hasParticle(_ frame: Frame, _ clause: Clause) -> Bool {
    guard let first = frame.particle.first else { return true }
    if frame.particle.count == 1,
      WordClass.prepositions.contains(first)
        || WordClass.adverbs.contains(first)
    {
      return clause.tail.contains(first) || clause.obliques.contains { $0.preposition == first }
        || clause.obliques.contains { $0.preposition == "out" && first == "out" }
    }
    let start = scene.chunks[clause.verb].tokens.upperBound
    let words = scene.sentence.tokens[start...].prefix(30).map(\.lower)
    return words.indices.contains { offset in
      words[offset...].starts(with: frame.particle)
    }
  }

  private func hasComplement(_ frame: Frame, _ clause: Clause) -> Bool {
    guard let complement = frame.complement else { return true }
    return complementNoun(complement, clause) != nil
  }

  /// The noun phrase that fills a complement.
  func complementNoun(_ complement: Frame.Complement, _ clause: Clause) -> Int? {
    if complement.matter == .entry { return entry(clause) }
    if complement.preposition == "~" { return isContext(complement) ? clause.verb : nil }
    for oblique in clause.obliques
    where oblique.preposition == complement.preposition
      || complement.preposition == "off" && oblique.preposition == "from"
    {
      for noun in oblique.nouns {
        if let word = complement.noun {
          if scene.noun(noun)?.head == word { return noun }
          continue
        }
        guard let matter = complement.matter else { continue }
        if scene.matters(noun).contains(matter) { return noun }
        if complement.matter == .law, scene.noun(noun)?.head == "law" { return noun }
      }
    }
    if complement.preposition == "as", let matter = complement.matter {
      return clause.objects.dropFirst(clause.isPassive ? 0 : 1).first {
        scene.matters($0).contains(matter)
      }
    }
    return nil
  }

  /// Whether this sentence or the claims before speak of sanctions or of a list.
  private func isContext(_ complement: Frame.Complement) -> Bool {
    switch complement.matter {
    case .sanctions:
      scene.discourse.history.suffix(3).contains { $0.relation == .sanctions }
        || scene.sentence.tokens.contains { ["sanctions", "ofac", "magnitsky"].contains($0.lower) }
    case .list:
      scene.discourse.history.suffix(3).contains { $0.relation == .designation }
        || scene.discourse.topicActs.contains { $0.relation == .designation }
    default: false
    }
  }

  private func entry(_ clause: Clause) -> Int? {
    let start = scene.chunks[clause.verb].tokens.upperBound
    let words = scene.sentence.tokens[start...].prefix(14).map(\.lower)
    return words.contains {
      ["entering", "entry", "enter", "travelling", "traveling"].contains($0)
    }
      ? clause.verb : nil
  }

  /// Who does it.
  private func agents(of clause: Clause, _ frame: Frame) -> [Referent] {
    if clause.isPassive {
      let by = clause.obliques.filter { $0.preposition == "by" }
      return scene.unique(by.flatMap { scene.parties(inPhrase: $0) })
    }
    if frame.isIntransitive, clause.objects.isEmpty, frame.agent != .both, frame.patient != .party {
      return []
    }
    return actors(clause)
  }

  /// The parties of a subject, through "none of" and through an ambassador or minister who acts.
  func actors(_ clause: Clause) -> [Referent] {
    if let holders = holders(clause) { return holders }
    var referents: [Referent] = joined(clause)
    for index in clause.subject {
      guard let noun = scene.noun(index) else { continue }
      if noun.isNegative || noun.pronoun != nil,
        let phrase = scene.syntax.phrases(after: index).first,
        phrase.preposition == "of"
      {
        referents += scene.parties(inPhrase: phrase)
      } else if noun.determiner == "neither", noun.endsInMention {
        referents += noun.mentions.flatMap(\.referents)
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
    if referents.isEmpty { referents = numbered(clause) }
    let excepted = clause.subject.flatMap { phrases(after: $0, ["except"]) }
    return scene.unique(referents).filter { one in
      !excepted.contains { $0.party == one.party }
    }
  }

  /// "Ireland joined Norway and Spain in recognising": who was joined did it before.
  private func joined(_ clause: Clause) -> [Referent] {
    guard case .prepositional("in") = clause.link, let governor = clause.governor else { return [] }
    let join = scene.syntax.clauses[governor]
    guard join.group.lemma == "join", !join.group.isNegated else { return [] }
    return scene.parties(join.objects.flatMap { scene.syntax.groups[$0] })
  }

  /// "Four Arab nations cut ties": as many as the text has just named.
  private func numbered(_ clause: Clause) -> [Referent] {
    let numbers = ["two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7]
    guard clause.subject.count == 1, let noun = scene.noun(clause.subject[0]), noun.isPlural,
      scene.speaksOfUnnamed(noun),
      let number = noun.number ?? noun.words.lazy.compactMap({ numbers[$0] }).first
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
        || ["one", "ones", "few"].contains(noun.head) || noun.pronoun != nil
    }
    guard isMany == true, let clause = scene.syntax.clauses.last(where: { $0.verb < index }),
      ["be", "become", "remain", "count", "number", "rank", "belong"].contains(clause.group.lemma),
      !clause.group.isNegated,
      clause.objects.contains(index) || clause.span.contains(index)
        || scene.chunks[clause.verb..<index].allSatisfy({
          $0.verb?.lemma == clause.group.lemma || $0.verb == nil
        })
    else { return [] }
    return clause.subject.allSatisfy { $0 < clause.verb } ? scene.parties(clause.subject) : []
  }

  /// "Washington's decision to sanction", "the decision by Peru to expel": whose it is acts.
  private func holders(_ clause: Clause) -> [Referent]? {
    guard clause.link == .infinitive, let index = decision(clause), let noun = scene.noun(index)
    else { return nil }
    let by = phrases(after: index, ["by", "of"])
    if !by.isEmpty { return by }
    if let pronoun = noun.possessorPronoun {
      let found = scene.parties(pronoun: pronoun, at: index)
      return found.isEmpty ? nil : found
    }
    let own = scene.unique((noun.possessors + noun.mentions).flatMap(\.referents))
    return own.isEmpty ? nil : own
  }

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

extension FrameReader {
  /// Heads that recognition can be of.
  private static let recognisable: Set<String> = [
    "government", "authority", "administration", "regime", "ruler", "leadership", "state",
    "republic", "junta", "emirate", "independence", "statehood", "legitimacy", "council",
    "movement", "rule", "entity", "coalition", "country", "nation", "group",
  ]

  func isRecognisable(_ index: Int) -> Bool {
    guard let noun = scene.noun(index) else { return false }
    if isRecognisedAsOther(index) { return false }
    if noun.pronoun != nil { return !scene.parties(index).isEmpty }
    if let head = noun.head, !noun.endsInMention {
      return Self.recognisable.contains(head) && !scene.parties(index).isEmpty
    }
    if noun.mentions.last?.role == .person { return isRecognisedAsRuler(index) }
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
      let complement = clause.obliques.first(where: { $0.preposition == "as" })?.nouns.first,
      let noun = scene.noun(complement)
    else { return false }
    let head = noun.head ?? "state"
    return !Self.recognisable.contains(head) && !Self.rulers.contains(head) && !noun.endsInMention
  }

  /// "Chen Quanguo, a member of the Chinese Politburo": whose the named person is.
  private func officeBehind(_ index: Int) -> [Referent]? {
    guard index + 2 < scene.chunks.count, scene.chunks[index + 1].isComma,
      let noun = scene.noun(index + 2), noun.determiner != nil || noun.endsInMention == false
    else { return nil }
    let own = scene.owners(of: noun, at: index + 2)
    return own.isEmpty ? nil : own
  }

  /// Whom a measure against a phrase hits: "some of the Taliban's leaders", "four Haitian senators".
  func sanctioned(_ index: Int) -> [Referent] {
    guard let noun = scene.noun(index) else { return [] }
    let own = scene.parties(index)
    if !own.isEmpty { return own }
    if noun.mentions.contains(where: { $0.role == .organ }) {
      return noun.mentions.flatMap(\.referents)
    }
    if noun.head == nil, noun.words.isEmpty, noun.name != nil, let office = officeBehind(index) {
      return office
    }
    let isPlain = noun.pronoun == nil && noun.nouns.allSatisfy { $0.matter == .assets }
    guard isPlain || noun.determiner != nil else { return [] }
    if noun.head == nil && noun.words.isEmpty
      || ["member", "some", "leader", "relative"].contains(noun.head)
      || PartyNoun.organs.contains(noun.head ?? "")
    {
      for phrase in scene.syntax.phrases(after: index)
      where ["of", "in", "from"].contains(phrase.preposition) {
        let found = scene.parties(inPhrase: phrase)
        if !found.isEmpty { return found }
      }
    }
    return []
  }
}

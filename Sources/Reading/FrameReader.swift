internal import Language
internal import World

/// Reads the clauses of one sentence by the table of frames.
struct FrameReader {
  private(set) var scene: Scene
  let lexicon: Lexicon
  private(set) var drafts: [Draft] = []

  private(set) var rejected: [Rejection] = []
  private(set) var universals: [Universal] = []
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
    readNominals()
    readStanding()
  }

  mutating func add(drafted draft: Draft) {
    drafts.append(draft)
    scene.discourse.remember(draft)
    scene.discourse.tell(draft)
  }

  mutating func add(rejected rejection: Rejection) {
    rejected.append(rejection)
    if rejection.reason != .former { scene.discourse.tell(rejection.draft) }
  }

  mutating func add(universal: Universal) { universals.append(universal) }

  private mutating func read(clause index: Int) {
    let clause = scene.syntax.clauses[index]
    if readEllipsis(clause, index) || readExistence(clause, index) { return }
    if clause.group.lemma == "switch" {
      readSwitch(clause, index)
      return
    }
    let candidates = (lexicon.frames[clause.group.lemma] ?? []).sorted {
      ($0.particle.count, $0.complement == nil ? 0 : 1) > (
        $1.particle.count, $1.complement == nil ? 0 : 1
      )
    }
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
  private func patients(of clause: Clause, for frame: Frame) -> [Int]? {
    var indices: [Int] = []
    if clause.isPassive {
      guard frame.isTransitive else { return nil }
      indices = clause.subject
    } else if frame.isTransitive, !clause.objects.isEmpty {
      indices = clause.objects.flatMap { scene.syntax.groups[$0] }
      if indices.allSatisfy({ !scene.matters($0).contains(frame.patient) }), frame.isIntransitive {
        indices = clause.subject
      }
    } else if frame.isIntransitive {
      indices = clause.subject
    } else if frame.isTransitive {
      indices = sharedObjects(of: clause)
    }
    let fitting = indices.filter { fits($0, frame) }
    if fitting.isEmpty, frame.patient == .ambassador, Self.naming.contains(frame.verb) {
      return title(behind: clause)
    }
    if fitting.isEmpty, clause.link == .relative || clause.isReduced, indices == clause.subject {
      return outer(indices, frame)
    }
    return fitting.isEmpty ? nil : fitting
  }

  private static let naming: Set<String> = ["name", "appoint", "nominate", "designate"]

  /// "named a colonel, Alain Zongo, ambassador to Mali": the title behind who gets it.
  private func title(behind clause: Clause) -> [Int]? {
    for index in scene.chunks.indices.dropFirst(clause.verb + 1) {
      if scene.chunks[index].verb != nil || scene.chunks[index].isStop { return nil }
      if scene.matters(index).contains(.ambassador) { return [index] }
    }
    return nil
  }

  /// "its embassy in Paris, which reopened": the nearest noun before that can be meant.
  private func outer(_ indices: [Int], _ frame: Frame) -> [Int]? {
    guard let first = indices.first, frame.patient != .party else { return nil }
    for noun in scene.syntax.chain(of: first) where fits(noun, frame) { return [noun] }
    return nil
  }

  private func fits(_ index: Int, _ frame: Frame) -> Bool {
    let matters = scene.matters(index)
    if frame.patient == .party, frame.relation == .recognition, frame.complement == nil {
      return isRecognisable(index)
    }
    if frame.patient == .party, frame.relation == .sanctions || frame.relation == .designation {
      return matters.contains(.party) || !sanctioned(index).isEmpty
    }
    return matters.contains(frame.patient)
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
    if frame.particle.count == 1 {
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
    for oblique in clause.obliques
    where oblique.preposition == complement.preposition
      || complement.preposition == "off" && oblique.preposition == "from"
    {
      for noun in oblique.nouns {
        if scene.matters(noun).contains(complement.matter) { return noun }
        if complement.matter == .law, scene.noun(noun)?.head == "law" { return noun }
      }
    }
    if complement.preposition == "as" {
      return clause.objects.dropFirst(clause.isPassive ? 0 : 1).first {
        scene.matters($0).contains(complement.matter)
      }
    }
    return nil
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
    var referents = scene.deciders(clause)
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
    let excepted = clause.subject.flatMap { phrases(after: $0, ["except"]) }
    return scene.unique(referents).filter { one in
      !excepted.contains { $0.party == one.party }
    }
  }

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
    return !scene.parties(index).isEmpty && noun.mentions.last?.role != .place
      && noun.mentions.last?.role != .person
  }

  /// "recognised Jerusalem as Israel's capital", "the attack as a war crime".
  private func isRecognisedAsOther(_ index: Int) -> Bool {
    guard
      let clause = scene.syntax.clauses.first(where: {
        $0.objects.contains(index) || $0.subject.contains(index) && $0.isPassive
      }),
      let complement = clause.obliques.first(where: { $0.preposition == "as" })?.nouns.first,
      let noun = scene.noun(complement)
    else { return false }
    return !Self.recognisable.contains(noun.head ?? "state") && !noun.endsInMention
  }

  /// "Chen Quanguo, a member of the Politburo,": what a person is, behind a comma.
  private func apposition(of index: Int) -> Int? {
    guard index + 2 < scene.chunks.count, scene.chunks[index + 1].isComma,
      let noun = scene.noun(index + 2), noun.nouns.isEmpty,
      let head = noun.head ?? noun.words.last.map(Lexicon.singular),
      head == "member" || PartyNoun.organs.contains(head)
    else { return nil }
    return index + 2
  }

  /// Whom a measure against a phrase hits: "some of the Taliban's leaders", "four Haitian senators".
  func sanctioned(_ index: Int) -> [Referent] {
    guard let noun = scene.noun(index) else { return [] }
    let own = scene.parties(index)
    if !own.isEmpty { return own }
    if noun.mentions.contains(where: { $0.role == .organ }) {
      return noun.mentions.flatMap(\.referents)
    }
    if noun.name != nil, noun.words.isEmpty, let office = apposition(of: index) {
      return sanctioned(office)
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

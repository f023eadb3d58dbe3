internal import Language
internal import World

/// Reads the clauses of one sentence by the table of frames.
struct FrameReader {
  var scene: Scene
  let lexicon: Lexicon
  /// The frames that were tried, if somebody wants to know.
  private(set) var traces: [FrameTrace] = []
  private let isTraced: Bool
  private(set) var drafts: [Draft] = []

  private(set) var rejected: [Rejection] = []
  private(set) var universals: [Universal] = []
  /// What the lines of a list behind the sentence say.
  private(set) var opening: Opening?
  /// What the sentence says of states that it does not name.
  private(set) var unnamed: [Draft] = []
  /// That letters of credence were received from envoys whom the sentence does not name.
  var ceremony: Draft?
  /// What the noun phrases of the clause at hand are about.
  var known: [Int: Set<Matter>] = [:]
  /// Acts that a clause undoes.
  var reversals: [(clause: Int, noun: Int)] = []
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
    /// Whether it is of whoever governs.
    let isOfGovernment: Bool
    let exceptions: [Party]
  }

  init(scene: Scene, lexicon: Lexicon, isTraced: Bool = false) {
    self.isTraced = isTraced
    self.scene = scene
    self.lexicon = lexicon
  }

  mutating func read() {
    for index in scene.syntax.clauses.indices { read(clause: index) }
    openList()
    readForerunners()
    readOthers()
    readThoseHit()
    readGaps()
    readStandIns()
    readPresence()
    readWithout()
    readUnder()
    readAnniversaries()
    readCeremony()
    readNominals()
    readStanding()
    readReversals()
    readFirstDayOfLast()
  }

  mutating func add(drafted draft: Draft) {
    if [.ties, .office, .ambassador].contains(draft.relation),
      [draft.source, draft.target].contains(where: { $0.isUN })
    {
      return
    }
    var draft = draft
    if let clause = draft.clause {
      draft.isAside =
        scene.syntax.clauses[clause].link == .relative || scene.syntax.clauses[clause].isReduced
    }
    drafts.append(draft)
    scene.discourse.remember(draft)
  }

  /// Puts in a draft of what happened before another.
  mutating func insert(_ draft: Draft, at place: Int) { drafts.insert(draft, at: place) }

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
    if readJoining(clause, index) || readEllipsis(clause, index) || readExistence(clause, index) {
      return
    }
    if readPosts(clause, index) || readNone(clause, index) { return }
    if readSwitch(clause, index) || readHitting(clause, index) || readComprising(clause, index) {
      return
    }
    readReversal(clause, index)
    guard let candidates = lexicon.frames[clause.group.lemma] else { return }
    known = [:]
    for frame in candidates {
      // Most lines of a verb ask for a particle: it is cheaper to look for than a patient.
      let hasParticle = hasParticle(frame, clause)
      guard hasParticle || isTraced, let patients = patients(of: clause, for: frame) else {
        continue
      }
      if isNamedAsOther(frame, clause) { continue }
      guard hasParticle, hasComplement(frame, clause) else {
        trace(frame, index, patients, hasParticle ? .noComplement : .noParticle)
        continue
      }
      let isAway = isSendingAway(frame, patients, clause)
      guard let frame = isAway ? expulsion(for: frame, candidates) : frame else { continue }
      let match = FrameMatch(
        frame: frame, clause: index, patients: patients, agents: agents(of: clause, frame))
      used.formUnion(patients)
      let isMade = apply(match)
      trace(frame, index, patients, isMade ? .made : .noEnds)
      if isMade { return }
    }
  }

  private mutating func trace(
    _ frame: Frame, _ clause: Int, _ patients: [Int], _ outcome: FrameTrace.Outcome
  ) {
    guard isTraced else { return }
    traces.append(FrameTrace(frame: frame, clause: clause, patients: patients, outcome: outcome))
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
  private func hasParticle(_ frame: Frame, _ clause: Clause) -> Bool {
    guard let first = frame.particle.first else { return true }
    // "was on his way back".
    if first == "back", scene.sentence.tokens.indices.contains(where: { isWayBack($0, clause) }) {
      return false
    }
    if frame.particle.count == 1,
      WordClass.prepositions.contains(first)
        || WordClass.adverbs.contains(first)
    {
      return clause.tail.contains(first) || clause.obliques.contains { $0.preposition == first }
        || clause.obliques.contains { $0.preposition == "out" && first == "out" }
        || ["home", "back"].contains(first) && isBehindName(first, clause)
    }
    let start = scene.chunks[clause.verb].tokens.upperBound
    let next = scene.syntax.clauses.lazy.filter { $0.verb > clause.verb && $0.group.isFinite }
      .map { scene.chunks[$0.verb].tokens.lowerBound }.min()
    let end = min(next ?? start + 30, start + 30, scene.sentence.tokens.count)
    let words = scene.sentence.tokens[start..<max(start, end)].map(\.lower)
    // "took part in opening an office" is no taking of office.
    if frame.isIntransitive, ["charge", "office"].contains(first) { return words.first == first }
    return words.indices.contains { offset in
      words[offset...].starts(with: frame.particle)
    }
  }

  private func isWayBack(_ index: Int, _ clause: Clause) -> Bool {
    scene.word(index) == "back" && scene.word(index - 1) == "way"
      && index > scene.chunks[clause.verb].tokens.lowerBound
  }

  /// "named its envoy as a person of interest": appointed to nothing.
  private func isNamedAsOther(_ frame: Frame, _ clause: Clause) -> Bool {
    guard frame.patient == .ambassador, frame.complement == nil, frame.action == .starts,
      Self.appointing.contains(frame.verb),
      let role = clause.obliques.first(where: { $0.preposition == "as" })
    else { return false }
    return role.nouns.allSatisfy { !scene.matters($0).contains(.ambassador) }
  }

  /// "called its envoy, Rafael Roma, home": behind the object and the name of its holder.
  private func isBehindName(_ word: String, _ clause: Clause) -> Bool {
    guard let object = clause.objects.last, object > clause.verb else { return false }
    for chunk in scene.chunks[(object + 1)...].prefix(4) {
      if chunk.isAdverb { return scene.word(chunk.tokens.lowerBound) == word }
      guard chunk.isComma || chunk.noun?.name != nil else { return false }
    }
    return false
  }

  private func hasComplement(_ frame: Frame, _ clause: Clause) -> Bool {
    guard let complement = frame.complement else { return true }
    return complementNoun(complement, clause) != nil
  }

  /// The noun phrase that fills a complement.
  func complementNoun(_ complement: Frame.Complement, _ clause: Clause) -> Int? {
    if complement.matter == .entry { return entry(clause) }
    if complement.preposition == "~" { return isContext(complement, clause) ? clause.verb : nil }
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
    if complement.matter == .party, clause.isPassive {
      let behind = clause.subject.flatMap { scene.syntax.phrases(after: $0) }
        .filter { $0.preposition == complement.preposition }.flatMap(\.nouns)
      if let hit = behind.first(where: { scene.matters($0).contains(.party) }) { return hit }
    }
    if complement.preposition == "as", complement.matter == .ambassador,
      let post = parted(behind: clause)
    {
      return post
    }
    if let noun = closedOff(complement, clause) { return noun }
    if complement.preposition == "as", let matter = complement.matter {
      let isPredicate = clause.isPassive || ["be", "become", "remain"].contains(clause.group.lemma)
      return clause.objects.dropFirst(isPredicate ? 0 : 1).first {
        scene.matters($0).contains(matter)
      } ?? label(matter, clause)
    }
    return nil
  }

  /// "confirm Ana Reyes, a diplomat who speaks Arabic, as ambassador": a post that an apposition
  /// parts from its verb.
  private func parted(behind clause: Clause) -> Int? {
    guard let object = clause.isPassive ? clause.subject.last : clause.objects.last,
      let post = scene.chunks.indices.first(where: {
        $0 > max(object, clause.verb) + 2 && scene.chunks[$0 - 1].preposition == "as"
          && scene.chunks[$0 - 2].isComma && scene.matters($0).contains(.ambassador)
      })
    else { return nil }
    let opensApposition = object > clause.verb && scene.chunks[object + 1].isComma
    return opensApposition
      && !scene.chunks[clause.verb + 1..<post].contains(where: { $0.isStop }) ? post : nil
  }

  /// "took the group, proscribed in 2006, off its list": behind what commas put in between.
  private func closedOff(_ complement: Frame.Complement, _ clause: Clause) -> Int? {
    guard let matter = complement.matter, !clause.isPassive, let object = clause.objects.first,
      object + 1 < scene.chunks.count, scene.chunks[object + 1].isComma
    else { return nil }
    return scene.chunks.indices.dropFirst(object + 2).prefix(12).first { index in
      index + 1 < scene.chunks.count && scene.chunks[index - 1].isComma
        && scene.chunks[index].preposition == complement.preposition
        && scene.matters(index + 1).contains(matter)
    }.map { $0 + 1 }
  }

  /// Whether this sentence or the claims before speak of sanctions or of a list; "blacklist" is of
  /// sanctions, but for those whom the text has told to be listed.
  private func isContext(_ complement: Frame.Complement, _ clause: Clause) -> Bool {
    switch complement.matter {
    case .sanctions: scene.speaksOfSanctions
    case .list
    where clause.group.lemma == "blacklist"
      && !clause.objects.allSatisfy({ scene.noun($0)?.pronoun != nil }):
      false
    case .list:
      scene.discourse.history.suffix(3).contains { $0.relation == .designation }
        || scene.discourse.topicActs.contains { $0.relation == .designation }
    case .terror: speaksOfTerror && !scene.namesSanctions
    default: false
    }
  }

  private func entry(_ clause: Clause) -> Int? {
    let start = scene.chunks[clause.verb].tokens.upperBound
    let words = scene.sentence.tokens[start...].prefix(24).map(\.lower)
    let isBarred = words.contains {
      ["entering", "entry", "enter", "travelling", "traveling"].contains($0)
    }
    return isBarred || isKeptOut(Array(words)) || !barring(clause).isEmpty ? clause.verb : nil
  }

  /// "barred from its territory", "banned from the country".
  private func isKeptOut(_ words: [String]) -> Bool {
    guard let from = words.firstIndex(of: "from") else { return false }
    return words[from...].prefix(4).contains { ["territory", "country", "soil"].contains($0) }
  }
}

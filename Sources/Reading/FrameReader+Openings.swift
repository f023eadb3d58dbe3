internal import Language
internal import World

/// Acts whose doers, or those they are done to, a sentence leaves open.
extension FrameReader {
  /// Whether a clause speaks of states that it does not name.
  func isOpening(_ clause: Clause) -> Bool {
    guard let subject = clause.subject.first, clause.subject.count == 1,
      let noun = scene.noun(subject), !noun.isNegative, scene.speaksOfUnnamed(noun)
    else { return false }
    return (noun.isPlural || noun.number != nil || noun.words.count <= 1)
      && scene.parties(subject).isEmpty
  }

  /// A heading, or a sentence that ends in a colon.
  var leadsList: Bool {
    scene.sentence.isHeading || isAnnounced
  }

  /// Keeps a clause's claims for the lines of the list behind it, or for whom the next sentences
  /// name; true where nothing else can be read from it.
  mutating func open(_ match: FrameMatch) -> Bool {
    let clause = scene.syntax.clauses[match.clause]
    if openTies(match, clause) { return true }
    let others = leadsList ? openObliques(clause) : []
    let isBySubject = isOpening(clause) && (match.agents.isEmpty || clause.isPassive)
    guard isBySubject || !others.isEmpty, case .fact = reality(of: match, clause) else {
      return false
    }
    let settled = scene
    scene.settle(isBySubject ? clause.subject : others, as: [.open])
    let open = FrameMatch(
      frame: match.frame, clause: match.clause, patients: match.patients,
      agents: clause.isPassive || !isBySubject ? match.agents : [.open])
    let drafts = pairs(open).filter { ($0.source == .open) != ($0.target == .open) }
      .map { draft(open, $0) }
    scene = settled
    guard !drafts.isEmpty else { return false }
    setUnnamed(drafts)
    guard leadsList else { return false }
    set(opening: Opening(drafts: drafts, isAnnounced: isAnnounced))
    return true
  }

  /// "Malta has relations with 180 states": the next sentences may name some.
  private mutating func openTies(_ match: FrameMatch, _ clause: Clause) -> Bool {
    guard match.frame.relation == .ties, match.frame.action != .ends, match.agents.count == 1,
      !leadsList, case .fact = reality(of: match, clause), pairs(match).isEmpty,
      match.patients.contains(where: { speaksOfMany($0, clause) })
    else { return false }
    setUnnamed([
      Draft(
        source: match.agents[0], target: .open, relation: .ties, action: .starts,
        detail: Claim.Detail(), rule: match.frame.rule, clause: nil, chunk: match.patients[0],
        confidence: 0.85, agent: .both)
    ])
    return true
  }

  /// "countries with which Botswana has relations:", "It has embassies in the following countries:".
  private func openObliques(_ clause: Clause) -> [Int] {
    (clause.obliques + clause.objects.flatMap { scene.syntax.phrases(after: $0) })
      .filter { ["with", "in", "to", "from", "by"].contains($0.preposition) }.flatMap(\.nouns)
      .filter { index in
        guard let noun = scene.noun(index) else { return false }
        return noun.isPlural && scene.speaksOfUnnamed(noun) && scene.parties(index).isEmpty
      }
  }

  private var isAnnounced: Bool { scene.sentence.tokens.last?.lower == ":" }

  /// "the only countries on the list of state sponsors of terrorism:": whom its lines name.
  mutating func openList() {
    guard opening == nil, leadsList else { return }
    if let drafts = titledTies() {
      set(opening: Opening(drafts: drafts, isAnnounced: isAnnounced))
      return
    }
    guard
      scene.chunks.contains(where: { chunk in
        chunk.noun.map { $0.isPlural && PartyNoun.countries.contains($0.head ?? "") } ?? false
      }),
      let list = scene.chunks.indices.first(where: { scene.matters($0).contains(.list) }),
      let draft = listed(on: list)
    else { return }
    set(opening: Opening(drafts: [draft], isAnnounced: isAnnounced))
  }

  /// "Breaks in diplomatic relations, 1976–79", "Establishment of diplomatic relations": the lines
  /// name with whom, or two parties each.
  private func titledTies() -> [Draft]? {
    guard scene.syntax.clauses.allSatisfy({ !$0.group.isFinite }),
      let ties = scene.chunks.indices.first(where: { scene.matters($0).contains(.ties) }),
      let action = titledAction(ties)
    else { return nil }
    let named = scene.unique(scene.mentions(before: scene.chunks.count).flatMap(\.referents))
    guard named.count <= 1 else { return nil }
    let own = named.first ?? scene.discourse.theme
    let single = own.map { topic($0, .open, .ties, ties, action: action) }
    return [single, topic(.open, .open, .ties, ties, action: action)].compactMap(\.self)
  }

  /// What the noun before a title's relations makes of them.
  private func titledAction(_ ties: Int) -> Action? {
    for index in scene.chunks[..<ties].indices.reversed() {
      guard let noun = scene.noun(index), let head = noun.head ?? firstWord(index) else { continue }
      if ["breakdown", "severance", "rupture"].contains(head) { return .ends }
      guard let verb = lexicon.nominals[head] else { continue }
      return lexicon.frames[verb]?.first { $0.patient == .ties && $0.particle.isEmpty }?.action
        ?? (verb == "break" ? .ends : nil)
    }
    return nil
  }

  /// A title's first word, which its capital makes look like a name.
  private func firstWord(_ index: Int) -> String? {
    guard index == 0, scene.chunks[index].tokens.count == 1 else { return nil }
    return Lexicon.singular(scene.word(0))
  }

  private func listed(on list: Int) -> Draft? {
    let owner = owners(list).first ?? scene.discourse.last[.designation]?.source
    guard let source = owner ?? (isSponsorList(list) ? Referent(Party("USA")) : nil) else {
      return nil
    }
    return topic(source, .open, .designation, list, action: .holds)
  }

  /// What a heading says the text is about: "Recognition of Palestine in the Caribbean",
  /// "International sanctions against Zimbabwe", "Who is on the list of sponsors of terrorism?".
  func headingTopic() -> [Draft] {
    let isTitle =
      scene.sentence.isHeading && scene.syntax.clauses.allSatisfy { !$0.group.isFinite }
    let isAsked = scene.discourse.sentence == 0 && scene.sentence.tokens.last?.lower == "?"
    guard isTitle || isAsked else { return [] }
    for index in scene.chunks.indices {
      guard let noun = scene.noun(index) else { continue }
      if noun.head == "recognition", owners(index).isEmpty {
        return phrases(after: index, ["of"]).map { topic(.open, $0, .recognition, index) }
      }
      if scene.matters(index).contains(.sanctions), noun.possessors.isEmpty {
        let sources = owners(index)
        return measureTargets(index, nil).filter { one in !sources.contains(one) }.map {
          topic(sources.first ?? .open, $0, .sanctions, index)
        }
      }
      if scene.matters(index).contains(.list), let draft = listed(on: index) { return [draft] }
    }
    return []
  }

  private func topic(
    _ source: Referent, _ target: Referent, _ relation: Relation, _ chunk: Int,
    action: Action = .starts
  ) -> Draft {
    Draft(
      source: source, target: target, relation: relation, action: action,
      detail: Claim.Detail(regime: target.regime), rule: "topic." + relation.rawValue, clause: nil,
      chunk: chunk, confidence: 0.85, agent: .source)
  }
}

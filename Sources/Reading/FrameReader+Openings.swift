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
    guard isOpening(clause), match.agents.isEmpty || clause.isPassive,
      case .fact = reality(of: match, clause)
    else { return false }
    let settled = scene
    scene.settle(clause.subject, as: [.open])
    let open = FrameMatch(
      frame: match.frame, clause: match.clause, patients: match.patients,
      agents: clause.isPassive ? match.agents : [.open])
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
      case .fact = reality(of: match, clause), pairs(match).isEmpty,
      (clause.obliques + match.patients.flatMap { scene.syntax.phrases(after: $0) }).contains(
        where: { phrase in
          ["with", "than"].contains(phrase.preposition)
            && phrase.nouns.contains { scene.noun($0).map(scene.speaksOfUnnamed) ?? false }
        })
    else { return false }
    setUnnamed([
      Draft(
        source: match.agents[0], target: .open, relation: .ties, action: .starts,
        detail: Claim.Detail(), rule: match.frame.rule, clause: nil, chunk: match.patients[0],
        confidence: 0.85, agent: .both)
    ])
    return true
  }

  private var isAnnounced: Bool { scene.sentence.tokens.last?.lower == ":" }

  /// "the only countries on the list of state sponsors of terrorism:": whom its lines name.
  mutating func openList() {
    guard opening == nil, leadsList,
      scene.chunks.contains(where: { chunk in
        chunk.noun.map { $0.isPlural && PartyNoun.countries.contains($0.head ?? "") } ?? false
      }),
      let list = scene.chunks.indices.first(where: { scene.matters($0).contains(.list) }),
      let draft = listed(on: list)
    else { return }
    set(opening: Opening(drafts: [draft], isAnnounced: isAnnounced))
  }

  private func listed(on list: Int) -> Draft? {
    let owner = owners(list).first ?? scene.discourse.last[.designation]?.source
    guard let source = owner ?? (isSponsorList(list) ? Referent(Party("USA")) : nil) else {
      return nil
    }
    return topic(source, .open, .designation, list, action: .holds)
  }

  /// What a heading says the text is about: "Recognition of Palestine in the Caribbean",
  /// "International sanctions against Zimbabwe".
  func headingTopic() -> [Draft] {
    guard scene.sentence.isHeading, scene.syntax.clauses.allSatisfy({ !$0.group.isFinite }) else {
      return []
    }
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

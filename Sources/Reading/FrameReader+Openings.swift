internal import Language
internal import World

extension FrameReader {
  /// Whether a clause speaks of states that a list behind the sentence may name.
  func isOpening(_ clause: Clause) -> Bool {
    guard leadsList, let subject = clause.subject.first, clause.subject.count == 1,
      let noun = scene.noun(subject), !noun.isNegative, isUnnamed(subject, noun)
    else { return false }
    return true
  }

  /// "States that recognise it": the noun before the relative word.
  private func isUnnamed(_ index: Int, _ noun: NounPhrase) -> Bool {
    scene.speaksOfUnnamed(noun) && (noun.isPlural || noun.number != nil || noun.words.count == 1)
      && scene.parties(index).isEmpty
  }

  /// A heading, or a sentence that ends in a colon.
  var leadsList: Bool {
    scene.sentence.isHeading || scene.sentence.tokens.last?.lower == ":"
  }

  /// Keeps a clause's claims for the lines of the list behind it.
  mutating func open(_ match: FrameMatch) -> Bool {
    let clause = scene.syntax.clauses[match.clause]
    guard isOpening(clause), case .fact = reality(of: match, clause) else { return false }
    let settled = scene
    scene.settle(clause.subject, as: [.open])
    defer { scene = settled }
    let open = FrameMatch(
      frame: match.frame, clause: match.clause, patients: match.patients,
      agents: clause.isPassive ? match.agents : [.open])
    let drafts = pairs(open).filter { ($0.source == .open) != ($0.target == .open) }
      .map { draft(open, $0) }
    guard !drafts.isEmpty else { return false }
    set(
      opening: Opening(
        drafts: drafts, isAnnounced: scene.sentence.tokens.last?.lower == ":"))
    return true
  }

  /// "the only countries on the list of state sponsors of terrorism:": whom its lines name.
  mutating func openList() {
    guard opening == nil, leadsList,
      scene.chunks.contains(where: { chunk in
        chunk.noun.map { $0.isPlural && PartyNoun.countries.contains($0.head ?? "") } ?? false
      }),
      let list = scene.chunks.indices.first(where: { scene.matters($0).contains(.list) })
    else { return }
    let owners = scene.unique(owners(list))
    guard let source = owners.first ?? scene.discourse.last[.designation]?.source else { return }
    let draft = Draft(
      source: source, target: .open, relation: .designation, action: .holds,
      detail: Claim.Detail(), rule: "list.designation", clause: nil, chunk: list, confidence: 0.85)
    set(
      opening: Opening(
        drafts: [draft], isAnnounced: scene.sentence.tokens.last?.lower == ":"))
  }
}

internal import Dating
internal import World

/// What somebody is declared to be: "declared the navies of France and Germany terrorist entities",
/// "HTS, a proscribed organisation in Britain".
extension FrameReader {
  /// What stands behind the object of a verb of declaring, over the phrases on that object.
  func label(_ matter: Matter, _ clause: Clause) -> Int? {
    guard matter == .terror || matter == .sponsor else { return nil }
    let isBare = clause.isPassive || clause.antecedent != nil
    for index in scene.chunks.indices where index > clause.verb {
      switch scene.chunks[index].kind {
      case .verb, .stop, .end, .relative, .subordinator, .complementiser, .bracket: return nil
      case .noun(let noun):
        let before = scene.chunks[index - 1]
        let isFirst = index == clause.verb + 1
        guard isBare || !isFirst, !before.isComma,
          before.preposition == nil || before.preposition == "as",
          noun.possessors.isEmpty, noun.determiner != "the", noun.determiner != "any"
        else { continue }
        if scene.matters(index).contains(matter) { return index }
      default: continue
      }
    }
    return nil
  }

  /// "The Guards, which Washington designated a terrorist organisation": whom a relative clause
  /// declares to be what stands behind its verb.
  func labelled(_ clause: Clause, _ frame: Frame) -> [Int] {
    guard clause.link == .relative, !clause.isPassive, let antecedent = clause.antecedent,
      let matter = frame.complement?.matter, frame.complement?.preposition == "as",
      label(matter, clause) != nil
    else { return [] }
    return scene.syntax.groups[antecedent]
  }

  /// "Along with Iran and Syria, North Korea is on the list": who goes before the subject.
  func leadingCompanions(_ clause: Clause) -> [Referent] {
    guard let opener = scene.chunks.first?.preposition,
      ["alongside", "besides"].contains(opener), scene.noun(1) != nil,
      let first = clause.subject.first, let last = scene.syntax.groups[1].last,
      last + 2 == first, scene.chunks[last + 1].isComma, first < clause.verb
    else { return [] }
    let group = scene.syntax.groups[1]
    return group.allSatisfy { scene.noun($0)?.endsInMention == true } ? scene.parties(group) : []
  }

  private static let listing: Set<String> = [
    "banned", "blacklisted", "classified", "designated", "listed", "outlawed", "proscribed",
    "recognised", "recognized",
  ]

  /// "They are a recognised terrorist organisation under Canadian law", "HTS, a proscribed group in
  /// Britain since 2017": a listing told by what somebody is.
  mutating func readListedBodies() {
    for index in scene.chunks.indices where !used.contains(index) {
      guard let noun = scene.noun(index), ["a", "an"].contains(noun.determiner),
        noun.words.contains(where: Self.listing.contains), isListedBody(noun, index)
      else { continue }
      let sources = listers(of: noun, index)
      guard !sources.isEmpty, let bearer = bearerOfLabel(index) else { continue }
      let reality = bearer.clause.map { scene.reality($0) } ?? .fact
      let date = scene.chunks.indices.first {
        $0 > index && $0 <= index + 5 && scene.chunks[$0].date?.role == .since
      }
      let isBecoming = bearer.clause.map { scene.syntax.clauses[$0].group.lemma == "become" }
      for ends in product(sources, scene.unique(bearer.targets), chunk: index)
      where ends.source.party != ends.target.party {
        var draft = Draft(
          source: ends.source, target: ends.target, relation: .designation,
          action: date == nil && isBecoming != true ? .holds : .starts,
          detail: Claim.Detail(kind: .terroristOrganisation, regime: ends.target.regime),
          rule: "listed.body", clause: bearer.clause, chunk: index, confidence: 0.9,
          dates: date.map { [$0] } ?? [])
        switch reality {
        case .finding(let reason): reject(reason, draft)
        case .negated:
          draft.action = .absent
          append(draft)
        case .fact: append(draft)
        }
      }
    }
  }

  private func isListedBody(_ noun: NounPhrase, _ index: Int) -> Bool {
    scene.matters(index).contains(.terror)
      || PartyNoun.movements.contains(noun.head ?? "") || ["entity", "body"].contains(noun.head)
  }

  /// Where or by whom it is listed.
  private func listers(of noun: NounPhrase, _ index: Int) -> [Referent] {
    var found: [Referent] = []
    for phrase in scene.syntax.phrases(after: index) {
      switch phrase.preposition {
      case "in", "by": found += scene.parties(inPhrase: phrase)
      case "under" where phrase.nouns.contains(where: isStatute):
        found += phrase.nouns.flatMap { index in
          scene.noun(index).map { scene.owners(of: $0, at: index) } ?? []
        }
      default: continue
      }
    }
    return scene.unique(found)
  }

  private func isStatute(_ index: Int) -> Bool {
    let noun = scene.noun(index)
    let head = noun?.head ?? noun?.name?.split(separator: " ").last?.lowercased()
    return ["act", "code", "decree", "law", "legislation", "order", "statute"].contains(head)
  }

  /// Of whom it is told: the subject of "be", or the name that it stands beside.
  private func bearerOfLabel(_ index: Int) -> (targets: [Referent], clause: Int?)? {
    let position = scene.syntax.clauses.firstIndex {
      ["be", "become", "remain", "stay"].contains($0.group.lemma) && $0.objects.contains(index)
    }
    if let position {
      let targets = scene.syntax.clauses[position].subject.flatMap(sanctioned)
      return targets.isEmpty ? nil : (targets, position)
    }
    guard index > 1, scene.chunks[index - 1].isComma, scene.noun(index - 2) != nil else {
      return nil
    }
    let head = scene.syntax.head(of: index - 2)
    let targets = sanctioned(head)
    return targets.isEmpty ? nil : (targets, clauseIndex(of: head))
  }
}

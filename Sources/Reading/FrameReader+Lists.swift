internal import Dating
internal import World

/// Who is on a list or under measures, told beside a name: "Syria, on the American list since 1979,",
/// "Already under American sanctions, Iran", "(outlawed in Russia)".
extension FrameReader {
  /// Phrases that stand beside a name, before or behind it.
  mutating func readUnder() {
    for index in scene.chunks.indices where index + 1 < scene.chunks.count {
      guard let word = scene.chunks[index].preposition, ["under", "on"].contains(word),
        !used.contains(index + 1), mayMeasure(index + 1), let matter = bearing(word, index + 1),
        let targets = bearers(of: index)
      else { continue }
      let sources = matter == .list ? keepers(of: index + 1) : imposers(index + 1)
      add(borne: matter, by: scene.unique(targets), from: scene.unique(sources), index + 1)
    }
    readBrackets()
  }

  private func bearing(_ word: String, _ noun: Int) -> Matter? {
    let matters = scene.matters(noun)
    if matters.contains(.sanctions), word == "under" || scene.noun(noun)?.words.last == "list" {
      return .sanctions
    }
    return word == "on" && matters.contains(.list) ? .list : nil
  }

  private func keepers(of list: Int) -> [Referent] {
    let own = owners(list)
    return own.isEmpty && isSponsorList(list) ? [Referent(Party("USA"))] : own
  }

  /// Whom a phrase stands beside: the name behind its comma at the head of the sentence, the name or
  /// the row of names before its comma, "the three countries" beside such a row.
  private func bearers(of index: Int) -> [Referent]? {
    if scene.chunks[..<index].allSatisfy(\.isAdverb) {
      guard
        let comma = scene.chunks.indices.first(where: { $0 > index && scene.chunks[$0].isComma }),
        !scene.chunks[index..<comma].contains(where: { $0.verb != nil }),
        scene.noun(comma + 1)?.endsInMention == true
      else { return nil }
      return scene.parties(scene.syntax.groups[comma + 1])
    }
    guard index > 1 else { return nil }
    if scene.chunks[index - 1].isComma { return name(before: index - 1) }
    guard let noun = scene.noun(index - 1), noun.mentions.isEmpty, noun.isPlural,
      noun.determiner == "the", PartyNoun.countries.contains(noun.head ?? ""), index > 2,
      scene.chunks[index - 2].isComma
    else { return nil }
    return name(before: index - 2)
  }

  private func name(before comma: Int) -> [Referent]? {
    guard comma > 0, let noun = scene.noun(comma - 1), noun.endsInMention, noun.nouns.isEmpty else {
      return nil
    }
    let found = scene.parties(scene.syntax.groups[comma - 1])
    return found.isEmpty ? nil : found
  }

  private mutating func add(
    borne matter: Matter, by targets: [Referent], from sources: [Referent], _ noun: Int
  ) {
    let since = scene.chunks.indices.first {
      $0 > noun && $0 < noun + 8 && scene.chunks[$0].date?.role == .since
        && !scene.chunks[noun..<$0].contains { $0.verb != nil || $0.isComma }
    }
    for ends in product(sources, targets, chunk: noun) where ends.source.party != ends.target.party
    {
      used.insert(noun)
      append(
        Draft(
          source: ends.source, target: ends.target,
          relation: matter == .list ? .designation : .sanctions,
          action: since == nil ? .holds : .starts,
          detail: Claim.Detail(
            kind: matter == .list ? .terroristOrganisation : scene.kind(noun),
            regime: ends.target.regime),
          rule: matter == .list ? "on.list" : "under.sanctions", clause: nil, chunk: noun,
          confidence: 0.85, dates: since.map { [$0] } ?? []))
    }
  }

  /// "the Taliban (outlawed in Russia)", "(designated as terrorist by Canada)": what a bracket tells
  /// of the name before it.
  private mutating func readBrackets() {
    for index in scene.chunks.indices where index > 0 && index + 2 < scene.chunks.count {
      guard case .bracket(isOpening: true) = scene.chunks[index].kind,
        let noun = scene.noun(index - 1), noun.endsInMention,
        let participle = scene.chunks[index + 1].verb, Self.outlawing.contains(participle.lemma),
        participle.isBarePast
      else { continue }
      let targets = sanctioned(index - 1)
      let isMovement = targets.contains { $0.regime != nil } || noun.mentions.last?.role == .organ
      let phrases = scene.chunks[(index + 2)...].prefix { chunk in
        if case .bracket = chunk.kind { return false }
        return true
      }
      let sources = phrases.indices.filter {
        ["in", "by"].contains(scene.chunks[$0].preposition) && scene.noun($0 + 1) != nil
      }.flatMap { scene.parties(scene.syntax.groups[$0 + 1]) }
      guard isMovement else { continue }
      let since = phrases.indices.first { scene.chunks[$0].date != nil }
      for ends in product(scene.unique(sources), targets, chunk: index - 1)
      where ends.source.party != ends.target.party && !isTold(designation: ends) {
        append(
          Draft(
            source: ends.source, target: ends.target, relation: .designation,
            action: since == nil ? .holds : .starts,
            detail: Claim.Detail(kind: .terroristOrganisation, regime: ends.target.regime),
            rule: participle.lemma + ".bracket", clause: nil, chunk: index - 1, confidence: 0.85,
            dates: since.map { [$0] } ?? []))
      }
    }
  }

  private static let outlawing: Set<String> = [
    "ban", "blacklist", "classify", "designate", "label", "list", "outlaw", "prohibit", "proscribe",
    "recognise",
  ]

  private func isTold(designation ends: Ends) -> Bool {
    drafts.contains {
      $0.relation == .designation && $0.source.party == ends.source.party
        && $0.target.party == ends.target.party
    }
  }

  /// "lifted the designation, in force since September 1990", "sanctions dating from 2010": the
  /// first day of what the sentence speaks of.
  mutating func readFirstDayOfLast() {
    guard let since = firstDay(),
      let last = drafts.last(where: {
        ($0.relation == .designation || $0.relation == .sanctions) && $0.action != .starts
      }),
      !drafts.contains(where: {
        $0.relation == last.relation && $0.action == .starts && $0.source.party == last.source.party
          && $0.target.party == last.target.party
      })
    else { return }
    var detail = last.detail
    detail.status = nil
    append(
      Draft(
        source: last.source, target: last.target, relation: last.relation, action: .starts,
        detail: detail, rule: last.rule + ".since", clause: last.clause, chunk: last.chunk,
        confidence: 0.85, dates: [since]))
  }

  /// "Four names are on the list: Cuba, Iran, North Korea and Syria": who they are.
  func namesBehind(_ index: Int, _ clause: Clause) -> [Int]? {
    guard let noun = scene.noun(index), noun.mentions.isEmpty, noun.possessors.isEmpty,
      scene.speaksOfUnnamed(noun) || ["name", "government"].contains(noun.head),
      let stop = scene.chunks.indices.first(where: { $0 > clause.verb && scene.chunks[$0].isStop })
    else { return nil }
    var names: [Int] = []
    for place in scene.chunks.indices where place > stop {
      switch scene.chunks[place].kind {
      case .noun(let noun) where noun.endsInMention && noun.nouns.isEmpty: names.append(place)
      case .comma, .conjunction, .end: continue
      default: return nil
      }
    }
    return names.isEmpty ? nil : names
  }

  /// "The American list now comprises Cuba, Iran and Syria".
  mutating func readComprising(_ clause: Clause, _ index: Int) -> Bool {
    guard
      ["comprise", "contain", "consist", "feature", "include", "name", "number"]
        .contains(clause.group.lemma), !clause.isPassive, clause.group.isFinite,
      let list = clause.subject.first, scene.matters(list).contains(.list),
      case .fact = scene.reality(index)
    else { return false }
    let of = clause.obliques.filter { $0.preposition == "of" }.flatMap(\.nouns)
    let named = clause.objects.flatMap { scene.syntax.groups[$0] } + of
    let targets = scene.unique(named.filter { $0 > clause.verb }.flatMap(sanctioned))
    let sources = keepers(of: list)
    for ends in product(sources, targets, chunk: list) where ends.source.party != ends.target.party
    {
      used.insert(list)
      append(
        Draft(
          source: ends.source, target: ends.target, relation: .designation, action: .holds,
          detail: Claim.Detail(kind: .terroristOrganisation, regime: ends.target.regime),
          rule: clause.group.lemma + ".list", clause: index, chunk: list, confidence: 0.9))
    }
    return !sources.isEmpty && !targets.isEmpty
  }

  /// "one of four countries branded sponsors, the others being Cuba, Iran and Syria".
  mutating func readOthers() {
    guard
      let last = drafts.last(where: { $0.relation == .designation || $0.relation == .recognition }),
      let others = scene.chunks.indices.first(where: { index in
        guard index > 0, opensOthers(index),
          let noun = scene.noun(index), noun.mentions.isEmpty
        else { return false }
        return noun.pronoun == "others" || noun.words.first == "other"
          || noun.words.first == "others"
      }), others + 2 < scene.chunks.count, scene.chunks[others + 1].verb?.lemma == "be",
      scene.noun(others + 2)?.endsInMention == true
    else { return }
    let isTarget = last.relation == .designation
    for one in scene.parties(scene.syntax.groups[others + 2])
    where one.party != last.source.party && one.party != last.target.party {
      append(
        Draft(
          source: isTarget ? last.source : one, target: isTarget ? one : last.target,
          relation: last.relation, action: last.action,
          detail: Claim.Detail(kind: last.detail.kind),
          rule: last.rule + ".others", clause: last.clause, chunk: nil, confidence: 0.85))
    }
  }

  /// Behind a comma or a stop, over "the".
  private func opensOthers(_ index: Int) -> Bool {
    let start = scene.chunks[index].tokens.lowerBound
    let isBare = scene.word(start - 1) == "the" && scene.chunks[index - 1].tokens.count == 1
    let before = isBare ? index - 2 : index - 1
    return before >= 0 && (scene.chunks[before].isComma || scene.chunks[before].isStop)
  }

  /// "Those sanctioned include Iran's intelligence minister", "Among those hit by the British
  /// measures are two prison chiefs of Iran".
  mutating func readThoseHit() {
    for index in scene.chunks.indices where isHit(index) {
      if readAmongHit(index) { continue }
      let main = scene.syntax.clauses.first {
        $0.verb > index && ["be", "include"].contains($0.group.lemma) && $0.group.isFinite
          && !$0.group.isNegated && $0.group.modal == nil
      }
      guard let main,
        let first = scene.chunks.indices.first(where: { $0 > main.verb && scene.noun($0) != nil })
      else { continue }
      var sources = hitters(index, before: main.verb)
      if sources.isEmpty { sources = announcer(behind: main) }
      if sources.isEmpty, let last = scene.discourse.last[.sanctions] { sources = [last.source] }
      let targets = scene.unique(scene.syntax.groups[first].flatMap(sanctioned))
      for ends in product(scene.unique(sources), targets, chunk: first)
      where ends.source.party != ends.target.party {
        append(
          Draft(
            source: ends.source, target: ends.target, relation: .sanctions, action: .starts,
            detail: Claim.Detail(regime: ends.target.regime), rule: "those.hit",
            clause: clauseIndex(of: first), chunk: first, confidence: 0.8))
      }
    }
  }

  /// "Rwanda's army chief was among those sanctioned by the United States in February".
  private mutating func readAmongHit(_ index: Int) -> Bool {
    guard index > 0, scene.chunks[index - 1].preposition == "among",
      let position = scene.syntax.clauses.lastIndex(where: {
        $0.group.lemma == "be" && $0.verb < index && !$0.subject.isEmpty
          && $0.subject.allSatisfy { $0 < index }
      }), scene.reality(position) == .fact
    else { return false }
    var sources = hitters(index, before: scene.chunks.count)
    if sources.isEmpty, let last = scene.discourse.last[.sanctions] { sources = [last.source] }
    let targets = scene.unique(scene.syntax.clauses[position].subject.flatMap(sanctioned))
    for ends in product(scene.unique(sources), targets, chunk: index)
    where ends.source.party != ends.target.party {
      append(
        Draft(
          source: ends.source, target: ends.target, relation: .sanctions, action: .starts,
          detail: Claim.Detail(regime: ends.target.regime), rule: "among.hit", clause: position,
          chunk: index, confidence: 0.85))
    }
    return true
  }

  private static let hit: Set<String> = [
    "blacklisted", "hit", "punished", "sanctioned", "targeted",
  ]
  private static let many: Set<String> = [
    "figure", "individual", "man", "name", "official", "people", "person",
  ]

  /// "those sanctioned", "the officials hit".
  private func isHit(_ index: Int) -> Bool {
    guard let noun = scene.noun(index), noun.mentions.isEmpty, noun.possessors.isEmpty else {
      return false
    }
    let end = scene.chunks[index].tokens.upperBound
    if noun.determiner == "those", noun.words.count == 1 { return Self.hit.contains(noun.words[0]) }
    let isMany = scene.word(end - 1) == "those" || Self.many.contains(noun.head ?? "")
    return isMany && Self.hit.contains(scene.word(end))
  }

  private func hitters(_ index: Int, before verb: Int) -> [Referent] {
    let by = scene.chunks.indices.filter {
      $0 > index && $0 + 1 < verb && scene.chunks[$0].preposition == "by"
    }.map { $0 + 1 }
    return by.flatMap { place in
      let own = scene.parties(place)
      return own.isEmpty ? owners(place) : own
    }
  }

  private static let measures: Set<String> = [
    "ban", "blockade", "designation", "embargo", "freeze", "label", "listing", "measure", "order",
    "prohibition", "regime", "restriction", "sanction", "status",
  ]

  /// What a participle or a relative clause tells more of.
  private func measure(before index: Int) -> Int {
    var noun = index - 1
    while noun > 0, scene.chunks[noun].isRelative || scene.chunks[noun].isComma { noun -= 1 }
    return scene.syntax.head(of: noun)
  }

  /// The date behind "in force since", "in place since" or "dating from", beside a measure.
  private func firstDay() -> Int? {
    for index in scene.chunks.indices.dropLast() where index > 0 {
      let isInForce =
        scene.chunks[index - 1].preposition == "in"
        && ["force", "place", "effect"].contains(scene.noun(index)?.head)
        && (index < 2 || scene.chunks[index - 2].verb == nil)
      let isRelative = index > 2 && scene.chunks[index - 1].isRelative
      let isDating =
        scene.chunks[index].verb.map { $0.lemma == "date" && ($0.isGerund || isRelative) } == true
        && Self.measures.contains(scene.noun(measure(before: index))?.head ?? "")
      guard isInForce || isDating else { continue }
      let date = scene.chunks.indices.first {
        $0 > index && $0 <= index + 3 && scene.chunks[$0].date != nil
      }
      if let date, isDating || scene.chunks[date].date?.role == .since { return date }
    }
    return nil
  }
}

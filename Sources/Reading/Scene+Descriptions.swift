internal import Language
internal import World

extension Scene {
  /// A definite description: "the group", "those countries", "the island nation".
  func described(_ noun: NounPhrase, head: String, at index: Int) -> [Referent] {
    guard noun.mentions.isEmpty, noun.possessors.isEmpty else { return [] }
    if let named = apposed(noun, head, at: index) { return named }
    guard isDefinite(noun) else { return [] }
    if noun.words.first == "following" { return [] }
    if noun.isPlural || noun.determiner == "both",
      PartyNoun.countries.contains(head) || head == "side"
    {
      return isCountedFrom(index) ? [] : setBefore(index, noun)
    }
    if PartyNoun.namedOrgans.contains(head), let organ = discourse.organs[head],
      !excludedBefore(index).contains(where: { $0.party == organ.party })
    {
      return [organ]
    }
    if Self.armed.contains(head), let last = discourse.last[.sanctions]?.target,
      !excludedBefore(index).contains(where: { $0.party == last.party })
    {
      return [last]
    }
    if PartyNoun.movements.contains(head), noun.number == nil {
      if let regime = discourse.regime { return [regime] }
      if let theme = discourse.theme, ["regime", "junta", "authority", "general"].contains(head),
        !excludedBefore(index).contains(where: { $0.party == theme.party })
      {
        return [theme]
      }
      let subject = discourse.subject.filter { one in
        !excludedBefore(index).contains { $0.party == one.party }
      }
      return subject.count == 1 && head != "group" ? subject : []
    }
    guard !noun.isPlural,
      PartyNoun.countries.contains(head) || Descriptions.standard.isTelling(head)
    else { return [] }
    let excluded = excludedBefore(index)
    if noun.words.contains("new"), let theme = discourse.theme,
      !excluded.contains(where: { $0.party == theme.party })
    {
      return [theme]
    }
    if let codes = Descriptions.standard.codes(head: head, words: noun.words) {
      return fitting(codes, before: index, except: excluded).map { [$0] } ?? []
    }
    if head == "government", let home = discourse.dateline,
      !excluded.contains(where: { $0.party == home.party }),
      discourse.salient.prefix(2).contains(where: { $0.party == home.party }),
      noun.words == ["government"], mentions(before: index).isEmpty
    {
      return [home]
    }

    if isNamedAsRepublic(index) {
      let known = discourse.recent + mentions(before: chunks.count).flatMap(\.referents)
      return known.last { $0.party.code == "CHN" }.map { [$0] } ?? []
    }
    if let theme = themeMeant(by: noun, head, before: index, except: excluded) { return [theme] }
    if let styled = discourse.styled[head], noun.words == [head], !isNamedAsRepublic(index),
      !excluded.contains(where: { $0.party == styled.party })
    {
      return [styled]
    }
    if let here = namedBefore(index, except: excluded) { return [here] }
    let subject = discourse.subject.filter { one in
      one.regime == nil && !excluded.contains { $0.party == one.party }
    }
    if let place = discourse.place, sentence.tokens.contains(where: { $0.lower == "there" }) {
      return [place]
    }
    if index == 0, ["country", "state", "nation"].contains(noun.words.joined()), subject.count == 1
    {
      return subject
    }
    return (discourse.latestState(except: excluded) ?? subject.first).map { [$0] } ?? []
  }

  /// Who rules by force; of these a text about sanctions means those of whom they are.
  private static let armed: Set<String> = ["general", "soldier", "junta", "military", "army"]

  /// "Israel, a state it had recognised in 1950".
  private func apposed(_ noun: NounPhrase, _ head: String, at index: Int) -> [Referent]? {
    guard ["a", "an"].contains(noun.determiner), PartyNoun.countries.contains(head), index > 1,
      chunks[index - 1].isComma, let before = self.noun(index - 2), before.endsInMention,
      before.nouns.isEmpty
    else { return nil }
    return before.mentions.last?.referents
  }

  /// Who rules, whatever is said of them: "the elected government".
  private static let rulers: Set<String> = ["government", "leadership", "ruler"]

  /// "The republic", where the title names one state and this sentence none before.
  private func themeMeant(
    by noun: NounPhrase, _ head: String, before index: Int, except: [Referent]
  ) -> Referent? {
    guard noun.words == [head] || Self.rulers.contains(head), head != "neighbour",
      head != "neighbor",
      let theme = discourse.theme, !except.contains(where: { $0.party == theme.party }),
      !isBody(theme), !isNamedAsRepublic(index),
      discourse.section.map({ $0.party == theme.party }) ?? true,
      namedBefore(index, except: except + [theme]) == nil
    else { return nil }
    return theme
  }

  /// "the People's Republic": a name of its own.
  private func isNamedAsRepublic(_ index: Int) -> Bool {
    chunks[index].tokens.contains { word($0) == "people" && word($0 + 1) == "'s" }
  }

  /// "three of the largest states": those from which some are counted.
  private func isCountedFrom(_ index: Int) -> Bool {
    guard index > 1, chunks[index - 1].preposition == "of", let noun = noun(index - 2) else {
      return false
    }
    return noun.mentions.isEmpty && noun.words.count == 1 && speaksOfUnnamed(noun)
  }

  /// The latest party named that a description can mean, of this sentence or of those before.
  private func fitting(
    _ codes: Set<String>, before index: Int, except: [Referent]
  ) -> Referent? {
    func fits(_ one: Referent) -> Bool {
      codes.contains(one.party.code) && !except.contains { $0.party == one.party }
    }
    if let theme = discourse.theme, fits(theme), discourse.section == nil { return theme }
    let here = mentions(before: index).filter { $0.role != .place }.flatMap(\.referents)
    return here.last(where: fits) ?? discourse.recent.filter(isProminent).last(where: fits)
      ?? discourse.recent.last(where: fits) ?? discourse.salient.first(where: fits)
  }

  /// Of the title, of the last claims, or among the two that the text names most.
  private func isProminent(_ one: Referent) -> Bool {
    let told = discourse.history.suffix(4).flatMap { [$0.source, $0.target] }
    return (told + discourse.salient.prefix(2) + (discourse.titled ?? [])).contains {
      $0.party == one.party
    }
  }

  /// Parties that are no states.
  private func isBody(_ one: Referent) -> Bool { one.isUnion || one.party.code == "EU" }

  /// The last state named earlier in this sentence.
  func namedBefore(_ index: Int, except: [Referent]) -> Referent? {
    let named = mentions(before: index).filter { $0.role != .person }.flatMap(\.referents)
    return named.last { one in
      one.regime == nil && !isBody(one)
        && !except.contains { $0.party == one.party }
    }
  }

  func isDefinite(_ noun: NounPhrase) -> Bool {
    guard let determiner = noun.determiner else { return false }
    return ["the", "this", "that", "these", "those", "both"].contains(determiner)
  }

  /// The subject of this clause cannot be what its object describes.
  func excludedBefore(_ index: Int) -> [Referent] {
    guard let clause = clause(of: index), !clause.subject.contains(index) else { return [] }
    return clause.subject.flatMap { $0 < index ? parties($0) : [] }
  }

  /// How many a phrase says that it means: "the three countries".
  private func count(_ noun: NounPhrase) -> Int? {
    return noun.number ?? noun.words.first.flatMap { WordClass.counts[$0] }
  }

  /// The states that this sentence names last side by side: "the envoys in Fiji and Peru because
  /// those countries".
  private func rowBefore(_ index: Int) -> [Referent]? {
    syntax.groups[..<index].last { $0.count > 1 && $0.allSatisfy { $0 < index } }.map { row in
      unique(row.flatMap { parties($0) + (noun($0)?.possessors.flatMap(\.referents) ?? []) })
    }.flatMap { $0.count > 1 ? $0 : nil }
  }

  /// "The United States called its envoys in Fiji and Peru home because those countries": without
  /// whom the clauses before are about.
  private func besideSubjects(_ index: Int, _ named: [Referent]) -> [Referent]? {
    let subjects = syntax.clauses.filter { $0.verb < index && $0.link != .relative }
      .flatMap { parties($0.subject) }
    let others = named.filter { one in !subjects.contains { $0.party == one.party } }
    return others.count > 1 && others.count < named.count ? others : nil
  }

  /// "those countries": what this sentence and the one before listed beside their subject.
  func setBefore(_ index: Int, _ noun: NounPhrase) -> [Referent] {
    var named = unique(mentions(before: index).flatMap(\.referents))
    if noun.determiner == "those" { named.removeAll { $0.regime != nil } }
    if named.count > 2, noun.determiner != "the", let others = besideSubjects(index, named),
      noun.number.map({ $0 == others.count }) ?? (noun.determiner != "both" || others.count == 2)
    {
      return others
    }
    if named.count > 2, noun.words.first == "two" || noun.determiner == "both" {
      return rowBefore(index).flatMap { $0.count == 2 ? $0 : nil } ?? []
    }
    if named.count > 1, noun.number == nil || noun.number == named.count { return named }
    if let number = count(noun), number > 2, let set = discourse.set(of: number) { return set }
    if let number = count(noun), number > 2 { return [] }
    if noun.words.first == "two", named.isEmpty, let pair = discourse.dyad { return pair }
    if noun.words.first == "two", named.count == 1,
      let other = discourse.partner(of: named[0].party, as: .both)
    {
      return [named[0], other]
    }
    guard noun.determiner == "those" || noun.determiner == "these" else { return discourse.group }
    let others = discourse.others.filter { $0.regime == nil }
    return others.isEmpty ? discourse.group : others
  }
}

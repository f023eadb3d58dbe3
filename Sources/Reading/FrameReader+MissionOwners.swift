internal import Language
internal import World

/// Whose a mission is, where its phrase does not say so itself.
extension FrameReader {
  /// "declared the Qatari ambassador persona non grata and closed the embassy": that of whose
  /// ambassador the same host has just turned out.
  func fillByEnvoy(_ mission: inout Mission, _ match: FrameMatch) {
    guard mission.relation == .office, mission.source.isEmpty, mission.target.isEmpty,
      let noun = scene.noun(mission.chunk), noun.determiner == "the", noun.words.count == 1,
      noun.mentions.isEmpty, match.agents.count == 1,
      let told = drafts.last(where: { $0.relation == .ambassador }),
      told.target.party == match.agents[0].party
    else { return }
    mission.source = [told.source]
    mission.target = [told.target]
  }

  /// "The Cuban flag was raised over the country's embassy": that of whose flag it is.
  func ownByFlag(_ mission: inout Mission, _ match: FrameMatch) {
    let owners = scene.unique(
      match.patients.compactMap { scene.noun($0) }.flatMap { $0.mentions + $0.possessors }
        .flatMap(\.referents))
    guard owners.count == 1, mission.source.isEmpty || isTheCountrys(mission) else { return }
    mission.source = owners
  }

  /// "the ambassadors of the two countries took up their duties": of each in the other.
  func isOfBoth(_ mission: Mission) -> Bool {
    guard mission.source.count == 2, let noun = scene.noun(mission.chunk), noun.isPlural else {
      return false
    }
    let owners = scene.syntax.phrases(after: mission.chunk).first { $0.preposition == "of" }
    let words =
      noun.possessorWords
      + (owners?.nouns.compactMap { scene.noun($0) } ?? []).flatMap {
        [$0.determiner, $0.pronoun].compactMap(\.self) + $0.words
      }
    return !Set(words).isDisjoint(with: ["both", "two"])
  }

  /// "France: the embassy is closed": that of whose line it is.
  func fillByLabel(_ mission: inout Mission) {
    guard mission.source.isEmpty, let label = scene.discourse.label,
      !mission.target.contains(where: { $0.party == label.party })
    else { return }
    mission.source = [label]
    if mission.target.isEmpty, let theme = scene.discourse.theme, theme.party != label.party {
      mission.target = [theme]
      mission.isInferred = true
    }
  }

  /// "The high commission was established in 2020", "No ambassador has been named yet": between
  /// those of the mission that the text has just spoken of.
  func fillByLast(_ mission: inout Mission, _ match: FrameMatch) {
    guard mission.source.isEmpty, mission.target.isEmpty,
      let noun = scene.noun(mission.chunk), !noun.isPlural, noun.mentions.isEmpty,
      match.agents.isEmpty && ["the", "no", "that"].contains(noun.determiner) && noun.name == nil
        || isTitled(noun, mission)
    else { return }
    if let before = namedMission(before: mission) {
      mission.source = before.source
      mission.target = before.target
      mission.isRemembered = true
    } else if let last = scene.discourse.lastMission {
      mission.source = [last.source]
      mission.target = [last.target]
      mission.isRemembered = true
    }
  }

  /// "declared Ambassador Rasool persona non grata": of the post that the text has told of.
  private func isTitled(_ noun: NounPhrase, _ mission: Mission) -> Bool {
    guard mission.relation == .ambassador, noun.name != nil, noun.determiner == nil,
      noun.possessors.isEmpty
    else { return false }
    return scene.discourse.lastMission?.relation == .ambassador
  }

  /// "the North Korean embassy in Damascus …, and the embassy": the one that the sentence names.
  private func namedMission(before mission: Mission) -> Mission? {
    scene.chunks[..<mission.chunk].indices.reversed().lazy.compactMap { scene.mission($0) }.first {
      $0.relation == mission.relation && $0.source.count == 1 && $0.target.count == 1
    }
  }

  /// "Peru recalls ambassador from Colombia": who recalls has sent, and from where stands behind.
  func turnHome(_ mission: inout Mission, _ match: FrameMatch) {
    guard match.frame.agent == .source, match.frame.action == .ends, !match.agents.isEmpty,
      mission.target.isEmpty, let noun = scene.noun(mission.chunk), noun.possessors.isEmpty,
      noun.possessorPronoun == nil, noun.possessorNoun == nil, noun.mentions.isEmpty,
      scene.syntax.phrases(after: mission.chunk).first?.preposition == "from",
      Set(mission.source).isDisjoint(with: match.agents)
    else { return }
    mission.target = mission.source
    mission.source = match.agents
  }

  /// "Togo's minister inaugurated the country's embassy": the country of who acts.
  func isTheCountrys(_ mission: Mission) -> Bool {
    PartyNoun.countries.contains(scene.noun(mission.chunk)?.possessorNoun ?? "")
  }
}

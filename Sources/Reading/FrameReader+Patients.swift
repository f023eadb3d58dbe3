internal import Language
internal import World

extension FrameReader {
  /// The noun phrases in the patient's place that are of its matter.
  mutating func patients(of clause: Clause, for frame: Frame) -> [Int]? {
    if frame.verb == "call", frame.relation == .designation, !isPaper(clause.verb - 1) {
      return nil
    }
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
    indices = indices.flatMap { quantified($0) ?? scene.namedInversely($0) ?? [$0] }
    indices += labelled(clause, frame)
    indices.removeAll { isDenied($0) }
    if frame.patient == .party, frame.complement?.matter == .list, indices.count == 1 {
      indices = namesBehind(indices[0], clause) ?? indices
    }
    if clause.isPassive || clause.link == .relative {
      indices = indices.flatMap { counted(amid: $0) ?? [$0] }
    }
    if let named = clause.subject.first.flatMap(scene.namedInversely), !clause.isPassive {
      indices.removeAll { named.contains($0) }
    }
    if frame.patient == .ally {
      let amid = clause.obliques.filter { $0.preposition == "among" }.flatMap(\.nouns)
      indices = (indices + amid).flatMap { oneOf($0) ?? [$0] }
    }
    if frame.patient == .ambassador, frame.action != .starts {
      indices = indices.map { includedEnvoy($0) ?? appositeEnvoy($0) ?? $0 }
    }
    var fitting = indices.filter { fits($0, frame) }
    if fitting.isEmpty, clause.link == .relative, clause.antecedent == nil {
      // "its recognition of X, which dates from 1983"
      fitting = clause.subject.map(scene.syntax.head).filter {
        !indices.contains($0) && !clause.subject.contains($0) && $0 < clause.verb && fits($0, frame)
      }
    }
    if fitting.isEmpty, clause.isReduced, frame.patient == .office {
      // "its embassy in Doha, shut in 2017"
      fitting = clause.subject.map(scene.syntax.head).filter {
        !clause.subject.contains($0) && $0 < clause.verb && fits($0, frame)
      }
    }
    if frame.patient == .office { fitting = fitting.flatMap { specified($0) ?? [$0] } }
    if fitting.isEmpty, frame.patient == .ambassador, Self.appointing.contains(frame.verb),
      let post = appositePost(clause)
    {
      return [post]
    }
    return fitting.isEmpty ? nil : fitting
  }

  /// "a resolution calling Russia a terrorist state": what others merely call somebody lists nobody.
  private func isPaper(_ index: Int) -> Bool {
    ["act", "bill", "declaration", "decree", "law", "motion", "resolution"].contains(
      scene.noun(index)?.head)
  }

  /// "X is one of four countries branded sponsors", "X was among fifteen groups outlawed": who is
  /// counted among those that it is done to.
  private func counted(amid index: Int) -> [Int]? {
    guard let noun = scene.noun(index), noun.mentions.isEmpty, noun.possessors.isEmpty,
      noun.isPlural,
      let clause = scene.syntax.clauses.last(where: { $0.verb < index && $0.group.lemma == "be" }),
      !clause.group.isNegated, clause.group.modal == nil, !clause.subject.contains(index),
      let subject = clause.subject.first, subject < clause.verb,
      scene.chunks[(clause.verb + 1)..<index].allSatisfy({
        ["among", "of"].contains($0.preposition) || $0.noun?.words == ["one"]
          || $0.noun?.pronoun == "one"
      }), index > clause.verb + 1
    else { return nil }
    return clause.subject
  }

  /// "expelled six Indian diplomats, including High Commissioner Verma".
  private func includedEnvoy(_ index: Int) -> Int? {
    guard let noun = scene.noun(index), noun.isPlural,
      PartyNoun.diplomats.contains(noun.head ?? "")
    else { return nil }
    for phrase in scene.syntax.phrases(after: index) + openedPhrases(behind: index)
    where phrase.preposition == "including" || phrase.preposition == "among" {
      let found = phrase.nouns.first { place in
        guard let envoy = scene.noun(place) else { return false }
        return envoy.nouns.contains { $0.matter == .ambassador }
          && Self.lesser.isDisjoint(with: envoy.words)
      }
      if let found { return found }
    }
    return nil
  }

  private static let lesser: Set<String> = ["acting", "assistant", "deputy", "interim"]

  /// What a comma and a preposition open behind a noun phrase.
  private func openedPhrases(behind index: Int) -> [Clause.Oblique] {
    guard index + 3 < scene.chunks.count, scene.chunks[index + 1].isComma,
      let preposition = scene.chunks[index + 2].preposition, scene.noun(index + 3) != nil
    else { return [] }
    let first = scene.noun(index + 3)?.pronoun == "them" ? index + 4 : index + 3
    guard scene.noun(first) != nil else { return [] }
    return [
      Clause.Oblique(
        preposition: preposition, nouns: scene.syntax.groups[first], chunk: index + 2)
    ]
  }

  /// "declared Raquel Serur, Mexico's ambassador, persona non grata": the post of the person.
  private func appositeEnvoy(_ index: Int) -> Int? {
    guard let person = scene.noun(index), person.nouns.isEmpty,
      person.name != nil && person.head == nil, index + 2 < scene.chunks.count,
      scene.chunks[index + 1].isComma, let post = scene.noun(index + 2),
      post.nouns.contains(where: { $0.matter == .ambassador }), !isPastPost(index + 2)
    else { return nil }
    return index + 2
  }

  /// "recognised neither of them", "both of the two": what stands behind "of".
  private func quantified(_ index: Int) -> [Int]? {
    guard let noun = scene.noun(index), noun.mentions.isEmpty,
      ["neither", "none", "both", "either", "each", "whole", "entirety"].contains(
        noun.pronoun ?? noun.words.first),
      let phrase = scene.syntax.phrases(after: index).first, phrase.preposition == "of"
    else { return nil }
    return phrase.nouns
  }

  /// "sent Israel's envoy back to Jerusalem": another's is expelled and not returned.
  func isSendingAway(_ frame: Frame, _ patients: [Int], _ clause: Clause) -> Bool {
    guard frame.verb == "send", frame.patient == .ambassador, frame.action == .starts,
      !clause.isPassive, let mission = patients.first.flatMap({ scene.mission($0) }),
      let sender = mission.source.first
    else { return false }
    let noun = scene.noun(mission.chunk)
    return noun?.possessors.isEmpty == false
      && !actors(clause).contains { $0.party == sender.party }
  }

  /// The frame of sending another's envoy home.
  func expulsion(for frame: Frame, _ candidates: [Frame]) -> Frame? {
    guard frame.particle == ["back"] else { return nil }
    return candidates.first { $0.particle == ["home"] && $0.patient == .ambassador }
  }

  /// "closed three missions: its embassies in Mali and Chad and its office in Harare".
  private func specified(_ index: Int) -> [Int]? {
    guard let noun = scene.noun(index), noun.isPlural, noun.possessors.isEmpty,
      noun.mentions.isEmpty,
      let colon = scene.chunks.indices.first(where: { $0 > index && scene.chunks[$0].isColon }),
      !scene.chunks[index..<colon].contains(where: { $0.verb != nil }),
      colon + 1 < scene.chunks.count
    else { return nil }
    let end =
      scene.chunks.indices.first {
        $0 > colon && (scene.chunks[$0].verb != nil || scene.chunks[$0].isStop)
      } ?? scene.chunks.count
    let named = (colon + 1..<end).filter { place in
      scene.noun(place)?.nouns.contains { $0.matter == .office } ?? false
    }
    return named.isEmpty ? nil : named
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

  static let appointing: Set<String> = [
    "appoint", "assign", "choose", "designate", "name", "pick", "select", "send", "tap",
  ]

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
    if frame.patient == .ambassador, isDelegation(index) { return false }
    if frame.patient == .person, frame.complement?.matter == .ambassador {
      return matters.contains(.person) || matters.contains(.ambassador)
        || ["him", "her", "me"].contains(scene.noun(index)?.pronoun)
        || scene.noun(index).map { $0.head != nil && $0.pronoun == nil && !$0.isPlural } == true
    }
    if frame.relation == .sanctions, Self.unwelcome.contains(frame.particle.first ?? "") {
      return isOfficeHolder(index) && !sanctioned(index).isEmpty
    }
    if frame.relation == .designation, ["blacklist", "delist"].contains(frame.verb),
      isOfficeHolder(index)
    {
      return false
    }
    if frame.patient == .party, frame.relation == .sanctions || frame.relation == .designation {
      return matters.contains(.party) || !sanctioned(index).isEmpty
    }
    return matters.contains(frame.patient)
  }

  /// "two Cuban envoys": of one state, these are diplomats.
  private func isDelegation(_ index: Int) -> Bool {
    guard let noun = scene.noun(index), noun.head == "envoy", noun.isPlural,
      noun.mentions.count + noun.possessors.count == 1
    else { return false }
    return noun.number != nil || noun.words.first.map(WordClass.isNumber) == true
  }

  private static let unwelcome: Set<String> = ["persona", "personae", "undesirable", "unwelcome"]

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
}

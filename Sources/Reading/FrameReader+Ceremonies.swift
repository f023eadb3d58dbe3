internal import Language
internal import World

/// Letters of credence of several envoys, told over several sentences.
extension FrameReader {
  /// "Four new envoys presented their credentials to the president": who sent them is still to be
  /// told; true where the host is known.
  mutating func openCeremony(_ match: FrameMatch, _ clause: Clause) -> Bool {
    guard match.frame.patient == .credentials, case .fact = reality(of: match, clause),
      let host = receivers(match, clause).first
    else { return false }
    scene.discourse.setCeremony(host)
    ceremony = Draft(
      source: .open, target: host, relation: .ambassador, action: .starts,
      detail: Claim.Detail(status: .credentials), rule: Self.ceremonial, clause: match.clause,
      chunk: nil, confidence: 0.85)
    return true
  }

  private func receivers(_ match: FrameMatch, _ clause: Clause) -> [Referent] {
    let own =
      match.frame.agent == .target ? match.agents : phrasesOf(clause, ["to"], except: [])
    if !own.isEmpty { return own }
    let to = match.patients.flatMap { phrases(after: $0, ["to"]) }
    if !to.isEmpty { return to }
    return (scene.discourse.theme ?? scene.discourse.dateline).map { [$0] } ?? []
  }

  /// "The diplomats came from Ethiopia and France", "Those who presented them were Ambassadors Diaz
  /// of Peru and Borg of Malta", behind the ceremony.
  mutating func readCeremony() {
    guard let host = scene.discourse.ceremony?.host, scene.discourse.isAfterCeremony,
      drafts.isEmpty
    else { return }
    var found: [(sender: Referent, chunk: Int)] = []
    let isOfEnvoys = scene.syntax.clauses.contains { speaksOfEnvoys($0) }
    for index in scene.chunks.indices where !used.contains(index) {
      let own = senders(index)
      let named = own.isEmpty && isOfEnvoys ? origin(index) : own
      found += named.filter { $0.party != host.party }.map { ($0, index) }
    }
    guard Set(found.map(\.sender.party)).count > 1 || isOfEnvoys else { return }
    for (sender, chunk) in found where !drafts.contains(where: { $0.source.party == sender.party })
    {
      used.insert(chunk)
      append(
        Draft(
          source: sender, target: host, relation: .ambassador, action: .starts,
          detail: Claim.Detail(
            kind: scene.mission(chunk)?.kind ?? .ambassador, status: .credentials),
          rule: Self.ceremonial, clause: clauseIndex(of: chunk), chunk: chunk,
          confidence: 0.85, agent: .source))
    }
  }

  /// The rule of envoys who are named behind their ceremony, and whom its day dates.
  static let ceremonial = "present.credentials.list"

  private static let envoys: Set<String> = [
    "ambassador", "envoy", "diplomat", "commissioner", "representative", "newcomer",
  ]

  private static let counted: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "sixth", "last", "latest", "other", "others",
  ]

  /// "The diplomats came from", "They represent", "Those who presented them were".
  private func speaksOfEnvoys(_ clause: Clause) -> Bool {
    guard ["be", "come", "include", "represent", "hail"].contains(clause.group.lemma),
      !clause.group.isNegated, clause.group.modal == nil
    else { return false }
    let before = scene.chunks[..<clause.verb]
    return before.contains { chunk in
      guard let noun = chunk.noun, noun.mentions.isEmpty, noun.possessors.isEmpty else {
        return false
      }
      let isCounted = noun.determiner == "the" && Self.counted.isSuperset(of: noun.words)
      return noun.isPlural && (Self.envoys.contains(noun.head ?? "") || noun.head == "head")
        || isCounted && !noun.words.isEmpty
        || ["they", "those"].contains(noun.pronoun ?? noun.words.first ?? noun.determiner)
    }
  }

  /// A plain name of a state.
  private func origin(_ index: Int) -> [Referent] {
    guard let noun = scene.noun(index), noun.endsInMention, noun.nouns.isEmpty,
      let mention = noun.mentions.last, mention.role == .name
    else { return [] }
    return mention.referents
  }
}

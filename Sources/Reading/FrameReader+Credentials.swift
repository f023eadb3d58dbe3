internal import Language
internal import World

extension FrameReader {
  /// "received the credentials of Ana Diaz of Peru, Omar Hadi of Iraq and the ambassador of Fiji":
  /// all who presented them; nil where the sentence speaks of one.
  func presenters(_ match: FrameMatch, to hosts: [Referent]) -> [Ends]? {
    guard match.frame.patient == .credentials, !hosts.isEmpty, !isRespective, speaksOfSeveral
    else { return nil }
    var ends: [Ends] = []
    for index in scene.chunks.indices {
      for sender in senders(index)
      where !hosts.contains(where: { $0.party == sender.party })
        && !ends.contains(where: { $0.source.party == sender.party })
      {
        let mission = scene.mission(index)
        ends += hosts.map {
          Ends(
            source: sender, target: $0, chunk: index, kind: mission?.kind ?? .ambassador,
            person: mission?.person ?? scene.noun(index)?.name, confidence: 0.9)
        }
      }
    }
    return Set(ends.map(\.source.party)).count > 1 ? ends : nil
  }

  private static let envoys: Set<String> = [
    "ambassadors", "envoys", "commissioners", "representatives", "diplomats", "nuncios", "heads",
  ]

  private var speaksOfSeveral: Bool {
    scene.sentence.tokens.contains { Self.envoys.contains($0.lower) }
      || scene.chunks.indices.filter { isNamedEnvoy($0) }.count > 1
  }

  private func isNamedEnvoy(_ index: Int) -> Bool {
    scene.mission(index)?.relation == .ambassador
      || index > 0 && scene.noun(index)?.name != nil && scene.noun(index)?.nouns.isEmpty == true
        && scene.noun(index)?.mentions.isEmpty == true
        && scene.syntax.phrases(after: index).first?.preposition == "of"
  }

  /// Who sent the person or the ambassador that a noun phrase names.
  func senders(_ index: Int) -> [Referent] {
    guard let noun = scene.noun(index), !isPastPost(index) else { return [] }
    if let mission = scene.mission(index) {
      return mission.relation == .ambassador ? mission.source : []
    }
    if isListed(index) || isInRow(index) { return noun.mentions.flatMap(\.referents) }
    if noun.name != nil, noun.nouns.isEmpty, !noun.possessors.isEmpty, noun.head == nil {
      return noun.possessors.flatMap(\.referents)
    }
    guard noun.name != nil, noun.nouns.isEmpty, noun.mentions.isEmpty,
      let phrase = scene.syntax.phrases(after: index).first,
      ["of", "from"].contains(phrase.preposition)
    else { return [] }
    return scene.parties(inPhrase: phrase)
  }

  /// "the ambassadors of Malta, Ana Borg; Egypt, Omar Hadi; and of Peru, Luis Rey": names in a row
  /// with persons, behind the plural.
  private func isInRow(_ index: Int) -> Bool {
    let chunks = scene.chunks
    guard let noun = scene.noun(index), noun.endsInMention, noun.nouns.isEmpty, index > 1,
      noun.mentions.last?.role != .person,
      let envoys = chunks[..<index].indices.last(where: { place in
        scene.noun(place)?.isPlural == true
          && scene.noun(place)?.nouns.contains { $0.matter == .ambassador } == true
      }), chunks[envoys + 1].preposition == "of",
      chunks[envoys..<index].allSatisfy({ $0.verb == nil })
    else { return false }
    var before = index - 1
    if chunks[before].preposition == "of" { before -= 1 }
    while before > envoys, chunks[before].conjunction == "and" { before -= 1 }
    guard chunks[before].isComma || chunks[before].isStop || before == envoys else { return false }
    let next = index + 1
    guard next < chunks.count else { return true }
    return chunks[next].isComma || chunks[next].isStop || chunks[next].conjunction == "and"
  }

  /// "the ambassadors of the following countries: Moldova, Namibia and Chad".
  private func isListed(_ index: Int) -> Bool {
    guard scene.noun(index)?.endsInMention == true,
      let colon = scene.chunks[..<index].lastIndex(where: \.isColon),
      scene.sentence.tokens[..<scene.chunks[colon].tokens.lowerBound].contains(where: {
        $0.lower == "following"
      })
    else { return false }
    return scene.chunks[colon + 1...index].allSatisfy { chunk in
      chunk.isComma || chunk.conjunction != nil || chunk.noun?.endsInMention == true
    }
  }
}

internal import World

/// Officials whom a text names once with their office, and then by name alone.
extension Scene {
  /// "Colombian President Gustavo Petro", "Georgia's interior minister, Vakhtang Gomelauri": names
  /// with whom they act for.
  func officials() -> [(name: String, party: Referent)] {
    chunks.indices.compactMap { index in
      guard let noun = noun(index), noun.nouns.allSatisfy({ $0.matter != .ambassador }),
        !noun.isFormer, noun.words.contains(where: Self.offices.contains),
        let name = noun.name ?? apposedHolder(index)
      else { return nil }
      let own = noun.endsInMention ? [] : owners(of: noun, at: index)
      return own.count == 1 ? (name, own[0]) : nil
    }
  }

  /// Who by that name acts for a party.
  func official(_ noun: NounPhrase) -> [Referent] {
    guard let name = noun.name, noun.head == nil, noun.words.isEmpty, noun.mentions.isEmpty,
      noun.possessors.isEmpty, noun.determiner == nil
    else { return [] }
    return discourse.official(named: name).map { [$0] } ?? []
  }

  private func apposedHolder(_ index: Int) -> String? {
    guard index + 2 < chunks.count, chunks[index + 1].isComma, let person = noun(index + 2),
      person.words.isEmpty, person.mentions.isEmpty, person.possessors.isEmpty
    else { return nil }
    return person.name
  }

  private static let offices: Set<String> = [
    "chancellor", "commander", "emir", "general", "king", "leader", "minister", "premier",
    "president", "ruler", "secretary", "sultan", "vice-president",
  ]
}

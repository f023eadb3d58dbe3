internal import Dating
internal import Language
internal import World

extension ReadingPass {
  /// A heading that names one party, or two and what is between them, says whom its part is about.
  mutating func head(_ sentence: Sentence, _ number: Int, _ mentions: [Mention]) {
    let named = mentions.filter { $0.role != .person && $0.role != .place }.flatMap(\.referents)
    let parties = Set(named.map(\.party))
    let words = sentence.tokens.map(\.lower)
    let isPair = words.contains { ["relations", "ties"].contains($0) }
    if number == 0, words.contains(where: Self.surveyed.contains) { discourse.isSurvey = true }
    guard number > 0 || isPair else { return }
    if parties.count == 2, named.count == 2, isPair {
      discourse.openSection(named)
    } else if parties.count == 1, sentence.tokens.count <= Self.headingLength, !isPair {
      discourse.openSection([named[0]])
    } else if sentence.tokens.count <= Self.headingLength, mentions.isEmpty, !isDated(number) {
      discourse.closeSection()
    }
  }

  /// Words of a title that surveys.
  private static let surveyed: Set<String> = [
    "relations", "missions", "representation", "representations", "diplomacy", "embassies",
    "consulates",
  ]

  private func isDated(_ number: Int) -> Bool {
    dates.mentions.indices.contains(number) && !dates.mentions[number].isEmpty
  }

  /// Sentences at the head of a text among which its title stands.
  static let topicReach = 3

  /// Tokens of a heading that is a title and no headline.
  private static let headingLength = 5

  /// How many sentences may stand between two lines of a list.
  private static let listGap = 6

  /// "• Syria – since 1979", behind a lead: what the lead says, of whom the line names.
  mutating func readLine(
    _ sentence: Sentence, _ number: Int, _ mentions: [Mention]
  ) -> Bool {
    guard let (lead, last) = opening else { return false }
    guard number - last <= Self.listGap else {
      opening = nil
      return false
    }
    let own = dates.mentions.indices.contains(number) ? dates.mentions[number] : []
    guard let line = ListLine(sentence, mentions, own), line.isMarked || lead.isAnnounced else {
      return false
    }
    opening = (lead, number)
    for (draft, time) in lead.drafts(for: line.party, line.stretches) {
      discourse.remember(draft)
      keep(draft, time, sentence, number)
    }
    discourse.setSubject([line.party])
    return true
  }
}

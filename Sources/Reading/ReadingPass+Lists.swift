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
    if number == 0, sentence.isHeading, words.contains(where: Self.surveyed.contains) {
      discourse.isSurvey = true
    }
    guard number > 0 || isPair, sentence.isHeading || isRunIn(sentence, mentions) else { return }
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

  /// A name alone before its paragraph, as a sentence of its own.
  func isRunIn(_ sentence: Sentence, _ mentions: [Mention]) -> Bool {
    guard mentions.count == 1, sentence.tokens.last?.lower == "." else { return false }
    let words = sentence.tokens.indices.dropLast().filter { !mentions[0].tokens.contains($0) }
    return words.allSatisfy { ["the", "*", "-"].contains(sentence.tokens[$0].lower) }
  }

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
    if isLegend(sentence) { opening?.lead.bracketsRestore = true }
    guard let line = ListLine(sentence, mentions, own),
      line.isMarked || lead.isAnnounced && !lead.isOfMarked
    else {
      let isDate = sentence.isHeading && !own.isEmpty && mentions.isEmpty
      if isDate { opening?.sentence = number }
      let hasWords = sentence.tokens.contains { $0.lower.contains(where: \.isLetter) }
      if sentence.isHeading, mentions.isEmpty, hasWords, !isDate, lead.hasLines { opening = nil }
      return false
    }
    opening = (lead, number)
    opening?.lead.hasLines = true
    if line.isMarked { opening?.lead.isOfMarked = true }
    for (draft, time) in lead.drafts(for: line) {
      discourse.remember(draft)
      keep(draft, time, sentence, number)
    }
    discourse.setSubject(line.parties.suffix(1))
    return true
  }

  /// "2013 - Grenada and Haiti.", an entry of a timeline that only names who did the same as in the
  /// entry before.
  mutating func readNames(
    _ sentence: Sentence, _ number: Int, _ mentions: [Mention]
  ) -> Bool {
    guard dates.entries.indices.contains(number), let entry = dates.entries[number],
      number - discourse.claimed <= Self.listGap, let last = discourse.history.last,
      last.action.isChange, [.recognition, .ties].contains(last.relation),
      mentions.allSatisfy({ [.name, .group].contains($0.role) }),
      let end = changing(last)
    else { return false }
    let own = dates.mentions[number]
    for (index, token) in sentence.tokens.enumerated()
    where !mentions.contains(where: { $0.tokens.contains(index) })
      && !own.contains(where: { $0.tokens.contains(index) })
    {
      let isPlain = ListLine.isPlain(token.lower) || Self.additions.contains(token.lower)
      guard isPlain else { return false }
    }
    let parties = mentions.flatMap(\.referents)
    let time = own.last?.time ?? entry
    for party in parties where last.source.party != party.party && last.target.party != party.party
    {
      var draft = last.replacingEnd(end, by: party)
      draft.rule = "entry.same"
      draft.confidence = 0.85
      draft.clause = nil
      discourse.remember(draft)
      keep(draft, time, sentence, number)
    }
    if !parties.isEmpty { discourse.addSet(parties) }
    return !parties.isEmpty
  }

  private static let additions: Set<String> = ["also", "by", "followed", "then", "too", "with"]

  /// The end that differs from claim to claim: of the last two, or who does it.
  private func changing(_ last: Draft) -> Frame.Agent? {
    let before = discourse.history.dropLast().suffix(4).last { $0.relation == last.relation }
    if let before, before.target.party == last.target.party { return .source }
    if let before, before.source.party == last.source.party { return .target }
    if let theme = discourse.theme {
      if last.target.party == theme.party { return .source }
      if last.source.party == theme.party { return .target }
    }
    return last.relation == .recognition ? .source : nil
  }

  /// Whether it tells that dates in brackets are those of a restoration.
  private func isLegend(_ sentence: Sentence) -> Bool {
    let words = sentence.tokens.map(\.lower)
    return words.contains { ["bracket", "brackets", "parenthesis", "parentheses"].contains($0) }
      && words.contains { word in
        ["restor", "resum", "renew", "re-establish", "reestablish"].contains { word.hasPrefix($0) }
      }
  }

  /// "Lagos, 4 May - Several", "New Delhi: Four": where the text was written, if its first sentence
  /// begins so.
  mutating func locate(_ sentence: Sentence, _ mentions: [Mention]) {
    guard !hasBegun else { return }
    hasBegun = true
    guard let first = mentions.first, first.tokens.lowerBound == 0,
      first.role == .capital || first.role == .place
    else { return }
    let behind = sentence.tokens[first.tokens.upperBound...].prefix(10).map(\.lower)
    let isMarked = behind.contains { [":", "-", "\u{2013}", "\u{2014}"].contains($0) }
    guard isMarked, [":", ",", "(", "-", "\u{2013}", "\u{2014}"].contains(behind.first) else {
      return
    }
    discourse.dateline = first.referents[0]
  }

  /// "Switzerland: …", "- Peru – …": whose line it is, said before what it tells; it stands for its
  /// whole paragraph.
  mutating func label(_ sentence: Sentence, _ number: Int, _ mentions: [Mention]) {
    if sentence.paragraph != labelled { discourse.label = nil }
    labelled = sentence.paragraph
    guard number > 0, let first = mentions.first, first.referents.count == 1,
      first.role == .name || first.role == .organisation,
      first.tokens.upperBound + 1 < sentence.tokens.count,
      isLabelMark(sentence.tokens[first.tokens.upperBound], sentence),
      sentence.tokens[..<first.tokens.lowerBound].allSatisfy({ isListSign($0) })
    else { return }
    discourse.label = first.referents[0]
    discourse.setSubject(first.referents)
  }

  /// A colon; in a list a dash as well.
  private func isLabelMark(_ token: Token, _ sentence: Sentence) -> Bool {
    token.lower == ":"
      || ["\u{2013}", "\u{2014}"].contains(token.lower)
        && sentence.tokens.first.map { isListSign($0) } == true
  }

  private func isListSign(_ token: Token) -> Bool {
    token.lower == "the" || ["-", "\u{2022}", "*", "\u{B7}", ".", ")", "("].contains(token.lower)
      || token.lower.allSatisfy(\.isNumber)
  }
}

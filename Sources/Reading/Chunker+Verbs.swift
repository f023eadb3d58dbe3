internal import Dating
internal import Language
internal import World

extension Chunker {
  /// Nouns that look like verbs in the third person; before another noun phrase they are verbs.
  static let plurals: Set<String> = [
    "sanctions", "lists", "posts", "names", "measures", "moves", "talks", "visits", "calls",
    "plans", "bans", "envoys", "recalls", "returns", "reports", "links", "ties", "works", "states",
    "forces", "claims", "demands", "offers", "exchanges", "embargoes", "freezes", "attacks",
    "arms", "heads", "houses", "leads", "looks", "marks", "needs", "orders", "places", "points",
    "powers", "protests", "records", "rules", "seats", "services", "shares", "signs", "steps",
    "stops", "terms", "sponsors", "sides", "threats", "times", "turns", "uses", "votes", "walks",
    "wishes", "aims",
    "fears", "hosts", "hits", "cuts", "missions", "rows", "hands", "judges", "guards",
  ]

  /// Words that are verbs before one of these: "relations date from 1992".
  static let openers: [String: Set<String>] = [
    "date": ["back", "from"], "dates": ["back", "from"],
  ]

  /// Whether the word here, right after a nominal, is a verb.
  func isVerbAfterNoun(_ builder: NounPhraseBuilder) -> Bool {
    let word = lower(position)
    if builder.isCount, isTaggedFinite(position), readings(of: word, at: position) != nil {
      return true
    }
    guard builder.hasHead, let forms = readings(of: word, at: position) else { return false }
    if Self.openers[word]?.contains(lower(position + 1)) == true { return true }
    if isTaggedFinite(position), !isCapitalised(position) { return true }
    if isCapitalised(position), !builder.isAllCapitals, builder.endsCapitalised,
      !isHeadlineVerb(position)
    {
      return false
    }
    let next = position + 1
    if forms.contains(where: { $0.shape != .base && $0.shape != .third }) { return true }
    if forms.contains(where: { $0.shape == .third }) {
      guard builder.endsInMention || !Self.plurals.contains(word) else { return false }
      if builder.endsInMention, lower(next) == "to" {
        let isNoun = tags.indices.contains(position) && tags[position] == .nns
        return Self.plurals.contains(word) || !isNoun
      }
      return startsArgument(at: next, afterPlural: Self.plurals.contains(word))
    }
    let isJoined = builder.endsInMention && chunks.last?.conjunction != nil
    if isJoined, lower(next) == "to" || isTaggedBase(position) { return true }
    if isInverted { return true }
    return (builder.isPluralSubject || isJoined) && startsArgument(at: next, afterPlural: true)
  }

  /// Whether the tagger sees a finite verb here.
  func isTaggedFinite(_ index: Int) -> Bool {
    guard tags.indices.contains(index), let tag = tags[index] else { return false }
    return [.vbd, .vbz, .vbp].contains(tag)
  }

  /// Whether the tagger sees the plain form of a verb here, as it does behind two names: "Kuwait
  /// and Oman keep embassies".
  private func isTaggedBase(_ index: Int) -> Bool {
    tags.indices.contains(index) && tags[index] == .vb && !isCapitalised(index)
  }

  /// Behind the "did" of "Not until 1992 did India establish".
  private var isInverted: Bool {
    guard let verb = chunks.last?.verb else { return false }
    return verb.lemma == "do" && chunks.last?.tokens.count == 1
  }

  /// In headings every word may be capitalised.
  func isHeadlineVerb(_ index: Int) -> Bool {
    let rest = tokens[index...].filter { $0.form.first?.isLetter == true }
    return rest.count > 1 && rest.allSatisfy { $0.form.first?.isUppercase == true }
  }

  /// Whether an object, a complement or the end of the sentence may begin here.
  func startsArgument(at index: Int, afterPlural: Bool) -> Bool {
    let word = lower(index)
    if afterPlural, word == "that" { return false }
    if mentionAt[index] != nil || dateAt[index] != nil { return true }
    if WordClass.articles.contains(word) || WordClass.possessives.contains(word)
      || WordClass.quantifiers.contains(word) || WordClass.demonstratives.contains(word)
      || WordClass.pronouns.contains(word) || word.first?.isNumber == true
    {
      return true
    }
    if afterPlural {
      return ["fresh", "new", "diplomatic", "home", "ambassador", "embassy", "ties"].contains(word)
    }
    return true
  }

  /// Readings of the word at an index: also by an ending -s between a name and a determiner.
  func readings(of word: String, at index: Int) -> [Lexicon.VerbForm]? {
    if let forms = readings(of: word) { return forms }
    let next = lower(index + 1)
    guard word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 4, !isCapitalised(index),
      mentions.contains(where: { $0.tokens.upperBound == index }),
      WordClass.articles.contains(next) || WordClass.quantifiers.contains(next)
        || WordClass.possessives.contains(next)
    else { return nil }
    return [Lexicon.VerbForm(lemma: String(word.dropLast()), shape: .third)]
  }

  /// Readings of a word as a verb: from the table, or by the ending -ed.
  func readings(of word: String) -> [Lexicon.VerbForm]? {
    if let forms = lexicon.verbs[word] { return forms }
    guard word.hasSuffix("ed"), word.count > 4, word != "united" else { return nil }
    return [
      Lexicon.VerbForm(lemma: word, shape: .past),
      Lexicon.VerbForm(lemma: word, shape: .participle),
    ]
  }
}

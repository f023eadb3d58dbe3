internal import Dating
internal import Language
internal import World

/// Cuts a sentence into chunks: noun phrases, verb groups and what ties them.
///
/// It knows the words of the tables and the closed classes; any other word is taken for a noun or
/// an adjective unless its ending and its place speak for a verb.
struct Chunker {
  let tokens: [Token]
  /// In order, not overlapping.
  let mentions: [Mention]
  let dates: [DateMention]
  let lexicon: Lexicon

  private var chunks: [Chunk] = []
  private var position = 0
  private var mentionAt: [Int: Mention] = [:]
  private var dateAt: [Int: DateMention] = [:]

  init(tokens: [Token], mentions: [Mention], dates: [DateMention], lexicon: Lexicon) {
    self.tokens = tokens
    self.mentions = mentions
    self.dates = dates
    self.lexicon = lexicon
    for mention in mentions { mentionAt[mention.tokens.lowerBound] = mention }
    for date in dates where !date.tokens.isEmpty { dateAt[date.tokens.lowerBound] = date }
  }

  /// The sentence from its first token to its last, in order, without gaps.
  consuming func chunk() -> [Chunk] {
    while position < tokens.count {
      step()
    }
    return chunks
  }

  private mutating func step() {
    if let date = dateAt[position], !isModifier(date) {
      append(.date(date), count: date.tokens.count)
    } else if mentionAt[position] != nil {
      nounPhrase()
    } else if !sign(), !word() {
      nounPhrase()
    }
  }

  private mutating func append(_ kind: Chunk.Kind, count: Int = 1) {
    let end = min(position + max(count, 1), tokens.count)
    chunks.append(Chunk(kind: kind, tokens: position..<end))
    position = end
  }

  func lower(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].lower : ""
  }

  /// A bare year or month before a noun, "the 2021 withdrawal", belongs to the noun phrase.
  private func isModifier(_ date: DateMention) -> Bool {
    let before = lower(date.tokens.lowerBound - 1)
    guard WordClass.articles.contains(before) || WordClass.possessives.contains(before) else {
      return false
    }
    return !isBoundary(date.tokens.upperBound)
  }

  private func isBoundary(_ index: Int) -> Bool {
    let word = lower(index)
    return word.isEmpty || WordClass.prepositions.contains(word)
      || WordClass.conjunctions.contains(word) || !(word.first?.isLetter ?? false)
  }
}

extension Chunker {
  /// Takes a sign; false when the token is none.
  private mutating func sign() -> Bool {
    let word = lower(position)
    if word == "," {
      append(.comma)
    } else if WordClass.sentenceEnds.contains(word) {
      append(.end)
    } else if WordClass.breaks.contains(word) {
      append(.stop)
    } else if WordClass.quotes.contains(word) {
      append(.quote)
    } else if word == "(" || word == "[" {
      append(.bracket(isOpening: true))
    } else if word == ")" || word == "]" {
      append(.bracket(isOpening: false))
    } else {
      return false
    }
    return true
  }

  /// Takes a word that is no part of a noun phrase; false when it is one.
  private mutating func word() -> Bool {
    let word = lower(position)
    if word == "no", lower(position + 1) == "longer" {
      append(.adverb("no-longer"), count: 2)
      return true
    }
    if isFloating(word) {
      append(.adverb(word))
      return true
    }
    if verbGroup() { return true }
    if WordClass.relatives.contains(word) || word == "whose" || word == "that" && isRelativeThat() {
      append(.relative(word))
    } else if word == "that", isComplementiser() {
      append(.complementiser)
    } else if WordClass.subordinators.contains(word) {
      append(dateAt[position + 1] == nil ? .subordinator(word) : .preposition(word))
    } else if WordClass.conjunctions.contains(word) {
      append(word == "but" && isException ? .preposition("except") : .conjunction(word))
    } else if word == "so", lower(position + 1) == "that" {
      append(.subordinator(word), count: 2)
    } else if WordClass.prepositions.contains(word) {
      append(.preposition(word), count: compound(of: word))
    } else if WordClass.adverbs.contains(word) || WordClass.isManner(word) {
      append(.adverb(word))
    } else {
      return false
    }
    return true
  }

  /// "Spain and Norway each recognised": a quantifier between a subject and its verb; "relations
  /// themselves".
  private func isFloating(_ word: String) -> Bool {
    guard chunks.last?.noun != nil else { return false }
    if word == "themselves" || word == "itself" { return true }
    return ["each", "both", "all"].contains(word) && startsVerbGroup(at: position + 1)
  }

  /// "all but Oman", "no one but X".
  private var isException: Bool {
    guard let noun = chunks.last?.noun, mentionAt[position + 1] != nil else { return false }
    return ["all", "every", "no", "none"].contains(noun.determiner ?? noun.pronoun)
  }

  /// Tokens of "out of", "because of", "such as".
  private func compound(of word: String) -> Int {
    (word == "out" || word == "off") && lower(position + 1) == "of" ? 2 : 1
  }

  /// "that" right after a noun and before a verb.
  private func isRelativeThat() -> Bool {
    guard chunks.last?.noun?.pronoun == nil, chunks.last?.noun != nil else { return false }
    return startsVerbGroup(at: position + 1) || isPronoun(position + 1)
  }

  /// "that" after a verb or a noun, before a clause; "lifted that ban" is a demonstrative.
  private func isComplementiser() -> Bool {
    let next = position + 1
    if mentionAt[next] != nil || isPronoun(next) || WordClass.articles.contains(lower(next))
      || WordClass.possessives.contains(lower(next)) || WordClass.quantifiers.contains(lower(next))
    {
      return true
    }
    return (next..<min(next + 5, tokens.count)).contains { startsVerbGroup(at: $0) }
  }

  private func isPronoun(_ index: Int) -> Bool { WordClass.pronouns.contains(lower(index)) }

  private func startsVerbGroup(at index: Int) -> Bool {
    let word = lower(index)
    if WordClass.modals.contains(word) || WordClass.be.contains(word)
      || WordClass.have.contains(word) || WordClass.do_.contains(word)
    {
      return true
    }
    if WordClass.adverbs.contains(word) || WordClass.isManner(word) {
      return startsVerbGroup(at: index + 1)
    }
    return lexicon.verbs[word]?.contains { $0.shape == .past || $0.shape == .third } ?? false
  }
}

extension Chunker {
  /// Takes a noun phrase, at least one token of it.
  private mutating func nounPhrase() {
    let start = position
    var builder = NounPhraseBuilder(lexicon: lexicon)
    if let count = reciprocal {
      builder.addPronoun("each other")
      position += count
    }
    while position < tokens.count {
      let word = lower(position)
      if position == start, isPairDeterminer(word) {
        builder.addDeterminer(word)
        position += 1
      } else if WordClass.conjunctions.contains(word), joinsAdjectives(builder) {
        position += 1
      } else if let mention = mentionAt[position] {
        guard builder.accepts(mention, after: lower(position - 1)) else { break }
        builder.add(mention)
        position = mention.tokens.upperBound
      } else if isGenitive(word), builder.canBePossessor {
        builder.becomesPossessor()
        position += 1
      } else if WordClass.quotes.contains(word), isInnerQuote(builder) {
        position += 1
      } else if position > start, endsNounPhrase(builder) {
        break
      } else {
        builder.add(tokens[position], isCapitalised: isCapitalised(position))
        position += 1
        if builder.isPronoun { break }
      }
    }
    if position == start { position += 1 }
    chunks.append(Chunk(kind: .noun(builder.phrase()), tokens: start..<position))
  }

  /// Tokens of "each other" or "one another" here.
  private var reciprocal: Int? {
    let pair = [lower(position), lower(position + 1)]
    return pair == ["each", "other"] || pair == ["one", "another"] ? 2 : nil
  }

  /// "neither Malaysia", "both sides": before a nominal they are determiners, alone pronouns.
  private func isPairDeterminer(_ word: String) -> Bool {
    guard ["neither", "both", "each", "either"].contains(word) else { return false }
    let next = lower(position + 1)
    if mentionAt[position + 1] != nil { return true }
    return next.first?.isLetter == true && !isFunctionWord(next) && !WordClass.pronouns.contains(next)
      && !startsVerbGroup(at: position + 1) && next != "of"
  }

  /// "economic and financial sanctions", "the Swedish and Finnish ambassadors".
  private func joinsAdjectives(_ builder: NounPhraseBuilder) -> Bool {
    let next = position + 1
    if builder.endsInDemonym, let mention = mentionAt[next], mention.role == .demonym {
      let after = lower(mention.tokens.upperBound)
      return after.first?.isLetter == true && !isFunctionWord(after)
        && !startsVerbGroup(at: mention.tokens.upperBound)
    }
    guard builder.hasNominal, !builder.hasHead, !builder.endsInMention else { return false }
    let word = lower(next)
    return mentionAt[next] == nil && word.first?.isLetter == true && !isFunctionWord(word)
      && !WordClass.articles.contains(word) && !WordClass.possessives.contains(word)
      && !startsVerbGroup(at: next)
  }

  /// `'s`, or an apostrophe behind a plural: "the officials' assets".
  private func isGenitive(_ word: String) -> Bool {
    word == "'s"
      || (word == "'" || word == "\u{2019}") && lower(position - 1).hasSuffix("s")
        && tokens[position].utf8.lowerBound == tokens[position - 1].utf8.upperBound
  }

  /// A quote around an adjective, "its 'terrorist' blacklist", does not end the phrase.
  private func isInnerQuote(_ builder: NounPhraseBuilder) -> Bool {
    let isOpening = !builder.hasNominal && builder.hasDeterminer
    if isOpening { return lower(position + 1).first?.isLetter == true }
    let opened = (max(0, position - 3)..<position).contains { WordClass.quotes.contains(lower($0)) }
    return opened && lower(position + 1).first?.isLetter == true
      && !isFunctionWord(lower(position + 1)) && !startsVerbGroup(at: position + 1)
  }

  private func isCapitalised(_ index: Int) -> Bool {
    guard let first = tokens[index].form.unicodeScalars.first else { return false }
    return first.properties.isUppercase
  }

  /// Whether the word here cannot belong to the noun phrase before it.
  private func endsNounPhrase(_ builder: NounPhraseBuilder) -> Bool {
    let word = lower(position)
    if let date = dateAt[position], !isModifier(date) { return true }
    if word == "-" { return false }
    if lower(position - 1) == "-" { return false }
    guard word.first?.isLetter == true || word.first?.isNumber == true else { return true }
    if WordClass.articles.contains(word) || WordClass.possessives.contains(word)
      || WordClass.demonstratives.contains(word) || WordClass.pronouns.contains(word)
      && !WordClass.quantifiers.contains(word)
    {
      return true
    }
    if WordClass.quantifiers.contains(word), builder.hasHead, word != "other" { return true }
    if word.first?.isNumber == true, builder.hasHead { return true }
    if WordClass.adverbs.contains(word) || WordClass.isManner(word), !builder.hasHead,
      builder.hasDeterminer || builder.hasNominal
    {
      return false
    }
    if isFunctionWord(word) { return true }
    return isVerbAfterNoun(builder)
  }

  private func isFunctionWord(_ word: String) -> Bool {
    WordClass.prepositions.contains(word) || WordClass.conjunctions.contains(word)
      || WordClass.subordinators.contains(word) || WordClass.relatives.contains(word)
      || WordClass.modals.contains(word) && !isMonthMay(word) || WordClass.be.contains(word)
      || WordClass.have.contains(word) || WordClass.do_.contains(word)
      || WordClass.adverbs.contains(word) || WordClass.isManner(word)
  }

  private func isMonthMay(_ word: String) -> Bool {
    word == "may" && dateAt[position] != nil
  }
}

extension Chunker {
  /// Nouns that look like verbs in the third person; before another noun phrase they are verbs.
  private static let plurals: Set<String> = [
    "sanctions", "lists", "posts", "names", "measures", "moves", "talks", "visits", "calls",
    "plans", "bans", "envoys", "recalls", "returns", "reports", "links", "ties", "works", "states",
    "forces", "claims", "demands", "offers", "exchanges", "embargoes", "freezes", "attacks",
    "arms", "heads", "houses", "leads", "looks", "marks", "needs", "orders", "places", "points",
    "powers", "protests", "records", "rules", "seats", "services", "shares", "signs", "steps",
    "stops", "terms", "sponsors", "sides", "threats", "times", "turns", "uses", "votes", "walks", "wishes", "aims",
    "fears", "hopes", "hosts", "hits", "cuts", "closes", "opens", "missions", "rows", "hands",
  ]

  /// Whether the word here, right after a nominal, is a verb.
  private func isVerbAfterNoun(_ builder: NounPhraseBuilder) -> Bool {
    let word = lower(position)
    guard builder.hasHead, let forms = readings(of: word, at: position) else { return false }
    if isCapitalised(position), !builder.isAllCapitals, builder.endsCapitalised,
      !isHeadlineVerb(position)
    {
      return false
    }
    let next = position + 1
    if forms.contains(where: { $0.shape != .base && $0.shape != .third }) { return true }
    if forms.contains(where: { $0.shape == .third }) {
      guard builder.endsInMention || !Self.plurals.contains(word) else { return false }
      return startsArgument(at: next, afterPlural: Self.plurals.contains(word))
    }
    return builder.isPluralSubject && startsArgument(at: next, afterPlural: true)
  }

  /// In headings every word may be capitalised.
  private func isHeadlineVerb(_ index: Int) -> Bool {
    let rest = tokens[index...].filter { $0.form.first?.isLetter == true }
    return rest.count > 1 && rest.allSatisfy { $0.form.first?.isUppercase == true }
  }

  /// Whether an object, a complement or the end of the sentence may begin here.
  private func startsArgument(at index: Int, afterPlural: Bool) -> Bool {
    let word = lower(index)
    if mentionAt[index] != nil || dateAt[index] != nil { return true }
    if WordClass.articles.contains(word) || WordClass.possessives.contains(word)
      || WordClass.quantifiers.contains(word) || WordClass.demonstratives.contains(word)
      || WordClass.pronouns.contains(word) || word.first?.isNumber == true
    {
      return true
    }
    if afterPlural { return ["fresh", "new", "diplomatic", "home", "ambassador", "embassy", "ties"].contains(word) }
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
      Lexicon.VerbForm(lemma: word, shape: .past), Lexicon.VerbForm(lemma: word, shape: .participle),
    ]
  }
}

extension Chunker {
  /// Takes a verb group; false when there is none here.
  private mutating func verbGroup() -> Bool {
    var scanner = VerbScanner(chunker: self, previous: chunks.last, start: position)
    guard let group = scanner.scan() else { return false }
    append(.verb(group), count: scanner.position - position)
    return true
  }

  func isMention(_ index: Int) -> Bool { mentionAt[index] != nil }
  func isDate(_ index: Int) -> Bool { dateAt[index] != nil }
}

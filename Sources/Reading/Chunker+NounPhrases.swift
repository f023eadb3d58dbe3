internal import Dating
internal import Language
internal import World

extension Chunker {
  /// Takes a noun phrase, at least one token of it.
  mutating func nounPhrase() {
    let start = position
    var first = position
    var builder = NounPhraseBuilder(lexicon: lexicon)
    if let count = reciprocal {
      builder.addPronoun("each other")
      position += count
      if !isGenitive(lower(position)) {
        chunks.append(Chunk(kind: .noun(builder.phrase()), tokens: start..<position))
        return
      }
    }
    while position < tokens.count {
      let word = lower(position)
      if !builder.hasNominal, let count = limit(at: position) {
        position += count
        first = position
      } else if position == start, isPairDeterminer(word) {
        builder.addDeterminer(word)
        position += 1
      } else if WordClass.conjunctions.contains(word), joinsAdjectives(builder) {
        position += 1
      } else if position > start, let count = fullTitle {
        position += count
      } else if let mention = mentionAt[position], isBehindHyphen(mention) {
        while position < mention.tokens.upperBound {
          builder.add(tokens[position], isCapitalised: true)
          position += 1
        }
      } else if let mention = mentionAt[position] {
        let isModifier = isNominal(mention.tokens.upperBound)
        guard
          isAfterAdjective
            || builder.accepts(mention, after: lower(position - 1), isModifier: isModifier)
        else { break }
        builder.add(mention)
        position = mention.tokens.upperBound
      } else if isGenitive(word), builder.canBePossessor {
        builder.becomesPossessor()
        position += 1
      } else if WordClass.quotes.contains(word), isInnerQuote(builder) {
        position += 1
      } else if position > first, endsNounPhrase(builder) {
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

  /// "the U.N.-backed government", "the Saudi-led coalition": not its own, but one that others back.
  private func isBehindHyphen(_ mention: Mention) -> Bool {
    let hyphen = mention.tokens.upperBound
    guard lower(hyphen) == "-", !isSpaced(hyphen), mention.role != .regime else { return false }
    let word = lower(hyphen + 1)
    return word.hasSuffix("ed") && word.count > 3 || Self.participles.contains(word)
  }

  private static let participles: Set<String> = ["built", "held", "led", "made", "run"]

  private static let limits: [[String]] = [
    ["no", "more", "than"], ["no", "fewer", "than"], ["no", "less", "than"],
    ["not", "more", "than"], ["not", "fewer", "than"], ["not", "less", "than"],
    ["as", "many", "as"], ["as", "few", "as"], ["more", "than"], ["fewer", "than"],
    ["less", "than"], ["at", "least"], ["at", "most"], ["up", "to"], ["over"], ["around"],
    ["about"], ["under"],
  ]

  /// Tokens of "no more than", "at least" before a number, which deny nothing and belong to its noun.
  ///
  /// Alone, "over" and its like do so only behind a preposition or an article.
  func limit(at index: Int) -> Int? {
    let words = (index..<index + 3).map(lower)
    guard let found = Self.limits.first(where: { words.starts(with: $0) }),
      isNumber(index + found.count)
    else { return nil }
    return found.count > 1 || isLimitable(index) ? found.count : nil
  }

  private func isLimitable(_ index: Int) -> Bool {
    let before = lower(index - 1)
    return dateAt[index + 1] == nil
      && (WordClass.articles.contains(before) || WordClass.prepositions.contains(before))
  }

  private func isNumber(_ index: Int) -> Bool {
    let word = lower(index)
    if dateAt[index] != nil { return false }
    if ["a", "an"].contains(word) { return WordClass.isNumber(lower(index + 1)) }
    return WordClass.isNumber(word)
  }

  /// Tokens of "Extraordinary and Plenipotentiary" behind an ambassador, which say no more.
  private var fullTitle: Int? {
    let words: Set<String> = ["extraordinary", "plenipotentiary"]
    guard words.contains(lower(position)) else { return nil }
    return lower(position + 1) == "and" && words.contains(lower(position + 2)) ? 3 : 1
  }

  /// Whether the tagger sees an adjective before the word here.
  var isAfterAdjective: Bool {
    position > 0 && tags.indices.contains(position - 1) && !isCapitalised(position - 1)
      && [.jj, .jjr, .jjs, .vbg, .vbn].contains(tags[position - 1])
  }

  /// Whether a word that can go on with a noun phrase stands here.
  func isNominal(_ index: Int) -> Bool {
    let word = lower(index)
    return mentionAt[index] == nil && word.first?.isLetter == true && !isCapitalised(index)
      && !isFunctionWord(word) && !WordClass.articles.contains(word) && !startsVerbGroup(at: index)
  }

  /// Tokens of "each other" or "one another" here.
  var reciprocal: Int? {
    let pair = [lower(position), lower(position + 1)]
    return pair == ["each", "other"] || pair == ["one", "another"] ? 2 : nil
  }

  /// "neither Malaysia", "both sides": before a nominal they are determiners, alone pronouns.
  func isPairDeterminer(_ word: String) -> Bool {
    guard ["neither", "both", "each", "either"].contains(word) else { return false }
    let next = lower(position + 1)
    if mentionAt[position + 1] != nil { return true }
    return next.first?.isLetter == true && !isFunctionWord(next)
      && !WordClass.pronouns.contains(next)
      && !startsVerbGroup(at: position + 1) && next != "of" && !isGerund(next)
  }

  /// "each keeping an office": the pair does so.
  private func isGerund(_ word: String) -> Bool {
    lexicon.verbs[word]?.contains { $0.shape == .gerund } ?? false
  }

  /// "economic and financial sanctions", "the Swedish and Finnish ambassadors".
  func joinsAdjectives(_ builder: NounPhraseBuilder) -> Bool {
    let next = position + 1
    if builder.endsInMention, let mention = mentionAt[next],
      builder.endsInDemonym && mention.role == .demonym
        || builder.endsInModifier && mention.role != .name
    {
      return isNominal(mention.tokens.upperBound)
        || lexicon.nouns[Lexicon.singular(lower(mention.tokens.upperBound))] != nil
    }
    guard builder.hasNominal, !builder.hasHead, !builder.endsInMention else { return false }
    let word = lower(next)
    return mentionAt[next] == nil && word.first?.isLetter == true && !isFunctionWord(word)
      && !WordClass.articles.contains(word) && !WordClass.possessives.contains(word)
      && !startsVerbGroup(at: next)
  }

  /// `'s`, or an apostrophe behind a plural: "the officials' assets".
  func isGenitive(_ word: String) -> Bool {
    word == "'s"
      || (word == "'" || word == "\u{2019}") && lower(position - 1).hasSuffix("s")
        && tokens[position].utf8.lowerBound == tokens[position - 1].utf8.upperBound
  }

  /// A quote around an adjective, "its 'terrorist' blacklist", does not end the phrase.
  func isInnerQuote(_ builder: NounPhraseBuilder) -> Bool {
    let isOpening = !builder.hasNominal && builder.hasDeterminer
    if isOpening { return lower(position + 1).first?.isLetter == true }
    let opened = (max(0, position - 3)..<position).contains { WordClass.quotes.contains(lower($0)) }
    return opened && lower(position + 1).first?.isLetter == true
      && !isFunctionWord(lower(position + 1)) && !startsVerbGroup(at: position + 1)
  }

  func isCapitalised(_ index: Int) -> Bool {
    guard let first = tokens[index].form.unicodeScalars.first else { return false }
    return first.properties.isUppercase
  }

  /// Whether the word here cannot belong to the noun phrase before it.
  func endsNounPhrase(_ builder: NounPhraseBuilder) -> Bool {
    let word = lower(position)
    if let date = dateAt[position], !isModifier(date) { return true }
    if word == "-" { return isSpaced(position) }
    if word == "following", WordClass.articles.contains(lower(position - 1)) { return false }
    if builder.endsInPlainName || word == "terrorists" && builder.hasHead, isLabel { return true }
    if builder.isBareGenitive, !isCapitalised(position), startsVerbGroup(at: position),
      !isNominal(position + 1),
      lexicon.verbs[word]?.contains(where: { $0.shape == .third }) != true
        || isFunctionWord(word)
    {
      return true
    }
    if isPluralVerb(builder) || isVerbOfTwo { return true }
    if builder.hasOpenQuantifier, WordClass.articles.contains(word) { return false }
    if lower(position - 1) == "-" { return false }
    guard word.first?.isLetter == true || word.first?.isNumber == true else { return true }
    if word == "allies" { return false }
    if word == "next", lower(position + 1) == "to" { return true }
    if word == "one", builder.endsInDemonym { return false }
    if word == "ones", builder.hasNominal, !builder.hasHead { return false }
    if word == "open", builder.endsInMention { return true }
    if WordClass.articles.contains(word) || WordClass.possessives.contains(word)
      || WordClass.demonstratives.contains(word)
      || WordClass.pronouns.contains(word)
        && !WordClass.quantifiers.contains(word)
    {
      return true
    }
    if WordClass.quantifiers.contains(word), builder.hasHead, word != "other" { return true }
    if WordClass.isNumber(word), builder.hasHead { return true }
    if WordClass.adverbs.contains(word) || WordClass.isManner(word), !builder.hasHead,
      builder.hasDeterminer || builder.hasNominal
    {
      return false
    }
    if ["undesirable", "unwelcome"].contains(word), builder.hasHead, !isNominal(position + 1) {
      return true
    }
    if word == "like", ["a", "the"].contains(lower(position - 1)) { return false }
    if isFunctionWord(word) || word == "persona" || word == "personae" { return true }
    return !builder.makesCompound(with: word) && isVerbAfterNoun(builder)
  }

  /// "declared the fleets of Oman and Peru terrorist organisations": behind a verb of declaring, the
  /// name does not belong to what it is declared to be.
  private var isLabel: Bool {
    let word = lower(position)
    guard PartyNoun.terror.contains(Lexicon.singular(word)) || word == "persona" else {
      return false
    }
    let isMany = word.hasSuffix("s") || lower(position + 1).hasSuffix("s")
    let verb = chunks.last { $0.verb != nil }?.verb?.lemma ?? ""
    return isMany && (lexicon.frames[verb] ?? []).contains { $0.complement?.matter == .terror }
  }

  /// "Britain and Canada keep embassies": a plain form behind the last of several names.
  private func isPluralVerb(_ builder: NounPhraseBuilder) -> Bool {
    builder.endsInMention && tags.indices.contains(position)
      && (tags[position] == .vbp || tags[position] == .vb)
      && (chunks.last?.conjunction == "and" || chunks.last?.preposition == "of" || isInHeadline)
      && lexicon.verbs[lower(position)]?.contains(where: { $0.shape == .base }) == true
  }

  /// "Colombia, Venezuela resume ties": a comma for "and".
  private var isInHeadline: Bool {
    chunks.count == 2 && chunks[1].isComma && chunks[0].noun?.endsInMention == true
  }

  /// "the two established diplomatic relations": relations are not counted.
  private var isVerbOfTwo: Bool {
    guard isNumber(position - 1), lower(position - 2) == "the",
      lexicon.verbs[lower(position)]?.contains(where: { $0.shape == .past }) == true
    else { return false }
    return (position + 1...position + 3).contains { place in
      ["relations", "ties", "ambassadors", "embassies", "envoys"].contains(lower(place))
    }
  }

  func isFunctionWord(_ word: String) -> Bool {
    WordClass.prepositions.contains(word) || WordClass.conjunctions.contains(word)
      || WordClass.subordinators.contains(word) || WordClass.relatives.contains(word)
      || WordClass.modals.contains(word) && !isMonthMay(word) || WordClass.be.contains(word)
      || WordClass.have.contains(word) || WordClass.doing.contains(word)
      || WordClass.adverbs.contains(word) || WordClass.isManner(word)
  }

  func isMonthMay(_ word: String) -> Bool {
    word == "may" && dateAt[position] != nil
  }
}

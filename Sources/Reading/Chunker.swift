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
  /// The word classes of the tokens, as the tagger sees them; empty where nobody looked.
  let tags: [PennTag?]

  var chunks: [Chunk] = []
  var position = 0
  var mentionAt: [Int: Mention] = [:]
  var dateAt: [Int: DateMention] = [:]

  init(
    tokens: [Token], mentions: [Mention], dates: [DateMention], lexicon: Lexicon,
    tags: [PennTag?] = []
  ) {
    self.tags = tags
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
      straighten()
    }
    return chunks
  }

  mutating func step() {
    if let date = dateAt[position], !isModifier(date) {
      append(.date(date), count: date.tokens.count)
    } else if mentionAt[position] != nil || limit(at: position) != nil {
      nounPhrase()
    } else if !sign(), !word() {
      nounPhrase()
    }
  }

  mutating func append(_ kind: Chunk.Kind, count: Int = 1) {
    let end = min(position + max(count, 1), tokens.count)
    chunks.append(Chunk(kind: kind, tokens: position..<end))
    position = end
  }

  func lower(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].lower : ""
  }

  /// A bare year or month before a noun, "the 2021 withdrawal", belongs to the noun phrase.
  func isModifier(_ date: DateMention) -> Bool {
    let before = lower(date.tokens.lowerBound - 1)
    guard WordClass.articles.contains(before) || WordClass.possessives.contains(before) else {
      return false
    }
    // "In the autumn of 2023 Peru opened", "In the 1990s Peru opened".
    if date.tokens.contains(where: { lower($0) == "of" })
      || ["in", "during"].contains(lower(date.tokens.lowerBound - 2))
        && mentionAt[date.tokens.upperBound] != nil
    {
      return false
    }
    return !isBoundary(date.tokens.upperBound)
  }

  func isBoundary(_ index: Int) -> Bool {
    let word = lower(index)
    return word.isEmpty || WordClass.prepositions.contains(word)
      || WordClass.conjunctions.contains(word) || !(word.first?.isLetter ?? false)
  }
}

extension Chunker {
  /// Takes a sign; false when the token is none.
  mutating func sign() -> Bool {
    let word = lower(position)
    if word == "," {
      append(.comma)
    } else if WordClass.sentenceEnds.contains(word) {
      append(.end)
    } else if WordClass.breaks.contains(word) || word == "-" && isSpaced(position) {
      append(.stop(word))
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

  /// A hyphen between blanks is a dash.
  func isSpaced(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count else { return false }
    return tokens[index - 1].utf8.upperBound < tokens[index].utf8.lowerBound
      && tokens[index].utf8.upperBound < tokens[index + 1].utf8.lowerBound
  }

  /// Takes a word that is no part of a noun phrase; false when it is one.
  mutating func word() -> Bool {
    let word = lower(position)
    if word == "for", lower(position + 3) == "being", lower(position + 2) == "time" {
      append(.adverb("now"), count: 4)
      return true
    }
    if word == "no", lower(position + 1) == "longer" {
      append(.adverb("no-longer"), count: 2)
      return true
    }
    if word == "open" || Self.shut.contains(word) && isAfterStaying, isPredicate {
      append(.adverb(word))
      return true
    }
    if lower(position + 1) == "-", !isSpaced(position + 1), WordClass.adverbs.contains(word) {
      return false
    }
    if word == "targeted", chunks.last?.conjunction != nil || chunks.last?.verb != nil,
      (1...2).contains(where: {
        lexicon.nouns[Lexicon.singular(lower(position + $0))]?.first?.matter == .sanctions
      })
    {
      return false
    }
    if isFloating(word) || isInverting(word) {
      append(.adverb(word))
      return true
    }
    if verbGroup() { return true }
    if WordClass.relatives.contains(word) || word == "whose" || word == "that" && isRelativeThat() {
      append(.relative(word))
    } else if word == "that", isComplementiser() {
      append(.complementiser)
    } else if word == "as", opensLikeness {
      append(.subordinator(word))
    } else if WordClass.subordinators.contains(word) {
      append(dateAt[position + 1] == nil ? .subordinator(word) : .preposition(word))
    } else if let count = exception {
      append(.preposition("except"), count: count)
    } else if let count = addition {
      append(.conjunction("and"), count: count)
    } else if isAlongside {
      append(.preposition("alongside"), count: 2)
    } else if WordClass.conjunctions.contains(word) {
      append(word == "but" && isException ? .preposition("except") : .conjunction(word))
    } else if word == "so", lower(position + 1) == "that" {
      append(.subordinator(word), count: 2)
    } else if WordClass.prepositions.contains(word) {
      append(.preposition(word), count: compound(of: word))
    } else if WordClass.adverbs.contains(word) || WordClass.isManner(word) {
      if case .relative("whose") = chunks.last?.kind { return false }
      append(.adverb(word))
    } else {
      return false
    }
    return true
  }

  /// "Spain and Norway each recognised": a quantifier between a subject and its verb; "relations
  /// themselves".
  func isFloating(_ word: String) -> Bool {
    guard chunks.last?.noun != nil else { return false }
    if ["themselves", "itself", "himself", "herself", "alone"].contains(word) { return true }
    guard ["each", "both", "all"].contains(word) else { return false }
    let isBase = lexicon.verbs[lower(position + 1)]?.contains { $0.shape == .base } == true
    return startsVerbGroup(at: position + 1)
      || isBase && chunks.last?.noun?.endsInMention == true
        && startsArgument(at: position + 2, afterPlural: true)
  }

  /// "Next came Burkina Faso".
  private func isInverting(_ word: String) -> Bool {
    ["next", "first", "last"].contains(word) && ["came", "comes"].contains(lower(position + 1))
  }

  private static let shut: Set<String> = [
    "closed", "shut", "shuttered", "empty", "vacant", "suspended", "frozen",
  ]

  /// "remains closed": how it is, not what is done.
  private var isAfterStaying: Bool {
    ["stay", "remain", "stand", "lie"].contains(chunks.last?.verb?.lemma)
  }

  /// "keep their embassies in Kabul open": not the verb.
  var isPredicate: Bool {
    guard chunks.last?.noun != nil || isAfterStaying else { return false }
    let next = lower(position + 1)
    let isFollowed =
      mentionAt[position + 1] != nil || WordClass.articles.contains(next)
      || WordClass.possessives.contains(next)
    return !isFollowed
      && chunks.contains {
        ["keep", "stay", "remain", "leave", "stand", "lie"].contains($0.verb?.lemma)
      }
  }

  /// Tokens of "except for", "other than", "apart from", "with the exception of".
  var exception: Int? {
    let words = (position..<position + 4).map(lower)
    switch words[0] {
    case "except", "excepting", "barring", "save", "bar": break
    case "other" where words[1] == "than", "apart" where words[1] == "from",
      "aside" where words[1] == "from":
      return 2
    case "with" where words[1...] == ["the", "exception", "of"]: return 4
    default: return nil
    }
    guard chunks.last?.noun != nil || chunks.last?.isComma == true else { return nil }
    if words[1] == "for" { return 2 }
    return mentionAt[position + 1] != nil || words[0] == "except" ? 1 : nil
  }

  /// "along with", "together with", "next to".
  var isAlongside: Bool {
    ["along", "together", "jointly"].contains(lower(position)) && lower(position + 1) == "with"
      || lower(position) == "next" && lower(position + 1) == "to"
  }

  /// Tokens of "as well as", "along with" or "together with" behind a noun phrase.
  var addition: Int? {
    guard chunks.last?.noun != nil || chunks.last?.isComma == true else { return nil }
    let words = [lower(position), lower(position + 1)]
    if words == ["as", "well"], lower(position + 2) == "as" { return 3 }
    let isBeforeVerb = !chunks.contains { $0.verb?.isFinite == true }
    return isBeforeVerb && isAlongside ? 2 : nil
  }

  /// "all but Oman", "no one but X".
  var isException: Bool {
    guard let noun = chunks.last?.noun, mentionAt[position + 1] != nil else { return false }
    return ["all", "every", "no", "none"].contains(noun.determiner ?? noun.pronoun)
  }

  /// "as Spain, Ireland and Norway did": names and an auxiliary behind "as".
  private var opensLikeness: Bool {
    var next = position + 1
    guard mentionAt[next] != nil || lower(next) == "the" else { return false }
    while next < min(position + 24, tokens.count) {
      if let mention = mentionAt[next] {
        next = mention.tokens.upperBound
      } else if [",", "and", "the"].contains(lower(next)) {
        next += 1
      } else {
        break
      }
    }
    return ["did", "do", "does", "had", "has", "have"].contains(lower(next))
  }

  /// Tokens of "out of", "because of", "such as".
  func compound(of word: String) -> Int {
    (word == "out" || word == "off") && lower(position + 1) == "of" ? 2 : 1
  }

  /// "that" right after a noun and before a verb.
  func isRelativeThat() -> Bool {
    let isAfterDate =
      chunks.last?.date != nil && tags.indices.contains(position) && tags[position] == .wdt
      && !Self.plurals.contains(lower(position + 1))
    guard chunks.last?.noun?.pronoun == nil, chunks.last?.noun != nil || isAfterDate else {
      return false
    }
    var next = position + 1
    while WordClass.adverbs.contains(lower(next)) || WordClass.isManner(lower(next)) { next += 1 }
    if tags.indices.contains(next), tags[position] == .wdt, tags[next] == .vbp { return true }
    if next > position + 1, lower(position - 1).hasSuffix("s"),
      lexicon.verbs[lower(next)]?.contains(where: { $0.shape == .base }) == true
    {
      return true
    }
    return startsVerbGroup(at: position + 1) || isPronoun(position + 1)
  }

  /// "that" after a verb or a noun, before a clause; "lifted that ban" is a demonstrative.
  func isComplementiser() -> Bool {
    let next = position + 1
    if lower(next) == "of" { return false }
    if mentionAt[next] != nil || isPronoun(next) || WordClass.articles.contains(lower(next))
      || WordClass.possessives.contains(lower(next)) || WordClass.quantifiers.contains(lower(next))
    {
      return true
    }
    if tags.indices.contains(position), tags[position] == .dt, !startsVerbGroup(at: next) {
      return false
    }
    return (next..<min(next + 5, tokens.count)).contains { startsVerbGroup(at: $0) }
  }

  func isPronoun(_ index: Int) -> Bool { WordClass.pronouns.contains(lower(index)) }

  func startsVerbGroup(at index: Int) -> Bool {
    let word = lower(index)
    if WordClass.modals.contains(word) || WordClass.be.contains(word)
      || WordClass.have.contains(word) || WordClass.doing.contains(word)
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
  /// Takes a verb group; false when there is none here.
  mutating func verbGroup() -> Bool {
    if Self.states.contains(lower(position)) { return false }
    // "to charge d'affaires" is a rank.
    if lower(position) == "to", lower(position + 2).hasPrefix("d'affaires") { return false }
    var scanner = VerbScanner(chunker: self, previous: chunks.last, start: position)
    guard let group = scanner.scan() else { return false }
    append(.verb(group), count: scanner.position - position)
    return true
  }

  /// These end like participles, of verbs that nobody uses.
  private static let states: Set<String> = [
    "uninvited", "unnamed", "unprecedented", "unrecognised", "unrecognized", "unwanted",
  ]

  func isMention(_ index: Int) -> Bool { mentionAt[index] != nil }
  func isDate(_ index: Int) -> Bool { dateAt[index] != nil }
}

internal import Language
internal import World

/// A word of a noun phrase.
private struct NounWord {
  let lower: String
  let form: String
  let isCapitalised: Bool
  let isMention: Bool
}

/// Gathers the words of a noun phrase.
struct NounPhraseBuilder {
  private let lexicon: Lexicon
  private var noun = NounPhrase()
  /// Words behind the last genitive, with whether they are capitalised.
  private var words: [NounWord] = []
  private(set) var isAllCapitals = true

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  var isPronoun: Bool { noun.pronoun != nil }
  var hasNominal: Bool { !words.isEmpty }
  var endsInMention: Bool { words.last?.isMention ?? false }
  var endsCapitalised: Bool { words.last?.isCapitalised ?? false }
  var canBePossessor: Bool { !words.isEmpty || noun.pronoun != nil }

  /// Whether the last word can be the head: any word but an adjective that the table knows as a
  /// verb form or that a hyphen leads to.
  var hasHead: Bool {
    guard let last = words.last else { return false }
    return last.lower != "-" && !WordClass.isNumber(last.lower)
      && !Self.adjectives.contains(last.lower)
  }

  /// Words that are hardly ever the head of a phrase.
  private static let adjectives: Set<String> = [
    "new", "first", "former", "own", "diplomatic", "foreign", "political", "official", "formal",
    "full", "fresh", "economic", "financial", "military", "senior", "top", "last", "next", "second",
    "third", "current", "recent", "main", "central", "international", "national", "western",
    "northern", "southern", "eastern", "sole", "legitimate", "lawful", "ministerial", "deputy",
    "prime", "special", "permanent", "honorary", "two", "three", "four", "five", "six", "seven",
    "eight", "nine", "ten", "several", "other", "few", "same", "resident", "joint", "newly", "-",
  ]

  var isPluralSubject: Bool {
    guard let last = words.last else { return false }
    return !last.isMention && last.lower.hasSuffix("s") && !last.lower.hasSuffix("ss")
  }

  /// A second name right behind a finished one begins a phrase of its own, unless it is an
  /// apposition within the name: "Russian Foreign Minister Sergey Lavrov".
  func accepts(_ mention: Mention, after previous: String, isModifier: Bool) -> Bool {
    guard let last = words.last, !last.isMention, mention.role != .person else { return true }
    if isModifier, mention.role == .demonym, last.lower.hasSuffix("ed") { return true }
    if isModifier, WordClass.isNumber(last.lower) { return true }
    return last.isCapitalised || !hasHead || PartyNoun.organs.contains(last.lower)
      || previous == "-"
  }

  /// An organisation or a demonym, which may modify the noun behind it.
  var endsInModifier: Bool {
    endsInMention
      && (noun.mentions.last?.role == .organisation || noun.mentions.last?.role == .demonym)
  }

  /// A name that no noun is needed behind.
  var endsInPlainName: Bool { endsInMention && noun.mentions.last?.role != .demonym }

  var endsInDemonym: Bool { endsInMention && noun.mentions.last?.role == .demonym }

  /// Whether the table knows what was gathered and this word as one: "asset freezes".
  func makesCompound(with word: String) -> Bool {
    guard let last = words.last, !last.isMention else { return false }
    if PartyNoun.trade.contains(Lexicon.singular(word)), noun.determiner == nil, !last.isCapitalised
    {
      return true
    }
    let known = (lexicon.nouns[Lexicon.singular(word)] ?? []) + (lexicon.nouns[word] ?? [])
    return known.contains { noun in
      noun.words.count > 1
        && words.suffix(noun.words.count - 1).map(\.lower).elementsEqual(noun.words.dropLast())
    }
  }

  mutating func addPronoun(_ word: String) { noun.pronoun = word }

  mutating func addDeterminer(_ word: String) { noun.determiner = word }

  /// "Egypt's" with nothing behind it yet.
  var isBareGenitive: Bool { words.isEmpty && !noun.possessors.isEmpty }

  /// "All", before "the Gulf monarchies".
  var hasOpenQuantifier: Bool {
    words.isEmpty && ["all", "both", "half"].contains(noun.determiner)
  }

  /// "All four", "the two".
  var isCount: Bool {
    words.count == 1 && noun.determiner != nil
      && (["two", "three", "four", "five", "six"].contains(words[0].lower)
        || words[0].lower.first?.isNumber == true)
  }

  var hasDeterminer: Bool {
    noun.determiner != nil || !noun.possessors.isEmpty || noun.possessorNoun != nil
  }

  mutating func add(_ mention: Mention) {
    noun.mentions.append(mention)
    words.append(NounWord(lower: "", form: "", isCapitalised: true, isMention: true))
  }

  mutating func add(_ token: Token, isCapitalised: Bool) {
    let word = token.lower
    if words.isEmpty, noun.determiner == nil, noun.possessors.isEmpty, determiner(word) { return }
    if hasOpenQuantifier, WordClass.articles.contains(word) { return }
    if words.isEmpty, WordClass.pronouns.contains(word), noun.determiner == nil {
      noun.pronoun = word
      return
    }
    if token.form.contains(where: \.isLowercase) { isAllCapitals = false }
    if let number = Int(word.replacing(",", with: "")) { noun.number = number }
    words.append(
      NounWord(lower: word, form: token.form, isCapitalised: isCapitalised, isMention: false))
  }

  private mutating func determiner(_ word: String) -> Bool {
    if WordClass.possessives.contains(word) {
      noun.possessorPronoun = word
      noun.determiner = word
      return true
    }
    if WordClass.articles.contains(word) || WordClass.demonstratives.contains(word)
      || WordClass.quantifiers.contains(word) && !WordClass.pronouns.contains(word)
    {
      noun.determiner = word
      return true
    }
    return false
  }

  /// What was gathered so far is in the genitive.
  mutating func becomesPossessor() {
    if let pronoun = noun.pronoun {
      noun.possessorPronoun = pronoun
      noun.pronoun = nil
    } else if noun.mentions.isEmpty {
      noun.possessorNoun = words.last.map { Lexicon.singular($0.lower) }
      noun.possessorWords = words.map(\.lower)
    } else {
      noun.possessors = noun.mentions
    }
    noun.mentions = []
    words = []
  }

  consuming func phrase() -> NounPhrase {
    noun.endsInMention = words.last?.isMention ?? false
    splitName()
    noun.words = words.map(\.lower)
    if let last = words.last(where: { !$0.isMention }), !noun.endsInMention {
      noun.head = Lexicon.singular(last.lower)
      noun.isPlural = noun.head != last.lower
    }
    noun.nouns = matters()
    return noun
  }

  /// Parts the capitalised words at the end from the common noun before them.
  private mutating func splitName() {
    let tail = words.reversed().prefix { !$0.isMention && isOfName($0) }.reversed()
      .drop { !$0.isCapitalised }
    guard !tail.isEmpty, tail.count < words.count || noun.determiner == nil else { return }
    let isHeading = words.allSatisfy { $0.isCapitalised }
    var name = Array(tail)
    while let first = name.first, isTitle(first.lower) || isHeading && isKnown(first.lower) {
      name.removeFirst()
    }
    guard !name.isEmpty, !name.contains(where: { isKnown($0.lower) }) else { return }
    noun.name = name.map(\.form).joined(separator: " ").replacing(" - ", with: "-")
    words.removeLast(name.count)
    noun.endsInMention = words.last?.isMention ?? false
  }

  /// Words in small letters that stand within names.
  private static let particles: Set<String> = [
    "-", "al", "ben", "bin", "da", "de", "del", "den", "der", "di", "dos", "el", "ibn", "la", "ul",
    "ur", "van", "von",
  ]

  private func isOfName(_ word: NounWord) -> Bool {
    word.isCapitalised || Self.particles.contains(word.lower)
  }

  private func isTitle(_ word: String) -> Bool {
    PartyNoun.organs.contains(word) || lexicon.nouns[word] != nil || Self.titles.contains(word)
  }

  private static let titles: Set<String> = [
    "foreign", "prime", "deputy", "mr", "mr.", "mrs.", "ms.", "dr.", "sir", "sheikh", "king",
    "queen", "prince", "pope", "archbishop", "mullah", "mawlawi", "maulvi", "gen.", "col.",
    "supreme", "security", "high", "vice", "excellency", "commissioner", "her", "his", "special",
    "presidential", "charge", "chargé", "acting", "interim", "first", "new",
  ]

  private func isKnown(_ word: String) -> Bool {
    let singular = Lexicon.singular(word)
    return lexicon.nouns[singular] != nil || PartyNoun.organs.contains(singular)
      || PartyNoun.terror.contains(singular) || lexicon.nominals[word] != nil
      || PartyNoun.countries.contains(singular)
  }

  /// Compounds of the table that end at the last common noun.
  private func matters() -> [Lexicon.Noun] {
    guard let end = words.lastIndex(where: { !$0.isMention && $0.lower.first?.isLetter == true }),
      end == words.count - 1
    else { return [] }
    let lowers = words[...end].map(\.lower)
    let head = Lexicon.singular(lowers[lowers.count - 1])
    let candidates = (lexicon.nouns[head] ?? []) + (lexicon.nouns[lowers[lowers.count - 1]] ?? [])
    return candidates.filter { candidate in
      let tail = lowers.suffix(candidate.words.count)
      guard tail.count == candidate.words.count,
        tail.dropLast().elementsEqual(candidate.words.dropLast())
      else { return false }
      let before = lowers.dropLast(candidate.words.count)
      return before.allSatisfy { !candidate.forbidden.contains($0) }
    }
  }
}

internal import Dating
internal import World

/// A party named in a sentence, by the tokens of its name.
struct Mention: Hashable {
  let tokens: Range<Int>
  let referents: [Referent]
  let role: Atlas.Role
}

/// A party as a sentence means it.
struct Referent: Hashable {
  let party: Party
  /// The government or ruling movement, where the words name it.
  let regime: String?

  /// No state has diplomatic relations with it.
  var isUN: Bool { party.code == "UN" }

  /// Whether it is an organisation other than the EU: special envoys and representatives go to and
  /// from it, no ambassadors of states.
  var isUnion: Bool { Self.unions.contains(party.code) }

  private static let unions: Set<String> = [
    "ASEAN", "AU", "CARICOM", "ECOWAS", "G20", "GCC", "IGAD", "LAS", "NATO", "OAS", "SADC", "UN",
  ]

  init(_ party: Party, regime: String? = nil) {
    self.party = party
    self.regime = regime
  }
}

/// A stretch of a sentence that belongs together.
struct Chunk {
  enum Kind {
    case noun(NounPhrase)
    case verb(VerbGroup)
    case preposition(String)
    case conjunction(String)
    case subordinator(String)
    case relative(String)
    /// The "that" before a clause.
    case complementiser
    case comma
    /// Semicolon, colon, dash: what stands behind it is a clause of its own.
    case stop(String)
    case date(DateMention)
    case adverb(String)
    case bracket(isOpening: Bool)
    case quote
    case end
  }

  let kind: Kind
  let tokens: Range<Int>

  var noun: NounPhrase? { if case .noun(let noun) = kind { noun } else { nil } }
  var verb: VerbGroup? { if case .verb(let verb) = kind { verb } else { nil } }
  var preposition: String? { if case .preposition(let word) = kind { word } else { nil } }
  var date: DateMention? { if case .date(let date) = kind { date } else { nil } }
  var isColon: Bool { if case .stop(":") = kind { true } else { false } }
  var isComma: Bool { if case .comma = kind { true } else { false } }
  var isQuote: Bool { if case .quote = kind { true } else { false } }
  var isAdverb: Bool { if case .adverb = kind { true } else { false } }
  var conjunction: String? { if case .conjunction(let word) = kind { word } else { nil } }
  var subordinator: String? { if case .subordinator(let word) = kind { word } else { nil } }
  var isRelative: Bool { if case .relative = kind { true } else { false } }
  var isStop: Bool {
    switch kind {
    case .stop, .end: true
    default: false
    }
  }
}

/// A noun phrase without the prepositional phrases behind it.
struct NounPhrase {
  /// Words in lower case, without determiner and possessor.
  var words: [String] = []
  var determiner: String?
  /// Parties in the genitive: "Russia's".
  var possessors: [Mention] = []
  /// The genitive noun, if it names no party: "the group's".
  var possessorNoun: String?
  /// Its words, itself included.
  var possessorWords: [String] = []
  /// `its`, `their`.
  var possessorPronoun: String?
  /// Parties in the phrase itself: "Afghan", "Taliban".
  var mentions: [Mention] = []
  /// The last noun, singular; nil when the phrase ends in a name.
  var head: String?
  var isPlural = false
  var endsInMention = false
  /// Capitalised words at its end that name no party: a person, mostly.
  var name: String?
  var pronoun: String?
  var nouns: [Lexicon.Noun] = []
  var number: Int?

  /// "Kuwait's", with the noun left out.
  var isBareGenitive: Bool { words.isEmpty && !possessors.isEmpty && mentions.isEmpty }

  var isFormer: Bool { words.contains { PartyNoun.formers.contains($0) } }
  var isNegative: Bool {
    ["no", "neither"].contains(determiner) || ["none", "neither", "nobody"].contains(pronoun)
  }
}

/// A verb with its auxiliaries, negations and adverbs.
struct VerbGroup {
  var lemma = ""
  var isPassive = false
  var isPast = false
  var isPerfect = false
  var isProgressive = false
  var isInfinitive = false
  var isGerund = false
  /// A past form without auxiliary that may be a participle.
  var isBarePast = false
  var isNegated = false
  var modal: String?
  var adverbs: [String] = []
  /// `is to`, `has to`, `due to`: what is ahead.
  var isAhead = false
  /// `had to`: done, unless somebody only says so.
  var isObliged = false

  /// A date within the group: "has today sanctioned", "was on Thursday appointed".
  var date: DateMention?

  var isFinite: Bool { !isInfinitive && !isGerund }
}

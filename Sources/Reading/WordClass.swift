/// Closed classes of English words, as far as a shallow reading needs them.
enum WordClass {
  static let articles: Set<String> = ["the", "a", "an"]
  static let demonstratives: Set<String> = ["this", "that", "these", "those"]
  static let possessives: Set<String> = [
    "its", "their", "his", "her", "our", "my", "your", "whose",
  ]
  static let quantifiers: Set<String> = [
    "no", "some", "any", "all", "every", "each", "both", "many", "most", "several", "few", "other",
    "another", "neither", "either", "half", "numerous", "various", "certain", "such", "none",
    "hardly", "much", "more", "less",
  ]
  static let pronouns: Set<String> = [
    "it", "they", "them", "he", "she", "him", "we", "us", "i", "you", "itself", "themselves",
    "nobody", "everyone", "everybody", "someone", "anyone", "one", "ones", "others", "none",
    "himself", "me", "nothing", "there", "both", "neither", "each",
  ]
  static let prepositions: Set<String> = [
    "of", "in", "on", "at", "to", "from", "by", "with", "for", "against", "between", "into",
    "over", "under", "about", "towards", "toward", "among", "amid", "within", "without", "through",
    "during", "despite", "off", "out", "up", "across", "near", "around", "behind", "beyond",
    "alongside", "inside", "outside", "upon", "via", "per", "except", "unlike", "like", "besides",
    "following", "regarding", "concerning", "onto", "as", "than", "throughout", "including",
  ]
  /// Conjunctions that open a clause of their own; some are prepositions before a bare noun phrase.
  static let subordinators: Set<String> = [
    "if", "unless", "although", "though", "while", "whereas", "after", "before", "since",
    "because", "when", "whenever", "once", "until", "till", "whether", "where", "how", "why",
    "provided", "lest",
  ]
  static let conditionals: Set<String> = ["if", "unless", "whether", "provided", "should", "lest"]
  static let relatives: Set<String> = ["which", "who", "whom"]
  static let conjunctions: Set<String> = ["and", "or", "nor", "but", "&", "plus"]
  static let modals: Set<String> = [
    "will", "would", "may", "might", "could", "can", "should", "must", "shall", "'ll", "cannot",
    "wo", "ca",
  ]
  static let be: Set<String> = [
    "be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m",
  ]
  static let have: Set<String> = ["have", "has", "had", "having", "'ve"]
  static let doing: Set<String> = ["do", "does", "did"]
  static let negations: Set<String> = ["not", "n't", "never", "no-longer", "nowhere"]
  /// Adverbs that do not end in -ly, and words that stand within a verb group like them.
  static let adverbs: Set<String> = [
    "now", "already", "also", "yet", "still", "just", "long", "so", "far", "again", "soon", "then",
    "thus", "too", "even", "ever", "however", "nevertheless", "meanwhile", "instead", "perhaps",
    "once", "twice", "indeed", "therefore", "moreover", "back", "home", "away", "abroad", "first",
    "here", "ahead", "together", "apart", "hardly", "finally", "today", "almost", "rather",
    "merely", "only", "quite", "later", "earlier", "ago", "forward", "overnight", "anyway",
    "always", "often", "sometimes", "afterwards", "beforehand", "likewise", "otherwise", "down",
    "namely", "either", "alone", "though", "else", "well", "not", "n't", "never",
  ]
  static let sentenceEnds: Set<String> = [".", "!", "?", "...", "\u{2026}"]
  static let breaks: Set<String> = [";", ":", "\u{2014}", "\u{2013}", "--", "|", "/"]
  static let quotes: Set<String> = [
    "\"", "'", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}", "`", "''",
  ]

  /// An adverb in -ly; `Italy`, `ally` and the like are none.
  static func isManner(_ word: String) -> Bool {
    word.hasSuffix("ly") && word.count > 4
      && ![
        "italy", "family", "early", "likely", "ally", "rally", "bully", "july", "reply", "assembly",
        "supply", "reply", "monthly", "friendly", "anomaly",
        "apply", "comply", "imply", "multiply", "monopoly", "deadly", "elderly", "scholarly",
        "weekly", "daily", "yearly", "hourly",
      ].contains(word)
  }

  /// How many a word says that there are.
  static let counts = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
  ]
  private static let numbers = Set(counts.keys).union([
    "dozen", "hundred", "score", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
    "ninety",
  ])

  /// A number of two or more, in digits or in a word.
  static func isNumber(_ word: String) -> Bool {
    word.first?.isNumber == true || numbers.contains(word)
      || word.hasSuffix("teen") && word.count > 5
  }

  /// Places in a row.
  static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "next", "latest", "last", "earliest", "newest",
  ]
}

/// Nouns that tell what kind of party or person a phrase is about; all singular.
enum PartyNoun {
  /// Organs and officials that act or are hit as their state.
  static let organs: Set<String> = [
    "government", "authority", "administration", "regime", "ruler", "leadership", "leader",
    "official", "minister", "ministry", "president", "presidency", "premier", "parliament",
    "senate", "court", "council", "cabinet", "army", "military", "general", "police", "guard",
    "bank", "junta", "force", "diplomat", "spokesman", "spokeswoman", "king", "emir", "sultan",
    "chancellor", "monarch", "chief", "commander", "senator", "officer", "navy", "agency",
    "secretary", "treasury", "department", "state", "republic", "movement", "emirate", "republics",
    "rulers", "side", "kingdom", "federation", "union", "soldier", "troop", "prosecutor", "judge",
    "congress", "lawmaker", "justice", "politician", "elite", "mp", "legislator", "parliamentarian",
    "speaker", "governor", "adviser", "advisor", "assembly", "head", "house", "palace", "capital",
    "foreign", "deputy",
    "vice-president", "airforce", "intelligence", "corps", "office-holder", "coup",
    "government-in-exile", "entity", "island", "nation", "country", "coalition",
    "rule", "legitimacy", "admiral", "captain", "colonel", "lieutenant", "major", "independence",
    "member", "statehood", "security",
  ]
  /// Bodies that no state answers for; a pronoun behind one means it.
  static let bodies: Set<String> = [
    "confederation", "federation", "company", "firm", "association", "club", "bank", "charity",
    "newspaper", "agency", "university", "team", "committee", "union", "airline", "miner",
  ]
  /// Of these a sanctions list hits the state when they are its own.
  static let assets: Set<String> = [
    "asset", "reserve", "fund", "billion", "million", "holding", "money",
  ]
  /// "a package of sanctions" is about sanctions.
  static let amounts: Set<String> = [
    "package", "round", "set", "series", "raft", "wave", "batch", "copy", "year", "decade", "list",
    "half-century", "century", "layer", "number", "slew", "regime", "hundred", "thousand", "dozen",
    "score", "handful", "range",
  ]
  /// What happens at a place of its own, not where a mission is.
  static let events: Set<String> = [
    "war", "conflict", "offensive", "crisis", "coup", "violence", "election", "campaign", "attack",
    "operation", "situation", "fighting", "bombing", "crackdown", "killing", "massacre", "protest",
    "invasion", "action", "event", "strike", "genocide", "bombardment", "assault", "right", "abuse",
  ]
  /// What an embargo forbids.
  static let trade: Set<String> = ["import", "export", "dealing", "trade", "sale"]
  static let countries: Set<String> = [
    "country", "state", "nation", "kingdom", "republic", "emirate", "government",
    "territory", "monarchy", "archipelago", "capital", "neighbour", "neighbor", "entity",
  ]
  /// Nouns within the name of an organ by which texts call it again.
  static let namedOrgans: Set<String> = [
    "council", "corp", "corps", "guard", "force", "army", "committee", "movement", "party", "front",
    "brigade", "authority", "administration", "junta",
  ]
  static let movements: Set<String> = [
    "group", "movement", "militant", "insurgent", "militia", "junta", "general", "soldier",
    "ruler", "organisation", "organization", "regime", "fighter", "authority",
  ]
  /// Those among whom an ambassador is counted.
  static let diplomats: Set<String> = ["diplomat", "envoy", "official"]
  static let terror: Set<String> = ["terrorist", "terror", "extremist"]
  static let formers: Set<String> = [
    "former", "ex", "then", "late", "one-time", "onetime", "erstwhile", "previous", "retired",
    "ex-ambassador", "outgoing", "would-be", "future", "next",
  ]
}

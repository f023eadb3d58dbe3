/// What a word can set off: the matters that it names as a noun and what its frames ask for as a verb.
struct Trigger: Sendable {
  /// Matters, each a bit by the order of its cases.
  var nouns: UInt64 = 0
  /// Patients of its frames.
  var patients: UInt64 = 0
  /// What a frame of a party asks for beside it.
  var complements: UInt64 = 0
  /// Whether a frame of it asks for a party and nothing else.
  var isPlain = false
  /// Whether it can stand for what was told before: "did so", "followed".
  var repeats = false
  var isPronoun = false
  /// Whether it can tell that somebody goes from one partner to the other.
  var turns = false

  static func bit(_ matter: Matter) -> UInt64 {
    UInt64(1) << UInt64(Matter.allCases.firstIndex(of: matter) ?? 0)
  }

  private static let strong: UInt64 =
    bit(.ambassador) | bit(.office) | bit(.ties) | bit(.sanctions) | bit(.recognition)
    | bit(.credentials) | bit(.accreditation) | bit(.agrement)
  private static let resumed: UInt64 =
    bit(.ties) | bit(.sanctions) | bit(.office) | bit(.listing) | bit(.ambassador)

  mutating func add(_ other: Trigger) {
    nouns |= other.nouns
    patients |= other.patients
    complements |= other.complements
    isPlain = isPlain || other.isPlain
    repeats = repeats || other.repeats
    isPronoun = isPronoun || other.isPronoun
    turns = turns || other.turns
  }

  /// Whether it names a matter that is always one of states.
  var isDiplomatic: Bool {
    nouns & (Self.bit(.ambassador) | Self.bit(.ties) | Self.bit(.credentials)) != 0
      || nouns & (patients | complements) != 0
  }

  /// Whether a frame of it asks for an ambassador.
  var isOfAmbassador: Bool { patients & Self.bit(.ambassador) != 0 }

  /// Whether a sentence with these words can make a claim, in a text that has made one or has not.
  func suffices(afterClaim: Bool) -> Bool {
    if nouns & Self.strong != 0 || isPlain || nouns & (patients | complements) != 0 { return true }
    return afterClaim && (repeats || isPronoun && patients & Self.resumed != 0 || complements != 0)
  }
}

extension Trigger {
  private static let repeating: Set<String> = [
    "act", "adopt", "announce", "answer", "come", "do", "follow", "join", "make", "move", "reach",
    "react", "reciprocate", "recognise", "respond", "retaliate", "take",
  ]

  /// Words that tell that others did the same, without a verb of its own.
  private static let sequels: Set<String> = [
    "addition", "additions", "along", "arrivals", "became", "held", "holds", "latest", "likewise",
    "newcomer", "newcomers",
    "next", "nor", "procession", "round", "series", "way",
  ]

  /// The triggers of each word form of the tables.
  static func table(
    verbs: [String: [Lexicon.VerbForm]], frames: [String: [Frame]],
    nouns: [String: [Lexicon.Noun]], nominals: [String: String]
  ) -> [String: Trigger] {
    var table: [String: Trigger] = [:]
    for (word, forms) in verbs {
      var trigger = Trigger()
      for lemma in Set(forms.map(\.lemma)) {
        for frame in frames[lemma] ?? [] { trigger.add(Trigger(frame)) }
        if lemma == "switch" || lemma == "ditch" { trigger.isPlain = true }
        trigger.turns = trigger.turns || FrameReader.switchVerbs.contains(lemma)
        trigger.repeats = trigger.repeats || repeating.contains(lemma)
      }
      table[word] = trigger
    }
    for (word, readings) in nouns {
      for reading in readings where !isNamedBefore(reading, in: nouns) {
        name(word, reading.matter, in: &table)
      }
    }
    for (word, verb) in nominals {
      for frame in frames[verb] ?? [] { table[word, default: Trigger()].add(Trigger(frame)) }
    }
    for (matter, words) in derived {
      for word in words { name(word, matter, in: &table) }
    }
    for word in ["rupture", "ruptures"] { table[word, default: Trigger()].isPlain = true }
    for word in Self.sequels { table[word, default: Trigger()].repeats = true }
    for word in ["it", "they", "them", "one", "ones", "he", "she", "him", "her"] {
      table[word, default: Trigger()].isPronoun = true
    }
    return table
  }

  /// "sanctions package": a word before the last is a noun of the table itself.
  private static func isNamedBefore(_ noun: Lexicon.Noun, in nouns: [String: [Lexicon.Noun]])
    -> Bool
  {
    noun.words.dropLast().contains { word in
      nouns[Lexicon.singular(word)]?.contains { $0.words.count == 1 && $0.matter == noun.matter }
        ?? false
    }
  }

  private init(_ frame: Frame) {
    guard frame.patient == .party || frame.patient == .person else {
      patients = Self.bit(frame.patient)
      return
    }
    if let matter = frame.complement?.matter, matter != .party {
      complements = Self.bit(matter)
    } else {
      isPlain = true
    }
  }

  private static func name(_ word: String, _ matter: Matter, in table: inout [String: Trigger]) {
    for form in [word, plural(word)] { table[form, default: Trigger()].nouns |= bit(matter) }
  }

  /// Words that are of a matter by rule.
  private static let derived: [(Matter, Set<String>)] = [
    (.terror, PartyNoun.terror.union(["terrorism", "counterterrorism", "counterterror"])),
    (.trade, PartyNoun.trade),
    (.assets, PartyNoun.assets),
    (.government, ["government", "authority", "ruler", "state", "interim", "rightful"]),
    (.statehood, ["independence", "statehood"]), (.charge, ["charge", "chargé"]),
    (.list, ["list", "blacklist"]), (.level, ["level"]), (.law, ["law"]),
    (.listing, ["ban", "label", "designation"]),
    (
      .entry,
      ["from", "territory", "soil", "entering", "entry", "enter", "travelling", "traveling"]
    ),
    (.sanctions, ["measure"]), (.office, ["delegation"]),
  ]

  private static func plural(_ noun: String) -> String {
    if noun.hasSuffix("y"), noun.count > 3 { return noun.dropLast() + "ies" }
    return noun.hasSuffix("s") || noun.hasSuffix("x") ? noun + "es" : noun + "s"
  }
}

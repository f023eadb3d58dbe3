/// The words that the reader knows, from its tables.
struct Lexicon: Sendable {
  static let standard = Lexicon()

  /// A noun or compound as a matter: a line of matters.tsv.
  struct Noun: Sendable {
    let words: [String]
    let matter: Matter
    let kind: String
    let forbidden: Set<String>
  }

  /// A form of a verb.
  struct VerbForm: Hashable, Sendable {
    let lemma: String
    let shape: Shape
  }

  enum Shape: Hashable, Sendable {
    case base
    case third
    case past
    case participle
    case gerund
  }

  /// Readings of a word as a verb, by its lower-case form.
  let verbs: [String: [VerbForm]]
  let frames: [String: [Frame]]
  /// By the last word, longest compound first.
  let nouns: [String: [Noun]]
  let nominals: [String: String]
  let triggers: [String: Trigger]

  private init() {
    var verbs: [String: [VerbForm]] = [:]
    for row in Table.verbs.rows() {
      for (form, shape) in Inflection(row: row).forms {
        let reading = VerbForm(lemma: row[0], shape: shape)
        if verbs[form, default: []].contains(reading) == false {
          verbs[form, default: []].append(reading)
        }
      }
    }
    self.verbs = verbs
    frames = Dictionary(grouping: Table.frames.rows().compactMap(Frame.init(row:)), by: \.verb)
      .mapValues(Self.mostTellingFirst)
    nominals = Dictionary(
      Table.nominals.rows().map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    nouns = Self.nouns()
    triggers = Trigger.table(verbs: verbs, frames: frames, nouns: nouns, nominals: nominals)
  }

  /// Frames with more particles and with a complement before the plainer ones.
  private static func mostTellingFirst(_ frames: [Frame]) -> [Frame] {
    let ranked = frames.enumerated().map { number, frame in
      (rank: (-frame.particle.count, frame.complement == nil ? 1 : 0, number), frame: frame)
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.frame)
  }

  private static func nouns() -> [String: [Noun]] {
    let nouns = Table.matters.rows().compactMap { row -> Noun? in
      guard let matter = Matter(rawValue: row[1]) else { return nil }
      return Noun(
        words: row[0].split(separator: " ").map(String.init), matter: matter, kind: row[2],
        forbidden: Set(row[3].split(separator: ",").map(String.init)))
    }
    return Dictionary(grouping: nouns) { $0.words.last ?? "" }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The singular of a noun: `embassies` → `embassy`.
  static func singular(_ noun: String) -> String {
    if noun == "men" || noun == "women" { return noun.replacing("en", with: "an") }
    if noun.hasSuffix("ies"), noun.count > 4 { return String(noun.dropLast(3)) + "y" }
    if noun.hasSuffix("sses") || noun.hasSuffix("xes") { return String(noun.dropLast(2)) }
    if noun.hasSuffix("s"), !noun.hasSuffix("ss"), !noun.hasSuffix("us"), noun.count > 3 {
      return String(noun.dropLast())
    }
    return noun
  }
}

/// The forms of a verb from its line in verbs.tsv.
struct Inflection {
  let forms: [(form: String, shape: Lexicon.Shape)]

  init(row: [String]) {
    let lemma = row[0]
    var forms: [(String, Lexicon.Shape)] = [(lemma, .base), (Self.third(lemma), .third)]
    let pasts = row[1].isEmpty ? [Self.past(lemma)] : row[1].split(separator: ",").map(String.init)
    let participles =
      row[2].isEmpty ? [Self.past(lemma)] : row[2].split(separator: ",").map(String.init)
    forms += pasts.map { ($0, .past) } + participles.map { ($0, .participle) }
    forms.append((Self.gerund(lemma, past: pasts[0]), .gerund))
    if lemma == "be" { forms += ["is", "are", "am"].map { ($0, .third) } }
    if lemma == "have" { forms.append(("has", .third)) }
    forms += Self.doubled(row)
    self.forms = forms + forms.compactMap(Self.american)
  }

  /// British `cancelled`, `travelling` beside the regular forms.
  private static func doubled(_ row: [String]) -> [(String, Lexicon.Shape)] {
    let letters = Array(row[0])
    guard row[1].isEmpty, letters.count > 4, letters.last == "l",
      "aeiou".contains(letters[letters.count - 2]), !"aeiou".contains(letters[letters.count - 3])
    else { return [] }
    return [
      (row[0] + "led", .past), (row[0] + "led", .participle), (row[0] + "ling", .gerund),
    ]
  }

  /// `recognised` → `recognized`.
  private static func american(
    _ form: (String, Lexicon.Shape)
  ) -> (form: String, shape: Lexicon.Shape)? {
    for ending in ["ise", "ises", "ised", "ising"]
    where form.0.hasSuffix(ending) && form.0.count > 7 {
      let stem = form.0.dropLast(ending.count)
      return (stem + "iz" + ending.dropFirst(2), form.1)
    }
    return nil
  }

  private static func third(_ lemma: String) -> String {
    if ["s", "x", "z", "ch", "sh", "o"].contains(where: lemma.hasSuffix) { return lemma + "es" }
    if lemma.hasSuffix("y"), !endsInVowelAndY(lemma) { return lemma.dropLast() + "ies" }
    return lemma + "s"
  }

  private static func past(_ lemma: String) -> String {
    if lemma.hasSuffix("e") { return lemma + "d" }
    if lemma.hasSuffix("y"), !endsInVowelAndY(lemma) { return lemma.dropLast() + "ied" }
    return lemma + "ed"
  }

  private static func gerund(_ lemma: String, past: String) -> String {
    if lemma.hasSuffix("ie") { return lemma.dropLast(2) + "ying" }
    if lemma.hasSuffix("e"), !lemma.hasSuffix("ee"), lemma != "be" {
      return lemma.dropLast() + "ing"
    }
    let doubles =
      past == lemma || past.hasPrefix(lemma + String(lemma.suffix(1)))
      || ["get", "run", "win", "begin", "forget", "sit"].contains(lemma)
    let endsDouble =
      lemma.hasSuffix("t") || lemma.hasSuffix("n") || past.hasPrefix(lemma + lemma.suffix(1))
    let vowels = "aeiou"
    let letters = Array(lemma)
    let single =
      letters.count >= 3 && vowels.contains(letters[letters.count - 2])
      && !vowels.contains(letters[letters.count - 3])
    return doubles && endsDouble && single ? lemma + lemma.suffix(1) + "ing" : lemma + "ing"
  }

  private static func endsInVowelAndY(_ lemma: String) -> Bool {
    lemma.dropLast().last.map { "aeiou".contains($0) } ?? false
  }
}

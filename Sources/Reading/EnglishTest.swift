internal import Language

/// Tells whether a text is English, by the small words that every text is full of.
struct EnglishTest {
  /// Of fewer words the share tells nothing.
  private static let least = 40
  /// English news has about one in four of them.
  private static let share = 0.08
  /// Letters of other scripts than the Latin one, of all letters.
  private static let foreignLetters = 0.4

  private var words = 0
  private var english = 0
  private var others = 0
  private var letters = 0
  private var foreign = 0

  init(_ page: Page) {
    for sentence in page.sentences {
      for token in sentence.tokens { count(token) }
    }
  }

  /// True also for texts too short to tell.
  var isPassed: Bool {
    if letters >= Self.least, Double(foreign) > Double(letters) * Self.foreignLetters {
      return false
    }
    if others > english, others > 2 { return false }
    return words < Self.least || Double(english) >= Double(words) * Self.share
  }

  private mutating func count(_ token: Token) {
    guard let first = token.form.unicodeScalars.first, first.isLetterOfWord else { return }
    for scalar in token.lower.unicodeScalars where scalar.isLetterOfWord {
      letters += 1
      if scalar.value >= 0x250 { foreign += 1 }
    }
    // Names and headings are the same in all languages.
    guard !first.isCapital || token.form.allSatisfy(\.isUppercase) else { return }
    words += 1
    switch Self.smallWords[token.lower] {
    case .english?: english += 1
    case .other?: others += 1
    case nil: break
    }
  }

  private enum Origin {
    case english, other
  }

  private static let smallWords: [String: Origin] =
    small.reduce(into: [:]) { $0[$1] = .english }
    .merging(elsewhere.map { ($0, .other) }) { first, _ in first }

  /// Only such as no neighbouring language writes alike.
  private static let small: Set<String> = [
    "the", "and", "to", "that", "for", "on", "with", "by", "it", "its", "has", "have", "were",
    "are", "be", "been", "from", "at", "which", "who", "his", "their", "they", "this", "these",
    "after", "before", "into", "said", "will", "would", "than", "when", "while", "not", "but",
    "our", "you", "your",
  ]

  /// Small words of the languages that are written in the same letters.
  private static let elsewhere: Set<String> = [
    "de", "la", "le", "les", "et", "des", "du", "el", "los", "las", "y", "que", "una", "un", "une",
    "der", "die", "und", "den", "das", "mit", "von", "zu", "im", "hat", "het", "een", "en", "van",
    "di", "il", "che", "della", "da", "do", "os", "og", "av", "yang", "dan", "pada", "ve", "bir",
    "dengan", "para", "por", "con", "dans", "est", "sur", "au", "ist", "och", "att", "som",
  ]
}

extension Unicode.Scalar {
  fileprivate var isLetterOfWord: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value & ~0x20) : properties.isAlphabetic
  }

  fileprivate var isCapital: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
  }
}

/// A word, number or mark of a text as the date tagger sees it.
struct Lexeme {
  /// First byte, and the byte after the last.
  let start: Int32
  let end: Int32
  /// What the kind leaves open: a number, a month 1...12, a weekday 0...6, a unit.
  let value: Int32
  let kind: Kind
  let marks: Marks

  struct Marks: OptionSet {
    let rawValue: UInt8

    /// Begins with an upper-case letter.
    static let capital = Marks(rawValue: 1)
    /// Nothing stands between it and the lexeme before.
    static let glued = Marks(rawValue: 2)
    /// An abbreviation that is also something else: it needs a number or a date beside it.
    static let doubtful = Marks(rawValue: 4)
    static let plural = Marks(rawValue: 8)
    /// A line ends before it.
    static let opensLine = Marks(rawValue: 16)
    /// An unknown word in -ed, or a past form.
    static let past = Marks(rawValue: 32)
    /// A number of exactly four digits.
    static let fourDigits = Marks(rawValue: 64)
    /// A number of exactly two digits.
    static let twoDigits = Marks(rawValue: 128)
  }

  enum Kind: UInt8 {
    // Names of times, with their value.
    case number, ordinal, decade, month, weekday, season, unit, deictic, partOfDay, century
    case quarter, half, count, ordinalWord, hundred, decadeName, era, weekend, cy
    // What tells one of several apart.
    case this, current, last, past, previous, next, coming, following, that, same
    case early, late, mid, beginning, ending, middle
    case ago, later, earlier, hence, now, date
    case circa, nearly, more, less, than, least, just, few, several, couple, dozen
    case every, fiscal, starting, working, code
    // Small words.
    case the, a, of, on, at, by, since, until, from, to, through, between, and, or
    case `in`, before, after, `for`, over, during, within, pronoun, effect, prior
    // What stands around dates.
    case future, plan, pastVerb, perfect, title, clock, counted, greater, term, function,
      largeNumber
    case comma, period, hyphen, dash, slash, colon, opening, closing, tilde, apostrophe, currency
    case percent, question, handle, ended, mark, name, word, stop
  }
}

extension Lexeme {
  var isCapital: Bool { marks.contains(.capital) }
  var isGlued: Bool { marks.contains(.glued) }
  var isDash: Bool { kind == .hyphen || kind == .dash }
}

internal import World

/// Reads date expressions from lexemes.
///
/// A rule looks at the lexeme where an expression begins and at most `reach` lexemes after it; the
/// longest rule that fits wins. Two sentence ends or more close the list, so that looking ahead
/// needs no other bound.
struct TagGrammar {
  /// Lexemes after the first that a rule may look at.
  static let reach = 32

  let lexemes: [Lexeme]
  let text: UnsafeBufferPointer<UInt8>
  /// Whether 5/4 is the fifth of April in this text.
  let isDayFirst: Bool

  /// The last lexeme that may be looked at; whatever lies beyond counts as the end of the text.
  private var limit = Int.max

  init(lexemes: [Lexeme], text: UnsafeBufferPointer<UInt8>, isDayFirst: Bool) {
    self.lexemes = lexemes
    self.text = text
    self.isDayFirst = isDayFirst
  }

  /// The expression that begins at a lexeme.
  mutating func match(from index: Int) -> Match? {
    limit = index + Self.reach
    return match(at: index)
  }

  /// An expression and the lexeme after it.
  struct Match {
    var expression: Expression
    var end: Int
    /// A year or month that stands before a noun or could be part of a name.
    var isDoubtful = false
    /// The other reading of a date in figures.
    var alternative: Expression?

    init(_ expression: Expression, _ end: Int) {
      self.expression = expression
      self.end = end
    }
  }

  // MARK: Access

  func kind(_ index: Int) -> Lexeme.Kind {
    index >= 0 && index < lexemes.count && index <= limit ? lexemes[index].kind : .stop
  }

  func value(_ index: Int) -> Int {
    index >= 0 && index < lexemes.count ? Int(lexemes[index].value) : 0
  }

  func marks(_ index: Int) -> Lexeme.Marks {
    index >= 0 && index < lexemes.count ? lexemes[index].marks : []
  }

  func isGlued(_ index: Int) -> Bool { marks(index).contains(.glued) }
  func isCapital(_ index: Int) -> Bool { marks(index).contains(.capital) }
  func isDash(_ index: Int) -> Bool { kind(index) == .hyphen || kind(index) == .dash }

  /// The first letter of a lexeme in lower case.
  func letter(_ index: Int) -> UInt8 {
    index >= 0 && index < lexemes.count && lexemes[index].end > lexemes[index].start
      ? text[Int(lexemes[index].start)] | 0x20 : 0
  }

  func length(_ index: Int) -> Int {
    index >= 0 && index < lexemes.count ? Int(lexemes[index].end - lexemes[index].start) : 0
  }

  /// The index after a lexeme of this kind, or the same.
  func skip(_ kind: Lexeme.Kind, at index: Int) -> Int {
    self.kind(index) == kind ? index + 1 : index
  }

  // MARK: Expressions

  private func match(at index: Int) -> Match? {
    if kind(index) == .greater {
      return kind(index + 1) == .than
        ? (whole(at: index + 2) ?? yearNumber(at: index + 2)).map {
          Match(.open(.after, $0.expression), $0.end)
        } : nil
    }
    if let match = spanning(at: index) { return match }
    guard let match = extended(at: index) else { return nil }
    return afterward(match, from: index)
  }

  /// An expression with the range that it may open: "May 2014 – June 2015", "18–19 November".
  func extended(at index: Int) -> Match? {
    guard let first = whole(at: index) else { return nil }
    return ranged(first, from: index, joints: [.through, .until, .hyphen, .dash, .to]) ?? first
  }

  /// An expression that is no range.
  func whole(at index: Int) -> Match? {
    modified(at: index) ?? plain(at: index)
  }

  /// An expression without a modifier before it.
  func plain(at index: Int) -> Match? {
    switch kind(index) {
    case .number, .ordinal, .count, .ordinalWord, .a, .few, .several, .couple, .dozen, .nearly,
      .more, .less, .just, .half, .tilde, .circa, .decade, .decadeName, .apostrophe, .at:
      return figures(at: index) ?? counted(at: index) ?? dayFirst(at: index)
        ?? ordinalPart(at: index) ?? yearly(at: index)
    case .month: return monthFirst(at: index)
    case .weekday: return weekday(at: index)
    case .season, .quarter, .weekend: return division(at: index)
    case .unit, .century: return unitFirst(at: index)
    case .deictic, .now: return deictic(at: index)
    case .this, .current, .last, .past, .previous, .next, .coming, .following, .that, .same:
      return turned(at: index)
    case .the: return definite(at: index)
    case .era where value(index) > 0 && kind(index + 1) == .number:
      return Match(.absolute(.year(value(index + 1))), index + 2)
    case .cy, .word, .name: return yearly(at: index)
    default: return nil
    }
  }

  private func definite(at index: Int) -> Match? {
    let next = index + 1
    switch kind(next) {
    case .this, .current, .last, .past, .previous, .next, .coming, .following, .same:
      return turned(at: next, isDefinite: true)
    case .unit
    where kind(next) == .unit && value(next) == Span.day.rawValue
      && [.before, .after].contains(kind(next + 1)):
      return counted(at: index)
    case .count, .few, .couple:
      return counted(at: next) ?? yearly(at: next)
    case .the: return nil
    default: return plain(at: next)
    }
  }
}

extension TagGrammar {
  /// The lexeme after a set: "every Tuesday", "each year", "every two weeks".
  func setEnd(at index: Int) -> Int {
    let next = index + 1
    if let amount = amount(at: next) { return amount.end }
    switch kind(next) {
    case .unit, .weekday, .month, .season, .weekend, .quarter, .partOfDay: return next + 1
    case .ordinal, .ordinalWord: return next + 2
    default: return next
    }
  }
}

/// Finds and dates the time expressions of English texts in one pass over their bytes.
///
///     let dates = DateTagger().tag("It shut its mission last week.")
///     dates.found(on: try PartialDate("2025-07-04"))   // 2025-06-23/2025-06-29
///
/// Words are looked up by a deterministic automaton; a rule never looks further than
/// `lookAhead` lexemes, so that time is linear in the length of the text.
public struct DateTagger: Sendable {
  /// Words, numbers and marks after the first that may decide what an expression is.
  public static let lookAhead = TagGrammar.reach

  public init() {}

  public func tag(_ text: String) -> TaggedText {
    var text = text
    return text.withUTF8 { tag($0) }
  }

  /// The time expressions of UTF-8; malformed sequences belong to none.
  public func tag(_ bytes: UnsafeBufferPointer<UInt8>) -> TaggedText {
    var lexer = Lexer(bytes, lexicon: .english)
    lexer.run()
    let lexemes = lexer.lexemes
    let grammar = TagGrammar(
      lexemes: lexemes, text: bytes, isDayFirst: Self.isDayFirst(lexemes))
    return TaggedText(phrases: Self.phrases(grammar, bytes))
  }

  private static func phrases(
    _ source: TagGrammar, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [TaggedPhrase] {
    var grammar = source
    let lexemes = grammar.lexemes
    let surroundings = Surroundings(lexemes)
    var phrases: [TaggedPhrase] = []
    var counter = ScalarCounter(bytes: bytes)
    var sentence = 0
    var previousEnd = 0
    var index = 0
    while index < lexemes.count {
      let kind = lexemes[index].kind
      if kind == .stop { sentence += 1 }
      guard kind.canBegin else {
        index += 1
        continue
      }
      if kind == .every {
        index = max(index + 1, grammar.setEnd(at: index))
        continue
      }
      guard let match = grammar.match(from: index), match.end > index else {
        index += 1
        continue
      }
      let range = Int(lexemes[index].start)..<Int(lexemes[match.end - 1].end)
      phrases.append(
        TaggedPhrase(
          utf8: range, scalars: counter.scalars(of: range), expression: match.expression,
          alternative: match.alternative, sentence: sentence,
          tense: surroundings.tense(around: index..<match.end),
          continues: surroundings.continues(previousEnd..<index)))
      previousEnd = match.end
      index = match.end
    }
    return phrases
  }

  /// Whether dates such as 25/12/2024 show that days come first in this text.
  private static func isDayFirst(_ lexemes: [Lexeme]) -> Bool {
    guard lexemes.count > 5 else { return false }
    for index in 0..<lexemes.count - 4
    where lexemes[index + 1].kind == .slash && lexemes[index + 3].kind == .slash
      && lexemes[index].kind == .number && lexemes[index + 4].kind == .number
    {
      if (13...31).contains(lexemes[index].value), (1...12).contains(lexemes[index + 2].value) {
        return true
      }
    }
    return false
  }
}

extension Lexeme.Kind {
  private static let beginners: [Bool] = (0...255).map { raw in
    guard let kind = Lexeme.Kind(rawValue: UInt8(raw)) else { return false }
    switch kind {
    case .number, .ordinal, .decade, .month, .weekday, .season, .unit, .deictic, .quarter, .half,
      .count, .ordinalWord, .decadeName, .weekend, .cy, .this, .current, .last, .past, .previous,
      .next, .coming, .following, .that, .same, .early, .late, .mid, .beginning, .ending, .middle,
      .later, .earlier, .now, .circa, .nearly, .more, .less, .just, .few, .several, .couple,
      .dozen, .every, .the, .a, .at, .by, .since, .from, .between, .in, .before, .after, .for,
      .over, .within, .starting, .apostrophe, .greater, .era, .name, .tilde:
      return true
    default: return false
    }
  }

  /// Whether a date may begin with it.
  var canBegin: Bool { Self.beginners[Int(rawValue)] }
}

/// Counts code points on the way through a text.
private struct ScalarCounter {
  let bytes: UnsafeBufferPointer<UInt8>
  private var byte = 0
  private var count = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Ranges must come in the order of the text.
  mutating func scalars(of range: Range<Int>) -> Range<Int> {
    let first = count(to: range.lowerBound)
    return first..<count(to: range.upperBound)
  }

  private mutating func count(to end: Int) -> Int {
    var found = 0
    for index in byte..<max(byte, end) where bytes[index] & 0xC0 != 0x80 { found += 1 }
    byte = max(byte, end)
    count += found
    return count
  }
}

public import World

/// A date as catalogues and captions write it: "circa Feb 1812", "1851-52", "before the 1900s".
///
///     CataloguePhrase("ca. 1860s?").edtf?.description   // 186X%
///
/// Only the first date or range is taken: "1863, printed 1870" is 1863.
public struct CataloguePhrase: Sendable {
  /// Nil when the phrase has no date.
  public let edtf: EDTF?

  public init(_ phrase: String) {
    var phrase = phrase
    edtf = phrase.withUTF8 { bytes -> String? in
      var lexer = Lexer(bytes, lexicon: .english)
      lexer.run()
      return Catalogue(
        grammar: TagGrammar(lexemes: lexer.lexemes, text: bytes, isDayFirst: false)
      ).value
    }.flatMap { try? EDTF($0) }
  }
}

/// Reads the lexemes of one phrase.
private struct Catalogue {
  let grammar: TagGrammar

  private struct Atom {
    var value: String
    let start: Int
    let end: Int
  }

  var value: String? {
    guard let first = atom(from: 0) else { return nil }
    let whole = first.value + mark(first, isApproximate: isApproximate(before: first.start))
    if let range = range(first, whole) { return range }
    let sided = side(before: first.start).map { $0 == .before ? "/" + whole : whole + "/" }
    return sided ?? whole
  }

  // MARK: Two dates

  private func range(_ first: Atom, _ whole: String) -> String? {
    var joint = first.end
    while [.late, .early, .period].contains(grammar.kind(joint)) { joint += 1 }
    if grammar.kind(joint) == .slash, let last = atom(at: joint + 1) {
      return "[\(first.value),\(last.value)]"
    }
    guard grammar.isDash(joint) || grammar.kind(joint) == .to else { return nil }
    if let short = abbreviated(first, joint) { return first.value + "/" + short }
    guard let last = atom(from: joint + 1), last.start - joint <= 4 else { return nil }
    return whole + "/" + last.value + mark(last, isApproximate: isApproximate(before: last.start))
  }

  /// "1851-52", "17-19th centuries" is left to `century`.
  private func abbreviated(_ first: Atom, _ joint: Int) -> String? {
    guard first.value.utf8.count == 4, grammar.kind(joint + 1) == .number,
      grammar.length(joint + 1) == 2, let year = Int(first.value)
    else { return nil }
    return EDTFText.year(year / 100 * 100 + grammar.value(joint + 1))
  }

  // MARK: Doubt

  private func mark(_ atom: Atom, isApproximate: Bool) -> String {
    let isUncertain = isUncertain(atom)
    let isAbout =
      isApproximate || grammar.kind(atom.end) == .nearly
      || isWord("approx", at: atom.end)
    return isUncertain && isAbout ? "%" : isUncertain ? "?" : isAbout ? "~" : ""
  }

  private func isUncertain(_ atom: Atom) -> Bool {
    let doubts = ["uncertain", "maybe", "guess", "possibly", "perhaps"]
    func isDoubt(_ index: Int) -> Bool { doubts.contains { isWord($0, at: index) } }
    let after = grammar.kind(atom.end) == .opening ? atom.end + 1 : atom.end
    return grammar.kind(atom.end) == .ended || isDoubt(after)
      || (0..<atom.start).contains(where: isDoubt)
  }

  private func isApproximate(before start: Int) -> Bool {
    var index = start - 1
    while [.the, .period, .a, .of, .in].contains(grammar.kind(index)) { index -= 1 }
    let isLetter = grammar.length(index) == 1 && grammar.letter(index) == UInt8(ascii: "c")
    return [.circa, .nearly, .tilde].contains(grammar.kind(index)) || isLetter
      || isWord("approx", at: index)
  }

  private func side(before start: Int) -> Lexeme.Kind? {
    for index in 0..<start {
      switch grammar.kind(index) {
      case .before, .after: return grammar.kind(index)
      case .earlier where grammar.kind(index + 1) == .than: return .before
      case .later where grammar.kind(index + 1) == .than: return .after
      default: continue
      }
    }
    return nil
  }

  private func isWord(_ word: String, at index: Int) -> Bool {
    guard grammar.lexemes.indices.contains(index) else { return false }
    let lexeme = grammar.lexemes[index]
    let bytes = grammar.text[Int(lexeme.start)..<Int(lexeme.end)]
    return bytes.elementsEqual(word.utf8) { $0 | 0x20 == $1 }
  }

  // MARK: One date

  private func atom(from start: Int) -> Atom? {
    (start..<max(start, grammar.lexemes.count)).lazy.compactMap { atom(at: $0) }.first
  }

  private func atom(at index: Int) -> Atom? {
    guard var atom = plain(at: index) else { return nil }
    // "a day in Spring 1849": which one is not known.
    let unit = (0..<index).reversed().first { grammar.kind($0) == .unit }
    if let unit, grammar.kind(unit - 1) != .number, let span = Span(rawValue: grammar.value(unit)) {
      let parts = atom.value.split(separator: "-").count
      if span == .month, parts == 1, !atom.value.hasSuffix("X") { atom.value += "-XX" }
      if span == .day, parts < 3, !atom.value.hasSuffix("X") {
        atom.value += parts == 1 ? "-XX-XX" : "-XX"
      }
    }
    return atom
  }

  private func plain(at index: Int) -> Atom? {
    switch grammar.kind(index) {
    case .number: return era(index) ?? centuryRange(index) ?? calendar(index) ?? year(index)
    case .ordinal: return century(index) ?? calendar(index)
    case .decade: return decade(index)
    case .month, .season, .weekday: return calendar(index)
    default: return nil
    }
  }

  private func calendar(_ index: Int) -> Atom? {
    let match: TagGrammar.Match? =
      switch grammar.kind(index) {
      case .month: grammar.monthFirst(at: index)
      case .season: grammar.division(at: index)
      case .weekday: grammar.weekday(at: index)
      default: grammar.figures(at: index) ?? grammar.dayFirst(at: index)
      }
    guard let match else { return nil }
    switch match.expression {
    case .absolute(let date): return Atom(value: date.description, start: index, end: match.end)
    case .named(.month(let month), _):
      return Atom(value: "XXXX-" + EDTFText.two(month), start: index, end: match.end)
    case .named(.day(let month, let day, _), _):
      let value = "XXXX-" + EDTFText.two(month) + "-" + EDTFText.two(day)
      return Atom(value: value, start: index, end: match.end)
    default: return nil
    }
  }

  private func year(_ index: Int) -> Atom? {
    let number = grammar.value(index)
    if grammar.length(index) == 4 {
      return Atom(value: EDTFText.year(number), start: index, end: index + 1)
    }
    let isC = grammar.length(index + 1) == 1 && grammar.letter(index + 1) == UInt8(ascii: "c")
    if isC, grammar.isGlued(index + 1), number > 0, grammar.length(index) <= 2 {
      return Atom(value: EDTFText.two(number - 1) + "XX", start: index, end: index + 2)
    }
    guard grammar.length(index) == 2, index == 0, grammar.kind(index + 1) == .stop else {
      return nil
    }
    return Atom(value: EDTFText.year(1900 + number), start: index, end: index + 1)
  }

  /// Catalogues count years before Christ without a year 0.
  private func era(_ index: Int) -> Atom? {
    guard grammar.kind(index + 1) == .era else { return nil }
    let sign = grammar.value(index + 1) < 0 ? "-" : ""
    return Atom(
      value: sign + EDTFText.year(grammar.value(index)), start: index, end: index + 2)
  }

  private func century(_ index: Int) -> Atom? {
    guard grammar.kind(index + 1) == .century, grammar.value(index) > 0 else { return nil }
    let isBefore = grammar.kind(index + 2) == .era && grammar.value(index + 2) < 0
    let value = (isBefore ? "-" : "") + EDTFText.two(grammar.value(index) - 1) + "XX"
    return Atom(
      value: value, start: index, end: grammar.kind(index + 2) == .era ? index + 3 : index + 2)
  }

  /// "17th-19th centuries", "17-19th centuries": the first of them.
  private func centuryRange(_ index: Int) -> Atom? {
    guard grammar.isDash(index + 1), grammar.kind(index + 2) == .ordinal,
      grammar.kind(index + 3) == .century, grammar.value(index) > 0
    else { return nil }
    return Atom(
      value: EDTFText.two(grammar.value(index) - 1) + "XX", start: index, end: index + 1)
  }

  /// "1800s" is a century, unless it is about a decade: "c1800s".
  private func decade(_ index: Int) -> Atom? {
    let number = grammar.value(index)
    guard (100...2999).contains(number), number.isMultiple(of: 10) else { return nil }
    let isCentury = number.isMultiple(of: 100) && !isApproximate(before: index)
    let value =
      isCentury
      ? EDTFText.two(number / 100) + "XX" : EDTFText.year(number).dropLast() + "X"
    return Atom(value: String(value), start: index, end: index + 1)
  }
}

/// Digits as EDTF has them.
private enum EDTFText {
  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func year(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// Cuts text into words and signs.
///
/// Possessive and negative clitics stand apart (`Kabul` `'s`, `has` `n't`), hyphenated words are
/// split (`Taliban` `-` `led`) unless the first part is a prefix (`re-opened`, `ex-minister`),
/// a month stuck to its day is cut from it (`July4`). White space is in no token, but where a line
/// end parts a word.
struct Tokeniser {
  let text: TextBytes
  let index: ScalarIndex

  func tokens(in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let (scalar, next) = text.scalar(at: position)
      if scalar.isSpace {
        position = next
        continue
      }
      let end = min(end(of: scalar, from: position, next: next, in: range), range.upperBound)
      append(position..<end, to: &tokens)
      position = end
    }
    return tokens
  }

  private func end(
    of scalar: Unicode.Scalar, from start: Int, next: Int, in range: Range<Int>
  ) -> Int {
    if let end = link(from: start, in: range) { return end }
    if scalar.isLetter || scalar.isDigit { return word(from: start, in: range) }
    if scalar == "@" || scalar == "#" && next < range.upperBound && !isDigit(at: next) {
      return run(from: next, in: range) { $0.isLetter || $0.isDigit || $0 == "_" }
    }
    if let end = face(from: start, next: next, in: range) { return end }
    if scalar == "." || scalar == "!" || scalar == "?" {
      return run(from: next, in: range) { $0 == "." || $0 == "!" || $0 == "?" }
    }
    return Self.repeated.contains(scalar) ? run(from: next, in: range) { $0 == scalar } : next
  }

  private func isDigit(at position: Int) -> Bool {
    text.bytes[position] >= 0x30 && text.bytes[position] <= 0x39
  }

  /// Signs that make one token with those like them behind.
  private static let repeated: Set<Unicode.Scalar> = [
    "-", "*", "=", "_", "~", "<", ">", "+", "^", "'", "\u{2019}", "\u{2018}", "`", "|", "\u{2014}",
  ]

  /// A face made of signs, `:-)`, set apart from words.
  private func face(from start: Int, next: Int, in range: Range<Int>) -> Int? {
    guard ":;=".utf8.contains(text.bytes[start]), next < range.upperBound else { return nil }
    var end = next
    if text.bytes[end] == UInt8(ascii: "-") || text.bytes[end] == UInt8(ascii: "'") { end += 1 }
    guard end < range.upperBound, ")(DPp|/\\".utf8.contains(text.bytes[end]) else { return nil }
    let mouth = text.bytes[end]
    while end < range.upperBound, text.bytes[end] == mouth { end += 1 }
    return end == range.upperBound || !text.scalar(at: end).scalar.isWordPart ? end : nil
  }

  /// A web address or handle: `https://…`, `pic.example/a1b2`, `name@host`.
  private func link(from start: Int, in range: Range<Int>) -> Int? {
    guard text.bytes[start] < 0x80, text.scalar(at: start).scalar.isLetter else { return nil }
    let end = run(from: start, in: range) {
      !$0.isSpace && !$0.isClosing && $0 != "<" && $0 != ">"
    }
    let word = text.bytes[start..<end]
    guard word.count > 4, word.count < 300 else { return nil }
    let slash = word.firstIndex(of: UInt8(ascii: "/"))
    let dot = word.firstIndex(of: UInt8(ascii: "."))
    let isAddress = dot.map { $0 < slash ?? 0 && $0 + 1 < slash ?? 0 && $0 > start + 1 } ?? false
    let hasScheme = slash.map { $0 > start && text.bytes[$0 - 1] == UInt8(ascii: ":") } ?? false
    guard isAddress || hasScheme || word.contains(UInt8(ascii: "@")) else { return nil }
    var last = end
    while last > start, ".,;:!?".utf8.contains(text.bytes[last - 1]) { last -= 1 }
    return last
  }

  private func run(
    from start: Int, in range: Range<Int>, while holds: (Unicode.Scalar) -> Bool
  ) -> Int {
    var end = start
    while end < range.upperBound {
      let (scalar, next) = text.scalar(at: end)
      guard holds(scalar) else { break }
      end = next
    }
    return end
  }

  private func word(from start: Int, in range: Range<Int>) -> Int {
    var end = start
    while end < range.upperBound {
      let (scalar, next) = text.scalar(at: end)
      if scalar.isLetter || scalar.isDigit {
        end = next
      } else if joins(scalar, from: start, at: end, next: next, in: range) {
        end = next
      } else if scalar.isHyphen, let rest = restBehindLineEnd(from: start, at: end, next, range) {
        end = rest
      } else {
        break
      }
    }
    return end
  }

  /// Whether a sign belongs to the word around it.
  private func joins(
    _ scalar: Unicode.Scalar, from start: Int, at end: Int, next: Int, in range: Range<Int>
  ) -> Bool {
    let before = text.scalar(before: end).scalar
    let after = next < range.upperBound ? text.scalar(at: next).scalar : " "
    if scalar == "." {
      return stopJoins(before, after, from: start, at: end, next: next, in: range)
    }
    if scalar == "," {
      return before.isDigit && after.isDigit && digits(after: next, in: range) == 3
    }
    if scalar.isApostrophe { return before.isLetter && after.isLetter }
    if scalar.isHyphen { return hyphenJoins(before, after, from: start, at: end, next, range) }
    switch scalar {
    case ":": return before.isDigit && after.isDigit
    case "/": return before.isDigit && after.isDigit || isPairOfLetters(start, end, next, range)
    case "&": return before.isUpper && after.isUpper
    case "_": return after.isLetter || after.isDigit
    default: return false
    }
  }

  /// Letters one by one around a stroke: `l/c`.
  private func isPairOfLetters(
    _ start: Int, _ end: Int, _ next: Int, _ range: Range<Int>
  ) -> Bool {
    end == start + 1 && run(from: next, in: range) { $0.isLetter } == next + 1
  }

  private func stopJoins(
    _ before: Unicode.Scalar, _ after: Unicode.Scalar, from start: Int, at end: Int, next: Int,
    in range: Range<Int>
  ) -> Bool {
    if before.isDigit, after.isDigit { return true }
    if Abbreviations.isInitials(text.bytes[start...end]) { return true }
    if before.isWordPart, after.isWordPart {
      return !(before.isLower && after.isUpper) && (before.isLetter || after.isLetter)
    }
    guard Abbreviations.contains(text.bytes[start..<end]) else { return false }
    return next == range.upperBound
      ? !Abbreviations.losesFinalStop(text.bytes[start..<end]) : after.isSpace || after == ","
  }

  private func hyphenJoins(
    _ before: Unicode.Scalar, _ after: Unicode.Scalar, from start: Int, at end: Int, _ next: Int,
    _ range: Range<Int>
  ) -> Bool {
    if before.isDigit, after.isDigit { return numbersJoin(from: start, at: end, next, range) }
    return (after.isLetter || after.isDigit) && Abbreviations.isPrefix(text.bytes[start..<end])
  }

  /// Where a word goes on that was parted to fit a line: `recog-` and `nised` on the next.
  ///
  /// Not where a compound is parted at its own hyphen: `Taliban-` and `led`.
  private func restBehindLineEnd(
    from start: Int, at end: Int, _ next: Int, _ range: Range<Int>
  ) -> Int? {
    guard end >= start + 2, text.scalar(before: end).scalar.isLower else { return nil }
    let rest = run(from: next, in: range) { $0.isSpace }
    guard text.bytes[next..<rest].contains(where: { $0 == 0x0A || $0 == 0x0D }),
      rest < range.upperBound, text.scalar(at: rest).scalar.isLower
    else { return nil }
    let last = run(from: rest, in: range) { $0.isLetter }
    return last < rest + 2 || Self.compoundEnds.contains(text.string(rest..<last)) ? nil : rest
  }

  /// What names and numbers are compounded with.
  private static let compoundEnds: Set<String> = [
    "led", "backed", "based", "born", "run", "made", "controlled", "occupied", "held", "brokered",
    "style", "speaking", "funded", "owned", "sponsored", "linked", "imposed", "appointed", "era",
    "month", "day", "week", "year", "hour", "old", "long", "term", "scale", "level", "general",
    "elect", "in", "out", "up", "off", "down", "to", "and", "or", "aligned", "allied", "friendly",
    "wide", "rank", "ranking", "profile", "standing", "time", "range", "party", "state", "nation",
  ]

  /// Telephone numbers and dates stay whole; spans of numbers do not.
  private func numbersJoin(from start: Int, at end: Int, _ next: Int, _ range: Range<Int>) -> Bool {
    let hasMore = text.bytes[start..<end].contains(UInt8(ascii: "-"))
    let (first, second) = (end - start, digits(after: next, in: range))
    let third = next + second
    let goesOn =
      third + 1 < range.upperBound && text.bytes[third] == UInt8(ascii: "-")
      && isDigit(at: third + 1)
    return hasMore || goesOn || first == 3 && second == 4 || first == 4 && second == 2
  }

  private func digits(after position: Int, in range: Range<Int>) -> Int {
    run(from: position, in: range) { $0.isDigit } - position
  }
}

extension Tokeniser {
  private func append(_ range: Range<Int>, to tokens: inout [Token]) {
    for part in parts(of: range) {
      let isParted = text.bytes[part].contains { $0 <= 0x20 }
      let form = isParted ? Self.joined(text.string(part)) : text.string(part)
      tokens.append(
        Token(form: form, lower: Self.folded(form), utf8: part, scalars: index.range(part)))
    }
  }

  /// Without the hyphen and line end within a word; a prefix keeps its hyphen.
  private static func joined(_ form: String) -> String {
    let parts = form.split { $0.isWhitespace }
    guard parts.count > 1 else { return form }
    return parts.dropLast().map { part in
      Abbreviations.isPrefix(Array(part.utf8.dropLast())[...])
        ? String(part) : String(part.dropLast())
    }.joined() + (parts.last ?? "")
  }

  /// A word without its clitics, and a month without the day stuck to it.
  private func parts(of range: Range<Int>) -> [Range<Int>] {
    if let cut = clitic(in: range) {
      return [range.lowerBound..<cut, cut..<range.upperBound]
    }
    let letters = run(from: range.lowerBound, in: range) { $0.isLetter }
    let digits = run(from: letters, in: range) { $0.isDigit }
    if letters > range.lowerBound, letters < digits, digits == range.upperBound,
      Abbreviations.isMonth(text.bytes[range.lowerBound..<letters])
    {
      return [range.lowerBound..<letters, letters..<range.upperBound]
    }
    if let unit = unit(in: range) { return [range.lowerBound..<unit, unit..<range.upperBound] }
    return [range]
  }

  /// Where a unit begins that is stuck to its number: `5pm`, `3.7m`.
  private func unit(in range: Range<Int>) -> Int? {
    guard isDigit(at: range.lowerBound) else { return nil }
    let end = run(from: range.lowerBound, in: range) {
      $0.isDigit || $0 == "." || $0 == "," || $0 == ":"
    }
    guard end < range.upperBound, isDigit(at: end - 1) else { return nil }
    return Abbreviations.isUnit(text.bytes[end..<range.upperBound]) ? end : nil
  }

  private func clitic(in range: Range<Int>) -> Int? {
    var position = range.upperBound
    while position > range.lowerBound {
      let (scalar, start) = text.scalar(before: position)
      if scalar.isApostrophe {
        let tail = Self.folded(text.string(start..<range.upperBound))
        if tail == "'t", start > range.lowerBound,
          text.bytes[start - 1] | 0x20 == UInt8(ascii: "n"),
          start - 1 > range.lowerBound
        {
          return start - 1
        }
        return Self.clitics.contains(tail) && start > range.lowerBound
          ? start : nil
      }
      position = start
    }
    return nil
  }

  /// What is cut from the end of a word, besides `n't`.
  static let clitics: Set<String> = ["'s", "'re", "'ve", "'ll", "'d", "'m"]

  static func folded(_ form: String) -> String {
    if form.utf8.allSatisfy({ $0 < 0x80 }) { return form.lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in form.unicodeScalars where scalar.value != 0xAD {
      folded.append(scalar.isApostrophe ? "'" : scalar)
    }
    return String(folded).lowercased()
  }
}

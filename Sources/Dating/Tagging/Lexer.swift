/// Cuts the bytes of a text into lexemes in one pass.
struct Lexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  private(set) var lexemes: [Lexeme] = []
  private var opensLine = true
  private var lineEnds = 0

  /// `lexemes` is emptied and its room used again.
  init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, reusing lexemes: [Lexeme] = []) {
    self.bytes = bytes
    self.lexicon = lexicon
    self.lexemes = lexemes
    self.lexemes.removeAll(keepingCapacity: true)
    self.lexemes.reserveCapacity(bytes.count / 5 + 16)
  }

  mutating func run() {
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      switch Self.classes[Int(byte)] {
      case .letter: index = word(at: index)
      case .digit: index = number(at: index)
      case .space: index += 1
      case .lineEnd:
        lineEnds += 1
        opensLine = true
        if lineEnds == 2 { stop(at: index) }
        index += 1
      case .mark: index = mark(at: index)
      case .high: index = high(at: index)
      }
    }
    stop(at: count)
  }

  private mutating func append(
    _ kind: Lexeme.Kind, _ start: Int, _ end: Int, _ value: Int32 = 0, _ marks: Lexeme.Marks = []
  ) {
    var marks = marks
    if let last = lexemes.last, Int(last.end) == start { marks.insert(.glued) }
    if opensLine { marks.insert(.opensLine) }
    opensLine = false
    lineEnds = 0
    lexemes.append(
      Lexeme(start: Int32(start), end: Int32(end), value: value, kind: kind, marks: marks))
  }

  private mutating func stop(at index: Int) {
    guard let last = lexemes.last, last.kind != .stop else { return }
    lexemes.append(
      Lexeme(start: Int32(index), end: Int32(index), value: 0, kind: .stop, marks: []))
  }

  // MARK: Words

  private mutating func word(at start: Int) -> Int {
    var index = start
    var state = 1
    var isKnown = true
    lexicon.transitions.withUnsafeBufferPointer { transitions in
      while index < bytes.count {
        let byte = bytes[index]
        switch Self.classes[Int(byte)] {
        case .letter: state = Int(transitions[state << 5 + Int(byte & 31)])
        case .high where Self.isLetter(bytes, index): isKnown = false
        default: return
        }
        index += 1
        // State 0 leads nowhere: only the end of the word is still looked for.
      }
    }
    let capital: Lexeme.Marks = bytes[start] & 0x20 == 0 && bytes[start] < 0x80 ? .capital : []
    let entry = isKnown ? Int(lexicon.accepting[state]) : 0
    if entry > 0 {
      let entry = lexicon.entries[entry - 1]
      append(entry.kind, start, index, entry.value, entry.marks.union(capital))
    } else {
      let isPast = index - start > 4 && bytes[index - 1] == 0x64 && bytes[index - 2] == 0x65
      append(
        capital.isEmpty ? .word : .name, start, index, 0,
        isPast ? capital.union(.past) : capital)
    }
    return index
  }

  /// Bytes beyond ASCII belong to words, but those of dashes, quotes and spaces do not.
  private static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    if bytes[index] == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x80 { return false }
    return !(bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0)
  }

  private mutating func high(at index: Int) -> Int {
    if Self.isLetter(bytes, index) { return word(at: index) }
    if bytes[index] == 0xC2 { return index + 2 }
    guard index + 2 < bytes.count else { return bytes.count }
    switch bytes[index + 2] {
    case 0x90...0x95: append(.dash, index, index + 3)
    case 0x98, 0x99: append(.apostrophe, index, index + 3)
    case 0x80...0x8A, 0xAF: break
    default: append(.mark, index, index + 3)
    }
    return index + 3
  }

  // MARK: Numbers

  private mutating func number(at start: Int) -> Int {
    var index = start
    var value = 0
    while index < bytes.count, Self.classes[Int(bytes[index])] == .digit {
      if index - start < 9 { value = value * 10 + Int(bytes[index] & 15) }
      index += 1
    }
    let digits = index - start
    let kind: Lexeme.Kind = digits > 8 ? .largeNumber : .number
    let marks: Lexeme.Marks = digits == 4 ? .fourDigits : digits == 2 ? .twoDigits : []
    let next = suffix(at: index)
    switch next.kind {
    case .number: append(kind, start, index, Int32(value), marks)
    default: append(next.kind, start, next.end, Int32(value), marks)
    }
    return max(index, next.end)
  }

  /// "st", "nd", "rd", "th" and "s", "'s" behind digits.
  private func suffix(at index: Int) -> (kind: Lexeme.Kind, end: Int) {
    func lower(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] | 0x20 : 0 }
    func isEnd(_ place: Int) -> Bool {
      place >= bytes.count || Self.classes[Int(bytes[place])] != .letter
    }
    switch (lower(index), lower(index + 1)) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68):
      return isEnd(index + 2) ? (.ordinal, index + 2) : (.number, index)
    case (0x73, _): return isEnd(index + 1) ? (.decade, index + 1) : (.number, index)
    case (0x27, 0x73): return isEnd(index + 2) ? (.decade, index + 2) : (.number, index)
    default: return (.number, index)
    }
  }

  // MARK: Marks

  private mutating func mark(at index: Int) -> Int {
    let end = index + 1
    switch bytes[index] {
    case 0x2C: append(.comma, index, end)
    case 0x2E: period(at: index)
    case 0x2D: append(.hyphen, index, end)
    case 0x2F: append(.slash, index, end)
    case 0x3A: append(.colon, index, end)
    case 0x28, 0x5B: append(.opening, index, end)
    case 0x29, 0x5D: append(.closing, index, end)
    case 0x7E: append(.tilde, index, end)
    case 0x27: append(.apostrophe, index, end)
    case 0x24, 0x23: append(.currency, index, end)
    case 0x25: append(.percent, index, end)
    case 0x40: append(.handle, index, end)
    case 0x21, 0x3F, 0x3B: append(.ended, index, end)
    default: append(.mark, index, end)
    }
    return end
  }

  /// A period ends a sentence before white space, unless an abbreviation stands before it.
  private mutating func period(at index: Int) {
    append(.period, index, index + 1)
    let next = index + 1 < bytes.count ? Self.classes[Int(bytes[index + 1])] : .lineEnd
    guard next == .space || next == .lineEnd, lexemes.count > 1 else { return }
    let before = lexemes[lexemes.count - 2]
    let isShort =
      before.marks.contains(.doubtful) || before.kind == .title || before.kind == .circa
      || before.end - before.start == 1 && before.isCapital
    if !isShort { stop(at: index + 1) }
  }

  // MARK: Classes

  private enum ByteClass: UInt8 { case letter, digit, space, lineEnd, mark, high }

  private static let classes: [ByteClass] = (0..<256).map { byte in
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x30...0x39: .digit
    case 0x0A, 0x0D: .lineEnd
    case 0...0x20: .space
    case 0x80...: .high
    default: .mark
    }
  }
}

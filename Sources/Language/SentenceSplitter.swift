/// Finds where the sentences of one paragraph end.
///
/// A sentence ends after `.`, `!`, `?` or an ellipsis, with the closing quotes and brackets behind
/// it, before white space and a word that can begin one.
struct SentenceSplitter {
  let text: TextBytes

  /// Words that begin a sentence even after an abbreviation.
  private static let starters: Set<String> = [
    "the", "a", "an", "it", "he", "she", "they", "we", "i", "in", "on", "at", "but", "and", "this",
    "that", "these", "those", "its", "his", "her", "their", "there", "after", "before", "since",
    "while", "when", "however", "meanwhile", "no", "none", "both", "as", "for", "with", "if",
  ]

  /// Cuts a paragraph into sentences, trimmed and not empty.
  func sentences(in paragraph: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = paragraph.lowerBound
    var position = start
    while position < paragraph.upperBound {
      let byte = text.bytes[position]
      let isStop =
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      guard isStop || isEllipsis(position) else {
        position += 1
        continue
      }
      let end = endOfStop(from: position, in: paragraph)
      if ends(at: position, end: end, from: start, in: paragraph) {
        append(start..<end, to: &sentences)
        start = end
      }
      position = max(end, position + 1)
    }
    append(start..<paragraph.upperBound, to: &sentences)
    return sentences
  }

  private func append(_ range: Range<Int>, to sentences: inout [Range<Int>]) {
    let trimmed = text.trimmed(range)
    if !trimmed.isEmpty { sentences.append(trimmed) }
  }

  private func isEllipsis(_ position: Int) -> Bool {
    text.bytes[position] == 0xE2 && text.scalar(at: position).scalar == "\u{2026}"
  }

  /// After all stops and what closes behind them.
  private func endOfStop(from position: Int, in paragraph: Range<Int>) -> Int {
    var end = position
    while end < paragraph.upperBound {
      let (scalar, next) = text.scalar(at: end)
      guard ".!?\u{2026}".unicodeScalars.contains(scalar) || scalar.isClosing else { break }
      end = next
    }
    return end
  }

  private func ends(at stop: Int, end: Int, from start: Int, in paragraph: Range<Int>) -> Bool {
    guard end < paragraph.upperBound else { return true }
    guard text.scalar(at: end).scalar.isSpace else { return false }
    let next = text.trimmed(end..<paragraph.upperBound).lowerBound
    guard next < paragraph.upperBound else { return false }
    guard canBegin(at: next) else { return endsBeforeSmallLetter(stop, end, next) }
    guard text.bytes[stop] == UInt8(ascii: "."), end == stop + 1 else { return true }
    return !isAbbreviation(before: stop, from: start, next: next, in: paragraph)
  }

  /// In careless writing a sentence begins without a capital: after a plain word and one stop, or
  /// after what no sentence goes on behind.
  private func endsBeforeSmallLetter(_ stop: Int, _ end: Int, _ next: Int) -> Bool {
    guard text.scalar(at: next).scalar.isLower, !text.scalar(before: end).scalar.isClosing else {
      return false
    }
    if text.bytes[stop] == UInt8(ascii: "?") || text.bytes[stop] == UInt8(ascii: "!") {
      return true
    }
    guard text.bytes[stop] == UInt8(ascii: "."), end == stop + 1 else { return false }
    var begin = stop
    while begin > 0, (0x61...0x7A).contains(text.bytes[begin - 1]) { begin -= 1 }
    return stop - begin >= 3 && !Abbreviations.contains(text.bytes[begin..<stop])
  }

  private func canBegin(at position: Int) -> Bool {
    var position = position
    while position < text.count {
      let (scalar, next) = text.scalar(at: position)
      guard scalar.isOpening else {
        return !scalar.isLower && !",;:".unicodeScalars.contains(scalar)
      }
      position = next
    }
    return true
  }

  private func isAbbreviation(
    before stop: Int, from start: Int, next: Int, in paragraph: Range<Int>
  ) -> Bool {
    var begin = stop
    while begin > start {
      let (scalar, before) = text.scalar(before: begin)
      guard !scalar.isSpace, !scalar.isOpening else { break }
      begin = before
    }
    let word = text.bytes[begin..<stop]
    guard !word.isEmpty else { return false }
    if Abbreviations.isTitle(word) {
      return !["no", "art"].contains(String(decoding: word, as: UTF8.self).lowercased())
        || text.scalar(at: next).scalar.isDigit
    }
    let isInitials = Abbreviations.isInitials(text.bytes[begin...stop])
    if isInitials, word.count == 1 { return true }
    guard isInitials || Abbreviations.contains(word) else { return false }
    return !Self.starters.contains(nextWord(from: next, in: paragraph))
  }

  private func nextWord(from position: Int, in paragraph: Range<Int>) -> String {
    var begin = position
    while begin < paragraph.upperBound, text.scalar(at: begin).scalar.isOpening {
      begin = text.scalar(at: begin).next
    }
    var end = begin
    while end < paragraph.upperBound, end - begin < 24, text.scalar(at: end).scalar.isLetter {
      end = text.scalar(at: end).next
    }
    return text.string(begin..<end).lowercased()
  }
}

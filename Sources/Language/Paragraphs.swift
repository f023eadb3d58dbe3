/// Finds the paragraphs of a text: lines, with wrapped ones joined.
struct Paragraphs {
  let text: TextBytes

  /// In order, trimmed and not empty.
  func all() -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    for block in blocks() {
      paragraphs += joined(block)
    }
    return paragraphs
  }

  /// Runs of lines without an empty one between them.
  private func blocks() -> [[Range<Int>]] {
    var blocks: [[Range<Int>]] = [[]]
    var start = 0
    for end in lineEnds() {
      let line = text.trimmed(start..<end.lowerBound)
      if line.isEmpty {
        if blocks[blocks.count - 1].isEmpty == false { blocks.append([]) }
      } else {
        blocks[blocks.count - 1].append(line)
      }
      start = end.upperBound
    }
    return blocks
  }

  /// The bytes of the line breaks, and the end of the text.
  private func lineEnds() -> [Range<Int>] {
    var ends: [Range<Int>] = []
    for (index, byte) in text.bytes.enumerated() {
      if byte == 0x0A, index > 0, text.bytes[index - 1] == 0x0D {
        ends[ends.count - 1] = index - 1..<index + 1
      } else if byte == 0x0A || byte == 0x0D || byte == 0x0C {
        ends.append(index..<index + 1)
      } else if byte == 0xE2, index + 2 < text.count, text.bytes[index + 1] == 0x80,
        text.bytes[index + 2] == 0xA8 || text.bytes[index + 2] == 0xA9
      {
        ends.append(index..<index + 3)
      }
    }
    return ends + [text.count..<text.count]
  }

  /// Joins lines that were broken only to fit a width.
  private func joined(_ lines: [Range<Int>]) -> [Range<Int>] {
    guard let first = lines.first else { return [] }
    let isWrapped = isWrapped(lines)
    var paragraphs = [first]
    for line in lines.dropFirst() {
      let last = paragraphs[paragraphs.count - 1]
      if isWrapped || continues(last, line) {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<line.upperBound
      } else {
        paragraphs.append(line)
      }
    }
    return paragraphs
  }

  /// Three lines or more of nearly the same length between 40 and 100 bytes, the last one shorter.
  private func isWrapped(_ lines: [Range<Int>]) -> Bool {
    guard lines.count >= 3 else { return false }
    let lengths = lines.dropLast().map(\.count)
    guard let longest = lengths.max(), let shortest = lengths.min() else { return false }
    return longest <= 100 && shortest >= 40 && longest - shortest <= 24
      && lines.dropLast().contains { !isStop(before: $0.upperBound) }
  }

  /// Whether a line goes on with the sentence of the one before it.
  private func continues(_ previous: Range<Int>, _ line: Range<Int>) -> Bool {
    text.scalar(at: line.lowerBound).scalar.isLower && !isStop(before: previous.upperBound)
  }

  private func isStop(before end: Int) -> Bool {
    var end = end
    while end > 0 {
      let (scalar, start) = text.scalar(before: end)
      guard scalar.isClosing else { return ".!?:\u{2026}".unicodeScalars.contains(scalar) }
      end = start
    }
    return true
  }
}

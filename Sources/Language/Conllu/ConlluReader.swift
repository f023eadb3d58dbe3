/// Reads sentences from the lines of a CoNLL-U file.
package struct ConlluReader {
  /// What is wrong with a line.
  package struct Malformed: Error, Hashable, CustomStringConvertible {
    /// From 1.
    package let line: Int
    package let problem: String

    package var description: String { "line \(line): \(problem)" }
  }

  private var comments: [String] = []
  private var rows: [ConlluSentence.Row] = []
  private var line = 0

  package init() {}

  /// Reads a line without its line break; gives the sentence that it closes.
  package mutating func read(_ text: String) throws(Malformed) -> ConlluSentence? {
    line += 1
    let text = text.last == "\r" ? String(text.dropLast()) : text
    if text.isEmpty { return finish() }
    if text.first == "#" {
      comments.append(text)
      return nil
    }
    let columns = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 10 else {
      throw Malformed(
        line: line, problem: "\(columns.count) columns; CoNLL-U has ten, set apart by tabs")
    }
    rows.append(ConlluSentence.Row(columns: columns))
    return nil
  }

  /// The sentence that the end of the file closes.
  package mutating func finish() -> ConlluSentence? {
    defer {
      comments.removeAll()
      rows.removeAll()
    }
    return rows.isEmpty ? nil : ConlluSentence(comments: comments, rows: rows)
  }

  /// All sentences of a file's bytes.
  package static func sentences(of bytes: [UInt8]) throws(Malformed) -> [ConlluSentence] {
    var reader = ConlluReader()
    var sentences: [ConlluSentence] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if let sentence = try reader.read(String(decoding: line, as: UTF8.self)) {
        sentences.append(sentence)
      }
    }
    if let sentence = reader.finish() { sentences.append(sentence) }
    return sentences
  }
}

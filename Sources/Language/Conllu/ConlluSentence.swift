/// A sentence of a CoNLL-U file, with all its lines in order.
package struct ConlluSentence: Hashable, Sendable {
  /// One line of ten columns.
  package struct Row: Hashable, Sendable {
    package var columns: [String]

    package init(columns: [String]) {
      self.columns = columns
    }

    /// Whether the line is a word of the tree: no range of words and no empty node.
    package var isWord: Bool { columns[0].utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    package var form: String { columns[1] }
    package var lemma: String { columns[2] }
    package var upos: String { columns[3] }
    package var xpos: String { columns[4] }
    /// The number of the head; 0 for the root, −1 where the column holds none.
    package var head: Int { Int(columns[6]) ?? -1 }
    package var relation: String { columns[7] }
    package var hasSpaceAfter: Bool { !columns[9].contains("SpaceAfter=No") }
    /// First and last word of a line that stands for several words, as `3-4`.
    package var range: ClosedRange<Int>? {
      let ends = columns[0].split(separator: "-").compactMap { Int($0) }
      return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
    }
  }

  /// The lines that begin with `#`, whole.
  package var comments: [String]
  package var rows: [Row]

  package init(comments: [String], rows: [Row]) {
    self.comments = comments
    self.rows = rows
  }

  package var words: [Row] { rows.filter(\.isWord) }

  /// What stands behind `# key =`.
  package func comment(_ key: String) -> String? {
    let opening = "# \(key) = "
    return comments.first { $0.hasPrefix(opening) }.map { String($0.dropFirst(opening.count)) }
  }

  package func hasComment(_ key: String) -> Bool {
    comments.contains { $0 == "# \(key)" || $0.hasPrefix("# \(key) ") }
  }

  /// The words as tokens; they lie in no document, so the ranges count their own letters.
  package var tokens: [Token] {
    var (byte, scalar) = (0, 0)
    return words.map { row in
      let (bytes, scalars) = (row.form.utf8.count, row.form.unicodeScalars.count)
      defer { (byte, scalar) = (byte + bytes + 1, scalar + scalars + 1) }
      return Token(
        form: row.form, lower: Tokeniser.folded(row.form), utf8: byte..<byte + bytes,
        scalars: scalar..<scalar + scalars)
    }
  }
}

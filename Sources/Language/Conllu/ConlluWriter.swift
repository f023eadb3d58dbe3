/// Writes analysed sentences as CoNLL-U.
package struct ConlluWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Forgets what was written, and keeps the room.
  package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// A sentence of a text, numbered from 1.
  package mutating func write(
    _ sentence: Sentence, _ tree: Tree, of text: some Collection<UInt8>, number: Int,
    beginsParagraph: Bool
  ) {
    put("# sent_id = \(number)\n")
    if beginsParagraph { put("# newpar\n") }
    put("# text = ")
    putLine(text.dropFirst(sentence.utf8.lowerBound).prefix(sentence.utf8.count))
    let groups = sentence.tokens.joinedTokens
    for group in groups {
      let tokens = sentence.tokens[group]
      guard let first = tokens.first, let last = tokens.last else { continue }
      let next = group.upperBound < sentence.tokens.count ? sentence.tokens[group.upperBound] : nil
      let isTight = next.map { $0.utf8.lowerBound == last.utf8.upperBound } ?? false
      if group.count > 1 {
        put("\(group.lowerBound + 1)-\(group.upperBound)\t")
        put(
          text.dropFirst(first.utf8.lowerBound).prefix(last.utf8.upperBound - first.utf8.lowerBound)
        )
        put("\t_\t_\t_\t_\t_\t_\t_\t\(isTight ? "SpaceAfter=No" : "_")\n")
      }
      for place in group {
        put("\(place + 1)\t\(sentence.tokens[place].form)\t")
        put(tree.nodes[place])
        put(group.count == 1 && isTight ? "\t_\tSpaceAfter=No\n" : "\t_\t_\n")
      }
    }
    put("\n")
  }

  /// A sentence that was read, with a new tree; ranges, empty nodes and comments stay.
  package mutating func write(_ sentence: ConlluSentence, _ tree: Tree) {
    for comment in sentence.comments { put("\(comment)\n") }
    var place = 0
    for row in sentence.rows {
      if row.isWord, place < tree.nodes.count {
        put("\(row.columns[0])\t\(row.form)\t")
        put(tree.nodes[place])
        put("\t_\t\(row.columns[9])\n")
        place += 1
      } else {
        put(row.columns.joined(separator: "\t") + "\n")
      }
    }
    put("\n")
  }

  /// Lemma to relation.
  private mutating func put(_ node: Node) {
    let head = node.head.map { $0 + 1 } ?? 0
    put("\(node.lemma)\t\(node.part.rawValue)\t\(node.penn?.rawValue ?? "_")\t_\t\(head)\t")
    put(node.relation.rawValue)
  }

  private mutating func put(_ text: String) { bytes += text.utf8 }

  private mutating func put(_ text: some Sequence<UInt8>) { bytes += text }

  /// Text on one line.
  private mutating func putLine(_ text: some Sequence<UInt8>) {
    for byte in text { bytes.append(byte == 0x0A || byte == 0x0D || byte == 0x09 ? 0x20 : byte) }
    bytes.append(0x0A)
  }
}

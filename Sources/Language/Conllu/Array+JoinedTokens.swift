extension Array where Element == Token {
  /// The words grouped as the treebanks count tokens: a clitic belongs to the word before it.
  package var joinedTokens: [Range<Int>] {
    var groups: [Range<Int>] = []
    for index in indices {
      if let last = groups.last, isClitic(at: index) {
        groups[groups.count - 1] = last.lowerBound..<index + 1
      } else {
        groups.append(index..<index + 1)
      }
    }
    return groups
  }

  /// Whether a word was cut from the one before it.
  private func isClitic(at index: Int) -> Bool {
    guard index > 0, self[index - 1].utf8.upperBound == self[index].utf8.lowerBound else {
      return false
    }
    let (before, word) = (self[index - 1].lower, self[index].lower)
    if word.utf8.first == UInt8(ascii: "'") {
      return Tokeniser.clitics.contains(word)
        || word == "'" && before.utf8.last == UInt8(ascii: "s")
    }
    return word.first?.isLetter == true && before.last?.isLetter == true
  }
}

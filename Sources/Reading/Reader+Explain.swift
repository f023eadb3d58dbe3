public import World

extension Reader {
  /// How each sentence was read, for a person who wants to add a frame.
  ///
  /// Told are its mentions, triggers and chunks; by words and by tree its clauses, the lines of the table that were tried with what
  /// fills their slots, and what they claim; and what was decided. Sentences that were not read are
  /// told with the reason.
  public func explanation(of document: Document) -> [String] {
    var pass = pass(over: document)
    let lexicon = pass.lexicon
    var lines: [String] = []
    pass.run { look in
      lines += SentenceExplanation(look: look, lexicon: lexicon).lines()
    }
    return lines
  }
}

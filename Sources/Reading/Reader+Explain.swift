public import World

extension Reader {
  /// How each sentence was read, for a person who wants to add a frame.
  ///
  /// Told are its mentions, triggers and chunks; by words and by tree its clauses, the lines of the
  /// table that were tried with what fills their slots, and what they claim; and what was decided.
  /// Sentences that were not read are told with the reason.
  public func explanation(of document: Document) -> [String] {
    let lexicon = lexicon
    var lines: [String] = []
    var head: ReadingPass.Head?
    for part in DocumentPart.all(of: document) {
      var pass = pass(over: part, behind: head)
      pass.run { look in
        lines += SentenceExplanation(look: look, lexicon: lexicon).lines()
      }
      head = head ?? pass.head
    }
    return lines
  }
}

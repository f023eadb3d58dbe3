internal import Language

/// How one sentence was read, for those who watch.
enum SentenceLook {
  case read(surface: FrameReader, deep: FrameReader, tree: Tree, verdicts: [Agreement.Verdict])
  case passedOver(Sentence, because: Reason)

  enum Reason: String {
    case noParty = "it names no party, and the text has claimed nothing yet"
    case line = "it is a line of the list before it"
    case noTrigger = "no word of the tables in it can make a claim here"
  }
}

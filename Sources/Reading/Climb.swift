/// Goes back from a noun phrase over the prepositional phrases that hang on an earlier one.
struct Climb {
  let chunks: [Chunk]
  let groups: [[Int]]

  func head(of index: Int) -> Int {
    var head = groups[index].first ?? index
    while head >= 2, chunks[head - 1].preposition != nil {
      var before = head - 2
      while before >= 0,
        chunks[before].date != nil || chunks[before].isAdverb || chunks[before].isQuote
          || chunks[before].preposition != nil && chunks[before + 1].date != nil
      {
        before -= 1
      }
      guard before >= 0, chunks[before].noun != nil else { break }
      head = groups[before].first ?? before
    }
    return head
  }
}

/// A member of a row whose date stands before it, between commas: "in Lima and, since 2021, in Quito".
struct DatedMember {
  let date: Int
  /// The noun phrase that is dated.
  let noun: Int

  /// Nil where the date opens no member.
  init?(chunks: [Chunk], date: Int) {
    let first = date > 0 && chunks[date - 1].preposition != nil ? date - 1 : date
    guard chunks[date].date != nil, first > 1, date + 3 < chunks.count,
      chunks[first - 1].isComma, chunks[first - 2].conjunction == "and", chunks[date + 1].isComma,
      chunks[date + 2].preposition != nil, chunks[date + 3].noun?.endsInMention == true
    else { return nil }
    self.date = date
    noun = date + 3
  }
}

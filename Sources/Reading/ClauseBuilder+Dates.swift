extension ClauseBuilder {
  /// Gives clauses that begin a sentence without subject the one of the clause behind them.
  mutating func adopt() {
    for index in clauses.indices where clauses[index].subject.isEmpty && isDangling(clauses[index])
    {
      let main = clauses.indices.first {
        $0 > index && clauses[$0].group.isFinite && !clauses[$0].subject.isEmpty
          && clauses[$0].link != .relative
      }
      guard let main else { continue }
      clauses[index].subject = clauses[main].subject
      clauses[index].governor = main
      if clauses[index].group.isBarePast, clauses[index].objects.isEmpty {
        clauses[index].isReduced = true
      }
    }
  }

  func isDangling(_ clause: Clause) -> Bool {
    if case .prepositional = clause.link { return true }
    return clause.link == .participle
  }

  /// Gives each date to the verb that it stands behind, or to the first verb behind it.
  mutating func assignDates() {
    for index in chunks.indices where chunks[index].date != nil && !opensNext(index) {
      if let owner = ownerAtOnce(index) {
        clauses[owner].dates.append(index)
      } else if let owner = clauses.lastIndex(where: { $0.span.contains(index) }) {
        clauses[owner].dates.append(index)
      } else if let owner = ownerBefore(index) ?? ownerBehind(index) ?? ownerAround(index) {
        clauses[owner].dates.append(index)
      }
    }
  }

  /// "in Lima and, since 2021, in Quito": a date between commas is of what stands behind it.
  private func opensNext(_ date: Int) -> Bool {
    DatedMember(chunks: chunks, date: date) != nil
  }

  /// "China, which does not recognise it, on Wednesday sent an envoy": the verb right behind.
  private func ownerAtOnce(_ date: Int) -> Int? {
    let opener = date > 0 && chunks[date - 1].preposition != nil ? date - 2 : date - 1
    guard opener > 0, chunks[opener].isComma else { return nil }
    return clauses.firstIndex { clause in
      clause.verb == date + 1 && clause.group.isFinite
        && clause.subject.contains { $0 < opener }
    }
  }

  /// "reopened its embassy, shut since 2019, on Monday": the verb before what stands in between.
  func ownerAround(_ date: Int) -> Int? {
    let opener = date > 0 && chunks[date - 1].preposition != nil ? date - 2 : date - 1
    guard opener >= 0,
      chunks[opener].isComma
        || !chunks[..<opener].suffix(8).contains(where: { $0.preposition == "following" })
    else { return nil }
    return clauses.lastIndex {
      $0.verb < date && $0.group.isFinite && !$0.isReduced && $0.link != .relative
    }
  }

  /// A date between a subject and its verb.
  func ownerBefore(_ date: Int) -> Int? {
    clauses.firstIndex { clause in
      guard let subject = clause.subject.last, !clause.group.isInfinitive else { return false }
      guard subject < date, date < clause.verb else { return false }
      if clause.link == .relative,
        let opener = chunks[..<clause.verb].lastIndex(where: \.isRelative),
        opener < date
      {
        return true
      }
      return chunks[subject..<date].allSatisfy { !$0.isComma && $0.verb == nil }
    }
  }

  func ownerBehind(_ date: Int) -> Int? {
    clauses.firstIndex { $0.verb > date && $0.group.isFinite && $0.link != .relative }
  }
}

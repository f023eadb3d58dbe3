internal import Dating
internal import Language
internal import World

/// Words that make more or less of an act than its verb says.
extension FrameReader {
  /// "has to be out by 7 February", "must leave within two days": given a day, one is expelled.
  func isOrderedOut(_ match: FrameMatch, _ clause: Clause) -> Bool {
    guard match.frame.relation == .ambassador, match.frame.action == .ends,
      match.frame.isIntransitive, clause.link != .infinitive
    else { return false }
    let isBound =
      clause.group.modal == "must"
      || clause.group.isAhead
        && ["has", "have"].contains(scene.word(scene.chunks[clause.verb].tokens.lowerBound))
    return isBound && !clause.group.isNegated && deadline(clause) != nil
  }

  /// "by 7 February", "within 48 hours".
  private func deadline(_ clause: Clause) -> Int? {
    scene.chunks.indices.first { index in
      guard index > clause.verb,
        ["by", "within", "before"].contains(scene.chunks[index].preposition)
      else { return false }
      let next = index + 1
      return next < scene.chunks.count
        && (scene.chunks[next].date != nil
          || ["hour", "day", "week"].contains(scene.noun(next)?.head))
    }
  }

  /// "The Dutch parliament voted to designate": its vote is the act, but for one that makes a bill.
  func isVoted(_ match: FrameMatch, _ clause: Clause) -> Bool {
    guard match.frame.relation == .designation, clause.link == .infinitive,
      let governor = clause.governor, scene.syntax.clauses[governor].group.lemma == "vote",
      scene.reality(governor) == .fact
    else { return false }
    return !actors(scene.syntax.clauses[governor]).contains { $0.party.code == "USA" }
  }

  /// When it was said that somebody has to go.
  func announcement(besides clause: Clause) -> Int? {
    scene.syntax.clauses.first {
      $0.verb != clause.verb && DateBinder.announcing.contains($0.group.lemma) && !$0.dates.isEmpty
    }?.dates.first
  }

  /// "The ambassador in Seoul has been accredited to Pyongyang": in Seoul there was one before.
  func isSeat(_ pair: Ends, _ match: FrameMatch) -> Bool {
    match.frame.verb == "accredit"
      && phrases(after: pair.chunk, ["in", "to"]).contains { $0.party == pair.target.party }
      && !phrasesOf(scene.syntax.clauses[match.clause], ["to"], except: [])
        .contains { $0.party == pair.target.party }
  }

  /// "are the only states to recognise Taiwan": a state of now.
  func isAmongOnly(_ clause: Clause) -> Bool {
    guard clause.link == .infinitive, !clause.group.isPerfect, let governor = clause.governor,
      case let main = scene.syntax.clauses[governor], ["be", "remain"].contains(main.group.lemma),
      !main.group.isPast, main.verb < clause.verb
    else { return false }
    return scene.chunks[main.verb..<clause.verb].contains { chunk in
      chunk.noun?.words.contains { ["only", "last", "few"].contains($0) } ?? false
    }
  }

  /// "has not joined the sanctions in full": but in part.
  func isPartial(_ clause: Clause) -> Bool {
    let start = scene.chunks[clause.verb].tokens.upperBound
    let words = scene.sentence.tokens[start...].prefix(14).map(\.lower)
    let whole: Set<String> = ["fully", "entirely", "completely"]
    return !whole.isDisjoint(with: clause.group.adverbs + words)
      || zip(words, words.dropFirst()).contains { $0 == "in" && $1 == "full" }
  }

  /// "closed its embassy to the public", "for the day": it is still there.
  func isShutToVisitors(_ clause: Clause) -> Bool {
    clause.obliques.contains { oblique in
      let heads: Set<String> =
        switch oblique.preposition {
        case "to": ["public", "visitor", "applicant", "customer", "traffic"]
        case "for", "on": ["day", "weekend", "holiday", "afternoon", "morning"]
        default: []
        }
      return oblique.nouns.contains { heads.contains(scene.noun($0)?.head ?? "") }
    }
  }
}

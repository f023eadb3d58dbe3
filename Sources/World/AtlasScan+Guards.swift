/// What beside a name makes it part of another: a person's, a firm's, a treaty's.
extension AtlasScan {
  /// `end` is where the name before ended.
  func admits(_ match: Match, after end: Int) -> Bool {
    let spelling = index.spellings[match.spelling]
    guard !spelling.flags.contains(.isBlocked),
      let sense = onlySense(spelling) ?? candidates(spelling).first
    else { return false }
    switch sense.role {
    case .metonym, .regime, .organ, .organisation, .group: return true
    case .person:
      return match.words.count > 1 || !isWithinName(match, after: end)
    case .name, .demonym, .people, .capital, .place:
      guard !isSwallowed(match), !isPerson(match, sense, after: end) else { return false }
      return !spelling.flags.contains(.isPlace) || !isWithinName(match, after: end)
    }
  }

  /// `Bank of *`, `* Airlines`.
  private func isSwallowed(_ match: Match) -> Bool {
    let (first, last) = (match.words.lowerBound, match.words.upperBound - 1)
    if let next = capitalised(after: last) {
      if index.suffixes.contains(words[next].hash) { return true }
      if let further = capitalised(after: next), let hash = hash(next..<further + 1),
        index.suffixes.contains(hash)
      {
        return true
      }
    }
    guard first > 0, words.joint(after: first - 1) == .space else { return false }
    if words[first - 1].shape != .lower, index.prefixes.contains(words[first - 1].hash) {
      return true
    }
    guard first > 1, words[first - 2].shape != .lower, let hash = hash(first - 2..<first) else {
      return false
    }
    return index.prefixes.contains(hash)
  }

  private func hash(_ range: Range<Int>) -> UInt64? { AtlasIndex.hash(of: words, range) }

  /// The word after another, if a space lies between and it begins with a capital.
  private func capitalised(after index: Int) -> Int? {
    guard words.joint(after: index) == .space, words[index + 1].shape != .lower,
      !beginsLine(index + 1)
    else { return nil }
    return index + 1
  }

  /// The word before another, likewise; a full stop after a title (`Rep.`) is no hindrance.
  private func capitalised(before index: Int) -> Int? {
    guard index > 0, !beginsLine(index), words[index - 1].shape != .lower else { return nil }
    switch words.joint(after: index - 1) {
    case .space, .dot: return index - 1
    default: return nil
    }
  }

  /// `Michael Jordan`, `Chad Wolf`, `Miss America`.
  private func isPerson(_ match: Match, _ sense: AtlasIndex.Sense, after end: Int) -> Bool {
    guard match.words.count == 1 else { return false }
    let isGiven = sense.flags.contains(.isGiven)
    let isNoun = sense.role == .name || sense.role == .capital || sense.role == .place
    let position = match.words.lowerBound
    if isNoun || isGiven, let before = capitalised(before: position), before >= end {
      switch index.bearers[words[before].hash] {
      case .given, .title: return true
      default: break
      }
    }
    return isGiven && isFollowedByName(position)
  }

  /// Whether a capitalised word that is no party and no office comes next, but for headlines.
  private func isFollowedByName(_ position: Int) -> Bool {
    guard let next = capitalised(after: position), words[next].shape == .initial,
      index.bearers[words[next].hash] != .follower, longest(at: next) == nil
    else { return false }
    return !isHeadline(position)
  }

  /// Whether a word is one of several capitalised ones that make a name of their own.
  private func isWithinName(_ match: Match, after end: Int) -> Bool {
    let position = match.words.lowerBound
    if let before = capitalised(before: position), before >= end, !beginsSentence(before),
      words[before].letters > 1, isOrdinary(before)
    {
      return true
    }
    guard let next = capitalised(after: match.words.upperBound - 1) else { return false }
    return words[next].shape == .initial && isOrdinary(next) && longest(at: next) == nil
      && !isHeadline(position)
  }

  /// Whether a capitalised word is neither an office, a month nor the like.
  private func isOrdinary(_ position: Int) -> Bool {
    let bearer = index.bearers[words[position].hash]
    return bearer != .follower && bearer != .title
  }

  /// Whether most longer words of the line around a word are capitalised.
  ///
  /// O(1): at most ten words each side count.
  private func isHeadline(_ position: Int) -> Bool {
    var (capitals, others) = (0, 0)
    var first = position
    while first > 0, position - first < 10, !beginsLine(first) { first -= 1 }
    var current = first
    while current < words.count, current - position < 10 {
      if current > first, beginsLine(current) { break }
      if words[current].letters > 3 {
        if words[current].shape == .lower { others += 1 } else { capitals += 1 }
      }
      current += 1
    }
    return capitals > 3 && capitals > 3 * others
  }
}

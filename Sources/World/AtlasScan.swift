/// One pass over a text in search of parties.
struct AtlasScan {
  let index: AtlasIndex
  let words: AtlasWords
  /// Names found, blocked ones left out, in order.
  private(set) var matches: [Match] = []
  /// How often a party is mentioned by names that are its own alone.
  private(set) var evidence: [Party: Int] = [:]
  /// What rules found in the whole document, by their place in the index.
  var wholeCounts: [Int: Int] = [:]
  /// Persons named in full so far, by the hash of their last name.
  private var surnames: [UInt64: Int] = [:]
  /// Last names that someone else in this text bears: "Ana Salazar".
  private var strangers: Set<UInt64> = []

  init(_ index: AtlasIndex, _ bytes: [UInt8]) {
    self.index = index
    self.words = AtlasWords(bytes)
  }

  /// A spelling found, and its words, half-open.
  struct Match {
    let words: Range<Int>
    let spelling: Int
  }

  mutating func mentions() -> [Atlas.Mention] {
    collect()
    tally()
    var mentions: [Atlas.Mention] = []
    mentions.reserveCapacity(matches.count)
    var previous: (end: Int, party: Party)?
    for match in matches {
      let owner = previous.flatMap { owns($0.end, match) ? $0.party : nil }
      guard let mention = resolve(match, of: owner) else { continue }
      mentions.append(mention)
      previous = (match.words.upperBound, mention.party)
    }
    return mentions
  }

  /// Whether the name that ends before word `end` is said to have what is matched.
  ///
  /// So it is in "Nigeria's Senate" and "the French Senate".
  private func owns(_ end: Int, _ match: Match) -> Bool {
    let start = match.words.lowerBound
    if start == end { return words.joint(after: end - 1) == .space }
    return start == end + 1 && words.joint(after: end - 1) == .apostrophe
      && words[end].letters == 1 && words.joint(after: end) == .space
  }

  private mutating func collect() {
    var position = 0
    var previousEnd = 0
    while position < words.count {
      guard words[position].shape != .lower, let match = longest(at: position) else {
        position += 1
        continue
      }
      if admits(match, after: previousEnd) {
        matches.append(match)
        remember(match)
      } else if index.spellings[match.spelling].flags.contains(.isSurname) {
        strangers.insert(words[position].hash)
      }
      position = match.words.upperBound
      previousEnd = position
    }
  }

  /// The longest name that begins at a word, blocked phrases among them.
  func longest(at start: Int) -> Match? {
    var best = surnames.isEmpty ? nil : surname(at: start)
    var hash = words[start].hash
    var end = start + 1
    while let first = index.spelling(hash) {
      if let spelling = fitting(first, start..<end) {
        best = Match(words: start..<end, spelling: spelling)
      }
      if end == start + 1, strangers.contains(hash), isSurname(best) { best = nil }
      guard let joint = words.joint(after: end - 1) else { break }
      hash = AtlasHash.extending(AtlasHash.extending(hash, across: joint), by: words[end].hash)
      end += 1
    }
    return best
  }

  private func isSurname(_ match: Match?) -> Bool {
    match.map { index.spellings[$0.spelling].flags.contains(.isSurname) } ?? false
  }

  private func surname(at start: Int) -> Match? {
    guard words[start].shape == .initial, let spelling = surnames[words[start].hash] else {
      return nil
    }
    return Match(words: start..<start + 1, spelling: spelling)
  }

  private mutating func remember(_ match: Match) {
    let spelling = index.spellings[match.spelling]
    guard match.words.count > 1, let last = match.words.last, words[last].letters >= 4,
      spelling.senses.count == 1, index.senses[Int(spelling.senses.lowerBound)].role == .person
    else { return }
    surnames[words[last].hash] = match.spelling
  }

  private mutating func tally() {
    for match in matches {
      let spelling = index.spellings[match.spelling]
      guard spelling.contexts.isEmpty, let only = onlySense(spelling),
        only.flags.isDisjoint(with: [.needsParty, .needsAccent])
      else { continue }
      evidence[only.party, default: 0] += 1
    }
  }

  /// The sense of a spelling that has no other.
  @inline(__always)
  func onlySense(_ spelling: AtlasIndex.Spelling) -> AtlasIndex.Sense? {
    if spelling.senses.count == 1 { return index.senses[Int(spelling.senses.lowerBound)] }
    let senses = candidates(spelling)
    return senses.count == 1 ? senses[0] : nil
  }

  func candidates(_ spelling: AtlasIndex.Spelling) -> [AtlasIndex.Sense] {
    index.senses[Int(spelling.senses.lowerBound)..<Int(spelling.senses.upperBound)]
      .filter { !$0.flags.contains(.isLookup) }
  }
}

extension AtlasScan {
  /// The first of the spellings from `first` on whose capitals these words have.
  private func fitting(_ first: Int, _ range: Range<Int>) -> Int? {
    var next = first
    while next >= 0 {
      let spelling = index.spellings[next]
      if !spelling.flags.contains(.isLookup), fits(spelling, range) { return next }
      next = Int(spelling.next)
    }
    return nil
  }

  private func fits(_ spelling: AtlasIndex.Spelling, _ range: Range<Int>) -> Bool {
    let isBlocked = spelling.flags.contains(.isBlocked)
    var bit: UInt16 = 1
    var isShouted = false
    for index in range {
      let shape = words[index].shape
      if spelling.capitals & bit != 0 {
        guard shape == .upper else { return false }
      } else if spelling.initials & bit != 0, !isBlocked || index == range.lowerBound {
        guard shape != .lower else { return false }
        if shape == .upper, words[index].letters > 1 { isShouted = true }
      }
      bit <<= words.joint(after: index) == .ampersand ? 2 : 1
    }
    return !isShouted || isBlocked || admitsShouting(spelling, range)
  }

  /// Names in capitals throughout stand for themselves from five letters on; shorter ones look
  /// like acronyms, unless the line is shouted or begins with them.
  private func admitsShouting(_ spelling: AtlasIndex.Spelling, _ range: Range<Int>) -> Bool {
    if spelling.letters >= 5 { return true }
    guard spelling.letters == 4 else { return false }
    return beginsLine(range.lowerBound) || isLoud(range.lowerBound - 1) || isLoud(range.upperBound)
  }

  private func isLoud(_ index: Int) -> Bool {
    words.words.indices.contains(index) && words[index].shape == .upper && words[index].letters > 2
  }

  /// Whether a word is the first of its line or text.
  func beginsLine(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let gap = Int(words[index - 1].end)..<Int(words[index].start)
    return words.bytes[gap].contains(UInt8(ascii: "\n"))
  }

  /// Whether a word's capital may be that of a sentence or quotation.
  func beginsSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let gap = Int(words[index - 1].end)..<Int(words[index].start)
    return words.bytes[gap].contains { $0 != UInt8(ascii: " ") }
      && words.joint(after: index - 1) == nil
  }
}

/// All names by the hash of their folded words, for longest match from left to right.
struct AtlasIndex: Sendable {
  /// Codes of the parties, sorted; senses point into it.
  let codes: [Party]
  private(set) var spellings: [Spelling] = []
  private(set) var senses: [Sense] = []
  private(set) var groups: [[Party]] = []
  private(set) var contexts: [Context] = []
  private(set) var bearers: [UInt64: Bearer] = [:]
  private(set) var prefixes: Set<UInt64> = []
  private(set) var suffixes: Set<UInt64> = []
  private var slots: Slots

  init(codes: [Party]) {
    self.codes = codes
    self.slots = Slots(capacity: 1 << 15)
    spellings.reserveCapacity(9000)
    senses.reserveCapacity(9000)
    load()
  }

  /// One way to write one or several parties' name.
  struct Spelling {
    /// Half-open, into `senses`.
    var senses: Range<Int32>
    /// The next spelling with the same folded words, or -1.
    var next: Int32
    /// Bits of the words that are written in capitals throughout, the first word bit 0.
    var capitals: UInt16
    /// Bits of the words that begin with a capital.
    var initials: UInt16
    /// Of all words.
    var letters: UInt16
    var words: UInt16
    var flags: Flags
    /// The rules of `contexts` that apply to it.
    var contexts: Range<Int16>
  }

  /// One party that a spelling may stand for.
  struct Sense {
    var party: Party
    var role: Atlas.Role
    var regime: String?
    var flags: Flags
    /// Members, of a group.
    var group: Int16 = -1
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt16
    /// What the spelling stands for when its document says nothing else.
    static let isDefault = Flags(rawValue: 1)
    /// Only beside other mentions of the party.
    static let needsParty = Flags(rawValue: 2)
    /// Also a given name or a surname.
    static let isGiven = Flags(rawValue: 4)
    /// Never looked for in texts.
    static let isLookup = Flags(rawValue: 8)
    /// Without its accent it is another word.
    static let needsAccent = Flags(rawValue: 16)
    /// Swallows what is in it and is no party.
    static let isBlocked = Flags(rawValue: 32)
    /// A surname that stands for its bearer.
    static let isSurname = Flags(rawValue: 64)
    /// A city that is no seat of government.
    static let isPlace = Flags(rawValue: 128)
    /// Not in use at every date.
    static let isDated = Flags(rawValue: 256)
    /// An organ whose like other parties have too.
    static let isCommon = Flags(rawValue: 512)
  }

  /// Words of the document that decide for a party, or against any.
  struct Context {
    var party: Party?
    var words: Set<UInt64>
  }

  /// A word that makes what follows it, or precedes it, something else.
  enum Bearer {
    case given
    case title
    case follower
  }

  /// Where an element with this party stands in an array sorted by party.
  static func position<Element>(
    of party: Party, in array: [Element], by key: KeyPath<Element, Party>
  ) -> Int? {
    var (low, high) = (0, array.count)
    while low < high {
      let middle = (low + high) / 2
      if array[middle][keyPath: key] < party { low = middle + 1 } else { high = middle }
    }
    return low < array.count && array[low][keyPath: key] == party ? low : nil
  }

  /// What a folded name leads to: its first spelling, -1 when it only begins longer names.
  @inline(__always)
  func spelling(_ name: UInt64) -> Int? { slots[name].map(Int.init) }

  /// The senses of a name, whatever its case; none when it is unknown.
  func senses(named name: String) -> [Sense] {
    guard let first = first(named: name) else { return [] }
    var found: [Sense] = []
    var next = first
    while next >= 0 {
      let spelling = spellings[next]
      if !spelling.flags.contains(.isBlocked) {
        found += senses[Int(spelling.senses.lowerBound)..<Int(spelling.senses.upperBound)]
      }
      next = Int(spelling.next)
    }
    return found
  }

  private func first(named name: String) -> Int? {
    let words = AtlasWords(Array(name.utf8))
    guard let folded = Self.hash(of: words, 0..<words.count) else { return nil }
    return spelling(folded)
  }

  /// The hash of a name of several words; nil when there is none, or a sentence lies between them.
  static func hash(of words: AtlasWords, _ range: Range<Int>) -> UInt64? {
    guard let first = range.first else { return nil }
    var hash = words[first].hash
    for index in range.dropFirst() {
      guard let joint = words.joint(after: index - 1) else { return nil }
      hash = AtlasHash.extending(AtlasHash.extending(hash, across: joint), by: words[index].hash)
    }
    return hash
  }
}

extension AtlasIndex {
  mutating func add(group members: [Party]) -> Int16 {
    groups.append(members)
    return Int16(groups.count - 1)
  }

  mutating func add(bearer word: UInt64, _ bearer: Bearer) { bearers[word] = bearer }

  mutating func add(prefix: UInt64) { prefixes.insert(prefix) }

  mutating func add(suffix: UInt64) { suffixes.insert(suffix) }

  /// Adds senses under a name, together with those it has if the capitals are the same.
  mutating func add(_ name: [UInt8], _ new: [Sense], _ flags: Flags = []) {
    let words = AtlasWords(name)
    guard words.count > 0, words.count <= 16 else { return }
    var hash = words[0].hash
    for index in 1..<max(1, words.count) {
      slots.touch(hash)
      hash = AtlasHash.extending(hash, across: words.joint(after: index - 1) ?? .space)
      if words.joint(after: index - 1) == .ampersand { slots.touch(hash) }
      hash = AtlasHash.extending(hash, by: words[index].hash)
    }
    let start = Int32(senses.count)
    senses += new
    var spelling = Self.spelling(words, flags)
    spelling.senses = start..<Int32(senses.count)
    spelling.next = slots[hash] ?? -1
    spellings.append(spelling)
    slots[hash] = Int32(spellings.count - 1)
  }

  private static func spelling(_ words: AtlasWords, _ flags: Flags) -> Spelling {
    var spelling = Spelling(
      senses: 0..<0, next: -1, capitals: 0, initials: 0, letters: 0, words: UInt16(words.count),
      flags: flags, contexts: 0..<0)
    for index in 0..<words.count {
      let word = words[index]
      spelling.letters += UInt16(word.letters)
      let bit: UInt16 = 1 << UInt16(index)
      switch word.shape {
      case .lower: break
      case .initial: spelling.initials |= bit
      case .upper: spelling.capitals |= bit
      }
    }
    return spelling
  }

  /// Adds rules to the spelling of a name.
  mutating func add(_ rules: [Context], to name: [UInt8]) {
    let words = AtlasWords(name)
    guard let hash = Self.hash(of: words, 0..<words.count), let first = slots[hash], first >= 0
    else { return }
    let start = Int16(contexts.count)
    contexts += rules
    spellings[Int(first)].contexts = start..<Int16(contexts.count)
  }

  /// An open hash table from names to spellings.
  struct Slots: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private let mask: Int

    /// `capacity` is a power of two, at least one and a half times what will be kept.
    init(capacity: Int) {
      keys = Array(repeating: 0, count: capacity)
      values = Array(repeating: -1, count: capacity)
      mask = capacity - 1
    }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
      var slot = Int(truncatingIfNeeded: key) & mask
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      return slot
    }

    /// Makes a name known as the beginning of others.
    mutating func touch(_ key: UInt64) { keys[slot(key)] = key }

    subscript(key: UInt64) -> Int32? {
      @inline(__always)
      get {
        let slot = slot(key)
        return keys[slot] == key ? values[slot] : nil
      }
      set {
        let slot = slot(key)
        keys[slot] = key
        values[slot] = newValue ?? -1
      }
    }
  }
}

extension AtlasIndex {
  mutating func load() {
    loadNames()
    loadGroups()
    loadPeople()
    loadPlaces()
    loadBlocked()
    loadContexts()
    loadBearers()
  }

  private static let roles = Dictionary(
    uniqueKeysWithValues: Atlas.Role.allCases.map { ($0.rawValue, $0) })

  /// The code as one of the parties known, so that equal codes share their storage.
  private func party(_ row: AtlasTable.Row, _ column: Int) -> Party { Party(row.string(column)) }

  /// Rows of one name are next to one another and become one spelling.
  private mutating func loadNames() {
    var name: [UInt8] = []
    var pending: [Sense] = []
    AtlasTable.names.forEachRow { row in
      let next = row.bytes[row.range(0)]
      if !next.elementsEqual(name) {
        addName(name, pending)
        name = Array(next)
        pending.removeAll(keepingCapacity: true)
      }
      pending.append(
        Sense(
          party: party(row, 1), role: Self.roles[row.string(2)] ?? .name,
          regime: row.isEmpty(5) ? nil : row.string(5), flags: Self.flags(row)))
    }
    addName(name, pending)
  }

  private mutating func addName(_ name: [UInt8], _ senses: [Sense]) {
    let isLookup = senses.allSatisfy { $0.flags.contains(.isLookup) }
    add(name, senses, isLookup ? .isLookup : [])
  }

  private static func flags(_ row: AtlasTable.Row) -> Flags {
    var flags: Flags = row.isEmpty(3) && row.isEmpty(4) ? [] : .isDated
    for word in row.bytes[row.range(6)].split(separator: UInt8(ascii: ",")) {
      switch word.first {
      case UInt8(ascii: "d"): flags.insert(.isDefault)
      case UInt8(ascii: "n"): flags.insert(.needsParty)
      case UInt8(ascii: "g"): flags.insert(.isGiven)
      case UInt8(ascii: "l"): flags.insert(.isLookup)
      case UInt8(ascii: "a"): flags.insert(.needsAccent)
      case UInt8(ascii: "c"): flags.insert(.isCommon)
      default: break
      }
    }
    return flags
  }

  private mutating func loadGroups() {
    AtlasTable.groups.forEachRow { row in
      let members = row.words(1).map { Party($0) }
      guard let first = members.first else { return }
      let group = add(group: members)
      add(
        Array(row.bytes[row.range(0)]),
        [Sense(party: first, role: .group, regime: nil, flags: [], group: group)])
    }
  }

  private mutating func loadPeople() {
    AtlasTable.people.forEachRow { row in
      let sense = Sense(party: party(row, 1), role: .person, regime: nil, flags: [])
      add(Array(row.bytes[row.range(0)]), [sense])
      guard !row.isEmpty(4) else { return }
      add(Array(row.bytes[row.range(4)]), [sense], .isSurname)
    }
  }

  private mutating func loadPlaces() {
    AtlasTable.places.forEachRow { row in
      let senses = row.words(1).map {
        Sense(party: Party($0), role: .place, regime: nil, flags: [])
      }
      add(Array(row.bytes[row.range(0)]), senses, .isPlace)
    }
  }

  /// `* Airlines` and `Bank of *` are kept as the words beside the star.
  private mutating func loadBlocked() {
    let star = UInt8(ascii: "*")
    AtlasTable.blocked.forEachRow { row in
      let phrase = row.bytes[row.range(0)]
      guard phrase.first == star || phrase.last == star else {
        add(Array(phrase), [], .isBlocked)
        return
      }
      let words = AtlasWords(phrase.filter { $0 != star })
      guard let hash = Self.hash(of: words, 0..<words.count) else { return }
      if phrase.first == star { add(suffix: hash) } else { add(prefix: hash) }
    }
  }

  private mutating func loadContexts() {
    var name: [UInt8] = []
    var rules: [Context] = []
    AtlasTable.contexts.forEachRow { row in
      let next = Array(row.bytes[row.range(0)])
      if next != name {
        add(rules, to: name)
        name = next
        rules = []
      }
      let words = AtlasWords(Array(row.bytes[row.range(2)]))
      rules.append(
        Context(
          party: row.string(1) == "-" ? nil : party(row, 1), words: Set(words.words.map(\.hash))))
    }
    add(rules, to: name)
  }

  private mutating func loadBearers() {
    AtlasTable.bearers.forEachRow { row in
      let words = AtlasWords(Array(row.bytes[row.range(0)]))
      guard words.count == 1 else { return }
      switch row.string(1) {
      case "given": add(bearer: words[0].hash, .given)
      case "title": add(bearer: words[0].hash, .title)
      default: add(bearer: words[0].hash, .follower)
      }
    }
  }
}

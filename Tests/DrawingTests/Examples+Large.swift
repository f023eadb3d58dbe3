import Drawing
import History
import World

extension Examples {
  private static let codes = [
    "ARM", "AZE", "BLR", "CHN", "DEU", "FRA", "GBR", "IND", "IRN", "ISR", "JPN", "KAZ", "PAK",
    "POL", "RUS", "TUR", "UKR", "USA", "UZB", "VNM",
  ]

  /// Relations among the first `states` of a list, without repetition; the same in every run.
  static func network(states: Int, relations: Int) throws -> Snapshot {
    let (codes, kinds) = (codes.prefix(states), Relation.allCases)
    var entries: [Key: Snapshot.Entry] = [:]
    var number = 7
    while entries.count < relations {
      number = (number * 1_103_515_245 + 12345) % 2_147_483_648
      let bits = number >> 8
      let (from, to) = (codes[bits % states], codes[bits / states % states])
      let relation = kinds[bits / 1000 % kinds.count]
      guard from != to else { continue }
      let state: State = bits % 7 == 0 ? .maybe : bits % 5 == 0 ? .out : .inForce
      let made = try entry(
        from, relation, to, state, absent: bits % 2 == 0, began: "\(1990 + bits % 30)-03",
        ended: state == .out ? "2023" : nil, sources: [bits % 12 + 1])
      entries[made.key] = made
    }
    return try snapshot(Array(entries.values), sources: sources(12))
  }

  /// Relations among parties with made-up codes, each once.
  static func crowd(states: Int, relations: Int) throws -> Snapshot {
    let names = (0..<states).map { "S\($0)" }
    let began = try window("2001-04-23")
    let ended = try window("2019-11-02")
    let entries = (0..<relations).map { index in
      let from = index % states
      let to = (from + 1 + index / states % (states - 1)) % states
      let relation = Relation.allCases[index / states % 6]
      let key = Key(directed: Party(names[from]), relation, Party(names[to]))
      return Snapshot.Entry(
        key: key, state: index % 3 == 0 ? .out : .inForce, began: began,
        ended: index % 3 == 0 ? ended : nil)
    }
    return try snapshot(entries)
  }

  /// One party with many relations to others.
  static func star(relations: Int) throws -> Snapshot {
    let kinds: [Relation] = [.recognition, .ambassador, .office, .ties, .sanctions]
    let entries = try (0..<relations).map { index in
      let partner = codes[index / 2 % codes.count]
      let relation = kinds[(index + index / 40) % kinds.count]
      return index % 3 == 0
        ? try entry("AFG", relation, partner, began: "2022-05-1\(index % 10)", sources: [1, 2, 4])
        : try entry(partner, relation, "AFG", index % 4 == 0 ? .maybe : .inForce, sources: [3])
    }
    let unique = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
    return try snapshot(Array(unique.values), sources: sources(5))
  }

  /// Every way in which a relation can stand.
  static func standings() throws -> Snapshot {
    let stale = Snapshot.Entry(
      key: Key(Party("FRA"), .ambassador, Party("AFG")), state: .inForce,
      began: try window("1998"), lastConfirmed: try day(2019, 5, 2), isStale: true, sources: [1])
    return try snapshot(
      [
        stale,
        entry("CHN", .recognition, "AFG", .disputed, began: "2024", sources: [1, 2]),
        entry("CHN", .sanctions, "AFG", .out, absent: true, sources: [2]),
        entry("PAK", .ties, "AFG", .maybe, began: "2024-11-20/2025-02-03", sources: [3]),
        entry("PAK", .office, "AFG", .out, began: "1996", ended: "2001-11", sources: [4]),
        entry(
          "PAK", .ambassador, "AFG", detail: Claim.Detail(status: .consultations), sources: [4]),
        entry(
          "USA", .designation, "AFG", .maybe, detail: Claim.Detail(kind: .stateSponsor),
          sources: [5]),
        entry("USA", .office, "AFG", .out, sources: [5]),
        entry("USA", .ambassador, "AFG", .unknown),
      ], sources: sources(5))
  }
}

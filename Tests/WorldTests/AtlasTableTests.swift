import Foundation
import Testing
import World

/// What the tables promise; they are checked here and not when they are read.
@Suite struct AtlasTableTests {
  static let columns = [
    "parties": 13, "names": 7, "regimes": 4, "people": 5, "places": 2, "groups": 2, "blocked": 1,
    "contexts": 3, "bearers": 2, "terms": 3,
  ]
  let codes: Set<String>

  init() throws {
    codes = Set(try Self.rows("parties").map { $0[0] })
  }

  static func lines(_ table: String) throws -> [String] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let file = tests.appending(path: "../../Sources/CTables/Data/\(table).tsv").standardized
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  static func rows(_ table: String) throws -> [[String]] {
    try lines(table).filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test(arguments: columns.keys.sorted()) func `is sorted, whole and names its source`(
    table: String
  ) throws {
    let lines = try Self.lines(table)
    let rows = lines.filter { !$0.hasPrefix("#") }
    #expect(rows == Set(rows).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(lines.prefix(3).contains { $0.contains("ource") })
    #expect(try Self.rows(table).allSatisfy { $0.count == Self.columns[table] })
  }

  @Test func `has every party once, sorted by code`() {
    let parties = Atlas.standard.entries.map(\.party)
    #expect(parties == Set(parties).sorted())
    #expect(parties.count == codes.count)
  }

  @Test func `gives every state, capital and place on the map`() {
    for entry in Atlas.standard.entries where entry.kind == .state || entry.kind == .partial {
      #expect(entry.capital != nil, "\(entry.party)")
      #expect(entry.location != nil, "\(entry.party)")
    }
  }

  @Test func `refers to parties that exist`() throws {
    for row in try Self.rows("parties") {
      for code in (row[8] + " " + row[9]).split(separator: " ") {
        #expect(codes.contains(String(code)), "\(row[0])")
      }
    }
    let columns = ["names": 1, "regimes": 0, "people": 1, "places": 1, "groups": 1]
    for (table, column) in columns {
      for row in try Self.rows(table) {
        for code in row[column].split(separator: " ") {
          #expect(codes.contains(String(code)), "\(table): \(row[0])")
        }
      }
    }
    for row in try Self.rows("contexts") where row[1] != "-" {
      #expect(codes.contains(row[1]), "\(row[0])")
    }
  }

  @Test func `uses roles and flags that exist`() throws {
    let flags: Set = ["default", "needs", "given", "lookup", "accent", "common"]
    for row in try Self.rows("names") {
      #expect(Atlas.Role(rawValue: row[2]) != nil, "\(row)")
      #expect(flags.isSuperset(of: row[6].split(separator: ",").map(String.init)), "\(row)")
    }
  }

  @Test func `knows the governments that names refer to`() throws {
    let known = Set(try Self.rows("regimes").map { $0[0] + " " + $0[1] })
    for row in try Self.rows("names") where !row[5].isEmpty {
      #expect(known.contains(row[1] + " " + row[5]), "\(row)")
    }
  }

  @Test func `gives a name to one party at one date, or says which by default`() throws {
    let names = Dictionary(grouping: try Self.rows("names")) { $0[0] }
    for (name, rows) in names {
      let live = rows.filter { !$0[6].contains("lookup") }
      guard live.count > 1, overlap(live) else { continue }
      #expect(live.filter { $0[6].contains("default") }.count == 1, "\(name)")
    }
  }

  private func overlap(_ rows: [[String]]) -> Bool {
    let spans = rows.map { ($0[3], $0[4].isEmpty ? "9999" : $0[4]) }.sorted { $0 < $1 }
    return zip(spans, spans.dropFirst()).contains { $0.1 >= $1.0 }
  }

  @Test func `finds every name of one party that it holds`() throws {
    let names = Dictionary(grouping: try Self.rows("names")) { $0[0] }.filter { $1.count == 1 }
    for row in names.values.joined() where row[6].isEmpty || row[6] == "common" {
      let found = Atlas.standard.mentions(in: "of \(row[0]), and").map(\.party.code)
      #expect(found == [row[1]], "\(row)")
    }
  }
}

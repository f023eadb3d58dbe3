import Foundation
import History
import Reading
import TestKit
import Testing
import World

/// The five texts on one event, read and put together: the briefs in the package, and the reports
/// that they retell, where those are beside it.
@Suite struct FiveTextsTests {
  private static let folders: [URL] = [Folder.seeds] + [Folder.shared("seeds")].compactMap(\.self)

  /// In order of their names; ids begin with 000 to 004.
  private func testimonies(_ folder: URL) throws -> [Testimony] {
    let reader = Reader()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return reader.read(Document(id: String(name.dropLast(4)), text: text))
    }
  }

  private func key(_ source: String, _ relation: Relation, _ target: String) -> Key {
    Key(Party(source), relation, Party(target))
  }

  private var july: PartialDate { PartialDate(.month(year: 2025, month: 7)) }

  /// Relations in force, ended and explicitly absent.
  private func standing(_ snapshot: Snapshot) -> [Set<String>] {
    let entries = snapshot.entries
    return [
      Set(entries.filter { $0.state == .inForce }.map(\.key.description)),
      Set(entries.filter { $0.state == .out && $0.ended != nil }.map(\.key.description)),
      Set(entries.filter(\.isExplicitlyAbsent).map(\.key.description)),
    ]
  }

  private let expected: [Set<String>] = [
    [
      "AFG ambassador ARE", "AFG ambassador CHN", "AFG ambassador RUS", "AFG office QAT",
      "ARE ambassador AFG", "CHN ambassador AFG", "PAK ambassador AFG", "RUS ambassador AFG",
      "RUS office AFG", "RUS recognition AFG", "USA sanctions AFG", "UZB ambassador AFG",
    ],
    ["RUS designation AFG"],
    ["ARE recognition AFG", "CHN recognition AFG", "QAT recognition AFG"],
  ]

  @Test func `give the same relations from the briefs as from the original reports`() throws {
    if Self.folders.count == 1 { print("the original reports are not beside this package") }
    for folder in Self.folders {
      let snapshot = Chronicle(try testimonies(folder)).snapshot(asOf: july)
      #expect(standing(snapshot) == expected, "\(folder.lastPathComponent)")
    }
  }

  @Test func `date the recognition to 3 July 2025 in every text, and the rest inside its month`()
    throws
  {
    for folder in Self.folders {
      let chronicle = Chronicle(try testimonies(folder))
      let recognition = key("RUS", .recognition, "AFG")
      for testimony in chronicle.testimonies {
        let dates = testimony.claims.filter { $0.key == recognition && $0.action == .starts }
          .map { $0.date?.description }
        #expect(dates == ["2025-07-03"], "\(testimony.document)")
      }
      let claims = chronicle.testimonies.flatMap(\.claims)
      let credentials = claims.filter { $0.key == key("AFG", .ambassador, "RUS") }
      #expect(credentials.count >= 4)
      #expect(credentials.allSatisfy { $0.date?.description.hasPrefix("2025-07") == true })
      let listing = claims.filter { $0.key == key("RUS", .designation, "AFG") }
      #expect(
        Set(listing.map { "\($0.action) \($0.date?.description ?? "-")" })
          == ["starts 2003", "ends 2025-04"])
    }
  }

  @Test func `answer 2024 or 2025 where only the first and the last are known`() throws {
    for folder in Self.folders {
      let all = try testimonies(folder)
      let recognition = key("RUS", .recognition, "AFG")
      func dates(_ numbers: [Int]) -> Set<String> {
        let claims = Chronicle(numbers.map { all[$0] }).testimonies.flatMap(\.claims)
        return Set(claims.filter { $0.key == recognition }.map { $0.date?.description ?? "-" })
      }
      #expect(dates([0, 4]) == ["[2024-07-04,2025-07-03]"])
      #expect(dates([0, 1, 4]) == ["2025-07-03"])
      let maybe = Chronicle([all[0], all[4]]).snapshot(asOf: PartialDate(.year(2024)))
        .entries.first { $0.key == recognition }
      #expect(maybe?.state == .maybe)
    }
  }

  @Test func `make the same history in all orders of arrival`() throws {
    for folder in Self.folders {
      let texts = try testimonies(folder)
      let first = Chronicle(texts)
      let snapshot = first.snapshot(asOf: july)
      var orders = 0
      for order in permutations(of: Array(texts.indices)) {
        let chronicle = Chronicle(order.map { texts[$0] })
        #expect(chronicle.testimonies == first.testimonies)
        #expect(chronicle.snapshot(asOf: july) == snapshot)
        orders += 1
      }
      #expect(orders == 120)
    }
  }

  private func permutations(of items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.flatMap { item in
      permutations(of: items.filter { $0 != item }).map { [item] + $0 }
    }
  }

  @Test func `keep the proposed office as a finding`() throws {
    let post = try testimonies(Folder.seeds)[1]
    let findings = post.findings.filter { $0.relation == .office }
    #expect(findings.map(\.reason) == [.proposed])
    #expect(findings.map(\.source) == [Party("AFG")])
    #expect(findings.map(\.target) == [Party("USA")])
    #expect(!post.claims.contains { $0.key == key("AFG", .office, "USA") })
  }

  @Test func `read nothing from the unrelated headlines at the foot`() throws {
    for folder in Self.folders {
      let parties = try testimonies(folder)[2].claims.flatMap { [$0.key.source, $0.key.target] }
      #expect(Set(parties) == [Party("AFG"), Party("RUS"), Party("USA")])
    }
  }

  @Test func `find the way from Russia over Afghanistan to Qatar`() throws {
    let chronicle = Chronicle(try testimonies(Folder.seeds))
    let path = chronicle.path(from: Party("RUS"), to: Party("QAT"), asOf: july)
    #expect(path?.parties.map(\.code) == ["RUS", "AFG", "QAT"])
  }
}

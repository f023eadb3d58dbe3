import Dating
import Foundation
import Testing
import World

/// The hand-coded claims beside the checkout: each dated one must be reachable from some mention.
@Suite struct ClaimSuiteTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/eval/claims/suite.jsonl")

  private struct Article: Decodable {
    let id: String
    let text: String?
    let published: String?
    let facts: [Fact]?
  }

  private struct Fact: Decodable {
    let action: String
    let date: String?
    let optional: Bool
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path), "no suite beside it"))
  func `the date of a coded change is among the dates of its text`() throws {
    var (found, total) = (0, 0)
    var missed: [String] = []
    for line in try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n") {
      let article = try JSONDecoder().decode(Article.self, from: Data(line.utf8))
      guard let text = article.text else { continue }
      let dates = try Self.dates(text, article.published)
      for fact in article.facts ?? [] where ["starts", "ends"].contains(fact.action) {
        guard !fact.optional, let date = fact.date else { continue }
        total += 1
        if dates.contains(date) { found += 1 } else { missed.append("\(article.id) \(date)") }
      }
    }
    #expect(total > 150)
    #expect(found * 100 >= total * 99, "\(found) of \(total); missed \(missed)")
  }

  /// Each as the finest of day, month and year that surely contains it.
  private static func dates(_ text: String, _ published: String?) throws -> Set<String> {
    let reading = try MarkedText.reading(of: text, published: published)
    let resolver = Resolver(publication: reading.publication)
    let mentioned = reading.mentions.joined().compactMap { resolver.resolve($0.time) }
    let all = mentioned + [reading.publication.date].compactMap(\.self)
    return Set(all.compactMap { PartialDate(finestContaining: $0.window)?.description })
  }
}

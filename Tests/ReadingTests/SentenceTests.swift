import Foundation
import Reading
import TestKit
import Testing
import World

/// The lines of Tests/Gold/sentences.tsv: a wording a line, with all that it claims.
@Suite struct SentenceTests {
  private struct Line {
    let sentence: String
    let claims: Set<String>
  }

  private func lines() throws -> [Line] {
    let url = Folder.gold.appending(path: "sentences.tsv")
    let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return rows.filter { !$0.hasPrefix("#") }.map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      let claims = cells[1].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      return Line(sentence: String(cells[0]), claims: Set(claims))
    }
  }

  private func claims(_ sentence: String) throws -> Set<String> {
    let document = Document(
      id: "line", text: sentence, published: try PartialDate("2025-06-15"))
    return Set(
      Reader().read(document).claims.map { claim in
        "\(claim.key) \(claim.action.rawValue)"
      })
  }

  @Test func `reads each wording as the table says`() throws {
    let lines = try lines()
    #expect(lines.count > 90)
    for line in lines {
      let read = try claims(line.sentence)
      #expect(read == line.claims, "\(line.sentence)")
    }
  }
}

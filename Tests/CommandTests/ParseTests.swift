import Foundation
import Testing

@Suite struct ParseTests {
  @Test func `prints a text as CoNLL-U`() throws {
    let result = try Relgraph()("parse", input: Data("Mali's junta hasn't left.\n\nIt stays.".utf8))
    #expect(result.status == 0)
    let rows = result.lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
    #expect(rows.allSatisfy { $0.count == 10 })
    #expect(rows.map { $0[0] }.prefix(4) == ["1-2", "1", "2", "3"])
    #expect(
      result.lines.filter { $0.hasPrefix("# text") } == [
        "# text = Mali's junta hasn't left.", "# text = It stays.",
      ])
  }

  @Test func `keeps given tokens`() throws {
    let input =
      "# sent_id = x\n"
      + ["the", "end-of"].enumerated()
      .map { "\($0 + 1)\t\($1)" + String(repeating: "\t_", count: 8) + "\n" }.joined() + "\n"
    let result = try Relgraph()("parse", "--tokens", input: Data(input.utf8))
    #expect(result.status == 0)
    #expect(result.lines.first == "# sent_id = x")
    #expect(result.lines.dropFirst().map { $0.split(separator: "\t")[1] } == ["the", "end-of"])
  }

  @Test func `says what is wrong with given tokens`() throws {
    let result = try Relgraph()("parse", "--tokens", input: Data("1\tthe\n".utf8))
    #expect(result.status == 2)
    #expect(result.errors.contains("line 1: 2 columns"))
  }
}

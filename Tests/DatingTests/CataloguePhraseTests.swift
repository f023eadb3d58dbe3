import Dating
import Foundation
import Testing
import World

@Suite struct CataloguePhraseTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/eval/dates/edtf_natlang.jsonl")
  private static let hasFile = FileManager.default.fileExists(atPath: file.path)

  @Test(.enabled(if: hasFile, "the folder of phrases beside the checkout is missing"))
  func `reads at least 95 in a hundred phrases of the collection`() throws {
    let lines = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
    var wrong: [String] = []
    for line in lines {
      let item = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let text = try #require(item["text"] as? String)
      let expected = try (item["edtf"] as? String).map { try EDTF($0) }
      let read = CataloguePhrase(text).edtf
      if read != expected { wrong.append("\(text): \(read?.description ?? "none")") }
    }
    #expect(lines.count > 100)
    #expect(wrong.count * 20 <= lines.count, "\(wrong)")
  }

  @Test(arguments: [
    ("ca. March 1790", "1790-03~"), ("after circa 1650", "1650~/"), ("1720–1735", "1720/1735"),
    ("3rd century BC", "-02XX"), ("late 1830s, repainted 1901", "183X"), ("no date", nil),
    ("Autumn 1911?", "1911-23?"),
  ]) func `reads captions`(text: String, value: String?) {
    #expect(CataloguePhrase(text).edtf?.description == value)
  }
}

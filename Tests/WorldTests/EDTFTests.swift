import Foundation
import Testing
import World

@Suite struct EDTFTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/eval/dates/edtf_values.jsonl")
  private static let hasFile = FileManager.default.fileExists(atPath: file.path)

  @Test(.enabled(if: hasFile, "the folder of values beside the checkout is missing"))
  func `reads, bounds and writes every value of the collection, and refuses what is none`() throws {
    let lines = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 100)
    for line in lines {
      let item = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let text = item["edtf"] as? String ?? ""
      guard item["valid"] as? Bool == true else {
        let error = #expect(throws: Malformed.self, "\(text)") { try EDTF(text) }
        #expect(error?.remedy.isEmpty == false)
        continue
      }
      let value = try EDTF(text)
      let (strict, fuzzy) = (value.bounds(.strict), value.bounds(.fuzzy))
      #expect(strict.earliest.description == item["lower_strict"] as? String, "\(text)")
      #expect(strict.latest.description == item["upper_strict"] as? String, "\(text)")
      #expect(fuzzy.earliest.description == item["lower_fuzzy"] as? String, "\(text)")
      #expect(fuzzy.latest.description == item["upper_fuzzy"] as? String, "\(text)")
      #expect(try EDTF(value.description) == value)
    }
  }

  /// Values made of all the parts that the format has.
  private static let made: [String] = {
    let years = [
      "2004", "?2004", "2004~", "200X", "20XX", "XXXX", "-0044", "-01XX", "0000", "2004%",
    ]
    let months = ["", "-06", "-~06", "-06?", "-XX", "-21", "-%40"]
    let dates =
      years.flatMap { year in months.map { year + $0 } }
      + ["2004-06-11", "2004-06-~11", "2004-02-XX", "1950S2", "Y17E7", "Y-170000002", "Y3388E2S3"]
    let pairs = ["/..", "/", "/2900"].flatMap { tail in ["1984", "1984~-06"].map { $0 + tail } }
    return dates + pairs + ["[..1760-12-03]", "{1960,1961-12..}", "../2004", "/2004-06%"]
  }()

  @Test func `is written as it was read`() throws {
    for text in Self.made { #expect(try EDTF(text).description == text) }
  }

  @Test func `begins no later than it ends, and doubt only widens it`() throws {
    for text in Self.made {
      let value = try EDTF(text)
      let (strict, fuzzy) = (value.bounds(.strict), value.bounds(.fuzzy))
      #expect(strict.earliest <= strict.latest, "\(text)")
      #expect(fuzzy.earliest <= strict.earliest && strict.latest <= fuzzy.latest, "\(text)")
    }
  }

  @Test(arguments: [
    ("2016-13-08", "has no month 13"), ("2016-02-30", "has no day 30"), ("", "is empty"),
    ("2004-(06)?-11", "parentheses"), ("-0000", "year 0"), ("2005/2004", "ends before it begins"),
  ]) func `says what is wrong`(text: String, reason: String) {
    let error = #expect(throws: Malformed.self) { try EDTF(text) }
    #expect(error?.description.contains(reason) == true)
  }

  @Test func `random characters are refused or read, never more`() {
    var state: UInt64 = 7
    let alphabet = Array("0123456789-/X?~%[]{}.,SYET: ")
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      if let value = try? EDTF(text) {
        #expect(value.bounds(.strict).earliest <= value.bounds(.strict).latest, "\(text)")
        #expect((try? EDTF(value.description)) == value, "\(text)")
      }
    }
  }
}

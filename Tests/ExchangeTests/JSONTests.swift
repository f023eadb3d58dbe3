import Exchange
import Foundation
import Testing
import World

@Suite struct JSONTests {
  @Test func `keeps the order of members and leaves out those without a value`() {
    let json = JSON.object([
      "z": .number(1), "a": nil, "date": .null, "list": .array(["x", .bool(true)]),
    ])
    #expect(json.line == #"{"z":1,"date":null,"list":["x",true]}"#)
  }

  @Test func `writes every character so that it can be read again`() throws {
    let text =
      String(String.UnicodeScalarView((0...0x2FF).compactMap(Unicode.Scalar.init))) + "🇶🇦\u{2028}"
    let line = JSON.array([.string(text)]).line
    #expect(!line.contains("\n"))
    #expect(try JSONDecoder().decode([String].self, from: Data(line.utf8)) == [text])
  }

  @Test(arguments: [(0.97, "0.97"), (1, "1.00"), (0, "0.00"), (0.005, "0.01"), (-1.5, "-1.50")])
  func `writes hundredths`(value: Double, expected: String) {
    #expect(JSON.hundredths(value).line == expected)
  }

  @Test func `writes a document's record as documented`() throws {
    let evidence = Evidence(
      document: "001", utf8: 2..<12, scalars: 0..<9, quote: "“R” rec A.", rule: "recognises")
    let claim = Claim(
      key: Key(Party("RUS"), .recognition, Party("AFG")), action: .starts,
      date: try PartialDate("2025-07-03"),
      detail: Claim.Detail(kind: .government, mode: .deJure, regime: "Taliban"),
      evidence: evidence, confidence: 0.97)
    let finding = Finding(
      reason: .proposed, source: Party("AFG"), target: Party("USA"), relation: .office,
      evidence: evidence)
    let testimony = Testimony(
      document: "001", title: "R", clues: PublicationClues(),
      publication: Publication(try PartialDate("2025-07-03/2025-07-09"), .stamp), claims: [claim],
      findings: [finding])
    let place = #""evidence":{"start":0,"end":9,"text":"“R” rec A."}"#
    #expect(
      testimony.json.line == #"{"id":"001","published":"2025-07-03/2025-07-09","facts":["#
        + #"{"source":"RUS","target":"AFG","relation":"recognition","action":"starts","#
        + #""date":"2025-07-03","kind":"government","mode":"de_jure","regime":"Taliban","#
        + #""confidence":0.97,\#(place)}],"findings":[{"reason":"proposed","source":"AFG","#
        + #""target":"USA","relation":"office",\#(place)}]}"#)
  }
}

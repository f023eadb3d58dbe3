import History
import Testing
import World

/// The ways in which a bare history can be written.
@Suite struct BareReaderTests {
  private static let rows = [
    ("2025-07-03", "RUS", "AFG", "recognition", "starts"),
    ("2003", "RUS", "AFG", "designation", "starts"),
    ("2025-04", "RUS", "AFG", "designation", "ends"),
    ("2024-02-29", "CHN", "AFG", "ambassador", "holds"),
    ("2021/2022", "XKX", "A-long-code", "ties", "absent"),
    ("0001-01-01", "AAA", "ZZZ", "office", "starts"),
    ("9998-12-31", "AAA", "ZZZ", "office", "ends"),
  ]

  private static let json = rows.map { row in
    #"{"date":"\#(row.0)","source":"\#(row.1)","target":"\#(row.2)","relation":"\#(row.3)","action":"\#(row.4)"}"#
  }.joined(separator: "\n")

  private func read(_ text: String) -> BareHistory { BareHistory(reading: Array(text.utf8)) }

  private var expected: Set<BareEvent> {
    Set(
      Self.rows.compactMap { row in
        guard let date = try? PartialDate(row.0), let relation = Relation(rawValue: row.3),
          let action = Action(rawValue: row.4)
        else { return nil }
        return BareEvent(Key(directed: Party(row.1), relation, Party(row.2)), action, date)
      })
  }

  @Test func `reads every line of JSON, the last one without an end too`() {
    #expect(expected.count == Self.rows.count)
    #expect(Set(read(Self.json).events) == expected)
    #expect(Set(read(Self.json + "\r\n").events) == expected)
    #expect(Set(read("\u{FEFF}" + Self.json.replacing("\n", with: "\r\n")).events) == expected)
  }

  @Test func `members in any order, with spaces and others among them, say the same`() {
    let turned = Self.rows.map { row in
      #"{ "note":"x", "action" : "\#(row.4)","target":"\#(row.2)","date":"\#(row.0)","n":1,"relation":"\#(row.3)","source":"\#(row.1)"}"#
    }.joined(separator: "\n")
    #expect(Set(read(turned).events) == expected)
    let compact = turned.replacing(#" "note":"x", "#, with: "").replacing(" : ", with: ":")
      .replacing(#""n":1,"#, with: "")
    #expect(Set(read(compact).events) == expected)
  }

  @Test(arguments: [",", ";", "\t"])
  func `a table may have its columns in any order, and others`(separator: String) {
    let heading = ["note", "Target", "action", "relation", "source", "date"]
    let lines = [heading] + Self.rows.map { ["\"a \"\"b\"\" c\"", $0.2, $0.4, $0.3, $0.1, $0.0] }
    let text = "\u{FEFF}" + lines.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    let history = read(text)
    #expect(history.refusals.isEmpty)
    #expect(Set(history.events) == expected)
  }

  @Test func `a table names the rows it cannot read, and a column that is missing`() {
    let text =
      "date,source,target,relation,action\n2025,RUS,AFG,ties\n2025,RUS,AFG,ties,ends\n\n2025-02-30,A,B,ties,ends"
    let history = read(text)
    #expect(history.refusals.map(\.line) == [2, 5])
    #expect(history.events.count == 1)
    let lacking = read("date,source,target,relation\n2025,RUS,AFG,ties")
    #expect(lacking.refusals.map(\.line) == [1])
    #expect(lacking.refusals.first?.description.contains("'action' is a column") == true)
    #expect(lacking.events.isEmpty)
  }

  @Test func `pieces of any size give the same events and lines`() {
    let text = Array((Self.json + "\nno event\n" + Self.json.replacing("RUS", with: "MNG")).utf8)
    let whole = BareHistory(reading: text)
    for size in [1, 2, 3, 7, 15, 16, 17, 80, 97, 250] {
      var reader = BareReader()
      for start in stride(from: 0, to: text.count, by: size) {
        let piece = Array(text[start..<min(text.count, start + size)])
        piece.withUnsafeBytes { reader.take($0) }
      }
      let history = BareHistory(reader)
      #expect(history.events == whole.events)
      #expect(history.refusals == whole.refusals)
      #expect(history.refusals.map(\.line) == [8])
    }
  }

  @Test func `a line cut short is refused by its number`() {
    let history = read(Self.json + "\n" + Self.json.prefix(50))
    #expect(history.refusals.map(\.line) == [8])
    #expect(Set(history.events) == expected)
  }
}

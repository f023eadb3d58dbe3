import History
import Testing
import World

@Suite struct BareHistoryTests {
  private func read(_ text: String) -> BareHistory {
    BareHistory(reading: Array(text.utf8))
  }

  private let line =
    #"{"date":"2025-07-03","source":"RUS","target":"AFG","relation":"recognition","action":"starts"}"#

  @Test func `reads one event a line, in any order of fields, over escapes and others`() throws {
    let text = """
      \u{FEFF}\(line)

      { "note" : null, "n": -1.5e3, "action":"ends", "relation" : "ties" ,\
      "target":"A\\u0046G","source":"RUS","date":"2025-07"}\r

      """
    let history = read(text)
    #expect(history.refusals.isEmpty)
    let keys = [
      Key(directed: Party("RUS"), .recognition, Party("AFG")),
      Key(directed: Party("RUS"), .ties, Party("AFG")),
    ]
    #expect(history.events.map(\.key) == keys)
    #expect(history.events.map(\.action) == [.starts, .ends])
    #expect(history.events.map(\.date.description) == ["2025-07-03", "2025-07"])
  }

  @Test(arguments: [
    ("", 0), ("{}", 1), ("[]", 1), ("{\"date\":\"2025\"", 1), ("null", 1),
    (#"{"date":"2025-02-29","source":"A","target":"B","relation":"ties","action":"ends"}"#, 1),
    (#"{"date":"9999-12-31","source":"A","target":"B","relation":"ties","action":"ends"}"#, 1),
    (#"{"date":"0000","source":"A","target":"B","relation":"ties","action":"ends"}"#, 1),
    (#"{"date":"2025-00","source":"A","target":"B","relation":"ties","action":"ends"}"#, 1),
    (#"{"date":"2025","source":"A","target":"A","relation":"ties","action":"ends"}"#, 1),
    (#"{"date":"2025","source":"A","target":"B","relation":"tie","action":"ends"}"#, 1),
    (#"{"date":"2025","source":"A","target":"B","relation":"ties","action":"stops"}"#, 1),
    (#"{"date":"2025","source":"A","target":"B","relation":"ties"}"#, 1),
    (#"{"date":"2025","source":"A","target":"B","relation":"ties","action":"ends"} x"#, 1),
    (#"{"date":"2025","source":{},"target":"B","relation":"ties","action":"ends"}"#, 1),
    (#"{"date":"2025","source":"\ud800","target":"B","relation":"ties","action":"ends"}"#, 1),
  ])
  func `refuses a line that is no event, and reads the rest`(text: String, refused: Int) {
    let other = line.replacing("RUS", with: "CHN")
    let history = read(line + "\n" + text + "\n" + other + "\n" + line)
    #expect(history.refusals.map(\.line) == Array(repeating: 2, count: refused))
    #expect(history.events.count == 2)
    #expect(history.repeats == 1)
  }

  @Test func `a refusal names its line, the value and the remedy`() {
    let refusal = read(line + "\n" + line.replacing("2025-07-03", with: "2025-13")).refusals.first
    #expect(
      refusal?.description
        == "line 2: '2025-13' is not a date; write 2025, 2025-07 or 2025-07-04")
  }

  @Test func `ties have the direction that they are written with`() throws {
    let event = BareEvent(
      Key(directed: Party("RUS"), .ties, Party("AFG")), .starts, try PartialDate("2020"))
    let chronicle = Chronicle(bare: [event])
    let date = try PartialDate("2021")
    #expect(chronicle.path(from: Party("RUS"), to: Party("AFG"), asOf: date)?.hops.count == 1)
    #expect(chronicle.path(from: Party("AFG"), to: Party("RUS"), asOf: date) == nil)
  }
}

import History
import Testing
import World

// Words are not public: a figure shows them.
@testable import Drawing

@Suite struct WordsTests {
  private let wording = Wording(names: Examples.names, day: Day(number: 20_300))

  private func line(_ entry: Snapshot.Entry, reverse: Snapshot.Entry? = nil) throws -> Line {
    try #require(Line(entry, reverse: reverse))
  }

  @Test(arguments: [
    ("2025-07-03", "3 July 2025"), ("2025-07", "July 2025"), ("2003", "2003"),
    ("2025-04-01/2025-04-17", "April 2025"), ("2025-03-05/2025-07-01", "2025"),
    ("2024-07-04/2025-07-04", "2024–2025"),
  ])
  func `writes a window as reports do`(edtf: String, words: String) throws {
    #expect(DateWords.words(try PartialDate(edtf).window) == words)
  }

  @Test(arguments: ["../2025-07", "2021-08/..", "2021-08-15/2025-07-04"])
  func `does not dress up as a date what is not known`(edtf: String) throws {
    #expect(DateWords.words(try PartialDate(edtf).window) == nil)
  }

  @Test(arguments: [
    ("2025-07-03/2025-07-09", "3–9 July 2025"),
    ("2025-06-29/2025-07-03", "29 June – 3 July 2025"), ("2025-07-03/..", "3 July 2025 or later"),
    ("[2024-07-04,2025-07-04]", "4 July 2024 or 4 July 2025"), ("2025~", "about 2025"),
  ])
  func `writes a date of publication`(edtf: String, words: String) throws {
    #expect(DateWords.words(try PartialDate(edtf)) == words)
  }

  @Test func `draws runs of numbers together`() {
    #expect(SourceNumbers.bracketed([3, 1, 2, 4, 5]) == "[1–5]")
    #expect(SourceNumbers.bracketed([1, 2, 5]) == "[1, 2, 5]")
    #expect(SourceNumbers.bracketed([1, 3, 4, 5, 9]) == "[1, 3–5, 9]")
    #expect(SourceNumbers.bracketed([]) == "")
    #expect(SourceNumbers.counted([2], independent: 1) == " (one source: 2)")
    #expect(
      SourceNumbers.counted([1, 2, 3], independent: 2)
        == " (three sources, two independent: 1–3)")
    #expect(SourceNumbers.bracketed([1, 2], independent: 1) == "[1, 2: 1 independent]")
  }

  @Test func `states a recognition`() throws {
    let line = try line(
      Examples.entry(
        "RUS", .recognition, "AFG", began: "2025-07-03",
        detail: Claim.Detail(kind: .government, mode: .deJure), sources: [1, 2, 3]))
    #expect(wording.label(line) == "recognises (de jure) since 3 July 2025")
    #expect(
      wording.sentence(line)
        == "Russia has recognised the government of Afghanistan de jure since 3 July 2025 "
        + "(three sources: 1–3).")
  }

  @Test func `states an end`() throws {
    let line = try line(
      Examples.entry(
        "RUS", .designation, "AFG", .out, began: "2003", ended: "2025-04",
        detail: Claim.Detail(kind: .terroristOrganisation, regime: "Taliban")))
    #expect(wording.label(line) == "terrorist designation 2003 – April 2025")
    #expect(
      wording.sentence(line)
        == "Russia listed the Taliban (Afghanistan) as a terrorist organisation from 2003 to "
        + "April 2025.")
  }

  @Test func `states absence, doubt and dispute`() throws {
    let absent = try line(Examples.entry("USA", .recognition, "AFG", .out, absent: true))
    #expect(wording.label(absent) == "does not recognise")
    #expect(wording.sentence(absent) == "The United States does not recognise Afghanistan.")
    let doubt = try line(Examples.entry("CHN", .office, "AFG", .maybe))
    #expect(wording.label(doubt) == "office?")
    #expect(wording.sentence(doubt) == "China may have an office in Afghanistan.")
    let dispute = try line(Examples.entry("CHN", .ties, "AFG", .disputed))
    #expect(wording.label(dispute) == "diplomatic relations, disputed")
  }

  @Test func `says when a stale relation was last confirmed`() throws {
    let entry = Snapshot.Entry(
      key: Key(Party("CHN"), .ambassador, Party("AFG")), state: .inForce,
      lastConfirmed: try Examples.day(2019, 5, 2), isStale: true)
    #expect(wording.label(try line(entry)) == "ambassador, last confirmed May 2019")
  }

  @Test func `gives both dates of an exchange where they differ`() throws {
    let there = try Examples.entry("RUS", .ambassador, "AFG", began: "2022")
    let back = try Examples.entry("AFG", .ambassador, "RUS", began: "2025-07-03")
    #expect(
      wording.label(try line(there, reverse: back))
        == "ambassadors exchanged (to Afghanistan since 2022, to Russia since 3 July 2025)")
    #expect(
      wording.label(
        try line(there, reverse: Examples.entry("AFG", .ambassador, "RUS", began: "2022")))
        == "ambassadors exchanged since 2022")
  }

  @Test func `merges ambassadors only where both stand alike`() throws {
    let there = try Examples.entry("RUS", .ambassador, "AFG")
    let back = try Examples.entry("AFG", .ambassador, "RUS", .maybe)
    #expect(Line.all(of: [there, back]).count == 2)
    let same = try Examples.entry("AFG", .ambassador, "RUS")
    let lines = Line.all(of: [there, same])
    #expect(lines.count == 1 && lines[0].entries.count == 2)
  }

  @Test func `tells a named ambassador from one in post`() throws {
    let named = try line(
      Examples.entry(
        "UZB", .ambassador, "AFG", detail: Claim.Detail(kind: .ambassador, status: .designated)))
    #expect(wording.label(named) == "ambassador named")
    #expect(wording.sentence(named) == "Uzbekistan has named an ambassador to Afghanistan.")
  }

  @Test func `merges ambassadors named and exchanged, but none recalled`() throws {
    func lines(_ status: Status) throws -> [Line] {
      Line.all(of: [
        try Examples.entry(
          "CHN", .ambassador, "AFG", detail: Claim.Detail(kind: .ambassador, status: status)),
        try Examples.entry("AFG", .ambassador, "CHN", detail: Claim.Detail(status: .exchanged)),
      ])
    }
    #expect(try lines(.designated).count == 1)
    #expect(try lines(.consultations).count == 2)
  }
}

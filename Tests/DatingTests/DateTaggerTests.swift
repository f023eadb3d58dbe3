import Dating
import Testing
import World

/// Dates marked in the text as `[words|value]`, for a day of writing; `[words|]` dates nothing.
@Suite struct DateTaggerTests {
  private func expectDates(
    in marked: String, on reference: String?, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = MarkedText(marked)
    let found = DateTagger().tag(text.text).found(on: try reference.map { try PartialDate($0) })
    let bytes = Array(text.text.utf8)
    let seen = found.map {
      "\(String(decoding: bytes[$0.utf8], as: UTF8.self)): \($0.date?.description ?? "?")"
    }
    let expected = text.marks.map { "\($0.words): \($0.value)" }
    #expect(seen == expected, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "He spoke on [3 July 2025|2025-07-03], [July 3, 2025|2025-07-03] and [2025-07-03|2025-07-03].",
    "Signed [the 3rd of July, 2025|2025-07-03]; ratified [Sept. 9, 1998|1998-09-09].",
    "It lasted from the thaw to [March 2024|2024-03].",
    "It fell [between 3 and 5 July 2025|2025-07-03/2025-07-05].",
    "War raged [from May 1940 to June 1941|1940-05/1941-06], and in [1914–18|1914/1918].",
    "Trade grew in [the 1990s|199X], [the early 1980s|198X] and [the 19th century|18XX].",
    "Sales rose in [the third quarter of 2024|2024-35], [Q1 2025|2025-33] and [2018Q4|2018-36].",
    "It has held [since 2022|2022/..], not [before 2018|../2017-12-31].",
    "Born [around 1325|1325~], he died in [44 BC|-0043].",
  ]) func `complete dates need no day of writing`(marked: String) throws {
    try expectDates(in: marked, on: nil)
  }

  @Test(arguments: [
    "Officials said [Thursday|2025-07-03] that talks would resume [next week|2025-07-07/2025-07-13].",
    "[Yesterday|2025-07-03] they met; [last month|2025-06] they had not.",
    "It closed [two years ago|2023] and reopened [three days ago|2025-07-01].",
    "The ban was lifted [earlier this year|2025-01-01/2025-07-03].",
    "Exports doubled in [the past two years|2023-07-04/2025-07-04].",
    "The envoy left in [April|2025-04], after a visit in [last October|2024-10].",
    "Talks will open on [Monday|2025-07-07], he said.",
    "[The third quarter|2025-35] was poor, [the fourth quarter|2024-36] worse.",
    "In [2023|2023] a deal was made; [that year|2023] trade grew and [two years later|2025] fell.",
  ]) func `others are told from it`(marked: String) throws {
    try expectDates(in: marked, on: "2025-07-04")
  }

  @Test func `a story goes on from the date before`() throws {
    try expectDates(
      in: """
        The siege began on [7 September 1941|1941-09-07]. On [8 November|1941-11-08] a town fell. \
        In [January|1942-01] a road opened. On [12 January 1943|1943-01-12] the offensive began, \
        and [six days later|1943-01-18] the ring was broken. It ended in [January 1944|1944-01]. \
        In [the following spring|1944-21] they rebuilt.
        """, on: "2009-12-19")
  }

  @Test(arguments: [
    "This may take long. May I ask? Theresa May met Ms. March on the march to the Sun.",
    "A second round will fall short; he paid $1998 for 2000 cars and 1,998 bricks.",
    "He comes every Tuesday and each year for two years, at 10:20 or 8 p.m.",
    "Prices spring back. The august body sat.", "He was the third of 12 to go up to date.",
  ]) func `false friends date nothing`(text: String) {
    #expect(DateTagger().tag(text).found(on: nil).isEmpty)
  }

  @Test func `keeps the other reading of figures`() throws {
    let one = DateTagger().tag("Paid 5/4/2024.").found(on: nil)
    #expect(one.map(\.date?.description) == ["2024-05-04"])
    #expect(one.map(\.alternative?.description) == ["2024-04-05"])
    let other = DateTagger().tag("Paid 5/4/2024 and 25/4/2024.").found(on: nil)
    #expect(other.map(\.date?.description) == ["2024-04-05", "2024-04-25"])
  }
}

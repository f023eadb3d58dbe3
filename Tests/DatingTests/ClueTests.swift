import Dating
import Testing
import World

@Suite struct ClueTests {
  private func clues(_ text: String) throws -> PublicationClues {
    try MarkedText.reading(of: text).clues
  }

  @Test(arguments: [
    ("LA PAZ, 3 November 2023 – Bolivia said no.", "2023-11-03"),
    ("APIA (12 May 2022) – The talks ended on Wednesday.", "2022-05-12"),
    ("The ministry said no.\nIt gave no reason.\nLusaka, 5 August 2024", "2024-08-05"),
    ("Embassy closes\nPublished July 3, 2025\nThe embassy closed.", "2025-07-03"),
  ])
  func `a dateline with a year or a date at the foot states the day of writing`(
    text: String, date: String
  ) throws {
    let reading = try MarkedText.reading(of: text)
    #expect(reading.clues.stated?.description == date)
    #expect(reading.publication == Publication(try PartialDate(date), .dateline))
  }

  @Test(arguments: [
    "On 3 November 2023 Bolivia said no.", "It closed on 5 August 2024",
    "The talks of Apia, 12 May 2022, ended and nothing came of them.",
  ])
  func `a date within a sentence states nothing`(text: String) throws {
    #expect(try clues(text).stated == nil)
  }

  @Test func `a dateline may lack its year and name its weekday`() throws {
    let plain = try clues("BRUSSELS, Feb 5 – The EU lifted it today.")
    #expect(plain.dateline == .init(month: 2, day: 5) && plain.namedDays.isEmpty)
    let named = try clues("BRUSSELS, Wednesday, Feb 5 – The EU lifted it today.")
    #expect(named.dateline == .init(month: 2, day: 5))
    #expect(named.namedDays == [.init(.init(month: 2, day: 5), weekday: 2)])
  }

  @Test func `a post's date is a stamp, an event's is not`() throws {
    let post = try clues("He came. — Ministry (@mofa_example) July 3, 2025")
    #expect(post.stamps.map(\.description) == ["2025-07-03"])
    #expect(try clues("He (@mofa_example) came on July 3, 2025").stamps.isEmpty)
    #expect(try clues("He came (again) July 3, 2025").stamps.isEmpty)
  }

  @Test(arguments: [
    ("It closed in 2019.", "2019-01-01"),
    ("It closed in 2019 and opened in March 2021.", "2021-03-01"),
    ("It has been open since 5 May 2020.", "2020-05-05"),
    ("It closed in 2019 and is to reopen in 2026.", "2019-01-01"),
    ("It closed in 2019. It will reopen in May 2026.", "2019-01-01"),
    ("It closed in 2019. The measures run until 31 July 2025.", "2019-01-01"),
    ("It closed in 2019, before the 2026 elections.", "2019-01-01"),
    ("It fell in August 2021. In April it was listed.", "2022-04-01"),
    ("It fell in August 2021. In October it was listed.", "2021-10-01"),
    ("It fell in August 2021. It will be listed in April.", "2021-08-01"),
  ])
  func `what is told as past was before the day of writing`(text: String, day: String) throws {
    #expect(try clues(text).notBefore?.description == day)
  }

  @Test(arguments: [
    ("They came to power nearly three years ago. Kabul fell in August 2021.", "2023-08/2025-08"),
    ("Kabul fell in August 2021. They took power three years ago.", "2023-08/2025-08"),
    ("They seized it in August 2021, about two years ago.", "2022-08/2024-08"),
    (
      "Troops withdrew almost four years ago, ending the war. The withdrawal came in 2021.",
      "2024/2026"
    ),
  ])
  func `a vague span is counted from the same event's date`(text: String, window: String) throws {
    #expect(try clues(text).vague.map(\.window) == [PartialDate(window).window])
  }

  @Test(arguments: [
    "They came to power nearly three years ago.",
    "They came to power nearly three years ago. The bridge was built in August 2021.",
    "They took power nearly three years ago. Kabul fell in 2021. Herat fell in 1996.",
    "They came to power nearly three days ago. Kabul fell in August 2021.",
  ])
  func `a vague span without one clear event says nothing`(text: String) throws {
    #expect(try clues(text).vague.isEmpty)
  }

  @Test func `a vague span that a given date contradicts is a finding`() throws {
    let text = "Oslo’s men took power nearly three years ago. Kabul fell in August 2021."
    let reading = try MarkedText.reading(of: text, published: "2027-01-05")
    let finding = try #require(reading.findings.first)
    #expect(finding.reason == .dateConflict && finding.evidence.quote == "nearly three years ago")
    let scalars = Array(text.unicodeScalars)[finding.evidence.scalars]
    #expect(String(String.UnicodeScalarView(scalars)) == finding.evidence.quote)
    #expect(try MarkedText.reading(of: text, published: "2024-06-05").findings.isEmpty)
  }
}

import Testing
import World

@Suite struct DayTests {
  @Test func `counts from the first of January 1970`() {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 1969, month: 12, day: 31)?.number == -1)
    #expect(Day(year: 2000, month: 3, day: 1)?.number == 11_017)
  }

  @Test func `gives back year, month and day over four hundred years`() throws {
    let first = try #require(Day(year: 1799, month: 12, day: 31))
    var previous = first.civil
    for offset in 1...150_000 {
      let civil = first.adding(offset).civil
      let day = try #require(Day(year: civil.year, month: civil.month, day: civil.day))
      #expect(day - first == offset)
      #expect(previous < civil)
      previous = civil
    }
  }

  @Test(arguments: [
    (2025, 2, 29), (1900, 2, 29), (2025, 13, 1), (2025, 0, 1), (2025, 4, 31), (2025, 1, 0),
    (0, 1, 1), (10_000, 1, 1),
  ]) func `refuses what no calendar has`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2024, 29), (2000, 29), (1900, 28), (2025, 28)])
  func `knows leap years`(year: Int, length: Int) {
    #expect(Day.length(ofMonth: 2, in: year) == length)
    #expect(Day(year: year, month: 2, day: length) != nil)
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2025-03-31", -1, "2025-02-28"), ("2025-01-15", -1, "2024-12-15"),
    ("2024-02-29", 12, "2025-02-28"), ("2025-07-31", -2, "2025-05-31"),
    ("2025-12-31", 2, "2026-02-28"),
  ]) func `keeps to the last day of a shorter month`(from: String, months: Int, to: String) throws {
    #expect(try day(from).adding(months: months) == day(to))
  }

  @Test(arguments: [("1970-01-01", 3), ("2025-07-03", 3), ("2025-07-06", 6), ("1945-05-08", 1)])
  func `knows weekdays from Monday 0 to Sunday 6`(text: String, weekday: Int) throws {
    #expect(try day(text).weekday == weekday)
  }

  @Test func `is written as in ISO 8601`() {
    #expect(Day(year: 812, month: 5, day: 9)?.description == "0812-05-09")
  }

  private func day(_ text: String) throws -> Day {
    try #require(PartialDate(text).window.day)
  }
}

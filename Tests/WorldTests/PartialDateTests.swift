import Foundation
import Testing
import World

@Suite struct PartialDateTests {
  static let written = [
    "2025-07-03", "2025-07", "2025", "198X", "2021/..", "../2025-07", "2021-08/2022", "2025~",
    "2025-07~", "2025-21", "2025-36", "2025-40", "[2024-07-04,2025-07-04]", "0900", "2024-02-29",
    "2020~/2021-03-01", "14XX", "2025?", "2004-06-~11", "156X-12-25", "-0043-03-15", "0000",
  ]

  @Test(arguments: written) func `is written as it was read`(text: String) throws {
    #expect(try PartialDate(text).description == text)
  }

  @Test(arguments: written) func `survives JSON`(text: String) throws {
    let date = try PartialDate(text)
    let data = try JSONEncoder().encode([date])
    #expect(try JSONDecoder().decode([PartialDate].self, from: data) == [date])
  }

  @Test(arguments: [
    "", "July", "2025-13", "2025-00", "2025-02-29", "2025-7", "25", "02025", "2025-07-03-01",
    "2025/2024", "/", "../..", "[]", "[2025", "2025~~", "X", "2025-15",
    "2025-20", "2025-42", "２０２５", "2025-07-03T10:00", " 2025", "2025,2026", "2019/2020/2021",
  ]) func `refuses what is not a date`(text: String) {
    #expect(throws: Malformed.self) { try PartialDate(text) }
  }

  @Test func `says what to write instead`() {
    let error = #expect(throws: Malformed.self) { try PartialDate("2025-13") }
    #expect(
      error?.description == "'2025-13' is not a date; write 2025, 2025-07 or 2025-07-04")
  }

  @Test(arguments: [
    ("2025-07", "2025-07-01", "2025-07-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025", "2025-01-01", "2025-12-31"), ("198X", "1980-01-01", "1989-12-31"),
    ("2025-21", "2025-03-01", "2025-05-31"), ("2024-24", "2024-12-01", "2025-02-28"),
    ("2025-33", "2025-01-01", "2025-03-31"), ("2025-36", "2025-10-01", "2025-12-31"),
    ("2025-40", "2025-01-01", "2025-06-30"), ("2025-41", "2025-07-01", "2025-12-31"),
    ("2021-08/2022", "2021-08-01", "2022-12-31"),
    ("[2024-07-04,2025-07-04]", "2024-07-04", "2025-07-04"),
  ]) func `has a window from its first to its last day`(
    text: String, first: String, last: String
  ) throws {
    let window = try PartialDate(text).window
    #expect(window.earliest?.description == first)
    #expect(window.latest?.description == last)
  }

  @Test func `is open where nothing bounds it`() throws {
    #expect(try PartialDate("2021/..").window.latest == nil)
    #expect(try PartialDate("../2021").window.earliest == nil)
  }

  @Test(arguments: [
    ("2025-07-03", "2025-07-03"), ("2025-07", "2025-07"), ("2025", "2025"),
    ("2025-07-01/2025-07-30", "2025-07-01/2025-07-30"), ("2025-21", "2025-03-01/2025-05-31"),
    ("2021/..", "2021-01-01/.."),
  ]) func `comes from a window as the finest date that it is`(text: String, date: String) throws {
    #expect(try PartialDate(PartialDate(text).window)?.description == date)
  }

  @Test func `does not come from a window without bounds`() {
    #expect(PartialDate(Window.unbounded) == nil)
  }

  @Test(arguments: [
    ("2025-07-03", "2025-07-03"), ("2025-07-03/2025-07-09", "2025-07"),
    ("2025-06-30/2025-07-01", "2025"),
  ]) func `finds the finest date around a window`(text: String, date: String) throws {
    let window = try PartialDate(text).window
    #expect(PartialDate(finestContaining: window)?.description == date)
  }

  @Test(arguments: ["2024-12-31/2025-01-01", "2021/..", "../2021"])
  func `finds none around a window of several years`(text: String) throws {
    #expect(try PartialDate(finestContaining: PartialDate(text).window) == nil)
  }
}

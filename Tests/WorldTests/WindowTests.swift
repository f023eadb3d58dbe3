import Testing
import World

@Suite struct WindowTests {
  @Test(arguments: [
    ("2025-07", "2025-07-31", "2025-07-31"), ("2025", "2025-07", "2025-07"),
    ("2021/..", "../2022-03", "2021/2022-03"), ("../2020", "../2021", "../2020"),
  ]) func `shares the days that both have`(one: String, other: String, both: String) throws {
    let (one, other) = (try window(one), try window(other))
    #expect(one.intersection(other) == (try window(both)))
    #expect(other.intersection(one) == (try window(both)))
    #expect(one.overlaps(other))
  }

  @Test func `shares nothing with days beyond its ends`() throws {
    #expect(try window("2025-07").intersection(window("2025-08")) == nil)
    #expect(try !window("../2020").overlaps(window("2021/..")))
  }

  @Test(arguments: [
    ("2020", "2022", "2020/2022"), ("2020", "2021/..", "2020/.."), ("../2020", "2022", "../2022"),
  ]) func `spans the smallest window around both`(one: String, other: String, hull: String) throws {
    #expect(try window(one).hull(window(other)) == window(hull))
    #expect(try window(other).hull(window(one)) == window(hull))
  }

  @Test func `contains its first and its last day, and not the next`() throws {
    let july = try window("2025-07")
    let last = try #require(july.latest)
    #expect(july.contains(last))
    #expect(!july.contains(last.adding(1)))
    #expect(try window("2025").contains(july))
    #expect(try !july.contains(window("2025")))
    #expect(Window.unbounded.contains(july))
    #expect(!july.contains(Window.unbounded))
  }

  @Test func `is one day only when both ends are it`() throws {
    #expect(try window("2025-07-03").day?.description == "2025-07-03")
    #expect(try window("2025-07").day == nil)
    #expect(Window.unbounded.day == nil)
  }

  private func window(_ text: String) throws -> Window { try PartialDate(text).window }
}

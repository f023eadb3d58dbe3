import Dating
import Testing
import World

@Suite struct ResolverTests {
  private func resolve(_ time: TimeExpression, _ published: String) throws -> String? {
    try Resolver(publication: Publication(PartialDate(published), .given))
      .resolve(time)?.description
  }

  /// 2025-07-04 is a Friday.
  @Test(arguments: [
    (TimeExpression.weekday(4), "2025-07-04"), (.weekday(3), "2025-07-03"),
    (.weekday(5), "2025-06-28"), (.lastWeekday(4), "2025-06-27"), (.lastWeekday(3), "2025-07-03"),
    (.nextWeekday(4), "2025-07-11"), (.nextWeekday(5), "2025-07-05"),
    (.comingWeekday(4), "2025-07-04"), (.comingWeekday(3), "2025-07-03"),
    (.comingWeekday(2), "2025-07-09"),
    (.weekdayOfWeek(4, -1), "2025-06-27"), (.weekdayOfWeek(6, 0), "2025-07-06"),
    (.offset(0, .day), "2025-07-04"), (.offset(-1, .day), "2025-07-03"),
    (.offset(-1, .week), "2025-06-23/2025-06-29"), (.offset(0, .month), "2025-07"),
    (.offset(-8, .month), "2024-11"), (.offset(-1, .quarter), "2025-34"),
    (.offset(-1, .year), "2024"), (.offset(-1, .decade), "201X"),
    (.vague(3, .year), "2021/2023"), (.vague(2, .month), "2025-04/2025-06"),
    (.month(4), "2025-04"), (.month(7), "2025-07"), (.month(10), "2024-10"),
    (.lastMonth(7), "2024-07"), (.lastMonth(4), "2025-04"), (.lastMonth(10), "2024-10"),
    (.nextMonth(7), "2026-07"), (.nextMonth(9), "2025-09"),
    (.monthDay(month: 5, day: 9), "2025-05-09"), (.monthDay(month: 12, day: 30), "2025-12-30"),
    (.monthDay(month: 1, day: 10), "2025-01-10"), (.monthDay(month: 2, day: 29), "2024-02-29"),
    (.monthDay(month: 9, day: 2), "2025-09-02"),
    (.pastMonthDay(month: 9, day: 2), "2024-09-02"),
    (.pastMonthDay(month: 7, day: 4), "2025-07-04"),
    (.earlierThisYear, "2025-01-01/2025-07-04"), (.earlierThisMonth, "2025-07-01/2025-07-04"),
    (.season(22), "2025-22"), (.lastSeason(22), "2024-22"), (.lastSeason(24), "2024-24"),
    (.season(23), "2024-23"),
    (.shifted(.lastWeekday(4), -7, .day), "2025-06-20"),
    (.shifted(.lastWeekday(4), -1, .week), "2025-06-20"),
    (.shifted(.month(4), 0, .month), "2025-04"), (.shifted(.month(4), 0, .year), "2025"),
    (.inYear(of: .offset(-1, .year), month: 3, day: nil), "2024-03"),
    (.inYear(of: .offset(-1, .year), month: 3, day: 5), "2024-03-05"),
    (.between(.month(3), .month(5)), "2025-03/2025-05"),
  ])
  func `dates what is relative to the day of writing`(time: TimeExpression, date: String) throws {
    #expect(try resolve(time, "2025-07-04") == date)
  }

  @Test(arguments: [
    ("1961", -1, TimeExpression.Unit.year, "1960"), ("2020-11-20", 2, .day, "2020-11-22"),
    ("2024-04-11", -1, .month, "2024-03"), ("2024-04-11", -7, .year, "2017"),
    ("2016-05-09", -1, .day, "2016-05-08"), ("2021-08", 3, .year, "2024"),
    ("2021", 1, .month, "2021-02/2022-01"), ("2021-08/..", 1, .year, "2022/.."),
    ("2023-03", 1, .day, "2023-03"),
    ("[2024-07-04,2025-07-04]", -1, .month, "[2024-06,2025-06]"), ("198X", 1, .decade, "199X"),
  ])
  func `moves a date at the unit named, whatever the day of writing`(
    anchor: String, count: Int, unit: TimeExpression.Unit, date: String
  ) throws {
    let time = TimeExpression.shifted(.absolute(try PartialDate(anchor)), count, unit)
    #expect(Resolver(publication: .unknown).resolve(time)?.description == date)
    #expect(try resolve(time, "2025-07-04") == date)
  }

  @Test(arguments: [
    ("2025-07-03/2025-07-09", TimeExpression.weekday(3), "2025-07-03"),
    ("2025-07-03/2025-07-09", .offset(0, .day), "2025-07-03/2025-07-09"),
    ("2025-07-03/2025-07-09", .month(4), "2025-04"),
    ("2025-07-03/2025-07-09", .earlierThisYear, "2025-01-01/2025-07-09"),
    ("2025-07", .offset(0, .day), "2025-07"),
    ("2024-07-04/..", .month(4), "2024-04/.."),
    ("../2025-07-04", .offset(-1, .year), "../2024"),
    ("2024/2025", .offset(-1, .year), "2023/2024"),
    ("[2024-07-04,2025-07-04]", .weekday(3), "[2024-07-04,2025-07-03]"),
    ("[2025-07-03,2025-07-04]", .weekday(3), "2025-07-03"),
    (
      "[2025-07-03,2025-07-04]", .earlierThisYear,
      "[2025-01-01/2025-07-03,2025-01-01/2025-07-04]"
    ),
  ])
  func `answers as widely as the publication is known`(
    published: String, time: TimeExpression, date: String
  ) throws {
    #expect(try resolve(time, published) == date)
  }

  @Test func `an unknown publication dates only what needs none`() throws {
    let resolver = Resolver(publication: .unknown)
    #expect(resolver.resolve(.weekday(3)) == nil)
    #expect(resolver.resolve(.shifted(.month(4), 1, .month)) == nil)
    let date = try PartialDate("2003")
    #expect(resolver.resolve(.absolute(date)) == date)
  }

  @Test func `counts beyond the calendar date nothing`() throws {
    for count in [Int.max, Int.min + 1, 99_999, -9999] {
      #expect(try resolve(.offset(count, .year), "2025-07-04") == nil)
    }
    #expect(try resolve(.weekdayOfWeek(0, .max), "2025-07-04") == nil)
  }

  private static let expressions: [TimeExpression] =
    (0...6).flatMap {
      [
        .weekday($0), .lastWeekday($0), .nextWeekday($0), .comingWeekday($0),
        .weekdayOfWeek($0, -1),
      ]
    }
    + (1...12).flatMap {
      [
        .month($0), .lastMonth($0), .nextMonth($0), .monthDay(month: $0, day: 17),
        .pastMonthDay(month: $0, day: 29),
      ]
    }
    + (21...24).flatMap { [.season($0), .lastSeason($0)] }
    + [TimeExpression.Unit.day, .week, .month, .quarter, .year, .decade].flatMap { unit in
      [.offset(-2, unit), .vague(3, unit), .shifted(.month(5), 2, unit)]
    }
    + [
      .monthDay(month: 2, day: 29), .shifted(.earlierThisYear, 1, .day),
      .shifted(.earlierThisMonth, -1, .week),
      .shifted(.between(.offset(-2, .month), .lastWeekday(2)), 2, .day),
      .shifted(.offset(-1, .month), 3, .day), .earlierThisYear, .earlierThisMonth,
      .inYear(of: .offset(-1, .year), month: 2, day: nil), .between(.month(3), .month(3)),
    ]

  @Test(arguments: expressions)
  func `a wider publication never gives a narrower date`(time: TimeExpression) throws {
    func window(_ first: Day, _ last: Day) -> Window? {
      let date = PartialDate(Window(first, last)).map { Publication($0, .bounds) }
      return date.flatMap { Resolver(publication: $0).resolve(time)?.window }
    }
    let start = try #require(Day(year: 2023, month: 12, day: 20))
    for offset in stride(from: 0, to: 400, by: 7) {
      let day = start.adding(offset)
      let single = try #require(window(day, day))
      var inner = single
      for width in [1, 6, 31, 90, 366] {
        let wide = try #require(window(day.adding(-width / 2), day.adding(width)))
        #expect(wide.contains(inner))
        inner = wide
      }
    }
  }
}

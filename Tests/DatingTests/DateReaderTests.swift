import Dating
import Language
import Testing
import World

@Suite struct DateReaderTests {
  private func expectMarks(_ marked: String, published: String? = "2025-07-04") throws {
    let text = MarkedText(marked)
    #expect(try text.found(published: published) == text.marks, "\(marked)")
  }

  @Test(arguments: [
    "It opened on [3 July 2025|2025-07-03].",
    "It opened on [July 3, 2025|2025-07-03], and closed.",
    "It opened on [July 3 2025|2025-07-03].",
    "It opened on [3rd July 2025|2025-07-03].",
    "It opened on the [3rd of July 2025|2025-07-03].",
    "It opened on [Thursday, July 3, 2025|2025-07-03].",
    "It opened on [Thursday 3 July|2025-07-03] with music.",
    "It opened on [Jul. 3, 2025|2025-07-03].",
    "It opened on [3 Feb 2025|2025-02-03].",
    "It opened on [July3|2025-07-03].",
    "It opened on [2025-07-03|2025-07-03].",
    "It opened between [3 and 5 July 2024|2024-07-03/2024-07-05].",
    "It opened in [July 2024|2024-07].",
    "It opened in [July, 2024|2024-07].",
    "It opened in [2003|2003].",
    "It opened in the [summer of 2021|2021-22].",
    "The [2021|2021] withdrawal was chaotic.",
    "They met in [2022|2022] and [2024|2024].",
    "It fought there in the [1980s|198X].",
    "It opened in the [second quarter of 2024|2024-34].",
    "It opened in [mid-March|2025-03].",
    "It opened in [early March|2025-03].",
    "It opened in [late 2023|2023].",
    "It has been open since [the first week of February|since 2025-02].",
    "It was open from [2009|since 2009] to [2013|until 2013].",
    "Its ministers of [2009-13|2009/2013] met.",
    "It opened between [2003 and 2005|2003/2005].",
    "The row began on [New Year's Day|2025-01-01].",
  ])
  func `reads calendar dates in the orders of the news`(marked: String) throws {
    try expectMarks(marked)
  }

  @Test(arguments: [
    "It opened on [Thursday|2025-07-03].",
    "It opened [last Friday|2025-06-27].",
    "It opened on [Monday last week|2025-06-23].",
    "It opened [today|2025-07-04].",
    "It opened [yesterday|2025-07-03].",
    "It opened [last night|2025-07-03].",
    "It opened [this week|2025-06-30/2025-07-06].",
    "It opened [last month|2025-06].",
    "[Last year|2024] it opened.",
    "It opened [earlier this year|2025-01-01/2025-07-04].",
    "They met in Moscow [last October|2024-10].",
    "It closed [last autumn|2024-23].",
    "It opened in [April|2025-04].",
    "It opened in [September last year|2024-09].",
    "It opened in [April this year|2025-04].",
    "It opened [three days ago|2025-07-01].",
    "It opened [two years ago|2023].",
    "It opened [nearly three years ago|2021/2023].",
    "It opened [forty years ago this week|1985-06/1985-07].",
    "In [March|2025-03] Saint Vincent left.",
    "It opened [twenty-seven years ago|1998].",
    "It opened on [14 September|2024-09-14].",
    "It will open on [14 September|2025-09-14].",
    "It closed with effect from [1 August|2024-08-01].",
    "[A week before last Friday|2025-06-20]'s vote, it closed.",
    "The staff has worked for [eight months|since 2024-11].",
    "It has changed over [the last two decades|2005/2025].",
  ])
  func `reads what is told from the day of writing`(marked: String) throws {
    try expectMarks(marked)
  }

  @Test(arguments: [
    "It will open on [Wednesday|2025-07-09].",
    "It is due to open on [Wednesday|2025-07-09].",
    "The minister said on [Wednesday|2025-07-02] that it will open.",
    "The ban takes effect on [Monday|2025-07-07].",
    "The ban took effect on [Monday|2025-06-30].",
    "It would open in [September|2025-09], he said.",
    "It was said that it will close, and it closed in [September|2024-09].",
  ])
  func `only a future that governs a date puts it ahead`(marked: String) throws {
    try expectMarks(marked)
  }

  @Test(arguments: [
    "Ties began in [1961|1961]; ambassadors came [a year earlier|1960].",
    "The truce held on [20 November 2020|2020-11-20]; [two days later|2020-11-22] he was back.",
    "It closed on [3 January 1961|1961-01-03] and left [the same day|1961-01-03].",
    "It opened in [April|2025-04]. [That month|2025-04] it named an envoy.",
    "It opened in [2020|2020], and [that October|2020-10] it closed.",
    "He left in [September last year|2024-09], she came [a month earlier|2024-08].",
    "It closed in [March 2023|2023-03], and they answered [the next day|2023-03].",
    "In [May 2018|2018-05] they broke ties [the same day, 29 May|2018-05-29].",
    "On [the eve of the summit of 9 May 2016|2016-05-08] it opened.",
    "[Ten years after|clause 2015] it shut its embassy, Oslo has not gone back.",
    "It came on [2 May 2008|2008-05-02], [a week after|clause 2008-04-25] Rome had left.",
    "It closed within [two years of the coup of May 2021|2021-05/2023].",
  ])
  func `reads what is told from another date`(marked: String) throws {
    try expectMarks(marked)
  }

  @Test(arguments: [
    "The war began in [April 2023|2023-04]; by [June|by 2023-04/2023-06] the envoy had gone.",
    "It opened in [May 2021|2021-05] and closed in [June|2021-06].",
    "It opened in [November 2021|2021-11] and closed in [March|2022-03].",
    "Fiji opened one in [September 2023|2023-09] and Chile reopened its own in [December|2024-12].",
    "It, empty since [2020|since 2020], sent a man in [February|2025-02].",
    "It fell in [August 2021|2021-08]. In [April|2025-04] the court spoke.",
  ])
  func `a month without a year goes on with a story only of the same clause or subject`(
    marked: String
  ) throws {
    try expectMarks(marked)
  }

  @Test func `a history carries its years on`() throws {
    try expectMarks(
      """
      Rome opened it in [October 1950|1950-10]. It closed in [February|1951-02].
      On [3 March|1951-03-03] it was sold. It was bought back in [1960|1960], and in \
      [June 1962|1962-06] it reopened.
      """)
  }

  @Test(arguments: [
    ("since", "since"), ("until", "until"), ("by", "by"), ("before", "before"),
    ("after", "after"), ("in", "point"), ("ever since", "since"), ("up to", "until"),
    ("prior to", "before"), ("since the coup of", "since"), ("since at least", "since"),
    ("as of", "since"), ("from", "since"),
  ])
  func `the words before a date give its role`(words: String, role: String) throws {
    try expectMarks("The embassy was closed \(words) [March 2021|\(role) 2021-03].")
  }

  @Test(arguments: [
    "It may open an embassy.", "They march on Rome.", "March on, he said.",
    "Prime Minister May said no.", "Theresa May spoke.", "The Sun said so.",
    "It was the second embassy.", "26 ministers came.", "It cost 500 in 2003 dollars.",
    "It got 52 votes.", "After 2000 soldiers left, it closed.", "It closed after a 12-year break.",
    "They fought for nine years.", "He gave them 72 hours.", "An august assembly met.",
    "It was posted three hours ago.", "Some years ago it closed.", "It sold 1950 tanks.",
    "After twenty-seven years it is free.", "The rise and fall of Rome.", "April Ryan asked.",
    "Vote 2 of 15 failed.", "He was in his last year.", "It has been extended for six months.",
    "On the eve of war it left.", "It closed three days earlier than announced.",
  ])
  func `reads no date where there is none`(text: String) throws {
    try expectMarks(text)
  }

  @Test func `entries of a timeline date their lines`() throws {
    let reading = try MarkedText.reading(
      of: """
        TIMELINE: Qatar and its neighbours
        5 June 2017 – Riyadh cuts ties with Doha. Its envoy leaves.
        2011: Turkey's ambassador leaves Damascus. March 2012: The embassy closes.
        No date stands here.
        """)
    let dates = reading.entries.map { entry -> String? in
      guard case .absolute(let date)? = entry else { return nil }
      return date.description
    }
    #expect(dates == [nil, "2017-06-05", "2017-06-05", "2011", "2012-03", nil])
  }

  @Test func `offsets count bytes and code points`() throws {
    let text = "Türkiye’s embassy – opened in April 2025."
    let reading = try MarkedText.reading(of: text)
    let mention = try #require(reading.mentions.joined().first)
    #expect(String(decoding: Array(text.utf8)[mention.utf8], as: UTF8.self) == "April 2025")
    let scalars = Array(text.unicodeScalars)[mention.scalars]
    #expect(String(String.UnicodeScalarView(scalars)) == "April 2025")
  }

  @Test func `any order of words is read in order, without overlap and within the sentence`() throws
  {
    let words = [
      "the", "last", "3", "July", "2025", ",", "ago", "years", "two", "week", "before", "after",
      "of", "May", "first", "same", "day", "month", "later", "within", "for", "has", "been",
      "between", "and", "1990s", "2009-13", "–", "Friday", "next", "earlier", "this", "year",
      "eve", "on", "over", "past", "nearly", "a", "31", "February", "summer", "quarter", "half",
      "more", "than", "9999", "1000", "Christmas", "Eve", "decades", "mid-March", "12th",
      "century", "from", "to", "until", ";", "had", "will", ":",
    ]
    var state: UInt64 = 20_250_704
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    for _ in 0..<1500 {
      let text = (0..<(next() % 14 + 1)).map { _ in words[next() % words.count] }
        .joined(separator: " ")
      let reading = try MarkedText.reading(of: text, published: "2025-07-04")
      let resolver = Resolver(publication: reading.publication)
      for mentions in reading.mentions {
        var end = 0
        for mention in mentions {
          #expect(mention.tokens.lowerBound >= end && !mention.tokens.isEmpty, "\(text)")
          end = mention.tokens.upperBound
          if let window = resolver.resolve(mention.time)?.window,
            let first = window.earliest, let last = window.latest
          {
            #expect(first <= last)
          }
        }
      }
    }
  }
}

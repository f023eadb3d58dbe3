import Dating
import History
import Testing
import World

/// Laws that hold whatever the texts say, on seeded random ones.
@Suite struct CrossDatingLawTests {
  private let expressions: [TimeExpression] = [
    .weekday(3), .weekday(0), .lastWeekday(5), .offset(-1, .day), .offset(-1, .month), .month(4),
    .lastMonth(9), .earlierThisYear, .earlierThisMonth, .monthDay(month: 7, day: 3),
  ]

  /// A text written on `day`, of which no more is known than its clues.
  private func text(
    _ name: String, on day: Day, _ claims: [(Key, TimeExpression?)], using random: inout Chance
  ) -> Testimony {
    var clues = PublicationClues(
      notBefore: day.adding(-Int.random(in: 0...900, using: &random)))
    switch Int.random(in: 0...3, using: &random) {
    case 0: clues.given = PartialDate(day)
    case 1: clues.dateline = .init(month: day.civil.month, day: day.civil.day)
    case 2: clues.stamps = [day.adding(-Int.random(in: 0...6, using: &random))]
    default: break
    }
    return FiveTexts.testimony(name, clues, claims.map { ($0.0, .starts, $0.1) })
  }

  /// Which days an expression gives for a text written on a day.
  private func days(_ time: TimeExpression, writtenOn day: Day) -> Window? {
    Resolver(publication: Publication(PartialDate(day), .given)).resolve(time)?.window
  }

  @Test func `never loses the true days of events and texts`() {
    var random = Chance(seed: 42)
    var narrowed = 0
    for _ in 0..<25 {
      let events = (0..<3).map { index in
        (
          Key(Party("A\(index)"), .recognition, Party("B")),
          Day(number: Int32.random(in: 19_000...20_400, using: &random))
        )
      }
      var written: [Day] = []
      let texts = (0..<5).map { index in
        let day = (events.map(\.1).max() ?? Day(number: 0))
          .adding(Int.random(in: 0...60, using: &random))
        written.append(day)
        let claims = events.map { key, fell in
          (
            key,
            expressions.filter { days($0, writtenOn: day)?.contains(fell) ?? false }
              .randomElement(using: &random) ?? .absolute(PartialDate(.year(fell.year)))
          )
        }
        return text("t\(index)", on: day, claims, using: &random)
      }
      let chronicle = Chronicle(texts)
      for (key, fell) in events {
        #expect(chronicle.events(of: key).map { $0.window.contains(fell) } == [true])
      }
      for (testimony, day) in zip(chronicle.testimonies, written) {
        #expect(testimony.publication.window.contains(day))
        if testimony.publication.basis == .otherDocuments { narrowed += 1 }
      }
    }
    #expect(narrowed > 15)
  }

  @Test func `gives the same whatever the order of the texts`() {
    var random = Chance(seed: 7)
    let keys = ["A", "B"].map { Key(Party($0), .ambassador, Party("C")) }
    for _ in 0..<20 {
      var texts = (0..<6).map { index in
        let day = Day(number: Int32.random(in: 19_000...20_400, using: &random))
        let claims = (0..<3).map { _ in
          Claim(
            key: keys.randomElement(using: &random) ?? keys[0],
            action: Action.allCases.randomElement(using: &random) ?? .starts,
            time: Bool.random(using: &random) ? expressions.randomElement(using: &random) : nil,
            evidence: FiveTexts.evidence("t\(index)", Int.random(in: 0...9, using: &random)))
        }
        let clues = text("t\(index)", on: day, [], using: &random).clues
        return Testimony(
          document: "t\(index)", title: "", clues: clues, publication: .unknown, claims: claims)
      }
      let expected = Chronicle(texts)
      texts.shuffle(using: &random)
      let found = Chronicle(texts)
      #expect(found.testimonies == expected.testimonies)
      #expect(found.events == expected.events)
      #expect(found.snapshot() == expected.snapshot())
    }
  }
}

import Testing
import World

/// What a reader makes of the five reports that the project started from: their clues and claims.
enum FiveTexts {
  static let russia = Party("RUS")
  static let afghanistan = Party("AFG")
  static let china = Party("CHN")
  static let recognition = Key(russia, .recognition, afghanistan)
  static let ambassador = Key(afghanistan, .ambassador, russia)
  static let designation = Key(russia, .designation, afghanistan)
  static let thursday = TimeExpression.weekday(3)

  static let all = [dateline, stamped, headlines, envoy, backgrounder]

  static let dateline = testimony(
    "000",
    PublicationClues(
      dateline: .init(month: 7, day: 4), notBefore: day(2024, 3, 1)),
    [
      (recognition, .starts, thursday),
      (ambassador, .starts, nil),
      (Key(china, .ambassador, afghanistan), .starts, nil),
      (Key(Party("USA"), .sanctions, afghanistan), .holds, nil),
      (designation, .starts, .absolute(PartialDate(.year(2003)))),
      (designation, .ends, .earlierThisYear),
    ],
    universals: [
      UniversalClaim(
        scope: .everyState, relation: .recognition, target: afghanistan, action: .absent,
        exceptions: [russia], evidence: evidence("000", 900))
    ])

  static let stamped = testimony(
    "001",
    PublicationClues(stamps: [day(2025, 7, 3)], notBefore: day(2025, 4, 1)),
    [
      (recognition, .starts, thursday),
      (ambassador, .starts, nil),
      (Key(russia, .ambassador, afghanistan), .holds, nil),
      (designation, .ends, .absolute(PartialDate(.month(year: 2025, month: 4)))),
      (Key(afghanistan, .office, Party("QAT")), .holds, nil),
      (Key(china, .recognition, afghanistan), .absent, nil),
    ])

  static let headlines = testimony(
    "002", PublicationClues(notBefore: day(2024, 7, 1)),
    [
      (recognition, .starts, thursday),
      (Key(russia, .ambassador, afghanistan), .holds, nil),
      (designation, .ends, .month(4)),
      (designation, .starts, .absolute(PartialDate(.year(2003)))),
    ])

  static let envoy = testimony(
    "003", PublicationClues(notBefore: day(2021, 8, 1)),
    [
      (recognition, .starts, nil),
      (ambassador, .starts, nil),
      (designation, .ends, .month(4)),
    ])

  static let backgrounder = testimony(
    "004",
    PublicationClues(
      notBefore: day(2021, 8, 1),
      vague: [
        .init(
          window: Window(day(2023, 8, 1), day(2025, 8, 31)),
          center: Window(day(2024, 8, 1), day(2024, 8, 31)), utf8: 120..<143,
          words: "nearly three years ago")
      ]),
    [
      (recognition, .starts, nil),
      (designation, .ends, .earlierThisYear),
      (ambassador, .starts, thursday),
      (Key(russia, .ambassador, afghanistan), .holds, nil),
    ])

  static func testimony(
    _ document: String, _ clues: PublicationClues, _ told: [(Key, Action, TimeExpression?)],
    universals: [UniversalClaim] = []
  ) -> Testimony {
    let claims = told.enumerated().map { index, told in
      Claim(
        key: told.0, action: told.1, time: told.2,
        detail: Claim.Detail(regime: "Taliban"), evidence: evidence(document, index * 100))
    }
    return Testimony(
      document: document, title: "Text \(document)", clues: clues, publication: .unknown,
      claims: claims, universals: universals)
  }

  static func evidence(_ document: String, _ start: Int) -> Evidence {
    Evidence(
      document: document, utf8: start..<start + 50, scalars: start..<start + 50,
      quote: "Sentence at \(start).", rule: "test")
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }
}

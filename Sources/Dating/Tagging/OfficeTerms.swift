/// Terms of office that texts count years of: "the last year of his first term".
enum OfficeTerms {
  private struct Office {
    let surname: String
    /// Years in which a term began; those not given follow at its length.
    let starts: [Int]
    let length: Int
  }

  // Own compilation: presidents with fixed terms whose surname alone names them.
  private static let offices = [
    Office(surname: "biden", starts: [2021], length: 4),
    Office(surname: "bolsonaro", starts: [2019], length: 4),
    Office(surname: "carter", starts: [1977], length: 4),
    Office(surname: "clinton", starts: [1993], length: 4),
    Office(surname: "duterte", starts: [2016], length: 6),
    Office(surname: "eisenhower", starts: [1953], length: 4),
    Office(surname: "hollande", starts: [2012], length: 5),
    Office(surname: "lula", starts: [2003, 2007, 2023], length: 4),
    Office(surname: "macron", starts: [2017], length: 5),
    Office(surname: "nixon", starts: [1969], length: 4),
    Office(surname: "obama", starts: [2009], length: 4),
    Office(surname: "reagan", starts: [1981], length: 4),
    Office(surname: "rousseff", starts: [2011], length: 4),
    Office(surname: "sarkozy", starts: [2007], length: 5),
    Office(surname: "trump", starts: [2017, 2025], length: 4),
    Office(surname: "widodo", starts: [2014], length: 5),
    Office(surname: "yudhoyono", starts: [2004], length: 5),
  ]

  /// The first year (0) or the last (-1) of the nth term, from 1, of a surname in lower case.
  static func year(_ place: Int, ofTerm number: Int, of surname: String) -> Int? {
    guard number > 0, let office = offices.first(where: { $0.surname == surname }) else {
      return nil
    }
    let known = min(number, office.starts.count) - 1
    let start = office.starts[known] + (number - 1 - known) * office.length
    return place < 0 ? start + office.length - 1 : start
  }
}

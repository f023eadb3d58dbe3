/// Terms of office that texts count years of: "the last year of his first term".
package struct OfficeTerms: Sendable {
  package static let standard = OfficeTerms()

  private struct Office {
    /// Years in which a term began; those not given follow at its length.
    let starts: [Int]
    let length: Int
  }

  private let offices: [String: Office]

  private init() {
    var offices: [String: Office] = [:]
    AtlasTable.terms.forEachRow { row in
      offices[row.string(0)] = Office(
        starts: row.words(1).compactMap { Int($0) }, length: Int(row.string(2)) ?? 0)
    }
    self.offices = offices
  }

  /// The first year (0) or the last (-1) of the nth term, from 1, of a surname in lower case.
  package func year(_ place: Int, ofTerm number: Int, of surname: String) -> Int? {
    guard number > 0, let office = offices[surname], !office.starts.isEmpty else { return nil }
    let known = min(number, office.starts.count) - 1
    let start = office.starts[known] + (number - 1 - known) * office.length
    return place < 0 ? start + office.length - 1 : start
  }
}

internal import Foundation
internal import World

/// The date of publication that stands beside a text: in a sidecar file or in its name.
enum OutsideDate {
  /// What the sidecar of a file says: `report.json` beside `report.txt`, an object with
  /// `published` (or `date_published`, `publication_date`, `date`).
  ///
  /// Nil when there is none or it has no date.
  static func sidecar(of path: String) throws(Unreadable) -> PartialDate? {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    let place = path[..<dot] + ".json"
    guard let bytes = FileManager.default.contents(atPath: String(place)) else { return nil }
    let object: [String: Any]
    do {
      object = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] ?? [:]
    } catch {
      throw Unreadable(
        String(place), "is no JSON", remedy: #"write {"published": "2025-07-04"}, or rename it"#)
    }
    let fields = ["published", "date_published", "publication_date", "date"]
    for field in fields {
      guard let value = object[field] as? String else { continue }
      guard let date = PartialDate(timestamp: value) else {
        throw Unreadable(
          String(place), "'\(field)': '\(value)' is not a date",
          remedy: "write 2025, 2025-07 or 2025-07-04, or leave it out")
      }
      return date
    }
    return nil
  }

  /// A full day in a name: `2025-07-04-envoy`, `envoy_20250704`.
  static func inName(_ name: String) -> PartialDate? {
    let characters = Array(name.utf8)
    var index = 0
    while index < characters.count {
      guard isDigit(characters[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < characters.count, isDigit(characters[index]) || isJoint(characters, index) {
        index += 1
      }
      let isFree =
        (start == 0 || !isLetter(characters[start - 1]))
        && (index == characters.count || !isLetter(characters[index]))
      let digits = characters[start..<index].filter(isDigit)
      if isFree, let day = day(digits) { return PartialDate(day) }
    }
    return nil
  }

  /// Only eight digits, of a year that texts like these are from.
  private static func day(_ digits: [UInt8]) -> Day? {
    guard digits.count == 8 else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1 & 15) } }
    let year = number(0..<4)
    return (1800...2199).contains(year)
      ? Day(year: year, month: number(4..<6), day: number(6..<8)) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// A separator between digits.
  private static func isJoint(_ bytes: [UInt8], _ index: Int) -> Bool {
    [0x2D, 0x2E, 0x5F].contains(bytes[index]) && index + 1 < bytes.count
      && isDigit(bytes[index + 1])
  }
}

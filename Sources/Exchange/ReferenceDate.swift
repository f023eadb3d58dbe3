internal import Foundation
internal import World

/// The day that a record of JSON Lines asks to be dated from.
struct ReferenceDate: Decodable {
  let date: PartialDate?

  private enum CodingKeys: String, CodingKey {
    case date = "reference_date"
  }

  init(_ bytes: [UInt8], place: String) throws(Unreadable) {
    guard let record = try? JSONDecoder().decode(ReferenceDate.self, from: Data(bytes)) else {
      throw Unreadable(
        place, "'reference_date' is not a date",
        remedy: "write 2025, 2025-07 or 2025-07-04, or leave it out")
    }
    self = record
  }
}

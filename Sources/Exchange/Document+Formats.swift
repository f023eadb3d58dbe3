internal import Foundation
internal import World

extension Document {
  /// Reads `{"id","text","published"?}`; other members are ignored.
  init(jsonLine bytes: [UInt8], place: String) throws(Unreadable) {
    let record: Record
    do {
      record = try JSONDecoder().decode(Record.self, from: Data(bytes))
    } catch {
      throw Unreadable(
        place, "is no record: \(Self.reason(error))",
        remedy: #"write {"id": "…", "text": "…"} on one line"#)
    }
    do throws(Malformed) {
      self.init(
        id: record.id, text: record.text,
        published: try record.published.map(PartialDate.init))
    } catch {
      throw Unreadable(place, "'published': \(error)", remedy: "or leave 'published' out")
    }
  }

  private struct Record: Decodable {
    let id: String
    let text: String
    let published: String?
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "'\(key.stringValue)' is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "'\(context.codingPath.last?.stringValue ?? "the line")' is of another type"
    default: "it is not JSON"
    }
  }

  init(id: String, text: String, format: TextFormat, place: String) throws(Unreadable) {
    self.init(id: id, text: text)
  }
}

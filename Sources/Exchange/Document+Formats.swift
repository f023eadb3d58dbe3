internal import Foundation
internal import World

extension Document {
  /// Reads `{"id","text","published"?,"publisher"?}`; other members are ignored.
  ///
  /// Nil when it is a record without a text.
  init?(jsonLine bytes: [UInt8], place: String) throws(Unreadable) {
    let record: Record
    do {
      record = try JSONDecoder().decode(Record.self, from: Data(bytes))
    } catch {
      throw Unreadable(
        place, "is no record: \(Self.reason(error))",
        remedy: #"write {"id": "…", "text": "…"} on one line"#)
    }
    guard let text = record.text else { return nil }
    do throws(Malformed) {
      self.init(
        id: record.id, text: text,
        published: try record.published.map(Self.date), publisher: record.publisher)
    } catch {
      throw Unreadable(place, "'published': \(error)", remedy: "or leave 'published' out")
    }
  }

  /// A date or a timestamp, of which the day is taken.
  private static func date(_ text: String) throws(Malformed) -> PartialDate {
    if text.contains("T"), let date = PartialDate(timestamp: text) { return date }
    return try PartialDate(text)
  }

  private struct Record: Decodable {
    let id: String
    let text: String?
    let published: String?
    let publisher: String?
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "'\(key.stringValue)' is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "'\(context.codingPath.last?.stringValue ?? "the line")' is of another type"
    default: "it is not JSON"
    }
  }

  /// Reads a whole file.
  init(id: String, bytes: [UInt8], format: TextFormat, place: String) throws(Unreadable) {
    switch format {
    case .html:
      guard HTMLTree.isAvailable else {
        throw Unreadable(
          place, "is HTML, and libxml2, which reads it, is not installed", remedy: "install libxml2"
        )
      }
      guard let page = HTMLPage(bytes), !page.text.isEmpty else {
        throw .empty(place)
      }
      self.init(
        id: id, text: page.text, published: page.published, publisher: page.publisher)
    case .md:
      let front = try FrontMatter(String(checking: bytes, place: place), place: place)
      let body = Markdown(front.rest).text
      let heading = front.title.map { $0 + "\n\n" } ?? ""
      self.init(
        id: id, text: heading + body, published: front.published, publisher: front.publisher)
    case .txt, .jsonl:
      self.init(id: id, text: try String(checking: bytes, place: place))
    }
  }
}

public import Foundation
public import World

/// A text with the facts that a careful reader takes from it.
public struct GoldRecord: Decodable, Sendable {
  public let id: String
  public let kind: String?
  public let construction: String?
  public let published: String?
  public let text: String?
  public let facts: [Fact]?

  public struct Fact: Decodable, Sendable {
    public let source: String
    public let target: String
    public let relation: Relation
    public let action: Action
    public let date: String?
    public let optional: Bool?

    public var key: Key { Key(Party(source), relation, Party(target)) }
  }

  /// The records of a JSON Lines file that have a text, in its order.
  public static func read(_ file: URL) throws -> [GoldRecord] {
    let decoder = JSONDecoder()
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { try decoder.decode(GoldRecord.self, from: Data($0.utf8)) }.filter { $0.text != nil }
  }

  public var document: Document {
    Document(id: id, text: text ?? "", published: published.flatMap { try? PartialDate($0) })
  }
}

public import Dating
public import Exchange
internal import Foundation
internal import Language
public import World

/// A text with its dates, told from when it was published.
public struct DatedText: Sendable {
  public let id: String
  public let text: String
  public let publication: Publication
  public let found: [TaggedText.Found]

  /// Where nobody gave the day of publication, it is told from the text, as far as it says.
  public init(_ document: Document) {
    id = document.id
    text = document.text
    let tagged = DateTagger().tag(document.text)
    if let given = document.published {
      publication = Publication(given, .given)
    } else {
      publication =
        DateReader().read(Segmenter().segment(document), of: document).publication
    }
    found = tagged.found(on: publication.date)
  }

  public var json: JSON {
    .object([
      "id": .string(id),
      "published": publication.date.map { .string($0.description) },
      "found": .array(found.map(\.json)),
    ])
  }
}

extension TaggedText.Found {
  /// `{"start","end","value"}`; figures that can be read in two ways have an `alternative`.
  fileprivate var json: JSON {
    .object([
      "start": .number(scalars.lowerBound), "end": .number(scalars.upperBound),
      "value": date.map { .string($0.description) } ?? .null,
      "alternative": alternative.map { .string($0.description) },
    ])
  }
}

extension Extractor {
  /// Dates texts on all cores and hands them on in their order.
  ///
  /// `each` takes what became of a text; what it throws ends the work and is thrown on.
  public static func dates(
    in texts: some Sequence<RawText>, published: PartialDate?,
    each: (Result<DatedText, Unreadable>) throws -> Void
  ) async throws {
    let width = ProcessInfo.processInfo.activeProcessorCount
    let work = OrderedWork(width: width) { text in Self.dated(text, published) }
    var iterator = texts.makeIterator()
    try await work.run(
      next: { iterator.next() },
      each: { outcome in
        if let outcome { try each(outcome) }
      })
  }

  private static func dated(
    _ text: RawText, _ published: PartialDate?
  ) -> Result<DatedText, Unreadable>? {
    do throws(Unreadable) {
      guard let document = try text.datedDocument() else { return nil }
      return .success(
        DatedText(
          Document(
            id: document.id, text: document.text, published: document.published ?? published)))
    } catch {
      return .failure(error)
    }
  }
}

extension DatedText {
  /// A line a date, in words.
  public var explanation: [String] {
    [id]
  }
}

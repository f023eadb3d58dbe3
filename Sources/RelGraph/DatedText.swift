public import Dating
public import Exchange
internal import Language
public import World

/// A text with its dates, told from when it was published.
public struct DatedText: Sendable {
  public let id: String
  public let text: String
  public let publication: Publication
  public let found: [TaggedText.Found]
  /// What the text says of its own date; nil when someone gave it.
  public let clues: PublicationClues?
  /// Other texts that report the same acts and thereby date it.
  public let witnesses: [String]

  /// Where nobody gave the day of publication, it is told from the text, as far as it says.
  public init(_ document: Document) {
    if let given = document.published {
      self.init(document, Publication(given, .given))
    } else {
      let reading = DateReader().read(Segmenter().segment(document), of: document)
      self.init(document, reading.publication, clues: reading.clues)
    }
  }

  init(
    _ document: Document, _ publication: Publication, clues: PublicationClues? = nil,
    witnesses: [String] = []
  ) {
    id = document.id
    text = document.text
    self.publication = publication
    self.clues = clues
    self.witnesses = witnesses
    found = DateTagger().tag(document.text).found(on: publication.date)
  }

  public var json: JSON {
    .object([
      "id": .string(id),
      "published": publication.date.map { .string($0.description) },
      "basis": .string(publication.basis.rawValue),
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

public import Exchange
internal import Foundation
internal import History
internal import Reading
internal import World

extension Extractor {
  /// Dates texts on all cores, each by itself, and hands them on in their order.
  ///
  /// `each` takes what became of a text; what it throws ends the work and is thrown on.
  public static func dates(
    in texts: some Sequence<RawText>, each: (Result<DatedText, Unreadable>) throws -> Void
  ) async throws {
    let work = OrderedWork(width: width) { text in document(text)?.map { DatedText($0) } }
    var iterator = texts.makeIterator()
    try await work.run(
      next: { iterator.next() },
      each: { outcome in
        if let outcome { try each(outcome) }
      })
  }

  /// Dates texts by what all of them together tell.
  ///
  /// One that reports an act which another dates is itself dated by it. All are held in memory.
  public static func datesTogether(
    in texts: some Sequence<RawText>, reader: Reader = Reader(),
    each: (Result<DatedText, Unreadable>) throws -> Void
  ) async throws {
    var read: [(Document, Testimony)] = []
    let work = OrderedWork(width: width) { text in
      document(text)?.map { ($0, reader.read($0)) }
    }
    var iterator = texts.makeIterator()
    try await work.run(
      next: { iterator.next() },
      each: { outcome in
        switch outcome {
        case .success(let pair): read.append(pair)
        case .failure(let failure): try each(.failure(failure))
        case nil: break
        }
      })
    let chronicle = Chronicle(read.map(\.1), premises: Premises(.standard))
    let dated = Dictionary(
      chronicle.testimonies.map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
    for (document, _) in read {
      guard let testimony = dated[document.id] else { continue }
      let witnesses = chronicle.witnesses(of: document.id)
      try each(
        .success(
          DatedText(
            document, testimony.publication,
            clues: document.published == nil ? testimony.clues : nil, witnesses: witnesses)))
    }
  }

  private static var width: Int { ProcessInfo.processInfo.activeProcessorCount }

  private static func document(_ text: RawText) -> Result<Document, Unreadable>? {
    do throws(Unreadable) {
      return try text.datedDocument().map { .success($0) }
    } catch {
      return .failure(error)
    }
  }
}

extension Chronicle {
  /// Documents that report an event which a document reports too, sorted.
  fileprivate func witnesses(of document: String) -> [String] {
    let shared = events.filter { event in
      event.claims.contains { $0.evidence.document == document }
    }
    let all = shared.flatMap { $0.claims.map(\.evidence.document) }
    return Set(all).subtracting([document]).sorted()
  }
}

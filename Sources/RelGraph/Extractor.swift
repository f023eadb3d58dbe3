public import Exchange
internal import Foundation
public import Reading
public import World

/// Reads texts each by itself, on all cores, in constant memory and in order.
public struct Extractor: Sendable {
  private let reader: Reader

  public init(reader: Reader = Reader()) {
    self.reader = reader
  }

  /// What became of one text.
  public enum Outcome: Sendable {
    case read(Testimony)
    /// A record of JSON Lines without a text; its place.
    case passedOver(String)
    case failed(Unreadable)
  }

  /// Reads texts and hands on what each says, in the order of the texts.
  ///
  /// `make` makes something of what became of a text, on the core that read it; `each` takes that,
  /// and what it throws ends the work and is thrown on.
  public func extract<Product: Sendable>(
    _ texts: some Sequence<RawText>, make: @escaping @Sendable (Outcome) -> Product,
    each: (Product) throws -> Void
  ) async throws {
    let width = ProcessInfo.processInfo.activeProcessorCount
    let work = OrderedWork(width: width) { [reader] in make(Outcome($0, reader)) }
    var iterator = texts.makeIterator()
    try await work.run(next: { iterator.next() }, each: each)
  }
}

extension Extractor.Outcome {
  fileprivate init(_ text: RawText, _ reader: Reader) {
    do throws(Unreadable) {
      self = try text.document().map { .read(reader.read($0)) } ?? .passedOver(text.place)
    } catch {
      self = .failed(error)
    }
  }
}

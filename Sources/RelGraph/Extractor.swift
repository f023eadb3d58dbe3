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
    case failed(Unreadable)
  }

  /// Reads texts and hands on what each says, in the order of the texts.
  ///
  /// - Parameter each: Called once a text; what it throws ends the work and is thrown on.
  public func extract(
    _ texts: some Sequence<RawText>, each: (Outcome) throws -> Void
  ) async throws {
    try await work { outcome in outcome }.run(over: texts, each: each)
  }

  /// The same, with something made of each outcome on the cores that read.
  package func extract<Product: Sendable>(
    _ texts: some Sequence<RawText>, make: @escaping @Sendable (Outcome) -> Product,
    each: (Product) throws -> Void
  ) async throws {
    try await work(make).run(over: texts, each: each)
  }

  private func work<Product: Sendable>(
    _ make: @escaping @Sendable (Outcome) -> Product
  ) -> OrderedWork<RawText, Product> {
    OrderedWork(width: ProcessInfo.processInfo.activeProcessorCount) { [reader] text in
      do throws(Unreadable) {
        return make(.read(reader.read(try text.document())))
      } catch {
        return make(.failed(error))
      }
    }
  }
}

public import World

/// Resolves time expressions against when a document was published.
///
/// Every rule gives a later or equal date for a later day of writing, so that over a window the
/// results at its two ends bound all others: a wider window never gives a narrower result.
///
///     let resolver = Resolver(publication: Publication(try PartialDate("2025-07-04"), .given))
///     resolver.resolve(.weekday(3))   // 2025-07-03
public struct Resolver: Sendable {
  private let publication: Publication

  public init(publication: Publication) {
    self.publication = publication
  }

  /// The date that an expression gives, or nil when the publication is not known well enough.
  ///
  /// Where the publication is a span, so is the result, unless all its days agree; where it is one
  /// of several, the result is one of those that they give.
  public func resolve(_ time: TimeExpression) -> PartialDate? {
    guard time.needsReference else { return Reckoning(day: nil).date(of: time) }
    guard let date = publication.date else { return nil }
    return resolve(time, writtenIn: date)
  }

  private func resolve(_ time: TimeExpression, writtenIn date: PartialDate) -> PartialDate? {
    if case .oneOf(let dates) = date.form {
      let results = dates.compactMap { resolve(time, writtenIn: $0) }
      return results.count == dates.count ? PartialDate(anyOf: results) : nil
    }
    let window = date.window
    let first = window.earliest.map { Reckoning(day: $0).date(of: time) }
    let last = window.latest.map { Reckoning(day: $0).date(of: time) }
    guard first.map({ $0 != nil }) ?? true, last.map({ $0 != nil }) ?? true else { return nil }
    return PartialDate(from: first ?? nil, to: last ?? nil)
  }
}

extension TimeExpression {
  /// Whether it means nothing without a day of writing.
  public var needsReference: Bool {
    switch self {
    case .absolute: false
    case .shifted(let anchor, _, _): anchor.needsReference
    case .inYear(let anchor, _, _): anchor.needsReference
    case .between(let first, let last): first.needsReference || last.needsReference
    default: true
    }
  }
}

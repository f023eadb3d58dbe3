public import World

/// What a person decided about claims, when and why; it is never changed, only undone by another.
public struct Decision: Hashable, Sendable {
  /// From 1, in the order in which they were taken.
  public let number: Int
  public let day: Day
  public let person: String
  public let reason: String
  public let ruling: Ruling

  public init(number: Int, day: Day, person: String, reason: String, ruling: Ruling) {
    self.number = number
    self.day = day
    self.person = person
    self.reason = reason
    self.ruling = ruling
  }

  public enum Ruling: Hashable, Sendable {
    /// They were looked at and stand: they no longer wait in `review`.
    case accept([ClaimID])
    /// They count no more.
    case reject([ClaimID])
    /// The claim is of this date; nil: of none.
    case redate(ClaimID, PartialDate?)
    /// They tell of one event, whatever their dates.
    case merge([ClaimID])
    /// Each tells of an event of its own.
    case split([ClaimID])
    /// The first counts, and the others do not, where they disagree.
    case prefer(ClaimID, over: [ClaimID])
    case add(Addition)
    /// The decision of this number no longer counts.
    case undo(Int)

    /// Its word on the command line and in the log.
    public var name: String {
      switch self {
      case .accept: "accept"
      case .reject: "reject"
      case .redate: "redate"
      case .merge: "merge"
      case .split: "split"
      case .prefer: "prefer"
      case .add: "add"
      case .undo: "undo"
      }
    }

    /// The claims it is about, the preferred one first.
    public var claims: [ClaimID] {
      switch self {
      case .accept(let claims), .reject(let claims), .merge(let claims), .split(let claims): claims
      case .redate(let claim, _): [claim]
      case .prefer(let claim, let others): [claim] + others
      case .add, .undo: []
      }
    }
  }

  /// A claim by hand, with where it is from.
  public struct Addition: Hashable, Sendable {
    public let key: Key
    public let action: Action
    public let date: PartialDate?
    public let kind: RelationKind?
    public let regime: String?
    /// A citation or an address.
    public let source: String
    /// When the source was published, if that is known.
    public let published: PartialDate?
    /// The words it rests on.
    public let quote: String

    public init(
      key: Key, action: Action, date: PartialDate?, kind: RelationKind? = nil,
      regime: String? = nil, source: String, published: PartialDate? = nil, quote: String = ""
    ) {
      self.key = key
      self.action = action
      self.date = date
      self.kind = kind
      self.regime = regime
      self.source = source
      self.published = published
      self.quote = quote
    }
  }
}

extension Decision {
  /// Id of the document that stands for a claim by hand.
  var document: String { "by-hand-\(number)" }

  /// What a claim by hand is kept as, as if one text said it.
  var testimony: Testimony? {
    guard case .add(let addition) = ruling else { return nil }
    let known = PartialDate(.span(nil, PartialDate(day)))
    let given = addition.published ?? known
    let evidence = Evidence(
      document: document, utf8: 0..<addition.quote.utf8.count,
      scalars: 0..<addition.quote.unicodeScalars.count,
      quote: addition.quote.isEmpty ? addition.source : addition.quote, rule: "by-hand")
    return Testimony(
      document: document, title: addition.source, clues: PublicationClues(given: given),
      publication: Publication(given, .given),
      claims: [
        Claim(
          key: addition.key, action: addition.action, time: addition.date.map { .absolute($0) },
          date: addition.date,
          detail: Claim.Detail(kind: addition.kind, regime: addition.regime), evidence: evidence)
      ])
  }
}

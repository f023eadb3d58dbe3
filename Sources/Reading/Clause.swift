internal import Dating

/// A verb with what belongs to it.
struct Clause {
  /// Index of the verb's chunk.
  let verb: Int
  let group: VerbGroup
  var subject: [Int] = []
  var objects: [Int] = []
  var obliques: [Oblique] = []
  /// Adverbs and bare prepositions behind the verb, in order.
  var tail: [String] = []
  var dates: [Int] = []
  var link: Link = .main
  /// The clause that this one depends on.
  var governor: Int?
  /// The noun phrase that a relative clause is about, where it is not its subject.
  var antecedent: Int?
  /// The noun that it completes: "the decision to recognise".
  var noun: Int?
  /// Chunks that it spans, half-open.
  var span: Range<Int> = 0..<0

  /// Whether the subject is what is acted on.
  var isPassive: Bool { group.isPassive || isReduced }
  /// A participle behind the noun it belongs to: "sanctions imposed on".
  var isReduced = false

  struct Oblique {
    let preposition: String
    let nouns: [Int]
    /// Index of the preposition's chunk.
    let chunk: Int
  }

  enum Link: Hashable {
    case main
    case coordinated
    case relative
    /// After "that" or a verb of saying.
    case complement
    case infinitive
    /// A gerund or participle beside a main clause.
    case participle
    /// A gerund behind a preposition.
    case prepositional(String)
    case subordinate(String)
  }
}

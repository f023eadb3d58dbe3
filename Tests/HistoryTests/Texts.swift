import History
import World

/// Made-up testimonies: what one text, published on a day, says.
struct Text {
  let document: String
  let published: String?
  private(set) var claims: [Claim] = []
  private(set) var universals: [UniversalClaim] = []

  init(_ document: String, published: String? = nil) {
    self.document = document
    self.published = published
  }

  /// `at`: a date as the text gives it.
  func says(
    _ source: String, _ relation: Relation, _ target: String, _ action: Action,
    at date: String? = nil, time: TimeExpression? = nil, kind: RelationKind? = nil,
    regime: String? = nil
  ) throws -> Text {
    var copy = self
    copy.claims.append(
      Claim(
        key: Key(Party(source), relation, Party(target)), action: action,
        time: try date.map { .absolute(try PartialDate($0)) } ?? time,
        detail: Claim.Detail(kind: kind, regime: regime),
        evidence: FiveTexts.evidence(document, claims.count * 100)))
    return copy
  }

  func deniesAll(_ relation: Relation, _ target: String, except: [String] = []) -> Text {
    var copy = self
    copy.universals.append(
      UniversalClaim(
        scope: .everyState, relation: relation, target: Party(target), action: .absent,
        exceptions: except.map { Party($0) },
        evidence: FiveTexts.evidence(document, 5000 + universals.count * 100)))
    return copy
  }

  func testimony() throws -> Testimony {
    let given = try published.map { try PartialDate($0) }
    return Testimony(
      document: document, title: document, clues: PublicationClues(given: given),
      publication: given.map { Publication($0, .given) } ?? .unknown, claims: claims,
      universals: universals)
  }
}

extension Chronicle {
  init(_ texts: [Text], premises: Premises = .usual) throws {
    self.init(try texts.map { try $0.testimony() }, premises: premises)
  }

  func state(_ key: Key, _ date: String) throws -> State {
    answer(key, on: try PartialDate(date).window.latest ?? Day(number: 0)).state
  }
}

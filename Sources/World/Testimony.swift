/// What one document says, dated as far as is known: the unit that histories are made of.
public struct Testimony: Hashable, Sendable, Codable {
  /// The document's id.
  public let document: String
  /// Its first line or heading, for source lists.
  public let title: String
  public let clues: PublicationClues
  public let publication: Publication
  public let claims: [Claim]
  public let universals: [UniversalClaim]
  public let findings: [Finding]
  /// Nil where it is not known: then it counts as a text of its own.
  public let origin: Origin?

  public init(
    document: String, title: String, clues: PublicationClues, publication: Publication,
    claims: [Claim], universals: [UniversalClaim] = [], findings: [Finding] = [],
    origin: Origin? = nil
  ) {
    self.document = document
    self.title = title
    self.clues = clues
    self.publication = publication
    self.claims = claims
    self.universals = universals
    self.findings = findings
    self.origin = origin
  }
}

import History
import Testing
import World

/// How many publishers independently tell of a relation.
@Suite struct IndependenceTests {
  private let key = Key(Party("MNG"), .office, Party("UZB"))

  private func testimony(_ id: String, publisher: String? = nil, text: String? = nil) throws
    -> Testimony
  {
    let told = try Text(id, published: "2024-06-05").says(
      "MNG", .office, "UZB", .starts, at: "2024-06"
    )
    .testimony()
    return Testimony(
      document: told.document, title: told.title, clues: told.clues, publication: told.publication,
      claims: told.claims,
      origin: Origin(publisher: publisher, shingles: text.map { Shingles(of: $0) }))
  }

  private func count(_ testimonies: [Testimony]) -> Int {
    Chronicle(testimonies).snapshot().entries[0].publishers
  }

  private func story(_ seed: Int) -> String {
    (0..<80).map { "word\(($0 + 1) * seed % 997)" }.joined(separator: " ")
  }

  @Test func `texts of which nothing is known count each`() throws {
    #expect(count([try testimony("a"), try testimony("b"), try testimony("c")]) == 3)
  }

  @Test func `all texts of one publisher count once`() throws {
    let texts = [
      try testimony("a", publisher: "Gazette", text: story(3)),
      try testimony("b", publisher: "Gazette", text: story(5)),
      try testimony("c", publisher: "Courier", text: story(7)),
    ]
    #expect(count(texts) == 2)
  }

  @Test func `copies of one story count once, whoever prints them and in whatever order`() throws {
    let texts = [
      try testimony("a", publisher: "Gazette", text: story(3)),
      try testimony("b", publisher: "Courier", text: "Agency report. " + story(3)),
      try testimony("c", publisher: "Herald", text: story(3) + " With own reporting."),
      try testimony("d", publisher: "Mirror", text: story(11)),
    ]
    #expect(count(texts) == 2)
    #expect(count(texts.reversed()) == 2)
  }
}

import Archive
import Foundation
import TestKit
import Testing
import World

@Suite struct StoreTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/graphs/relgraph.sqlite" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func testimony(_ id: String, of document: Document? = nil) throws -> Testimony {
    let evidence = Evidence(
      document: id, utf8: 0..<5, scalars: 0..<4, quote: "é…", rule: "recognises")
    let date = try PartialDate("2025-07~")
    return Testimony(
      document: id, title: "Title of \(id)",
      clues: PublicationClues(dateline: .init(month: 7, day: 4)),
      publication: Publication(date, .dateline),
      claims: [
        Claim(
          key: Key(Party("RUS"), .recognition, Party("AFG")), action: .starts, time: .weekday(3),
          date: date, detail: Claim.Detail(kind: .government), evidence: evidence, confidence: 0.9),
        Claim(
          key: Key(Party("QAT"), .ties, Party("AFG")), action: .holds, evidence: evidence),
      ],
      universals: [
        UniversalClaim(
          scope: .everyState, relation: .recognition, target: Party("AFG"), action: .absent,
          exceptions: [Party("RUS")], date: date, evidence: evidence)
      ],
      findings: [Finding(reason: .proposed, evidence: evidence)],
      origin: document.map(Origin.init))
  }

  private func keep(_ id: String, _ text: String, in store: Store) throws -> Store.Outcome {
    try store.keep(Document(id: id, text: text), testimony(id), path: "\(id).txt")
  }

  /// The reason why an archive can't be opened.
  private func reason(for access: Store.Access) -> StoreError.Reason? {
    do {
      _ = try Store(path: path, for: access).testimonies()
      return nil
    } catch {
      return (error as? StoreError)?.reason
    }
  }

  @Test func `gives back what was kept, in order of ids`() throws {
    let store = try Store(path: path, for: .writing)
    #expect(try keep("b", "Second", in: store) == .kept)
    #expect(try keep("a", "First", in: store) == .kept)
    let again = try Store(path: path, for: .reading)
    #expect(
      try again.testimonies() == [
        testimony("a", of: Document(id: "a", text: "First")),
        testimony("b", of: Document(id: "b", text: "Second")),
      ])
    #expect(try again.document("b") == Document(id: "b", text: "Second"))
    #expect(try again.document("c") == nil)
  }

  @Test func `gives what was known to be ingested by a day, and keeps who published it`() throws {
    let store = try Store(path: path, for: .writing)
    let documents = ["a", "b", "c"].map {
      Document(id: $0, text: "Text \($0)", publisher: "Gazette")
    }
    for (document, day) in zip(documents, [10, nil, 20] as [Int32?]) {
      let outcome = try store.keep(
        document, testimony(document.id), path: nil, on: day.map { Day(number: $0) })
      #expect(outcome == .kept)
    }
    #expect(try store.testimonies().compactMap(\.origin?.publisher).count == 3)
    #expect(try store.testimonies(ingestedBy: Day(number: 10)).map(\.document) == ["a"])
    #expect(try store.testimonies(ingestedBy: Day(number: 20)).map(\.document) == ["a", "c"])
  }

  @Test func `keeps the same text once, whatever its name`() throws {
    let store = try Store(path: path, for: .writing)
    #expect(try keep("a", "First", in: store) == .kept)
    #expect(try keep("a", "First", in: store) == .known(id: "a"))
    #expect(try keep("copy", "First", in: store) == .known(id: "a"))
    #expect(try store.count() == 1)
  }

  @Test func `never puts another text in the place of one`() throws {
    let store = try Store(path: path, for: .writing)
    #expect(try keep("a", "First", in: store) == .kept)
    #expect(try keep("a", "Corrected", in: store) == .idTaken)
    #expect(try store.document("a")?.text == "First")
  }

  @Test func `is written by two at a time without loss`() async throws {
    _ = try Store(path: path, for: .writing)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask { [self] in
          let store = try Store(path: path, for: .writing)
          for number in 0..<25 {
            _ = try keep("\(writer)-\(number)", "\(writer) \(number)", in: store)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try Store(path: path, for: .reading).count() == 100)
  }

  @Test func `says that there is none`() {
    #expect(reason(for: .reading) == .missing)
  }

  @Test(arguments: [Store.Access.reading, .writing])
  func `refuses what is not a database`(access: Store.Access) throws {
    try folder.write(String(repeating: "no database ", count: 100), to: "graphs/relgraph.sqlite")
    #expect(reason(for: access) == .notADatabase)
  }

  @Test func `refuses a truncated archive`() throws {
    let store = try Store(path: path, for: .writing)
    for number in 0..<50 { _ = try keep("\(number)", "Text \(number)", in: store) }
    let bytes = try #require(FileManager.default.contents(atPath: path))
    try folder.write(bytes.prefix(bytes.count / 2), to: "graphs/relgraph.sqlite")
    #expect(reason(for: .reading) == .damaged)
  }

  @Test func `refuses an empty file for reading and fills it for writing`() throws {
    try folder.write("", to: "graphs/relgraph.sqlite")
    #expect(reason(for: .reading) == .empty)
    #expect(reason(for: .writing) == nil)
  }

  @Test func `says that graphs is in the way when it is a file`() throws {
    try folder.write("", to: "graphs")
    #expect(reason(for: .writing) == .readOnly)
  }

  @Test func `names the file and a remedy`() throws {
    try folder.write(
      "not a database, but long enough to be read as one", to: "graphs/relgraph.sqlite")
    let error = #expect(throws: StoreError.self) { try Store(path: path, for: .reading) }
    #expect(error?.description.hasPrefix(path + ": is not an archive") == true)
  }
}

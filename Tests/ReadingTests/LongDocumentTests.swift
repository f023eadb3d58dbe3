import Testing
import World

@testable import Reading

/// Documents that are read in parts.
@Suite struct LongDocumentTests {
  private let filler = String(
    repeating: "The weather over the hills was fine, and nobody spoke of anything else.\n\n",
    count: 9_000)

  @Test func `joins to the whole without gaps`() {
    let document = Document(id: "long", text: filler + "Žlutý kůň.\r\n" + filler)
    let parts = DocumentPart.all(of: document)
    #expect(parts.count > 2)
    #expect(parts.map(\.document.text).joined() == document.text)
    var (utf8, scalars) = (0, 0)
    for part in parts {
      #expect(part.utf8 == utf8)
      #expect(part.scalars == scalars)
      #expect(part.document.text.utf8.count <= DocumentPart.length + 1 << 16)
      utf8 += part.document.text.utf8.count
      scalars += part.document.text.unicodeScalars.count
    }
  }

  @Test func `cuts a text without paragraphs or spaces between code points`() {
    let text = String(repeating: "é", count: 700_000)
    let parts = DocumentPart.all(of: Document(id: "line", text: text))
    #expect(parts.count > 1)
    #expect(parts.map(\.document.text).joined() == text)
  }

  @Test func `says where in the whole text a claim stands`() throws {
    let sentence = "On 5 May 2021 Peru opened an embassy in Hanoi."
    let text = filler + "Čtení\n\n" + filler + sentence + "\n\n" + filler
    let claim = try #require(Reader().read(Document(id: "long", text: text)).claims.first)
    #expect(claim.evidence.quote == sentence)
    #expect(String(decoding: Array(text.utf8)[claim.evidence.utf8], as: UTF8.self) == sentence)
    let scalars = Array(text.unicodeScalars)[claim.evidence.scalars]
    #expect(String(String.UnicodeScalarView(scalars)) == sentence)
  }

  @Test func `makes the same claim of several parts once`() {
    let sentence = "On 5 May 2021 Peru opened an embassy in Hanoi.\n\n"
    let text = sentence + filler + sentence + filler + sentence
    #expect(Reader().read(Document(id: "long", text: text)).claims.count == 1)
  }

  @Test func `keeps the title of the document for its later parts`() throws {
    let text =
      "Foreign relations of Chad\n\n" + filler
      + "Diplomatic relations were established with Fiji on 5 May 2021.\n"
    let read = try claims(text)
    #expect(read.count == 1 && read[0].hasSuffix("starts 2021-05-05"), "\(read)")
  }
}

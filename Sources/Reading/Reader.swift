internal import Dating
internal import Language
public import World

/// Reads a document: what it claims, and what it says without claiming it.
///
///     let testimony = Reader().read(Document(id: "note", text: "Russia recognised Abkhazia."))
public struct Reader: Sendable {
  private let atlas: Atlas
  let lexicon = Lexicon.standard

  public init(atlas: Atlas = .standard) {
    self.atlas = atlas
  }

  /// Dated from the document's own text alone; claims in the order of the text.
  public func read(_ document: Document) -> Testimony {
    let parts = DocumentPart.all(of: document)
    var first = pass(over: parts[0])
    let isEnglish = EnglishTest(first.page).isPassed
    let dates = first.dates
    let title = title(of: first.page, parts[0].document)
    guard isEnglish else {
      let unread = [unread(first.page, parts[0].document)].compactMap(\.self)
      return Testimony(
        document: document.id, title: title, clues: dates.clues, publication: dates.publication,
        claims: [], findings: dates.findings + unread)
    }
    first.run()
    var (claims, universals, findings) = (first.claims, first.universals, first.findings)
    let head = first.head
    for part in parts.dropFirst() {
      var next = pass(over: part, behind: head)
      guard EnglishTest(next.page).isPassed else { continue }
      next.run()
      claims += next.claims
      universals += next.universals
      findings += next.findings
    }
    return Testimony(
      document: document.id, title: title, clues: dates.clues, publication: dates.publication,
      claims: ClaimSieve(claims).settled(), universals: universals,
      findings: dates.findings + findings)
  }

  /// That a text is in another language, said once, of its first sentence.
  private func unread(_ page: Page, _ document: Document) -> Finding? {
    guard let first = page.sentences.first(where: { !$0.tokens.isEmpty }) else { return nil }
    return Finding(
      reason: .language,
      evidence: Evidence(
        document: document.id, utf8: first.utf8, scalars: first.scalars,
        quote: quote(of: first, document), rule: "language"))
  }

  /// A pass that has not run yet; behind the first part of a document with what its head says.
  func pass(over part: DocumentPart, behind head: ReadingPass.Head? = nil) -> ReadingPass {
    let document = part.document
    let page = Segmenter().segment(document)
    return ReadingPass(
      part: part, page: page, dates: DateReader().read(page, of: document),
      mentions: atlas.mentions(in: document.text), lexicon: lexicon, head: head)
  }

  private static let titleLength = 90

  /// The first line, cut at a word where it is long.
  private func title(of page: Page, _ document: Document) -> String {
    guard let first = page.sentences.first else { return document.id }
    let line = first.tokens.isEmpty ? document.id : text(of: first, document)
    guard line.count > Self.titleLength else { return line }
    let cut = line.prefix(Self.titleLength)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return String(cut[..<end]) + "\u{2026}"
  }

  private func text(of sentence: Sentence, _ document: Document) -> String {
    quote(of: sentence, document).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// As it stands in the text.
  private func quote(of sentence: Sentence, _ document: Document) -> String {
    let utf8 = document.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: sentence.utf8.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: sentence.utf8.upperBound)
    return String(document.text[start..<end])
  }
}

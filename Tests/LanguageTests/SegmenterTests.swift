import Language
import Testing
import World

@Suite struct SegmenterTests {
  private func page(_ text: String) -> Page {
    Segmenter().segment(Document(id: "text", text: text))
  }

  private func forms(_ text: String) -> [[String]] {
    page(text).sentences.map { $0.tokens.map(\.form) }
  }

  private func quotes(_ text: String) -> [String] {
    page(text).sentences.map { quote(text, $0.utf8) }
  }

  private func quote(_ text: String, _ utf8: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[utf8], as: UTF8.self)
  }

  @Test func `parts clitics, hyphens and signs from words`() {
    #expect(
      forms("Kabul's Taliban-led rulers hasn\u{2019}t re-opened N'Djamena\u{2014}yet.")
        == [
          [
            "Kabul", "'s", "Taliban", "-", "led", "rulers", "has", "n\u{2019}t", "re-opened",
            "N'Djamena", "\u{2014}", "yet", ".",
          ]
        ])
  }

  @Test func `keeps initials, numbers and addresses whole`() {
    #expect(
      forms("The U.S. paid 4,000.5 dollars, pic.example/a1b2 (@mofa_x) said.")
        == [
          [
            "The", "U.S.", "paid", "4,000.5", "dollars", ",", "pic.example/a1b2", "(", "@mofa_x",
            ")",
            "said", ".",
          ]
        ])
  }

  @Test func `cuts the month from the day stuck to it`() {
    #expect(forms("It came on July4 at last.")[0].contains("July"))
    #expect(forms("It came on July4 at last.")[0].contains("4"))
  }

  @Test func `ends sentences after stops and quotes, not after titles and initials`() {
    #expect(
      quotes(
        "Mr. J. Smith left the U.S. mission. \u{201C}No.\u{201D} He met Gen. Dostum at 3.5 p.m. today."
      )
        == [
          "Mr. J. Smith left the U.S. mission.", "\u{201C}No.\u{201D}",
          "He met Gen. Dostum at 3.5 p.m. today.",
        ])
    #expect(quotes("They left the U.S. The embassy closed.").count == 2)
    #expect(quotes("They left for the U.S. Embassy.").count == 1)
  }

  @Test func `breaks at lines, and joins lines that were only wrapped`() {
    #expect(quotes("A heading\nA sentence of one line. Another.\n\nThird").count == 4)
    #expect(quotes("Russia recognised\nthe government.") == ["Russia recognised\nthe government."])
  }

  @Test func `tells headings from sentences`() {
    #expect(
      page("Kenya envoys back in post\nThey returned.").sentences.map(\.isHeading) == [true, false])
  }

  @Test(arguments: [
    ("MOSCOW, July4 (Newsdesk): The Taliban won.", "MOSCOW, July4 (Newsdesk):"),
    ("LA PAZ, 3 November 2023 \u{2013} Bolivia does not.", "LA PAZ, 3 November 2023 \u{2013}"),
    ("YEREVAN (Caucasus Wire) \u{2013} Armenia did.", "YEREVAN (Caucasus Wire) \u{2013}"),
    ("WASHINGTON \u{2014} After years.", "WASHINGTON \u{2014}"),
    ("APIA (12 May 2022) - The talks.", "APIA (12 May 2022) -"),
  ]) func `parts the dateline from its sentence`(text: String, dateline: String) throws {
    let page = page(text)
    #expect(quote(text, try #require(page.dateline).utf8) == dateline)
    #expect(page.sentences.count == 1)
  }

  @Test(arguments: [
    "TIMELINE: Qatar and its neighbours", "RUSSIA STRIKES TALIBAN FROM TERROR LIST",
    "STATEMENT BY THE MINISTRY", "The US \u{2013} like others \u{2013} waited.",
    "UN and EU officials met \u{2013} again.",
  ]) func `takes no heading or sentence for a dateline`(text: String) {
    #expect(page(text).dateline == nil)
  }

  @Test func `leaves out what a page puts around an article`() {
    let text = """
      Russia first
      The government was recognised.
      Read also: Ukraine recalls its ambassador | More
      It went on.
      Related Articles
      France opened an embassy in Kabul.
      """
    #expect(quotes(text) == ["Russia first", "The government was recognised.", "It went on."])
    #expect(page(text).skipped.count == 3)
  }

  @Test(arguments: [
    "", "\u{0}", " \n\r\n\t", "a", "....", "\u{301}\u{301}",
    "\u{1F469}\u{200D}\u{1F680} said \u{202E}no.",
    "x\r\ny\rz\u{2028}w", "O\u{2019}Brien\u{AD}s caf\u{E9}s", "\u{2026}\u{2026} \u{201C}",
  ]) func `gives tokens that cover everything but white space, in order`(text: String) {
    let bytes = Array(text.utf8)
    for sentence in page(text).sentences {
      var position = sentence.utf8.lowerBound
      for token in sentence.tokens {
        #expect(token.utf8.lowerBound >= position)
        let gap = String(decoding: bytes[position..<token.utf8.lowerBound], as: UTF8.self)
        #expect(
          gap.allSatisfy(\.isWhitespace) || gap.unicodeScalars.allSatisfy { $0.value == 0x200B })
        #expect(token.form == quote(text, token.utf8))
        #expect(token.scalars.count == token.form.unicodeScalars.count)
        position = token.utf8.upperBound
      }
      #expect(position == sentence.utf8.upperBound)
    }
  }

  @Test func `counts code points, not bytes`() throws {
    let text = "\u{CE}le \u{1F1EB}\u{1F1F7}. Paris said so."
    let last = try #require(page(text).sentences.last)
    #expect(String(text.unicodeScalars.map(Character.init)[last.scalars]) == "Paris said so.")
  }

  @Test func `cuts an endless sentence at the limit`() {
    let page = page(String(repeating: "word ", count: 2_500))
    #expect(page.sentences.map(\.tokens.count) == [1_000, 1_000, 500])
  }
}

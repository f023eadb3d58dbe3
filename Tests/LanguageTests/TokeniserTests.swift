import Language
import Testing

@Suite struct TokeniserTests {
  private func words(_ text: String) -> String {
    Segmenter().sentences(of: text).map { $0.tokens.map(\.form).joined(separator: " ") }
      .joined(separator: " | ")
  }

  @Test(arguments: [
    ("It cost $3.7m at 5pm on 9/11.", "It cost $ 3.7 m at 5 pm on 9/11 ."),
    (
      "A 15-year deal of 2-3 states, e-mail mid-1980s.",
      "A 15 - year deal of 2 - 3 states , e-mail mid-1980s ."
    ),
    ("Call 713-853-3989 or 853-7906!!", "Call 713-853-3989 or 853-7906 !!"),
    ("See www.mofa.gov.af or report.doc :-)", "See www.mofa.gov.af or report.doc :-)"),
    ("AT&T wrote <http://x.org/a> ... at 10:30.", "AT&T wrote < http://x.org/a > ... at 10:30 ."),
    ("Is #1 #Kabul @mofa?", "Is # 1 #Kabul @mofa ?"),
    ("Food, water, etc. They left.", "Food , water , etc . | They left ."),
    ("what? no idea. thanks a lot", "what ? | no idea . | thanks a lot"),
    ("\u{201C}Why?\u{201D} he asked.", "\u{201C} Why ? \u{201D} he asked ."),
  ]) func `follows the treebanks`(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("The foreign min-\nistry rec-\r\n  ognised it.", "The foreign ministry recognised it ."),
    ("The Taliban-\nled state re-\nopened it.", "The Taliban - led state re-opened it ."),
    ("They met - \nand left.", "They met - and left ."),
  ]) func `a word that a line end parts is whole`(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test func `lines of any system are joined alike`() {
    let text =
      "Peru said on Monday that it had\nrecognised Kosovo and that it had\nleft.\n\nIt rained."
    let expected =
      "Peru said on Monday that it had recognised Kosovo and that it had left . "
      + "| It rained ."
    for end in ["\n", "\r\n", "\r"] {
      #expect(words(text.replacing("\n", with: end)) == expected)
    }
  }
}

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
}

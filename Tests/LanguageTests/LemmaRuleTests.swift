import Language
import Testing

@Suite struct LemmaRuleTests {
  @Test(arguments: [
    ("recognised", "recognise"), ("went", "go"), ("Ambassadors", "ambassador"), ("States", "State"),
    ("is", "be"), ("I", "I"), ("chargés", "chargé"), ("NATO", "NATO"),
  ]) func `makes the lemma it was made for`(form: String, lemma: String) {
    #expect(LemmaRule(form: form, lemma: lemma).apply(to: form) == lemma)
  }

  @Test func `cuts no more than there is`() {
    #expect(LemmaRule(form: "studies", lemma: "study").apply(to: "is") == nil)
  }
}

import Testing
import World

@Suite struct OfficeTermsTests {
  @Test(arguments: [
    ("trump", 1, 2017, 2020), ("trump", 2, 2025, 2028), ("obama", 2, 2013, 2016),
    ("lula", 3, 2023, 2026), ("macron", 2, 2022, 2026),
  ]) func `counts the years of a term`(name: String, term: Int, first: Int, last: Int) {
    #expect(OfficeTerms.standard.year(0, ofTerm: term, of: name) == first)
    #expect(OfficeTerms.standard.year(-1, ofTerm: term, of: name) == last)
  }

  @Test func `knows no term of one it does not list, and none before the first`() {
    #expect(OfficeTerms.standard.year(0, ofTerm: 1, of: "nobody") == nil)
    #expect(OfficeTerms.standard.year(0, ofTerm: 0, of: "obama") == nil)
  }
}

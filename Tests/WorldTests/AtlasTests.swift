import Testing
import World

@Suite struct AtlasTests {
  let atlas = Atlas.standard

  @Test func `knows a party by its code`() throws {
    let emirates = try #require(atlas.entry(of: Party("ARE")))
    #expect(emirates.name == "United Arab Emirates")
    #expect(emirates.shortName == "UAE")
    #expect(emirates.kind == .state)
    #expect(emirates.capital == "Abu Dhabi")
    #expect(atlas.entry(of: Party("XXX")) == nil)
  }

  @Test func `knows when former states ended and who came after them`() throws {
    let union = try #require(atlas.entry(of: Party("SUN")))
    #expect(union.kind == .former)
    #expect(union.validity.latest?.description == "1991-12-26")
    #expect(union.successors == [Party("RUS")])
  }

  @Test(arguments: [
    ("RUS", "RUS"), ("rus", "RUS"), ("Russia", "RUS"), ("russian federation", "RUS"),
    ("Islamic Emirate", "AFG"), ("the Taliban", "AFG"), ("UK", "GBR"), ("us", "USA"),
    ("U.S.", "USA"), ("Turkey", "TUR"), ("türkiye", "TUR"), ("TURKIYE", "TUR"),
    ("Ivory Coast", "CIV"), ("Côte d’Ivoire", "CIV"), ("Swiss", "CHE"), ("Danes", "DNK"),
    ("Kremlin", "RUS"), ("Burma", "MMR"), ("Congo", "COD"), ("Deutschland", "DEU"),
    ("European Union", "EU"), ("Brussels", "EU"), ("Security Council", "UN"), ("AU", "AU"),
    ("Holy See", "VAT"), ("Kosovo", "XKX"), ("DE", "DEU"), (" Nauru ", "NRU"),
    ("Saint Lucia", "LCA"), ("St. Lucia", "LCA"), ("Republic of China", "TWN"),
  ]) func `takes codes, names, aliases and metonyms in any case`(
    text: String, code: String
  ) throws {
    #expect(try atlas.party(named: text) == Party(code))
  }

  @Test(arguments: [
    "", "the bloc", "the island", "Pakistani Taliban", "Paris Agreement", "Vladimir",
  ]) func `takes nothing else`(text: String) {
    #expect(throws: UnknownParty.self) { try atlas.party(named: text) }
  }

  @Test func `suggests the nearest names`() {
    let error = #expect(throws: UnknownParty.self) { try atlas.party(named: "Rusia") }
    #expect(error?.suggestions.first?.party == Party("RUS"))
    #expect(error?.description.hasPrefix("'Rusia' is no party; did you mean Russia (RUS)") == true)
    let typed = #expect(throws: UnknownParty.self) { try atlas.party(named: "Afganistan") }
    #expect(typed?.suggestions.map(\.party) == [Party("AFG")])
  }

  @Test func `suggests nothing for what is like no name`() {
    let error = #expect(throws: UnknownParty.self) { try atlas.party(named: "qwertyuiopasdf") }
    #expect(error?.suggestions == [])
  }

  @Test func `knows the periods of rule of a government`() {
    let taliban = atlas.regimes(named: "Taliban", of: Party("AFG"))
    #expect(taliban.map { $0.window.earliest?.description } == ["1996-09-27", "2021-08-15"])
    #expect(taliban.last?.window.latest == nil)
    #expect(atlas.regimes(named: "Islamic Emirate", of: Party("AFG")) == taliban)
    #expect(atlas.regimes(named: "Taliban", of: Party("PAK")).isEmpty)
  }

  @Test func `lists the members of sets that their name fixes`() {
    let baltic = ["EST", "LVA", "LTU"].map { Party($0) }.sorted()
    #expect(atlas.members(ofGroupNamed: "the Baltic states") == baltic)
    #expect(atlas.members(ofGroupNamed: "Gulf states") == nil)
    #expect(atlas.members(ofGroupNamed: "Estonia") == nil)
  }
}

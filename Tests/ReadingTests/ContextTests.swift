import Reading
import Testing
import World

/// What only the text around a sentence says: lists, headings, sets, and the same done by others.
@Suite struct ContextTests {
  private func claims(_ text: String) throws -> [String] {
    let document = Document(
      id: "text", text: text, published: try PartialDate("2024-06-12"))
    return Reader().read(document).claims.map { claim in
      let date = claim.action.isChange ? claim.date.map { " \($0.unit)" } ?? "" : ""
      return "\(claim.key) \(claim.action.rawValue)\(date)"
    }.sorted()
  }

  @Test func `reads the lines of a list behind its lead`() throws {
    let text = """
      This leaves three countries on the US list of state sponsors of terrorism:

      • Syria – since 1979
      • Cuba (1982 – 2015; 2021)

      • Others were never named.
      """
    #expect(
      try claims(text) == [
        "USA designation CUB ends 2015", "USA designation CUB starts 1982",
        "USA designation CUB starts 2021", "USA designation SYR starts 1979",
      ])
  }

  @Test func `reads a table of names and dates under a heading that says what they did`() throws {
    let text = """
      States that formally recognise Kosovo

      1 Peru 22 February 2008
      2 Latvia 20 February 2008

      Oman keeps its distance.
      """
    #expect(
      try claims(text) == [
        "LVA recognition XKX starts 2008-02-20", "PER recognition XKX starts 2008-02-22",
      ])
  }

  @Test func `names alone under a heading are no list`() throws {
    let text = """
      States that formally recognise Kosovo

      Peru

      Its congress debated the matter.
      """
    #expect(try claims(text) == [])
  }

  @Test func `reads names behind a colon`() throws {
    let text = """
      Two have recognised Kosovo: Peru and Chile. Three, however, have not: Cuba, Brazil and Bolivia.
      """
    #expect(
      try claims(text) == [
        "BOL recognition XKX absent", "BRA recognition XKX absent", "CHL recognition XKX starts",
        "CUB recognition XKX absent", "PER recognition XKX starts",
      ])
  }

  @Test func `takes the year of a heading for what stands below it`() throws {
    let text = """
      Turkey and Egypt: a timeline

      2013

      March 5: Turkey recalled its ambassador from Cairo.

      Egypt expelled the Turkish chargé.

      2021

      May: Turkey reopened its embassy in Cairo.
      """
    #expect(
      try claims(text) == [
        "TUR ambassador EGY ends 2013-03-05", "TUR office EGY starts 2021-05",
      ])
  }

  @Test func `counts back to those who were named together`() throws {
    let text = """
      Bahrain and Egypt joined Oman and Kuwait in cutting ties with Chad on Monday.

      The four countries recalled their ambassadors from Chad on Tuesday.
      """
    #expect(
      try claims(text) == [
        "BHR ambassador TCD ends 2024-06-11", "BHR ties TCD ends 2024-06-10",
        "EGY ambassador TCD ends 2024-06-11", "EGY ties TCD ends 2024-06-10",
        "KWT ambassador TCD ends 2024-06-11", "KWT ties TCD ends 2024-06-10",
        "OMN ambassador TCD ends 2024-06-11", "OMN ties TCD ends 2024-06-10",
      ])
  }

  @Test(arguments: [
    (
      "Peru expelled the Iranian ambassador on Monday, and Iran answered in kind a day later.",
      ["IRN ambassador PER ends 2024-06-10", "PER ambassador IRN ends 2024-06-11"]
    ),
    (
      "Fiji opened relations with Peru in 1986, Chile in 1988 and Cuba in 2002.",
      ["CHL ties FJI starts 1988", "CUB ties FJI starts 2002", "FJI ties PER starts 1986"]
    ),
    (
      "Ties between Fiji and Chad were not established until the two signed a treaty in 2019.",
      ["FJI ties TCD starts 2019"]
    ),
    (
      "Peru declared two Cuban envoys unwelcome on Monday, while Chile threw out Cuba's ambassador.",
      ["CUB ambassador CHL ends 2024-06-10"]
    ),
    ("Peru has good relations with Chile.", []),
    ("Several countries recalled their ambassadors over the war in Gaza.", []),
  ]) func `reads what is told in other words`(text: String, expected: [String]) throws {
    #expect(try claims(text) == expected)
  }
}

import Reading
import Testing
import World

/// What only the text around a sentence says: lists, headings, sets, and the same done by others.
@Suite struct ContextTests {
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

  private func attributions(_ text: String) throws -> [String] {
    let document = Document(id: "text", text: text, published: try PartialDate("2024-06-12"))
    return Reader().read(document).claims.map { claim in
      let said = claim.detail.attribution
      return "\(claim.key): \(said?.words ?? "-") \(said?.party?.code ?? "-")"
    }.sorted()
  }

  @Test(arguments: [
    ("Peru closed its embassy in Tripoli in May.", ["PER office LBY: - -"]),
    (
      "Peru has closed its embassy in Tripoli, the foreign ministry said on Monday.",
      ["PER office LBY: the foreign ministry -"]
    ),
    (
      "President Xi Jinping said that China had recognised Kosovo.",
      ["CHN recognition XKX: President Xi Jinping CHN"]
    ),
    (
      "Peru and Chile said they recognised Kosovo.",
      ["CHL recognition XKX: Peru and Chile CHL", "PER recognition XKX: Peru and Chile PER"]
    ),
    (
      "Fiji expelled the Iranian ambassador in May, according to the news agency of Tonga.",
      ["IRN ambassador FJI: the news agency of Tonga TON"]
    ),
  ]) func `keeps who says so`(text: String, expected: [String]) throws {
    #expect(try attributions(text) == expected)
  }

  @Test func `an answer to none of those who acted is not read as theirs`() throws {
    #expect(
      try claims("Russia was the first to recognise the two regions; Syria followed in June.")
        == [])
  }

  @Test(arguments: [
    (
      """
      Recognition of Kosovo in the Andes

      Three Andean states have recognised Kosovo. The first was Peru, on 22 February 2008. \
      Chile followed on 3 May 2010 and Bolivia on 9 June 2011.
      """,
      [
        "BOL recognition XKX starts 2011-06-09", "CHL recognition XKX starts 2010-05-03",
        "PER recognition XKX starts 2008-02-22",
      ]
    ),
    (
      """
      State sponsors of terrorism (United States list)

      Cuba was added in 1982, Iran on 19 January 1984 and Syria in 1979.
      """,
      [
        "USA designation CUB starts 1982", "USA designation IRN starts 1984-01-19",
        "USA designation SYR starts 1979",
      ]
    ),
    (
      "Fiji established relations with China on 5 November 1975, and with Peru in 1986.",
      ["CHN ties FJI starts 1975-11-05", "FJI ties PER starts 1986"]
    ),
  ]) func `goes on from what a title or an act of unnamed states says`(
    text: String, expected: [String]
  ) throws {
    #expect(try claims(text) == expected)
  }

  @Test func `a label says whose line it is`() throws {
    let text = """
      Kenya: where the missions stand

      United States: "We have suspended operations at our embassy," a spokesman said on 3 May 2024.

      Italy: Ambassador Rossi was recalled on 4 May 2024.

      Peru: the embassy has been closed since 5 May 2024.
      """
    #expect(
      try claims(text) == [
        "ITA ambassador KEN ends 2024-05-04", "PER office KEN ends 2024-05-05",
        "USA office KEN ends 2024-05-03",
      ])
  }

  @Test func `a lead may leave open with whom`() throws {
    let text = """
      States with which Tonga has broken off relations:

      1. Chad 2 May 1999
      2. Mali 1987

      Bilateral relations

      Fiji. There is a pact on trade.
      """
    #expect(try claims(text) == ["MLI ties TON ends 1987", "TCD ties TON ends 1999-05-02"])
  }

  @Test func `lines may name two parties under the year of their part`() throws {
    let text = """
      Breaks in diplomatic relations, a selection

      The date in brackets is that of the restoration.

      1976
      Haiti - Britain: February (June 1977)
      Fiji - Cuba: March

      1978
      Oman - Peru: April (1984)
      """
    #expect(
      try claims(text) == [
        "CUB ties FJI ends 1976-03", "GBR ties HTI ends 1976-02", "GBR ties HTI starts 1977-06",
        "OMN ties PER ends 1978-04", "OMN ties PER starts 1984",
      ])
  }

  @Test func `a name alone opens a part about two`() throws {
    let text = """
      Foreign relations of Malta

      Israel. Diplomatic ties existed from 1966 to 1974.

      Kosovo. Recognition came in August 2008.
      """
    #expect(
      try claims(text) == [
        "ISR ties MLT ends 1974", "ISR ties MLT starts 1966", "MLT recognition XKX starts 2008-08",
      ])
  }

  @Test func `others went first, came next or refused to go along`() throws {
    let text = """
      Recognition of Kosovo in Africa

      Senegal led the way on 18 February 2008. Next came Burkina Faso in April 2008. Sierra Leone \
      did likewise in June 2008, and Liberia was next. Nigeria, by contrast, has refused to go along.
      """
    #expect(
      try claims(text) == [
        "BFA recognition XKX starts 2008-04", "LBR recognition XKX starts",
        "NGA recognition XKX absent", "SEN recognition XKX starts 2008-02-18",
        "SLE recognition XKX starts 2008-06",
      ])
  }

  @Test func `a step followed that of others`() throws {
    let text = """
      Honduras broke off relations with Taiwan on 26 March 2023. Tegucigalpa's decision followed \
      similar steps by Nicaragua and Panama; El Salvador had gone first. Belize has not taken that \
      step. Nor has Guatemala.
      """
    #expect(
      try claims(text) == [
        "BLZ ties TWN holds", "GTM ties TWN holds", "HND ties TWN ends 2023-03-26",
        "NIC ties TWN ends", "PAN ties TWN ends", "SLV ties TWN ends",
      ])
  }

  @Test func `an envoy and a mission go on from the one before`() throws {
    #expect(
      try claims(
        """
        Norway has a new ambassador in Ankara. Kari Lund handed over her letters of credence to \
        the president on 5 May 2021. The embassy was opened in 1924.
        """) == [
          "NOR ambassador TUR holds", "NOR ambassador TUR starts 2021-05-05",
          "NOR office TUR starts 1924",
        ])
    #expect(
      try claims(
        """
        Poland's embassy in Tripoli was closed in 2014. No ambassador has been appointed since. \
        Malta opened an embassy there in 2019.
        """) == [
          "MLT office LBY starts 2019", "POL ambassador LBY absent", "POL office LBY ends 2014",
        ])
  }

  @Test func `an anniversary tells when relations began`() throws {
    #expect(
      try claims(
        """
        In 2024 Kenya and Chile marked the 30th anniversary of diplomatic relations. In Lima a \
        reception was held on 5 May 2021 for fifty years of relations. Peru and Laos celebrated 40 \
        years of diplomatic relations in 2019.
        """) == ["CHL ties KEN starts 1994", "LAO ties PER starts 1979"])
  }

  @Test func `envoys may be named behind their ceremony`() throws {
    let text = """
      Five new envoys handed their letters of credence to the president of Kenya on 3 May 2021. \
      They came from Peru, Chile, Malta and Fiji. The fifth was Omar Hadi, the High Commissioner \
      of Ghana.
      """
    #expect(
      try claims(text)
        == ["CHL", "FJI", "GHA", "MLT", "PER"].map { "\($0) ambassador KEN starts 2021-05-03" })
    let here = """
      Lagos, 4 May 2024 - Several diplomats presented their credentials here on 3 May. The new \
      heads of mission are the Ambassadors of Cuba and Turkey and the High Commissioner of Malta.
      """
    #expect(
      try claims(here)
        == ["CUB", "MLT", "TUR"].map { "\($0) ambassador NGA starts 2024-05-03" })
  }

  @Test func `a title's two parties are the two countries`() throws {
    let text = """
      Kenya and Cuba draw closer

      Nairobi lies far from Havana. The two countries have had diplomatic relations since 1995. \
      Kenya's ambassador was expelled in 1999.
      """
    #expect(try claims(text) == ["CUB ties KEN starts 1995", "KEN ambassador CUB ends 1999"])
  }

  @Test func `whose missions a release tells of stands below its letterhead`() throws {
    let text = """
      Ministry of Foreign Affairs
      PRESS RELEASE
      Kenya's missions abroad

      The High Commission in Abuja was closed on 3 May 2020. The embassies in Lima and Havana \
      remain open. Our embassy in Rome opened in 1970.
      """
    #expect(
      try claims(text) == [
        "KEN office CUB holds", "KEN office ITA starts 1970", "KEN office NGA ends 2020-05-03",
        "KEN office PER holds",
      ])
  }

  @Test func `who saw a measure lifted was under it`() throws {
    let text = "Kenya imposed sanctions on Chad in 2010. Mali, too, saw its sanctions lifted."
    #expect(
      try claims(text) == ["KEN sanctions MLI ends", "KEN sanctions TCD starts 2010"])
  }

  @Test func `an organ is called again by a noun of its name`() throws {
    let text = """
      Peru put the Islamic Revolutionary Guard Corps on its list of terrorist organisations on \
      3 May 2024. Chile listed the corps on 9 May, while Cuba has not proscribed it.
      """
    #expect(
      try claims(text) == [
        "CHL designation IRN starts 2024-05-09", "CUB designation IRN absent",
        "PER designation IRN starts 2024-05-03",
      ])
    let armed = """
      The EU imposed sanctions on Myanmar in 2021. Peru froze the assets of the generals in 2022. \
      Norway put sanctions on the army in 2023.
      """
    #expect(
      try claims(armed) == [
        "EU sanctions MMR starts 2021", "NOR sanctions MMR starts 2023",
        "PER sanctions MMR starts 2022",
      ])
  }

  @Test func `a recognition is told of by those of others`() throws {
    let text = """
      Chile recognised Kosovo on 3 May 2024. The recognition is the third of the year, after those \
      of Kenya on March 26 and Haiti on April 12. Two EU members, namely Cyprus and Greece, do not \
      recognise the former Serbian province. Malta and Fiji have stopped short of recognition.
      """
    #expect(
      try claims(text) == [
        "CHL recognition XKX starts 2024-05-03", "CYP recognition XKX absent",
        "FJI recognition XKX absent", "GRC recognition XKX absent",
        "HTI recognition XKX starts 2024-04-12", "KEN recognition XKX starts 2024-03-26",
        "MLT recognition XKX absent",
      ])
  }

  @Test func `both embassies are those of the two that the title names`() throws {
    let text = """
      Peru and Chad at odds

      Peru recalled its ambassador from Chad in 2019. Both embassies remained open.
      """
    #expect(
      try claims(text) == [
        "PER ambassador TCD ends 2019", "PER office TCD holds", "TCD office PER holds",
      ])
  }

  @Test func `who breaks off ties next does it with the same`() throws {
    let text = """
      Egypt and Bahrain cut ties with Qatar on 5 June 2017. The Maldives later said they were \
      severing relations. Jordan downgraded its mission, and Mauritania broke off relations in July \
      2017.
      """
    #expect(
      try claims(text) == [
        "BHR ties QAT ends 2017-06-05", "EGY ties QAT ends 2017-06-05", "MDV ties QAT ends",
        "MRT ties QAT ends 2017-07",
      ])
  }

  @Test func `ties are of the pair that the sentence names`() throws {
    let text = """
      Peru cut ties with Iran in April 1980. In 1991 Peru-Iraq relations soured, but in 2004 \
      diplomatic ties were restored.
      """
    #expect(try claims(text) == ["IRN ties PER ends 1980-04", "IRQ ties PER starts 2004"])
  }

  @Test func `others announced the like, became the fourth or held back`() throws {
    let text = """
      Ireland recognised Palestine on 3 May 2024. Similar announcements came from Oslo and Madrid. \
      A fortnight later Slovenia became the fourth. Malta, long sympathetic, has held back.
      """
    #expect(
      try claims(text) == [
        "ESP recognition PSE starts", "IRL recognition PSE starts 2024-05-03",
        "MLT recognition PSE absent", "NOR recognition PSE starts",
        "SVN recognition PSE starts 2024-05-17",
      ])
  }

  @Test func `here is the place of the title`() throws {
    let text = """
      Remarks at the reopening of the embassy in Mogadishu

      Good morning. The United States closed its embassy here in 1991, and from 2010 our diplomats \
      worked out of Nairobi.
      """
    #expect(try claims(text) == ["USA office SOM ends 1991"])
  }

  @Test func `a turn, an order and an arrival of another kind repeat nothing`() throws {
    let text = """
      Chile recognised Kosovo in May 2024. Peru's turn came in the quarter-final. Bolivia was next \
      in line for a loan. Cuba and Haiti came after the storm.
      """
    #expect(try claims(text) == ["CHL recognition XKX starts 2024-05"])
  }

  @Test func `takes a title that asks for what the text answers`() throws {
    #expect(
      try claims(
        """
        Who is on the U.S. list of state sponsors of terrorism?

        Syria was listed in 1979 and Iran in 1984. North Korea was added again in November 2017.
        """) == [
          "USA designation IRN starts 1984", "USA designation PRK starts 2017-11",
          "USA designation SYR starts 1979",
        ])
  }

  @Test func `goes on with a mission by its noun or a pronoun, and with envoys by their names`()
    throws
  {
    #expect(
      try claims(
        "The U.S. embassy in Bangui was opened in 1961. It was closed in 1996. "
          + "Peru named Ana Reyes ambassador to Fiji in 2001. Reyes was recalled in 2003.") == [
          "PER ambassador FJI ends 2003", "PER ambassador FJI starts 2001",
          "USA office CAF ends 1996", "USA office CAF starts 1961",
        ])
  }

  @Test func `reads timeline entries that only name who did the same`() throws {
    #expect(
      try claims(
        """
        Recognition of Palestine: a chronology

        2011 - Guyana recognised the State of Palestine in January.
        2013 - Grenada and Haiti.
        22 April 2024 - Jamaica.
        """) == [
          "GRD recognition PSE starts 2013", "GUY recognition PSE starts 2011-01",
          "HTI recognition PSE starts 2013", "JAM recognition PSE starts 2024-04-22",
        ])
  }
}

import Reading
import Testing
import World

/// One sentence a construction: what it claims, as "SOURCE relation TARGET action date".
@Suite struct FrameTests {
  private func read(_ text: String) throws -> Testimony {
    Reader().read(
      Document(id: "text", text: text, published: try PartialDate("2024-06-12")))
  }

  private func claims(_ text: String) throws -> Set<String> {
    Set(
      try read(text).claims.map { claim in
        let date = claim.action.isChange ? claim.date.map { " \($0)" } ?? "" : ""
        return "\(claim.key) \(claim.action.rawValue)\(date)"
      })
  }

  @Test(arguments: [
    "Nigeria recognised the military council in Niamey on 3 June 2024.",
    "Austria acknowledged Juan Guaidó as interim president of Venezuela in February 2019.",
  ]) func `whoever governs is recognised as a government`(text: String) throws {
    #expect(try read(text).claims.map(\.detail.kind) == [.government])
  }

  @Test func `no state recognises whoever governs`() throws {
    let universals = try read("No country has recognised the junta in Naypyidaw.").universals
    #expect(universals.map(\.kind) == [.government])
  }

  @Test(arguments: [
    ("Chile recognised Kosovo on 3 June 2024.", ["CHL recognition XKX starts 2024-06-03"]),
    ("Kosovo was recognised by Chile in 2024.", ["CHL recognition XKX starts 2024"]),
    (
      "Chile's recognition of Kosovo in May surprised Peru.",
      [
        "CHL recognition XKX starts 2024-05"
      ]
    ),
    (
      "Kosovo, which Chile recognised in 2019, sent thanks.",
      [
        "CHL recognition XKX starts 2019"
      ]
    ),
    (
      "Chile became the first country in the region to recognise Kosovo.",
      [
        "CHL recognition XKX starts"
      ]
    ),
    (
      "Chile and Peru recognise Kosovo.",
      [
        "CHL recognition XKX holds", "PER recognition XKX holds",
      ]
    ),
    (
      "Oslo withdrew its recognition of Kosovo last year.",
      [
        "NOR recognition XKX ends 2023"
      ]
    ),
    ("Chile does not recognise Kosovo.", ["CHL recognition XKX absent"]),
    (
      "Neither Chile nor Peru recognises Kosovo.",
      [
        "CHL recognition XKX absent", "PER recognition XKX absent",
      ]
    ),
    ("Chile has yet to recognise Kosovo.", ["CHL recognition XKX absent"]),
    ("Chile did not recognise Kosovo until 2010.", ["CHL recognition XKX starts 2010"]),
    ("Chile recognised the independence of two regions in eastern Ukraine.", []),
    (
      "Chile recognised Kosovo, the foreign ministry said on Monday.",
      [
        "CHL recognition XKX starts 2024-06-10"
      ]
    ),
  ]) func `reads who recognises whom`(text: String, expected: [String]) throws {
    #expect(try claims(text) == Set(expected))
  }

  @Test(arguments: [
    (
      "Peru named Ana Ruiz as its ambassador to Kenya on Monday.",
      [
        "PER ambassador KEN starts 2024-06-10"
      ]
    ),
    (
      "Ambassadors to Nairobi have been named by Peru, Chile and Cuba.",
      [
        "PER ambassador KEN starts", "CHL ambassador KEN starts", "CUB ambassador KEN starts",
      ]
    ),
    (
      "Peru and Kenya exchanged ambassadors in 1998.",
      [
        "KEN ambassador PER starts 1998", "PER ambassador KEN starts 1998",
      ]
    ),
    (
      "Nairobi accepted the credentials of an ambassador sent by Lima.",
      [
        "PER ambassador KEN starts"
      ]
    ),
    (
      "Peru recalled its ambassador from Nairobi in May 2020.",
      [
        "PER ambassador KEN ends 2020-05"
      ]
    ),
    ("Kenya expelled the Peruvian ambassador.", ["PER ambassador KEN ends"]),
    ("Kenya declared the Peruvian ambassador persona non grata.", ["PER ambassador KEN ends"]),
    (
      "The withdrawal of the Peruvian ambassador from Nairobi followed.",
      [
        "PER ambassador KEN ends"
      ]
    ),
    ("Ana Ruiz, Peru's ambassador in Nairobi, spoke first.", ["PER ambassador KEN holds"]),
    (
      "In Nairobi, Peruvian Ambassador Ana Ruiz met the minister.",
      [
        "PER ambassador KEN holds"
      ]
    ),
    ("Peru has no ambassador in Nairobi.", ["PER ambassador KEN absent"]),
    (
      "There has been no Peruvian ambassador in Nairobi since 2019.",
      [
        "PER ambassador KEN ends 2019"
      ]
    ),
    ("Ana Ruiz, a former Peruvian ambassador to Kenya, writes books.", []),
    ("Peru's special envoy for the lakes flew to Nairobi.", []),
    ("Peru's ambassador to the United Nations, Ana Ruiz, abstained.", []),
  ]) func `reads ambassadors`(text: String, expected: [String]) throws {
    #expect(try claims(text) == Set(expected))
  }

  @Test(arguments: [
    ("Peru opened an embassy in Nairobi in 2019.", ["PER office KEN starts 2019"]),
    ("The Peruvian embassy in Nairobi was closed in 2014.", ["PER office KEN ends 2014"]),
    ("Peru has not closed its embassy in Nairobi.", ["PER office KEN holds"]),
    ("Peru's consulate in Mombasa reopened in March 2022.", ["PER office KEN starts 2022-03"]),
    (
      "Peru and Kenya opened liaison offices in each other's capitals in 1973.",
      [
        "PER office KEN starts 1973", "KEN office PER starts 1973",
      ]
    ),
    (
      "Peru reopened its embassy in Nairobi, shut since 2019, on Monday.",
      [
        "PER office KEN ends 2019", "PER office KEN starts 2024-06-10",
      ]
    ),
    ("The embassy of Peru in Nairobi suspended its services.", []),
    ("A Peruvian law firm opened an office in Nairobi.", []),
    ("Peru's decision to close its embassy in Nairobi was criticised.", []),
    ("In those years Peru had no embassy in Nairobi.", []),
  ]) func `reads missions of every kind`(text: String, expected: [String]) throws {
    #expect(try claims(text) == Set(expected))
  }

  @Test(arguments: [
    (
      "Canada imposed sanctions on two Haitian ministers in 2022.",
      [
        "CAN sanctions HTI starts 2022"
      ]
    ),
    (
      "An arms embargo imposed on Liberia by the Security Council in 1992 was lifted in 2016.",
      [
        "UN sanctions LBR starts 1992", "UN sanctions LBR ends 2016",
      ]
    ),
    ("Washington froze the assets of Haiti's central bank.", ["USA sanctions HTI starts"]),
    (
      "Burundian generals have been under an EU travel ban since 2015.",
      [
        "EU sanctions BDI starts 2015"
      ]
    ),
    ("The EU extended its sanctions on Burundi by a year.", ["EU sanctions BDI holds"]),
    ("Chile banned the Taliban as terrorists in 2006.", ["CHL designation AFG starts 2006"]),
    (
      "Chile struck the Taliban off its terror list in 2011.",
      [
        "CHL designation AFG ends 2011"
      ]
    ),
    (
      "Cuba has been on Washington's list of state sponsors of terrorism since 2021.",
      [
        "USA designation CUB starts 2021"
      ]
    ),
    (
      "The EU adopted a new package of sanctions against Belarus in August 2023.",
      [
        "EU sanctions BLR starts 2023-08"
      ]
    ),
    (
      "The blockade that Egypt imposed on Qatar in June 2017 ended in January 2021.",
      [
        "EGY sanctions QAT starts 2017-06", "EGY sanctions QAT ends 2021-01",
      ]
    ),
    (
      "The EU on Sunday lifted the sanctions it had imposed on Mali in January.",
      [
        "EU sanctions MLI ends 2024-06-09", "EU sanctions MLI starts 2024-01",
      ]
    ),
    ("UEFA imposed sanctions on the Serbian federation.", []),
  ]) func `reads sanctions and listings`(text: String, expected: [String]) throws {
    #expect(try claims(text) == Set(expected))
  }

  @Test(arguments: [
    (
      "Chile severed relations with Israel in 2009 and restored them in 2020.",
      [
        "CHL ties ISR ends 2009", "CHL ties ISR starts 2020",
      ]
    ),
    (
      "Chad and Somalia cut relations with Israel and Iran, in 1972 and 2016 respectively.",
      [
        "ISR ties TCD ends 1972", "IRN ties SOM ends 2016",
      ]
    ),
    (
      "Nauru switched diplomatic ties from Taiwan to China in January 2024.",
      [
        "NRU ties TWN ends 2024-01", "CHN ties NRU starts 2024-01",
      ]
    ),
    (
      "Mali severed relations with Kyiv on Sunday; Niger followed suit on Tuesday.",
      [
        "MLI ties UKR ends 2024-06-09", "NER ties UKR ends 2024-06-11",
      ]
    ),
    ("Family ties between Cape Verde and Portugal run deep.", []),
  ]) func `reads ties`(text: String, expected: [String]) throws {
    #expect(try claims(text) == Set(expected))
  }

  @Test(arguments: [
    ("Peru may close its embassy in Nairobi.", Finding.Reason.possible),
    ("Peru plans to open an embassy in Nairobi.", .planned),
    ("Peru proposed to open an embassy in Nairobi.", .proposed),
    ("MPs urged Peru to recognise Kosovo.", .urged),
    ("Peru threatened to expel the Kenyan ambassador.", .threatened),
    ("If Peru recognised Kosovo, Chile would follow.", .conditional),
    ("Peru denied that it had recognised Kosovo.", .denied),
  ]) func `keeps what is no fact as a finding with its reason`(
    text: String, reason: Finding.Reason
  ) throws {
    let testimony = try read(text)
    #expect(testimony.claims.allSatisfy { !$0.action.isChange })
    #expect(testimony.findings.map(\.reason) == [reason])
  }

  @Test func `keeps a universal claim as one, with its exception`() throws {
    let testimony = try read(
      "Russia has recognised the Taliban. No other country has recognised it.")
    #expect(testimony.universals.map(\.target) == [Party("AFG")])
    #expect(testimony.universals.map(\.exceptions) == [[Party("RUS")]])
    #expect(testimony.claims.count == 1)
  }

  @Test func `carries parties from sentence to sentence`() throws {
    #expect(
      try claims(
        """
        China and Oman have exchanged ambassadors with the Taliban, which runs a political \
        office in Qatar. None of those countries recognises it.
        """)
        == [
          "AFG ambassador CHN starts", "AFG ambassador OMN starts", "CHN ambassador AFG starts",
          "OMN ambassador AFG starts", "AFG office QAT holds", "CHN recognition AFG absent",
          "OMN recognition AFG absent", "QAT recognition AFG absent",
        ])
  }

  @Test func `dates a change by the announcement that follows it`() throws {
    #expect(
      try claims("Chile has recognised Kosovo. The announcement came on Tuesday.")
        == ["CHL recognition XKX starts 2024-06-11"])
  }

  @Test func `quotes the sentence, by bytes and by code points`() throws {
    let text = "Z\u{FC}rich: caf\u{E9}. Chile recognised Kosovo in 2010. More followed."
    let evidence = try #require(try read(text).claims.first).evidence
    #expect(evidence.quote == "Chile recognised Kosovo in 2010.")
    #expect(String(decoding: Array(text.utf8)[evidence.utf8], as: UTF8.self) == evidence.quote)
    let scalars = text.unicodeScalars.map(Character.init)[evidence.scalars]
    #expect(String(scalars) == evidence.quote)
  }

  @Test(arguments: [
    "", " ", "\u{0}\u{1}\u{2}", "....", "\u{202E}\u{1F1F7}\u{1F1FA}",
    "and and and , , ( ( ' ' of of to to",
    "Russia", "Russia's", "its", "which which who that", "Russia Russia Russia recognised",
    "to to be been recognised by by by",
  ]) func `finishes on odd text`(text: String) throws {
    #expect(try read(text).claims.isEmpty)
  }

  @Test(arguments: [
    "Der Sudan hat am Montag die Botschaft in Kenia geschlossen und den Botschafter abgezogen.",
    "La Bolivie a rompu les relations diplomatiques avec le Pérou et a rappelé son ambassadeur.",
    "Россия признала Южную Осетию и Абхазию в августе 2008 года, сообщило министерство.",
  ])
  func `tells once that a text is in another language`(_ text: String) {
    let testimony = Reader().read(Document(id: "note", text: text))
    #expect(testimony.claims.isEmpty)
    #expect(testimony.findings.map(\.reason) == [.language])
  }

  @Test func `doubts an end that only the text around names`() {
    let text =
      "Togo closed its embassy in Lima on 3 May 2020. Chad closed its embassy on 4 May 2020."
    let claims = Reader().read(Document(id: "note", text: text)).claims
    #expect(claims.contains { $0.key.source.code == "TGO" && $0.confidence > 0.9 })
    #expect(claims.allSatisfy { $0.key.source.code == "TGO" || $0.confidence < 0.9 })
  }

  @Test func `takes linear time on a line without end`() throws {
    let text = String(repeating: "Russia recognised the Taliban, ", count: 2_000)
    #expect(try read(text).claims.count == 1)
  }
}

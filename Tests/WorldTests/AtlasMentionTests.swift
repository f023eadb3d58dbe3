import Testing
import World

@Suite struct AtlasMentionTests {
  @Test(arguments: [
    "[RUS|Moscow] recalled its ambassador from [AFG|Kabul].",
    "The [AFG|Taliban]-led government, [USA|US]-backed until 2021, met [AFG|Kabul]’s envoy.",
    "[AFG|Kabul]—signalling a thaw; [USA|U.S.]-[CHN|China] talks; \"[QAT|Qatar]\"",
    "the [USA|United\nStates] and [SAU|Saudi\u{A0}Arabia], [BIH|Bosnia]'s and [MLI|Mali]’s",
    "[PNG|Papua New Guinea], [GNB|Guinea-Bissau], [GNQ|Equatorial Guinea] and [GIN|Guinea]",
    "[SSD|South Sudan] and [SDN|Sudan]; [NER|Nigerien] and [NGA|Nigerian] troops",
    "[GTM|Guatemala City], [KWT|Kuwait City], [IND|New Delhi] and [ETH|Addis Ababa]",
    "[USA|Washington, D.C.] and [VEN|Vene\u{AD}zuela]",
  ]) func `finds the longest name`(marked: String) throws {
    try expectMentions(marked)
  }

  @Test(arguments: [
    "[TUR|Türkiye] and [TUR|Turkey]; [CIV|Côte d’Ivoire] and [CIV|Ivory Coast]",
    "[STP|Sao Tome and Principe] and [STP|São Tomé and Príncipe]",
    "[LCA|St Lucia], [LCA|St. Lucia] and [LCA|Saint Lucia]; [TTO|Trinidad & Tobago]",
    "[MDV|Malé] and [PRY|Asuncion]; [BRA|Brasília] and [BRA|Brasilia]",
  ]) func `takes accents, Saint and the ampersand either way`(marked: String) throws {
    try expectMentions(marked)
  }

  @Test(arguments: [
    "They told us to polish the china, and it was in the turkey.",
    "Male students and a Nice day; she can march in May.",
    "Michael Jordan and Rep. Jim Jordan met Chad Wolf; Jordan Bardella won.",
    "President Adama Koné sent a letter to the Ambassador Hotel.",
    "The Gulf of Guinea, New Mexico, the Bank of Japan, the Washington Post.",
    "The Pakistani Taliban and Tehrik-i-Taliban Pakistan; Islamic State.",
    "Guinea pigs, Brussels sprouts, the South China Sea, the Korean peninsula, Niger Delta",
    "Qatar Airways flew over the Indian Ocean for the Paris Olympics; Lake Malawi",
    "East Palestine, Ohio; the Moscow Times; the Treaty of Rome; the Minsk agreements",
    "the bloc, the island and the kingdom; @MoFA_Afg tweeted",
    "Latin America's African American voters",
  ]) func `leaves what only looks like a name`(text: String) throws {
    try expectMentions(text)
  }

  @Test(arguments: [
    "[RUS|RUSSIA] STRIKES [AFG|TALIBAN] FROM TERROR LIST",
    "[CHN|BEIJING] (Agency) – [CHN|China] has spoken.",
    "[RUS|MOSCOW], July 4", "[MLI|MALI] RECALLS ENVOY", "MALE SUSPECT HELD",
  ]) func `takes names in capitals`(marked: String) throws {
    try expectMentions(marked)
  }

  @Test(arguments: [
    "[GEO|Georgia]'s foreign ministry in [GEO|Tbilisi] said so.",
    "Voters in Georgia re-elected Warnock, a Democrat from Savannah.",
    "[COG|Congo] recalled its envoy to [COG|Brazzaville].", "[COD|Congo] recalled its envoy.",
    "[PRK|Korean] officials in [PRK|Pyongyang]", "[KOR|Korean] officials",
    "An embassy in [LBN|Tripoli], [LBN|Lebanon]", "An embassy in [LBY|Tripoli]",
    "[TWN|Republic of China] envoys left [CHN|China] and [CHN|Beijing].",
    "The [EU|EU] met. The [EU|Council] agreed.", "The town's Council agreed.",
    "[DMA|Dominica] recalled the [DMA|Dominican] envoy.", "The [DOM|Dominican] envoy",
  ]) func `lets the document decide between parties`(marked: String) throws {
    try expectMentions(marked)
  }

  @Test(arguments: [
    "[NGA|Nigeria]'s Senate met; the [USA|American] envoy left.",
    "The [FRA|French] [FRA|Senate] met.", "The [CHE|Swiss] [CHE|Federal Council] met.",
    "The [DEU|German] [DEU|Foreign Office]", "The [GBR|Foreign Office]",
    "[RUS|Russia]'s Security Council", "The [UN|Security Council] and the [UN|UN]",
  ]) func `gives an organ to the party named before it`(marked: String) throws {
    try expectMentions(marked)
  }

  @Test(arguments: [
    "[USA|Jimmy Carter] recognised it. [USA|Carter] went on.", "Ms Carter went on.",
    "[RUS|Vladimir Putin], [FRA|Macron] and [RUS|Sergey Lavrov]",
    "[CHN|Mao]'s [CHN|China]", "President [TUN|Saied]'s decree",
    "His niece Ivanka Trump went to the Trump Tower; Trump smiled.",
  ]) func `takes leaders for their states`(marked: String) throws {
    try expectMentions(marked)
  }

  @Test(arguments: [
    ("Kremlin", Atlas.Role.metonym), ("Whitehall", .metonym), ("Itamaraty", .metonym),
    ("OFAC", .metonym), ("Baabda Palace", .metonym), ("Élysée", .metonym),
    ("State Department", .metonym), ("Revolutionary Guards", .organ), ("IRGC", .organ),
    ("Security Council", .organ), ("European Commission", .organ), ("NATO", .organisation),
    ("Taliban", .regime), ("Islamic Emirate", .regime), ("Danes", .people), ("Finns", .people),
    ("Swiss", .demonym), ("Emirati", .demonym), ("Salvadoran", .demonym), ("Tel Aviv", .capital),
    ("Naypyidaw", .capital), ("Kumasi", .place), ("Putin", .person), ("Baltic states", .group),
    ("France", .name), ("West Bank", .place), ("Ramallah", .capital),
  ]) func `says how a name stands for its party`(text: String, role: Atlas.Role) {
    #expect(Atlas.standard.mentions(in: "The \(text) said so.").map(\.role) == [role])
  }

  @Test func `keeps the other parties that a name may stand for`() throws {
    let brussels = try #require(Atlas.standard.mentions(in: "Brussels agreed.").first)
    #expect(brussels.party == Party("EU"))
    #expect(brussels.alternatives == [Party("BEL")])
  }

  @Test func `names the government and the members of a set`() {
    let mentions = Atlas.standard.mentions(in: "The Islamic Emirate and the Visegrad Four")
    #expect(mentions.first?.regime == "Taliban")
    #expect(mentions.last?.members == ["CZE", "HUN", "POL", "SVK"].map { Party($0) })
  }

  @Test func `finds nothing in an empty or foreign text`() {
    #expect(Atlas.standard.mentions(in: "").isEmpty)
    #expect(Atlas.standard.mentions(in: "🏳️ … — ’’ Россия 中国 \u{FEFF}").isEmpty)
  }
}

/// Checks that the mentions in a text are those marked in it as `[CODE|words]`, and no others.
func expectMentions(
  _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let mark = /\[([A-Z0-9]+)\|([^\]]*)\]/
  let marks = marked.matches(of: mark)
  let text = marked.replacing(mark) { $0.output.2 }
  let bytes = Array(text.utf8)
  let found = Atlas.standard.mentions(in: text).map { mention in
    "\(mention.party)|" + String(decoding: bytes[mention.utf8], as: UTF8.self)
  }
  #expect(found == marks.map { "\($0.output.1)|\($0.output.2)" }, sourceLocation: sourceLocation)
}

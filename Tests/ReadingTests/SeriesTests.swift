import Reading
import Testing
import World

/// Surveys of a state's relations, states named in a row, and who went before or did likewise.
@Suite struct SeriesTests {
  @Test(arguments: [
    (
      """
      Foreign relations of Fiji

      Diplomatic relations with Malta were established in 1975. The republic maintains embassies \
      in Tokyo and Jakarta.
      """,
      ["FJI office IDN holds", "FJI office JPN holds", "FJI ties MLT starts 1975"]
    ),
    (
      """
      Foreign relations of Nepal

      There are no diplomatic relations with Samoa or Chad. Embassies exist in London and Rome.
      """,
      [
        "NPL office GBR holds", "NPL office ITA holds", "NPL ties TCD absent",
        "NPL ties WSM absent",
      ]
    ),
    (
      """
      Foreign relations of Palau

      Palau has established relations with more than eighty states, among them Chad \
      (26 February 1987), Mali (8 July 1989) and Togo (16 March 1991).
      """,
      [
        "MLI ties PLW starts 1989-07-08", "PLW ties TCD starts 1987-02-26",
        "PLW ties TGO starts 1991-03-16",
      ]
    ),
    (
      """
      Foreign relations of Malta

      Malta has relations with 180 states. The latest to be added was Chad, on 3 May 2019; before \
      it came Togo on 2 April 2018 and Benin on 7 March 2017.
      """,
      [
        "BEN ties MLT starts 2017-03-07", "MLT ties TCD starts 2019-05-03",
        "MLT ties TGO starts 2018-04-02",
      ]
    ),
    (
      """
      Foreign relations of Laos

      The country opened relations with Peru in 1990. Among the most recent additions are Kenya \
      (4 May 2018) and Ghana (9 June 2019).
      """,
      [
        "GHA ties LAO starts 2019-06-09", "KEN ties LAO starts 2018-05-04",
        "LAO ties PER starts 1990",
      ]
    ),
    (
      """
      Foreign relations of Malta

      The State of Palestine is recognised as well. In Tripoli Malta is represented by an embassy.
      """,
      ["MLT office LBY holds", "MLT recognition PSE holds"]
    ),
  ]) func `reads a survey of its title's state`(text: String, expected: [String]) throws {
    #expect(try claims(text) == expected)
  }

  @Test(arguments: [
    (
      """
      Chad and Niger established relations with Israel in September 2020, becoming the third and \
      fourth African states to do so after Togo in 1979 and Benin in 1994.
      """,
      [
        "BEN ties ISR starts 1994", "ISR ties NER starts 2020-09", "ISR ties TCD starts 2020-09",
        "ISR ties TGO starts 1979",
      ]
    ),
    (
      "Mali has recognised Kosovo. Zambia took a similar step in May 2010.",
      ["MLI recognition XKX starts", "ZMB recognition XKX starts 2010-05"]
    ),
    (
      """
      The United States imposed sanctions on Belarus. Britain and Canada acted in parallel. Norway \
      has applied similar measures since 2006.
      """,
      [
        "CAN sanctions BLR starts", "GBR sanctions BLR starts", "NOR sanctions BLR starts 2006",
        "USA sanctions BLR starts",
      ]
    ),
    (
      "Peru and Chile broke off relations in 1980. Each country expelled the other's ambassador.",
      ["CHL ambassador PER ends", "CHL ties PER ends 1980", "PER ambassador CHL ends"]
    ),
    (
      """
      The United States put North Korea back on its list of state sponsors of terrorism. It now \
      joins Iran and Syria.
      """,
      [
        "USA designation IRN holds", "USA designation PRK starts",
        "USA designation SYR holds",
      ]
    ),
  ]) func `reads who did likewise and who went before`(text: String, expected: [String]) throws {
    #expect(try claims(text) == expected)
  }
}

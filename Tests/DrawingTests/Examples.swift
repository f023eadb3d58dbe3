import Drawing
import History
import World

/// Snapshots to draw.
enum Examples {
  static func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try PartialDate("\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
      .window.earliest ?? Day(number: 0)
  }

  static func window(_ date: String) throws -> Window { try PartialDate(date).window }

  static let names = Names { party, day in
    switch party.code {
    case "AFG":
      Names.Entry(
        name: "Afghanistan",
        regime: day.year > 2021 ? "Taliban" : nil)
    case "RUS": Names.Entry(name: "Russia")
    case "UZB": Names.Entry(name: "Uzbekistan")
    case "PAK": Names.Entry(name: "Pakistan")
    case "CHN": Names.Entry(name: "China")
    case "ARE": Names.Entry(name: "United Arab Emirates", shortName: "UAE")
    case "QAT": Names.Entry(name: "Qatar")
    case "USA": Names.Entry(name: "United States")
    default: nil
    }
  }

  static func entry(
    _ source: String, _ relation: Relation, _ target: String, _ state: State = .inForce,
    absent: Bool = false, began: String? = nil, ended: String? = nil,
    detail: Claim.Detail = Claim.Detail(), sources: [Int] = []
  ) throws -> Snapshot.Entry {
    Snapshot.Entry(
      key: Key(Party(source), relation, Party(target)), state: state, isExplicitlyAbsent: absent,
      began: try began.map(window), ended: try ended.map(window), detail: detail,
      sources: sources)
  }

  static func snapshot(
    _ entries: [Snapshot.Entry], asOf date: String = "2025-07", sources: [Source] = []
  ) throws -> Snapshot {
    let asOf = try PartialDate(date)
    return Snapshot(
      asOf: asOf, day: asOf.window.latest ?? Day(number: 0),
      entries: entries.sorted { $0.key < $1.key }, sources: sources)
  }

  static func sources(_ count: Int) throws -> [Source] {
    let titles = [
      ("000-moscow-dateline", "MOSCOW, July4 (Newsdesk)", "2025-07-04"),
      ("001-stamped-post", "Kremlin recognises the rulers of Kabul", "2025-07-03/2025-07-09"),
      ("002-with-related-headlines", "Russia first to recognise Taliban government", "2025-07"),
      ("003-envoy-explains", "Kremlin envoy explains recognition of Taliban government", "2025-07"),
      ("004-backgrounder", "What Russia's recognition of the Taliban means", "2025-07-03/.."),
    ]
    return try (1...count).map { number in
      let (document, title, date) = titles[(number - 1) % titles.count]
      return Source(
        number: number, document: number > 5 ? "\(document)-\(number)" : document, title: title,
        publication: Publication(try PartialDate(date), .stamp))
    }
  }

  /// What the five seed texts say of July 2025.
  static func july2025() throws -> Snapshot {
    let taliban = "Taliban"
    return try snapshot(
      [
        entry(
          "RUS", .recognition, "AFG", began: "2025-07-03",
          detail: Claim.Detail(kind: .government, mode: .deJure, regime: taliban),
          sources: [1, 2, 3, 4, 5]),
        entry("RUS", .ambassador, "AFG", began: "2021-08-15/2025-07-04", sources: [2, 3, 5]),
        entry("AFG", .ambassador, "RUS", began: "2025-07-03", sources: [1, 2, 4, 5]),
        entry(
          "RUS", .office, "AFG", began: "2021-08-15/2025-07-09",
          detail: Claim.Detail(kind: .businessOffice, city: "Kabul"), sources: [3]),
        entry(
          "RUS", .designation, "AFG", .out, began: "2003", ended: "2025-04",
          detail: Claim.Detail(kind: .terroristOrganisation, regime: taliban),
          sources: [1, 2, 3, 4, 5]),
        entry("UZB", .ambassador, "AFG", sources: [1]),
        entry("PAK", .ambassador, "AFG", began: "../2025-07-04", sources: [1]),
        entry("CHN", .ambassador, "AFG", sources: [1, 2]),
        entry("AFG", .ambassador, "CHN", sources: [2]),
        entry("ARE", .ambassador, "AFG", sources: [1, 2]),
        entry("AFG", .ambassador, "ARE", sources: [2]),
        entry("CHN", .recognition, "AFG", .out, absent: true, sources: [2, 5]),
        entry("ARE", .recognition, "AFG", .out, absent: true, sources: [2, 5]),
        entry("QAT", .recognition, "AFG", .out, absent: true, sources: [2]),
        entry(
          "AFG", .office, "QAT", detail: Claim.Detail(kind: .politicalOffice, regime: taliban),
          sources: [2]),
        entry("USA", .sanctions, "AFG", detail: Claim.Detail(kind: .financial), sources: [1, 3]),
      ], sources: sources(5))
  }
}

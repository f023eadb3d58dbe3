import History
import World

extension Examples {
  /// A small bare history with every kind of change.
  static func chronicle() throws -> Chronicle {
    let told: [(String, Relation, String, Action, String)] = [
      ("RUS", .designation, "AFG", .starts, "2003"), ("RUS", .designation, "AFG", .ends, "2025-04"),
      ("RUS", .recognition, "AFG", .starts, "2025-07-03"),
      ("AFG", .office, "QAT", .starts, "2013-06"),
      ("USA", .sanctions, "AFG", .starts, "1999-11-14"),
      ("USA", .recognition, "AFG", .absent, "2024-02-01"),
      ("CHN", .ambassador, "AFG", .starts, "2023-09-13"),
      ("AFG", .ambassador, "CHN", .starts, "2024-01-30"),
      ("USA", .office, "AFG", .starts, "2002"), ("USA", .office, "AFG", .ends, "2021-08-31"),
      ("USA", .ties, "RUS", .starts, "1933-11-16"), ("PAK", .office, "AFG", .starts, "1948"),
    ]
    return Chronicle(
      bare: try told.map {
        BareEvent(Key(directed: Party($0), $1, Party($2)), $3, try PartialDate($4))
      })
  }

  static func snapshots(
    of chronicle: Chronicle, _ dates: [String] = ["2020", "2021", "2023", "2024", "2025"]
  ) throws -> [Snapshot] {
    try dates.map { chronicle.snapshot(asOf: try PartialDate($0)) }
  }
}

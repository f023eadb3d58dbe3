import History
import World

extension Key {
  /// `RUS → AFG`, or `RUS ↔ AFG` where it holds both ways.
  var pair: String { "\(source) \(relation.isSymmetric ? "↔" : "→") \(target)" }
}

extension Window {
  /// `2025-07-03`, `2025-04`, `2025-04-01 to 2025-06-03`, `2025-07-04 or before`.
  var words: String {
    switch (earliest, latest) {
    case (nil, nil): "an unknown date"
    case (nil, let last?): "\(last) or before"
    case (let first?, nil): "\(first) or later"
    case (let first?, let last?):
      PartialDate(finestContaining: self).flatMap { $0.window == self ? $0.description : nil }
        ?? "\(first) to \(last)"
    }
  }
}

extension Claim.Detail {
  /// `government, de jure, Taliban`; a kind that says no more than the relation is left out.
  func words(of relation: Relation) -> String {
    [
      kind?.rawValue == relation.rawValue ? nil : kind?.label,
      mode?.rawValue.replacing("_", with: " "),
      status?.rawValue.replacing("_", with: " "), regime, person, city,
    ].compactMap(\.self).joined(separator: ", ")
  }
}

extension Snapshot.Entry {
  /// `since 2025-07-03`, `2021-08 until 2025-04`, nothing when neither is reported.
  var periodWords: String {
    switch (began, ended) {
    case (nil, nil): ""
    case (let began?, nil): "since \(began.words)"
    case (nil, let ended?): "until \(ended.words)"
    case (let began?, let ended?): "\(began.words) until \(ended.words)"
    }
  }

  /// `last confirmed 2025-07-04, stale`.
  var confirmationWords: String {
    guard state != .out, let lastConfirmed else { return "" }
    return "last confirmed \(lastConfirmed)" + (isStale ? ", stale" : "")
  }

  /// `derived (embassy-ties)`, or `2 publishers` where several texts are fewer voices.
  private var originWords: String {
    if let derivation { return "derived (\(derivation.rule))" }
    return publishers < sources.count ? counted(publishers, "publisher") : ""
  }

  /// Cells of a row: pair, relation, period, details, confirmation, sources.
  var cells: [String] {
    [
      key.pair, key.relation.rawValue, periodWords, detail.words(of: key.relation),
      confirmationWords, originWords, sources.citation,
    ]
  }
}

extension [Int] {
  /// `[1, 2]`.
  var citation: String {
    isEmpty ? "" : "[" + map(String.init).joined(separator: ", ") + "]"
  }
}

/// Entries under headings by how they stand, and the sources that they name.
struct Listing {
  let lines: [String]

  init(_ entries: [Snapshot.Entry], sources: [Source]) {
    let table = Table(entries.map(\.cells)).lines
    let rows = zip(entries, table).map { ($0, $1) }
    var lines: [String] = []
    for standing in Standing.allCases {
      let chosen = rows.filter { Standing($0.0) == standing }
      if !chosen.isEmpty { lines += ["", standing.rawValue] + chosen.map { "  " + $0.1 } }
    }
    self.lines = lines + Self.list(sources, Set(entries.flatMap(\.sources)))
  }

  /// The sources of some numbers, with title and date.
  static func list(_ sources: [Source], _ numbers: Set<Int>) -> [String] {
    let chosen = sources.filter { numbers.contains($0.number) }
    guard !chosen.isEmpty else { return [] }
    let rows = chosen.map { source in
      [
        "  [\(source.number)]", source.document, source.publication.date?.description ?? "undated",
        source.title.clipped(to: 60),
      ]
    }
    return ["", "Sources"] + Table(rows).lines
  }

  private enum Standing: String, CaseIterable {
    case inForce = "In force"
    case maybe = "Maybe in force"
    case disputed = "Disputed"
    case ended = "Ended"
    case absent = "Said not to exist"
    case unknown = "Unknown at that date"

    init(_ entry: Snapshot.Entry) {
      switch entry.state {
      case .inForce: self = .inForce
      case .maybe: self = .maybe
      case .disputed: self = .disputed
      case .unknown: self = .unknown
      case .out: self = entry.isExplicitlyAbsent ? .absent : .ended
      }
    }
  }
}

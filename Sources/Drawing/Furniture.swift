internal import History
internal import World

/// What stands about the drawing in either format: heading, legend, sources, notes.
struct Furniture {
  let title: String
  let subtitle: String
  /// Relations and standings that a legend must explain, in their order.
  let relations: [Relation]
  let standings: [Standing]
  /// Cited on the lines, by number.
  let sources: [String]
  /// A paragraph each.
  let notes: [String]
  /// Said in place of a drawing when there is nothing to draw.
  let emptiness: String?

  init(_ snapshot: Snapshot, _ selection: Selection, _ wording: Wording) {
    title = Self.title(selection, wording)
    subtitle = Self.subtitle(snapshot, selection)
    relations = Set(selection.lines.filter { $0.standing != .absent }.map(\.key.relation)).sorted()
    standings = Set(selection.lines.map(\.standing)).subtracting([.inForce]).sorted()
    let cited = Set(selection.lines.flatMap(\.sources))
    sources = snapshot.sources.filter { cited.contains($0.number) }.map(Self.words)
    let universals = wording.universals(snapshot, selection).joined(separator: " ")
    let texts = Self.count(snapshot.sources.count, "text")
    notes =
      (universals.isEmpty ? [] : [universals]) + Self.remarks(selection) + [
        "No line does not mean no relation: only what the texts say is drawn. "
          + "Made with relgraph from \(texts)."
      ]
    let whom = selection.focus.map { "of a relation of \(wording.name($0))" } ?? "of any relation"
    emptiness =
      selection.lines.isEmpty
      ? "Nothing is known \(whom) as of \(DateWords.words(snapshot.day))." : nil
  }

  private static func remarks(_ selection: Selection) -> [String] {
    let pairs = Set(selection.lines.map { Set([$0.key.source, $0.key.target]) }).count
    guard case .network = selection.view, pairs > NetworkView.listedPairs else { return [] }
    return ["\(pairs) pairs are too many to be listed; point at a line to read it."]
  }

  private static func title(_ selection: Selection, _ wording: Wording) -> String {
    if let focus = selection.focus {
      let isWide = selection.lines.contains { !$0.touches(focus) }
      return "Diplomatic relations \(isWide ? "around" : "of") \(wording.name(focus))"
    }
    let names = selection.parties.map(wording.name)
    guard (2...3).contains(names.count) else { return "Diplomatic relations" }
    let first = names.dropLast().joined(separator: ", ")
    return "Diplomatic relations of \(first) and \(names[names.count - 1])"
  }

  /// `as of 31 July 2025 · 8 states · 12 relations in force · 1 ended`; counts relations, not lines.
  private static func subtitle(_ snapshot: Snapshot, _ selection: Selection) -> String {
    let areStates = selection.parties.allSatisfy { $0.code.count == 3 }
    var parts = ["as of \(DateWords.words(snapshot.day))"]
    if !selection.lines.isEmpty {
      parts.append(
        areStates
          ? count(selection.parties.count, "state")
          : count(selection.parties.count, "party", "parties"))
    }
    let counts = Dictionary(grouping: selection.lines, by: \.standing)
      .mapValues { $0.reduce(0) { $0 + $1.entries.count } }
    for standing in Standing.allCases {
      guard let number = counts[standing] else { continue }
      parts.append(
        standing == .inForce
          ? count(number, "relation") + " in force" : "\(number) \(standing.words)")
    }
    return parts.joined(separator: " · ")
  }

  private static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `[1] Kremlin recognises the rulers of Kabul · 3–9 July 2025 · 001-stamped-post`.
  private static func words(_ source: Source) -> String {
    let title = Label.capped(source.title, length: 100)
    let date = source.publication.date.map { DateWords.words($0) } ?? "undated"
    let document = Label.capped(source.document, length: 60)
    let parts = [title.isEmpty || title == document ? nil : title, date, document]
    return "[\(source.number)] " + parts.compactMap(\.self).joined(separator: " · ")
  }
}

internal import History
internal import World

/// What stands about the drawing in either format: heading, legend, sources, notes.
struct Furniture {
  var title: String
  var subtitle: String
  /// Relations and standings that a legend must explain, in their order.
  let relations: [Relation]
  let standings: [Standing]
  /// Those of relations that are only absent too.
  let allRelations: [Relation]
  /// A legend's entries, of what occurs only.
  var samples: [LegendSample]
  /// Cited on the lines, by number.
  var sources: [Citation]
  /// A paragraph each.
  var notes: [String]
  /// Said in place of a drawing when there is nothing to draw.
  var emptiness: String?

  /// A source as it stands in the list.
  struct Citation {
    let words: String
    /// Where it is to be found on the web.
    let link: String?
  }

  /// Whether the figure leads anywhere.
  var hasLinks: Bool

  init(_ snapshot: Snapshot, _ selection: Selection, _ wording: Wording) {
    title = Self.title(selection, wording)
    subtitle = Self.subtitle(snapshot, selection)
    relations = Set(selection.lines.filter { $0.standing != .absent }.map(\.key.relation)).sorted()
    allRelations = Set(selection.lines.map(\.key.relation)).sorted()
    standings = Set(selection.lines.map(\.standing)).subtracting([.inForce]).sorted()
    samples = Self.lineSamples(relations, standings)
    let cited = Set(selection.lines.flatMap(\.sources))
      .union(wording.universalSources(snapshot, selection))
    sources = snapshot.sources.filter { cited.contains($0.number) }.map(Citation.init)
    hasLinks = sources.contains { $0.link != nil }
    let universals = wording.universals(snapshot, selection).joined(separator: " ")
    let texts = Self.count(snapshot.sources.count, "text")
    let origin =
      snapshot.sources.isEmpty ? "Made with relgraph." : "Made with relgraph from \(texts)."
    notes =
      (universals.isEmpty ? [] : [universals]) + [
        "No line does not mean no relation: \(Self.scope(selection)) drawn. " + origin
      ]
    let whom = selection.focus.map { "of a relation of \(wording.name($0))" } ?? "of any relation"
    emptiness =
      selection.lines.isEmpty
      ? "Nothing is known \(whom) as of \(DateWords.words(snapshot.day))." : nil
  }

  private static func scope(_ selection: Selection) -> String {
    implied(selection) > 0
      ? "only what the texts say, and what follows from it (implied), are"
      : "only what the texts say is"
  }

  /// How many relations no text tells of.
  private static func implied(_ selection: Selection) -> Int {
    selection.lines.reduce(0) { $0 + $1.entries.count(where: \.isDerived) }
  }

  /// Of a view that draws lines; for the standings, a relation that stands for all.
  private static func lineSamples(
    _ relations: [Relation], _ standings: [Standing]
  ) -> [LegendSample] {
    relations.map { LegendSample(sign: .line(Stroke($0, .inForce)), words: $0.rawValue) }
      + standings.map { LegendSample(sign: .line(Stroke(.ties, $0)), words: $0.words) }
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
    (["as of \(DateWords.words(snapshot.day))"] + counts(selection)).joined(separator: " · ")
  }

  static func counts(_ selection: Selection) -> [String] {
    let areStates = selection.parties.allSatisfy { $0.code.count == 3 }
    var parts: [String] = []
    if !selection.lines.isEmpty {
      parts.append(
        areStates
          ? count(selection.parties.count, "state")
          : count(selection.parties.count, "party", "parties"))
    }
    var counts: [Standing: Int] = [:]
    for line in selection.lines { counts[line.standing, default: 0] += line.entries.count }
    for standing in Standing.allCases {
      guard let number = counts[standing] else { continue }
      parts.append(
        standing == .inForce
          ? count(number, "relation") + " in force" : "\(grouped(number)) \(standing.words)")
    }
    let implied = implied(selection)
    if implied > 0 { parts.append("\(grouped(implied)) of them implied") }
    return parts
  }

  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? one : many ?? one + "s")"
  }

  /// With commas between the thousands.
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 3 else { return digits }
    return grouped(number / 1000) + "," + digits.suffix(3)
  }
}

extension Furniture.Citation {
  /// `[1] Kremlin recognises the rulers of Kabul · 3–9 July 2025 · 001-stamped-post`.
  init(_ source: Source) {
    let title = Label.capped(source.title, length: 100)
    let date = source.publication.date.map { DateWords.words($0) } ?? "undated"
    let document = Label.capped(source.document, length: 60)
    let parts = [title.isEmpty || title == document ? nil : title, date, document]
    words = "[\(source.number)] " + parts.compactMap(\.self).joined(separator: " · ")
    link = Link.safe(source.document)
  }
}

internal import History
internal import World

extension ReportPage {
  /// A row for each pair and direction, a column for each relation; the figure in words.
  mutating func table() {
    let relations = plan.furniture.allRelations
    document.open("section", ["id": "table", "aria-labelledby": "table-title"])
    document.element("h2", ["id": "table-title"], text: "Pairs and relations")
    document.raw("<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">From → to</th>\n")
    for relation in relations { document.element("th", ["scope": "col"], text: relation.rawValue) }
    document.raw("</tr></thead>\n<tbody>\n")
    let cells = timedCells
    for ends in cells.keys.sorted(by: { ($0[0], $0[1]) < ($1[0], $1[1]) }) {
      row(ends, cells[ends] ?? [:], relations)
    }
    document.raw("</tbody></table></div>\n")
    document.element("p", ["class": "note"], text: "An empty cell: nothing is reported.")
    document.close("section")
  }

  private struct Timed {
    let line: Line
    let range: Range<Int>
  }

  /// By source and target, then relation: what a cell holds at which dates.
  private var timedCells: [[Party]: [Relation: [Timed]]] {
    var shown: [Line: [Int]] = [:]
    for (index, frame) in plan.frames.enumerated() {
      for line in frame.lines {
        for entry in line.entries {
          if let single = Line(entry) { shown[single, default: []].append(index) }
        }
      }
    }
    var cells: [[Party]: [Relation: [Timed]]] = [:]
    for (line, frames) in shown {
      let ends = [line.key.source, line.key.target]
      cells[ends, default: [:]][line.key.relation, default: []] += frames.runs.map {
        Timed(line: line, range: $0)
      }
    }
    return cells
  }

  private mutating func row(
    _ ends: [Party], _ cells: [Relation: [Timed]], _ relations: [Relation]
  ) {
    let day = last.snapshot.day
    let label = ends.map { names.entry(of: $0, on: day).shortName }.joined(separator: " → ")
    let isNow = cells.values.joined().contains { $0.range.contains(plan.frames.count - 1) }
    document.open("tr", [("data-row", ""), ("hidden", isNow ? nil : "")])
    document.element("th", ["scope": "row"], text: label)
    for relation in relations {
      document.open("td")
      for cell in (cells[relation] ?? []).sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
      {
        button(cell)
      }
      document.close("td")
    }
    document.close("tr")
  }

  private mutating func button(_ cell: Timed) {
    let (line, key) = (cell.line, cell.line.key)
    document.open(
      "button",
      ReportFigure.times(cell.range, plan.frames.count - 1) + [
        ("type", "button"), ("class", line.standing.isOpen ? nil : line.standing.rawValue),
        ("data-relation", key.relation.rawValue), ("data-source", Label.capped(key.source.code)),
        ("data-target", Label.capped(key.target.code)), ("data-state", line.standing.rawValue),
        ("data-keys", line.keys), ("title", wording.sentence(line)),
      ])
    document.raw(
      "<svg class=\"mark relgraph\" viewBox=\"0 0 10 10\" aria-hidden=\"true\">\n")
    let mark = Mark(key.relation, line.standing)
    let isStroked = mark.isStroked(side: 9)
    document.element(
      "path",
      [
        "class": isStroked ? mark.tint.strokeClass : mark.tint.fillClass,
        "d": mark.path(at: Point(5, 5), side: isStroked ? 8 : 9),
        "fill": isStroked ? "none" : document.colour(mark.tint),
        "stroke": isStroked ? document.colour(mark.tint) : nil,
        "stroke-width": isStroked ? "1.6" : nil,
      ])
    document.raw("</svg>")
    document.element("span", text: "\(wording.cell(line)) \(line.citation)")
    document.close("button")
  }

  mutating func sources() {
    document.open("section", ["id": "sources", "aria-labelledby": "sources-title"])
    document.element("h2", ["id": "sources-title"], text: "Sources")
    if chronicle.sources.isEmpty {
      document.element("p", text: "The history was written down without sources.")
    }
    document.open("ul", ["class": "sources"])
    for source in chronicle.sources {
      let citation = Furniture.Citation(source)
      document.raw("<li id=\"source-\(source.number)\">")
      if let link = citation.link {
        document.element(
          "a", ["href": link, "rel": "noopener noreferrer"], text: citation.words)
      } else {
        document.element("span", text: citation.words)
      }
      document.raw("</li>\n")
    }
    document.close("ul")
    document.close("section")
  }

  mutating func conflicts() {
    let conflicts = chronicle.conflicts().filter { conflict in
      conflict.key.map { key in told.contains(key) } ?? true
    }
    document.open("section", ["id": "conflicts", "aria-labelledby": "conflicts-title"])
    document.element("h2", ["id": "conflicts-title"], text: "Conflicts")
    guard !conflicts.isEmpty else {
      document.element("p", text: "The sources do not contradict one another.")
      return document.close("section")
    }
    document.raw(
      "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">What</th><th scope=\"col\">Relation"
        + "</th><th scope=\"col\">When</th><th scope=\"col\">What the texts say</th></tr></thead>\n<tbody>\n"
    )
    for conflict in conflicts { row(conflict) }
    document.raw("</tbody></table></div>\n")
    document.close("section")
  }

  private mutating func row(_ conflict: Conflict) {
    document.open("tr")
    document.element("th", ["scope": "row"], text: conflict.kind.words)
    document.element("td", text: conflict.key.map { Label.capped($0.description) } ?? "")
    document.element("td", text: DateWords.full(conflict.window) ?? "")
    document.open("td")
    for evidence in conflict.evidence.prefix(8) { quote(evidence) }
    document.close("td")
    document.close("tr")
  }

  /// Keys of all relations that the report shows.
  var told: Set<Key> { Set(plan.frames.flatMap(\.lines).flatMap(\.entries).map(\.key)) }
}

extension Conflict.Kind {
  fileprivate var words: String {
    switch self {
    case .disputed: "irreconcilable claims"
    case .universal: "against a claim about all"
    case .sameDay: "a start and an end on one day"
    case .variantDays: "one change, several days"
    case .untoldEnd: "an end that no text tells"
    case .untoldStart: "a start that no text tells"
    case .vagueDate: "a vague date overruled"
    }
  }
}

internal import History
internal import World

extension ReportPage {
  /// For each relation what happened when, and every sentence that it rests on.
  mutating func evidence() {
    let claims = Dictionary(grouping: chronicle.testimonies.flatMap(\.claims), by: \.key)
    document.open("section", ["id": "evidence", "aria-labelledby": "evidence-title"])
    document.element("h2", ["id": "evidence-title"], text: "Evidence")
    for key in told.sorted() { article(key, claims[key] ?? []) }
    document.close("section")
  }

  private mutating func article(_ key: Key, _ claims: [Claim]) {
    let day = last.snapshot.day
    let ends = [key.source, key.target].map { names.entry(of: $0, on: day).name }
    let title = "\(ends[0]) → \(ends[1]): \(key.relation.rawValue)"
    document.open("article", ["data-key": Label.capped(key.description)])
    document.element("h3", text: title)
    if let line = Line(chronicle.answer(key, on: day)) {
      document.element("p", text: wording.sentence(line))
    }
    let events = chronicle.events(of: key).map { event in
      let verb = event.action == .starts ? "began" : "ended"
      return event.date.map { "\(verb) \(DateWords.words($0))" } ?? "\(verb) at an untold time"
    }
    if !events.isEmpty {
      document.element("p", ["class": "muted"], text: events.joined(separator: "; "))
    }
    if !claims.isEmpty {
      document.raw("<ul>\n")
      for claim in claims.inReportOrder { item(claim) }
      document.raw("</ul>\n")
    }
    document.close("article")
  }

  private mutating func item(_ claim: Claim) {
    document.raw("<li>")
    quote(claim.evidence)
    let when = claim.date.map { " \(DateWords.words($0))" } ?? ""
    document.element("p", ["class": "note"], text: "says that it \(claim.action.words)\(when)")
    document.raw("</li>\n")
  }

  /// A sentence with the number of its source.
  mutating func quote(_ evidence: Evidence) {
    let source = chronicle.sources.first { $0.document == evidence.document }
    document.open("blockquote")
    document.element("span", text: "“\(Label.capped(evidence.quote, length: 600))” ")
    if let source {
      document.element("a", ["href": "#source-\(source.number)"], text: "[\(source.number)]")
    }
    document.close("blockquote")
  }

  mutating func panel() {
    document.raw(
      "<aside id=\"panel\" role=\"dialog\" aria-label=\"Evidence\" tabindex=\"-1\" hidden=\"\">\n"
        + "<button type=\"button\" id=\"close\">Close</button>\n"
        + "<div id=\"panel-content\" aria-live=\"polite\"></div>\n</aside>\n")
  }
}

extension [Claim] {
  fileprivate var inReportOrder: [Claim] {
    sorted {
      ($0.evidence.document, $0.evidence.utf8.lowerBound, $0.action.rawValue)
        < ($1.evidence.document, $1.evidence.utf8.lowerBound, $1.action.rawValue)
    }
  }
}

extension Action {
  fileprivate var words: String {
    switch self {
    case .starts: "began"
    case .ends: "ended"
    case .holds: "is so"
    case .absent: "is not so"
    }
  }
}

internal import CTables
public import History
internal import World

/// One HTML page with a history's figure, tables, sentences and sources, and nothing outside it.
///
/// Its policy lets no script and no style run but its own, and nothing be fetched.
public struct ReportPage {
  let chronicle: Chronicle
  let plan: SeriesPlan
  let names: Names
  let options: FigureOptions
  var document = MarkupDocument()

  /// Beyond this the page is heavier than browsers like.
  public static let mostDates = 240

  /// `snapshots` are the dates that the slider shows, at least one, in order of their days.
  public init(
    _ chronicle: Chronicle, _ snapshots: [Snapshot], _ options: FigureOptions = FigureOptions(),
    names: Names, places: Places = Places()
  ) {
    precondition(!snapshots.isEmpty, "a report shows a date")
    self.chronicle = chronicle
    self.names = names
    var options = options
    options.scheme = .light
    options.isInline = true
    options.isOpaque = false
    self.options = options
    plan = SeriesPlan(snapshots, options, names, places, isCompact: false)
    document.scheme = .light
  }

  var last: Frame { plan.frames[plan.frames.count - 1] }
  var wording: Wording { last.wording }

  /// The page, the same for the same history.
  public func html() -> String {
    var page = self
    page.head()
    page.body()
    return page.document.text
  }

  private static func text(_ read: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>?) -> String {
    var count = 0
    let start = unsafe read(&count)
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  private mutating func head() {
    let script = unsafe Self.text { unsafe relgraph_report_script($0) }
    let media = "screen and (prefers-color-scheme:dark)"
    let style =
      unsafe Self.text { unsafe relgraph_report_style($0) }
      + Tint.darkScheme(in: ".relgraph", media: media)
    let policy =
      "default-src 'none'; script-src '\(Digest(of: Array(script.utf8)).policy)'; "
      + "style-src '\(Digest(of: Array(style.utf8)).policy)'; base-uri 'none'; form-action 'none'"
    document.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
    document.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\"/>\n")
    document.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
    document.raw("<meta name=\"referrer\" content=\"no-referrer\"/>\n")
    document.element("title", text: plan.furniture.title)
    document.raw("<style>\(style)</style>\n</head>\n<body>\n")
    self.script = script
  }

  private var script = ""

  private mutating func body() {
    document.element("a", ["class": "skip", "href": "#table"], text: "Skip to the table")
    document.element("h1", text: plan.furniture.title)
    document.element(
      "p", ["id": "summary", "class": "muted", "aria-live": "polite"], text: Self.summary(last))
    contents()
    controls()
    figure()
    table()
    timeline()
    evidence()
    sources()
    conflicts()
    panel()
    document.open("footer")
    for note in plan.furniture.notes where !note.hasPrefix("In words:") {
      document.element("p", text: note)
    }
    document.close("footer")
    data()
    document.raw("<script>\(script)</script>\n</body>\n</html>\n")
  }

  static func summary(_ frame: Frame) -> String {
    let selection = Selection(lines: frame.lines, asIn: FigureOptions(view: .network))
    return
      (["as of \(DateWords.words(frame.snapshot.day))"] + Furniture.counts(selection))
      .joined(separator: " · ")
  }

  private mutating func contents() {
    document.open("nav", ["aria-label": "Contents"])
    for (id, title) in [
      ("figure", "Figure"), ("table", "Table"), ("timeline", "Timeline"), ("evidence", "Evidence"),
      ("sources", "Sources"), ("conflicts", "Conflicts"),
    ] { document.element("a", ["href": "#\(id)"], text: title) }
    document.close("nav")
  }

  /// What the script needs to know of each date; no text in it can end the element it stands in.
  private mutating func data() {
    let scale = timelinePlate.scale
    let records = plan.frames.map { frame in
      let x = decimal(scale.x(frame.snapshot.day.number))
      return "{\"label\":\(Self.quoted(DateWords.words(frame.snapshot.day))),"
        + "\"summary\":\(Self.quoted(Self.summary(frame))),\"x\":\(x)}"
    }
    document.raw(
      "<script type=\"application/json\" id=\"dates\">[\(records.joined(separator: ","))]</script>\n"
    )
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\", "<", ">", "&", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: return scalar.value < 0x20 ? " " : String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}

// The pictures.
extension ReportPage {
  private mutating func controls() {
    document.open("form", ["class": "controls", "aria-label": "What is shown"])
    document.open("div", ["class": "row"])
    document.element("button", ["type": "button", "id": "before"], text: "Earlier")
    document.raw(
      "<label for=\"date\">Date</label><input type=\"range\" id=\"date\" min=\"0\" "
        + "max=\"\(plan.frames.count - 1)\" step=\"1\" value=\"\(plan.frames.count - 1)\"/>\n")
    document.element("button", ["type": "button", "id": "after"], text: "Later")
    document.element(
      "output", ["id": "date-label", "for": "date"], text: DateWords.words(last.snapshot.day))
    document.close("div")
    document.open("div", ["class": "row"])
    document.raw("<fieldset><legend>Relations</legend>\n")
    for relation in plan.furniture.allRelations {
      document.raw(
        "<label><input type=\"checkbox\" name=\"relation\" value=\"\(relation.rawValue)\" checked=\"\"/> "
          + "\(relation.rawValue)</label>\n")
    }
    document.raw("</fieldset>\n<label>Party <select id=\"party\"><option value=\"\">all</option>\n")
    for party in parties {
      document.element(
        "option", ["value": Label.capped(party.code)],
        text: names.entry(of: party, on: last.snapshot.day).shortName)
    }
    document.raw(
      "</select></label>\n<label><input type=\"checkbox\" id=\"past\"\(options.showsHistory ? " checked=\"\"" : "")/> "
        + "ended and absent</label>\n")
    document.close("div")
    document.close("form")
  }

  private var parties: [Party] {
    Set(plan.frames.flatMap(\.lines).flatMap { [$0.key.source, $0.key.target] }).sorted {
      let day = last.snapshot.day
      let (one, other) = (names.entry(of: $0, on: day), names.entry(of: $1, on: day))
      return (one.shortName, $0) < (other.shortName, $1)
    }
  }

  private mutating func figure() {
    document.open("section", ["id": "figure", "aria-label": "Figure"])
    document.raw("<figure>\n")
    if let emptiness = plan.furniture.emptiness {
      document.element("p", text: emptiness)
    } else {
      document.raw(picture(ReportFigure(plan: plan), "figure", plan.furniture.samples))
    }
    document.raw("</figure>\n")
    document.element(
      "p", ["class": "note"],
      text: "Choose a line, or a cell of the table, to read the sentences that it rests on.")
    document.close("section")
  }

  /// A plate with its legend, to stand in the page.
  private func picture(_ plate: some Plate, _ id: String, _ samples: [LegendSample]) -> String {
    var furniture = plan.furniture
    furniture.samples = samples.filter { if case .change = $0.sign { false } else { true } }
    furniture.notes = []
    furniture.subtitle = Self.summary(last)
    var dress = options.dress(["report", id])
    dress.isInteractive = true
    var writer = SVGWriter(furniture, wording, dress, width: max(plate.size.width, 720))
    writer.cursor = 6
    let left = SVGWriter.margin + ((writer.measure - plate.size.width) / 2).rounded()
    plate.draw(on: &writer, at: Point(left, writer.cursor))
    writer.cursor += plate.size.height + 14
    writer.legend()
    return writer.wrapped([])
  }

  var timelinePlate: TimelinePlate {
    var plate = TimelineView(
      chronicle: chronicle, day: last.snapshot.day, lines: last.lines, wording: wording
    ).plate()
    plate.marker = "now"
    return plate
  }

  private mutating func timeline() {
    document.open("section", ["id": "timeline", "aria-labelledby": "timeline-title"])
    document.element("h2", ["id": "timeline-title"], text: "Timeline")
    if !last.lines.isEmpty {
      let plate = timelinePlate
      var furniture = plan.furniture
      plate.amend(&furniture)
      document.raw("<figure>\n")
      document.raw(picture(plate, "timeline", furniture.samples))
      document.raw("</figure>\n")
    }
    document.close("section")
  }
}

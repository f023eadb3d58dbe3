/// The elements of an SVG file, in the order in which they are written.
struct SVGDocument {
  typealias Attributes = KeyValuePairs<String, String?>

  private(set) var text = ""

  /// Attributes that are nil are left out; all values are escaped.
  mutating func open(_ tag: String, _ attributes: Attributes = [:]) {
    text += "<\(tag)\(Self.written(attributes))>\n"
  }

  mutating func close(_ tag: String) {
    text += "</\(tag)>\n"
  }

  mutating func element(_ tag: String, _ attributes: Attributes = [:]) {
    text += "<\(tag)\(Self.written(attributes))/>\n"
  }

  mutating func element(_ tag: String, _ attributes: Attributes = [:], text content: String) {
    text += "<\(tag)\(Self.written(attributes))>\(Markup.escaped(content))</\(tag)>\n"
  }

  /// Style sheets of our own.
  mutating func style(_ rules: String) {
    text += "<style>\(rules)</style>\n"
  }

  /// A line of text; `anchor` says what of it stands at `place`, whose y is the base line.
  mutating func line(_ runs: [TextRun], at place: Point, anchor: String? = nil) {
    guard let first = runs.first else { return }
    let spans = runs.dropFirst().map { run in
      "<tspan\(Self.written(Self.look(run, besides: first)))>\(Markup.escaped(run.text))</tspan>"
    }
    let position: Attributes = [
      "x": decimal(place.x), "y": decimal(place.y), "text-anchor": anchor,
    ]
    text += "<text\(Self.written(position))\(Self.written(Self.look(first)))>"
    text += Markup.escaped(first.text) + spans.joined() + "</text>\n"
  }

  private static func look(_ run: TextRun, besides other: TextRun? = nil) -> Attributes {
    [
      "dx": other == nil || run.gap == 0 ? nil : decimal(run.gap),
      "class": run.tint == other?.tint ? nil : "f-\(run.tint.rawValue)",
      "fill": run.tint == other?.tint ? nil : run.tint.light,
      "font-size": run.size == other?.size ? nil : decimal(run.size),
      "font-weight": run.face == other?.face ? nil : run.face == .bold ? "bold" : "normal",
    ]
  }

  private static func written(_ attributes: Attributes) -> String {
    attributes.compactMap { name, value in value.map { " \(name)=\"\(Markup.escaped($0))\"" } }
      .joined()
  }
}

/// The elements of an SVG or HTML file, in the order in which they are written.
struct MarkupDocument {
  typealias Attributes = KeyValuePairs<String, String?>

  /// In UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Which colours stand in the file itself.
  var scheme = Scheme.automatic

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Attributes that are nil are left out; all values are escaped.
  mutating func open(_ tag: String, _ attributes: Attributes = [:]) {
    start(tag, attributes)
    bytes += ">\n".utf8
  }

  mutating func close(_ tag: String) {
    bytes += "</".utf8
    bytes += tag.utf8
    bytes += ">\n".utf8
  }

  mutating func element(_ tag: String, _ attributes: Attributes = [:]) {
    start(tag, attributes)
    bytes += "/>\n".utf8
  }

  mutating func element(_ tag: String, _ attributes: Attributes = [:], text content: String) {
    start(tag, attributes)
    bytes.append(UInt8(ascii: ">"))
    Markup.append(content, to: &bytes)
    close(tag)
  }

  /// A shape with a title, in as few bytes as can be.
  mutating func path(_ data: String, title: String) {
    bytes += "<path d=\"".utf8
    bytes += data.utf8
    bytes += "\"><title>".utf8
    Markup.append(title, to: &bytes)
    bytes += "</title></path>\n".utf8
  }

  /// Style sheets of our own.
  mutating func style(_ rules: String) {
    bytes += "<style>".utf8
    bytes += rules.utf8
    bytes += "</style>\n".utf8
  }

  /// What another document holds.
  mutating func append(_ other: MarkupDocument) { bytes += other.bytes }

  /// A line of text; `anchor` says what of it stands at `place`, whose y is the base line.
  mutating func line(_ runs: [TextRun], at place: Point, anchor: String? = nil) {
    guard let first = runs.first else { return }
    bytes += "<text".utf8
    write(
      ["x": decimal(place.x), "y": decimal(place.y), "text-anchor": anchor] as Attributes)
    write(look(first))
    bytes.append(UInt8(ascii: ">"))
    Markup.append(first.text, to: &bytes)
    for run in runs.dropFirst() {
      bytes += "<tspan".utf8
      write(look(run, besides: first))
      bytes.append(UInt8(ascii: ">"))
      Markup.append(run.text, to: &bytes)
      bytes += "</tspan>".utf8
    }
    bytes += "</text>\n".utf8
  }

  /// A line of text that runs upwards from `place`.
  mutating func upward(_ run: TextRun, from place: Point) {
    bytes += "<text".utf8
    let (x, y) = (decimal(place.x), decimal(place.y))
    write(["x": x, "y": y, "transform": "rotate(-90 \(x) \(y))"] as Attributes)
    write(look(run))
    bytes.append(UInt8(ascii: ">"))
    Markup.append(run.text, to: &bytes)
    bytes += "</text>\n".utf8
  }

  /// The colour of something, as it stands in an attribute.
  func colour(_ tint: Tint) -> String { scheme == .dark ? tint.dark : tint.light }

  private func look(_ run: TextRun, besides other: TextRun? = nil) -> Attributes {
    [
      "dx": other == nil || run.gap == 0 ? nil : decimal(run.gap),
      "class": run.tint == other?.tint ? nil : run.tint.fillClass,
      "fill": run.tint == other?.tint ? nil : colour(run.tint),
      "font-size": run.size == other?.size ? nil : decimal(run.size),
      "font-weight": run.face == other?.face ? nil : run.face == .bold ? "bold" : "normal",
    ]
  }

  private mutating func start(_ tag: String, _ attributes: Attributes) {
    bytes.append(UInt8(ascii: "<"))
    bytes += tag.utf8
    write(attributes)
  }

  /// The opening of an element with attributes that were put together one by one.
  mutating func start(_ tag: String, _ attributes: [(String, String?)]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += tag.utf8
    write(attributes.map { (key: $0.0, value: $0.1) })
    bytes += ">\n".utf8
  }

  /// Markup of our own.
  mutating func raw(_ markup: String) { bytes += markup.utf8 }

  private mutating func write(_ attributes: some Sequence<(key: String, value: String?)>) {
    for (name, value) in attributes {
      guard let value else { continue }
      bytes.append(UInt8(ascii: " "))
      bytes += name.utf8
      bytes += "=\"".utf8
      Markup.append(value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }
}

/// Which colours a figure has.
public enum Scheme: String, CaseIterable, Hashable, Sendable {
  /// Light, and dark where the reader's system asks for it.
  case automatic = "auto"
  case light
  case dark
}

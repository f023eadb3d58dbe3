import ArgumentParser
import Drawing
import Exchange
import History
import RelGraph
import World

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "render",
    abstract: "Draw the relations as they stand at a date.",
    discussion: """
      Writes graphs/DATE.svg and graphs/DATE.dot. Relations that have ended are drawn dashed, with \
      their dates. Without --view: ego when one party touches every relation, or --focus names \
      one that does; otherwise network, or matrix where there is too much for it.

      Networks keep their places in graphs/positions.json, so that next month's figure looks like \
      this month's.

        relgraph render --as-of 2025-07
        relgraph render --focus AFG --relation recognition --relation office --format svg,pdf
        relgraph render --view timeline --focus RUS -o timeline.png --width 160mm
        relgraph render --view path --from RUS --to QAT
      """)

  @Option(
    help: """
      ego: one party in the middle; network: all parties; map: the same where their capitals lie; \
      matrix: states by states; pairs: a table by pair and relation; timeline: intervals; path: \
      from one party to another.
      """)
  var view: ViewName?

  @Option(help: "For --view path: where it starts.")
  var from: String?

  @Option(help: "For --view path: where it leads.")
  var to: String?

  @Option(help: "For networks: places by Graphviz (dot, neato, sfdp) instead of our own.")
  var layout: EngineName?

  @Flag(help: "Place a network anew and forget where it stood.")
  var fresh = false

  @Option(help: ArgumentHelp("svg, dot, png, pdf; several with commas.", valueName: "formats"))
  var format = "svg,dot"

  @Option(
    help: ArgumentHelp(
      "Of PNG and PDF: 1600 or 1600px, 160mm, 16cm, 6.3in; on paper at 300 dots an inch.",
      valueName: "width"))
  var width: PictureWidth?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write here; '-' is standard output. One format only.", valueName: "file"))
  var output: String?

  @OptionGroup var choice: FigureChoice
  @OptionGroup var conclusions: Conclusions
  @OptionGroup var asOf: AsOf
  @OptionGroup var query: Query

  func validate() throws {
    if try formats.count > 1, output != nil {
      throw ValidationError("-o takes one format; name it with --format.")
    }
    if view == .timeline || view == .path, conclusions.derive || conclusions.expand {
      throw ValidationError(
        "--derive and --expand are for figures of a date's relations, and not for --view "
          + "timeline and path.")
    }
    if (view == .path) != (from != nil && to != nil) {
      throw ValidationError("--view path takes --from and --to, and they take it.")
    }
  }

  func run() throws {
    let chronicle = try query.chronicle()
    let drawn = try draw(chronicle)
    var written: [String] = []
    for format in try formats {
      let bytes = try format.bytes(of: drawn.figure.svg, dot: drawn.figure.dot, width: width)
      let path = output ?? "\(query.common.place.graphs)/\(drawn.name).\(format.rawValue)"
      try OutputFile(path).write(bytes)
      if path != "-" { written.append(path) }
    }
    for remark in drawn.figure.remarks { query.common.note(remark) }
    try report(written)
  }

  private func draw(_ chronicle: Chronicle) throws -> (name: String, figure: Figure) {
    let options = try choice.options(view: view?.view, engine: layout?.engine)
    let artist = Artist(names: Names(.standard))
    let date = try asOf.date
    if view == .timeline {
      let name = "\(chronicle.snapshot(asOf: date).asOf)-timeline"
      return (name, artist.timeline(chronicle, asOf: date, options))
    }
    let snapshot = conclusions.snapshot(of: chronicle, asOf: date)
    if snapshot.entries.allSatisfy({ $0.state == .unknown }) {
      query.common.note("Nothing is known as of \(snapshot.day); the figure says so.")
    }
    if let from = try from.map(Query.party), let to = try to.map(Query.party) {
      let rule = PathRule(relations: options.relations ?? Set(Relation.allCases))
      let path = chronicle.path(from: from, to: to, asOf: snapshot.asOf, rule: rule)
      let figure = artist.draw(path, from: from, to: to, in: snapshot, options)
      return ("\(snapshot.asOf)-\(from)-\(to)", figure)
    }
    return ("\(snapshot.asOf)", try draw(snapshot, options, artist))
  }

  /// A network keeps its places, unless the figure goes elsewhere than among the others.
  private func draw(
    _ snapshot: Snapshot, _ options: FigureOptions, _ artist: Artist
  ) throws -> Figure {
    let file = PlacesFile(path: query.common.place.graphs + "/positions.json")
    let kept = try file.read()
    var known = kept
    if fresh { known.networks[options.focus?.code ?? ""] = nil }
    let figure = try artist.draw(snapshot, options, places: known)
    if !figure.places.isEmpty, output == nil, layout == nil {
      let updated = known.updated(with: figure.places)
      if updated != kept { try file.write(updated) }
    }
    return figure
  }

  private func report(_ paths: [String]) throws {
    if query.common.json {
      if output != "-" {
        try Output.print(.object(["files": .array(paths.map(JSON.string))]))
      }
    } else if !query.common.quiet {
      try Output.print(paths)
    }
  }

  /// Without `-o` and `--format`, both; the format of `-o` goes by its extension.
  private var formats: [FigureFormat] {
    get throws {
      if let output, format == "svg,dot" { return [FigureFormat.of(file: output)] }
      return try FigureFormat.list(format)
    }
  }
}

/// The words of `--view`.
enum ViewName: String, CaseIterable, ExpressibleByArgument {
  case ego
  case network
  case map
  case matrix
  case pairs
  case timeline
  case path

  /// Nil for what is no view of a snapshot alone.
  var view: FigureOptions.View? {
    switch self {
    case .ego: .ego
    case .network: .network
    case .map: .map
    case .matrix: .matrix
    case .pairs: .pairs
    case .timeline, .path: nil
    }
  }
}

/// The words of `--layout`.
enum EngineName: String, CaseIterable, ExpressibleByArgument {
  case dot
  case neato
  case sfdp

  var engine: FigureOptions.Engine {
    switch self {
    case .dot: .dot
    case .neato: .neato
    case .sfdp: .sfdp
    }
  }
}

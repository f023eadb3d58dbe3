import ArgumentParser
import Drawing
import Exchange
import History
import RelGraph
import World

struct SeriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "series",
    abstract: "Draw the relations at several dates, with nothing moving in between.",
    discussion: """
      One layout of all dates together; what has changed since the frame before stands out. By \
      default small multiples on one sheet, graphs/series-FROM-TO.svg. Places are kept in \
      graphs/positions.json.

        relgraph series --from 2021 --to 2025 --every quarter
        relgraph series --every change --focus AFG --format svg,pdf
        relgraph series --from 2024 --every month --animate
      """)

  @Option(
    help: ArgumentHelp("The first date; otherwise that of the first change.", valueName: "date"))
  var from: String?

  @Option(
    help: ArgumentHelp("The last date; otherwise the latest in the history.", valueName: "date"))
  var to: String?

  @Option(
    help: "A frame for each month, quarter or year, or for each day on which something changed.")
  var every: Pace = .change

  @Flag(
    help:
      "sheet: small multiples on one sheet; separate: a file for each date; animate: one moving SVG."
  )
  var form: Form = .sheet

  @Option(help: "ego or network; without it as in render.")
  var view: SeriesView?

  @Flag(help: "Place a network anew and forget where it stood.")
  var fresh = false

  @Option(help: ArgumentHelp("svg, png, pdf; several with commas.", valueName: "formats"))
  var format = "svg"

  @Option(
    help: ArgumentHelp("Of PNG and PDF: 1600 or 1600px, 160mm, 16cm, 6.3in.", valueName: "width"))
  var width: PictureWidth?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write here; '-' is standard output. With --separate a folder.", valueName: "file"))
  var output: String?

  @OptionGroup var choice: FigureChoice
  @OptionGroup var conclusions: Conclusions
  @OptionGroup var query: Query

  enum Form: String, EnumerableFlag {
    case sheet
    case separate
    case animate
  }

  enum SeriesView: String, CaseIterable, ExpressibleByArgument {
    case ego
    case network
  }

  func validate() throws {
    let formats = try FigureFormat.list(format)
    if formats.contains(.dot) { throw ValidationError("A series is no DOT; use render.") }
    if formats.count > 1, output != nil, form != .separate {
      throw ValidationError("-o takes one format; name it with --format.")
    }
    if form == .animate, formats != [.svg] {
      throw ValidationError("Only SVG moves; leave --format out.")
    }
  }

  func run() throws {
    let chronicle = try query.chronicle()
    let dates = try every.dates(of: chronicle, from: from, to: to)
    if form == .sheet, dates.count > Series.mostOnSheet {
      throw ValidationError(
        "\(dates.count) dates are more than a sheet holds (\(Series.mostOnSheet)); use --separate, "
          + "--animate, or fewer dates.")
    }
    let file = PlacesFile(path: query.common.place.graphs + "/positions.json")
    let kept = try file.read()
    let options = try choice.options(view: view.map { $0 == .ego ? .ego : .network })
    let series = Series(
      every.distinct(dates.map { conclusions.snapshot(of: chronicle, asOf: $0) }), options,
      names: Names(.standard), places: fresh ? Places() : kept)
    let (pictures, places) = drawn(series)
    var written: [String] = []
    for (name, svg) in pictures { written += try write(svg, as: name) }
    if !places.isEmpty, output == nil, kept.updated(with: places) != kept {
      try file.write(kept.updated(with: places))
    }
    try report(written)
  }

  private func drawn(_ series: Series) -> (pictures: [(name: String, svg: String)], Places) {
    let first = series.dates[0]
    let last = series.dates[series.dates.count - 1]
    let name = output ?? "\(query.common.place.graphs)/series-\(first)-\(last)"
    switch form {
    case .sheet:
      let sheet = series.sheet()
      return ([(name, sheet.svg)], sheet.places)
    case .animate:
      let animation = series.animation()
      return ([(output ?? name + "-animated", animation.svg)], animation.places)
    case .separate:
      let frames = series.frames()
      return (zip(series.dates, frames.svgs).map { ("\(name)/\($0)", $1) }, frames.places)
    }
  }

  /// In every format asked for; an output that is named has its extension already.
  private func write(_ svg: String, as name: String) throws -> [String] {
    var paths: [String] = []
    let isNamed = output != nil && form != .separate
    let formats =
      try isNamed && format == "svg" ? [FigureFormat.of(file: name)] : FigureFormat.list(format)
    for format in formats {
      let path = isNamed ? name : "\(name).\(format.rawValue)"
      let bytes = try format.bytes(of: svg, width: width)
      try OutputFile(path).write(bytes)
      if path != "-" { paths.append(path) }
    }
    return paths
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
}

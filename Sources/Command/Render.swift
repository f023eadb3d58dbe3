import ArgumentParser
import Drawing
import Exchange
import History
import RelGraph
import World

struct Render: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw the relations as they stand at a date.",
    discussion: """
      Writes graphs/DATE.svg and graphs/DATE.dot. Relations that have ended are drawn dashed, with \
      their dates. Without --view: ego when one party touches every relation, or --focus names \
      one that does; otherwise network.

        relgraph render --as-of 2025-07
        relgraph render --focus AFG --relation recognition --relation office --format svg,pdf
        relgraph render --as-of 2025-07 --format svg -o - > figure.svg
      """)

  @Option(help: ArgumentHelp("Draw what is near this party.", valueName: "party"))
  var focus: String?

  @Option(help: "How many steps from the focus.")
  var depth = 1

  @Option(help: "Draw only this relation; may be repeated.")
  var relation: [RelationName] = []

  @Option(help: "ego: one party in the middle; network: all parties.")
  var view: ViewName?

  @Flag(help: "Leave out what has ended.")
  var noHistory = false

  @Option(help: ArgumentHelp("svg, dot, png, pdf; several with commas.", valueName: "formats"))
  var format = "svg,dot"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write here; '-' is standard output. One format only.", valueName: "file"))
  var output: String?

  @OptionGroup var asOf: AsOf
  @OptionGroup var query: Query

  func validate() throws {
    if depth < 1 { throw ValidationError("--depth counts from 1.") }
    if try formats.count > 1, output != nil {
      throw ValidationError("-o takes one format; name it with --format.")
    }
  }

  func run() async throws {
    let snapshot = try query.chronicle().snapshot(asOf: asOf.date)
    let options = FigureOptions(
      focus: try focus.map(Query.party), depth: depth,
      relations: relation.isEmpty ? nil : Set(relation.map(\.relation)),
      showsHistory: !noHistory, view: view?.view)
    let figure = try Artist(names: Names(.standard)).draw(snapshot, options)
    var written: [String] = []
    for format in try formats {
      let bytes = try await format.bytes(of: figure)
      let path = output ?? "\(query.common.place.graphs)/\(snapshot.asOf).\(format.rawValue)"
      try OutputFile(path).write(bytes)
      if path != "-" { written.append(path) }
    }
    if snapshot.entries.allSatisfy({ $0.state == .unknown }) {
      query.common.note("Nothing is known as of \(snapshot.day); the figure says so.")
    }
    try report(written)
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
      if let output, format == "svg,dot" {
        let suffix = output.split(separator: ".").last.map(String.init) ?? ""
        return [FigureFormat(rawValue: suffix) ?? .svg]
      }
      return try format.split(separator: ",").map { name in
        guard let format = FigureFormat(rawValue: name.lowercased()) else {
          throw ValidationError("'\(name)' is no format; choose among svg, dot, png, pdf.")
        }
        return format
      }
    }
  }
}

/// What a figure can be written as.
enum FigureFormat: String, CaseIterable {
  case svg
  case dot
  case png
  case pdf

  func bytes(of figure: Figure) async throws -> [UInt8] {
    switch self {
    case .svg: Array(figure.svg.utf8)
    case .dot: Array(figure.dot.utf8)
    case .png: try await Rasteriser().convert(figure.svg, to: .png)
    case .pdf: try await Rasteriser().convert(figure.svg, to: .pdf)
    }
  }
}

/// The words of `--relation`.
enum RelationName: String, CaseIterable, ExpressibleByArgument {
  case recognition
  case ambassador
  case office
  case sanctions
  case designation
  case ties

  var relation: Relation {
    switch self {
    case .recognition: .recognition
    case .ambassador: .ambassador
    case .office: .office
    case .sanctions: .sanctions
    case .designation: .designation
    case .ties: .ties
    }
  }
}

/// The words of `--view`.
enum ViewName: String, CaseIterable, ExpressibleByArgument {
  case ego
  case network

  var view: FigureOptions.View {
    switch self {
    case .ego: .ego
    case .network: .network
    }
  }
}

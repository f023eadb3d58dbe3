import ArgumentParser
import Drawing
import World

/// The options of every command that draws: what is drawn, and in which dress.
struct FigureChoice: ParsableArguments {
  @Option(help: ArgumentHelp("Draw what is near this party.", valueName: "party"))
  var focus: String?

  @Option(help: "How many steps from the focus.")
  var depth = 1

  @Option(help: "Draw only this relation; may be repeated.")
  var relation: [RelationName] = []

  @Flag(help: "Leave out what has ended.")
  var noHistory = false

  @Option(
    help: "auto: light, and dark where the reader's system asks for it; or light, or dark alone.")
  var scheme: SchemeName = .auto

  @Flag(help: "Leave out the ground, so that what is below shows.")
  var transparent = false

  @Flag(
    help: """
      standalone: with a size, for <img>, Word and LaTeX (the default); inline: without one, to be \
      put into a page.
      """)
  var embedding: Embedding = .standalone

  @Option(help: ArgumentHelp("Begins every id in the SVG.", valueName: "text"))
  var idPrefix: String?

  enum Embedding: String, EnumerableFlag {
    case standalone
    case inline
  }

  func validate() throws {
    if depth < 1 { throw ValidationError("--depth counts from 1.") }
  }

  func options(view: FigureOptions.View? = nil, engine: FigureOptions.Engine? = nil) throws
    -> FigureOptions
  {
    FigureOptions(
      focus: try focus.map(Query.party), depth: depth,
      relations: relation.isEmpty ? nil : Set(relation.map(\.relation)),
      showsHistory: !noHistory, view: view, engine: engine, idPrefix: idPrefix,
      scheme: scheme.scheme, isInline: embedding == .inline, isOpaque: !transparent)
  }
}

/// The words of `--scheme`.
enum SchemeName: String, CaseIterable, ExpressibleByArgument {
  case auto
  case light
  case dark

  var scheme: Scheme {
    switch self {
    case .auto: .automatic
    case .light: .light
    case .dark: .dark
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

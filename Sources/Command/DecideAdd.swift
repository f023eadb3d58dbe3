import ArgumentParser
import History
import World

struct DecideAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "A claim by hand, with its source.")

  @Argument(help: "From whom: RUS, Russia.")
  var from: String
  @Argument(help: "recognition, ambassador, office, sanctions, designation or ties.")
  var relation: RelationName
  @Argument(help: "To whom.")
  var to: String
  @Argument(help: "starts, ends, holds or absent.")
  var action: ActionName

  @Option(help: ArgumentHelp("When it began or ended, or was seen so.", valueName: "date"))
  var date: String?
  @Option(help: ArgumentHelp("Where it is from: a citation or an address.", valueName: "text"))
  var source: String
  @Option(help: ArgumentHelp("When the source was published.", valueName: "date"))
  var published: String?
  @Option(help: ArgumentHelp("The words it rests on.", valueName: "text"))
  var quote = ""
  @Option(help: "embassy, consulate, asset_freeze, …")
  var kind: String?
  @Option(help: "The government or ruling movement that it is about: Taliban.")
  var regime: String?
  @OptionGroup var options: DecisionOptions

  func run() throws {
    let key = Key(try Query.party(from), relation.relation, try Query.party(to))
    guard key.source != key.target else {
      throw Malformed(from, "is both source and target; write two parties")
    }
    let kind = try kind.map { name in
      guard let kind = RelationKind(rawValue: name) else {
        throw Malformed(
          name,
          "is no kind; write one of "
            + RelationKind.allCases.map(\.rawValue).joined(separator: ", "))
      }
      return kind
    }
    let addition = Decision.Addition(
      key: key, action: action.action, date: try date.map { try PartialDate($0) }, kind: kind,
      regime: regime, source: source, published: try published.map { try PartialDate($0) },
      quote: quote)
    try options.decide { _ in .add(addition) }
  }
}

/// The words of an action.
enum ActionName: String, CaseIterable, ExpressibleByArgument {
  case starts
  case ends
  case holds
  case absent

  var action: Action {
    switch self {
    case .starts: .starts
    case .ends: .ends
    case .holds: .holds
    case .absent: .absent
    }
  }
}

import ArgumentParser
import Exchange
import History
import World

struct Measures: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "measures",
    abstract: "Print measures of the network, as CSV.",
    discussion: """
      Degrees of every party by relation, reciprocity by relation, components, and the number of \
      common recognisers of every two parties; at one date or at many. Columns: date, measure, \
      relation, party, other, value.

        relgraph measures --as-of 2025-07
        relgraph measures --from 1990 --to 2025 --every year --relation recognition > m.csv
      """)

  @Option(help: ArgumentHelp("First of several dates.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Last of several dates.", valueName: "date"))
  var to: String?

  @Option(help: "How far apart they are: month, quarter or year.")
  var every = Every.year

  enum Every: String, CaseIterable, ExpressibleByArgument {
    case month
    case quarter
    case year

    var months: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .year: 12
      }
    }
  }

  @OptionGroup var rule: RuleOptions
  @OptionGroup var asOf: AsOf
  @OptionGroup var query: Query

  func validate() throws {
    if (from == nil) != (to == nil) { throw ValidationError("--from and --to go together.") }
    if from != nil, asOf.asOf != nil {
      throw ValidationError("--as-of is one date, --from and --to are several; choose.")
    }
  }

  func run() throws {
    let chronicle = try query.chronicle()
    var output = Output()
    let isJSON = query.common.json
    if !isJSON { try output.line("date,measure,relation,party,other,value") }
    for day in try days(in: chronicle) {
      for measure in chronicle.measures(asOf: PartialDate(day), rule: rule.rule) {
        if isJSON {
          try output.line(measure.json(on: day))
        } else {
          try output.line(measure.row(on: day))
        }
      }
    }
    try output.flush()
  }

  /// The ends of the periods that begin from the first date on.
  private func days(in chronicle: Chronicle) throws -> [Day] {
    guard let from, let to else {
      return [Chronicle.day(of: try asOf.date) ?? chronicle.latestDay ?? Day(number: 0)]
    }
    guard let first = try PartialDate(from).window.earliest,
      let last = try PartialDate(to).window.latest
    else { throw ValidationError("--from and --to are dates with an end: 1990, 2025-07.") }
    var days: [Day] = []
    var start = first
    while start <= last {
      let next = start.adding(months: every.months)
      days.append(min(next.adding(-1), last))
      start = next
    }
    return days
  }
}

extension Measure {
  fileprivate func row(on day: Day) -> String {
    [
      day.description, name.rawValue, relation?.rawValue ?? "", party?.code ?? "",
      other?.code ?? "", value,
    ].joined(separator: ",")
  }

  /// `3`, `0.25`.
  private var value: String {
    let rest = String(1000 + thousandths % 1000).dropFirst()
    let decimals = String(rest.reversed().drop { $0 == "0" }.reversed())
    return "\(thousandths / 1000)" + (decimals.isEmpty ? "" : "." + decimals)
  }

  fileprivate func json(on day: Day) -> JSON {
    .object([
      "date": .string(day.description),
      "measure": .string(name.rawValue),
      "relation": (relation?.rawValue).map(JSON.string),
      "party": (party?.code).map(JSON.string),
      "other": (other?.code).map(JSON.string),
      "value": thousandths % 1000 == 0 ? .number(thousandths / 1000) : .string(value),
    ])
  }
}

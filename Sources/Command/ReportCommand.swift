import ArgumentParser
import Drawing
import Exchange
import History
import RelGraph
import World

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "report",
    abstract: "Write a page with figure, date slider, table, timeline, evidence and sources.",
    discussion: """
      One HTML file, graphs/report.html, that needs no network and can be printed. A click on a \
      line, or Enter, brings up the sentences that it rests on.

        relgraph report
        relgraph report --focus AFG --from 2021 --every month -o afghanistan.html
      """)

  @Option(
    help: ArgumentHelp(
      "The slider's first date; otherwise that of the first change.", valueName: "date"))
  var from: String?

  @Option(
    help: ArgumentHelp("Its last date; otherwise the latest in the history.", valueName: "date"))
  var to: String?

  @Option(
    help: """
      A date for each month, quarter or year, or for each day on which something changed; without \
      it the finest of these that the page can hold.
      """)
  var every: Pace?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write here; '-' is standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var choice: FigureChoice
  @OptionGroup var query: Query

  func run() throws {
    let chronicle = try query.chronicle()
    let snapshots = try self.snapshots(of: chronicle)
    let places = try PlacesFile(path: query.common.place.graphs + "/positions.json").read()
    let page = ReportPage(
      chronicle, snapshots, try choice.options(), names: Names(.standard), places: places)
    let path = output ?? query.common.place.graphs + "/report.html"
    try OutputFile(path).write(Array(page.html().utf8))
    if path == "-" || query.common.quiet { return }
    try query.common.json
      ? Output.print(.object(["files": .array([.string(path)])])) : Output.print([path])
  }

  private func snapshots(of chronicle: Chronicle) throws -> [Snapshot] {
    for pace in every.map({ [$0] }) ?? [.change, .month, .quarter, .year] {
      let dates = try pace.dates(of: chronicle, from: from, to: to)
      guard dates.count <= ReportPage.mostDates else { continue }
      return pace.distinct(dates.map { chronicle.snapshot(asOf: $0) })
    }
    throw ValidationError(
      "These are more dates than a page holds (\(ReportPage.mostDates)); take a longer pace or less time."
    )
  }
}

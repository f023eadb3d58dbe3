import ArgumentParser
import Exchange
import RelGraph
import World

struct Dates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "dates",
    abstract: "Print the dates that texts speak of, as JSON Lines.",
    discussion: """
      Every line is one document: when it was published, and its time expressions with the days \
      they stand for, written in EDTF (ISO 8601-2). Offsets count code points of the text; the end \
      is not included. Expressions are told from the day of publication: --published, a record's \
      'reference_date' or 'published', the file's own head or name, else what the text says of it.

        relgraph dates seeds/001-stamped-post.txt
        relgraph dates --published 2025-07-04 --explain report.txt
        relgraph dates --together --explain seeds/
      """)

  @Argument(help: "Files and folders of txt, md, html or jsonl; '-' is standard input.")
  var paths: [String] = ["-"]

  @Option(help: "What all texts are: txt, md, html or jsonl. Otherwise their names tell.")
  var input: Input?

  @OptionGroup var published: Published

  @Flag(help: "Say in words what each date was told from.")
  var explain = false

  @Flag(help: "Date the texts by the acts that several of them report.")
  var together = false

  @OptionGroup var common: Common

  func run() async throws {
    var output = Output()
    var failures = 0
    func write(_ outcome: Result<DatedText, Unreadable>) throws {
      switch outcome {
      case .success(let dated): try output.write(lines(of: dated))
      case .failure(let failure):
        failures += 1
        Messages.warn(failure)
      }
    }
    let texts = TextFiles(paths, format: input?.format, published: try published.date)
    if together {
      try await Extractor.datesTogether(in: texts, each: write)
    } else {
      try await Extractor.dates(in: texts, each: write)
    }
    try output.flush()
    if failures > 0 { throw ExitCode(2) }
  }

  private func lines(of reading: DatedText) -> [UInt8] {
    explain
      ? Array((reading.explanation.joined(separator: "\n") + "\n").utf8)
      : reading.json.bytes + [0x0A]
  }
}

import ArgumentParser
import Dating
import Exchange
import Language
import RelGraph
import World

struct Dates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the dates that texts speak of, as JSON Lines.",
    discussion: """
      Every line is one document: when it was published, and its time expressions with the days \
      they stand for, written in EDTF (ISO 8601-2). Offsets count code points of the text; the end \
      is not included. Expressions are told from the day of publication: --published, a record's \
      'reference_date' or 'published', the file's own head or name, else what the text says of it.

        relgraph dates seeds/001-stamped-post.txt
        relgraph dates --published 2025-07-04 --explain report.txt
      """)

  @Argument(help: "Files and folders of txt, md, html or jsonl; '-' is standard input.")
  var paths: [String] = ["-"]

  @Option(help: "What all texts are: txt, md, html or jsonl. Otherwise their names tell.")
  var input: Input?

  @Option(help: "When the texts were published that do not say so: 2025, 2025-07, 2025-07-04.")
  var published: String?

  @Flag(help: "Say in words what each date was told from.")
  var explain = false

  @OptionGroup var common: Common

  func run() async throws {
    let published = try self.published.map { try PartialDate($0) }
    var output = Output()
    var failures = 0
    try await Extractor.dates(
      in: TextFiles(paths, format: input?.format), published: published
    ) { outcome in
      switch outcome {
      case .success(let reading): try output.write(lines(of: reading))
      case .failure(let failure):
        failures += 1
        Messages.warn(failure)
      }
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

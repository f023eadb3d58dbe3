import ArgumentParser
import Exchange
import Reading
import RelGraph
import World

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "extract",
    abstract: "Print what texts say, each by itself, as JSON Lines.",
    discussion: """
      Keeps nothing, and dates each text from its own words alone. Every line is one document: \
      its facts with date, confidence and the sentence they rest on, and its findings: what is \
      said but is no fact, with the reason. Offsets count code points of the text; the end is not \
      included.

        relgraph extract seeds/001-stamped-post.txt
        zcat news.jsonl.gz | relgraph extract --input jsonl - > facts.jsonl
      """)

  @Argument(help: "Files and folders of txt, md, html or jsonl; '-' is standard input.")
  var paths: [String] = ["-"]

  @Option(help: "What all texts are: txt, md, html or jsonl. Otherwise their names tell.")
  var input: Input?

  @OptionGroup var published: Published

  @Flag(help: "Print how each sentence was read instead: its phrases, clauses and decisions.")
  var explain = false

  @Flag(
    help: "Print instead what is said but is no fact: reason, relation and sentence, a line each.")
  var findings = false

  @OptionGroup var common: Common

  func run() async throws {
    guard !explain else { return try explainAll() }
    let make: @Sendable (Extractor.Outcome) -> Line = findings ? Line.findings : Line.init
    var output = Output()
    var failures = 0
    var passedOver = 0
    var progress = Progress("texts", isShown: !common.quiet)
    let texts = TextFiles(paths, format: input?.format, published: try published.date)
    try await Extractor().extract(texts, make: make) {
      progress.advance()
      switch $0 {
      case .record(let bytes): try output.write(bytes)
      case .passedOver: passedOver += 1
      case .failure(let failure):
        failures += 1
        Messages.warn(failure)
      }
    }
    progress.end()
    try output.flush()
    if passedOver > 0 {
      common.note("\(counted(passedOver, "record")) without a text passed over.")
    }
    if failures > 0 { throw ExitCode(2) }
  }

  private func explainAll() throws {
    var output = Output()
    for text in TextFiles(paths, format: input?.format, published: try published.date) {
      guard let document = try text.document() else { continue }
      let lines = ["# " + document.id] + Reader().explanation(of: document)
      try output.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
    try output.flush()
  }

  /// Lines of standard output, or why there is none.
  private enum Line: Sendable {
    case record([UInt8])
    case passedOver
    case failure(Unreadable)

    init(_ outcome: Extractor.Outcome) {
      switch outcome {
      case .read(let testimony): self = .record(testimony.json.bytes + [0x0A])
      case .passedOver: self = .passedOver
      case .failed(let failure): self = .failure(failure)
      }
    }

    @Sendable static func findings(_ outcome: Extractor.Outcome) -> Line {
      guard case .read(let testimony) = outcome else { return Line(outcome) }
      let lines = testimony.findings.map { $0.told(in: testimony.document) + "\n" }
      return .record(Array(lines.joined().utf8))
    }
  }
}

extension Finding {
  /// Document, reason, what it would claim, and the sentence on one line.
  fileprivate func told(in document: String) -> String {
    let claim = [source?.code, relation?.rawValue, target?.code].compactMap(\.self)
    let quote = evidence.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return [document, reason.rawValue, claim.joined(separator: " "), quote].joined(separator: "\t")
  }
}

/// The words of `--input`.
enum Input: String, CaseIterable, ExpressibleByArgument {
  case txt
  case md
  case html
  case jsonl

  var format: TextFormat {
    switch self {
    case .txt: .txt
    case .md: .md
    case .html: .html
    case .jsonl: .jsonl
    }
  }
}

import ArgumentParser
import Exchange
import RelGraph
import World

struct Ingest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    leaf: "ingest",
    abstract: "Read texts and keep them with what they say.",
    discussion: """
      Takes txt, md, html and jsonl ({"id","text","published"?} a line); folders with all that is \
      in them. A text that is kept already, by its content, is passed over. A text that was \
      corrected is kept beside the first one, as ID~2: claims are never changed.

      Every text is kept whole or not at all; what is reported as kept stays kept, whatever \
      happens to the rest. The date of a text comes from its front matter, its page or its record, \
      otherwise from what it says.

        relgraph ingest seeds/
        relgraph ingest --workspace taliban reports/*.html notes.md
      """)

  @Argument(help: "Files and folders; '-' is standard input.")
  var paths: [String]

  @Option(help: "What all texts are: txt, md, html or jsonl. Otherwise their names tell.")
  var input: Input?

  @OptionGroup var published: Published

  @OptionGroup var today: Today
  @OptionGroup var common: Common

  func run() async throws {
    var tally = Tally()
    var progress = Progress("texts", isShown: !common.quiet)
    let texts = TextFiles(paths, format: input?.format, published: try published.date)
    try await common.place.ingest(texts, today: try today.day) { ingestion in
      tally.count(ingestion)
      progress.advance()
      if case .failed(let failure) = ingestion {
        Messages.warn(failure)
      } else if common.json {
        try ingestion.json.map(Output.print)
      } else if !common.quiet {
        try Output.print(ingestion.lines)
      }
    }
    progress.end()
    try tellOfDates(tally)
    common.note(tally.words + " Archive: \(common.place.archive)")
    if tally.failed > 0 { throw ExitCode(2) }
  }
}

extension Ingest {
  /// Which of the texts just kept are dated better by what other texts tell of the same events.
  private func tellOfDates(_ tally: Tally) throws {
    guard !common.quiet, !common.json, !tally.alone.isEmpty else { return }
    let redated = try common.place.chronicle().testimonies.filter { testimony in
      tally.alone[testimony.document].map { $0.date != testimony.publication.date } ?? false
    }
    guard !redated.isEmpty else { return }
    let rows = redated.map { ["  " + $0.document, $0.publication.words] }
    try Output.print(["", "Taken together with the other texts:"] + Table(rows).lines)
  }
}

/// How many texts went which way.
private struct Tally {
  var kept = 0
  var known = 0
  var passedOver = 0
  var failed = 0
  var claims = 0
  /// When the texts kept were published, going by themselves.
  var alone: [String: Publication] = [:]

  mutating func count(_ ingestion: Workspace.Ingestion) {
    switch ingestion {
    case .kept(let testimony, _):
      kept += 1
      claims += testimony.claims.count
      alone[testimony.document] = testimony.publication
    case .known: known += 1
    case .passedOver: passedOver += 1
    case .failed: failed += 1
    }
  }

  var words: String {
    var parts = ["\(counted(kept, "text")) kept with \(counted(claims, "claim"))"]
    if known > 0 { parts.append("\(known) known already") }
    if passedOver > 0 { parts.append("\(counted(passedOver, "record")) without a text") }
    if failed > 0 { parts.append("\(failed) not readable") }
    return parts.joined(separator: ", ") + "."
  }
}

extension Workspace.Ingestion {
  /// For a person; problems are told elsewhere.
  fileprivate var lines: [String] {
    switch self {
    case .kept(let testimony, let sameName):
      let head = "\(testimony.document): \(counted(testimony.claims.count, "claim"))"
      let beside = sameName.map {
        "  another text is kept as \($0) and stays; this one is kept beside it"
      }
      return ["\(head), \(testimony.publication.words)"] + [beside].compactMap(\.self)
        + testimony.findingLines
    case .known(let id, let place): return ["\(place): kept already, as \(id)"]
    case .passedOver, .failed: return []
    }
  }

  fileprivate var json: JSON? {
    switch self {
    case .kept(let testimony, let sameName):
      .object([
        "id": .string(testimony.document),
        "outcome": "kept",
        "beside": sameName.map(JSON.string),
        "published": testimony.publication.date.map { .string($0.description) } ?? .null,
        "basis": .string(testimony.publication.basis.rawValue),
        "claims": .number(testimony.claims.count),
        "universals": .number(testimony.universals.count),
        "findings": .array(testimony.findings.map(\.json)),
      ])
    case .known(let id, _): .object(["id": .string(id), "outcome": "known"])
    case .passedOver, .failed: nil
    }
  }
}

extension Testimony {
  fileprivate var findingLines: [String] {
    let understood = findings.filter(\.reason.isUnderstood)
    let others = findings.filter { !$0.reason.isUnderstood }
    return Self.line("said, but no fact", understood) + Self.line("left out or unclear", others)
      + others.filter { $0.reason != .boilerplate }.map {
        "    \($0.reason.words): \"\($0.evidence.quote.clipped(to: 80))\""
      }
  }

  /// `  said, but no fact: 2 planned, 1 proposed`.
  private static func line(_ title: String, _ findings: [Finding]) -> [String] {
    let counts = Finding.Reason.allCases.compactMap { reason -> String? in
      let count = findings.count { $0.reason == reason }
      return count > 0 ? "\(count) \(reason.words)" : nil
    }
    return counts.isEmpty ? [] : ["  \(title): \(counts.joined(separator: ", "))"]
  }
}

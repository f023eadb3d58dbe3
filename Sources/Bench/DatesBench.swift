import ArgumentParser
import Dating
import Foundation
import World

struct DatesBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "Characters a second of finding and dating time expressions, on one core.",
    discussion: """
      Takes a text of ordinary news. With --peers it also runs dateparser and parsedatetime (pip \
      install dateparser parsedatetime) on the beginning of it, one thread each, in the same run.
      """)

  @Argument(help: "A text file in UTF-8.")
  var text: String

  @Option(help: "How often it is run; the best time counts.")
  var rounds = 5

  @Option(help: "The day of writing.")
  var published = "2025-07-04"

  @Flag(help: "Run dateparser and parsedatetime beside it.")
  var peers = false

  @Option(help: "Characters that the peers are given.")
  var sample = 20_000

  func run() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: text)))
    let characters = String(decoding: bytes, as: UTF8.self).unicodeScalars.count
    let day = try PartialDate(published)
    var found = 0
    let best = (0..<max(1, rounds)).map { _ in
      let start = Self.seconds
      found = bytes.withUnsafeBufferPointer { DateTagger().tag($0).found(on: day).count }
      return Self.seconds - start
    }.min()
    guard let best, best > 0 else { return }
    print("\(characters) characters, \(found) dates")
    print("relgraph: \(Int(Double(characters) / best)) characters/s")
    if peers { try runPeers() }
  }

  /// Processor time, so that what else the machine does counts little.
  private static var seconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  private func runPeers() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, text, String(sample)]
    fflush(nil)
    try process.run()
    process.waitUntilExit()
  }

  private static let script = """
    import sys, time
    text = open(sys.argv[1], encoding="utf-8").read()[:int(sys.argv[2])]
    parts = [p for p in text.split("\\n") if p.strip()]
    def show(name, work):
        work(parts[0])
        start = time.process_time()
        found = sum(work(p) for p in parts)
        spent = time.process_time() - start
        print(f"{name}: {int(len(text) / spent)} characters/s, {found} dates in {len(text)}")
    try:
        from dateparser.search import search_dates
        show("dateparser", lambda p: len(search_dates(p, languages=["en"]) or []))
    except ImportError:
        print("dateparser is not installed: pip install dateparser")
    try:
        import parsedatetime
        calendar = parsedatetime.Calendar()
        show("parsedatetime", lambda p: len(calendar.nlp(p) or []))
    except ImportError:
        print("parsedatetime is not installed: pip install parsedatetime")
    """
}

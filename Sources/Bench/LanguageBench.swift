import ArgumentParser
import Foundation
import Language
import Training

struct LanguageBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "Tokens a second of tokenising, tagging and parsing, on one core.",
    discussion: """
      Takes the text of a treebank. With --udpipe it also runs ufal.udpipe (pip install ufal.udpipe) \
      with a model of yours on the same tokens, one thread each: tag and parse.
      """)

  @Argument(help: "A CoNLL-U file.")
  var treebank: String

  @Option(help: "A model file instead of the compiled-in model.")
  var model: String?

  @Option(help: "How often each stage is run; the best time counts.")
  var rounds = 5

  @Option(help: "A UDPipe model to run beside ours.")
  var udpipe: String?

  func run() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: treebank)))
    let gold = try ConlluReader.sentences(of: bytes)
    let sentences = gold.map(\.tokens)
    let tokens = sentences.reduce(0) { $0 + $1.count }
    let text = RawText(gold).text
    var analyser = Analyser(model: try languageModel())
    print("\(gold.count) sentences, \(tokens) tokens")
    show("tokenise", tokens) { _ = Segmenter().sentences(of: text) }
    show("tag", tokens) { for sentence in sentences { analyser.tag(sentence) } }
    show("tag and parse", tokens) { for sentence in sentences { analyser.parse(sentence) } }
    show("all, with lemmas and trees", tokens) {
      for sentence in Segmenter().sentences(of: text) { _ = analyser.analyse(sentence) }
    }
    print("resident memory at most \(Self.memory) MB")
    if let udpipe { try runUDPipe(udpipe) }
  }

  private func languageModel() throws -> LanguageModel {
    guard let model else { return .english }
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: model)))
    guard let loaded = LanguageModel(bytes: bytes) else {
      throw ValidationError("\(model) is no model of this version.")
    }
    return loaded
  }

  private func show(_ stage: String, _ tokens: Int, _ work: () -> Void) {
    let times = (0..<max(1, rounds)).map { _ in
      let start = Self.seconds
      work()
      return Self.seconds - start
    }
    guard let best = times.min() else { return }
    print("\(stage): \(Int(Double(tokens) / best)) tokens/s")
  }

  /// Processor time, so that what else the machine does counts little.
  private static var seconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  /// In megabytes, of the whole run so far; 0 where the system does not tell.
  private static var memory: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first).flatMap { Int($0) }.map { $0 / 1024 }
      ?? 0
  }

  private func runUDPipe(_ model: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, model, treebank, String(rounds)]
    fflush(nil)
    try process.run()
    process.waitUntilExit()
  }

  /// Tags and parses the treebank's tokens and prints the best of the rounds.
  private static let script = """
    import sys, time
    from ufal.udpipe import Model, InputFormat, Sentence, ProcessingError
    model = Model.load(sys.argv[1])
    def sentences():
        reader = InputFormat.newConlluInputFormat()
        reader.setText(open(sys.argv[2], encoding="utf-8").read())
        while True:
            sentence = Sentence()
            if not reader.nextSentence(sentence, ProcessingError()): return
            yield sentence
    best = 0
    for _ in range(int(sys.argv[3])):
        batch = list(sentences())
        count = sum(len(s.words) - 1 for s in batch)
        start = time.process_time()
        for s in batch:
            model.tag(s, Model.DEFAULT)
            model.parse(s, Model.DEFAULT)
        best = max(best, count / (time.process_time() - start))
    print(f"UDPipe, tag and parse: {int(best)} tokens/s")
    """
}

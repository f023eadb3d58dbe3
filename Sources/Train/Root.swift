import ArgumentParser
import Foundation
import Language
import Training

struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relgraph-train",
    abstract: "Train and score the tagger, parser and lemmatiser on Universal Dependencies.",
    subcommands: [Train.self, Evaluate.self])
}

/// Files of annotated sentences.
struct Treebanks: ParsableArguments {
  @Argument(help: "CoNLL-U files, or folders of them.")
  var paths: [String]

  func sentences() throws -> [ConlluSentence] {
    try paths.flatMap { path in
      try Self.files(path).flatMap { file in
        do {
          return try ConlluReader.sentences(of: [UInt8](Data(contentsOf: file)))
        } catch let error as ConlluReader.Malformed {
          throw ValidationError("\(file.path): \(error)")
        }
      }
    }
  }

  private static func files(_ path: String) throws -> [URL] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [URL(fileURLWithPath: path)] }
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { $0.hasSuffix(".conllu") }.map { URL(fileURLWithPath: path + "/" + $0) }
  }
}

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train a model and write it.",
    discussion: "The same data, seed and options give the same bytes.")

  @OptionGroup var treebanks: Treebanks

  @Option(name: .shortAndLong, help: "The model file to write.")
  var output: String

  @Option(help: "Leave out sentences whose id begins so, to test on them.")
  var skip: String?

  @Option var folds = Plan().folds
  @Option var tagEpochs = Plan().tagEpochs
  @Option var roleEpochs = Plan().roleEpochs
  @Option var parserEpochs = Plan().parserEpochs
  @Option(help: "Words that occur less often than this are treated as unknown.")
  var rare = Plan().rare
  @Option var seed = Plan().seed
  @Option(help: "Averaged weights of the tagger below this are left out.")
  var tagThreshold = Plan().tagThreshold
  @Option(help: "Averaged weights of the role tagger below this are left out.")
  var roleThreshold = Plan().roleThreshold
  @Option(help: "Averaged weights of the parser below this are left out.")
  var moveThreshold = Plan().moveThreshold

  func run() throws {
    var plan = Plan()
    plan.folds = folds
    plan.tagEpochs = tagEpochs
    plan.roleEpochs = roleEpochs
    plan.parserEpochs = parserEpochs
    plan.rare = rare
    plan.seed = seed
    plan.tagThreshold = tagThreshold
    plan.roleThreshold = roleThreshold
    plan.moveThreshold = moveThreshold
    let sentences = try treebanks.sentences().filter {
      !($0.comment("sent_id") ?? "").hasPrefix(skip ?? "#")
    }
    var trainer = ModelTrainer(sentences, plan: plan) {
      FileHandle.standardError.write(Data(($0 + "\n").utf8))
    }
    try Data(trainer.train()).write(to: URL(fileURLWithPath: output), options: .atomic)
  }
}

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Score a model on a treebank.")

  @OptionGroup var treebanks: Treebanks

  @Option(help: "A model file instead of the compiled-in model.")
  var model: String?

  @Flag(help: "Print the tokens and sentences that were not found in the raw text.")
  var differences = false

  @Option(help: "Only sentences whose id begins so.")
  var only: String?

  func run() throws {
    let sentences = try treebanks.sentences().filter {
      only == nil || ($0.comment("sent_id") ?? "").hasPrefix(only ?? "")
    }
    let start = Date()
    let evaluation = Evaluation(onTokens: sentences, model: try languageModel())
    let text = Evaluation(onTextOf: sentences)
    if differences { for line in text.differences { print(line) } }
    for line in evaluation.treeLines + text.textLines { print(line) }
    FileHandle.standardError.write(Data("\(Date().timeIntervalSince(start)) s\n".utf8))
  }

  private func languageModel() throws -> LanguageModel {
    guard let model else { return .english }
    guard let loaded = LanguageModel(bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: model))))
    else { throw ValidationError("\(model) is no model of this version.") }
    return loaded
  }
}

import ArgumentParser
import Foundation
import Language
import Training

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train a model and write it.",
    discussion: "The same data, seed and options give the same bytes.")

  @OptionGroup var treebanks: Treebanks

  @Option(name: .shortAndLong, help: "The model file to write.")
  var output: String

  @Option(help: "Leave out sentences whose id begins so; of the files to test on, keep only these.")
  var skip: String?

  @Option(help: "A CoNLL-U file to test on; the card beside the model tells the figures.")
  var test: [String] = []

  @Option(help: "A CoNLL-U file of other text, on which it is found out how few features will do.")
  var unseen: String?

  @Option(help: "A table of words with their clusters and tags, one a line.")
  var words: String?

  @Option var folds = Plan().folds
  @Option var tagEpochs = Plan().tagEpochs
  @Option var roleEpochs = Plan().roleEpochs
  @Option var parserEpochs = Plan().parserEpochs
  @Option(help: "Words that occur less often than this are treated as unknown.")
  var rare = Plan().rare
  @Option var seed = Plan().seed
  @Option(help: "How many learners are averaged in each table.")
  var voters = Plan().voters
  @Option(help: "The share of the thresholds that the averaged weights must reach.")
  var finalShare = Plan().finalShare
  @Option var tagThreshold = Plan().tagPruning.threshold
  @Option var roleThreshold = Plan().rolePruning.threshold
  @Option var moveThreshold = Plan().movePruning.threshold

  private var plan: Plan {
    var plan = Plan()
    plan.folds = folds
    plan.tagEpochs = tagEpochs
    plan.roleEpochs = roleEpochs
    plan.parserEpochs = parserEpochs
    plan.rare = rare
    plan.seed = seed
    plan.finalShare = finalShare
    plan.voters = voters
    plan.tagPruning.threshold = tagThreshold
    plan.rolePruning.threshold = roleThreshold
    plan.movePruning.threshold = moveThreshold
    return plan
  }

  func run() throws {
    let files = try treebanks.files().map { file in
      (name: file.name, sentences: file.sentences.filter { !isSkipped($0) })
    }
    let table = try words.map { path in
      try WordTable(Data(contentsOf: URL(fileURLWithPath: path)))
    }
    let unseenSentences = try unseen.map { try Treebanks.sentences(URL(fileURLWithPath: $0)) } ?? []
    var trainer = ModelTrainer(
      files, table: table ?? WordTable(), unseen: unseenSentences, plan: plan
    ) {
      FileHandle.standardError.write(Data(($0 + "\n").utf8))
    }
    let model = trainer.train()
    let tests = try test.map { path in
      let url = URL(fileURLWithPath: path)
      let sentences = try Treebanks.sentences(url)
      let kept = sentences.filter(isSkipped)
      return ModelCard.Test(
        name: url.lastPathComponent, sentences: kept.isEmpty ? sentences : kept)
    }
    let card = ModelCard(model: model, plan: plan, trainedOn: files, tests: tests)
    let url = URL(fileURLWithPath: output)
    try Data(model).write(to: url, options: .atomic)
    try Data(card.text.utf8).write(
      to: url.deletingPathExtension().appendingPathExtension("md"), options: .atomic)
  }

  private func isSkipped(_ sentence: ConlluSentence) -> Bool {
    guard let skip else { return false }
    return (sentence.comment("sent_id") ?? "").hasPrefix(skip)
  }
}

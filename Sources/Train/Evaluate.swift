import ArgumentParser
import Foundation
import Language
import Training

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Score a model on a treebank.")

  @OptionGroup var treebanks: Treebanks

  @Option(help: "A model file instead of the compiled-in model.")
  var model: String?

  @Flag(help: "Print the tokens and sentences that were not found in the raw text.")
  var differences = false

  @Flag(help: "Print how many arcs of each relation were found.")
  var relations = false

  @Option(help: "Only sentences whose id begins so.")
  var only: String?

  func run() throws {
    let sentences = try treebanks.sentences().filter {
      only == nil || ($0.comment("sent_id") ?? "").hasPrefix(only ?? "")
    }
    let evaluation = Evaluation(onTokens: sentences, model: try languageModel())
    let text = Evaluation(onTextOf: sentences)
    if differences { for line in text.differences { print(line) } }
    if relations { for line in evaluation.relationLines { print(line) } }
    for line in evaluation.treeLines + text.textLines { print(line) }
  }

  private func languageModel() throws -> LanguageModel {
    guard let model else { return .english }
    guard
      let loaded = LanguageModel(bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: model))))
    else { throw ValidationError("\(model) is no model of this version.") }
    return loaded
  }
}

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

  @Option(help: "Whose habits of punctuation to follow: text, model, or a treebank of the model.")
  var habits: String?

  @Option(help: "Only sentences whose id begins so.")
  var only: String?

  func run() throws {
    let model = try languageModel()
    var sentences: [ConlluSentence] = []
    var evaluation = Evaluation()
    for file in try treebanks.files() {
      let kept = file.sentences.filter {
        only == nil || ($0.comment("sent_id") ?? "").hasPrefix(only ?? "")
      }
      evaluation.add(kept, model: model, habits: try habits(file.name, model))
      sentences += kept
    }
    let text = Evaluation(onTextOf: sentences)
    if differences { for line in text.differences { print(line) } }
    if relations { for line in evaluation.relationLines { print(line) } }
    for line in evaluation.treeLines + text.textLines { print(line) }
  }

  /// Those asked for, or a treebank's own where the model knows them, or those of the text.
  private func habits(_ file: String, _ model: LanguageModel) throws -> Analyser.Habits {
    switch habits {
    case "text": return .text
    case "model": return .model
    case let name? where model.treebanks.contains(name): return .treebank(name)
    case let name?:
      let known = (["text", "model"] + model.treebanks).joined(separator: ", ")
      throw ValidationError("no habits of \(name) are known; give one of \(known)")
    case nil: return model.habits(of: file)
    }
  }

  private func languageModel() throws -> LanguageModel {
    guard let model else { return .english }
    guard
      let loaded = LanguageModel(bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: model))))
    else { throw ValidationError("\(model) is no model of this version.") }
    return loaded
  }
}

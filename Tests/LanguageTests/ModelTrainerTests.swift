import Foundation
import Language
import TestKit
import Testing
import Training

@Suite struct ModelTrainerTests {
  private var sentences: [ConlluSentence] {
    get throws {
      let url = Folder.gold.appending(path: "news.conllu")
      return Array(try ConlluReader.sentences(of: [UInt8](Data(contentsOf: url))).prefix(12))
    }
  }

  private func model(_ sentences: [ConlluSentence]) -> [UInt8] {
    var plan = Plan()
    plan.folds = 2
    plan.tagEpochs = 3
    plan.roleEpochs = 3
    plan.parserEpochs = 10
    plan.tagThreshold = 0.01
    plan.roleThreshold = 0.01
    plan.moveThreshold = 0.01
    plan.rare = 1
    var trainer = ModelTrainer(sentences, plan: plan) { _ in }
    return trainer.train()
  }

  @Test func `learns what it is shown, to the same bytes`() throws {
    let sentences = try sentences
    let bytes = model(sentences)
    #expect(model(sentences) == bytes)
    let learned = try #require(LanguageModel(bytes: bytes))
    let evaluation = Evaluation(onTokens: sentences, model: learned)
    #expect(evaluation.upos.f1 > 97)
    #expect(evaluation.las.f1 > 65, "LAS \(evaluation.las)")
  }

  @Test func `refuses bytes that are no model`() throws {
    #expect(LanguageModel(bytes: []) == nil)
    #expect(LanguageModel(bytes: [UInt8](repeating: 1, count: 500)) == nil)
    let bytes = model(Array(try sentences.prefix(2)))
    #expect(LanguageModel(bytes: Array(bytes.prefix(bytes.count / 2))) == nil)
  }
}

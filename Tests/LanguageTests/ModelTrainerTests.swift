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
    model([("news", sentences)])
  }

  private func model(_ banks: [(name: String, sentences: [ConlluSentence])]) -> [UInt8] {
    var plan = Plan()
    plan.folds = 2
    plan.tagEpochs = 3
    plan.roleEpochs = 3
    plan.parserEpochs = 10
    plan.tagPruning.threshold = 0.01
    plan.rolePruning.threshold = 0.01
    plan.movePruning.threshold = 0.01
    plan.rare = 1
    var trainer = ModelTrainer(banks, plan: plan) { _ in }
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

  /// Sentences of one frame, with the comma on what stands before it or on the verb.
  private func sentences(_ place: String, commaOnVerb: Bool) throws -> [ConlluSentence] {
    let text = ["one", "two", "three", "four", "five", "six"].map { word in
      [
        "1\tIn\tin\tADP\tIN\t_\t2\tcase\t_\t_",
        "2\t\(place)\t\(place)\tNOUN\tNN\t_\t5\tobl\t_\t_",
        "3\t,\t,\tPUNCT\t,\t_\t\(commaOnVerb ? 5 : 2)\tpunct\t_\t_",
        "4\t\(word)\t\(word)\tNOUN\tNN\t_\t5\tnsubj\t_\t_",
        "5\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_", "", "",
      ].joined(separator: "\n")
    }.joined()
    return try ConlluReader.sentences(of: Array(text.utf8))
  }

  @Test func `hangs commas as the treebank does that a sentence is most like`() throws {
    let web = try sentences("chat", commaOnVerb: false)
    let press = try sentences("parliament", commaOnVerb: true)
    let learned = try #require(LanguageModel(bytes: model([("web", web), ("press", press)])))
    #expect(Evaluation(onTokens: web, model: learned).uas.f1 == 100)
    #expect(Evaluation(onTokens: press, model: learned).uas.f1 == 100)
  }

  @Test func `refuses bytes that are no model`() throws {
    #expect(LanguageModel(bytes: []) == nil)
    #expect(LanguageModel(bytes: [UInt8](repeating: 1, count: 500)) == nil)
    let bytes = model(Array(try sentences.prefix(2)))
    #expect(LanguageModel(bytes: Array(bytes.prefix(bytes.count / 2))) == nil)
  }
}

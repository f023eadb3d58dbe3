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

  private func model(
    _ banks: [(name: String, sentences: [ConlluSentence])], folds: Int = 12
  ) -> [UInt8] {
    var plan = Plan()
    plan.folds = folds
    plan.tagEpochs = 5
    plan.roleEpochs = 5
    plan.parserEpochs = 10
    plan.tagPruning.threshold = 0
    plan.rolePruning.threshold = 0
    plan.movePruning.threshold = 0
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

  /// Sentences that are alike around their comma, with the comma on what stands before it or on the
  /// verb, and a word towards the end that tells which treebank they are from.
  private func sentences(_ mark: String, commaOnVerb: Bool) throws -> [ConlluSentence] {
    let text = ["one", "two", "three", "four", "five", "six"].map { word in
      [
        "1\tIn\tin\tADP\tIN\t_\t2\tcase\t_\t_",
        "2\tApril\tApril\tPROPN\tNNP\t_\t5\tobl\t_\t_",
        "3\t,\t,\tPUNCT\t,\t_\t\(commaOnVerb ? 5 : 2)\tpunct\t_\t_",
        "4\t\(word)\t\(word)\tNOUN\tNN\t_\t5\tnsubj\t_\t_",
        "5\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_",
        "6\tthe\tthe\tDET\tDT\t_\t7\tdet\t_\t_",
        "7\ttown\ttown\tNOUN\tNN\t_\t5\tobj\t_\t_",
        "8\t\(mark)\t\(mark)\tADV\tRB\t_\t5\tadvmod\t_\t_",
        "9\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_", "", "",
      ].joined(separator: "\n")
    }.joined()
    return try ConlluReader.sentences(of: Array(text.utf8))
  }

  @Test func `hangs commas as the treebank does that a text is most like`() throws {
    let web = try sentences("tho", commaOnVerb: false)
    let press = try sentences("officially", commaOnVerb: true)
    let learned = try #require(
      LanguageModel(
        bytes: model([("web", web), ("press", press)], folds: 2)))
    #expect(Evaluation(onTokens: web, model: learned, habits: .text).uas.f1 == 100)
    #expect(Evaluation(onTokens: press, model: learned, habits: .text).uas.f1 == 100)
    #expect(Evaluation(onTokens: press, model: learned, habits: .treebank("press")).uas.f1 == 100)
    #expect(Evaluation(onTokens: press, model: learned).uas.f1 < 100)
  }

  @Test func `refuses bytes that are no model`() throws {
    #expect(LanguageModel(bytes: []) == nil)
    #expect(LanguageModel(bytes: [UInt8](repeating: 1, count: 500)) == nil)
    let bytes = model(Array(try sentences.prefix(2)))
    #expect(LanguageModel(bytes: Array(bytes.prefix(bytes.count / 2))) == nil)
  }
}

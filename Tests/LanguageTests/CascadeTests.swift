import Foundation
import Language
import TestKit
import Testing
import Training

@Suite struct CascadeTests {
  @Test func `is written and read as lines of text`() throws {
    let cascade = Cascade(
      first: [7, 0, 9],
      stages: [Cascade.Stage(end: 2, lead: 40), Cascade.Stage(end: 3, lead: 25)])
    let text = Cascade.text([.moves: cascade])
    #expect(text == "moves\t40\t7 0\nmoves\t25\t9")
    #expect(Cascade.read(text) == [.moves: cascade])
    #expect(Set(cascade.order).count == FeatureBuffer.capacity)
    #expect(Cascade.read("") == [:])
  }

  @Test(arguments: [
    "moves\t40", "moves\tfar\t7 0", "moves\t40\t7 7", "hats\t40\t7", "moves\t4\t300",
  ])
  func `refuses lines that are no stage`(_ line: String) {
    #expect(Cascade.read(line) == nil)
  }

  @Test func `decides as all features do where no difference is tolerated`() throws {
    let url = Folder.gold.appending(path: "news.conllu")
    let all = try ConlluReader.sentences(of: [UInt8](Data(contentsOf: url)))
    let (shown, unseen) = (Array(all.prefix(15)), Array(all.dropFirst(15).prefix(30)))
    var plan = Plan()
    plan.voters = 1
    plan.stageTolerance = 0
    let whole = try model(shown, [], plan)
    let staged = try model(shown, unseen, plan)
    #expect(whole.moveStages.isEmpty)
    #expect(staged.moveStages.map(\.end) == plan.stageEnds)
    #expect(staged.moveStages.allSatisfy { $0.lead > 0 && $0.lead < .max })
    var (first, second) = (Analyser(model: whole), Analyser(model: staged))
    for sentence in unseen {
      #expect(first.analyse(sentence.tokens) == second.analyse(sentence.tokens))
    }
  }

  private func model(
    _ sentences: [ConlluSentence], _ unseen: [ConlluSentence], _ plan: Plan
  ) throws -> LanguageModel {
    var trainer = ModelTrainer([("news", sentences)], unseen: unseen, plan: plan) { _ in }
    return try #require(LanguageModel(bytes: trainer.train()))
  }
}

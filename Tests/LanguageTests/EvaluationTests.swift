import Foundation
import Language
import TestKit
import Testing
import Training

/// Accuracy may rise, never fall.
@Suite struct EvaluationTests {
  private func sentences(_ url: URL) throws -> [ConlluSentence] {
    try ConlluReader.sentences(of: [UInt8](Data(contentsOf: url)))
  }

  private var news: [ConlluSentence] {
    get throws { try sentences(Folder.gold.appending(path: "news.conllu")) }
  }

  @Test func `keeps its floors on our own news sentences`() throws {
    let evaluation = Evaluation(onTokens: try news, model: .english)
    #expect(evaluation.upos.f1 >= 98, "UPOS \(evaluation.upos)")
    #expect(evaluation.lemmas.f1 >= 98, "lemmas \(evaluation.lemmas)")
    #expect(evaluation.uas.f1 >= 94, "UAS \(evaluation.uas)")
    #expect(evaluation.las.f1 >= 92, "LAS \(evaluation.las)")
  }

  @Test func `finds the tokens and sentences of their text`() throws {
    let evaluation = Evaluation(onTextOf: try news)
    #expect(evaluation.tokens.f1 >= 99.5, "tokens \(evaluation.tokens)")
    #expect(evaluation.sentences.f1 >= 99, "sentences \(evaluation.sentences)")
  }

  @Test func `keeps its floors on a part of the web treebank`() throws {
    guard let url = Folder.shared("treebanks/UD_English-EWT/en_ewt-ud-test.conllu") else {
      print("skipped: the treebanks are not beside this package")
      return
    }
    let gold = Array(try sentences(url).prefix(300))
    let evaluation = Evaluation(onTokens: gold, model: .english)
    #expect(evaluation.upos.f1 >= 94, "UPOS \(evaluation.upos)")
    #expect(evaluation.las.f1 >= 80, "LAS \(evaluation.las)")
    #expect(Evaluation(onTextOf: gold).tokens.f1 >= 98.5)
  }

  @Test func `is perfect on its own trees and worse on others`() throws {
    let gold = try news
    var evaluation = Evaluation()
    for sentence in gold {
      let nodes = sentence.words.map {
        Node(
          part: PartOfSpeech(rawValue: $0.upos) ?? .other, penn: PennTag(rawValue: $0.xpos),
          lemma: $0.lemma, head: $0.head == 0 ? nil : $0.head - 1,
          relation: Dependency(rawValue: $0.relation) ?? .unspecified)
      }
      evaluation.add(sentence.words, Tree(nodes))
    }
    #expect(evaluation.las.f1 == 100)
    #expect(evaluation.xpos.f1 == 100)
    let flat = gold[0].words.indices.map {
      Node(part: .noun, penn: .nn, lemma: "", head: $0 == 0 ? nil : 0, relation: .punctuation)
    }
    var worse = Evaluation()
    worse.add(gold[0].words, Tree(flat))
    #expect(worse.las.f1 < 30)
  }
}

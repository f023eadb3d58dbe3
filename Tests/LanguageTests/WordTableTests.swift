import Foundation
import Language
import TestKit
import Testing
import Training

@Suite struct WordTableTests {
  private func table(_ text: String) throws -> WordTable { try WordTable(Data(text.utf8)) }

  @Test(arguments: [
    "embassy", "embassy\t5925", "embassy\tmany\tNN", "embassy\t16777216\tNN", "embassy\t5925\tNOUN",
    "envoy\t3\tNN\nembassy\t-1\tNN",
  ]) func `refuses a line that is none, by its number`(text: String) throws {
    let line = text.split(separator: "\n").count
    let error = #expect(throws: WordTable.Malformed.self) { try table(text) }
    #expect(error?.description.contains("line \(line) ") == true)
  }

  @Test func `passes over comments and blank lines`() throws {
    let words = try table("# word\tcluster\ttag\n\n#tag\t18\t-\nembassy\t5925\tNN\n")
    #expect(words.count == 2)
  }

  @Test func `a model keeps what the table tells, and finds it`() throws {
    let url = Folder.gold.appending(path: "news.conllu")
    let sentences = Array(try ConlluReader.sentences(of: [UInt8](Data(contentsOf: url))).prefix(6))
    var plan = Plan()
    plan.folds = 2
    plan.tagEpochs = 2
    plan.roleEpochs = 2
    plan.parserEpochs = 2
    let lines = (0..<3_000).map { "\(Self.word($0))\t\($0 * 5_000)\tNN" }
    var trainer = ModelTrainer(
      [("news", sentences)], table: try table(lines.joined(separator: "\n")), plan: plan,
      report: { _ in })
    let model = try #require(LanguageModel(bytes: trainer.train()))
    for number in 0..<3_000 {
      let traits = model.traits(of: Self.word(number))
      #expect(traits.cluster == UInt32(number * 5_000))
      #expect(traits.listed > 0)
    }
    #expect(model.traits(of: "nothing of the kind") == WordTraits())
  }

  /// Letters only, as digits are made alike.
  private static func word(_ number: Int) -> String {
    String(String(number).unicodeScalars.map { Character(UnicodeScalar($0.value + 49) ?? "a") })
  }
}

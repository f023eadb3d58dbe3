import Foundation
import Reading
import TestKit
import Testing
import World

/// Accuracy may rise, never fall.
@Suite struct GoldTests {
  private func score(_ records: [GoldRecord]) -> ClaimScore {
    let reader = Reader()
    return records.reduce(into: ClaimScore()) { $0.add($1, reader.read($1.document).claims) }
  }

  @Test func `keeps its floors on the suite`() throws {
    let score = score(try GoldRecord.read(Folder.gold.appending(path: "suite.jsonl")))
    #expect(score.f1 >= 0.915, "F1 \(score.f1)")
    #expect(score.precision >= 0.985, "precision \(score.precision)")
    #expect(score.dated.right * 100 >= score.dated.all * 92, "dates \(score.dated)")
  }

  /// The suite in two: a part to look at when rules are made, and one that is only scored.
  @Test(arguments: [Part.look, .score])
  func `keeps its floors on either part of the suite`(_ part: Part) throws {
    let records = try GoldRecord.read(Folder.gold.appending(path: "suite.jsonl"))
      .filter { Part(of: $0) == part }
    let score = score(records)
    print("suite, part to \(part): F1 \(score.f1), precision \(score.precision)")
    #expect(records.count > 100)
    #expect(score.f1 >= 0.86, "F1 \(score.f1)")
    #expect(score.precision >= 0.97, "precision \(score.precision)")
  }

  /// Items of a sentence or two, each for one way of saying it; names and events are partly invented.
  @Test func `keeps its floors on the bank of wordings`() throws {
    let score = score(try GoldRecord.read(Folder.gold.appending(path: "wordings.jsonl")))
    print("wordings: precision \(score.precision), recall \(score.recall), dates \(score.dated)")
    #expect(score.precision >= 0.96, "precision \(score.precision)")
    #expect(score.recall >= 0.82, "recall \(score.recall)")
  }

  enum Part {
    case look
    case score

    /// By construction and id (FNV-1a), so that the parts stay as the suite grows.
    init(of record: GoldRecord) {
      let name = (record.construction ?? "") + "/" + record.id
      let hash = name.utf8.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
      self = hash.isMultiple(of: 2) ? .look : .score
    }
  }

  @Test func `makes almost nothing of texts that claim nothing`() throws {
    let empty = try GoldRecord.read(Folder.gold.appending(path: "suite.jsonl"))
      .filter { ($0.facts ?? []).allSatisfy { $0.optional == true } }
    #expect(empty.count > 90)
    #expect(score(empty).wrong.isEmpty)
  }

  @Test func `finds all and nothing false in the five briefs`() throws {
    let score = score(try GoldRecord.read(Folder.gold.appending(path: "briefs_gold.jsonl")))
    #expect(score.missed.isEmpty)
    #expect(score.wrong.isEmpty)
    #expect(score.right == 34)
  }

  @Test func `finds all and nothing false in the five original reports`() throws {
    guard let gold = Folder.shared("eval/claims/seeds_gold.jsonl") else {
      print("skipped: the original reports are not beside this package")
      return
    }
    let score = score(try GoldRecord.read(gold))
    #expect(score.missed.isEmpty)
    #expect(score.wrong.isEmpty)
    #expect(score.right == 34)
  }
}

import Foundation
internal import Language

/// The annotated sentences that a model is trained on, in numbers.
struct Treebank {
  struct Sample {
    var atoms: Atoms
    let lower: [String]
    /// Class numbers by word from 1.
    var tags: [UInt8]
    var roles: [UInt8]
    /// Heads by word from 1, arcs made not to cross; the root is `count + 1`.
    var heads: [Int]
    /// Relations by word from 1, as indices of `Dependency.allCases`.
    var labels: [UInt8]
    var lemmas: [String]
    /// The number of its treebank.
    let school: Int
    /// How often it is learned in an epoch where treebanks differ most, in their punctuation, so that
    /// a small one counts beside a big one.
    var copies = 1
    /// How often it is learned in an epoch of roles or moves.
    var treeCopies: Int { min(copies, 2) }

    var count: Int { tags.count - 1 }
  }

  let classes: ClassList
  var samples: [Sample]

  init(_ banks: [(name: String, sentences: [ConlluSentence])], table: WordTable) {
    let inventory = Inventory(banks.flatMap { $0.sentences.map(\.words) })
    var classes = inventory.classes
    classes.schools = banks.map(\.name)
    self.classes = classes
    let biggest = banks.map(\.sentences.count).max() ?? 0
    samples = banks.enumerated().flatMap { school, bank in
      bank.sentences.map { sentence in
        var sample = inventory.sample(sentence, rows: sentence.words, school: school)
        sample.copies = Self.copies(biggest / max(bank.sentences.count, 1))
        table.enter(into: &sample.atoms)
        return sample
      }
    }
  }

  /// The square root, rounded down.
  private static func copies(_ ratio: Int) -> Int {
    var copies = 1
    while (copies + 1) * (copies + 1) <= ratio { copies += 1 }
    return copies
  }
}

extension ConlluSentence.Row {
  var part: PartOfSpeech { PartOfSpeech(rawValue: upos) ?? .other }
  var penn: PennTag? { PennTag(rawValue: xpos) }
  /// The relation, without a subtype that is not known.
  var dependency: Dependency {
    Dependency(rawValue: relation)
      ?? Dependency(rawValue: relation.split(separator: ":").first.map(String.init) ?? "")
      ?? .unspecified
  }
}

/// Which classes occur in a treebank.
private struct Inventory {
  let classes: ClassList
  private let tagNumbers: [ClassList.Tag: UInt8]
  private let roleNumbers: [ClassList.Role: UInt8]
  private let labelNumbers: [Dependency: UInt8]

  init(_ sentences: [[ConlluSentence.Row]]) {
    var tags: [ClassList.Tag: Int] = [:]
    var roles: [ClassList.Role: Int] = [:]
    for rows in sentences {
      for (index, row) in rows.enumerated() {
        tags[ClassList.Tag(part: row.part, penn: row.penn), default: 0] += 1
        let side = row.head == 0 || row.head > index + 1
        roles[ClassList.Role(relation: row.dependency, headFollows: side), default: 0] += 1
      }
    }
    let tagList = tags.filter { $0.value >= 2 }.map(\.key).sorted {
      ($0.part.rawValue, $0.penn?.rawValue ?? "") < ($1.part.rawValue, $1.penn?.rawValue ?? "")
    }
    let roleList = roles.filter { $0.value >= 2 }.map(\.key).sorted {
      ($0.relation.rawValue, $0.headFollows ? 1 : 0) < (
        $1.relation.rawValue, $1.headFollows ? 1 : 0
      )
    }
    let root = ClassList.Action(move: .left, relation: .root)
    let arcs = roleList.filter { $0.relation != .root }
    let lefts = arcs.filter(\.headFollows).map {
      ClassList.Action(move: .left, relation: $0.relation)
    }
    let rights = arcs.filter { !$0.headFollows }.map {
      ClassList.Action(move: .right, relation: $0.relation)
    }
    classes = ClassList(
      tags: tagList, roles: roleList,
      actions: [ClassList.Action(move: .shift, relation: .root), root] + lefts + rights)
    tagNumbers = Self.numbers(tagList)
    roleNumbers = Self.numbers(roleList)
    labelNumbers = Self.numbers(Dependency.allCases)
  }

  private static func numbers<T: Hashable>(_ list: [T]) -> [T: UInt8] {
    Dictionary(uniqueKeysWithValues: list.enumerated().map { ($1, UInt8($0)) })
  }

  func sample(
    _ sentence: ConlluSentence, rows: [ConlluSentence.Row], school: Int
  ) -> Treebank.Sample {
    let tokens = sentence.tokens
    var atoms = Atoms()
    atoms.load(tokens)
    let heads = projective([0] + rows.map { $0.head == 0 ? rows.count + 1 : $0.head })
    var sample = Treebank.Sample(
      atoms: atoms, lower: [""] + tokens.map(\.lower), tags: [0], roles: [0], heads: heads,
      labels: [0], lemmas: [""] + rows.map(\.lemma),
      school: school)
    for (index, row) in rows.enumerated() {
      let tag = ClassList.Tag(part: row.part, penn: row.penn)
      let rough = classes.tags.firstIndex { $0.part == row.part } ?? 0
      sample.tags.append(tagNumbers[tag] ?? UInt8(rough))
      let side = heads[index + 1] > index + 1
      let role = ClassList.Role(relation: row.dependency, headFollows: side)
      sample.roles.append(roleNumbers[role] ?? 0)
      sample.labels.append(labelNumbers[row.dependency] ?? 0)
    }
    return sample
  }
}

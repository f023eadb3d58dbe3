package import Language

/// How well a model does on a treebank, by the measures of the CoNLL 2018 shared task.
package struct Evaluation: Sendable {
  /// A share of items that are right.
  package struct Score: Sendable, CustomStringConvertible {
    package var right = 0
    package var gold = 0
    package var system = 0

    package var f1: Double { gold + system == 0 ? 0 : 200 * Double(right) / Double(gold + system) }
    package var description: String { Self.rounded(f1) }

    private static func rounded(_ value: Double) -> String {
      let hundredths = Int((value * 100).rounded())
      let rest = hundredths % 100
      return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
  }

  package var upos = Score()
  package var xpos = Score()
  package var lemmas = Score()
  package var uas = Score()
  package var las = Score()
  package var tokens = Score()
  package var words = Score()
  package var sentences = Score()
  /// Labelled arcs by the treebank's relation, without its subtype.
  package var relations: [String: Score] = [:]
  /// What of the treebank was not found in its raw text: kind, what stands before, it, what follows.
  package var differences: [String] = []

  package init() {}

  /// Compares trees over the same words.
  package mutating func add(_ gold: [ConlluSentence.Row], _ tree: Tree) {
    for (row, node) in zip(gold, tree.nodes) {
      add(row, node, hasHead: row.head == (node.head ?? -1) + 1)
    }
    for key in [\Evaluation.upos, \.xpos, \.lemmas, \.uas, \.las] {
      self[keyPath: key].gold += gold.count
      self[keyPath: key].system += tree.nodes.count
    }
  }

  private mutating func add(_ row: ConlluSentence.Row, _ node: Node, hasHead: Bool) {
    if row.upos == node.part.rawValue { upos.right += 1 }
    if row.xpos == node.penn?.rawValue ?? "_" { xpos.right += 1 }
    if row.lemma == node.lemma || row.lemma == "_" { lemmas.right += 1 }
    let relation = Self.universal(row.relation)
    let isRight = hasHead && relation == Self.universal(node.relation.rawValue)
    if hasHead { uas.right += 1 }
    if isRight { las.right += 1 }
    relations[String(relation), default: Score()].right += isRight ? 1 : 0
    relations[String(relation), default: Score()].gold += 1
  }

  /// The relation without its subtype, as the shared task counts it.
  private static func universal(_ relation: String) -> Substring {
    relation.prefix { $0 != ":" }
  }
}

extension Evaluation {
  /// Scores tags and trees for the tokens of a treebank.
  package init(
    onTokens gold: [ConlluSentence], model: LanguageModel, habits: Analyser.Habits = .model
  ) {
    self.init()
    add(gold, model: model, habits: habits)
  }

  /// Adds the scores of one text's sentences.
  package mutating func add(
    _ gold: [ConlluSentence], model: LanguageModel, habits: Analyser.Habits
  ) {
    var analyser = Analyser(model: model, habits: habits)
    for sentence in gold { add(sentence.words, analyser.analyse(sentence.tokens)) }
  }

  /// The relations, those with most errors first: labelled arcs found, and how many there are.
  package var relationLines: [String] {
    relations.sorted {
      ($1.value.gold - $1.value.right, $0.key) < ($0.value.gold - $0.value.right, $1.key)
    }.map { "\($0.key) \($0.value.right) of \($0.value.gold)" }
  }

  /// The figures, one a line.
  package var treeLines: [String] {
    ["UPOS \(upos)", "XPOS \(xpos)", "lemmas \(lemmas)", "UAS \(uas)", "LAS \(las)"]
  }
}

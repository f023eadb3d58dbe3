package import Language

/// What a user of a model should know: its data, licence, settings and figures, without a date, so
/// that the same training writes the same card.
package struct ModelCard {
  package struct Test {
    package let name: String
    package let sentences: [ConlluSentence]

    package init(name: String, sentences: [ConlluSentence]) {
      self.name = name
      self.sentences = sentences
    }
  }

  package let text: String

  package init(
    model: [UInt8], plan: Plan, trainedOn: [(name: String, sentences: [ConlluSentence])],
    tests: [Test]
  ) {
    let data = trainedOn.map {
      "| \($0.name) | \($0.sentences.count) | \($0.sentences.reduce(0) { $0 + $1.words.count }) |"
    }
    text =
      ([Self.head, "| file | sentences | words |", "|---|---|---|"] + data + [
        "", Self.settings(plan), "", "The model has \(model.count) bytes.", "",
        Self.figures(model, tests), Self.licence,
      ]).joined(separator: "\n")
  }

  private static let head = """
    # The English model

    Written by `relgraph-train train`; do not edit. Joint UPOS and XPOS tagger, a tagger of roles \
    (relation and side of the head), an arc-hybrid parser with a dynamic oracle, all averaged \
    perceptrons over hashed features, and a lemmatiser of suffix rules. The parser is trained on \
    tags and roles that were guessed by models that had not seen the sentence.

    ## Data

    """

  private static func settings(_ plan: Plan) -> String {
    "Settings: \(plan.folds) folds; \(plan.tagEpochs), \(plan.roleEpochs) and "
      + "\(plan.parserEpochs) epochs of tags, roles and moves; features below "
      + "\(plan.tagPruning.threshold), \(plan.rolePruning.threshold) and "
      + "\(plan.movePruning.threshold) left out, the others learned again by \(plan.voters) learners "
      + "and averaged, without weights below a \(plan.finalShare) of that; words that occur less than "
      + "\(plan.rare) times are unknown; seed \(plan.seed). A move is decided after "
      + "\(plan.stageEnds.map { String($0) }.joined(separator: " or ")) features where the best leads "
      + "so far that at most \(plan.stageTolerance * 100) % of all moves come out differently by each."
  }

  private static func figures(_ model: [UInt8], _ tests: [Test]) -> String {
    guard let model = LanguageModel(bytes: model) else { return "" }
    var lines = [
      "## Figures", "",
      "F1 in per cent, as CoNLL 2018 counts them. Tags and trees: on the words of "
        + "the treebank, with the tags that were guessed, punctuation by the habits of the treebank "
        + "itself where the model knows them. Tokens and sentences: on its raw text.",
      "",
      "| test | UPOS | XPOS | lemmas | UAS | LAS | tokens | words | sentences |",
      "|---|---|---|---|---|---|---|---|---|",
    ]
    for test in tests {
      let trees = Evaluation(
        onTokens: test.sentences, model: model, habits: model.habits(of: test.name))
      let text = Evaluation(onTextOf: test.sentences)
      lines.append(
        "| \(test.name) | \(trees.upos) | \(trees.xpos) | \(trees.lemmas) | \(trees.uas) "
          + "| \(trees.las) | \(text.tokens) | \(text.words) | \(text.sentences) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let licence = """
    ## Licence

    The weights are derived from Universal Dependencies English EWT (annotations CC BY-SA 4.0) and \
    English PUD (CC BY-SA 3.0) and are published under CC BY-SA 4.0, apart from the licence of the \
    code. NOTICE names the authors.

    """
}

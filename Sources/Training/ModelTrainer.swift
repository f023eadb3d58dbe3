package import Language

/// Trains all parts of a model, each on what the parts before it give for text they have not seen.
package struct ModelTrainer {
  private let plan: Plan
  private let report: (String) -> Void
  private let bank: Treebank
  /// The samples as the parser will meet them: with tags and roles that were guessed.
  private var samples: [Treebank.Sample]
  private let sentences: [ConlluSentence]

  package init(
    _ sentences: [ConlluSentence], plan: Plan, report: @escaping (String) -> Void
  ) {
    self.plan = plan
    self.report = report
    self.sentences = sentences
    bank = Treebank(sentences)
    samples = bank.samples
  }

  /// The bytes of the model.
  package mutating func train() -> [UInt8] {
    let words = WordList(bank.samples, fewest: plan.rare)
    let tagger = trainTags(words)
    report("tags: \(tagger.count) features")
    let roles = trainRoles()
    report("roles: \(roles.count) features")
    let parser = ParserTrainer(
      classes: bank.classes, epochs: plan.parserEpochs, seed: plan.seed &+ 2,
      margin: plan.moveMargin)
    let moves = parser.train(samples) { epoch, learner in
      report("moves: epoch \(epoch + 1), \(learner.count) features")
    }
    let lemmas = LemmaTrainer(lemmaWords)
    var classes = bank.classes
    classes.lemmaRules = lemmas.rules
    let packer = ModelPacker(
      classes: classes, usual: words,
      tags: TablePacker(tagger, threshold: plan.tagThreshold),
      roles: TablePacker(roles, threshold: plan.roleThreshold),
      moves: TablePacker(moves, threshold: plan.moveThreshold),
      lemmas: TablePacker(exactly: lemmas.features))
    report(
      "kept: \(packer.tags.kept) tag, \(packer.roles.kept) role, \(packer.moves.kept) move, "
        + "\(packer.lemmas.kept) lemma features")
    return packer.bytes()
  }

  private var lemmaWords: [(token: Token, tag: UInt8, lemma: String)] {
    zip(sentences, bank.samples).flatMap { sentence, sample in
      zip(sentence.tokens, zip(sample.tags.dropFirst(), sample.lemmas.dropFirst())).map {
        ($0, $1.0, $1.1)
      }
    }
  }

  /// The numbers of the samples of a fold, and of the others.
  private func split(_ fold: Int) -> (inside: [Int], outside: [Int]) {
    (
      samples.indices.filter { $0 % plan.folds == fold },
      samples.indices.filter { $0 % plan.folds != fold }
    )
  }

  private mutating func trainTags(_ words: WordList) -> Learner {
    let trainer = TagTrainer(
      classes: bank.classes.tags.count, epochs: plan.tagEpochs, seed: plan.seed,
      margin: plan.tagMargin)
    for fold in 0..<plan.folds {
      let (inside, outside) = split(fold)
      var others = outside.map { bank.samples[$0] }
      let list = WordList(others, fewest: plan.rare)
      for index in others.indices { list.enter(into: &others[index].atoms) }
      let learner = trainer.train(others)
      for index in inside {
        var sample = bank.samples[index]
        list.enter(into: &sample.atoms)
        samples[index].tags = TagTrainer.decode(sample, learner)
      }
    }
    var all = bank.samples
    for index in all.indices {
      words.enter(into: &all[index].atoms)
      samples[index].atoms = all[index].atoms
    }
    return trainer.train(all)
  }

  private mutating func trainRoles() -> Learner {
    let trainer = RoleTrainer(
      classes: bank.classes, epochs: plan.roleEpochs, seed: plan.seed &+ 1,
      margin: plan.roleMargin)
    var foreseen = samples
    for fold in 0..<plan.folds {
      let (inside, outside) = split(fold)
      let learner = trainer.train(outside.map { samples[$0] })
      for index in inside { foreseen[index].roles = trainer.decode(samples[index], learner) }
    }
    defer { samples = foreseen }
    return trainer.train(samples)
  }
}

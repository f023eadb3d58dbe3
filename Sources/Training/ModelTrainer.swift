package import Language

/// Trains all parts of a model, each on what the parts before it give for text they have not seen.
package struct ModelTrainer {
  private let plan: Plan
  private let report: (String) -> Void
  private let bank: Treebank
  /// The samples as the parser will meet them: with tags and roles that were guessed.
  private var samples: [Treebank.Sample]
  private let sentences: [ConlluSentence]
  private let table: WordTable
  private let unseen: [ConlluSentence]

  /// Takes treebanks by name, each with conventions of its own, and sentences of none of them, on which
  /// the parser is made faster.
  package init(
    _ banks: [(name: String, sentences: [ConlluSentence])], table: WordTable = WordTable(),
    unseen: [ConlluSentence] = [], plan: Plan, report: @escaping (String) -> Void
  ) {
    self.unseen = unseen
    self.plan = plan
    self.report = report
    sentences = banks.flatMap(\.sentences)
    self.table = table
    bank = Treebank(banks, table: table)
    samples = bank.samples
  }

  /// The bytes of the model.
  package mutating func train() -> [UInt8] {
    let words = WordList(bank.samples, fewest: plan.rare)
    let tags = trainTags(words)
    report("tags: \(tags[0].count) features")
    let schools = trainSchools()
    let roles = trainRoles()
    report("roles: \(roles[0].count) features")
    let bare = samples.map { $0.bare(bank.classes.kinds) }
    let moves = voters(plan.movePruning) { trainMoves(bare, $0, $1) }
    report("moves: \(moves[0].count) features")
    let marks = trainMarks()
    let lemmas = LemmaTrainer(lemmaWords)
    var classes = bank.classes
    classes.lemmaRules = lemmas.rules
    var packer = ModelPacker(
      classes: classes, usual: words, table: table,
      tags: TablePacker(tags, final(plan.tagPruning)),
      roles: TablePacker(roles, final(plan.rolePruning)),
      moves: TablePacker(moves, final(plan.movePruning)),
      schools: TablePacker(schools, plan.schoolPruning),
      marks: TablePacker([marks], plan.markPruning),
      lemmas: FactPacker(lemmas.facts))
    report(
      "kept: \(packer.tags.kept) tag, \(packer.roles.kept) role, \(packer.moves.kept) move, "
        + "\(packer.schools.kept) school, \(packer.marks.kept) mark features, "
        + "\(lemmas.facts.count) lemma facts")
    packer.cascades = cascades(packer.bytes())
    return packer.bytes()
  }

  private func cascades(_ bytes: [UInt8]) -> [Cascade.Table: Cascade] {
    guard !unseen.isEmpty, let model = LanguageModel(bytes: bytes) else { return [:] }
    let trainer = CascadeTrainer(
      model: model, ends: plan.stageEnds, tolerance: plan.stageTolerance, report: report)
    return [.moves: trainer.cascade(unseen)]
  }

  /// Learners of one table, of those features alone that a first learner found worth their room.
  private func voters(
    _ pruning: Pruning, _ train: (_ seed: UInt64, _ features: [UInt32]?) -> Learner
  ) -> [Learner] {
    let features = train(0, nil).features(pruning)
    return (1...max(plan.voters, 1)).map { train(UInt64($0) &* 100, features) }
  }

  private func final(_ pruning: Pruning) -> Pruning {
    Pruning(threshold: pruning.threshold * plan.finalShare, useExponent: pruning.useExponent)
  }

  private func trainMarks() -> Learner {
    let trainer = PunctuationTrainer(
      classes: bank.classes, epochs: plan.markEpochs, seed: plan.seed &+ 4,
      margin: plan.markMargin)
    return trainer.train(zip(bank.samples, samples).map { $0.with($1.atoms) })
  }

  private func trainMoves(
    _ samples: [Treebank.Sample], _ seed: UInt64, _ features: [UInt32]?
  ) -> Learner {
    let parser = ParserTrainer(
      classes: bank.classes, epochs: plan.parserEpochs, seed: plan.seed &+ 2 &+ seed,
      margin: plan.moveMargin)
    return parser.train(samples, features: features)
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

  private mutating func trainTags(_ words: WordList) -> [Learner] {
    let trainer = tagTrainer(0)
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
    return voters(plan.tagPruning) { tagTrainer($0).train(all, features: $1) }
  }

  /// None where there is only one treebank.
  private mutating func trainSchools() -> [Learner] {
    guard bank.classes.schools.count > 1 else { return [] }
    let trainer = SchoolTrainer(
      classes: bank.classes.schools.count, epochs: plan.schoolEpochs, seed: plan.seed &+ 3,
      margin: plan.schoolMargin)
    var schools = [Int](repeating: 0, count: samples.count)
    for fold in 0..<plan.folds {
      let (inside, outside) = split(fold)
      let learner = trainer.train(outside.map { samples[$0] })
      for index in inside {
        schools[index] = SchoolTrainer.decode(samples[index], learner)
      }
    }
    for (school, name) in bank.classes.schools.enumerated() {
      let own = samples.indices.filter { samples[$0].school == school }
      let known = own.count { schools[$0] == school }
      report("\(name): \(known) of \(own.count) sentences known for its own")
    }
    return [trainer.train(samples)]
  }

  private func tagTrainer(_ seed: UInt64) -> TagTrainer {
    TagTrainer(
      classes: bank.classes.tags.count, epochs: plan.tagEpochs,
      seed: plan.seed &+ seed, margin: plan.tagMargin)
  }

  private func roleTrainer(_ seed: UInt64) -> RoleTrainer {
    RoleTrainer(
      classes: bank.classes, epochs: plan.roleEpochs,
      seed: plan.seed &+ 1 &+ seed, margin: plan.roleMargin)
  }

  private mutating func trainRoles() -> [Learner] {
    let trainer = roleTrainer(0)
    var foreseen = samples
    for fold in 0..<plan.folds {
      let (inside, outside) = split(fold)
      let learner = trainer.train(outside.map { samples[$0] })
      for index in inside { foreseen[index].roles = trainer.decode(samples[index], learner) }
    }
    defer { samples = foreseen }
    return voters(plan.rolePruning) { roleTrainer($0).train(samples, features: $1) }
  }
}

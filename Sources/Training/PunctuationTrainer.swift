internal import Language
internal import World

/// Learns on which word each mark of punctuation hangs, in right trees of the other words.
struct PunctuationTrainer {
  let classes: ClassList
  let epochs: Int
  let seed: UInt64
  /// See `Learner.margin`.
  let margin: Float

  /// The tags of the samples are the right ones.
  func train(_ samples: [Treebank.Sample]) -> Learner {
    let learner = Learner(classes: 1, margin: margin)
    var chance = Chance(seed: seed)
    var order = samples.indices.flatMap { Array(repeating: $0, count: samples[$0].copies) }
    var pass = Pass(learner: learner, classes: classes)
    for _ in 0..<epochs {
      order.shuffle(using: &chance)
      for index in order { pass.learn(samples[index]) }
    }
    learner.settle()
    return learner
  }

  private struct Pass {
    let learner: Learner
    let kinds: [PartOfSpeech?]
    let parts: [UInt8]
    private var features = FeatureBuffer()
    private var tree = BareTree()
    private var hooks = Hooks()

    init(learner: Learner, classes: ClassList) {
      self.learner = learner
      kinds = classes.kinds
      parts = classes.parts
    }

    mutating func learn(_ sample: Treebank.Sample) {
      let sentence = sample.withoutMarks(kinds)
      guard !sentence.marks.isEmpty else { return }
      let bare = sample.bare(kinds)
      tree.read(
        bare.count, head: { Int32(bare.heads[$0]) }, label: { bare.labels[$0] },
        part: { parts[Int(bare.tags[$0])] })
      for mark in sentence.marks.indices {
        let head = Int32(sample.heads[Int(sentence.marks[mark].word)])
        hooks.find(Int(sentence.marks[mark].gap), in: tree)
        let right = hooks.words.firstIndex { sentence.origin[$0] == head }
        if let right { learn(mark, of: sentence, bare, hangsOn: right) }
      }
    }

    private mutating func learn(
      _ mark: Int, of sentence: BareSentence, _ bare: Treebank.Sample, hangsOn right: Int
    ) {
      let school = UInt32(bare.school)
      let view = MarkView(mark, hooks, sentence, tree, bare.atoms)
      func read(_ hook: Int, _ features: inout FeatureBuffer) {
        features.readHook(hook, of: hooks, for: view, in: tree, school: school)
      }
      var scores: [Float] = []
      for hook in hooks.words.indices {
        read(hook, &features)
        var score: Float = 0
        learner.score(features, &score)
        scores.append(score)
      }
      learner.advance()
      let others = hooks.words.indices.filter { $0 != right }
      guard let rival = others.max(by: { scores[$0] < scores[$1] }),
        scores[right] - scores[rival] < learner.margin
      else { return }
      read(right, &features)
      learner.update(features, 0, by: 1)
      read(rival, &features)
      learner.update(features, 0, by: -1)
    }
  }
}

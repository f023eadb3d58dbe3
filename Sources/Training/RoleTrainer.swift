internal import Language
internal import World

/// Learns to foresee each word's relation and the side of its head.
struct RoleTrainer {
  let classes: ClassList
  let epochs: Int
  let seed: UInt64
  /// See `Learner.margin`.
  let margin: Float

  func train(_ samples: [Treebank.Sample], features: [UInt32]? = nil) -> Learner {
    let learner = Learner(classes: classes.roles.count, margin: margin, features: features)
    var chance = Chance(seed: seed)
    var order = samples.indices.flatMap { Array(repeating: $0, count: samples[$0].treeCopies) }
    var pass = Pass(learner: learner, kinds: classes.kinds)
    for _ in 0..<epochs {
      order.shuffle(using: &chance)
      for index in order { pass.learn(samples[index]) }
    }
    learner.settle()
    return learner
  }

  func decode(_ sample: Treebank.Sample, _ learner: Learner) -> [UInt8] {
    var pass = Pass(learner: learner, kinds: classes.kinds)
    return pass.decode(sample)
  }

  private struct Pass {
    let learner: Learner
    let kinds: [PartOfSpeech?]
    private var scores: [Float]
    private var features = FeatureBuffer()
    private var tagging = Tagging()
    private var marks = Landmarks()

    init(learner: Learner, kinds: [PartOfSpeech?]) {
      self.learner = learner
      self.kinds = kinds
      scores = [Float](repeating: 0, count: learner.classes)
    }

    private mutating func restart(_ sample: Treebank.Sample) {
      tagging.restart(sample.count)
      for word in 1...sample.count { tagging.tags[word] = sample.tags[word] }
      marks.read(sample.count, tagging, kinds)
    }

    private mutating func best(_ word: Int, _ sample: Treebank.Sample) -> Int {
      features.readRole(word, sample.atoms, tagging, marks)
      return scores.withUnsafeMutableBufferPointer { scores in
        guard let base = scores.baseAddress else { return 0 }
        learner.score(features, base)
        return scores.indices.max { scores[$0] < scores[$1] } ?? 0
      }
    }

    mutating func learn(_ sample: Treebank.Sample) {
      restart(sample)
      for word in 1...sample.count {
        let guess = best(word, sample)
        let right = Int(sample.roles[word])
        learner.advance()
        let rival = learner.rival(of: right, guess: guess, scores)
        if rival != right {
          learner.update(features, right, by: 1)
          learner.update(features, rival, by: -1)
        }
        tagging.roles[word] = UInt8(guess)
      }
    }

    mutating func decode(_ sample: Treebank.Sample) -> [UInt8] {
      restart(sample)
      for word in 1...sample.count { tagging.roles[word] = UInt8(best(word, sample)) }
      return Array(tagging.roles[0...sample.count])
    }
  }
}

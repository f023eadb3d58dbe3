internal import Language
internal import World

/// Learns to tag, word by word from left to right.
struct TagTrainer {
  let classes: Int
  let epochs: Int
  let seed: UInt64
  /// See `Learner.margin`.
  let margin: Float

  func train(_ samples: [Treebank.Sample], features: [UInt32]? = nil) -> Learner {
    let learner = Learner(classes: classes, margin: margin, features: features)
    var chance = Chance(seed: seed)
    var order = Array(samples.indices)
    var pass = Pass(learner: learner)
    for _ in 0..<epochs {
      order.shuffle(using: &chance)
      for index in order { pass.learn(samples[index]) }
    }
    learner.settle()
    return learner
  }

  /// The tags that a settled learner gives.
  static func decode(_ sample: Treebank.Sample, _ learner: Learner) -> [UInt8] {
    var pass = Pass(learner: learner)
    return pass.decode(sample)
  }

  private struct Pass {
    let learner: Learner
    private var scores: [Float]
    private var features = FeatureBuffer()
    private var tagging = Tagging()

    init(learner: Learner) {
      self.learner = learner
      scores = [Float](repeating: 0, count: learner.classes)
    }

    mutating func best(_ word: Int, _ sample: Treebank.Sample) -> Int {
      features.readTag(word, sample.atoms, tagging)
      return scores.withUnsafeMutableBufferPointer { scores in
        guard let base = scores.baseAddress else { return 0 }
        learner.score(features, base)
        return scores.indices.max { scores[$0] < scores[$1] } ?? 0
      }
    }

    mutating func learn(_ sample: Treebank.Sample) {
      tagging.restart(sample.count)
      for word in 1...sample.count {
        let guess = best(word, sample)
        let right = Int(sample.tags[word])
        learner.advance()
        let rival = learner.rival(of: right, guess: guess, scores)
        if rival != right {
          learner.update(features, right, by: 1)
          learner.update(features, rival, by: -1)
        }
        tagging.tags[word] = UInt8(guess)
      }
    }

    mutating func decode(_ sample: Treebank.Sample) -> [UInt8] {
      tagging.restart(sample.count)
      for word in 1...sample.count { tagging.tags[word] = UInt8(best(word, sample)) }
      return Array(tagging.tags[0...sample.count])
    }
  }
}

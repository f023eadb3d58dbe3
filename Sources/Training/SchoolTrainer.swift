internal import Language
internal import World

/// Learns to tell which treebank a sentence is from.
///
/// Treebanks hang the same commas on different words, so whose habits a text follows is told first.
struct SchoolTrainer {
  let classes: Int
  let epochs: Int
  let seed: UInt64
  /// See `Learner.margin`.
  let margin: Float

  func train(_ samples: [Treebank.Sample]) -> Learner {
    let learner = Learner(classes: classes, margin: margin)
    var chance = Chance(seed: seed)
    var order = samples.indices.flatMap {
      Array(repeating: $0, count: samples[$0].copies * samples[$0].copies)
    }
    var features = FeatureBuffer()
    var scores = [Float](repeating: 0, count: classes)
    for _ in 0..<epochs {
      order.shuffle(using: &chance)
      for index in order {
        let guess = Self.best(samples[index].atoms, learner, &features, &scores)
        let right = samples[index].school
        learner.advance()
        let rival = learner.rival(
          of: right, guess: guess, scores, weight: Float(samples[index].copies))
        if rival != right {
          learner.update(features, right, by: 1)
          learner.update(features, rival, by: -1)
        }
      }
    }
    learner.settle()
    return learner
  }

  /// The number of the treebank that a settled learner gives.
  static func decode(_ sample: Treebank.Sample, _ learner: Learner) -> Int {
    var features = FeatureBuffer()
    var scores = [Float](repeating: 0, count: learner.classes)
    return best(sample.atoms, learner, &features, &scores)
  }

  private static func best(
    _ atoms: Atoms, _ learner: Learner, _ features: inout FeatureBuffer, _ scores: inout [Float]
  ) -> Int {
    features.readSchool(atoms)
    return scores.withUnsafeMutableBufferPointer { scores in
      guard let base = scores.baseAddress else { return 0 }
      learner.score(features, base)
      return scores.indices.max { scores[$0] < scores[$1] } ?? 0
    }
  }
}
